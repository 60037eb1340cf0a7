"""The small dialogs of the checklist: what they take, what they refuse and in which words."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCalendarWidget, QPushButton
from pytestqt.qtbot import QtBot

from followup_desktop.domain.step import Reason, ReasonKind, Step, StepKind
from followup_desktop.services import Services
from followup_desktop.ui.checklist.dates_dialog import DatesDialog
from followup_desktop.ui.checklist.own_step_dialog import OwnStep, OwnStepDialog
from followup_desktop.ui.checklist.skip_dialog import SkipDialog
from followup_desktop.ui.checklist.snooze_dialog import SnoozeDialog
from followup_desktop.ui.forms.small_dialog import SmallDialog
from followup_desktop.ui.theme import Theme
from tests.ui.checklist_builders import met_at_acme, program

TUESDAY = date(2026, 11, 24)


@pytest.fixture
def services(tmp_path: Path) -> Services:
    services = program(tmp_path)
    met_at_acme(services)
    return services


def accepts(dialog: SmallDialog) -> bool:
    """Press the button that does it, and say whether the dialog was content."""
    dialog.do.click()
    return bool(dialog.result())


class TestSkip:
    def test_takes_one_line_or_one_of_the_usual_reasons(self, theme: Theme, qtbot: QtBot) -> None:
        dialog = SkipDialog("Thank Grace Hopper", theme)
        qtbot.addWidget(dialog)
        next(one for one in dialog.findChildren(QPushButton) if one.text() == "Done another way").click()
        assert accepts(dialog)
        assert dialog.why == "Done another way"


class TestSnooze:
    def test_says_back_what_was_understood(self, theme: Theme, qtbot: QtBot) -> None:
        dialog = SnoozeDialog("Thank Grace Hopper", TUESDAY, theme)
        qtbot.addWidget(dialog)
        dialog.field.set_day(date(2026, 12, 1))
        assert dialog.field.line.text() == "Tue 1 Dec 2026"
        assert accepts(dialog)
        assert dialog.field.day == date(2026, 12, 1)

    @pytest.mark.parametrize(
        ("typed", "answer"),
        [
            ("", "Until when? Type a day, or choose one below."),
            ("soonish", "This date is not clear. Try 4 Dec, next Tue, or end of next week."),
            ("today", "This day does not lie ahead. Choose a later one."),
        ],
    )
    def test_refuses_what_is_no_day_ahead(self, theme: Theme, qtbot: QtBot, typed: str, answer: str) -> None:
        dialog = SnoozeDialog("Thank Grace Hopper", TUESDAY, theme)
        qtbot.addWidget(dialog)
        dialog.field.line.setText(typed)
        assert not accepts(dialog)
        assert dialog.field.error == answer

    def test_a_day_on_the_calendar_fills_the_field_in(self, theme: Theme, qtbot: QtBot) -> None:
        dialog = SnoozeDialog("Thank Grace Hopper", TUESDAY, theme)
        qtbot.addWidget(dialog)
        dialog.findChildren(QCalendarWidget)[0].clicked.emit(QDate(2026, 11, 30))
        assert dialog.field.line.text() == "Mon 30 Nov 2026"


class TestDates:
    def step(self) -> Step:
        return Step(
            uid="s",
            kind=StepKind.OWN,
            about="s",
            opens=TUESDAY,
            due=date(2026, 11, 27),
            reason=Reason(ReasonKind.OWN),
        )

    def test_shows_the_dates_as_they_are_and_takes_others(self, theme: Theme, qtbot: QtBot) -> None:
        dialog = DatesDialog("Buy a suit", self.step(), TUESDAY, theme)
        qtbot.addWidget(dialog)
        assert (dialog.opens.day, dialog.due.day) == (TUESDAY, date(2026, 11, 27))
        dialog.due.line.setText("Mon 30 Nov")
        assert accepts(dialog)
        assert dialog.due.day == date(2026, 11, 30)

    def test_refuses_a_last_day_before_the_first(self, theme: Theme, qtbot: QtBot) -> None:
        dialog = DatesDialog("Buy a suit", self.step(), TUESDAY, theme)
        qtbot.addWidget(dialog)
        dialog.opens.line.setText("Mon 30 Nov")
        assert not accepts(dialog)
        assert dialog.due.error == "The last day lies before the first. Choose a later last day."


class TestOwnStep:
    def dialog(self, services: Services, theme: Theme, qtbot: QtBot) -> OwnStepDialog:
        dialog = OwnStepDialog(TUESDAY, services.search.find, theme)
        qtbot.addWidget(dialog)
        return dialog

    def test_takes_what_by_when_and_for_whom(self, services: Services, theme: Theme, qtbot: QtBot) -> None:
        dialog = self.dialog(services, theme, qtbot)
        dialog.what.setText("Send the  portfolio")
        dialog.due.line.setText("Friday")
        dialog.whom.setText("grace")
        dialog.whom.textEdited.emit("grace")
        dialog.whom.setText("Grace Hopper (Head)")
        assert accepts(dialog)
        assert dialog.own_step == OwnStep("Send the portfolio", date(2026, 11, 27), contact="grace")

    def test_needs_words_and_a_day(self, services: Services, theme: Theme, qtbot: QtBot) -> None:
        dialog = self.dialog(services, theme, qtbot)
        assert not accepts(dialog)
        assert dialog.what_field.error == "What is there to do? The step needs a few words."
        assert dialog.due.error == "By when? Try tomorrow, or next Tue."

    def test_nobody_is_made_up(self, services: Services, theme: Theme, qtbot: QtBot) -> None:
        dialog = self.dialog(services, theme, qtbot)
        dialog.what.setText("Send the portfolio")
        dialog.due.line.setText("Friday")
        dialog.whom.setText("Somebody")
        assert not accepts(dialog)
        assert dialog.whom_field.error
