"""Steps around one interview: ask, write down, keep promises, thank each person, tell the references."""

from datetime import date

from followup_desktop.domain.interview import SecondInterview
from followup_desktop.domain.step import ReasonKind, State, StepKind, state_now, state_on
from tests.domain.builders import (
    acme,
    calendar,
    dates,
    interview,
    met,
    phone_screen,
    promise,
    reference,
    situation,
    steps,
)

ANSWERED = {"second_interview": SecondInterview.UNSAID, "decision_asked": True}


def test_the_closing_questions_open_the_day_before_and_are_due_the_day_it_starts() -> None:
    facts = situation(interview("2026-11-26 10:00"))
    assert dates(facts, StepKind.ASK_CLOSING_QUESTIONS) == ["Wed 25 Nov, by Thu 26 Nov"]


def test_the_closing_questions_are_done_once_both_are_answered() -> None:
    facts = situation(interview("2026-11-26 10:00", **ANSWERED))
    assert dates(facts, StepKind.ASK_CLOSING_QUESTIONS) == ["Wed 25 Nov, by Thu 26 Nov (done Thu 26 Nov)"]


def test_a_named_date_alone_answers_the_second_question() -> None:
    facts = situation(
        interview("2026-11-26 10:00", second_interview=SecondInterview.NO, decision_by=date(2026, 12, 4))
    )
    assert steps(facts, StepKind.ASK_CLOSING_QUESTIONS)[0].done_on == date(2026, 11, 26)


def test_unanswered_closing_questions_lapse_when_the_interview_is_over() -> None:
    held = interview("2026-11-26 10:00")
    (step,) = steps(situation(held), StepKind.ASK_CLOSING_QUESTIONS)
    assert state_on(step, date(2026, 11, 24)) is State.WAITING
    assert state_on(step, date(2026, 11, 26)) is State.OPEN
    assert state_on(step, date(2026, 11, 27)) is State.SKIPPED
    assert state_now(step, held.starts_at) is State.OPEN
    assert state_now(step, held.ends_at) is State.SKIPPED


def test_the_debrief_is_for_day_0_and_done_once_answers_and_conversations_are_recorded() -> None:
    bare = situation(interview("2026-11-26 10:00"))
    silent = situation(interview("2026-11-26 10:00", **ANSWERED))
    told = situation(
        interview("2026-11-26 10:00", people=met("grace", talked_about="the ledger"), **ANSWERED)
    )
    assert dates(bare, StepKind.DEBRIEF) == ["Thu 26 Nov, by Thu 26 Nov"]
    assert dates(silent, StepKind.DEBRIEF) == ["Thu 26 Nov, by Thu 26 Nov"]
    assert dates(told, StepKind.DEBRIEF) == ["Thu 26 Nov, by Thu 26 Nov (done Thu 26 Nov)"]


def test_each_person_is_thanked_within_two_business_days() -> None:
    facts = situation(interview("2026-11-26 10:00", people=met("grace", "howard", "ada")))
    assert dates(facts, StepKind.THANK_YOU) == ["Thu 26 Nov, aim Fri 27 Nov, by Mon 30 Nov"] * 3
    assert [step.contact for step in steps(facts, StepKind.THANK_YOU)] == ["grace", "howard", "ada"]


def test_somebody_entered_twice_is_thanked_once() -> None:
    facts = situation(interview("2026-11-26 10:00", people=met("grace", "grace")))
    assert len(steps(facts, StepKind.THANK_YOU)) == 1


def test_business_days_leave_out_weekends_and_public_holidays() -> None:
    facts = situation(interview("2026-12-24 10:00"))
    assert dates(facts, StepKind.THANK_YOU) == ["Thu 24 Dec, aim Tue 29 Dec, by Wed 30 Dec"]


def test_after_an_interview_on_a_saturday_business_days_count_from_monday() -> None:
    facts = situation(interview("2026-11-28 10:00"))
    assert dates(facts, StepKind.THANK_YOU) == ["Sat 28 Nov, aim Mon 30 Nov, by Tue 1 Dec"]


def test_after_a_phone_screen_the_aim_is_the_same_day() -> None:
    facts = situation(interview("2026-11-26 10:00", kind=phone_screen()))
    assert dates(facts, StepKind.THANK_YOU) == ["Thu 26 Nov, aim Thu 26 Nov, by Mon 30 Nov"]


def test_day_0_is_the_date_on_which_the_interview_ended_in_its_own_zone() -> None:
    over_midnight = situation(interview("2026-11-26 23:30", minutes=60))
    in_auckland = situation(interview("2026-11-27 09:00", timezone="Pacific/Auckland"))
    assert dates(over_midnight, StepKind.DEBRIEF) == ["Fri 27 Nov, by Fri 27 Nov"]
    assert dates(in_auckland, StepKind.DEBRIEF) == ["Fri 27 Nov, by Fri 27 Nov"]


def test_an_hour_lost_to_daylight_saving_moves_the_end_over_midnight_only_where_clocks_say_so() -> None:
    # Lisbon puts its clocks forward at 01:00 on 28 March 2027.
    facts = situation(interview("2027-03-27 23:30", minutes=45, timezone="Europe/Lisbon"))
    assert dates(facts, StepKind.DEBRIEF) == ["Sun 28 Mar, by Sun 28 Mar"]


def test_a_promise_is_kept_by_its_date_else_within_one_business_day() -> None:
    facts = situation(
        interview("2026-11-27 10:00", promised=(promise("portfolio", "2026-12-02"), promise("paper")))
    )
    assert dates(facts, StepKind.KEEP_PROMISE) == ["Fri 27 Nov, by Wed 2 Dec", "Fri 27 Nov, by Mon 30 Nov"]


def test_references_are_told_on_the_day_of_the_first_interview() -> None:
    given = acme(references=(reference(),))
    facts = situation(
        interview("2026-12-03 10:00", uid="i2"), interview("2026-11-26 10:00"), opportunity=given
    )
    assert dates(facts, StepKind.ALERT_REFERENCE) == ["Thu 26 Nov, aim Thu 26 Nov, by Fri 27 Nov"]


def test_a_reference_given_later_is_told_on_the_day_it_was_given() -> None:
    given = acme(
        references=(reference(given_on=date(2026, 11, 28)), reference("bob", given_on=date(2026, 11, 3)))
    )
    facts = situation(interview("2026-11-26 10:00"), opportunity=given)
    assert dates(facts, StepKind.ALERT_REFERENCE) == [
        "Sat 28 Nov, aim Sat 28 Nov, by Mon 30 Nov",
        "Thu 26 Nov, aim Thu 26 Nov, by Fri 27 Nov",
    ]


def test_steps_of_an_interview_recorded_long_after_come_skipped() -> None:
    late = interview("2026-11-02 10:00", added_on=date(2026, 11, 23))
    (thanks,) = steps(situation(late), StepKind.THANK_YOU)  # due Wed 4 Nov: 13 business days before
    assert thanks.ended is not None
    assert thanks.ended.kind is ReasonKind.LONG_PAST


def test_ten_business_days_late_is_not_long_past() -> None:
    due = date(2026, 11, 4)  # two business days after Mon 2 Nov
    assert calendar().after(due, 10) == date(2026, 11, 18)
    at_the_limit = situation(interview("2026-11-02 10:00", added_on=date(2026, 11, 18)))
    beyond = situation(interview("2026-11-02 10:00", added_on=date(2026, 11, 19)))
    assert steps(at_the_limit, StepKind.THANK_YOU)[0].ended is None
    assert steps(beyond, StepKind.THANK_YOU)[0].ended is not None
