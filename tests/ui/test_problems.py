"""What goes wrong is said calmly, and written down."""

import logging
import sys
from collections.abc import Iterator
from types import TracebackType

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from followup_desktop.domain.errors import FollowupError
from followup_desktop.ui.problems import Problems


def _no_log() -> None:
    """Nothing is written down in a test."""


@pytest.fixture
def problems(qtbot: QtBot) -> Iterator[Problems]:
    before = sys.excepthook
    problems = Problems("/home/ada/followup.log", _no_log)
    problems.watch()
    yield problems
    sys.excepthook = before


def raised(error: Exception) -> tuple[type[Exception], Exception, TracebackType | None]:
    return type(error), error, error.__traceback__


def read_and_close(qtbot: QtBot, said: list[str]) -> None:
    """Reads the message that is open, and closes it."""

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            said.append(box.text())
            box.accept()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(5)
    qtbot.waitUntil(lambda: bool(said))
    timer.stop()


def test_an_error_for_people_is_shown_in_its_own_words(problems: Problems, qtbot: QtBot) -> None:
    said: list[str] = []
    sys.excepthook(*raised(FollowupError("This has changed meanwhile. Look at it again.")))
    read_and_close(qtbot, said)
    assert said == ["This has changed meanwhile. Look at it again."]


def test_a_mistake_of_ours_goes_to_the_log_and_no_traceback_to_the_person(
    problems: Problems, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    said: list[str] = []
    with caplog.at_level(logging.ERROR):
        sys.excepthook(*raised(ZeroDivisionError("division by zero")))
    read_and_close(qtbot, said)
    assert "division" not in said[0]
    assert "/home/ada/followup.log" in said[0]
    assert "ZeroDivisionError" in caplog.text


def test_the_same_mistake_many_times_is_one_message(problems: Problems, qtbot: QtBot) -> None:
    said: list[str] = []
    for _ in range(5):
        sys.excepthook(*raised(FollowupError("The disk is full.")))
    read_and_close(qtbot, said)
    qtbot.waitUntil(lambda: not problems._waiting)
    assert said == ["The disk is full."]
