"""Mornings are those of the zone that the machine is in, also where its clocks change."""

import os
import time as system_time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from followup_desktop.domain.reminders import due_reminders, next_look, occasions
from followup_desktop.domain.settings import ReminderHours
from followup_desktop.domain.workdays import WorkCalendar
from tests.domain.reminder_builders import (
    CALENDAR,
    INTERVIEW,
    LONDON,
    NINE_TO_SIX,
    THANKS,
    all_occasions,
    at,
    said,
    step,
)


def test_mornings_stay_at_nine_when_the_clocks_change() -> None:
    spring = step(date(2026, 3, 26), date(2026, 3, 30))
    moments = occasions(spring, None, CALENDAR, NINE_TO_SIX, LONDON, at("2026-04-01 00:00"))
    assert [moment.hour for moment in moments] == [9, 8, 8]
    autumn = step(date(2026, 10, 23), date(2026, 10, 26))
    moments = occasions(autumn, None, CALENDAR, NINE_TO_SIX, LONDON, at("2026-10-27 12:00"))
    assert [moment.hour for moment in moments] == [8, 9, 9]


def test_hours_that_summer_time_leaves_out_are_made_up_for_on_the_next_day() -> None:
    every_day = WorkCalendar(range(7), lambda _year: {})
    night = ReminderHours(start=time(1, 30), end=time(2))
    sunday = step(date(2026, 3, 29), date(2026, 3, 29))
    moments = occasions(sunday, None, every_day, night, LONDON, at("2026-03-30 12:00"))
    assert [said(moment) for moment in moments] == ["Mon 30 Mar 01:30"]


def test_an_hour_that_comes_twice_reminds_once() -> None:
    every_day = WorkCalendar(range(7), lambda _year: {})
    night = ReminderHours(start=time(1, 30), end=time(3))
    sunday = step(date(2026, 10, 25), date(2026, 10, 25))
    first = datetime(2026, 10, 25, 1, 30, tzinfo=LONDON)
    (reminder,) = due_reminders([(sunday, None)], first, every_day, night, LONDON)
    assert reminder.occasion == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    reminded = replace(sunday, reminded_at=first.astimezone(UTC))
    assert due_reminders([(reminded, None)], first.replace(fold=1), every_day, night, LONDON) == []


def test_in_another_zone_the_morning_is_the_one_there() -> None:
    new_york = ZoneInfo("America/New_York")
    assert all_occasions(THANKS, INTERVIEW, zone=new_york)[:2] == ["Thu 26 Nov 10:00", "Fri 27 Nov 09:00"]
    tokyo = ZoneInfo("Asia/Tokyo")
    assert all_occasions(THANKS, INTERVIEW, zone=tokyo)[:2] == ["Fri 27 Nov 09:00", "Mon 30 Nov 09:00"]


def test_changing_the_zone_loses_no_reminder() -> None:
    steps = [(THANKS, INTERVIEW)]
    tokyo = ZoneInfo("Asia/Tokyo")
    before = at("2026-11-27 08:00")  # 17:00 in Tokyo
    assert due_reminders(steps, before, CALENDAR, NINE_TO_SIX, LONDON) == []
    assert len(due_reminders(steps, before, CALENDAR, NINE_TO_SIX, tokyo)) == 1


@pytest.fixture
def new_york() -> Iterator[None]:
    """The machine stands in New York."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "America/New_York"
    system_time.tzset()
    yield
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    system_time.tzset()


@pytest.mark.skipif(not hasattr(system_time, "tzset"), reason="needs a zone that can be set")
@pytest.mark.usefixtures("new_york")
def test_without_a_zone_it_is_the_machines_with_its_summer_time() -> None:
    autumn = step(date(2026, 10, 30), date(2026, 11, 2))
    until = datetime(2026, 11, 2, 23, tzinfo=UTC)
    moments = occasions(autumn, None, CALENDAR, NINE_TO_SIX, None, until)
    assert [moment.hour for moment in moments] == [13, 14]


def test_the_ends_of_the_calendar_are_no_error() -> None:
    for day in (date(1, 1, 5), date(9999, 12, 31)):
        far = step(day, day)
        for zone in (LONDON, ZoneInfo("Asia/Tokyo"), ZoneInfo("America/New_York")):
            now = at("2026-11-27 10:00")
            due_reminders([(far, None)], now, CALENDAR, NINE_TO_SIX, zone)
            next_look([(far, None)], now, CALENDAR, NINE_TO_SIX, zone)
