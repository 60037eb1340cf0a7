"""Pictures of business cards: read from a file or the clipboard, made small enough to keep, and shown."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from followup_desktop.domain.contact import Picture
from followup_desktop.domain.errors import FollowupError
from followup_desktop.phrases.language import _

LONGEST_SIDE = 1600
"""Pixels to which the longer side of a picture is scaled down."""

PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".bmp", ".gif", ".tif", ".tiff")
"""How the names of files end that hold pictures, in small letters."""

_MOST_MEGABYTES = 256
_QUALITY = 85


class NotAPicture(FollowupError):
    """A file or text that holds no picture."""


def read_picture(path: str) -> QImage:
    """The picture in this file, the right way up and not larger than it is kept. Raises NotAPicture."""
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    reader.setAllocationLimit(_MOST_MEGABYTES)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > LONGEST_SIDE:
        reader.setScaledSize(size.scaled(_LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        message = _("{file} holds no picture that can be read. Choose a JPEG or PNG file.")
        raise NotAPicture(message.format(file=path))
    return image


def picture_of(contact: str, image: QImage) -> Picture:
    """The picture to keep for a contact (a uid): as JPEG, or as PNG where parts of it are transparent."""
    if max(image.width(), image.height()) > LONGEST_SIDE:
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(_LARGEST, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    clear = image.hasAlphaChannel()
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # The stubs leave out that a QIODevice may stand for the file.
    done = image.save(buffer, "PNG") if clear else image.save(buffer, "JPEG", _QUALITY)  # type: ignore[call-overload]
    if not done:
        raise NotAPicture(_("This picture cannot be kept. Save it as a JPEG or PNG file, and choose that."))
    return Picture(
        uid=contact, media_type="image/png" if clear else "image/jpeg", content=bytes(written.data())
    )


def image_of(picture: Picture) -> QImage:
    """The picture as it is shown; null where it cannot be read."""
    return QImage.fromData(picture.content)


_LARGEST = QSize(LONGEST_SIDE, LONGEST_SIDE)
