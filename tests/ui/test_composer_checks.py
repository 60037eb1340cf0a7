"""What the composer says beside the note while one writes, and where that leads."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from followup_desktop.domain.message import NoteWarning
from followup_desktop.domain.step import StepKind
from followup_desktop.services import Services
from followup_desktop.ui.composer.checks import check_lines, worth_mending
from followup_desktop.ui.composer.note_draft import NoteText
from followup_desktop.ui.theme import Theme
from followup_desktop.wording.checks import Finding, FindingKind, Severity
from tests.ui.checklist_builders import GRACE, met_at_acme, program
from tests.ui.composer_window import Composer, step


@pytest.fixture
def services(tmp_path: Path) -> Services:
    services = program(tmp_path)
    met_at_acme(services)
    return services


@pytest.fixture
def composer(services: Services, theme: Theme, qtbot: QtBot) -> Composer:
    return Composer(services, theme, qtbot, step(services, StepKind.THANK_YOU, "grace"))


class TestBesideTheNote:
    def test_a_note_as_it_is_proposed_is_ready(self, composer: Composer) -> None:
        composer.settle()
        assert composer.findings == []
        assert "Ready to send." in composer.texts
        assert not composer.checks.isVisible()

    def test_the_words_are_counted_with_every_key(self, composer: Composer) -> None:
        composer.note.setPlainText("one two three")
        assert "Checks: 3 words" in composer.texts
        QTest.keyClicks(composer.note, "zero ")
        assert "Checks: 4 words" in composer.texts

    def test_what_is_typed_is_checked_with_every_key(self, composer: Composer) -> None:
        composer.settle()
        composer.note.setPlainText(composer.note.toPlainText().replace("Dear Grace Hopper", "Dear Howard"))
        assert composer.findings == ["To mend: The greeting says Howard. This note is for Grace Hopper."]
        assert composer.checks.isVisible()
        composer.press("Start again")
        assert composer.findings == []

    def test_what_is_only_worth_a_look_comes_after_what_is_to_be_mended(self, composer: Composer) -> None:
        composer.type_over("Dear [name],\n\nThank you.\n\nAda Byron")
        kinds = [finding.partition(":")[0] for finding in composer.findings]
        assert kinds == ["To mend"] * (len(kinds) - 1) + ["Worth a look"]
        assert "Rather short, with 6 words." in composer.findings[-1]

    def test_a_note_without_an_address_says_so_quietly(
        self, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        composer = Composer(services, theme, qtbot, step(services, StepKind.THANK_YOU, "howard"))
        composer.settle()
        assert composer.findings == [
            "Worth a look: It is not known how to reach Howard Aiken. Add it to the contact."
        ]


class TestTheWayThere:
    def test_a_finding_in_the_note_is_selected_there(self, composer: Composer) -> None:
        composer.type_over("\n\nDear 李 \U0001f600 Howard,\n\nI desperately need this. Ada Byron")
        assert composer.choose("desperately") == "desperately"
        assert composer.note.hasFocus()

    def test_a_finding_in_the_subject_is_selected_there(self, composer: Composer) -> None:
        composer.subject.setText("  \U0001f600 Thanks for [topic]")
        composer.settle()
        composer.note.setPlainText(composer.note.toPlainText() + " ")
        assert composer.choose("[topic]") == "[topic]"
        assert composer.subject.hasFocus()

    def test_a_click_leads_there_too(self, composer: Composer) -> None:
        composer.type_over(composer.note.toPlainText() + "\nI beg you, [name].")
        place = composer.checks.visualRect(composer.checks.model().index(0, 0)).center()
        QTest.mouseClick(
            composer.checks.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
        )
        assert composer.note.textCursor().hasSelection()

    def test_enter_on_a_finding_presses_no_button(self, composer: Composer) -> None:
        composer.type_over("Dear Howard,")
        QGuiApplication.clipboard().setText("before")
        composer.choose("Howard")
        assert QGuiApplication.clipboard().text() == "before"

    def test_enter_in_the_subject_goes_on_to_the_note(self, composer: Composer) -> None:
        QGuiApplication.clipboard().setText("before")
        composer.subject.setFocus()
        QTest.keyClick(composer.subject, Qt.Key.Key_Return)
        assert composer.note.hasFocus()
        assert QGuiApplication.clipboard().text() == "before"

    def test_the_tab_key_reaches_the_findings_between_note_and_buttons(self, composer: Composer) -> None:
        composer.type_over("Dear Howard,")
        reached = [composer.note.accessibleName()]
        composer.note.setFocus()
        while reached[-1] != "Copy note":
            QTest.keyClick(composer.dialog, Qt.Key.Key_Tab)
            reached.append(composer.dialog.focusWidget().accessibleName())
        kept = [name for name in reached if name != "Facts"]
        assert kept == [
            "Note",
            "Other wording",
            "Start again",
            "Copy address",
            "Checks",
            "Mark as sent",
            "Save draft",
            "Open in mail app",
            "Web mail",
            "Copy note",
        ]


class TestLikeness:
    def other_note(self, services: Services) -> str:
        return services.notes.message(step(services, StepKind.THANK_YOU, "howard")).body

    def test_says_how_alike_and_like_whose_note(self, composer: Composer, services: Services) -> None:
        composer.type_over(self.other_note(services))
        assert composer.meter.value() == 100
        assert composer.meter.text() == "100 %"
        assert "Likeness 100 %" in composer.texts
        assert "Most like your note to Howard Aiken." in composer.texts
        assert "Howard Aiken" in composer.meter.accessibleDescription()
        assert any("100 % of this note" in finding for finding in composer.findings)

    def test_the_proposed_notes_are_below_the_limit(self, composer: Composer) -> None:
        composer.settle()
        assert composer.meter.isVisible()
        assert composer.meter.value() <= 20
        assert "The limit is 20 %." in composer.meter.toolTip()

    def test_it_names_and_selects_the_sentences_that_are_shared(
        self, composer: Composer, services: Services
    ) -> None:
        other = self.other_note(services).split("\n\n")
        mine = composer.note.toPlainText().split("\n\n")
        composer.type_over("\n\n".join([*mine[:-1], other[1], mine[-1]]))
        QTest.keyClick(composer.meter, Qt.Key.Key_Return)
        first = composer.note.textCursor().selectedText()
        assert first
        assert first in other[1]
        assert f"Most like your note to Howard Aiken. Both say: “{first}”" in composer.texts
        shared = next(finding for finding in composer.findings if "also in your note" in finding)
        assert shared.endswith(f"“{first}”")
        assert composer.choose(f"“{first}”") == first
        QTest.mouseClick(composer.meter, Qt.MouseButton.LeftButton)
        assert composer.note.textCursor().selectedText() != first

    def test_with_no_other_note_there_is_no_meter(self, tmp_path: Path, theme: Theme, qtbot: QtBot) -> None:
        services = program(tmp_path / "one")
        met_at_acme(services, [GRACE])
        composer = Composer(services, theme, qtbot, step(services, StepKind.THANK_YOU))
        composer.settle()
        assert not composer.meter.isVisible()


class TestHandingOverWithFindings:
    def test_copy_says_above_the_buttons_what_is_worth_mending_and_copies(self, composer: Composer) -> None:
        composer.note.setPlainText("Dear Howard,\n\nAda Byron")  # copied before it was ever checked
        composer.press("Copy note")
        assert QGuiApplication.clipboard().text() == "Dear Howard,\n\nAda Byron"
        said = "Worth mending before it goes out: The greeting says Howard. This note is for Grace Hopper."
        assert said in composer.texts
        assert "Copied. Paste it into your mail, then come back. Sent?" in composer.texts

    def test_what_is_only_worth_a_look_is_not_said_again(self, composer: Composer) -> None:
        composer.type_over("Dear Grace,\n\nAda Byron")
        composer.press("Copy note")
        assert not any(text.startswith("Worth mending") for text in composer.texts)

    def test_another_word_takes_what_was_said_and_asked_back(self, composer: Composer) -> None:
        composer.type_over("Dear Howard,\n\nAda Byron")
        composer.press("Copy note")
        QTest.keyClicks(composer.note, "x")
        assert not any(text.startswith(("Worth mending", "Copied")) for text in composer.texts)
        assert composer.accent == ["Copy note"]

    def test_an_empty_note_is_not_handed_over(self, composer: Composer) -> None:
        composer.note.clear()
        names = ("Copy note", "Open in mail app", "Web mail", "Save draft", "Mark as sent")
        assert not any(composer.button(name).isEnabled() for name in names)


class TestInWords:
    TEXT = NoteText("Thank you", "One two three four five. Six.")

    def test_an_own_wording_that_cannot_be_used_is_to_be_mended(self) -> None:
        warnings = [NoteWarning(kind="own_wording", about="Line 3 of thank_you: There is no field “nme”.")]
        (line,) = check_lines([], warnings, self.TEXT)
        assert line.is_to_mend
        assert line.words.endswith("Line 3 of thank_you: There is no field “nme”.")

    def test_of_many_things_two_are_said_above_the_buttons(self) -> None:
        findings = [Finding(kind=FindingKind.PLACEHOLDER, about=f"[{place}]") for place in "abcd"]
        look = Finding(kind=FindingKind.TOO_LONG, about="200", severity=Severity.LOOK, number=150)
        said = worth_mending(check_lines([look, *findings], [], self.TEXT))
        assert said.startswith("Worth mending before it goes out: [a] is still to be filled in.")
        assert said.endswith("There are 2 more beside the note.")
        assert "[c]" not in said


def test_fields_have_the_names_that_assistive_technology_looks_for(composer: Composer) -> None:
    assert composer.subject.accessibleName() == "Subject"
    assert composer.note.accessibleName() == "Note"
    for name in ("Copy note", "Open in mail app", "Save draft", "Mark as sent"):
        assert composer.button(name).isVisible()
    assert composer.meter is not None
