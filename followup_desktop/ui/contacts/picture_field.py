"""The picture of the business card in the contact form."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from followup_desktop.domain.contact import Picture
from followup_desktop.domain.errors import FollowupError
from followup_desktop.phrases.language import _
from followup_desktop.ui import drawing
from followup_desktop.ui.contacts.card_picture import PICTURE_ENDINGS, image_of, picture_of, read_picture
from followup_desktop.ui.controls import UNIT, Button, Message, SectionHeading
from followup_desktop.ui.persons_folder import persons_folder
from followup_desktop.ui.theme import Theme


class PictureField(QWidget):
    """Shows the picture; takes another from a file, the clipboard, or let go over it.

    `changed` tells that it is another one now, or none. `refuse` raises FollowupError for a file that must
    not even be opened.
    """

    changed = Signal()

    def __init__(self, theme: Theme, refuse: Callable[[Path], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._refuse = theme, refuse
        self._contact = ""
        self._picture: Picture | None = None
        self.frame = PictureFrame(theme, self)
        self.choose = Button(_("Choose &file"), self)
        self.paste = Button(_("Past&e"), self)
        self.enlarge = Button(_("En&large"), self)
        self.remove = Button(_("Remove"), self)
        self._message = Message(theme, self)
        self._lay_out(theme)
        self.choose.clicked.connect(self._ask_file)
        self.paste.clicked.connect(self._paste)
        self.remove.clicked.connect(self._remove)
        self.enlarge.clicked.connect(self._enlarge)
        self.frame.opened.connect(self._enlarge)
        self.frame.pasted.connect(self._paste)
        self.frame.dropped.connect(self.take)
        self._show()

    @property
    def picture(self) -> Picture | None:
        """The picture now."""
        return self._picture

    @property
    def complaint(self) -> str:
        """Why the last picture was not taken; empty where it was."""
        return self._message.error

    def show_picture(self, contact: str, picture: Picture | None) -> None:
        """Show the picture of a contact (a uid), or that there is none."""
        self._contact, self._picture = contact, picture
        self._message.set_error("")
        self._show()

    def take(self, mime: QMimeData) -> None:
        """Take the picture, or the first file, that was pasted or let go here; say where there is none."""
        try:
            image = self._image_in(mime)
            if image is None:
                self._message.set_error(_("There is no picture to paste. Copy one first, or choose a file."))
                return
            self._keep(image)
        except FollowupError as error:
            self._message.set_error(str(error))

    def take_file(self, path: str) -> None:
        """Take the picture in this file, or say why not."""
        try:
            self._keep(self._read(path))
        except FollowupError as error:
            self._message.set_error(str(error))

    def take_content(self, content: bytes) -> None:
        """Take this encoded picture, or say why not."""
        from followup_desktop.ui.intake.enlarged import decoded

        image = decoded(content)
        if image.isNull():
            self._message.set_error(_("This picture cannot be read. Save it as a JPEG or PNG file."))
        else:
            self._keep(image)

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(SectionHeading(_("Business card"), theme, self))
        column.addWidget(self.frame)
        column.addWidget(self._message)
        buttons = QGridLayout()
        buttons.setSpacing(UNIT)
        for place, button in enumerate((self.choose, self.paste, self.enlarge, self.remove)):
            buttons.addWidget(button, place // 2, place % 2)
        column.addLayout(buttons)

    def _image_in(self, mime: QMimeData) -> QImage | None:
        files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
        if files:
            return self._read(files[0])
        image = mime.imageData() if mime.hasImage() else None
        return image if isinstance(image, QImage) and not image.isNull() else None

    def _read(self, path: str) -> QImage:
        self._refuse(Path(path))
        return read_picture(path)

    def _keep(self, image: QImage) -> None:
        self._picture = picture_of(self._contact, image)
        self._message.set_error("")
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        image = QImage() if self._picture is None else image_of(self._picture)
        self.frame.show_image(image)
        for button in (self.enlarge, self.remove):
            button.setVisible(self._picture is not None)

    def _ask_file(self) -> None:
        kinds = _("Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff)")
        path, _kind = QFileDialog.getOpenFileName(
            self, _("Picture of the business card"), str(persons_folder()), kinds
        )
        if path:
            self.take_file(path)

    def _paste(self) -> None:
        self.take(QGuiApplication.clipboard().mimeData())

    def _remove(self) -> None:
        self._picture = None
        self._show()
        self.changed.emit()

    def _enlarge(self) -> None:
        if self._picture is not None:
            from followup_desktop.ui.intake.enlarged import show_enlarged

            show_enlarged(image_of(self._picture), self._theme, self)


class PictureFrame(QWidget):
    """The picture in a frame as a card is wide; what to do, while there is none."""

    opened = Signal()
    pasted = Signal()
    dropped = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image = QImage()
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self.show_image(QImage())

    def show_image(self, image: QImage) -> None:
        """Show this picture; a null one for none."""
        self._image = image
        state = _("no picture yet") if image.isNull() else _("picture, press Enter to enlarge")
        self.setAccessibleName(_("Business card: {state}").format(state=state))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As wide as there is room, as high as a card."""
        return QSize(self._theme.px(320), self._theme.px(180))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's name)
        """The picture, or what to do."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        drawing.panel(painter, self.rect(), tokens.base, tokens.hairline)
        inside = self.rect().adjusted(UNIT, UNIT, -UNIT, -UNIT)
        if self._image.isNull():
            painter.setPen(tokens.muted)
            painter.setFont(self._theme.small_font)
            wrap = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter)
            painter.drawText(inside, wrap, _("Drop a picture of the card here, paste one, or choose a file."))
        else:
            ratio = self.devicePixelRatioF()
            smooth = Qt.TransformationMode.SmoothTransformation
            room = QSize(round(inside.width() * ratio), round(inside.height() * ratio))
            scaled = self._image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, smooth)
            scaled.setDevicePixelRatio(ratio)
            place = scaled.deviceIndependentSize().toSize()
            left = inside.left() + (inside.width() - place.width()) // 2
            painter.drawImage(left, inside.top() + (inside.height() - place.height()) // 2, scaled)
        if self.hasFocus():
            drawing.ring(painter, self.rect(), tokens.accent)
        painter.end()

    def takes_picture(self, content: QMimeData) -> bool:
        """Whether what hovers over it is a picture's file."""
        files = [url.toLocalFile() for url in content.urls() if url.isLocalFile()]
        return bool(files) and files[0].casefold().endswith(PICTURE_ENDINGS)

    def event(self, event: QEvent) -> bool:
        """Ctrl+V belongs to it while it has the focus, and not to the window."""
        overrides = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if overrides and event.matches(QKeySequence.StandardKey.Paste):  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter enlarges, Ctrl+V pastes."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """A click enlarges."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Take pictures and files."""
        if event.mimeData().hasImage() or event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """Pass on what was let go."""
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData())
