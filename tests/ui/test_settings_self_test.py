"""The self-test: a test notification, what works here, and what to do where it does not."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from followup_desktop.desktop.autostart import DesktopEntry
from followup_desktop.services import Services
from followup_desktop.services.build import build_services
from followup_desktop.services.clock import Clock
from followup_desktop.ui.settings.dialog import SettingsDialog
from followup_desktop.ui.settings.findings import Finding, Works, findings
from followup_desktop.ui.settings.reminder_hours import RemindersSection
from followup_desktop.ui.theme import Theme
from tests.ui.desktops import Desktop

EVERYTHING = {"tray", "notifications", "buttons", "sound"}


def works(there: set[str], *, at_login: bool = True, calendar: Path | None = None) -> dict[str, Finding]:
    return {found.what: found for found in findings(there, at_login=at_login, calendar=calendar)}


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    services = build_services(tmp_path / "followup.sqlite3", Clock(datetime(2026, 11, 24, 9, tzinfo=UTC)))
    yield services
    services.close()


class Opened:
    """The settings at the reminders."""

    def __init__(
        self, services: Services, theme: Theme, desktop: Desktop, folder: Path, qtbot: QtBot
    ) -> None:
        self.dialog = SettingsDialog(services, theme, DesktopEntry(("followup",), folder), desktop)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        self.dialog.show_section(RemindersSection)

    def read(self) -> list[str]:
        """What can be read there."""
        return [one.text() for one in self.dialog.findChildren(QLabel) if one.isVisible() and one.text()]

    def press(self) -> None:
        """Ask for a test notification."""
        (button,) = [
            one
            for one in self.dialog.findChildren(QPushButton)
            if one.accessibleName() == "Show a test notification"
        ]
        button.click()


def test_where_everything_is_there_everything_works(tmp_path: Path) -> None:
    found = works(EVERYTHING, calendar=tmp_path / "followup.ics")
    assert {finding.works for finding in found.values()} == {Works.YES}
    assert list(found) == [
        "Tray",
        "Notifications",
        "Buttons on notifications",
        "Sound",
        "Start at login",
        "Calendar file",
    ]


@pytest.mark.parametrize(
    ("missing", "what", "advice"),
    [
        ("tray", "Tray", "extension AppIndicator"),
        ("notifications", "Notifications", "Reminders wait until then."),
        ("buttons", "Buttons on notifications", "A click on one opens the step"),
        ("sound", "Sound", "Alarms of the calendar file can be heard"),
    ],
)
def test_what_is_missing_is_named_with_what_to_do(missing: str, what: str, advice: str) -> None:
    found = works(EVERYTHING - {missing})
    assert [name for name, finding in found.items() if finding.works is Works.MISSING] == [what]
    assert advice in found[what].words


def test_what_the_person_left_off_is_no_fault(tmp_path: Path) -> None:
    found = works(EVERYTHING, at_login=False)
    assert (found["Start at login"].works, found["Calendar file"].works) == (Works.OFF, Works.OFF)


def test_a_calendar_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    found = works(EVERYTHING, calendar=tmp_path / "gone" / "followup.ics")["Calendar file"]
    assert found.works is Works.MISSING
    assert str(tmp_path / "gone") in found.words


def test_the_list_stands_in_the_settings(
    services: Services, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    services.preferences.save(replace(services.settings(), calendar_folder=str(tmp_path)))
    opened = Opened(services, theme, Desktop("tray"), tmp_path / "config", qtbot)
    read = opened.read()
    assert "The icon is in the tray, and stays there when you close the window." in read
    assert f"Kept up to date: {tmp_path / 'followup.ics'}" in read
    assert any(line.startswith("Off: reminders come once you have started Followup.") for line in read)


def test_the_test_notification_is_shown(
    services: Services, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    desktop = Desktop("notifications")
    opened = Opened(services, theme, desktop, tmp_path / "config", qtbot)
    opened.press()
    assert desktop.shown == ["Followup Desktop: This is how a reminder comes to you."]
    assert any(line.startswith("It is shown.") for line in opened.read())


def test_where_it_cannot_be_shown_that_is_said_and_the_list_looks_again(
    services: Services, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    desktop = Desktop("tray", "notifications")
    opened = Opened(services, theme, desktop, tmp_path / "config", qtbot)
    desktop.there = {"tray"}
    opened.press()
    read = opened.read()
    assert "It could not be shown. The list says what to do." in read
    assert any("Reminders wait until then." in line for line in read)
