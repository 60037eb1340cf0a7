"""The decision call, check-ins, the date of a second interview, and letting go."""

from dataclasses import replace
from datetime import date

import pytest

from followup_desktop.domain.interview import SecondInterview
from followup_desktop.domain.opportunity import Stage
from followup_desktop.domain.situation import Tick
from followup_desktop.domain.step import StepKind
from tests.domain.builders import acme, called, dates, interview, reference, situation, steps

CALL, CHECK_IN, LET_GO = StepKind.DECISION_CALL, StepKind.CHECK_IN, StepKind.LET_GO


def test_with_a_named_date_the_call_opens_the_first_business_day_after_it_and_is_due_the_second() -> None:
    facts = situation(interview("2026-11-26 10:00", decision_by=date(2026, 12, 4)))
    assert dates(facts, CALL) == ["Mon 7 Dec, by Tue 8 Dec"]


def test_without_a_date_the_call_is_from_day_7_to_day_10_moved_forward_to_business_days() -> None:
    assert dates(situation(interview("2026-11-26 10:00")), CALL) == ["Thu 3 Dec, by Mon 7 Dec"]
    assert dates(situation(interview("2026-11-28 10:00")), CALL) == ["Mon 7 Dec, by Tue 8 Dec"]
    assert dates(situation(interview("2026-12-18 10:00")), CALL) == ["Tue 29 Dec, by Tue 29 Dec"]


def test_what_they_told_about_following_up_overrides_all_else() -> None:
    facts = situation(
        interview("2026-11-26 10:00", decision_by=date(2026, 12, 4), follow_up_as_told=date(2026, 12, 12))
    )
    assert dates(facts, CALL) == ["Mon 14 Dec, by Mon 14 Dec"]


def test_a_later_interview_moves_the_call_to_it_unless_it_is_cancelled() -> None:
    first = interview("2026-11-26 10:00", decision_by=date(2026, 12, 4))
    second = interview("2026-12-02 10:00", uid="i2", decision_by=date(2026, 12, 11))
    assert dates(situation(first, second), CALL) == ["Mon 14 Dec, by Tue 15 Dec"]
    assert dates(situation(first, replace(second, cancelled=True)), CALL) == ["Mon 7 Dec, by Tue 8 Dec"]


@pytest.mark.parametrize(
    ("outcome", "then"),
    [
        ("spoke", "Mon 14 Dec, by Wed 16 Dec"),
        ("voicemail", "Thu 10 Dec, by Mon 14 Dec"),
        ("gatekeeper", "Thu 10 Dec, by Mon 14 Dec"),
    ],
)
def test_an_attempt_without_a_decision_leads_to_a_check_in(outcome: str, then: str) -> None:
    facts = situation(
        interview("2026-11-26 10:00", decision_by=date(2026, 12, 4)),
        touches=(called("2026-12-07", outcome),),
    )
    assert dates(facts, CALL) == ["Mon 7 Dec, by Tue 8 Dec (done Mon 7 Dec)"]
    assert dates(facts, CHECK_IN) == [then]


def test_after_the_decision_call_there_are_at_most_two_check_ins() -> None:
    facts = situation(
        interview("2026-11-26 10:00", decision_by=date(2026, 12, 4)),
        touches=(
            called("2026-12-07", "voicemail"),
            called("2026-12-10", "gatekeeper"),
            called("2026-12-15", "spoke"),
            called("2026-12-22", "voicemail"),
        ),
    )
    assert dates(facts, CHECK_IN) == [
        "Thu 10 Dec, by Mon 14 Dec (done Thu 10 Dec)",
        "Tue 15 Dec, by Thu 17 Dec (done Tue 15 Dec)",
    ]


def test_a_new_date_named_in_a_call_makes_a_new_decision_call_with_check_ins_of_its_own() -> None:
    facts = situation(
        interview("2026-11-26 10:00", decision_by=date(2026, 12, 4)),
        touches=(
            called("2026-12-07", "voicemail"),
            called("2026-12-10", "spoke", decision_by=date(2026, 12, 16)),
            called("2026-12-17", "voicemail"),
        ),
    )
    assert dates(facts, CALL) == [
        "Mon 7 Dec, by Tue 8 Dec (done Mon 7 Dec)",
        "Thu 17 Dec, by Fri 18 Dec (done Thu 17 Dec)",
    ]
    assert dates(facts, CHECK_IN)[-1] == "Tue 22 Dec, by Thu 24 Dec"


