from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from followup_desktop.domain.settings import (
    Appearance,
    Profile,
    ReminderHours,
    RuleNumbers,
    Settings,
)
from followup_desktop.store.database import Database
from followup_desktop.store.journal import undo
from followup_desktop.store.settings import load_settings, save_settings, unreadable_settings

ADA = Settings(
    profile=Profile(name="Ada Byron", strengths=("I explain engines to boards",), region="GB-ENG"),
    numbers=RuleNumbers(weekly_opportunities=5),
    working_weekdays=(6, 0, 1, 2, 3),
    reminders=ReminderHours(start=time(8, 30), on=False, paused_until=datetime(2026, 11, 25, tzinfo=UTC)),
    appearance=Appearance(scheme="dark"),
    calendar_folder="/home/ada/Calendars",
    told_about_tray=True,
)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
several = st.builds(
    Settings,
    profile=st.builds(Profile, name=texts, strengths=st.lists(texts, max_size=3).map(tuple), region=texts),
    numbers=st.builds(RuleNumbers, check_ins=st.integers(0, 9)),
    working_weekdays=st.lists(st.integers(0, 6), unique=True).map(tuple),
    reminders=st.builds(
        ReminderHours,
        start=st.times(),
        on=st.booleans(),
        paused_until=st.none() | st.datetimes(timezones=st.just(UTC)),
    ),
)


def keep(db: Database, settings: Settings) -> None:
    with db.write("settings") as transaction:
        save_settings(transaction, settings)


def test_a_new_file_has_the_defaults(db: Database) -> None:
    assert load_settings(db) == Settings()


@hypothesis_settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40
)
@given(settings=several)
def test_settings_come_back_as_they_were(db: Database, settings: Settings) -> None:
    keep(db, settings)
    assert load_settings(db) == settings


def test_only_what_differs_is_kept(db: Database) -> None:
    keep(db, Settings(profile=Profile(name="Ada Byron")))
    assert db.rows("SELECT uid, content FROM setting") == [("profile.name", '"Ada Byron"')]


def test_going_back_to_the_default_keeps_nothing(db: Database) -> None:
    keep(db, ADA)
    keep(db, Settings())
    assert db.rows("SELECT uid FROM setting") == []


def test_settings_of_a_later_version_are_left_alone(db: Database) -> None:
    db.rows("INSERT INTO setting (uid, content) VALUES ('mail.server', '\"imap\"')")
    keep(db, ADA)
    keep(db, Settings())
    assert db.rows("SELECT uid FROM setting") == [("mail.server",)]


def test_a_change_of_settings_can_be_undone(db: Database) -> None:
    keep(db, ADA)
    keep(db, replace(ADA, told_about_tray=False))
    undo(db)
    assert load_settings(db) == ADA


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("reminders.start", '"nine"'),
        ("reminders.paused_until", "7"),
        ("numbers.check_ins", '"two"'),
        ("numbers.check_ins", "true"),
        ("working_weekdays", '["Monday"]'),
        ("profile.strengths", "{}"),
        ("profile.name", "not JSON"),
    ],
)
def test_a_value_that_cannot_be_read_counts_as_never_set(db: Database, name: str, content: Any) -> None:
    db.rows("INSERT INTO setting (uid, content) VALUES (?, ?)", [name, content])
    assert load_settings(db) == Settings()
    assert unreadable_settings(db) == [name]
