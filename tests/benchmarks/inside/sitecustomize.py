"""Put on PYTHONPATH of a window that is measured: tells when it was first painted.

Python imports it before anything else, in our program and in the floor alike. It waits until
PySide6.QtWidgets is loaded, and watches from `QApplication.exec` on for the first paint of the widget with an
accessible name (or of its viewport); a list counts only once it has rows. The moment that is told is the one
at which Qt goes on to the next event: the paint is over then, and the picture handed to the screen.

BENCH_WIDGET    the accessible name to wait for
BENCH_REPORT    the JSON file to write: monotonic and processor seconds at that moment, and the modules loaded
BENCH_THEN      a module beside this one; its `begin(application)` is called afterwards

Nothing is imported here that the program may need itself: that would hide what it costs there.
"""

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QApplication


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
    """Watch the application from the moment at which it begins to run."""
    application, run = widgets.QApplication, widgets.QApplication.exec

    def exec_watched(*_self: object) -> int:
        _watch(application.instance())
        status: int = run()
        return status

    application.exec = exec_watched


def _watch(application: "QApplication") -> None:
    from PySide6.QtCore import QEvent, QObject, QTimer

    paint, name = QEvent.Type.Paint, os.environ["BENCH_WIDGET"]

    class Watcher(QObject):
        """Sees every event of the application until the paint that is waited for is over."""

        painted = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
            if self.painted:
                if event.type() is not paint:
                    application.removeEventFilter(self)
                    _report()
                    _go_on(application)
            elif event.type() is paint and _is_it(watched, name):
                self.painted = True
                QTimer.singleShot(0, _nothing)  # so that there is a next event in any window
            return False

    watcher = Watcher(application)
    application.installEventFilter(watcher)


def _nothing() -> None:
    """The next event, where the window has none of its own."""


def _is_it(watched: "QObject", name: str) -> bool:
    for found in (watched, watched.parent()):
        if found is not None and getattr(found, "accessibleName", str)() == name:
            model = found.model() if hasattr(found, "model") else None
            return model is None or model.rowCount() > 0
    return False


def _report() -> None:
    import time

    told = {"at": time.monotonic(), "processor": time.process_time(), "modules": sorted(sys.modules)}
    import json
    from pathlib import Path

    report = Path(os.environ["BENCH_REPORT"])
    unfinished = report.with_suffix(".part")
    unfinished.write_text(json.dumps(told), encoding="utf-8")
    unfinished.replace(report)


def _go_on(application: "QApplication") -> None:
    then = os.environ.get("BENCH_THEN")
    if then:
        import importlib

        from PySide6.QtCore import QTimer

        task = importlib.import_module(then)
        QTimer.singleShot(0, application, lambda: task.begin(application))


if "BENCH_REPORT" in os.environ:
    sys.meta_path.insert(0, _Finder())