def test_a_call_made_too_early_brings_no_check_in_before_the_date_they_named() -> None:
    facts = situation(
        interview("2026-11-26 10:00", decision_by=date(2026, 12, 4)),
        touches=(called("2026-11-30", "voicemail"),),
    )
    assert dates(facts, CHECK_IN) == ["Mon 7 Dec, by Wed 9 Dec"]


def test_with_a_day_to_follow_up_and_a_date_named_no_check_in_comes_before_the_later() -> None:
    held = interview("2026-11-26 10:00", decision_by=date(2026, 12, 18), follow_up_as_told=date(2026, 11, 30))
    facts = situation(held, touches=(called("2026-11-30", "voicemail"),))
    assert dates(facts, CHECK_IN) == ["Mon 21 Dec, by Wed 23 Dec"]


def test_calls_before_the_latest_interview_and_calls_to_references_are_no_attempts() -> None:
    facts = situation(
        interview("2026-11-26 10:00", decision_by=date(2026, 12, 4)),
        opportunity=acme(references=(reference("charles"),)),
        touches=(called("2026-11-20", "spoke"), called("2026-12-07", "spoke", contact="charles")),
    )
    assert dates(facts, CALL) == ["Mon 7 Dec, by Tue 8 Dec"]
    assert dates(facts, CHECK_IN) == []


def test_a_second_interview_promised_without_a_date_is_asked_for_in_the_next_call() -> None:
    promised = interview(
        "2026-11-26 10:00", decision_by=date(2026, 12, 4), second_interview=SecondInterview.YES
    )
    assert dates(situation(promised), StepKind.SECOND_INTERVIEW) == ["Mon 7 Dec, by Tue 8 Dec"]
    after_voicemail = situation(promised, touches=(called("2026-12-07", "voicemail"),))
    assert dates(after_voicemail, StepKind.SECOND_INTERVIEW) == ["Thu 10 Dec, by Mon 14 Dec"]
    dated = replace(promised, second_interview_on=date(2026, 12, 9))
    assert dates(situation(dated), StepKind.SECOND_INTERVIEW) == []


def test_six_weeks_of_silence_are_counted_from_the_last_word() -> None:
    held = interview("2026-11-26 10:00")
    assert dates(situation(held), LET_GO) == ["Thu 7 Jan, by Thu 14 Jan"]
    named = interview("2026-11-26 10:00", decision_by=date(2026, 12, 4))
    assert dates(situation(named), LET_GO) == ["Fri 15 Jan, by Fri 22 Jan"]
    replied = called("2026-12-09", "replied")
    assert dates(situation(named, touches=(replied,)), LET_GO) == ["Wed 20 Jan, by Wed 27 Jan"]


def test_letting_go_never_comes_before_the_day_on_which_they_asked_to_be_called() -> None:
    facts = situation(interview("2026-11-26 10:00", follow_up_as_told=date(2027, 2, 1)))
    assert dates(facts, LET_GO) == ["Mon 8 Feb, by Mon 15 Feb"]


def test_letting_go_that_was_skipped_asks_again_six_weeks_later() -> None:
    held = interview("2026-11-26 10:00")
    (first,) = steps(situation(held), LET_GO)
    skipped = {first.uid: Tick(skipped_on=date(2027, 1, 8))}
    assert dates(situation(held, ticks=skipped), LET_GO) == [
        "Thu 7 Jan, by Thu 14 Jan",
        "Fri 19 Feb, by Fri 26 Feb",
    ]


@pytest.mark.parametrize("stage", [Stage.REJECTED, Stage.HIRED, Stage.WITHDRAWN, Stage.NO_ANSWER])
def test_a_closed_opportunity_ends_calls_and_letting_go(stage: Stage) -> None:
    facts = situation(
        interview("2026-11-26 10:00", second_interview=SecondInterview.YES),
        opportunity=acme(stage=stage, outcome_on=date(2026, 12, 1)),
    )
    for kind in (CALL, StepKind.SECOND_INTERVIEW, LET_GO):
        assert [str(step.ended and step.ended.kind) for step in steps(facts, kind)] == ["outcome"]
    assert all(step.ended is None for step in steps(facts, StepKind.THANK_YOU))


def test_an_offer_ends_the_calls_that_ask_for_a_decision_and_nothing_else() -> None:
    facts = situation(
        interview("2026-11-26 10:00"), opportunity=acme(stage=Stage.OFFER, outcome_on=date(2026, 12, 1))
    )
    assert dates(facts, CALL) == ["Thu 3 Dec, by Mon 7 Dec (outcome)"]
    assert dates(facts, LET_GO) == ["Tue 12 Jan, by Tue 19 Jan"]
    assert all(step.ended is None for step in steps(facts, StepKind.THANK_YOU))
