"""The quiet line beneath a field of the review: where it was read from, and whether it is to be checked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from followup_desktop.ui.controls import UNIT, Text
from followup_desktop.ui.intake.reading_words import Whence
from followup_desktop.ui.theme import Theme

_SHAPE = 14


class OriginLine(QWidget):
    """Small muted words; with a question mark before them where the reading is not certain."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._whence = Whence()
        self._shape = QLabel(self)
        self._words = Text("", theme, self, colour="muted", size="small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT // 2)
        row.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        theme.changed.connect(self._show)
        self._show()

    @property
    def whence(self) -> Whence:
        """What it says."""
        return self._whence

    def say(self, whence: Whence) -> None:
        """Say this; it is hidden where there is nothing to say."""
        self._whence = whence
        self._show()

    def _show(self) -> None:
        words, unsure = self._whence
        self._words.setText(words)
        self._words.set_colour("due_today" if unsure else "muted")
        self._shape.setVisible(unsure)
        if unsure:
            icon = self._theme.icon("circle-question-mark", "due_today", _SHAPE)
            side = self._theme.px(_SHAPE)
            self._shape.setPixmap(icon.pixmap(side, side))
            self._shape.setFixedHeight(self._words.fontMetrics().height())
        self.setVisible(bool(words))
