"""The composer: what lands on the clipboard, what is recorded and when, and that nothing typed is lost."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from followup_desktop.domain.opportunity import Stage
from followup_desktop.domain.step import State, StepKind
from followup_desktop.services import Services
from followup_desktop.ui.composer.dialog import ComposerDialog
from followup_desktop.ui.composer.early import EarlyDialog, may_go_on
from followup_desktop.ui.controls import Text
from followup_desktop.ui.copied import Copied
from followup_desktop.ui.theme import Theme
from tests.ui.checklist_builders import GRACE, met_at_acme, program


@pytest.fixture
def services(tmp_path: Path) -> Services:
    services = program(tmp_path)
    met_at_acme(services)
    return services


class Composer:
    """The dialog as a person sees it: fields, buttons and sentences by their names."""

    def __init__(self, services: Services, theme: Theme, qtbot: QtBot, uid: str) -> None:
        self.dialog = ComposerDialog(services, theme, uid)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        qtbot.waitExposed(self.dialog)
        self.subject = self.dialog.findChildren(QLineEdit)[0]
        self.note = self.dialog.findChildren(QPlainTextEdit)[0]

    def button(self, name: str) -> QPushButton:
        return next(one for one in self.dialog.findChildren(QPushButton) if one.accessibleName() == name)

    def press(self, name: str) -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    @property
    def texts(self) -> list[str]:
        return [text.text() for text in self.dialog.findChildren(Text) if text.isVisible()]

    @property
    def accent(self) -> list[str]:
        buttons = self.dialog.findChildren(QPushButton)
        return [one.accessibleName() for one in buttons if one.property("primary") and one.isVisible()]


def step(services: Services, kind: StepKind, contact: str | None = None) -> str:
    """The uid of the step of this kind (about this contact), open or not."""
    return next(
        row.step.uid
        for row in services.agenda.rows(every=True)
        if row.step.kind is kind and contact in (None, row.step.contact)
    )


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
        opened: list[QUrl] = []
        receiver = _Receiver(opened)
        QDesktopServices.setUrlHandler("mailto", receiver, "take")  # type: ignore[arg-type]
        try:
            composer.press("Open in mail app")
        finally:
            QDesktopServices.unsetUrlHandler("mailto")
        assert opened[0].path() == "grace@acme.example"
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
        assert composer.accent == ["Next"]
        composer.press("Next")
        assert "Thank Howard Aiken" in composer.texts
        assert composer.note.toPlainText().startswith("Dear Howard Aiken")

    def test_the_same_note_is_not_recorded_twice(self, composer: Composer, services: Services) -> None:
        composer.press("Mark as sent")
        composer.press("Mark as sent")
        view = services.checklist.step(step(services, StepKind.THANK_YOU, "grace"))
        assert len(view.history) == 1

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
        assert "Howard Aiken has no address yet. Add it to the contact." in composer.texts
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


class TestChecks:
    def test_counts_the_words_while_typing(self, composer: Composer) -> None:
        composer.note.setPlainText("one two three")
        assert "3 words" in composer.texts
        assert "Rather short. 60 to 150 words read best." in composer.texts

    def test_an_empty_note_is_not_handed_over(self, composer: Composer) -> None:
        composer.note.clear()
        names = ("Copy note", "Open in mail app", "Mark as sent")
        assert not any(composer.button(name).isEnabled() for name in names)

    def test_fields_have_the_names_that_assistive_technology_looks_for(self, composer: Composer) -> None:
        assert composer.subject.accessibleName() == "Subject"
        assert composer.note.accessibleName() == "Note"


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


class _Receiver(QObject):
    def __init__(self, opened: list[QUrl]) -> None:
        super().__init__()
        self._opened = opened

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self._opened.append(url)
