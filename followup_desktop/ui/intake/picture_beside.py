"""The picture beside the fields: the photo that a card was read from, or a portrait."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui import drawing
from followup_desktop.ui.intake.enlarged import decoded, show_enlarged
from followup_desktop.ui.theme import Theme

_ROOM = QSize(232, 176)


class PictureBeside(QWidget):
    """Shows a picture as large as there is room; a click or Enter enlarges it. Hidden while there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content = b""
        self._image = QImage()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Picture, press Enter to enlarge"))
        self.setToolTip(_("Click to enlarge"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    @property
    def shows_picture(self) -> bool:
        """Whether there is one to be seen."""
        return not self._image.isNull()

    def show_content(self, content: bytes) -> None:
        """Show this encoded picture; none where it is empty or cannot be read."""
        if content != self._content:
            self._content = content
            self._image = decoded(content) if content else QImage()
            self.updateGeometry()
            self.update()
        self.setVisible(self.shows_picture)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As large as the picture is, within the room."""
        px = self._theme.px
        room = QSize(px(_ROOM.width()), px(_ROOM.height()))
        if self._image.isNull():
            return room
        return self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's name)
        """The picture, with a hairline around it and a ring while it has the focus."""
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        smooth = Qt.TransformationMode.SmoothTransformation
        scaled = self._image.scaled(self.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        scaled.setDevicePixelRatio(ratio)
        painter.drawImage(0, 0, scaled)
        tokens = self._theme.tokens
        drawing.panel(painter, self.rect(), None, tokens.hairline, radius=2)
        if self.hasFocus():
            drawing.ring(painter, self.rect(), tokens.accent)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter and Space enlarge."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            show_enlarged(self._image, self._theme, self)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """A click enlarges."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            show_enlarged(self._image, self._theme, self)
