"""Opens the composer of the running program for one step after the other, and tells how long each took.

Runs inside the program (see sitecustomize.py). From the key to the painted note, in seconds by the clock on
the wall and of the processor; they go to the file that BENCH_REPORT names, with `.notes` before its ending.
"""

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QListView, QMainWindow, QPlainTextEdit

__all__ = ["begin"]

TIMES = 16
PATIENCE = 5.0


class NotePainted(QObject):
    """Notes when the note of a dialog is painted, and closes the dialog.

    For the first note it looks at every event of the program, which slows all of them down; from then on,
    the dialog being kept, at those of the note alone.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self.at: tuple[float, float] | None = None
        self._application = application
        self._note: QObject | None = None
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        dialog = _dialog_of(watched) if self.at is None and event.type() is QEvent.Type.Paint else None
        if dialog is not None:
            self.at = time.perf_counter(), time.process_time()
            if self._note is None:
                self._note = watched
                self._application.removeEventFilter(self)
                watched.installEventFilter(self)
            QTimer.singleShot(0, dialog.reject)
        return False


def begin(application: QApplication) -> None:
    """Open the notes as a person does: the row, then Enter."""
    (window,) = (widget for widget in application.topLevelWidgets() if isinstance(widget, QMainWindow))
    _until(application, window.isActiveWindow)
    checklist = next(
        found for found in window.findChildren(QListView) if found.accessibleName() == "Checklist"
    )
    painted = NotePainted(application)
    taken = [_open(application, checklist, place, painted) for place in _thanks(checklist)[:TIMES]]
    report = Path(os.environ["BENCH_REPORT"]).with_suffix(".notes.json")
    unfinished = report.with_suffix(".part")
    unfinished.write_text(json.dumps(taken), encoding="utf-8")
    unfinished.replace(report)


def _thanks(checklist: QListView) -> list[int]:
    """The rows that are a thank-you."""
    model, role = checklist.model(), Qt.ItemDataRole.DisplayRole
    rows = range(model.rowCount())
    return [row for row in rows if str(model.index(row, 0).data(role)).startswith("Thank ")]


def _open(
    application: QApplication, checklist: QListView, place: int, painted: NotePainted
) -> tuple[float, float]:
    checklist.setFocus()
    checklist.setCurrentIndex(checklist.model().index(place, 0))
    _until(application, checklist.window().isActiveWindow)
    painted.at = None
    wall, processor = time.perf_counter(), time.process_time()
    QTest.keyClick(checklist, Qt.Key.Key_Return)  # comes back when the dialog is closed
    assert painted.at is not None, "no note was painted"
    return painted.at[0] - wall, painted.at[1] - processor


def _dialog_of(watched: QObject) -> QDialog | None:
    """The dialog whose note this is the ground of; None for anything else."""
    editor = watched.parent() if watched.isWidgetType() else None
    if not isinstance(editor, QPlainTextEdit) or editor.accessibleName() != "Note":
        return None
    dialog = editor.window()
    return dialog if isinstance(dialog, QDialog) else None


def _until(application: QApplication, is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < deadline, "the window never came to the front"
        application.processEvents()
