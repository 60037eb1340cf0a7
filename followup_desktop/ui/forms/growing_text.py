"""A field of several lines that is as high as what stands in it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from followup_desktop.ui.drawing import panel
from followup_desktop.ui.forms.line import NOT_LEFT
from followup_desktop.ui.theme import Theme


class GrowingText(QPlainTextEdit):
    """From `least` to `most` lines high. Tab leaves it, Enter begins another line.

    `left` tells that one went on to another field.
    """

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, least: int = 1, most: int = 8) -> None:
        super().__init__(parent)
        self._theme = theme
        self._least, self._most = least, most
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme.changed.connect(self._fit)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Tell when it is left."""
        super().focusOutEvent(event)
        if event.reason() not in NOT_LEFT:
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Paint the same outline as a line has; the text lies on it without a ground of its own."""
        if event.type() is not QEvent.Type.Paint:
            return super().event(event)
        tokens = self._theme.tokens
        edge = tokens.overdue if self.property("invalid") else tokens.edge
        if self.hasFocus() and not self.property("invalid"):
            edge = tokens.accent
        painter = QPainter(self)
        panel(painter, self.rect(), tokens.base, edge, width=2 if self.hasFocus() else 1)
        painter.end()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Lines break elsewhere now."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        """Scroll the form, unless there is more in here than one sees."""
        if self.verticalScrollBar().maximum() > 0 and self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _fit(self) -> None:
        # A plain text document counts its height in lines.
        whole = round(self.document().size().height())
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bars.ScrollBarAsNeeded if whole > self._most else bars.ScrollBarAlwaysOff
        )
        lines = max(self._least, min(self._most, whole))
        self.document().setDocumentMargin(self._theme.px(7))
        around = 2 * round(self.document().documentMargin()) + 2 * self.frameWidth()
        height = max(self._theme.px(34), lines * self.fontMetrics().lineSpacing() + around)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
