"""Planning again: what follows the facts, and what a person has made of a step."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from followup_desktop.domain.interview import SecondInterview
from followup_desktop.domain.opportunity import Stage
from followup_desktop.domain.plan import ending, plan
from followup_desktop.domain.reconcile import reconcile
from followup_desktop.domain.situation import Situation
from followup_desktop.domain.step import Reason, ReasonKind, Step, StepKind
from tests.domain.builders import acme, interview, met, reference, situation

FACTS = situation(
    interview(
        "2026-11-26 10:00",
        decision_by=date(2026, 12, 4),
        second_interview=SecondInterview.YES,
        people=met("grace", "howard"),
    ),
    opportunity=acme(references=(reference(),)),
)


def open_steps(facts: Situation) -> list[Step]:
    """The plan without what facts have closed already."""
    return [step for step in plan(facts) if not step.is_closed]


def again(existing: list[Step], facts: Situation) -> dict[str, Step]:
    """The steps after planning again, by uid."""
    result = reconcile(existing, plan(facts), lambda step: ending(step, facts))
    after = {step.uid: step for step in existing}
    after.update({step.uid: step for step in result.change + result.add})
    for step in result.drop:
        del after[step.uid]
    return after


def of_kind(steps: Iterable[Step], kind: StepKind) -> list[Step]:
    return [step for step in steps if step.kind is kind]


def with_interview(facts: Situation, **changed: Any) -> Situation:
    return replace(facts, interviews=(replace(facts.interviews[0], **changed),))


def test_planning_twice_changes_nothing() -> None:
    result = reconcile(plan(FACTS), plan(FACTS), lambda step: ending(step, FACTS))
    assert (result.add, result.change, result.drop) == ((), (), ())


def test_a_new_decision_date_moves_only_the_steps_that_hang_on_it() -> None:
    before = plan(FACTS)
    later = with_interview(FACTS, decision_by=date(2026, 12, 11))
    result = reconcile(before, plan(later), lambda step: ending(step, later))
    assert {step.kind for step in result.change} == {
        StepKind.DECISION_CALL,
        StepKind.SECOND_INTERVIEW,
        StepKind.LET_GO,
    }
    assert (result.add, result.drop) == ((), ())


MARKS: dict[str, dict[str, Any]] = {
    "done": {"done_on": date(2026, 11, 27)},
    "skipped": {"skipped_on": date(2026, 11, 27), "skipped_why": "not for me"},
    "snoozed": {"snoozed_until": date(2026, 12, 24)},
    "moved": {"opens": date(2026, 12, 1), "due": date(2026, 12, 2), "aim": None, "moved": True},
}


@pytest.mark.parametrize("mark", MARKS)
def test_what_a_person_has_done_skipped_moved_or_snoozed_stays_as_it_is(mark: str) -> None:
    marked = [replace(step, **MARKS[mark]) for step in open_steps(FACTS)]
    moved_facts = with_interview(
        FACTS, starts_at=FACTS.interviews[0].starts_at.replace(day=30), decision_by=date(2026, 12, 18)
    )
    after = again(marked, moved_facts)
    assert [after[step.uid] for step in marked] == marked


def test_a_step_written_by_hand_is_never_changed() -> None:
    own = Step(
        uid="mine", kind=StepKind.OWN, about="mine", opportunity="acme", what="buy a tie", by_hand=True,
        opens=date(2026, 11, 26), due=date(2026, 11, 27), reason=Reason(ReasonKind.OWN),
    )  # fmt: skip
    rejected = replace(FACTS, opportunity=acme(stage=Stage.REJECTED, outcome_on=date(2026, 12, 1)))
    assert again([own], rejected)["mine"] == own


@pytest.mark.parametrize("mark", ["snoozed", "moved"])
def test_a_rejection_ends_calls_also_when_snoozed_or_moved_and_taking_it_back_opens_them_again(
    mark: str,
) -> None:
    marked = [replace(step, **MARKS[mark]) for step in open_steps(FACTS)]
    rejected = replace(FACTS, opportunity=acme(stage=Stage.REJECTED, outcome_on=date(2026, 12, 1)))
    after = again(marked, rejected)
    ended = {step.kind for step in after.values() if step.ended}
    assert ended == {
        StepKind.ALERT_REFERENCE,
        StepKind.DECISION_CALL,
        StepKind.SECOND_INTERVIEW,
        StepKind.LET_GO,
    }
    back = again(list(after.values()), FACTS)
    assert [back[step.uid] for step in marked] == marked


def test_a_person_taken_off_loses_their_open_thank_you_also_when_it_was_snoozed() -> None:
    without_howard = with_interview(FACTS, people=met("grace"))
    plain = again(plan(FACTS), without_howard)
    assert [step.contact for step in of_kind(plain.values(), StepKind.THANK_YOU)] == ["grace"]
    snoozed = [replace(step, snoozed_until=date(2026, 12, 24)) for step in plan(FACTS)]
    after = again(snoozed, without_howard).values()
    ended = [(step.contact, step.ended.kind) for step in after if step.ended]
    assert ended == [("howard", ReasonKind.NOT_MET)]


def test_a_thank_you_that_was_sent_stays_when_the_person_is_taken_off() -> None:
    sent = [replace(step, done_on=date(2026, 11, 27)) for step in open_steps(FACTS)]
    after = again(sent, with_interview(FACTS, people=met("grace")))
    assert [after[step.uid] for step in sent] == sent


def test_a_snoozed_debrief_is_done_by_itself_once_everything_is_recorded() -> None:
    snoozed = [replace(step, snoozed_until=date(2026, 12, 24)) for step in plan(FACTS)]
    told = with_interview(FACTS, people=met("grace", "howard", talked_about="the ledger"))
    (debrief,) = of_kind(again(snoozed, told).values(), StepKind.DEBRIEF)
    assert debrief.done_on == date(2026, 11, 26)


def test_what_facts_had_closed_and_a_person_opened_again_stays_open() -> None:
    rejected = replace(FACTS, opportunity=acme(stage=Stage.REJECTED, outcome_on=date(2026, 12, 1)))
    opened = [
        replace(step, ended=None, reopened=step.ended.kind) if step.ended else step for step in plan(rejected)
    ]
    after = again(opened, rejected)
    assert not any(step.ended for step in after.values())
