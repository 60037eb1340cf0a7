"""Opening the composer again: it is quick, and nothing of the last note is left in it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from followup_desktop.domain.settings import Appearance
from followup_desktop.domain.step import StepKind
from followup_desktop.services import Change, Services
from followup_desktop.ui.composer.dialog import ComposerDialog
from followup_desktop.ui.theme import Theme
from tests.ui.checklist_builders import met_at_acme, program
from tests.ui.composer_window import step


@pytest.fixture
def services(tmp_path: Path) -> Services:
    services = program(tmp_path)
    met_at_acme(services)
    return services


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    return window


class Opened:
    """What was seen in the composers that were opened, one after the other."""

    def __init__(self, services: Services, theme: Theme, window: QMainWindow) -> None:
        self._services, self._theme, self._window = services, theme, window
        self.dialogs: list[ComposerDialog] = []
        self.notes: list[str] = []

    def compose(
        self, contact: str, do: Callable[[ComposerDialog], object] = ComposerDialog.reject
    ) -> Change | None:
        """Open the note to this person, look at it, and then do this."""

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, ComposerDialog)
            self.dialogs.append(dialog)
            self.notes.append(dialog.findChildren(QPlainTextEdit)[0].toPlainText())
            do(dialog)

        QTimer.singleShot(0, look)
        uid = step(self._services, StepKind.THANK_YOU, contact)
        return ComposerDialog.compose(self._services, self._theme, uid, self._window)


@pytest.fixture
def opened(services: Services, theme: Theme, window: QMainWindow) -> Opened:
    return Opened(services, theme, window)


def type_and_leave(dialog: ComposerDialog) -> None:
    dialog.findChildren(QPlainTextEdit)[0].setPlainText("My own words.")
    dialog.reject()


def mark_sent(dialog: ComposerDialog) -> None:
    buttons = dialog.findChildren(QPushButton)
    next(one for one in buttons if one.accessibleName() == "Mark as sent").click()
    dialog.reject()


def test_a_window_keeps_its_composer_for_the_next_note(opened: Opened, services: Services) -> None:
    opened.compose("grace", type_and_leave)
    opened.compose("howard")
    opened.compose("grace")
    assert len(set(opened.dialogs)) == 1
    assert opened.notes[1] == services.notes.message(step(services, StepKind.THANK_YOU, "howard")).body
    assert opened.notes[2] == "My own words."


def test_what_was_recorded_is_told_once(opened: Opened) -> None:
    change = opened.compose("grace", mark_sent)
    assert change is not None
    assert change.label == "sent"
    assert opened.compose("howard") is None


def test_undo_in_a_note_does_not_lead_into_the_last_one(opened: Opened) -> None:
    opened.compose("grace", type_and_leave)

    def undo(dialog: ComposerDialog) -> None:
        assert not dialog.findChildren(QPlainTextEdit)[0].document().isUndoAvailable()
        dialog.reject()

    opened.compose("howard", undo)


def test_a_closed_composer_keeps_no_draft_alive(opened: Opened, services: Services) -> None:
    opened.compose("grace", type_and_leave)
    services.drafts.drop(f"note:{step(services, StepKind.THANK_YOU, 'grace')}")
    opened.compose("howard")
    assert services.drafts.load(f"note:{step(services, StepKind.THANK_YOU, 'grace')}") is None


def test_with_other_looks_it_is_made_anew(opened: Opened, theme: Theme) -> None:
    opened.compose("grace")
    theme.use(Appearance(scheme="dark", text_size=150))
    opened.compose("grace")
    assert len(set(opened.dialogs)) == 2


def test_a_call_opens_the_cockpit(services: Services, theme: Theme, window: QMainWindow) -> None:
    seen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        seen.append(type(dialog).__name__)
        dialog.close()

    QTimer.singleShot(0, look)
    uid = step(services, StepKind.DECISION_CALL)
    assert ComposerDialog.compose(services, theme, uid, window) is None
    assert seen == ["EarlyDialog"]
