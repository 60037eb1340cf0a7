"""What holds of every plan, whatever happened: generated situations."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.domain.interview import Interview, InterviewKind, PersonMet, Promise, SecondInterview
from followup_desktop.domain.opportunity import Hired, Opportunity, Referral, Stage
from followup_desktop.domain.plan import ending, plan
from followup_desktop.domain.reconcile import reconcile
from followup_desktop.domain.reference import GivenReference
from followup_desktop.domain.situation import Situation, ticks_of
from followup_desktop.domain.step import State, Step, StepKind, state_on
from followup_desktop.domain.touch import Channel, Touch, TouchOutcome
from tests.domain.builders import calendar

DAYS = st.dates(date(2026, 9, 1), date(2027, 3, 31))
MAYBE_DAY = st.none() | DAYS
ZONES = st.sampled_from(["Europe/London", "America/New_York", "Pacific/Auckland", "Asia/Kolkata"])
PEOPLE = st.lists(st.sampled_from(["grace", "howard", "ada"]), unique=True, max_size=3)


@st.composite
def interviews(draw: st.DrawFn) -> tuple[Interview, ...]:
    uids = draw(st.lists(st.sampled_from(["i1", "i2", "i3"]), unique=True, max_size=3))
    return tuple(draw(an_interview(uid)) for uid in sorted(uids))


@st.composite
def an_interview(draw: st.DrawFn, uid: str) -> Interview:
    zone = draw(ZONES)
    begins = draw(st.datetimes(timezones=st.just(ZoneInfo(zone)), min_value=LOW, max_value=HIGH))
    day = begins.date()
    return Interview(
        uid=uid,
        opportunity="acme",
        starts_at=begins.astimezone(ZoneInfo("UTC")),
        timezone=zone,
        minutes=draw(st.integers(5, 600)),
        kind=draw(st.sampled_from(InterviewKind)),
        cancelled=draw(st.booleans()),
        added_on=draw(DAYS),
        second_interview=draw(st.none() | st.sampled_from(SecondInterview)),
        decision_asked=draw(st.none() | st.booleans()),
        decision_by=draw(st.none() | st.integers(0, 60).map(lambda days: day + timedelta(days=days))),
        follow_up_as_told=draw(st.none() | st.integers(0, 90).map(lambda days: day + timedelta(days=days))),
        people=tuple(
            PersonMet(contact=name, talked_about=draw(st.sampled_from(["", "x"]))) for name in draw(PEOPLE)
        ),
        promised=tuple(
            Promise(uid=f"{uid}-{number}", what="paper", by=draw(MAYBE_DAY))
            for number in range(draw(st.integers(0, 2)))
        ),
    )


LOW = datetime.fromisoformat("2026-09-01")
HIGH = datetime.fromisoformat("2027-03-31")


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    stage = draw(st.sampled_from(Stage))
    return Situation(
        opportunity=Opportunity(
            uid="acme",
            company="Acme",
            stage=stage,
            added_on=draw(DAYS),
            outcome_on=draw(DAYS) if stage.is_outcome else None,
            references=tuple(GivenReference(contact=name, given_on=draw(MAYBE_DAY)) for name in draw(PEOPLE)),
        ),
        interviews=draw(interviews()),
        touches=tuple(draw(st.lists(touches(), max_size=5, unique_by=lambda touch: touch.uid))),
        referrals=tuple(
            Referral(uid=f"r{number}", opportunity="acme", company="Initech", received_on=draw(DAYS))
            for number in range(draw(st.integers(0, 2)))
        ),
        hired=draw(st.none() | st.builds(Hired, st.sampled_from(["acme", "other"]), st.just("X"), DAYS)),
        calendar=calendar(),
    )


@st.composite
def touches(draw: st.DrawFn) -> Touch:
    day = draw(DAYS)
    return Touch(
        uid=draw(st.uuids()).hex,
        opportunity="acme",
        contact="grace",
        channel=Channel.PHONE,
        at=datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo("UTC")),
        on=day,
        outcome=draw(st.sampled_from(TouchOutcome)),
        decision_by=draw(st.none() | st.integers(0, 40).map(lambda days: day + timedelta(days=days))),
    )


@st.composite
def marked(draw: st.DrawFn, steps: list[Step]) -> list[Step]:
    """The steps after a person has made something of some of them.

    Letting go is never done here: doing it closes the opportunity.
    """
    done: dict[str, Any] = {"done_on": draw(DAYS), "done_by_facts": False, "ended": None}
    others: list[dict[str, Any]] = [
        {},
        {
            "skipped_on": draw(DAYS),
            "skipped_why": "why",
            "done_on": None,
            "done_by_facts": False,
            "ended": None,
        },
        {"snoozed_until": draw(DAYS)},
        {"moved": True, "opens": date(2026, 12, 1), "aim": None, "due": date(2026, 12, 2)},
    ]

    def mark(step: Step) -> Step:
        marks = others if step.kind is StepKind.LET_GO else [*others, done]
        return replace(step, **draw(st.sampled_from(marks)))

    return [step if step.is_closed else mark(step) for step in steps]


def again(existing: list[Step], facts: Situation) -> list[Step]:
    facts = replace(facts, ticks=ticks_of(existing))
    result = reconcile(existing, plan(facts), lambda step: ending(step, facts))
    after = {step.uid: step for step in existing}
    after.update({step.uid: step for step in (*result.change, *result.add)})
    for step in result.drop:
        del after[step.uid]
    return list(after.values())


@given(situations())
def test_no_two_steps_have_a_uid_and_none_ends_before_it_begins(facts: Situation) -> None:
    steps = plan(facts)
    assert len({step.uid for step in steps}) == len(steps)
    for step in steps:
        assert step.opens <= step.due
        assert step.aim is None or step.opens <= step.aim <= step.due


@given(st.data(), situations())
def test_planning_again_with_the_same_facts_changes_nothing(data: st.DataObject, facts: Situation) -> None:
    once = again(data.draw(marked(plan(facts))), facts)
    assert sorted(again(once, facts), key=lambda step: step.uid) == sorted(once, key=lambda step: step.uid)


@given(st.data(), situations(), situations())
def test_whatever_the_facts_become_what_a_person_did_stays(
    data: st.DataObject, facts: Situation, others: Situation
) -> None:
    existing = data.draw(marked(plan(facts)))
    after = {step.uid: step for step in again(existing, others)}
    for step in existing:
        if step.is_closed and not step.done_by_facts and step.ended is None:
            assert after[step.uid] == step
        elif step.moved or step.snoozed_until:
            kept = after[step.uid]
            assert (kept.opens, kept.aim, kept.due, kept.snoozed_until) == (
                step.opens, step.aim, step.due, step.snoozed_until,
            )  # fmt: skip


@given(situations(), situations())
def test_where_no_person_did_anything_the_way_to_the_facts_does_not_matter(
    facts: Situation, others: Situation
) -> None:
    there_and_back = again(again(again([], facts), others), facts)
    assert sorted(there_and_back, key=lambda step: step.uid) == sorted(
        plan(replace(facts, ticks={})), key=lambda step: step.uid
    )


@given(st.data(), situations(), DAYS)
def test_past_its_first_interview_there_is_a_step_to_do_or_one_to_wait_for(
    data: st.DataObject, facts: Situation, day: date
) -> None:
    if facts.opportunity.stage.is_closed or not facts.interviewed_by(day):
        return
    steps = again(data.draw(marked(plan(facts))), facts)
    states = {state_on(step, day) for step in steps}
    assert states & {State.OPEN, State.WAITING, State.SNOOZED}


@given(situations())
def test_a_call_never_comes_before_the_date_they_named(facts: Situation) -> None:
    latest = facts.latest
    if latest is None or facts.attempts:
        return
    for step in plan(facts):
        if step.kind is StepKind.DECISION_CALL:
            named = latest.follow_up_as_told or latest.decision_by
            assert named is None or step.opens >= named
            assert facts.calendar.is_business_day(step.opens)
            assert facts.calendar.is_business_day(step.due)
