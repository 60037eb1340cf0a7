"""Each step has its occasions: when it opens, near its last day, and while it is overdue."""

from dataclasses import replace
from datetime import UTC, date

import pytest

from followup_desktop.domain.reminders import next_look
from followup_desktop.domain.step import Reason, ReasonKind, StepKind
from tests.domain.reminder_builders import (
    CALENDAR,
    DEBRIEF,
    INTERVIEW,
    LONDON,
    NINE_TO_SIX,
    QUESTIONS,
    THANKS,
    all_occasions,
    at,
    given,
    step,
)


def test_a_step_is_reminded_of_on_opening_at_its_aim_its_last_day_thrice_and_then_weekly() -> None:
    assert all_occasions(THANKS) == [
        "Thu 26 Nov 09:00",
        "Fri 27 Nov 09:00",
        "Mon 30 Nov 09:00",
        "Tue 1 Dec 09:00",
        "Wed 2 Dec 09:00",
        "Thu 3 Dec 09:00",
        "Thu 10 Dec 09:00",
        "Thu 17 Dec 09:00",
        "Thu 24 Dec 09:00",
    ]


def test_a_step_about_an_interview_waits_until_that_is_over() -> None:
    assert all_occasions(THANKS, INTERVIEW)[:2] == ["Thu 26 Nov 15:00", "Fri 27 Nov 09:00"]


def test_after_an_evening_interview_the_morning_is_soon_enough() -> None:
    evening = replace(INTERVIEW, starts_at=at("2026-11-26 18:30").astimezone(UTC))
    assert all_occasions(THANKS, evening)[:2] == ["Fri 27 Nov 09:00", "Mon 30 Nov 09:00"]


def test_an_occasion_on_a_day_off_moves_to_the_next_morning() -> None:
    promise = step(date(2026, 11, 27), date(2026, 11, 29), kind=StepKind.KEEP_PROMISE)
    assert all_occasions(promise)[:3] == ["Fri 27 Nov 09:00", "Mon 30 Nov 09:00", "Tue 1 Dec 09:00"]


def test_holidays_are_days_off() -> None:
    call = step(date(2026, 12, 23), date(2026, 12, 24), kind=StepKind.DECISION_CALL)
    assert all_occasions(call, until="2027-01-08 00:00") == [
        "Wed 23 Dec 09:00",
        "Thu 24 Dec 09:00",
        "Tue 29 Dec 09:00",
        "Wed 30 Dec 09:00",
        "Thu 31 Dec 09:00",
        "Thu 7 Jan 09:00",
    ]
    weekly_on_a_holiday = step(date(2026, 12, 10), date(2026, 12, 15))
    assert all_occasions(weekly_on_a_holiday, until="2027-01-01 12:00")[-3:] == [
        "Fri 18 Dec 09:00",
        "Tue 29 Dec 09:00",
        "Fri 1 Jan 09:00",
    ]


def test_a_weekly_reminder_that_a_holiday_moves_on_is_not_lost() -> None:
    looked_at_christmas = step(
        date(2026, 12, 10), date(2026, 12, 15), reminded_at=at("2026-12-26 12:00").astimezone(UTC)
    )
    assert all_occasions(looked_at_christmas) == ["Tue 29 Dec 09:00"]


def test_the_closing_questions_come_an_hour_before_the_interview_and_never_after() -> None:
    assert all_occasions(QUESTIONS, INTERVIEW) == ["Wed 25 Nov 09:00", "Thu 26 Nov 09:00", "Thu 26 Nov 13:00"]
    early = replace(INTERVIEW, starts_at=at("2026-11-26 07:30").astimezone(UTC))
    assert all_occasions(replace(QUESTIONS, lapses_at=early.ends_at), early) == [
        "Wed 25 Nov 09:00",
        "Thu 26 Nov 06:30",
    ]


def test_the_debrief_comes_at_the_end_of_the_interview_at_any_hour() -> None:
    assert all_occasions(DEBRIEF, INTERVIEW)[:2] == ["Thu 26 Nov 15:00", "Fri 27 Nov 09:00"]
    on_saturday = replace(INTERVIEW, starts_at=at("2026-11-28 19:00").astimezone(UTC))
    saturday = step(date(2026, 11, 28), date(2026, 11, 28), kind=StepKind.DEBRIEF)
    assert all_occasions(saturday, on_saturday)[:2] == ["Sat 28 Nov 20:00", "Mon 30 Nov 09:00"]
    assert given(saturday, on_saturday, at("2026-11-28 20:01")) == ["Sat 28 Nov 20:00"]


def test_a_snoozed_step_begins_anew_on_the_morning_it_wakes() -> None:
    snoozed = replace(THANKS, snoozed_until=date(2026, 12, 5))
    assert all_occasions(snoozed, INTERVIEW) == [
        "Mon 7 Dec 09:00",
        "Tue 8 Dec 09:00",
        "Wed 9 Dec 09:00",
        "Wed 16 Dec 09:00",
        "Wed 23 Dec 09:00",
        "Wed 30 Dec 09:00",
    ]


def test_a_step_snoozed_until_before_its_last_day_keeps_that_day() -> None:
    snoozed = step(date(2026, 11, 23), date(2026, 11, 27), snoozed_until=date(2026, 11, 25))
    assert all_occasions(snoozed)[:3] == ["Wed 25 Nov 09:00", "Fri 27 Nov 09:00", "Mon 30 Nov 09:00"]


def test_the_week_of_keep_looking_ends_with_its_sunday() -> None:
    week = step(date(2026, 11, 23), date(2026, 11, 29), kind=StepKind.KEEP_LOOKING)
    assert all_occasions(week) == ["Mon 23 Nov 09:00"]
    assert given(week, None, at("2026-11-27 12:00")) == ["Mon 23 Nov 09:00"]
    assert given(week, None, at("2026-11-30 09:30")) == []


@pytest.mark.parametrize(
    "closed",
    [
        {"done_on": date(2026, 11, 26)},
        {"skipped_on": date(2026, 11, 26)},
        {"ended": Reason(ReasonKind.NOT_MET)},
    ],
)
def test_a_closed_step_has_no_reminders(closed: dict[str, date | Reason]) -> None:
    done = replace(THANKS, **closed)  # type: ignore[arg-type]
    assert all_occasions(done) == []
    assert given(done, None, at("2026-12-01 10:00")) == []
    assert next_look([(done, None)], at("2026-11-20 10:00"), CALENDAR, NINE_TO_SIX, LONDON) is None
