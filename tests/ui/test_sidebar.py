"""The list of pages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from followup_desktop.ui.navigation import entries
from followup_desktop.ui.sidebar import Sidebar
from followup_desktop.ui.theme import Theme


@pytest.fixture
def sidebar(theme: Theme, qtbot: QtBot) -> Sidebar:
    sidebar = Sidebar(entries(), theme)
    qtbot.addWidget(sidebar)
    sidebar.resize(208, 400)
    sidebar.show()
    return sidebar


def test_assistive_technology_finds_the_pages_by_their_names(sidebar: Sidebar) -> None:
    found = QAccessible.queryAccessibleInterface(sidebar)
    names = [found.child(row).text(QAccessible.Text.Name) for row in range(found.childCount())]
    assert sidebar.accessibleName() == "Pages"
    assert names == ["Today", "Interviews", "Contacts", "Job search"]


def test_choosing_a_page_tells_which(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.show_current("today")
    with qtbot.waitSignal(sidebar.chosen) as chosen:
        QTest.keyClick(sidebar, Qt.Key.Key_Down)
    assert chosen.args == ["interviews"]


def test_marking_the_page_that_is_shown_asks_for_nothing(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(sidebar.chosen):
        sidebar.show_current("contacts")
    assert sidebar.currentRow() == 2


def test_a_page_that_is_not_in_the_list_leaves_nothing_marked(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.show_current("interviews")
    sidebar.show_current("first_run")
    assert sidebar.selectedItems() == []
    with qtbot.assertNotEmitted(sidebar.chosen):
        sidebar.clearFocus()
        sidebar.setFocus()
    with qtbot.waitSignal(sidebar.chosen) as chosen:
        sidebar.item(1).setSelected(True)
    assert chosen.args == ["interviews"]


def test_the_number_of_due_steps_is_said_beside_today(sidebar: Sidebar) -> None:
    sidebar.set_count("today", 3)
    described = sidebar.item(0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert described == "3 steps are due"
    sidebar.set_count("today", 0)
    assert sidebar.item(0).data(Qt.ItemDataRole.AccessibleDescriptionRole) == ""


@pytest.mark.parametrize(("narrow", "width"), [(False, 208), (True, 80)])
def test_it_gives_way_in_a_narrow_window_and_keeps_its_names(
    sidebar: Sidebar, narrow: bool, width: int
) -> None:
    sidebar.set_narrow(narrow)
    assert sidebar.width() == width
    assert not sidebar.grab().isNull()
    assert sidebar.item(3).text() == "Job search"
