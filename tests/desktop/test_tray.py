"""The icon in the tray. Without a screen there is no tray; whether there is one is asked of the system."""

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from followup_desktop.desktop.tray import NextStep, Tray
from followup_desktop.domain.snoozing import Pause


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


def test_reminders_rest_for_as_long_as_the_menu_says(tray: Tray, panel: Panel, qtbot: QtBot) -> None:
    panel.there = True
    tray.poll()
    (pauses,) = [entry.menu() for entry in menu_of(tray).actions() if entry.text() == "Pause reminders"]
    assert isinstance(pauses, QMenu)
    asked: list[Pause | None] = []
    tray.pause_asked.connect(asked.append)
    entries = {action.text(): action for action in pauses.actions()}
    assert not entries["Go on"].isVisible(), "there is nothing to go on with before a pause"
    tray.set_paused(True)
    assert entries["Go on"].isVisible()
    for text in ("For 1 hour", "Until tomorrow", "Until Monday", "Go on"):
        entries[text].trigger()
    assert asked == [Pause.HOUR, Pause.TOMORROW, Pause.MONDAY, None]


def test_the_next_steps_are_on_top_of_the_menu_and_open(tray: Tray, panel: Panel, qtbot: QtBot) -> None:
    panel.there = True
    tray.poll()
    tray.show_steps([NextStep("s1", "Thank Grace: today"), NextStep("s2", "Thank Ben & Jerry: by tomorrow")])
    texts = [action.text() for action in menu_of(tray).actions()]
    assert texts[:4] == ["Thank Grace: today", "Thank Ben && Jerry: by tomorrow", "", "Open Followup"]
    with qtbot.waitSignal(tray.step_asked) as asked:
        menu_of(tray).actions()[1].trigger()
    assert asked.args == ["s2"]
    tray.show_steps([])
    assert menu_of(tray).actions()[0].text() == "Open Followup"
