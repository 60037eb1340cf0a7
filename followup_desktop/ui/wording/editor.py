"""The editor of a wording: its text with the number of each line, and the line that is to be mended."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from followup_desktop.ui.controls import UNIT
from followup_desktop.ui.theme import Theme
from followup_desktop.ui.tokens import blended
from followup_desktop.ui.wording.highlighter import Highlighter


def as_shown(text: str) -> str:
    """A text as the editor gives it back: one sign at the end of each line, however it was written."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n")


class WordingEditor(QPlainTextEdit):
    """A plain text with line numbers, which the Tab key leaves. Lines count from 1."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wrong: QTextCursor | None = None
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(UNIT)
        self._numbers = _LineNumbers(self, theme)
        self._highlighter = Highlighter(self.document(), theme)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._follow)
        self.cursorPositionChanged.connect(self._numbers.update)
        theme.changed.connect(self._dress)
        self._make_room()

    @property
    def text(self) -> str:
        """What stands in it, to the letter: toPlainText would make blanks of no-break spaces."""
        return self.document().toRawText().replace("\u2029", "\n")

    def show_text(self, text: str) -> None:
        """Show another text from its beginning; the one before is gone."""
        self.setPlainText(text)
        self.mark_wrong(0)

    def replace_text(self, text: str) -> None:
        """Put this text in the place of the one that is here; Ctrl+Z brings that back."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)

    def insert(self, text: str) -> None:
        """Put this where the cursor is, in the place of what is selected, and go on typing there."""
        self.textCursor().insertText(text)
        self.ensureCursorVisible()
        self.setFocus()

    @property
    def is_on_heading(self) -> bool:
        """Whether the cursor stands on a line such as “== opening: if again ==”."""
        return self.textCursor().block().text().startswith("==")

    @property
    def wrong_line(self) -> int:
        """The line that is marked as to be mended; it moves with the text above it. 0 for none."""
        return self._wrong.blockNumber() + 1 if self._wrong is not None else 0

    def mark_wrong(self, line: int, why: str = "") -> None:
        """Mark this line as the one to be mended, and say why; 0 marks none."""
        block = self.document().findBlockByNumber(line - 1)
        self._wrong = QTextCursor(block) if line > 0 and block.isValid() else None
        self.setProperty("invalid", bool(why))
        self.setAccessibleDescription(why)
        self._mark()

    def go_to_line(self, line: int) -> None:
        """Put the cursor at the beginning of this line, and the line where it is seen."""
        block = self.document().findBlockByNumber(max(line, 1) - 1)
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.centerCursor()
        self.setFocus()

    def lines_in_view(self) -> Iterator[tuple[int, QRect]]:
        """The number of each line that is seen, and where the first row of it stands in the viewport."""
        block = self.firstVisibleBlock()
        row = self.fontMetrics().lineSpacing()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if place.top() > self.viewport().height():
                return
            yield block.blockNumber() + 1, QRect(0, round(place.top()), self.viewport().width(), row)
            block = block.next()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """The numbers are as high as the text."""
        super().resizeEvent(event)
        self._place_numbers()

    def _make_room(self) -> None:
        self.setViewportMargins(self._numbers.width_needed(self.blockCount()), 0, 0, 0)
        self._place_numbers()

    def _place_numbers(self) -> None:
        inside = self.contentsRect()
        width = self._numbers.width_needed(self.blockCount())
        self._numbers.setGeometry(inside.left(), inside.top(), width, inside.height())

    def _follow(self, rect: QRect, scrolled: int) -> None:
        if scrolled:
            self._numbers.scroll(0, scrolled)
        else:
            self._numbers.update(0, rect.y(), self._numbers.width(), rect.height())

    def _dress(self) -> None:
        self._make_room()
        self._mark()

    def _mark(self) -> None:
        """Fill the ground of the line that is to be mended."""
        marks = []
        if self._wrong is not None:
            mark = QTextEdit.ExtraSelection()
            tokens = self._theme.tokens
            mark.format.setBackground(blended(tokens.overdue, tokens.base, 0.12))
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection.value, True)  # noqa: FBT003
            cursor = QTextCursor(self._wrong)
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor
            marks.append(mark)
        self.setExtraSelections(marks)
        self._numbers.update()
        self.update()


class _LineNumbers(QWidget):
    """The numbers at the margin; a triangle stands beside the one that is to be mended."""

    def __init__(self, editor: WordingEditor, theme: Theme) -> None:
        super().__init__(editor)
        self._editor = editor
        self._theme = theme

    def width_needed(self, lines: int) -> int:
        """How wide the margin is for so many lines."""
        digits = QFontMetrics(self._theme.small_font).horizontalAdvance("0") * max(len(str(lines)), 2)
        return digits + self._theme.px(14 + 2 * 6)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the numbers of the lines that are seen."""
        painter = QPainter(self)
        tokens, gap = self._theme.tokens, self._theme.px(6)
        painter.fillRect(event.rect(), tokens.window)
        painter.setFont(self._theme.small_font)
        here, wrong = self._editor.textCursor().blockNumber() + 1, self._editor.wrong_line
        for number, row in self._editor.lines_in_view():
            place = QRect(0, row.top(), self.width() - gap, row.height())
            painter.setPen(
                tokens.overdue if number == wrong else tokens.text if number == here else tokens.muted
            )
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, flags, str(number))
            if number == wrong:
                size = self._theme.px(12)
                top = row.top() + (row.height() - size) // 2
                self._theme.icon("triangle-alert", "overdue", 12).paint(painter, gap // 2, top, size, size)
        painter.end()
