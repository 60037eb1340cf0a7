"""Types into the search of the running program, key by key, and tells how long each took until painted.

Runs inside the program (see sitecustomize.py). The seconds of each key go to the file that BENCH_REPORT
names, with `.keys` before its ending: by the clock on the wall, and of the processor.
"""

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QMainWindow

__all__ = ["begin"]

# Names, companies, positions, short ones, accents typed or left out, two words, and what is nowhere.
SEARCHES = (
    "grace hopper",
    "Łukasz",
    "lukasz wojcik",
    "bo",
    "李",
    "thistlethwaite",
    "northwind",
    "keystone analytics",
    "harbour food",
    "data engineer",
    "head of finan",
    "o'neill",
    "müller",
    "portfolio",
    "senior nurse",
    "zephyr biotech gmbh",
    "wu",
    "contact12",
    "public sector",
    "saint-ex",
    "e",
    "an",
    "kowalczyk",
    "ada lovelace acme",
    "Суббота",
)
PATIENCE = 2.0


class Painted(QObject):
    """Notes that something was painted."""

    def __init__(self, *watched: QObject) -> None:
        super().__init__()
        self._watched = watched
        self._open: set[QObject] = set()
        for one in watched:
            one.installEventFilter(self)

    def expect(self) -> None:
        """From now on, all of them are to be painted again."""
        self._open = set(self._watched)

    @property
    def is_over(self) -> bool:
        """Whether all of them were."""
        return not self._open

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() is QEvent.Type.Paint:
            self._open.discard(watched)
        return False


def begin(application: QApplication) -> None:
    """Open the search as a person does, and type."""
    (window,) = (widget for widget in application.topLevelWidgets() if isinstance(widget, QMainWindow))
    _until(application, window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    line = next(found for found in window.findChildren(QLineEdit) if found.accessibleName() == "Search")
    results = next(
        found for found in window.findChildren(QListView) if found.accessibleName() == "Search results"
    )
    _until(application, results.isVisible)
    painted = Painted(line, results.viewport())
    taken: list[tuple[str, float, float]] = []
    for search in SEARCHES:
        line.clear()
        application.processEvents()
        taken += [_type(application, line, painted, letter) for letter in search]
    report = Path(os.environ["BENCH_REPORT"]).with_suffix(".keys.json")
    unfinished = report.with_suffix(".part")
    unfinished.write_text(json.dumps(taken), encoding="utf-8")
    unfinished.replace(report)


def _type(
    application: QApplication, line: QLineEdit, painted: Painted, letter: str
) -> tuple[str, float, float]:
    painted.expect()
    wall, processor = time.perf_counter(), time.process_time()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        application.sendEvent(line, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
    _until(application, lambda: painted.is_over)
    return line.text(), time.perf_counter() - wall, time.process_time() - processor


def _until(application: QApplication, is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < deadline, "nothing was painted"
        application.processEvents()
