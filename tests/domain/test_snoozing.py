"""Until which moment a reminder, or all of them, are put off."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from followup_desktop.domain.settings import ReminderHours
from followup_desktop.domain.snoozing import Pause, later_today, may_come, pause_end, tomorrow_morning

LONDON = ZoneInfo("Europe/London")
HOURS = ReminderHours()


def at(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=LONDON)


@pytest.mark.parametrize(
    ("now", "later"),
    [
        ("2026-11-24 09:30", "2026-11-24 12:30"),
        ("2026-11-24 16:00", "2026-11-24 17:30"),
        ("2026-11-24 17:45", "2026-11-24 18:45"),
        ("2026-11-24 20:00", "2026-11-24 21:00"),
    ],
)
def test_later_today_is_in_three_hours_or_before_the_hours_end(now: str, later: str) -> None:
    assert later_today(at(now), HOURS, LONDON) == at(later)


def test_late_in_the_evening_there_is_no_later_today() -> None:
    assert later_today(at("2026-11-24 23:20"), HOURS, LONDON) is None


def test_tomorrow_morning_is_the_next_day_whatever_day_that_is() -> None:
    assert tomorrow_morning(at("2026-11-27 09:30"), HOURS, LONDON) == at("2026-11-28 09:00")


def test_three_hours_are_three_hours_also_when_the_clock_is_set_back() -> None:
    asked = at("2026-10-25 00:30")
    later = later_today(asked, HOURS, LONDON)
    assert later is not None
    assert (later.astimezone(UTC) - asked.astimezone(UTC)).total_seconds() == 3 * 3600


@pytest.mark.parametrize(
    ("pause", "ends"),
    [
        (Pause.HOUR, "2026-11-25 17:30"),
        (Pause.TOMORROW, "2026-11-26 00:00"),
        (Pause.MONDAY, "2026-11-30 00:00"),
    ],
)
def test_a_pause_ends_when_its_name_says(pause: Pause, ends: str) -> None:
    assert pause_end(pause, at("2026-11-25 16:30"), LONDON) == at(ends)


def test_on_a_monday_until_monday_is_the_next_one() -> None:
    assert pause_end(Pause.MONDAY, at("2026-11-23 08:00"), LONDON) == at("2026-11-30 00:00")


@pytest.mark.parametrize(
    ("now", "comes"),
    [
        ("2026-11-28 08:59", False),
        ("2026-11-28 11:00", True),
        ("2026-11-28 18:00", False),
        ("2026-11-29 10:00", False),
    ],
)
def test_what_was_asked_for_on_a_saturday_comes_on_that_day(now: str, comes: bool) -> None:
    assert may_come(at(now), at("2026-11-28 09:00"), HOURS, LONDON) is comes
