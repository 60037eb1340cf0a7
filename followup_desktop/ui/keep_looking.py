"""The keep-looking meter: how many opportunities this week has brought, and how many it asks for."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.services.checklist import Weekly
from followup_desktop.ui.controls import UNIT, Button, Text
from followup_desktop.ui.theme import Theme

_MOST_PARTS = 12


class KeepLookingMeter(QWidget):
    """Says "Keep looking: 1 of 3", with the button that adds one.

    Absent before the search has begun, and once it is won.
    """

    add_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Text("", theme, self, colour="text", size="small", wrap=False)
        self._parts = _Parts(theme, self)
        self.add = Button(_("A&dd"), self)
        self.add.setToolTip(_("Write down a new opportunity, for this week's goal"))
        self.add.clicked.connect(self.add_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * UNIT)
        row.addWidget(self._words)
        row.addWidget(self._parts, 1)
        row.addWidget(self.add)

    def show_week(self, weekly: Weekly) -> None:
        """Show how many opportunities this week has brought."""
        words = _("Keep looking: {added} of {goal}").format(added=weekly.added, goal=weekly.goal)
        self._words.setText(words)
        self._parts.show_parts(weekly.added, weekly.goal)
        self.setAccessibleName(words)
        self.setVisible(weekly.asks)


class _Parts(QWidget):
    """One short bar for each opportunity that the week asks for, filled as they come."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._filled, self._goal = 0, 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, filled: int, goal: int) -> None:
        """So many of so many are there."""
        self._filled, self._goal = filled, min(max(goal, 1), _MOST_PARTS)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Low and wide."""
        return QSize(self._theme.px(120), self._theme.px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Filled parts in the accent colour, the others outlined."""
        tokens, gap = self._theme.tokens, self._theme.px(4)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        widest = self._theme.px(40)
        width = min(widest, (self.width() - gap * (self._goal - 1)) / self._goal)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for number in range(self._goal):
            left = number * (width + gap)
            if mirrored:
                left = self.width() - left - width
            bar = QRectF(left, 0, width, self.height()).adjusted(0.5, 0.5, -0.5, -0.5)
            filled = number < self._filled
            painter.setPen(QPen(tokens.accent if filled else tokens.edge, 1))
            painter.setBrush(tokens.accent if filled else tokens.base)
            painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        painter.end()
