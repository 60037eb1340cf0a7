"""A window to drop and paste things on, and somebody who answers its dialogs."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.ui.intake.review_dialog import ReviewDialog
from followup_desktop.ui.theme import Theme
from tests.ui.answering import Answerer, leave_it
from tests.ui.whole_window import Program, acme_interview

Answers = Callable[..., Answerer]


@pytest.fixture
def program(tmp_path: Path, theme: Theme, qapp: QApplication, qtbot: QtBot) -> Iterator[Program]:
    program = Program(tmp_path, theme, qapp, qtbot)
    program.services.interviews.save(acme_interview())
    yield program.open()
    program.close()


@pytest.fixture
def answered() -> Iterator[Answers]:
    """Somebody who answers the dialogs of a test."""
    there: list[Answerer] = []

    def answers(look: Callable[[ReviewDialog], None] = leave_it, *, accepts: bool = True) -> Answerer:
        there.append(Answerer(look, accepts=accepts))
        return there[-1]

    yield answers
    for one in there:
        one.stop()


def files_of(*paths: str) -> QMimeData:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return content


def text_of(text: str) -> QMimeData:
    content = QMimeData()
    content.setText(text)
    return content


def dropped_on(program: Program, content: QMimeData, on: QWidget) -> QDropEvent:
    """Let it go over the middle of a widget, as the system does: the window's handle sees it first."""
    at = QPointF(on.mapTo(program.window, on.rect().center()))
    actions, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    for kind in (QDragEnterEvent, QDragMoveEvent):
        hovering = kind(at.toPoint(), actions, content, button, none)
        QApplication.sendEvent(program.window.windowHandle(), hovering)
    event = QDropEvent(at, actions, content, button, none)
    QApplication.sendEvent(program.window.windowHandle(), event)
    return event


def names(program: Program) -> list[str]:
    return [contact.name for contact in program.services.contacts.all()]
