"""Put on PYTHONPATH of a window that is measured: tells when it was first painted.

Python imports it before anything else, in our program and in the floor alike. It remembers which main window
is shown, and waits for its first paint. The moment that is told is that of an event of high priority posted
during the paint: Qt comes to it when the whole window, with all that lies in it, is painted and handed to the
screen, before anything else that waits. Only then does it look what there was to see.

It must cost next to nothing, above all nothing that the program would need itself and thus get for free:
PySide6 makes its classes and enums at their first use, and to ask a view for its viewport takes 10 ms the
first time, a tenth of what a bare window takes in all.

BENCH_WIDGET    class and accessible name of the widget to be seen, as in "QLabel:Bare label"
BENCH_REPORT    the JSON file to write: monotonic and processor seconds at that moment, the modules loaded
                then, and whether the widget was there (a list: with rows)
BENCH_THEN      a module beside this one; its `begin(application)` is called afterwards
"""

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType

    from PySide6.QtWidgets import QApplication, QMainWindow

_HIGH_PRIORITY = 1


class _Finder:
    """Finds PySide6.QtWidgets once, and goes."""

    def find_spec(
        self, fullname: str, path: "Sequence[str] | None", target: "ModuleType | None" = None
    ) -> "ModuleSpec | None":
        if fullname != "PySide6.QtWidgets":
            return None
        sys.meta_path.remove(self)
        from importlib.machinery import PathFinder

        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            load = spec.loader.exec_module

            def load_and_step_in(module: "ModuleType") -> None:
                load(module)
                _step_in(module)

            spec.loader.exec_module = load_and_step_in  # type: ignore[method-assign]
        return spec


def _step_in(widgets: "ModuleType") -> None:
    """Watch the main window from the moment at which the application begins to run."""
    application, window_class = widgets.QApplication, widgets.QMainWindow
    run, show, shown = application.exec, window_class.show, []

    def show_remembered(window: "QMainWindow") -> None:
        shown.append(window)
        show(window)

    def exec_watched(*_self: object) -> int:
        _watch(application.instance(), shown[0])
        status: int = run()
        return status

    window_class.show = show_remembered
    application.exec = exec_watched


def _watch(application: "QApplication", window: "QMainWindow") -> None:
    from PySide6.QtCore import QCoreApplication, QEvent, QObject

    paint = QEvent.Type.Paint

    class Watcher(QObject):
        """Sees the events of the window until it is painted, then the one it posts itself."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
            if event.type() is paint:
                watched.removeEventFilter(self)
                QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), _HIGH_PRIORITY)
            return False

        def event(self, event: QEvent) -> bool:
            if event.type() is QEvent.Type.User:
                _report(window)
                _go_on(application)
            return True

    window.installEventFilter(Watcher(application))


def _report(window: "QMainWindow") -> None:
    import time

    told = {"at": time.monotonic(), "processor": time.process_time(), "modules": sorted(sys.modules)}
    import json
    from pathlib import Path

    told["seen"] = _is_seen(window)
    report = Path(os.environ["BENCH_REPORT"])
    unfinished = report.with_suffix(".part")
    unfinished.write_text(json.dumps(told), encoding="utf-8")
    unfinished.replace(report)


def _is_seen(window: "QMainWindow") -> bool:
    """Whether the widget is there; a list counts only with rows."""
    from PySide6 import QtWidgets

    kind, _, name = os.environ["BENCH_WIDGET"].partition(":")
    found = [one for one in window.findChildren(getattr(QtWidgets, kind)) if one.accessibleName() == name]
    return any(one.isVisible() and (kind == "QLabel" or one.model().rowCount() > 0) for one in found)


def _go_on(application: "QApplication") -> None:
    then = os.environ.get("BENCH_THEN")
    if then:
        import importlib

        from PySide6.QtCore import QTimer

        task = importlib.import_module(then)
        QTimer.singleShot(0, application, lambda: task.begin(application))


if "BENCH_REPORT" in os.environ:
    sys.meta_path.insert(0, _Finder())
