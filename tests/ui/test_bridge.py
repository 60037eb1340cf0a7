"""From the services to the window: changes, minutes, days."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from followup_desktop.services.changes import Change, Changes
from followup_desktop.services.clock import Clock
from followup_desktop.ui.bridge import Bridge


class SetClock(Clock):
    """A clock that is set by hand."""

    def __init__(self, moment: str) -> None:
        super().__init__()
        self.moment = datetime.fromisoformat(moment).astimezone()

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return self.moment.date()


class Outside:
    """Stands for the file as other processes write to it."""

    def __init__(self) -> None:
        self.version = 1

    def __call__(self) -> int:
        return self.version


@pytest.fixture
def clock() -> SetClock:
    return SetClock("2026-11-24T23:59:30")


@pytest.fixture
def outside() -> Outside:
    return Outside()


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def bridge(changes: Changes, clock: SetClock, outside: Outside, qtbot: QtBot) -> Bridge:
    return Bridge(changes, clock, outside)


def timer_of(bridge: Bridge) -> QTimer:
    return bridge.findChildren(QTimer)[0]


def test_a_change_of_ours_is_passed_on(bridge: Bridge, changes: Changes, qtbot: QtBot) -> None:
    change = Change("skipped", "Thank Grace Hopper")
    with qtbot.waitSignal(bridge.changed) as passed:
        changes.tell(change)
    assert passed.args == [change]


def test_a_change_from_outside_reaches_the_services_too(
    bridge: Bridge, changes: Changes, outside: Outside, qtbot: QtBot
) -> None:
    heard: list[Change] = []
    changes.subscribe(heard.append)
    outside.version = 2
    with qtbot.waitSignal(bridge.changed):
        bridge.look()
    assert [change.label for change in heard] == ["elsewhere"]


def test_nothing_is_told_where_nothing_changed(bridge: Bridge, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bridge.changed):
        bridge.look()


def test_a_new_day_is_told_although_nothing_was_written(
    bridge: Bridge, clock: SetClock, qtbot: QtBot
) -> None:
    clock.moment += timedelta(minutes=1)
    with qtbot.waitSignal(bridge.changed) as passed:
        bridge.look()
    assert passed.args == [None]


def test_it_waits_until_just_after_the_next_minute_begins(bridge: Bridge) -> None:
    timer = timer_of(bridge)
    assert timer.isSingleShot()
    assert 30_000 < timer.interval() <= 30_500


def test_each_minute_it_looks_and_waits_for_the_next(bridge: Bridge, clock: SetClock, qtbot: QtBot) -> None:
    clock.moment += timedelta(seconds=30)
    with qtbot.waitSignals([bridge.minute, bridge.changed]):
        timer_of(bridge).timeout.emit()
    assert 60_000 < timer_of(bridge).interval() <= 60_500
    assert len(bridge.findChildren(QTimer)) == 1
