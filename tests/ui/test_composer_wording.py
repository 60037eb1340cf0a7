"""Another wording on demand, without losing what was typed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from followup_desktop.domain.step import StepKind
from followup_desktop.services import Services
from followup_desktop.ui.theme import Theme
from tests.ui.checklist_builders import met_at_acme, program
from tests.ui.composer_window import Composer, step


@pytest.fixture
def services(tmp_path: Path) -> Services:
    services = program(tmp_path)
    met_at_acme(services)
    return services


@pytest.fixture
def composer(services: Services, theme: Theme, qtbot: QtBot) -> Composer:
    return Composer(services, theme, qtbot, step(services, StepKind.THANK_YOU, "grace"))


def test_other_wording_shows_the_next_one_which_stays(composer: Composer, services: Services) -> None:
    first = composer.note.toPlainText()
    composer.press("Other wording")
    second = composer.note.toPlainText()
    assert second != first
    assert services.notes.message(step(services, StepKind.THANK_YOU, "grace")).body == second
    composer.press("Other wording")
    assert composer.note.toPlainText() not in (first, second)


def test_the_new_wording_is_checked(composer: Composer) -> None:
    composer.settle()
    composer.note.setPlainText("Dear Howard,")
    composer.press("Other wording")
    composer.press("Replace")
    assert composer.findings == []
    assert "Ready to send." in composer.texts


def test_what_was_typed_is_asked_about_first(composer: Composer) -> None:
    composer.note.setPlainText("My own words.")
    composer.press("Other wording")
    assert "Your own words would be replaced." in composer.texts
    assert composer.note.toPlainText() == "My own words."
    assert composer.button("Keep").hasFocus()
    composer.press("Keep")
    assert composer.note.toPlainText() == "My own words."
    assert "Your own words would be replaced." not in composer.texts
    assert composer.button("Other wording").isVisible()


def test_replaced_words_come_back_with_undo_and_are_kept_then(composer: Composer, services: Services) -> None:
    composer.note.setPlainText("My own words.")
    composer.press("Other wording")
    composer.press("Replace")
    assert composer.note.toPlainText() != "My own words."
    assert services.drafts.load(f"note:{step(services, StepKind.THANK_YOU, 'grace')}") is None
    QTest.keyClick(composer.note, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert composer.note.toPlainText() == "My own words."
    composer.dialog.reject()
    assert services.drafts.load(f"note:{step(services, StepKind.THANK_YOU, 'grace')}") is not None


def test_the_question_goes_with_the_note(composer: Composer) -> None:
    composer.note.setPlainText("My own words.")
    composer.press("Other wording")
    composer.press("Next")
    assert "Your own words would be replaced." not in composer.texts
