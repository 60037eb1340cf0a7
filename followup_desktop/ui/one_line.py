"""A line of text that is cut with an ellipsis where there is no room; the tooltip has all of it."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from followup_desktop.ui.controls import Text
from followup_desktop.ui.theme import Theme


class OneLine(Text):
    """Text in one line, however narrow the window is."""

    def __init__(
        self,
        text: str,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        colour: str = "text",
        size: str = "body",
    ) -> None:
        self._whole = text
        super().__init__(text, theme, parent, colour=colour, size=size, wrap=False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.say(text)

    @property
    def whole(self) -> str:
        """The text, uncut."""
        return self._whole

    def say(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._cut()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """It gives way."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Cut it anew."""
        super().resizeEvent(event)
        self._cut()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._cut()

    def _cut(self) -> None:
        cut = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, max(self.width(), 1))
        if cut != self.text():
            self.setText(cut)
