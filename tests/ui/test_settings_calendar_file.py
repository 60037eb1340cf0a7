"""Settings > Calendar file: a folder that is there, or none."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from followup_desktop.desktop.autostart import DesktopEntry
from followup_desktop.services import Services
from followup_desktop.services.build import build_services
from followup_desktop.services.clock import Clock
from followup_desktop.ui.settings.calendar_file import CalendarFileSection
from followup_desktop.ui.settings.dialog import SettingsDialog
from followup_desktop.ui.theme import Theme
from tests.ui.desktops import Desktop

GONE = "There is no such folder. Choose one that is there, or leave this empty."


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    services = build_services(tmp_path / "followup.sqlite3", Clock(datetime(2026, 11, 24, 9, tzinfo=UTC)))
    yield services
    services.close()


class Opened:
    """The settings at the calendar file."""

    def __init__(self, services: Services, theme: Theme, folder: Path, qtbot: QtBot) -> None:
        self.dialog = SettingsDialog(services, theme, DesktopEntry(("followup",), folder), Desktop())
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        self.dialog.show_section(CalendarFileSection)
        (self.line,) = [
            one
            for one in self.dialog.findChildren(QLineEdit)
            if one.accessibleName() == "Keep a calendar file in this folder"
        ]

    def press(self, name: str) -> None:
        next(one for one in self.dialog.findChildren(QPushButton) if one.accessibleName() == name).click()

    def read(self) -> list[str]:
        return [one.text() for one in self.dialog.findChildren(QLabel) if one.isVisible()]


@pytest.fixture
def opened(services: Services, theme: Theme, tmp_path: Path, qtbot: QtBot) -> Opened:
    return Opened(services, theme, tmp_path / "config", qtbot)


def test_it_is_off_until_a_folder_is_chosen(
    opened: Opened, services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert opened.line.text() == ""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_arguments: str(tmp_path))
    opened.press("Choose folder")
    assert f"Kept as {tmp_path / 'followup.ics'}" in opened.read()
    opened.dialog.accept()
    assert services.settings().calendar_folder == str(tmp_path)


def test_choosing_can_be_given_up(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_arguments: "")
    opened.press("Choose folder")
    assert opened.line.text() == ""


def test_none_is_kept_any_more(services: Services, theme: Theme, tmp_path: Path, qtbot: QtBot) -> None:
    services.preferences.save(replace(services.settings(), calendar_folder=str(tmp_path)))
    opened = Opened(services, theme, tmp_path / "config", qtbot)
    assert opened.line.text() == str(tmp_path)
    opened.press("No calendar file")
    opened.dialog.accept()
    assert services.settings().calendar_folder == ""


@pytest.mark.parametrize("typed", ["/no/such/folder", "relative"])
def test_a_folder_that_is_not_there_is_told(opened: Opened, services: Services, typed: str) -> None:
    opened.line.setText(typed)
    opened.dialog.accept()
    assert opened.dialog.isVisible()
    assert GONE in opened.read()
    assert services.settings().calendar_folder == ""


def test_the_home_folder_may_be_typed_in_short(opened: Opened, services: Services) -> None:
    opened.line.setText(" ~ ")
    opened.dialog.accept()
    assert services.settings().calendar_folder == str(Path.home())


def test_a_folder_that_is_away_for_a_while_stays_chosen(
    services: Services, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    away = str(tmp_path / "stick")
    services.preferences.save(replace(services.settings(), calendar_folder=away))
    opened = Opened(services, theme, tmp_path / "config", qtbot)
    opened.dialog.accept()
    assert not opened.dialog.isVisible()
    assert services.settings().calendar_folder == away
