"""The line above a list that narrows it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from followup_desktop.ui.theme import Theme

_SEARCH_AFTER = 60
"""Milliseconds after typing, after which the list follows."""
_CLEARS = "_q_qlineeditclearaction"  # Qt's name of what empties the line


class SearchLine(QLineEdit):
    """Takes the words to look for. `searched` tells, a moment after typing, that the list is to follow."""

    searched = Signal()

    def __init__(self, invitation: str, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setPlaceholderText(invitation)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SEARCH_AFTER)
        self._timer.timeout.connect(self.searched)
        self.textChanged.connect(self._timer.start)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        """A cross of our own: Qt's is too pale on some grounds, and not sharp on some screens."""
        action = self.findChild(QAction, _CLEARS)
        if action is not None:
            action.setIcon(self._theme.icon("x", "muted"))
