"""A picture in a window of its own, and pictures out of files that were taken in."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.asking import asked
from followup_desktop.ui.room import fitting
from followup_desktop.ui.theme import Theme

_LONGEST_SIDE = 1600
_MOST_MEGABYTES = 256


def decoded(content: bytes) -> QImage:
    """A picture as it is shown, the right way up and not too large; null where it cannot be read."""
    given = QByteArray(content)
    buffer = QBuffer(given)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    reader.setAllocationLimit(_MOST_MEGABYTES)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > _LONGEST_SIDE:
        largest = QSize(_LONGEST_SIDE, _LONGEST_SIDE)
        reader.setScaledSize(size.scaled(largest, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def show_enlarged(image: QImage, theme: Theme, parent: QWidget) -> None:
    """Show a picture in a window of its own, as large as the screen lets it be."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(_("Business card"))
    label = QLabel(dialog)
    label.setAccessibleName(_("Business card"))
    label.setPixmap(QPixmap.fromImage(image))
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    area = QScrollArea(dialog)
    area.setWidget(label)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(area)
    margin = theme.px(8)
    dialog.resize(fitting(dialog, image.width() + margin, image.height() + margin))
    asked(dialog)
