"""Takes a file of cards into the running program, and tells how long that took and how long the window froze.

Runs inside the program (see sitecustomize.py). BENCH_CARDS names the file. A timer beats every 5 ms; a freeze
is the longest time between two beats. Told, in the file that BENCH_REPORT names, with `.cards` before its
ending: seconds until the review was painted, and of storing; the freeze of both, and that while nothing was
done; what the window says then. All seconds are by the clock and of the processor, for all threads.
"""

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QListView, QMainWindow, QPushButton

__all__ = ["begin"]

_BEAT = 5  # milliseconds
_PATIENCE = 60.0
_QUIET = 1.0


class Heart(QObject):
    """Beats, and remembers the longest pause since it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self._last = now()
        self._longest = (0.0, 0.0)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(_BEAT)

    def longest(self) -> tuple[float, float]:
        """The longest pause between two beats since the last question."""
        self._beat()
        longest, self._longest = self._longest, (0.0, 0.0)
        return longest

    def _beat(self) -> None:
        moment = now()
        pause = since(self._last, moment)
        self._longest = max(self._longest[0], pause[0]), max(self._longest[1], pause[1])
        self._last = moment


def now() -> tuple[float, float]:
    """The seconds of the clock and of the processor."""
    return time.perf_counter(), time.process_time()


def since(before: tuple[float, float], moment: tuple[float, float]) -> tuple[float, float]:
    """How many seconds it is from one moment to another."""
    return moment[0] - before[0], moment[1] - before[1]


class Reviewer(QObject):
    """Waits until the list of the review is painted, and then says yes."""

    def __init__(self, application: QApplication, heart: Heart) -> None:
        super().__init__()
        self.painted: tuple[float, float] | None = None
        self.freeze = (0.0, 0.0)
        self._heart, self._application = heart, application
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() is QEvent.Type.Paint and self.painted is None and _is_list_of_review(watched):
            self._application.removeEventFilter(self)
            self.painted = now()
            QTimer.singleShot(0, self._agree)
        return False

    def _agree(self) -> None:
        self.freeze = self._heart.longest()
        dialog = self._application.activeModalWidget()
        assert isinstance(dialog, QDialog)
        button = next(
            one for one in dialog.findChildren(QPushButton) if one.accessibleName().startswith("Import")
        )
        self.painted = now()
        button.click()


def begin(application: QApplication) -> None:
    """File > Import, choose the file, look, Import."""
    (window,) = (widget for widget in application.topLevelWidgets() if isinstance(widget, QMainWindow))
    _until(application, window.isActiveWindow)
    file = os.environ["BENCH_CARDS"]
    setattr(QFileDialog, "getOpenFileNames", staticmethod(lambda *_arguments: ([file], "")))  # noqa: B010
    heart = Heart()
    at_rest = _pause(application, heart)
    reviewer = Reviewer(application, heart)
    heart.longest()
    begun = now()
    QTest.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    ended = now()
    assert reviewer.painted is not None, "no review was painted"
    _until(application, lambda: any("Imported" in one.text() for one in window.findChildren(QLabel)))
    storing_freeze = heart.longest()
    told = {
        "read": since(begun, reviewer.painted),
        "stored": since(reviewer.painted, ended),
        "freeze": (reviewer.freeze, storing_freeze),
        "at_rest": at_rest,
        "said": next(one.text() for one in window.findChildren(QLabel) if "Imported" in one.text()),
    }
    report = Path(os.environ["BENCH_REPORT"]).with_suffix(".cards.json")
    unfinished = report.with_suffix(".part")
    unfinished.write_text(json.dumps(told), encoding="utf-8")
    unfinished.replace(report)


def _pause(application: QApplication, heart: Heart) -> tuple[float, float]:
    """The longest pause between two beats while nothing is done, once the start is over."""
    for _part in range(2):
        heart.longest()
        _wait(application)
    return heart.longest()


def _wait(application: QApplication) -> None:
    end = time.perf_counter() + _QUIET
    while time.perf_counter() < end:
        application.processEvents()


def _is_list_of_review(watched: QObject) -> bool:
    if not watched.isWidgetType():
        return False
    view = watched.parent()
    return isinstance(view, QListView) and view.accessibleName() == "Found" and view.model().rowCount() > 0


def _until(application: QApplication, is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not is_so():
        assert time.monotonic() < deadline, "it never came"
        application.processEvents()
