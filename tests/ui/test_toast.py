"""The message at the foot of the window."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

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


def test_screen_readers_can_find_it(toast: Toast) -> None:
    toast.say("Done.", undo=True)
    assert QAccessible.queryAccessibleInterface(undo_button(toast)).text(QAccessible.Text.Name) == "Undo"
