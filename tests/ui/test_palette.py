"""The command palette: what matches, in which order, and carrying it out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.ui.palette import Entry, Palette, entry_of, rank
from followup_desktop.ui.theme import Theme

NAMES = ["New interview", "New opportunity", "Import…", "&Settings", "Keyboard shortcuts"]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def actions(window: QWidget) -> dict[str, QAction]:
    return {name: QAction(name, window) for name in NAMES}


@pytest.fixture
def palette(window: QWidget, actions: dict[str, QAction], theme: Theme, qtbot: QtBot) -> Palette:
    def offer() -> list[Entry]:
        return [entry_of(action) for action in actions.values()]

    palette = Palette(offer, theme, window)
    window.show()
    qtbot.waitExposed(window)
    return palette


def shown(palette: Palette) -> list[str]:
    model = palette.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("typed", "place"), [("new", 0), ("INTER", 1), ("rvi", 2), ("nwint", 3), ("xyz", -1), ("", 0)]
)
def test_a_name_matches_by_beginning_word_part_or_letters(typed: str, place: int) -> None:
    assert rank("New interview", typed) == place


def test_everything_is_offered_before_anything_is_typed(palette: Palette) -> None:
    palette.open()
    assert shown(palette) == ["New interview", "New opportunity", "Import", "Settings", "Keyboard shortcuts"]


def test_typing_leaves_what_matches_the_best_first(palette: Palette, qtbot: QtBot) -> None:
    palette.open()
    QTest.keyClicks(palette.line, "s")
    assert shown(palette)[:2] == ["Settings", "Keyboard shortcuts"]


def test_enter_carries_out_what_is_marked_and_closes(
    palette: Palette, actions: dict[str, QAction], qtbot: QtBot
) -> None:
    palette.open()
    QTest.keyClicks(palette.line, "new")
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(actions["New opportunity"].triggered):
        QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isHidden()


def test_enter_with_nothing_found_does_nothing_and_that_is_said(palette: Palette, qtbot: QtBot) -> None:
    palette.open()
    assert not palette.nothing.isVisible()
    QTest.keyClicks(palette.line, "zzz")
    assert palette.nothing.isVisible()
    assert palette.nothing.text() == "Nothing found. Try fewer letters."
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_escape_closes_it_and_gives_the_focus_back(palette: Palette, window: QWidget, qtbot: QtBot) -> None:
    line = QLineEdit(window)
    line.show()
    window.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    palette.open()
    QTest.keyClick(palette.line, Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert line.hasFocus()


def test_it_begins_anew_each_time(palette: Palette, qtbot: QtBot) -> None:
    palette.open()
    QTest.keyClicks(palette.line, "zzz")
    palette.close_and_return()
    palette.open()
    assert palette.line.text() == ""
    assert len(shown(palette)) == len(NAMES)


def test_it_can_be_painted_in_a_narrow_window(palette: Palette, window: QWidget) -> None:
    window.resize(300, 300)
    palette.open()
    assert window.rect().contains(palette.geometry())
    assert not palette.grab().isNull()
