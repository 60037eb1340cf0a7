"""The calendar file while the program runs: after each change, and said once where it cannot be."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.services import Services
from followup_desktop.services.build import build_services
from followup_desktop.services.clock import Clock
from followup_desktop.ui.calendar_keeper import CalendarKeeper
from followup_desktop.ui.theme import Theme
from tests.exchange.calendar_program import entries
from tests.services.acme import entry
from tests.ui.whole_window import Program, acme_interview


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    services = build_services(tmp_path / "followup.sqlite3", Clock(datetime(2026, 11, 23, 17, tzinfo=UTC)))
    yield services
    services.close()


@pytest.fixture
def folder(services: Services, tmp_path: Path) -> Path:
    folder = tmp_path / "Calendars"
    folder.mkdir()
    services.preferences.save(replace(services.settings(), calendar_folder=str(folder)))
    return folder


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def keeper(services: Services, told: list[str], window: QWidget) -> CalendarKeeper:
    keeper = CalendarKeeper(services, told.append, window)
    services.changes.subscribe(keeper.changed)
    return keeper


def uids(file: Path) -> set[str]:
    return {one.uid for one in entries(file.read_bytes())}


def test_it_is_written_soon_after_a_change(
    services: Services, keeper: CalendarKeeper, folder: Path, qtbot: QtBot
) -> None:
    file = folder / "followup.ics"
    services.interviews.save(entry())
    assert not file.exists()
    qtbot.waitUntil(file.exists)
    assert "i1" in uids(file)


def test_what_changed_just_before_the_end_is_in_it(
    services: Services, keeper: CalendarKeeper, folder: Path
) -> None:
    services.interviews.save(entry())
    keeper.finish()
    assert "i1" in uids(folder / "followup.ics")


def test_a_folder_that_is_gone_is_told_once_and_the_file_is_not_lost(
    services: Services, keeper: CalendarKeeper, folder: Path, told: list[str]
) -> None:
    folder.rmdir()
    services.interviews.save(entry())
    keeper.finish()
    keeper.look()
    services.interviews.cancel("i1")
    keeper.finish()
    assert len(told) == 1
    assert told[0].startswith("The calendar file waits: there is no folder")
    folder.mkdir()
    keeper.look()
    assert "i1" not in uids(folder / "followup.ics")
    assert len(told) == 1


def test_it_is_told_when_somebody_can_see_it(
    services: Services, keeper: CalendarKeeper, folder: Path, told: list[str], window: QWidget
) -> None:
    window.hide()
    folder.rmdir()
    services.interviews.save(entry())
    keeper.finish()
    assert told == []
    window.show()
    keeper.look()
    assert len(told) == 1


def test_gone_a_second_time_it_is_told_again(
    services: Services, keeper: CalendarKeeper, folder: Path, told: list[str]
) -> None:
    for uid in ("i1", "i2"):
        (folder / "followup.ics").unlink(missing_ok=True)
        folder.rmdir()
        services.interviews.save(entry(uid=uid, promised=()))
        keeper.finish()
        folder.mkdir()
        keeper.look()
    assert len(told) == 2


def test_without_a_folder_nothing_is_written_nor_said(
    services: Services, keeper: CalendarKeeper, tmp_path: Path, told: list[str]
) -> None:
    services.interviews.save(entry())
    keeper.finish()
    assert list(tmp_path.glob("**/*.ics")) == []
    assert told == []


def test_the_program_catches_up_when_it_starts_and_follows_while_it_runs(
    tmp_path: Path, theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    program = Program(tmp_path, theme, qapp, qtbot)
    program.services.interviews.save(acme_interview())
    program.services.preferences.save(replace(program.services.settings(), calendar_folder=str(tmp_path)))
    file = tmp_path / "followup.ics"
    program.open()
    qtbot.waitUntil(file.exists)
    assert "first" in uids(file)
    program.services.interviews.cancel("first")
    program.close()
    assert "first" not in uids(file)
