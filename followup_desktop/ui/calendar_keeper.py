"""The file for calendar programs, kept up to date while the program runs."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from followup_desktop.domain.errors import FollowupError
from followup_desktop.services import Change, Services

SOON = 1500
"""Milliseconds after the first of several changes, by which most of them have been made."""

_log = logging.getLogger(__name__)


class CalendarKeeper(QObject):
    """Writes the file soon after a change, and when a day begins; where it cannot, tries again each minute.

    What keeps it from being written is told once (`tell`), as soon as the window can be seen.
    """

    def __init__(self, services: Services, tell: Callable[[str], None], window: QWidget) -> None:
        super().__init__(window)
        self._services, self._tell, self._window = services, tell, window
        self._problem = ""
        self._is_told = True
        self._is_used = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON)
        self._timer.timeout.connect(self._write)

    def changed(self, change: Change | None = None) -> None:  # noqa: ARG002 (whatever it was)
        """Something changed, or a day began: write soon. More changes until then go into the same file."""
        if not self._timer.isActive():
            self._timer.start()

    def look(self) -> None:
        """The look of each minute: try again what could not be written."""
        if self._problem:
            self._write()

    def finish(self) -> None:
        """The program ends: write now what was to be written soon."""
        if self._timer.isActive():
            self._timer.stop()
            self._write()

    def _write(self) -> None:
        self._is_used = self._is_used or bool(self._services.settings().calendar_folder)
        if not self._is_used:  # most have no such file, and nothing is loaded for it
            return
        try:
            self._services.calendar_file.keep()
        except FollowupError as error:
            if str(error) != self._problem:
                self._problem, self._is_told = str(error), False
                _log.info("%s", error)
        else:
            self._problem, self._is_told = "", True
        if not self._is_told and self._window.isVisible():
            self._is_told = True
            self._tell(self._problem)
