"""Reminders are given once, within the hours, and one for all that was missed."""

from dataclasses import replace
from datetime import UTC, time

import pytest

from followup_desktop.domain.interview import Interview
from followup_desktop.domain.reminders import Reminder, due_reminders, next_look
from followup_desktop.domain.settings import ReminderHours
from followup_desktop.domain.step import Step
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
    said,
)


def test_an_occasion_is_given_once() -> None:
    first = at("2026-11-26 15:01")
    assert given(THANKS, INTERVIEW, at("2026-11-26 14:59")) == []
    assert given(THANKS, INTERVIEW, first) == ["Thu 26 Nov 15:00"]
    reminded = replace(THANKS, reminded_at=first.astimezone(UTC))
    assert given(reminded, INTERVIEW, at("2026-11-26 17:59")) == []
    assert given(reminded, INTERVIEW, at("2026-11-27 09:00")) == ["Fri 27 Nov 09:00"]


def test_what_was_missed_is_made_up_for_by_one_reminder() -> None:
    assert given(THANKS, INTERVIEW, at("2026-12-01 11:00")) == ["Tue 1 Dec 09:00"]
    reminded = replace(THANKS, reminded_at=at("2026-12-01 11:00").astimezone(UTC))
    assert given(reminded, INTERVIEW, at("2026-12-01 17:00")) == []
    assert given(replace(THANKS, reminded_at=None), INTERVIEW, at("2036-12-03 17:00")) == ["Thu 27 Nov 09:00"]


def test_outside_the_hours_nothing_comes_but_what_an_interview_times() -> None:
    for closed in ("2026-11-26 20:00", "2026-11-27 08:59", "2026-11-28 11:00"):
        assert given(THANKS, INTERVIEW, at(closed)) == []
    assert given(DEBRIEF, INTERVIEW, at("2026-11-26 20:00")) == ["Thu 26 Nov 15:00"]
    assert given(QUESTIONS, INTERVIEW, at("2026-11-25 18:00")) == []


def test_the_questions_are_no_longer_asked_once_the_interview_is_over() -> None:
    assert given(QUESTIONS, INTERVIEW, at("2026-11-26 14:59")) == ["Thu 26 Nov 13:00"]
    assert given(QUESTIONS, INTERVIEW, at("2026-11-26 15:00")) == []


def test_while_paused_nothing_comes_and_after_it_one() -> None:
    paused = ReminderHours(paused_until=at("2026-11-30 12:00").astimezone(UTC))
    for now in ("2026-11-26 15:01", "2026-11-27 10:00", "2026-11-30 11:59"):
        assert given(THANKS, INTERVIEW, at(now), paused) == []
        assert given(DEBRIEF, INTERVIEW, at(now), paused) == []
    assert given(THANKS, INTERVIEW, at("2026-11-30 12:00"), paused) == ["Mon 30 Nov 09:00"]


def test_reminders_can_be_off() -> None:
    off = ReminderHours(on=False)
    assert given(DEBRIEF, INTERVIEW, at("2026-11-27 10:00"), off) == []
    assert all_occasions(DEBRIEF, INTERVIEW, hours=off) == []
    assert next_look([(DEBRIEF, INTERVIEW)], at("2026-11-20 10:00"), CALENDAR, off, LONDON) is None


def test_hours_that_end_before_they_begin_go_on_until_midnight() -> None:
    late = ReminderHours(start=time(20), end=time(0))
    assert all_occasions(THANKS, INTERVIEW, hours=late)[0] == "Thu 26 Nov 20:00"
    assert given(THANKS, INTERVIEW, at("2026-11-26 23:59"), late) == ["Thu 26 Nov 20:00"]
    assert given(THANKS, INTERVIEW, at("2026-11-27 00:00"), late) == []


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-11-20 10:00", "Wed 25 Nov 09:00"),  # the questions open
        ("2026-11-26 14:30", "Thu 26 Nov 14:30"),  # due already
        ("2026-11-26 19:00", "Thu 26 Nov 19:00"),  # the debrief, at any hour
    ],
)
def test_the_next_look_is_when_something_becomes_due(now: str, expected: str) -> None:
    steps = [(QUESTIONS, INTERVIEW), (DEBRIEF, INTERVIEW), (THANKS, INTERVIEW)]
    moment = next_look(steps, at(now), CALENDAR, NINE_TO_SIX, LONDON)
    assert moment is not None
    assert said(moment) == expected


def test_the_next_look_waits_for_the_hours_and_for_the_end_of_a_pause() -> None:
    def look(now: str, hours: ReminderHours = NINE_TO_SIX) -> str:
        moment = next_look([(THANKS, INTERVIEW)], at(now), CALENDAR, hours, LONDON)
        return "" if moment is None else said(moment)

    assert look("2026-11-27 19:00") == "Mon 30 Nov 09:00"
    paused = ReminderHours(paused_until=at("2026-12-01 20:00").astimezone(UTC))
    assert look("2026-11-27 10:00", paused) == "Wed 2 Dec 09:00"


def test_a_look_over_many_steps_gives_at_most_one_reminder_for_each() -> None:
    steps: list[tuple[Step, Interview | None]] = [
        (DEBRIEF, INTERVIEW),
        (THANKS, INTERVIEW),
        (QUESTIONS, None),
    ]
    assert due_reminders(steps, at("2026-11-27 10:00"), CALENDAR, NINE_TO_SIX, LONDON) == [
        Reminder(DEBRIEF, at("2026-11-27 09:00")),
        Reminder(THANKS, at("2026-11-27 09:00")),
    ]
