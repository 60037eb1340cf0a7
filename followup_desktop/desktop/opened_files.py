"""Files that are opened with the program on macOS: they come as events, not on the command line."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class OpenedFiles(QObject):
    """Keeps the files that the Finder opens with the program until there is somebody to take them."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._waiting: list[str] = []
        self._take: Callable[[list[str]], None] | None = None
        app.installEventFilter(self)

    def give_to(self, take: Callable[[list[str]], None]) -> None:
        """Hand over what has come so far, and whatever comes from now on (paths)."""
        self._take = take
        waiting, self._waiting = self._waiting, []
        if waiting:
            take(waiting)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """See each event of the application, and keep those that open a file."""
        if isinstance(event, QFileOpenEvent) and event.file():
            if self._take is None:
                self._waiting.append(event.file())
            else:
                self._take([event.file()])
            return True
        return super().eventFilter(watched, event)
