"""What went wrong, said calmly: a sentence to act on, never a traceback."""

import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from followup_desktop.domain.errors import FollowupError
from followup_desktop.phrases.language import _
from followup_desktop.ui.asking import asked


def show_problem(parent: QWidget | None, text: str, detail: str = "") -> None:
    """Say what is wrong and what to do, and wait until it was read."""
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QMessageBox  # nothing went wrong yet when the window opens

    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Followup Desktop")
    box.setText(text)
    box.setInformativeText(detail)
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    box.button(QMessageBox.StandardButton.Ok).setIcon(QIcon())  # some desktops give it one, ours have none
    asked(box)


class Problems(QObject):
    """Catches what nobody else caught: into the log, and then a calm message.

    `open_log` begins to write the log to `log_file`. A FollowupError has its own sentence. Anything else is
    a mistake of ours: it is told where the log is.
    """

    def __init__(self, log_file: str, open_log: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log_file, self._open_log, self._log_is_open = log_file, open_log, False
        self._window: QWidget | None = None
        self._showing = False
        self._waiting: list[str] = []

    def watch(self) -> None:
        """Catch everything from now on."""
        sys.excepthook = self._caught

    def open_log(self) -> None:
        """Write to the log from now on; it is opened late, or by the first mistake."""
        if not self._log_is_open:
            self._log_is_open = True
            self._open_log()

    def belong_to(self, window: QWidget) -> None:
        """Show messages in front of this window from now on."""
        self._window = window

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        import logging  # nothing went wrong yet when the window opens

        self.open_log()
        log = logging.getLogger(__name__)
        if isinstance(error, FollowupError):
            log.info("%s: %s", kind.__name__, error)
            text = str(error)
        else:
            log.error("Unexpected error", exc_info=(kind, error, trace))
            text = _(
                "Something went wrong here, and it is not your fault. Your data is safe: what was not "
                "finished was not stored. The details are in the log: {file}"
            ).format(file=self._log_file)
        if text not in self._waiting:
            self._waiting.append(text)
        if not self._showing:
            QTimer.singleShot(0, self._show)  # the failed slot is left first

    def _show(self) -> None:
        if self._showing:
            return
        self._showing = True
        try:
            while self._waiting:
                show_problem(self._shown_window(), self._waiting[0])
                self._waiting.pop(0)
        finally:
            self._showing = False

    def _shown_window(self) -> QWidget | None:
        return self._window if self._window is not None and self._window.isVisible() else None
