"""How two-line rows are painted."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from followup_desktop.ui.drawing import ring
from followup_desktop.ui.rows.model import SHOWN_ROLE, AnyIndex, Shown
from followup_desktop.ui.rows.shapes import Mark, mark_colour, paint_arrow, paint_mark
from followup_desktop.ui.theme import Theme

_State = QStyle.StateFlag
_ELIDE = Qt.TextElideMode.ElideRight


class RowDelegate(QStyledItemDelegate):
    """Two lines; a mark and words on the right of the first. Heights come from the fonts."""

    def __init__(self, theme: Theme, parent: QWidget, *, side: int = 16) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = side

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002, N802 (Qt's name)
        """All rows are equally high."""
        return QSize(self._theme.px(120), 2 * self._theme.px(8) + 2 * self._line())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one row."""
        row = index.data(SHOWN_ROLE)
        if not isinstance(row, Shown):
            return
        painter.save()
        self._ground(painter, option, row)
        if row.is_header:
            self._header(painter, option, row)
        else:
            self._lines(painter, option, row)
        if option.state & _State.State_HasFocus:
            ring(painter, option.rect, self._theme.tokens.accent, inset=2)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, row: Shown) -> None:
        tokens = self._theme.tokens
        if option.state & _State.State_Selected:
            painter.fillRect(option.rect, tokens.selected)
            bar = QRect(option.rect.topLeft(), QSize(3, option.rect.height()))
            painter.fillRect(QStyle.visualRect(option.direction, option.rect, bar), tokens.accent)
        elif option.state & _State.State_MouseOver and not row.is_header:
            painter.fillRect(option.rect, tokens.hover)

    def _header(self, painter: QPainter, option: QStyleOptionViewItem, row: Shown) -> None:
        px, tokens, rect = self._theme.px, self._theme.tokens, option.rect
        line, mark = self._line(), px(12)
        top = rect.height() - px(8) - line
        left = px(self._side)
        if row.folded is not None:
            arrow = self._place(option, QRect(left, top + (line - mark) // 2, mark, mark))
            mirrored = option.direction is Qt.LayoutDirection.RightToLeft
            paint_arrow(painter, arrow, tokens.muted, folded=row.folded, mirrored=mirrored)
            left += mark + px(8)
        painter.setPen(tokens.text)
        words = QRect(left, top, rect.width() - left - px(self._side), line)
        self._write(painter, option, words, row.what, self._theme.heading_font)

    def _lines(self, painter: QPainter, option: QStyleOptionViewItem, row: Shown) -> None:
        px, tokens, rect = self._theme.px, self._theme.tokens, option.rect
        line, mark, gap = self._line(), px(12), px(8)
        left = px(self._side) + row.level * px(24)
        right = rect.width() - px(self._side)
        aside = QFontMetrics(self._theme.small_font).horizontalAdvance(row.aside) + 2 if row.aside else 0
        aside = min(aside, (right - left) // 2)
        on_left = row.mark is not Mark.NONE and not row.aside
        top = px(8) if row.where else (rect.height() - line) // 2
        if on_left:
            where = QRect(left, top + (line - mark) // 2, mark, mark)
            paint_mark(painter, self._place(option, where), row.mark, tokens)
            left += mark + gap
        painter.setPen(tokens.muted if row.quiet else tokens.text)
        width = right - left - (aside + mark + 2 * gap if row.aside else 0)
        font = self._theme.body_font
        font.setWeight(QFont.Weight.DemiBold if row.strong else QFont.Weight.Normal)
        self._write(painter, option, QRect(left, top, width, line), row.what, font)
        painter.setPen(tokens.muted)
        if row.where:
            second = QRect(left, px(8) + line, right - left, line)
            self._write(painter, option, second, row.where, self._theme.small_font)
        if row.aside:
            painter.setPen(mark_colour(row.mark, tokens))
            words = QRect(right - aside, top, aside, line)
            self._write(painter, option, words, row.aside, self._theme.small_font)
            shape = QRect(right - aside - gap - mark, top + (line - mark) // 2, mark, mark)
            paint_mark(painter, self._place(option, shape), row.mark, tokens)

    def _write(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, text: str, font: QFont
    ) -> None:
        painter.setFont(font)
        elided = QFontMetrics(font).elidedText(text, _ELIDE, place.width())
        flags = (
            QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
            | Qt.AlignmentFlag.AlignVCenter
        )
        painter.drawText(self._place(option, place), flags, elided)

    def _place(self, option: QStyleOptionViewItem, within: QRect) -> QRect:
        return QStyle.visualRect(option.direction, option.rect, within.translated(option.rect.topLeft()))

    def _line(self) -> int:
        body, small = QFontMetrics(self._theme.body_font), QFontMetrics(self._theme.small_font)
        return max(self._theme.px(20), body.lineSpacing(), small.lineSpacing())
