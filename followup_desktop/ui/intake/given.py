"""What somebody let go over the window, pasted, or chose: files, a picture, or a text."""

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QPixmap

from followup_desktop.phrases.language import _

_TEXTS_OF_PROGRAMS = (
    "text/vcard",
    "text/x-vcard",
    "text/directory",
    "text/calendar",
    "text/x-vcalendar",
)
"""A card or an event, as address books and calendars put them beside their plain text."""

_QUICKLY_WRITTEN = 80  # of 100: the picture is read once, and not kept like this

_KINDS = {
    "cards": "*.vcf *.vcard",
    "invitations": "*.ics *.ical *.vcs *.ifb",
    "mails": "*.eml *.emlx *.mbox",
    "tables": "*.csv *.tsv *.tab",
    "texts": "*.txt",
    "pictures": "*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff",
    "archives": "*.json",
}


@dataclass(frozen=True, slots=True)
class Given:
    """Files (paths), or else a picture (encoded), or else a text."""

    files: tuple[str, ...] = ()
    picture: bytes = b""
    text: str = ""

    @property
    def nothing(self) -> bool:
        """Whether there is nothing to take in."""
        return not (self.files or self.picture or self.text.strip())


def given_by(content: QMimeData | None) -> Given:
    """What the clipboard, or something let go, holds for us."""
    if content is None:  # so it is where the clipboard is empty, whatever the stubs say
        return Given()
    files = local_files(content)
    if files:
        return Given(files=files)
    for kind in _TEXTS_OF_PROGRAMS:
        if content.hasFormat(kind):
            return Given(text=bytes(content.data(kind).data()).decode("utf-8", "replace"))
    text = content.text()
    if content.hasImage() and (content.hasUrls() or not text.strip()):
        return Given(picture=_encoded(content.imageData()))
    return Given(text=text)


def local_files(content: QMimeData) -> tuple[str, ...]:
    """The files on this machine in it (paths)."""
    return tuple(url.toLocalFile() for url in content.urls() if url.isLocalFile())


def may_be_given(content: QMimeData) -> bool:
    """Whether there is something in it to take in; without reading it, as long as it only hovers."""
    return content.hasUrls() or content.hasImage() or content.hasText() or _is_of_a_program(content)


def file_kinds() -> str:
    """What the dialog that chooses files offers: everything first, then kind by kind."""
    everything = " ".join(_KINDS.values())
    offered = (
        (_("Everything that can be imported"), everything),
        (_("Business cards"), _KINDS["cards"]),
        (_("Invitations"), _KINDS["invitations"]),
        (_("Mails"), _KINDS["mails"]),
        (_("Tables"), _KINDS["tables"]),
        (_("Texts"), _KINDS["texts"]),
        (_("Pictures"), _KINDS["pictures"]),
        (_("Followup archives"), _KINDS["archives"]),
    )
    return ";;".join(f"{words} ({patterns})" for words, patterns in offered)


def picture_kinds() -> str:
    """What the dialog that chooses pictures offers."""
    return f"{_('Pictures')} ({_KINDS['pictures']})"


def _is_of_a_program(content: QMimeData) -> bool:
    return any(content.hasFormat(kind) for kind in _TEXTS_OF_PROGRAMS)


def _encoded(picture: object) -> bytes:
    """A picture of the clipboard as PNG; empty where there is none after all."""
    image = picture.toImage() if isinstance(picture, QPixmap) else picture
    if not isinstance(image, QImage) or image.isNull():
        return b""
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # The stubs leave out that a QIODevice may stand for the file.
    image.save(buffer, "PNG", _QUICKLY_WRITTEN)  # type: ignore[call-overload]
    return bytes(written.data())
