"""A quiet strip above the page: something that holds for the whole window."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from followup_desktop.ui.controls import UNIT, Text
from followup_desktop.ui.theme import Theme


class Banner(QWidget):
    """Says one sentence; nothing hides it."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = Text(text, theme, self, size="small")
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * UNIT, UNIT, 3 * UNIT, UNIT)
        row.addWidget(self._words)
        self.setAccessibleName(text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's name)
        """Fill it with the colour of a selection, which is quiet in every scheme."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.tokens.selected)
        painter.end()
