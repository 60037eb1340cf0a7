"""The composer: what lands on the clipboard, what is recorded and when, and that nothing typed is lost."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from followup_desktop.desktop.mail_handoff import mailto
from followup_desktop.domain.contact import Contact
from followup_desktop.domain.opportunity import Stage
from followup_desktop.domain.step import State, StepKind
from followup_desktop.services import Services
from followup_desktop.ui.composer.early import EarlyDialog, may_go_on
from followup_desktop.ui.controls import Text
from followup_desktop.ui.copied import Copied
from followup_desktop.ui.theme import Theme
from tests.ui.checklist_builders import GRACE, met_at_acme, program
from tests.ui.composer_window import Composer, opened_by, step


@pytest.fixture
def services(tmp_path: Path) -> Services:
    services = program(tmp_path)
    met_at_acme(services)
    return services


def note(composer: Composer) -> str:
    return composer.note.toPlainText()


@pytest.fixture
def composer(services: Services, theme: Theme, qtbot: QtBot) -> Composer:
    return Composer(services, theme, qtbot, step(services, StepKind.THANK_YOU, "grace"))


class TestHandingOver:
    def test_copies_exactly_the_note_as_text_and_html(self, composer: Composer) -> None:
        composer.note.setPlainText("Dear Grace,\n\nThank you <so> much.")
        composer.press("Copy note")
        content = QGuiApplication.clipboard().mimeData()
        assert content.text() == "Dear Grace,\n\nThank you <so> much."
        assert "Thank you &lt;so&gt; much." in content.html()

    def test_copying_asks_and_records_nothing_also_with_a_second_enter(
        self, composer: Composer, services: Services
    ) -> None:
        assert composer.accent == ["Copy note"]
        composer.button("Copy note").setFocus()
        QTest.keyClick(composer.dialog, Qt.Key.Key_Return)
        assert "Copied. Paste it into your mail, then come back. Sent?" in composer.texts
        assert composer.accent == ["Mark as sent"]
        QTest.keyClick(composer.dialog, Qt.Key.Key_Return)
        uid = step(services, StepKind.THANK_YOU, "grace")
        assert services.checklist.step(uid).state is State.OPEN
        assert services.checklist.step(uid).history == ()

    def test_not_yet_takes_the_question_away(self, composer: Composer, services: Services) -> None:
        composer.press("Copy note")
        assert Copied(services.drafts).moments()
        composer.press("Not yet")
        assert composer.accent == ["Copy note"]
        assert not Copied(services.drafts).moments()

    def test_left_unanswered_the_question_is_remembered(self, composer: Composer, services: Services) -> None:
        composer.press("Copy note")
        composer.dialog.reject()
        assert list(Copied(services.drafts).moments()) == [step(services, StepKind.THANK_YOU, "grace")]

    def test_address_and_subject_are_copied_alone(self, composer: Composer) -> None:
        composer.press("Copy address")
        assert QGuiApplication.clipboard().text() == "grace@acme.example"
        composer.press("Copy subject")
        assert QGuiApplication.clipboard().text() == composer.subject.text()

    def test_the_mail_app_gets_address_subject_and_note(self, composer: Composer) -> None:
        with opened_by("mailto") as opened:
            composer.press("Open in mail app")
        assert opened == [mailto(["grace@acme.example"], composer.subject.text(), note(composer)).url]
        assert "Handed over to your mail app. Sent?" in composer.texts


class TestRecording:
    def test_mark_as_sent_keeps_the_exact_text_and_goes_on_to_the_next_person(
        self, composer: Composer, services: Services
    ) -> None:
        composer.note.setPlainText("Dear Grace, thank you.")
        composer.press("Mark as sent")
        view = services.checklist.step(step(services, StepKind.THANK_YOU, "grace"))
        assert view.state is State.DONE
        assert [touch.text for touch in view.history] == ["Dear Grace, thank you."]
        assert "Recorded. Next: Howard Aiken." in composer.texts
        assert "Thank Howard Aiken" in composer.texts
        assert composer.note.toPlainText().startswith("Dear Howard Aiken")
        assert composer.accent == ["Copy note"]
        assert composer.button("Copy note").hasFocus()

    def test_a_double_click_records_neither_twice_nor_the_next_note(
        self, composer: Composer, services: Services
    ) -> None:
        composer.press("Mark as sent")
        composer.press("Mark as sent")
        for name in ("grace", "howard"):
            view = services.checklist.step(step(services, StepKind.THANK_YOU, name))
            assert len(view.history) == (1 if name == "grace" else 0)

    def test_after_the_double_click_the_next_note_can_be_marked(self, composer: Composer) -> None:
        composer.press("Mark as sent")
        assert not composer.button("Mark as sent").isEnabled()
        composer.qtbot.waitUntil(composer.button("Mark as sent").isEnabled)

    def test_after_the_last_person_it_closes_and_says_what_it_did(
        self, tmp_path: Path, theme: Theme, qtbot: QtBot
    ) -> None:
        services = program(tmp_path / "one")
        met_at_acme(services, [GRACE])
        composer = Composer(services, theme, qtbot, step(services, StepKind.THANK_YOU))
        composer.press("Mark as sent")
        assert not composer.dialog.isVisible()
        change = composer.dialog.last_change
        assert change is not None
        assert (change.label, change.name) == ("sent", "Thank Grace Hopper")

    def test_one_note_to_everybody_goes_through_whom_has_an_address_and_is_for_those_who_have_none(
        self, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        composer = Composer(services, theme, qtbot, step(services, StepKind.THANK_YOU, "howard"))
        composer.settle()
        assert "It is not known how to reach Howard Aiken. Add it to the contact." in composer.findings[0]
        composer.press("One note to everybody")
        assert "grace@acme.example" in composer.texts
        composer.press("Mark as sent")
        done = {
            name: services.checklist.step(step(services, StepKind.THANK_YOU, name)).state
            for name in ("grace", "howard")
        }
        assert done == {"grace": State.OPEN, "howard": State.DONE}

    def test_after_a_rejection_referrals_are_asked_for_in_a_note_of_its_own(
        self, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        services.job_search.outcome("acme", Stage.REJECTED, on=date(2026, 11, 24))
        composer = Composer(services, theme, qtbot, step(services, StepKind.REJECTION_THANKS))
        reply = composer.note.toPlainText()
        composer.press("Ask for referrals")
        assert composer.note.toPlainText() != reply
        composer.press("Back to the reply")
        assert composer.note.toPlainText() == reply

    def test_the_reply_to_a_rejection_leads_on_to_the_question_for_referrals(
        self, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        services.job_search.outcome("acme", Stage.REJECTED, on=date(2026, 11, 24))
        uid = step(services, StepKind.REJECTION_THANKS)
        composer = Composer(services, theme, qtbot, uid)
        composer.press("Mark as sent")
        assert "Recorded. If you like, ask them for referrals, too." in composer.texts
        assert composer.accent == ["Ask for referrals"]
        composer.press("Ask for referrals")
        composer.press("Mark as sent")
        assert not composer.dialog.isVisible()
        sent = {touch.subject for touch in services.checklist.step(uid).history if touch.step == uid}
        assert len(sent) == 2


class TestNothingIsLost:
    def test_what_was_typed_comes_back_with_the_day(
        self, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        uid = step(services, StepKind.THANK_YOU, "grace")
        first = Composer(services, theme, qtbot, uid)
        first.note.setPlainText("My own words.\n\nIn two paragraphs.")
        first.dialog.reject()
        again = Composer(services, theme, qtbot, uid)
        assert again.note.toPlainText() == "My own words.\n\nIn two paragraphs."
        assert "What you typed on Tuesday is still here." in again.texts

    def test_it_is_kept_while_typing_and_not_only_on_closing(
        self, composer: Composer, services: Services, qtbot: QtBot
    ) -> None:
        composer.note.setPlainText("A crash is coming.")
        key = f"note:{step(services, StepKind.THANK_YOU, 'grace')}"
        qtbot.waitUntil(lambda: services.drafts.load(key) is not None)

    def test_start_again_brings_the_proposed_words_back(self, composer: Composer) -> None:
        proposed = composer.note.toPlainText()
        composer.note.setPlainText("No.")
        composer.press("Start again")
        assert composer.note.toPlainText() == proposed

    def test_a_note_that_was_sent_leaves_no_draft(self, composer: Composer, services: Services) -> None:
        composer.note.setPlainText("Dear Grace, thank you.")
        composer.press("Mark as sent")
        composer.dialog.reject()
        assert services.drafts.load(f"note:{step(services, StepKind.THANK_YOU, 'grace')}") is None

    def test_looking_at_a_note_keeps_no_draft(self, composer: Composer, services: Services) -> None:
        composer.dialog.reject()
        assert services.drafts.load(f"note:{step(services, StepKind.THANK_YOU, 'grace')}") is None


class TestTooEarly:
    def test_says_why_and_from_when_on_it_is_not(
        self, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        early = services.checklist.early(step(services, StepKind.DECISION_CALL))
        assert early is not None
        dialog = EarlyDialog(early, services.checklist.date_format, theme)
        qtbot.addWidget(dialog)
        said = [text.text() for text in dialog.findChildren(Text)]
        assert said[0] == "This is earlier than they asked. Go on all the same?"
        assert said[2] == "From Mon 7 Dec on it is no longer too early."

    def test_what_is_due_is_not_asked_about(self, services: Services, theme: Theme) -> None:
        assert may_go_on(services, step(services, StepKind.THANK_YOU), theme, None)


def test_the_notes_come_in_the_order_of_the_checklist(tmp_path: Path, theme: Theme, qtbot: QtBot) -> None:
    services = program(tmp_path / "order")
    tom, maria = Contact(uid="tom", name="Dr. Tom Becker"), Contact(uid="maria", name="Maria Lopez")
    met_at_acme(services, [maria, tom])
    listed = [row.step.contact for row in services.agenda.rows() if row.step.kind is StepKind.THANK_YOU]
    assert listed == ["tom", "maria"]
    for number, contact in enumerate(listed, start=1):
        composer = Composer(services, theme, qtbot, step(services, StepKind.THANK_YOU, contact))
        assert f"{number} of 2" in composer.texts
