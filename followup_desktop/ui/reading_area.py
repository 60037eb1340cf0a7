"""A column of text to be read: it scrolls where it must, and then the Tab key reaches it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from followup_desktop.ui.drawing import ring
from followup_desktop.ui.theme import Theme


class ReadingArea(QScrollArea):
    """Takes the focus only while there is something to scroll, and shows it with a ring."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body = _Body(theme, self)
        self.setWidget(self.body)
        self.verticalScrollBar().rangeChanged.connect(self._fit)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the ring."""
        super().focusInEvent(event)
        self.body.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Take the ring away."""
        super().focusOutEvent(event)
        self.body.update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 (Qt's name)
        """The ring stays where it is."""
        super().scrollContentsBy(dx, dy)
        self.body.update()

    def _fit(self, _least: int, most: int) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if most else Qt.FocusPolicy.NoFocus)


class _Body(QWidget):
    def __init__(self, theme: Theme, area: ReadingArea) -> None:
        super().__init__(area)
        self._theme = theme
        self._area = area

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        super().paintEvent(event)
        if self._area.hasFocus():
            painter = QPainter(self)
            seen = self._area.viewport().rect().translated(0, self._area.verticalScrollBar().value())
            ring(painter, seen, self._theme.tokens.accent)
            painter.end()
