"""The message at the foot of the window."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.ui.sidebar import Entry, Sidebar
from followup_desktop.ui.theme import Theme
from followup_desktop.ui.toast import STAYS, Toast


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    window = QWidget()
    window.resize(1000, 600)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def toast(window: QWidget, theme: Theme) -> Toast:
    return Toast(theme, window)


class Frame:
    """A window with the list of pages, and a page that fills the rest."""

    def __init__(self, theme: Theme, qtbot: QtBot, width: int) -> None:
        self.window = QWidget()
        self.window.resize(width, 600)
        entries = [Entry(key, key, "target") for key in ("today", "interviews", "contacts", "job_search")]
        self.pages, self.page = Sidebar(entries, theme, self.window), QWidget(self.window)
        row = QHBoxLayout(self.window)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.pages)
        row.addWidget(self.page, 1)
        self.toast = Toast(theme, self.window)
        qtbot.addWidget(self.window)
        self.window.show()

    def place(self) -> None:
        """Let the layouts come to rest."""
        QApplication.processEvents()


def undo_button(toast: Toast) -> QPushButton:
    return next(button for button in toast.findChildren(QPushButton) if button.accessibleName() == "Undo")


def test_it_says_what_was_done_and_offers_to_take_it_back(toast: Toast, qtbot: QtBot) -> None:
    toast.say("Skipped: thank Grace Hopper.", undo=True, entry=7)
    assert toast.text == "Skipped: thank Grace Hopper."
    with qtbot.waitSignal(toast.undo_asked) as asked:
        QTest.mouseClick(undo_button(toast), Qt.MouseButton.LeftButton)
    assert asked.args == [7]
    assert toast.text == ""


def test_what_cannot_be_undone_has_no_undo(toast: Toast) -> None:
    toast.say("Exported to followup.json.")
    assert undo_button(toast).isHidden()


def test_a_new_message_takes_the_place_of_the_last(toast: Toast) -> None:
    toast.say("One.", undo=True, entry=1)
    toast.say("Two.")
    assert toast.text == "Two."


def test_it_does_not_take_the_focus(toast: Toast, window: QWidget, qtbot: QtBot) -> None:
    line = QLineEdit(window)
    line.show()
    line.setFocus()
    toast.say("Done.", undo=True)
    assert QApplication.focusWidget() in (line, None)


def test_it_stays_while_the_mouse_is_on_it_and_goes_after_ten_seconds(toast: Toast) -> None:
    assert STAYS == 10_000
    toast.say("Done.")
    timer = toast.findChild(type(toast._timer))
    assert timer is not None
    assert timer.isActive()
    QApplication.sendEvent(toast, QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))
    assert not timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert timer.isActive()
    timer.timeout.emit()
    assert toast.isHidden()


def test_it_keeps_within_a_narrow_window_and_shows_all_of_a_long_sentence(
    toast: Toast, window: QWidget
) -> None:
    window.resize(400, 400)
    toast.say("A rather long sentence about what has just been done. " * 3, undo=True)
    assert window.rect().contains(toast.geometry())
    assert toast.height() > 60


def test_it_stands_beneath_the_pages_and_covers_none_of_the_page(theme: Theme, qtbot: QtBot) -> None:
    frame = Frame(theme, qtbot, 1280)
    before = frame.page.geometry()
    frame.toast.say("Recorded as sent: tell Anna Schmidt that Harbor Analytics may call.", undo=True)
    frame.place()
    assert frame.pages.free_room.contains(frame.toast.geometry())
    assert frame.page.geometry() == before
    assert not frame.toast.geometry().intersects(frame.page.geometry())


@pytest.mark.parametrize("why", ["narrow", "long word"])
def test_without_room_there_the_page_moves_up_for_it_and_comes_back(
    theme: Theme, qtbot: QtBot, why: str
) -> None:
    frame = Frame(theme, qtbot, 900)
    frame.pages.set_narrow(why == "narrow")
    frame.place()
    before = frame.page.geometry()
    word = "" if why == "narrow" else "/home/ada/a-folder-with-a-rather-long-name/followup.sqlite3"
    frame.toast.say(f"Backed up to {word}.", undo=True)
    frame.place()
    assert not frame.toast.geometry().intersects(frame.page.geometry())
    assert frame.window.rect().contains(frame.toast.geometry())
    frame.toast.hide()
    frame.place()
    assert frame.page.geometry() == before


def test_a_window_that_becomes_narrow_takes_it_along(theme: Theme, qtbot: QtBot) -> None:
    frame = Frame(theme, qtbot, 1280)
    frame.toast.say("Skipped: thank Grace Hopper.", undo=True)
    frame.pages.set_narrow(True)
    frame.window.resize(900, 600)
    frame.place()
    assert not frame.toast.geometry().intersects(frame.page.geometry())
    assert not frame.toast.geometry().intersects(frame.pages.geometry())


def test_screen_readers_can_find_it(toast: Toast) -> None:
    toast.say("Done.", undo=True)
    assert QAccessible.queryAccessibleInterface(undo_button(toast)).text(QAccessible.Text.Name) == "Undo"
