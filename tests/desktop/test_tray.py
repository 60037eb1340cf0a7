"""The icon in the tray. Without a screen there is no tray; whether there is one is asked of the system."""

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from followup_desktop.desktop.notifier import in_one
from followup_desktop.desktop.tray import Tray
from followup_desktop.services.reminders import Reminder


class Panel:
    """Stands for a panel that comes and goes: what the system says about a tray."""

    def __init__(self) -> None:
        self.there = False

    def is_there(self) -> bool:
        return self.there


@pytest.fixture
def panel(monkeypatch: pytest.MonkeyPatch) -> Panel:
    panel = Panel()
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", panel.is_there)
    return panel


@pytest.fixture
def tray(panel: Panel, qapp: QApplication) -> Tray:
    return Tray()


def menu_of(tray: Tray) -> QMenu:
    icon = tray.findChild(QSystemTrayIcon)
    assert icon is not None
    return icon.contextMenu()


def test_without_a_tray_there_is_no_icon_and_nothing_can_be_said(tray: Tray) -> None:
    tray.poll()
    assert not tray.is_there
    assert not tray.say("Followup", "A step is due.")


def test_the_icon_comes_when_a_panel_does_and_goes_with_it(tray: Tray, panel: Panel, qtbot: QtBot) -> None:
    panel.there = True
    with qtbot.waitSignal(tray.came_and_went):
        tray.poll()
    assert tray.is_there
    with qtbot.assertNotEmitted(tray.came_and_went):
        tray.poll()
    panel.there = False
    with qtbot.waitSignal(tray.came_and_went):
        tray.poll()
    assert not tray.is_there


def test_an_icon_made_anew_shows_the_day_as_it_is(tray: Tray, panel: Panel) -> None:
    tray.show_day(3, "3 steps to do today")
    panel.there = True
    tray.poll()
    icon = tray.findChild(QSystemTrayIcon)
    assert icon is not None
    assert icon.toolTip() == "3 steps to do today"


def test_the_menu_has_its_four_entries(tray: Tray, panel: Panel) -> None:
    panel.there = True
    tray.poll()
    entries = [action.text() for action in menu_of(tray).actions() if not action.isSeparator()]
    assert entries == ["Open Followup", "New interview", "Pause reminders", "Quit"]


def test_each_entry_tells_what_was_chosen(tray: Tray, panel: Panel, qtbot: QtBot) -> None:
    panel.there = True
    tray.poll()
    entries = {action.text(): action for action in menu_of(tray).actions()}
    for text, signal in (
        ("Open Followup", tray.opened),
        ("New interview", tray.new_interview_asked),
        ("Quit", tray.quit_asked),
    ):
        with qtbot.waitSignal(signal):
            entries[text].trigger()
    with qtbot.waitSignal(tray.pause_asked) as paused:
        entries["Pause reminders"].trigger()
    assert paused.args == [True]
    tray.set_paused(False)
    assert not entries["Pause reminders"].isChecked()


def reminder(title: str, company: str = "Acme Finance") -> Reminder:
    return Reminder(title, title, company, "by tomorrow")


def test_one_reminder_is_told_in_full() -> None:
    assert in_one([reminder("Thank Grace Hopper")]) == ("Thank Grace Hopper", "Acme Finance, by tomorrow")


def test_many_reminders_are_one_message() -> None:
    title, text = in_one([reminder(f"Thank person {number}") for number in range(1, 6)])
    assert title == "5 steps are due"
    assert text == "Thank person 1\nThank person 2\nThank person 3\nand 2 more"
