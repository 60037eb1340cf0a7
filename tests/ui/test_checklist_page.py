"""The Today page: ticking, putting off, skipping, undoing, and what it says while there is nothing to do."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from followup_desktop.domain.step import State
from followup_desktop.services import Services
from followup_desktop.services.build import build_services
from followup_desktop.services.clock import clock_from
from followup_desktop.ui.checklist.model import PAGE
from followup_desktop.ui.checklist.side_panel import SidePanel
from followup_desktop.ui.theme import Theme
from tests.ui.checklist_builders import TUESDAY, met_at_acme, program
from tests.ui.checklist_window import Today


@pytest.fixture
def services(tmp_path: Path) -> Services:
    return program(tmp_path)


@pytest.fixture
def today(services: Services, theme: Theme, qtbot: QtBot) -> Today:
    met_at_acme(services)
    return Today(services, theme, qtbot)


class TestTicking:
    def test_space_ticks_where_it_stands_then_it_moves_to_done_and_the_selection_moves_on(
        self, today: Today, services: Services
    ) -> None:
        uid = today.select("Thank Grace")
        today.press(Qt.Key.Key_Space)
        assert services.checklist.step(uid).state is State.DONE
        assert "[x] Thank Grace Hopper | Acme Finance · Analyst | done" in today.rows
        assert [change.label for change in today.said] == ["done"]
        today.settle()
        assert today.rows[:2] == [
            "- Today  1",
            "[ ] Thank Howard Aiken | Acme Finance · Analyst | by tomorrow",
        ]
        assert "+ Done  3" in today.rows
        assert today.selected == "Thank Howard Aiken"

    def test_space_once_more_at_once_takes_the_tick_back(self, today: Today, services: Services) -> None:
        uid = today.select("Thank Grace")
        today.press(Qt.Key.Key_Space)
        today.press(Qt.Key.Key_Space)
        assert services.checklist.step(uid).state is State.OPEN
        assert "[ ] Thank Grace Hopper | Acme Finance · Analyst | by tomorrow" in today.rows
        assert today.selected == "Thank Grace Hopper"

    def test_the_selection_stays_where_the_person_has_put_it_meanwhile(self, today: Today) -> None:
        today.select("Thank Grace")
        today.press(Qt.Key.Key_Space)
        today.select("Let Acme")
        today.settle()
        assert today.selected == "Let Acme Finance go"

    def test_a_call_is_not_ticked_off_without_its_outcome(self, today: Today, services: Services) -> None:
        uid = today.select("Phone Acme")
        with today.qtbot.waitSignal(today.page.call_requested) as asked:
            today.press(Qt.Key.Key_Space)
        assert asked.args == [uid]
        assert services.checklist.step(uid).state is State.WAITING

    def test_unticking_a_done_step_opens_it_again(self, today: Today, services: Services) -> None:
        today.select("Thank Grace")
        today.press(Qt.Key.Key_Space)
        today.settle()
        today.select("Done")
        today.press(Qt.Key.Key_Right)
        uid = today.select("Thank Grace")
        today.press(Qt.Key.Key_Space)
        assert services.checklist.step(uid).state is State.OPEN

    def test_the_ring_fills_at_once(self, today: Today) -> None:
        assert "0 of 2 done" in today.texts
        today.select("Thank Grace")
        today.press(Qt.Key.Key_Space)
        assert "1 of 2 done" in today.texts

    def test_a_step_removed_in_another_program_says_so(self, today: Today, tmp_path: Path) -> None:
        today.select("Thank Grace")
        elsewhere = build_services(tmp_path / "followup.db", clock_from(TUESDAY))
        elsewhere.job_search.delete("acme")
        elsewhere.close()
        today.press(Qt.Key.Key_Space)
        assert any("removed meanwhile" in text for text in today.texts)
        assert not any("Grace" in row for row in today.rows)


class TestWithDoneUnfolded:
    @pytest.fixture
    def today(self, services: Services, theme: Theme, qtbot: QtBot) -> Today:
        """Howard is thanked; so was Grace, whose step is selected among what is done."""
        met_at_acme(services)
        today = Today(services, theme, qtbot)
        for what in ("Thank Grace", "Thank Howard"):
            services.steps.done(today.select(what))
        today.select("Done")
        today.press(Qt.Key.Key_Right)
        today.select("Thank Grace")
        return today

    def test_after_something_was_recorded_the_next_step_is_selected_and_seen(
        self, today: Today, services: Services
    ) -> None:
        services.steps.add_own("Buy a tie", date(2026, 11, 24))
        assert today.selected == "Buy a tie"
        assert today.view.verticalScrollBar().value() == 0

    def test_what_was_recorded_while_the_page_was_not_seen_counts_as_well(
        self, today: Today, services: Services
    ) -> None:
        today.page.hide()
        services.steps.add_own("Buy a tie", date(2026, 11, 24))
        today.page.show()
        assert today.selected == "Buy a tie"

    def test_looking_through_what_is_done_goes_on_after_an_undo(
        self, today: Today, services: Services
    ) -> None:
        services.steps.add_own("Buy a tie", date(2026, 11, 24))
        today.select("Thank Grace")
        services.undoing.undo()
        assert today.selected == "Thank Grace Hopper"

    def test_a_step_sent_from_the_list_is_not_followed_into_done(
        self, today: Today, services: Services
    ) -> None:
        uid = today.select("Thank Howard")
        services.steps.reopen(uid)
        today.select("Thank Howard")
        services.steps.sent(uid, "Thank you", "Dear Howard,")
        assert not today.selected.startswith("Thank")


class TestNothingToDo:
    def test_an_empty_program_asks_for_the_first_interview(
        self, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        today = Today(services, theme, qtbot)
        assert "Had an interview? Write down what you remember, and the plan follows." in today.texts
        with qtbot.waitSignal(today.page.interview_requested) as asked:
            QTest.mouseClick(today.button("New interview"), Qt.MouseButton.LeftButton)
        assert asked.args == [None]

    def test_after_the_last_step_that_is_everything_for_today(self, today: Today) -> None:
        for what in ("Thank Grace", "Thank Howard"):
            today.select(what)
            today.press(Qt.Key.Key_Space)
            today.settle()
        assert "That is everything for today." in today.texts

    def test_on_a_quiet_day_it_says_until_when(self, tmp_path: Path, theme: Theme, qtbot: QtBot) -> None:
        services = program(tmp_path, "2026-11-30T09:00+00:00")
        met_at_acme(services)
        for row in services.agenda.rows():
            services.steps.skip(row.step.uid, "done by phone")
        said = "Nothing to do until Mon 7 Dec. They said they would decide by Fri 4 Dec."
        assert said in Today(services, theme, qtbot).texts

    def test_a_waiting_row_leads_to_its_opportunity(self, today: Today, qtbot: QtBot) -> None:
        for what in ("Thank Grace", "Thank Howard"):
            today.select(what)
            today.press(Qt.Key.Key_Space)
            today.settle()
        today.select("Acme Finance")
        with qtbot.waitSignal(today.page.opportunity_opened) as asked:
            today.press(Qt.Key.Key_Return)
        assert asked.args == ["acme"]


class TestPanel:
    def test_says_why_and_whom(self, today: Today) -> None:
        today.select("Thank Grace")
        today.qtbot.waitUntil(lambda: "+1 202 555 0143" in today.texts)
        assert "grace@acme.example" in today.texts
        assert "They said: moving the ledger" in today.texts
        assert any(text.startswith("You met on Mon 23 Nov.") for text in today.texts)

    def test_leaves_its_place_to_the_list_in_a_narrow_window(
        self, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        met_at_acme(services)
        today = Today(services, theme, qtbot, width=900)
        assert not any(panel.isVisible() for panel in today.page.findChildren(SidePanel))
        QTest.mouseClick(today.button("Why"), Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: any(panel.isVisible() for panel in today.page.findChildren(SidePanel)))

    def test_a_closed_step_can_be_reopened_there(self, today: Today, services: Services) -> None:
        uid = today.select("Thank Grace")
        services.steps.skip(uid, "done by phone")
        today.select("Done")
        today.press(Qt.Key.Key_Right)
        today.select("Thank Grace")
        today.qtbot.waitUntil(lambda: any("done by phone" in text for text in today.texts))
        QTest.mouseClick(today.button("Reopen"), Qt.MouseButton.LeftButton)
        assert services.checklist.step(uid).state is State.OPEN


def test_after_the_first_look_the_list_is_read_on_to_a_page(
    services: Services, theme: Theme, qtbot: QtBot
) -> None:
    for number in range(PAGE):
        services.steps.add_own(f"Step {number:03}", date(2026, 11, 24))
    today = Today(services, theme, qtbot)
    qtbot.waitUntil(lambda: today.model.rowCount() > PAGE)


def test_a_page_that_is_not_seen_reads_nothing_until_it_is(
    services: Services, theme: Theme, qtbot: QtBot
) -> None:
    today = Today(services, theme, qtbot)
    today.window.hide()
    met_at_acme(services)
    assert today.model.rowCount() == 0
    today.window.show()
    assert today.rows[0] == "- Today  2"
