"""Long work: in a thread of its own, with a bar after a while, and a way to call it off."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.domain.errors import FollowupError
from followup_desktop.services.intake.progress import Cancelled, Progress
from followup_desktop.ui.controls import Button
from followup_desktop.ui.intake.working import worked_on
from followup_desktop.ui.theme import Theme


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


class Watcher:
    """Looks at the dialog with the bar while somebody works, and does something with it once."""

    def __init__(self) -> None:
        self.released = threading.Event()
        self.seen: list[tuple[int, int]] = []
        self.cancels = False
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(5)

    def stop(self) -> None:
        self._timer.stop()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        bar = dialog.findChild(QProgressBar) if dialog is not None else None
        if dialog is None or bar is None or bar.maximum() == 0:
            return
        self.seen.append((bar.value(), bar.maximum()))
        if self.cancels:
            next(one for one in dialog.findChildren(Button) if one.accessibleName() == "Cancel").click()
        self.released.set()


@pytest.fixture
def watcher() -> Iterator[Watcher]:
    watcher = Watcher()
    yield watcher
    watcher.released.set()
    watcher.stop()


def test_what_comes_of_it_is_given_back(window: QWidget, theme: Theme) -> None:
    threads: list[threading.Thread] = []

    def task(_progress: Progress) -> str:
        threads.append(threading.current_thread())
        return "done"

    assert worked_on(task, "Reading", theme, window) == "done"
    assert threads[0] is not threading.main_thread()


def test_what_goes_wrong_is_raised_where_it_was_asked_for(window: QWidget, theme: Theme) -> None:
    def task(_progress: Progress) -> None:
        raise FollowupError("The file is empty.")

    with pytest.raises(FollowupError, match="The file is empty"):
        worked_on(task, "Reading", theme, window)


def test_after_a_while_a_bar_says_how_far_it_is(window: QWidget, theme: Theme, watcher: Watcher) -> None:
    def task(progress: Progress) -> None:
        while not watcher.released.wait(0.02):
            progress(3, 10)

    worked_on(task, "Reading", theme, window)
    assert watcher.seen[0] == (3, 10)
    assert QApplication.activeModalWidget() is None


def test_it_can_be_called_off(window: QWidget, theme: Theme, watcher: Watcher) -> None:
    watcher.cancels = True

    def task(progress: Progress) -> None:
        while True:
            progress(3, 10)
            watcher.released.wait(0.02)

    with pytest.raises(Cancelled):
        worked_on(task, "Reading", theme, window)


def test_short_work_shows_nothing(window: QWidget, theme: Theme) -> None:
    def task(progress: Progress) -> int:
        progress(1, 2)
        return 1

    worked_on(task, "Reading", theme, window)
    assert window.findChildren(QProgressBar) == []
