"""Settings change the plan; reminders come once."""

from dataclasses import replace
from datetime import date

import pytest

from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.settings import Profile, RuleNumbers
from followup_desktop.domain.step import StepKind
from followup_desktop.services import Services
from tests.services.acme import entry, the
from tests.services.conftest import Opened


def test_other_numbers_and_another_region_move_the_steps(services: Services) -> None:
    services.interviews.save(entry())
    settings = services.preferences.settings()
    change = services.preferences.save(
        replace(settings, numbers=RuleNumbers(thank_you_latest_bd=4), profile=Profile(region="US"))
    )
    # Thanksgiving on Thursday 26 November is no business day in the United States.
    assert the(services, StepKind.THANK_YOU, "grace").due == date(2026, 11, 30)
    services.undoing.undo(change.entry)
    assert the(services, StepKind.THANK_YOU, "grace").due == date(2026, 11, 25)


def test_a_region_that_does_not_exist_is_refused(services: Services) -> None:
    settings = services.preferences.settings()
    with pytest.raises(FollowupError):
        services.preferences.save(replace(settings, profile=Profile(region="XX-YY")))
    assert services.preferences.settings() == settings


def reminded(services: Services) -> list[str]:
    return [reminder.title for reminder in services.reminders.due()]


def test_what_was_just_written_down_needs_no_reminder_and_the_next_morning_brings_one(
    services: Services, at: Opened
) -> None:
    services.interviews.save(entry())
    assert reminded(services) == []
    morning = at("2026-11-24T09:00")
    assert sorted(reminded(morning)) == [
        "Keep your promise: send the portfolio",
        "Tell Charles Babbage that Acme Finance may call",
        "Thank Dr. Grace Hopper",
        "Thank Howard Aiken",
        "Write down the interview at Acme Finance",
    ]


def test_a_reminder_that_was_given_does_not_come_again_that_day(services: Services, at: Opened) -> None:
    services.interviews.save(entry())
    morning = at("2026-11-24T09:00")
    morning.reminders.given(reminder.step for reminder in morning.reminders.due())
    assert reminded(morning) == []
    assert reminded(at("2026-11-24T17:00")) == []
    assert "Thank Howard Aiken" in reminded(at("2026-11-25T09:00"))


def test_nothing_comes_while_paused_nor_outside_the_hours(services: Services, at: Opened) -> None:
    services.interviews.save(entry())
    assert reminded(at("2026-11-24T08:00")) == []
    morning = at("2026-11-24T09:30")
    morning.reminders.pause(morning.clock.now().replace(hour=12))
    assert reminded(morning) == []
    assert reminded(at("2026-11-24T12:30")) != []


def test_each_week_after_the_first_brings_one_word_on_looking_further(services: Services, at: Opened) -> None:
    services.interviews.save(entry())
    monday = at("2026-11-30T09:00")
    looking = [
        found for found in monday.reminders.due() if found.title == "Add 3 new opportunities this week"
    ]
    assert len(looking) == 1
    monday.reminders.given(found.step for found in looking)
    assert "Add 3 new opportunities this week" not in reminded(at("2026-11-30T17:00"))
    weekly = [row for row in at("2026-12-08T09:00").agenda.rows() if row.step.kind is StepKind.KEEP_LOOKING]
    assert [row.step.opens for row in weekly] == [date(2026, 12, 7)]
