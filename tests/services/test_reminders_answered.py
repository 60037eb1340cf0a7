"""What is put off comes when it was asked for; what was missed says so; a wrong clock loses nothing."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from followup_desktop.domain.snoozing import Later, Pause
from followup_desktop.domain.step import StepKind
from followup_desktop.services import Services
from followup_desktop.services.clock import Clock
from followup_desktop.services.reminders import Reminder
from followup_desktop.store.errors import DatabaseLocked
from tests.services.acme import entry, the
from tests.services.conftest import Opened


@pytest.fixture
def morning(services: Services, at: Opened) -> Services:
    """The program from a quarter to nine on, the day after the interview."""
    services.interviews.save(entry())
    return at("2026-11-24T08:45")


def go_on(services: Services, minutes: int) -> None:
    """Look each minute, as the program does."""
    clock = services.clock
    for _ in range(minutes):
        assert clock._start is not None
        clock._start += timedelta(minutes=1)
        services.reminders.due()


def thanks(services: Services) -> list[Reminder]:
    return [found for found in services.reminders.due() if found.title == "Thank Howard Aiken"]


def test_what_falls_due_while_the_program_runs_was_not_missed(morning: Services) -> None:
    assert thanks(morning) == []
    go_on(morning, 16)
    (reminder,) = thanks(morning)
    assert not reminder.missed
    assert reminder.due_words == "by tomorrow"
    assert reminder.kind is StepKind.THANK_YOU


def test_what_fell_due_before_the_start_or_in_sleep_was_missed(morning: Services, at: Opened) -> None:
    (late,) = thanks(at("2026-11-24T11:00"))
    assert late.missed
    assert thanks(morning) == []
    assert morning.clock._start is not None
    morning.clock._start += timedelta(hours=2)
    (slept,) = thanks(morning)
    assert slept.missed


def test_later_today_brings_it_again_then_and_not_before(morning: Services, at: Opened) -> None:
    go_on(morning, 16)
    uid = thanks(morning)[0].step
    moment = morning.reminders.put_off(uid, Later.TODAY)
    assert moment is not None
    assert moment.astimezone(UTC).replace(second=0, microsecond=0) == datetime(
        2026, 11, 24, 12, 1, tzinfo=UTC
    )
    morning.reminders.ask_for(uid, moment)
    assert thanks(morning) == []
    assert thanks(at("2026-11-24T12:00")) == []
    afternoon = at("2026-11-24T12:02")
    assert len(thanks(afternoon)) == 1
    afternoon.reminders.given([uid])
    assert thanks(afternoon) == []
    assert thanks(at("2026-11-24T15:00")) == []
    assert afternoon.checklist.find(uid).snoozed_until is None, "the step stays open"


def test_a_step_that_is_done_meanwhile_is_not_brought_again(morning: Services, at: Opened) -> None:
    uid = the(morning, StepKind.THANK_YOU, "howard").uid
    morning.reminders.ask_for(uid, datetime(2026, 11, 24, 12, tzinfo=UTC))
    morning.steps.done(uid)
    assert thanks(at("2026-11-24T12:05")) == []


def test_a_moment_asked_for_waits_for_the_end_of_a_pause(morning: Services, at: Opened) -> None:
    uid = the(morning, StepKind.THANK_YOU, "howard").uid
    morning.reminders.ask_for(uid, datetime(2026, 11, 24, 9, 30, tzinfo=UTC))
    morning.reminders.pause_for(Pause.HOUR)
    assert thanks(at("2026-11-24T09:40")) == []
    assert len(thanks(at("2026-11-24T09:50"))) == 1


def test_tomorrow_morning_on_a_friday_is_saturday(services: Services, at: Opened) -> None:
    services.interviews.save(entry())
    friday = at("2026-11-27T10:00")
    uid = the(friday, StepKind.THANK_YOU, "howard").uid
    moment = friday.reminders.put_off(uid, Later.TOMORROW)
    assert moment is not None
    friday.steps.snooze(uid, moment.date())
    friday.reminders.ask_for(uid, moment)
    assert thanks(at("2026-11-28T08:30")) == []
    assert len(thanks(at("2026-11-28T09:30"))) == 1
    business_day = friday.reminders.put_off(uid, Later.BUSINESS_DAY)
    assert business_day == datetime(2026, 11, 30, 9, tzinfo=UTC)


def test_a_clock_that_was_a_year_ahead_loses_nothing(morning: Services, at: Opened) -> None:
    ahead = at("2027-11-24T09:00")
    ahead.reminders.given([reminder.step for reminder in ahead.reminders.due()])
    assert len(thanks(at("2026-11-24T09:05"))) == 1


@pytest.fixture
def fly_to() -> Iterator[Callable[[str], None]]:
    """Puts the machine into another zone."""

    def be_in(zone: str) -> None:
        os.environ["TZ"] = zone
        Clock().follow_zone()

    yield be_in
    be_in("UTC")


def test_a_morning_in_berlin_is_not_had_again_in_new_york(
    services: Services, at: Opened, fly_to: Callable[[str], None]
) -> None:
    fly_to("Europe/Berlin")
    services.interviews.save(entry())
    berlin = at("2026-11-24T08:30")
    berlin.reminders.given([reminder.step for reminder in berlin.reminders.due()])
    fly_to("America/New_York")
    assert thanks(at("2026-11-24T14:30")) == [], "half past nine, the same morning"
    assert len(thanks(at("2026-11-25T14:30"))) == 1


def test_what_was_shown_but_could_not_be_recorded_is_not_shown_again(
    morning: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on(morning, 16)
    uid = thanks(morning)[0].step

    def locked(*_said: object, **_how: object) -> None:
        raise DatabaseLocked("Another program is writing.")

    with monkeypatch.context() as patch:
        patch.setattr(morning.reminders._db, "write", locked)
        with pytest.raises(DatabaseLocked):
            morning.reminders.given([uid])
        assert thanks(morning) == []
    assert thanks(morning) == []
    reminded_at = morning.checklist.find(uid).reminded_at
    assert reminded_at is not None
    assert reminded_at >= datetime(2026, 11, 24, 9, tzinfo=UTC), "it is written down with the next look"
