"""Room for more than a screen has: with very large letters the upper part scrolls, and the buttons stay."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class ScarceRoom(QScrollArea):
    """Shrinks what lies in `body` as far as it can be, as a window would, and only then scrolls.

    A scroll area by itself gives its widget the height it would like, and scrolls from there on.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.body = QWidget()
        self._holder = _Holder(self.body)
        self.setWidget(self._holder)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._holder.setAutoFillBackground(False)


class _Holder(QWidget):
    """As large as what it holds has to be, or larger. Without a layout, which the scroll area would ask."""

    def __init__(self, held: QWidget) -> None:
        super().__init__()
        self._held = held
        held.setParent(self)

    def event(self, event: QEvent) -> bool:
        """What it holds needs more room, or less."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Pass the size on."""
        super().resizeEvent(event)
        self._held.setGeometry(self.rect())
        self._fit()

    def _fit(self) -> None:
        layout = self._held.layout()
        if layout is not None and self.width() > 0:
            least = layout.totalMinimumHeightForWidth(self.width())
            self.setMinimumSize(layout.totalMinimumSize().width(), max(least, 1))
