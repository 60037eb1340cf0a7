"""Doing things with steps on the Today page: by its buttons, by keys and with the mouse."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from followup_desktop.domain.step import State
from followup_desktop.services import Services
from followup_desktop.ui.checklist.geometry import RowMetrics
from followup_desktop.ui.theme import Theme
from tests.ui.checklist_builders import met_at_acme, program
from tests.ui.checklist_window import Today, answer


@pytest.fixture
def services(tmp_path: Path) -> Services:
    return program(tmp_path)


@pytest.fixture
def today(services: Services, theme: Theme, qtbot: QtBot) -> Today:
    met_at_acme(services)
    return Today(services, theme, qtbot)


class TestButtons:
    def test_snooze_offers_days_and_puts_the_step_off(self, today: Today, services: Services) -> None:
        uid = today.select("Thank Grace")
        menu = today.button("Snooze").menu()
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        assert menu.actions()[0].text() == "Tomorrow\tWed 25 Nov"
        menu.actions()[0].trigger()
        assert services.checklist.step(uid).state is State.SNOOZED
        assert today.selected == "Thank Howard Aiken"

    def test_skip_asks_why(self, today: Today, services: Services) -> None:
        uid = today.select("Thank Grace")
        answer("They asked me not to", "Skip")
        QTest.mouseClick(today.button("Skip"), Qt.MouseButton.LeftButton)
        step = services.checklist.step(uid).step
        assert (step.skipped_on, step.skipped_why) == (date(2026, 11, 24), "They asked me not to")

    def test_skip_can_be_given_up(self, today: Today, services: Services) -> None:
        uid = today.select("Thank Grace")
        answer("", "Cancel")
        QTest.mouseClick(today.button("Skip"), Qt.MouseButton.LeftButton)
        assert services.checklist.step(uid).state is State.OPEN

    def test_undo_takes_the_last_change_back(self, today: Today, services: Services) -> None:
        uid = today.select("Thank Grace")
        today.press(Qt.Key.Key_Space)
        today.settle()
        QTest.mouseClick(today.button("Undo"), Qt.MouseButton.LeftButton)
        assert services.checklist.step(uid).state is State.OPEN
        assert "[ ] Thank Grace Hopper | Acme Finance · Analyst | by tomorrow" in today.rows

    def test_compose_asks_for_the_note_of_the_selected_step(self, today: Today, qtbot: QtBot) -> None:
        uid = today.select("Thank Howard")
        with qtbot.waitSignal(today.page.compose_requested) as asked:
            QTest.mouseClick(today.button("Compose"), Qt.MouseButton.LeftButton)
        assert asked.args == [uid]

    def test_what_makes_no_sense_for_a_step_is_disabled(self, today: Today) -> None:
        today.select("Done")
        names = ("Compose", "Mark done", "Snooze", "Skip")
        assert not any(today.button(name).isEnabled() for name in names)
        assert today.button("Add step").isEnabled()

    def test_keep_looking_leads_to_a_new_opportunity(self, today: Today, qtbot: QtBot) -> None:
        with qtbot.waitSignal(today.page.new_opportunity_requested):
            QTest.mouseClick(today.button("Add"), Qt.MouseButton.LeftButton)
        today.select("Add 3 new")
        with qtbot.waitSignal(today.page.new_opportunity_requested):
            today.press(Qt.Key.Key_Return)


class TestKeysAndMouse:
    def test_enter_composes(self, today: Today, qtbot: QtBot) -> None:
        uid = today.select("Thank Grace")
        with qtbot.waitSignal(today.page.compose_requested) as asked:
            today.press(Qt.Key.Key_Return)
        assert asked.args == [uid]

    def test_enter_leads_to_the_form_that_a_step_asks_for(self, today: Today, qtbot: QtBot) -> None:
        uid = today.select("Phone Acme")
        with qtbot.waitSignal(today.page.call_requested) as called:
            today.press(Qt.Key.Key_Return)
        assert called.args == [uid]
        today.select("Let Acme")
        with qtbot.waitSignal(today.page.outcome_requested) as asked:
            today.press(Qt.Key.Key_Return)
        assert asked.args == ["acme"]

    def test_left_goes_to_the_header_and_folds_right_unfolds_and_enters(self, today: Today) -> None:
        today.select("Thank Howard")
        today.press(Qt.Key.Key_Left)
        assert today.selected == "Today  2"
        today.press(Qt.Key.Key_Left)
        assert today.rows[0] == "+ Today  2"
        today.press(Qt.Key.Key_Right)
        today.press(Qt.Key.Key_Right)
        assert today.selected == "Thank Grace Hopper"

    def test_a_click_into_the_box_ticks_and_a_click_beside_it_selects(
        self, today: Today, theme: Theme, services: Services
    ) -> None:
        uid = today.select("Thank Howard")
        rect = today.view.visualRect(today.view.currentIndex())
        today.select("Thank Grace")
        today.click(rect.center())
        assert today.selected == "Thank Howard Aiken"
        assert services.checklist.step(uid).state is State.OPEN
        today.click(self._places(theme, rect).center())
        assert services.checklist.step(uid).state is State.DONE

    def test_anywhere_around_the_box_one_click_is_one_tick(
        self, today: Today, theme: Theme, services: Services
    ) -> None:
        uid = today.select("Thank Grace")
        rect = today.view.visualRect(today.view.currentIndex())
        target = self._places(theme, rect)
        today.click(QPoint(target.left() + 1, target.center().y()))
        assert services.checklist.step(uid).state is State.DONE

    def test_what_assistive_technology_selects_is_what_the_buttons_are_about(
        self, today: Today, qtbot: QtBot
    ) -> None:
        uid = today.select("Thank Howard")
        index = today.view.currentIndex()
        today.select("Let Acme")
        flags = QItemSelectionModel.SelectionFlag
        today.view.selectionModel().select(index, flags.ClearAndSelect)
        with qtbot.waitSignal(today.page.compose_requested) as asked:
            QTest.mouseClick(today.button("Compose"), Qt.MouseButton.LeftButton)
        assert asked.args == [uid]

    def test_a_click_on_a_header_folds(self, today: Today) -> None:
        today.select("Today")
        today.click(today.view.visualRect(today.view.currentIndex()).center())
        assert today.rows[0] == "+ Today  2"

    def test_the_checklist_has_the_focus_of_the_page(self, today: Today) -> None:
        assert today.page.focusProxy() is today.view
        assert today.view.accessibleName() == "Checklist"

    @staticmethod
    def _places(theme: Theme, rect: QRect) -> QRect:
        metrics = RowMetrics(theme, theme.px(24))
        return metrics.row(rect, Qt.LayoutDirection.LeftToRight, "by tomorrow").box_target
