"""The help window: what is looked for and the chapters on the left, the text on the right."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QKeySequence,
    QPalette,
    QShortcut,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import UNIT, Hint
from followup_desktop.ui.forms.search_line import SearchLine
from followup_desktop.ui.help.topics import Topic, matching, topic_of_page, topics
from followup_desktop.ui.room import fitting
from followup_desktop.ui.theme import Theme

_LINK = "topic"  # [Calls](topic:calls) leads to another chapter


class HelpWindow(QWidget):
    """The guide in a window of its own, so that one can read it beside the program."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._theme = theme
        self._topics = topics()
        self._shown: list[Topic] = []
        self.setWindowTitle(_("Guide"))
        self.setAccessibleName(_("Guide"))
        self._search = SearchLine(_("Search the guide"), _("Search the guide"), theme, self)
        self._list = QListWidget(self)
        self._list.setAccessibleName(_("Chapters"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = Hint("", theme, self)
        self._text = QTextBrowser(self)
        self._text.setAccessibleName(_("Text of the chapter"))
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setOpenLinks(False)
        self._lay_out()
        self._text.anchorClicked.connect(self._follow)
        self._list.currentRowChanged.connect(self._show_row)
        self._search.searched.connect(self._look)
        self._search.returnPressed.connect(self._go_to_next_place)
        self._connect_keys()
        theme.changed.connect(self._dress)
        self._list_topics(self._topics)
        self._dress()
        self.resize(fitting(self, theme.px(920), theme.px(660)))

    def show_topic(self, name: str) -> None:
        """Open a chapter by its name, whatever was searched for before."""
        self._search.clear()
        self._list_topics(self._topics, name)
        self._text.setFocus()

    def show_for_page(self, page: str) -> None:
        """Open the chapter about a page of the window (its key)."""
        self.show_topic(topic_of_page(page))

    def _lay_out(self) -> None:
        for widget in (self._search, self._list, self._nothing):
            widget.setFixedWidth(self._theme.px(260))
        column = QVBoxLayout()
        column.setSpacing(UNIT)
        column.addWidget(self._search)
        column.addWidget(self._nothing)
        column.addWidget(self._list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(UNIT * 2, UNIT * 2, UNIT * 2, UNIT * 2)
        row.setSpacing(UNIT * 2)
        row.addLayout(column)
        row.addWidget(self._text, 1)

    def _connect_keys(self) -> None:
        for keys, do in (
            ("Esc", self._leave),
            ("Ctrl+W", self.close),
            ("Ctrl+F", self._begin_search),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    def _leave(self) -> None:
        """Escape ends the search first, then closes the window."""
        if self._search.text():
            self._search.clear()
        else:
            self.close()

    def _begin_search(self) -> None:
        self._search.setFocus()
        self._search.selectAll()

    # The list

    def _look(self) -> None:
        asked = self._search.text()
        current = self._shown[self._list.currentRow()].name if self._list.currentRow() >= 0 else ""
        found = matching(self._topics, asked) if asked.strip() else self._topics
        self._list_topics(found, "" if asked.strip() else current)

    def _list_topics(self, found: list[Topic], name: str = "") -> None:
        """List these chapters and open the one of this name, or the first."""
        self._shown = found
        self._list.blockSignals(True)  # noqa: FBT003
        self._list.clear()
        for topic in found:
            item = QListWidgetItem(topic.title)
            item.setToolTip(topic.title)
            self._list.addItem(item)
        self._list.blockSignals(False)  # noqa: FBT003
        names = [topic.name for topic in found]
        self._nothing.setVisible(not found)
        if found:
            self._list.setCurrentRow(names.index(name) if name in names else 0)
        else:
            asked = self._search.text().strip()
            self._nothing.setText(_("Nothing in the guide has “{words}” in it.").format(words=asked))

    # The text

    def _show_row(self, row: int) -> None:
        if row >= 0:
            self._text.setMarkdown(self._shown[row].text)
            _loosen(self._text.document())
            _calm_tables(self._text.document())
            self._mark_places()
            places = self._text.extraSelections()
            if places:
                self._go_to(places[0])
            else:
                self._text.verticalScrollBar().setValue(0)

    def _mark_places(self) -> None:
        """Show where in the chapter the words that are searched for stand."""
        marked = []
        for word in self._search.text().split():
            place = self._text.document().find(word)
            while not place.isNull():
                selection = QTextEdit.ExtraSelection()
                selection.cursor = place
                palette = self.palette()
                selection.format.setBackground(palette.color(QPalette.ColorRole.Highlight))
                selection.format.setForeground(palette.color(QPalette.ColorRole.HighlightedText))
                selection.format.setFontUnderline(True)
                marked.append(selection)
                place = self._text.document().find(word, place)
        marked.sort(key=_position)
        self._text.setExtraSelections(marked)

    def _go_to_next_place(self) -> None:
        """The next marked place of this chapter; after the last one, the first of the next chapter."""
        here = self._text.textCursor().position()
        later = [place for place in self._text.extraSelections() if _position(place) > here]
        if later:
            self._go_to(later[0])
        elif len(self._shown) > 1:
            self._list.setCurrentRow((self._list.currentRow() + 1) % len(self._shown))

    def _go_to(self, place: QTextEdit.ExtraSelection) -> None:
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(_position(place))
        self._text.setTextCursor(cursor)
        self._text.ensureCursorVisible()

    def _follow(self, link: QUrl) -> None:
        if link.scheme() == _LINK:
            self.show_topic(link.path())
        else:
            QDesktopServices.openUrl(link)

    def _dress(self) -> None:
        self._text.document().setDefaultFont(self._theme.body_font)
        self._text.document().setDocumentMargin(UNIT * 2)
        self._show_row(self._list.currentRow())


def _position(place: QTextEdit.ExtraSelection) -> int:
    """Where a marked place ends, as a text cursor counts."""
    end: int = place.cursor.position()
    return end


def _calm_tables(document: QTextDocument) -> None:
    """No lines, and room around the words."""
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            form = frame.format()
            form.setBorder(0)
            form.setCellPadding(UNIT / 2)
            form.setTopMargin(UNIT)
            form.setBottomMargin(UNIT * 1.5)
            frame.setFormat(form)


def _loosen(document: QTextDocument) -> None:
    """Give paragraphs air, which Markdown leaves to whoever shows it."""
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        form.setBottomMargin(UNIT if block.textList() is not None else UNIT * 1.5)
        form.setLineHeight(120, form.LineHeightTypes.ProportionalHeight.value)
        QTextCursor(block).setBlockFormat(form)
        block = block.next()
