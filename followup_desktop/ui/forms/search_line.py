"""The line above a list that narrows it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

_SEARCH_AFTER = 60
"""Milliseconds after typing, after which the list follows."""


class SearchLine(QLineEdit):
    """Takes the words to look for. `searched` tells, a moment after typing, that the list is to follow."""

    searched = Signal()

    def __init__(self, invitation: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(invitation)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SEARCH_AFTER)
        self._timer.timeout.connect(self.searched)
        self.textChanged.connect(self._timer.start)
