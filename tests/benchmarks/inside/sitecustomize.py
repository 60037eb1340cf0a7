"""Put on PYTHONPATH of a window that is measured: tells when it was first painted.

Python imports it before anything else, in our program and in the floor alike. When the application begins to
run, it looks for one widget by class and accessible name, and waits for its first paint. The moment that is
told is that of an event of high priority posted during the paint: Qt comes to it when the whole window is
painted and handed to the screen, before anything else that waits.

It must cost next to nothing, above all nothing that the program would need itself and thus get for free:
PySide6 makes its classes and enums at their first use, which can take longer than painting a bare window.

BENCH_WIDGET    class and accessible name of the widget, as in "QLabel:Bare label"
BENCH_REPORT    the JSON file to write: monotonic and processor seconds at that moment, and the modules loaded
BENCH_THEN      a module beside this one; its `begin(application)` is called afterwards
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
    """Watch from the moment at which the application begins to run."""
    application, run = widgets.QApplication, widgets.QApplication.exec

    def exec_watched(*_self: object) -> int:
        _watch(application.instance(), widgets)
        status: int = run()
        return status

    application.exec = exec_watched


def _watch(application: "QApplication", widgets: "ModuleType") -> None:
    from PySide6.QtCore import QCoreApplication, QEvent, QObject

    kind, _, name = os.environ["BENCH_WIDGET"].partition(":")
    found = [
        widget
        for window in application.topLevelWidgets()
        for widget in window.findChildren(getattr(widgets, kind))
        if widget.accessibleName() == name
    ]
    assert len(found) == 1, f"there are {len(found)} widgets {name!r}"
    painted = found[0].viewport() if hasattr(found[0], "viewport") else found[0]
    paint = QEvent.Type.Paint

    class Watcher(QObject):
        """Sees the events of that one widget until it is painted, then the one it posts itself."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
            if event.type() is paint and _has_rows(found[0]):
                watched.removeEventFilter(self)
                QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), _HIGH_PRIORITY)
            return False

        def event(self, event: QEvent) -> bool:
            if event.type() is QEvent.Type.User:
                _report()
                _go_on(application)
            return True

    painted.installEventFilter(Watcher(application))


def _has_rows(widget: "QObject") -> bool:
    """Whether there is something to see in it: a list counts only with rows."""
    return not hasattr(widget, "model") or widget.model().rowCount() > 0


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
