"""The phone cockpit: script, number, and what each of its buttons records."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from followup_desktop.domain.interview import Promise
from followup_desktop.domain.opportunity import Stage
from followup_desktop.domain.step import State, Step, StepKind
from followup_desktop.domain.touch import TouchOutcome
from followup_desktop.services import Services
from followup_desktop.ui.composer.call_dialog import CallDialog, Called
from followup_desktop.ui.composer.telephone import TelephoneNumber, tel_address
from followup_desktop.ui.controls import Text
from followup_desktop.ui.theme import Theme
from tests.ui.checklist_builders import met_at_acme, program
from tests.ui.composer_window import opened_by


@pytest.fixture
def services(tmp_path: Path) -> Services:
    """Monday 7 December: they said they would decide by Friday, so it is time to call."""
    services = program(tmp_path, "2026-12-07T09:00+00:00")
    met_at_acme(services)
    return services


class Cockpit:
    """The dialog as a person sees it."""

    def __init__(self, services: Services, theme: Theme, qtbot: QtBot) -> None:
        self.services = services
        self.uid = next(step.uid for step in steps(services) if step.kind is StepKind.DECISION_CALL)
        self.dialog = CallDialog(services, theme, self.uid)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        qtbot.waitExposed(self.dialog)

    def button(self, name: str) -> QPushButton:
        return next(one for one in self.dialog.findChildren(QPushButton) if one.accessibleName() == name)

    def press(self, name: str) -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    @property
    def new_date(self) -> QLineEdit:
        return self.dialog.findChildren(QLineEdit)[0]

    @property
    def texts(self) -> list[str]:
        return [text.text() for text in self.dialog.findChildren(Text) if text.isVisible()]

    @property
    def recorded(self) -> list[TouchOutcome]:
        return [touch.outcome for touch in self.services.checklist.step(self.uid).history]


def steps(services: Services) -> list[Step]:
    return [row.step for row in services.agenda.rows(every=True)]


@pytest.fixture
def cockpit(services: Services, theme: Theme, qtbot: QtBot) -> Cockpit:
    return Cockpit(services, theme, qtbot)


def test_shows_the_script_the_voicemail_the_number_and_the_strengths(cockpit: Cockpit) -> None:
    script, voicemail = (one.toPlainText() for one in cockpit.dialog.findChildren(QPlainTextEdit))
    assert "Ada Byron" in script
    assert "Ada Byron" in voicemail
    cockpit.press("Copy number")
    assert QGuiApplication.clipboard().text() == "+1 202 555 0143"
    assert "I explain engines to boards" in cockpit.texts
    assert "moving the ledger" in cockpit.texts


@pytest.mark.parametrize(
    ("button", "outcome"),
    [("Voicemail", TouchOutcome.VOICEMAIL), ("Gatekeeper", TouchOutcome.GATEKEEPER)],
)
def test_an_attempt_is_recorded_and_the_next_one_planned(
    cockpit: Cockpit, button: str, outcome: TouchOutcome
) -> None:
    cockpit.press(button)
    assert cockpit.recorded == [outcome]
    assert not cockpit.dialog.isVisible()
    check_in = next(step for step in steps(cockpit.services) if step.kind is StepKind.CHECK_IN)
    assert check_in.opens == date(2026, 12, 10)


def test_after_speaking_it_asks_for_a_new_date_before_it_records(cockpit: Cockpit) -> None:
    assert not cockpit.new_date.isVisible()
    cockpit.press("Spoke")
    assert cockpit.recorded == []
    QTest.keyClicks(cockpit.new_date, "next week")
    assert "Fri 18 Dec 2026" in cockpit.texts
    QTest.keyClick(cockpit.new_date, Qt.Key.Key_Return)
    assert cockpit.recorded == [TouchOutcome.SPOKE]
    calls = [step for step in steps(cockpit.services) if step.kind is StepKind.DECISION_CALL]
    assert [step.opens for step in calls if step.done_on is None] == [date(2026, 12, 21)]


def test_without_a_new_date_a_check_in_follows(cockpit: Cockpit) -> None:
    cockpit.press("Spoke")
    cockpit.press("Record")
    check_in = next(step for step in steps(cockpit.services) if step.kind is StepKind.CHECK_IN)
    assert check_in.opens == date(2026, 12, 14)


def test_a_date_that_is_not_clear_is_asked_for_again(cockpit: Cockpit) -> None:
    cockpit.press("Spoke")
    cockpit.new_date.setText("when the moon is full")
    cockpit.press("Record")
    assert cockpit.recorded == []
    assert "This date is not clear. Try 4 Dec, next Tue, or end of next week." in cockpit.texts


@pytest.mark.parametrize(("button", "stage"), [("Offer", Stage.OFFER), ("Rejected", Stage.REJECTED)])
def test_an_outcome_is_asked_for_once_the_talk_is_recorded(
    cockpit: Cockpit, qtbot: QtBot, button: str, stage: Stage
) -> None:
    with qtbot.waitSignal(cockpit.dialog.outcome_requested) as asked:
        cockpit.press(button)
    assert asked.args == ["acme"]
    assert cockpit.recorded == [TouchOutcome.SPOKE]
    called = cockpit.dialog.called
    assert (called.opportunity, called.stage) == ("acme", stage)


def test_closing_it_records_nothing(cockpit: Cockpit) -> None:
    cockpit.dialog.reject()
    assert cockpit.recorded == []
    assert cockpit.dialog.called == Called()
    assert cockpit.services.checklist.step(cockpit.uid).state is State.OPEN


def test_close_leaves_it_without_a_record(cockpit: Cockpit) -> None:
    cockpit.press("Close")
    assert cockpit.recorded == []
    assert not cockpit.dialog.isVisible()


def test_nobody_picked_up_is_no_attempt_and_the_call_waits_a_business_day(cockpit: Cockpit) -> None:
    cockpit.press("No answer")
    step = cockpit.services.checklist.step(cockpit.uid)
    assert cockpit.recorded == []
    assert step.state is State.SNOOZED
    assert step.step.snoozed_until == date(2026, 12, 8)
    assert cockpit.dialog.called.change is not None


class TestWithoutANumber:
    @pytest.fixture
    def cockpit(self, services: Services, theme: Theme, qtbot: QtBot) -> Cockpit:
        grace = services.contacts.contact("grace").contact
        services.contacts.save(replace(grace, phones=()))
        return Cockpit(services, theme, qtbot)

    def type_number(self, cockpit: Cockpit, number: str) -> None:
        line = next(one for one in cockpit.dialog.findChildren(QLineEdit) if one.accessibleName() == "Phone")
        line.setText(number)
        QTest.keyClick(line, Qt.Key.Key_Return)

    def test_it_is_said_quietly_and_one_can_be_written_down_on_the_card(
        self, cockpit: Cockpit, services: Services
    ) -> None:
        (number,) = cockpit.dialog.findChildren(TelephoneNumber)
        assert number.text() == "No number yet"
        assert number.font().pixelSize() < 20
        assert not cockpit.button("Copy number").isVisible()
        cockpit.press("Add a number")
        self.type_number(cockpit, "+1 202 555 0199")
        assert services.contacts.contact("grace").contact.phones == ("+1 202 555 0199",)
        assert number.accessibleName() == "+1 202 555 0199"
        assert not cockpit.button("Add a number").isVisible()
        cockpit.press("Copy number")
        assert QGuiApplication.clipboard().text() == "+1 202 555 0199"
        assert cockpit.recorded == []

    def test_what_holds_no_number_is_asked_for_again(self, cockpit: Cockpit, services: Services) -> None:
        cockpit.press("Add a number")
        self.type_number(cockpit, "ask at the desk")
        assert services.contacts.contact("grace").contact.phones == ()
        assert "There is no number in it yet. Write it as you would dial it." in cockpit.texts


class TestTheNumber:
    def test_enter_on_the_number_dials_it(self, cockpit: Cockpit) -> None:
        (number,) = cockpit.dialog.findChildren(TelephoneNumber)
        assert number.accessibleName() == "+1 202 555 0143"
        QTest.keyClick(cockpit.dialog, Qt.Key.Key_Backtab)  # from "Copy number", which comes first
        assert number.hasFocus()
        with opened_by("tel") as opened:
            QTest.keyClick(number, Qt.Key.Key_Return)
        assert opened == ["tel:+12025550143"]
        assert cockpit.recorded == []
        assert cockpit.dialog.isVisible()

    def test_where_nothing_can_dial_it_says_what_to_do(
        self, cockpit: Cockpit, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
        next(one for one in cockpit.dialog.findChildren(TelephoneNumber)).linkActivated.emit(
            "tel:+12025550143"
        )
        assert "Nothing here can dial. Copy the number, or dial it by hand." in cockpit.texts

    @pytest.mark.parametrize(
        ("number", "address"),
        [
            ("+1 202 555 0143", "tel:+12025550143"),
            ("+44 (0)20 7946 0018", "tel:+442079460018"),
            ("(020) 7946-0018", "tel:02079460018"),
            ("030/12 34 56", "tel:030123456"),
            ("Tel. +49\u00a030 1234", "tel:+49301234"),
            ("+1 202 555 0143 ext. 5", "tel:+12025550143"),
            ("+1 202 555 0143; 0171 123", "tel:+12025550143"),
            ('12"><b>', "tel:12"),
            ("+٤٤ ٢٠", "tel:+4420"),
            ("ask at the desk", ""),
            ("", ""),
        ],
    )
    def test_only_digits_and_a_plus_are_dialled(self, number: str, address: str) -> None:
        assert tel_address(number) == address

    @given(st.text())
    def test_whatever_stands_there_nothing_else_is_dialled(self, number: str) -> None:
        assert re.fullmatch(r"(tel:\+?[0-9]+)?", tel_address(number))


def test_shows_what_was_said_and_promised_to_build_on(services: Services, theme: Theme, qtbot: QtBot) -> None:
    entry = services.interviews.entry_of("talk")
    first, second = entry.interview.people
    interview = replace(
        entry.interview,
        people=(first, replace(second, talked_about="the audit in spring")),
        promised=(Promise(uid="p", what="send the portfolio"),),
    )
    services.interviews.save(replace(entry, interview=interview))
    texts = Cockpit(services, theme, qtbot).texts
    assert texts[texts.index("They said") + 1] == "moving the ledger"
    assert texts[texts.index("Others there said") + 1] == "the audit in spring"
    assert texts[texts.index("You promised") + 1] == "send the portfolio"


def test_a_promise_that_was_kept_is_no_longer_spoken_of(
    services: Services, theme: Theme, qtbot: QtBot
) -> None:
    entry = services.interviews.entry_of("talk")
    promised = (Promise(uid="p", what="send the portfolio"), Promise(uid="q", what="name a reference"))
    services.interviews.save(replace(entry, interview=replace(entry.interview, promised=promised)))
    kept = next(step for step in steps(services) if step.what == "send the portfolio")
    services.steps.done(kept.uid)
    texts = Cockpit(services, theme, qtbot).texts
    assert texts[texts.index("You promised") + 1] == "name a reference"
    assert "send the portfolio" not in texts
