"""Long work in a thread of its own, while the window stays alive: with a bar, and a way to call it off."""

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QThread, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.services.intake.progress import Cancelled, Progress
from followup_desktop.ui.controls import UNIT, Button, Text
from followup_desktop.ui.theme import Theme

Answer = TypeVar("Answer")

SHOWN_AFTER = 300
"""Milliseconds of work, after which a bar is shown."""

_TOLD_EVERY = 0.05  # seconds
_TURN = 0.0005
"""Seconds for which the thread keeps the interpreter while the window wants it. To paint a dialog it wants
it a hundred times; with Python's usual 5 ms for each, that would take half a second."""


def worked_on(task: Callable[[Progress], Answer], words: str, theme: Theme, parent: QWidget) -> Answer:
    """Do it in a thread of its own, and come back with what came of it; `words` say what is being done.

    Raises what the task raises; Cancelled where it was called off, or the program ends meanwhile.
    """
    worker = _Worker(task)
    bar = _Bar(worker, words, theme, parent)
    loop = QEventLoop()
    worker.finished.connect(loop.quit)
    turn = sys.getswitchinterval()
    sys.setswitchinterval(_TURN)
    try:
        worker.start()
        loop.exec()
    finally:
        sys.setswitchinterval(turn)
        worker.call_off()  # nothing, unless the program ends in the middle of it
        worker.wait()
        bar.close()
    if worker.error is not None:
        raise worker.error
    (answer,) = worker.answers
    worker.deleteLater()
    return answer  # type: ignore[return-value]  # a thread of Qt cannot be generic


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Look for no garbage meanwhile: what is read is none, and looking through it holds every thread up."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


class _Worker(QThread):
    """Carries out one task."""

    advanced = Signal(int, int)

    def __init__(self, task: Callable[[Progress], object]) -> None:
        super().__init__()
        self._task = task
        self._is_called_off = False
        self._told_at = 0.0
        self.answers: list[object] = []
        self.error: BaseException | None = None

    def run(self) -> None:
        """Carry it out; what goes wrong is told by whoever waits for it."""
        try:
            self.answers.append(self._task(self._tell))
        except BaseException as error:
            self.error = error

    def call_off(self) -> None:
        """Raise Cancelled in the task, the next time that it tells how far it is."""
        self._is_called_off = True

    def _tell(self, done: int, total: int) -> None:
        if self._is_called_off:
            raise Cancelled(_("Nothing was imported."))
        now = monotonic()
        if now - self._told_at >= _TOLD_EVERY:
            self._told_at = now
            self.advanced.emit(done, total)


class _Bar(QObject):
    """Shows how far the work is, once it has taken a while. Most of it is done before."""

    def __init__(self, worker: _Worker, words: str, theme: Theme, parent: QWidget) -> None:
        super().__init__()
        self._worker, self._words, self._theme, self._parent = worker, words, theme, parent
        self._dialog: _ProgressDialog | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show)
        self._timer.start(SHOWN_AFTER)

    def close(self) -> None:
        """The work is over."""
        self._timer.stop()
        if self._dialog is not None:
            self._dialog.rejected.disconnect(self._worker.call_off)
            self._dialog.done(QDialog.DialogCode.Accepted)
            self._dialog.deleteLater()

    def _show(self) -> None:
        self._dialog = _ProgressDialog(self._words, self._theme, self._parent)
        self._worker.advanced.connect(self._dialog.advance)
        self._dialog.rejected.connect(self._worker.call_off)
        self._dialog.show()


class _ProgressDialog(QDialog):
    """Says what is being done and how far it is. Closing it in any way calls the work off."""

    def __init__(self, words: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Import"))
        self.setModal(True)
        self.setMinimumWidth(theme.px(420))
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(words)
        self._cancel = Button(_("Cancel"), self)
        self._cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        edge = theme.px(24)
        column.setContentsMargins(edge, edge, edge, theme.px(16))
        column.setSpacing(UNIT * 2)
        column.addWidget(Text(words, theme, self))
        column.addWidget(self._bar)
        column.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignRight)

    def advance(self, done: int, total: int) -> None:
        """Show how far it is."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter presses nothing by chance: it was meant for what comes next."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
