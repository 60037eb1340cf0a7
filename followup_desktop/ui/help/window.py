"""The help window: topics on the left, the text on the right."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QTextBrowser, QWidget

from followup_desktop.paths import resources_dir
from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import UNIT
from followup_desktop.ui.room import fitting
from followup_desktop.ui.theme import Theme


def topics(folder: Path | None = None) -> list[tuple[str, str]]:
    """The title and the text (Markdown) of each topic, in the order of their file names."""
    files = sorted((folder or resources_dir() / "help" / "en").glob("*.md"))
    texts = [file.read_text(encoding="utf-8") for file in files]
    return [(text.partition("\n")[0].lstrip("# "), text) for text in texts]


class HelpWindow(QWidget):
    """A window of its own, so that one can read it beside the program."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._theme = theme
        self._topics = topics()
        self.setWindowTitle(_("How following up works"))
        self.setAccessibleName(_("How following up works"))
        self._list = QListWidget(self)
        self._list.setAccessibleName(_("Topics"))
        self._list.setFixedWidth(theme.px(260))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.addItems([title for title, _text in self._topics])
        self._text = QTextBrowser(self)
        self._text.setAccessibleName(_("Help text"))
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setOpenLinks(False)
        self._text.anchorClicked.connect(QDesktopServices.openUrl)
        row = QHBoxLayout(self)
        row.setContentsMargins(UNIT * 2, UNIT * 2, UNIT * 2, UNIT * 2)
        row.setSpacing(UNIT * 2)
        row.addWidget(self._list)
        row.addWidget(self._text, 1)
        self._list.currentRowChanged.connect(self._show_topic)
        for keys in ("Esc", "Ctrl+W"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.close)
        theme.changed.connect(self._dress)
        self._dress()
        self._list.setCurrentRow(0)
        self.resize(fitting(self, theme.px(880), theme.px(620)))

    def _show_topic(self, row: int) -> None:
        if row >= 0:
            self._text.setMarkdown(self._topics[row][1])
            _loosen(self._text.document())
            self._text.verticalScrollBar().setValue(0)

    def _dress(self) -> None:
        self._text.document().setDefaultFont(self._theme.body_font)
        self._text.document().setDocumentMargin(UNIT * 2)
        self._show_topic(self._list.currentRow())


def _loosen(document: QTextDocument) -> None:
    """Give paragraphs air, which Markdown leaves to whoever shows it."""
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        form.setBottomMargin(UNIT if block.textList() is not None else UNIT * 1.5)
        form.setLineHeight(120, form.LineHeightTypes.ProportionalHeight.value)
        QTextCursor(block).setBlockFormat(form)
        block = block.next()
