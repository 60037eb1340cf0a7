"""The clipboard: a note as plain text and as HTML, so that it lands well in any mail program."""

from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


def copy(text: str) -> None:
    """Put a text on the clipboard, as plain text and, paragraph by paragraph, as HTML.

    It is lost when the program ends, unless the desktop has a clipboard manager.
    """
    content = QMimeData()
    content.setText(text)
    content.setHtml(as_html(text))
    QGuiApplication.clipboard().setMimeData(content)


def as_html(text: str) -> str:
    """A plain text as HTML: paragraphs are parted by empty lines, single line feeds stay line breaks."""
    paragraphs = [part.strip("\n") for part in text.replace("\r\n", "\n").split("\n\n")]
    return "\n".join(_paragraph(part) for part in paragraphs if part)


def _paragraph(text: str) -> str:
    return "<p>" + escape(text).replace("\n", "<br>") + "</p>"
