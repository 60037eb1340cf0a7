"""How much of today is done: a ring and the words beside it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.services.checklist import Progress
from followup_desktop.ui.controls import UNIT, Text
from followup_desktop.ui.rows.shapes import paint_tick
from followup_desktop.ui.theme import Theme


class ProgressRing(QWidget):
    """The ring with "2 of 5 done". A tick once everything is done; absent on a day with nothing due."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ring = _Ring(theme, self)
        self._words = Text("", theme, self, colour="muted", size="small", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(self._ring)
        row.addWidget(self._words)
        self.hide()

    def show_progress(self, progress: Progress) -> None:
        """Show how far the day has come."""
        self._ring.share = progress.done / progress.total if progress.total else 0.0
        words = _("{done} of {total} done").format(done=progress.done, total=progress.total)
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(_("Done today, of all that was due by today"))
        self.setVisible(progress.total > 0)
        self._ring.update()


class _Ring(QWidget):
    """The ring itself: 32 wide, its stroke 4."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """A square that grows with the text."""
        return QSize(self._theme.px(32), self._theme.px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the arc from the top, clockwise."""
        tokens, stroke = self._theme.tokens, self._theme.px(4)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = stroke / 2
        circle = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.setPen(QPen(tokens.edge, stroke))
        painter.drawEllipse(circle)
        pen = QPen(tokens.accent, stroke)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawArc(circle, 90 * 16, -round(360 * 16 * self.share))
        if self.share >= 1:
            inset = self.width() // 3
            paint_tick(painter, self.rect().adjusted(inset, inset, -inset, -inset), tokens.accent, 0.2)
        painter.end()
