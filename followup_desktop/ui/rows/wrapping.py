"""Rows whose words are never cut: they go on in further lines, and each row is as high as it needs."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from followup_desktop.ui.rows.model import SHOWN_ROLE, AnyIndex, Shown
from followup_desktop.ui.rows.row_delegate import RowDelegate
from followup_desktop.ui.rows.shapes import Mark, paint_mark
from followup_desktop.ui.theme import Theme

_WRAPS = Qt.TextFlag.TextWordWrap
_ENDLESS = 10_000  # pixels


class WrappingDelegate(RowDelegate):
    """What it is, and beneath it where; such a row has no words on the right."""

    def __init__(self, theme: Theme, view: QAbstractItemView, *, side: int = 16) -> None:
        super().__init__(theme, view, side=side)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002, N802 (Qt's name)
        """As high as its words are at the width of the view."""
        row = index.data(SHOWN_ROLE)
        if not isinstance(row, Shown):
            return QSize()
        left, width = self._column(row, self._view.viewport().width())
        heights = self._height(row.what, self._theme.body_font, width)
        heights += self._height(row.where, self._theme.small_font, width)
        return QSize(left + self._theme.px(120), 2 * self._theme.px(8) + heights)

    def _lines(self, painter: QPainter, option: QStyleOptionViewItem, row: Shown) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        left, width = self._column(row, option.rect.width())
        if row.mark is not Mark.NONE:
            side = px(12)
            shape = QRect(px(self._side), px(8) + (self._line() - side) // 2, side, side)
            paint_mark(painter, self._place(option, shape), row.mark, tokens)
        top = px(8)
        for text, font, colour in (
            (row.what, self._theme.body_font, tokens.muted if row.quiet else tokens.text),
            (row.where, self._theme.small_font, tokens.muted),
        ):
            height = self._height(text, font, width)
            painter.setFont(font)
            painter.setPen(colour)
            flags = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft).value | _WRAPS.value
            flags |= Qt.AlignmentFlag.AlignVCenter.value
            painter.drawText(self._place(option, QRect(left, top, width, height)), flags, text)
            top += height

    def _column(self, row: Shown, width: int) -> tuple[int, int]:
        """Where the words begin, and how wide they may be."""
        px = self._theme.px
        left = px(self._side) + (px(12) + px(8) if row.mark is not Mark.NONE or row.level else 0)
        return left, max(width - left - px(self._side), 1)

    def _height(self, text: str, font: QFont, width: int) -> int:
        if not text:
            return 0
        found = QFontMetrics(font).boundingRect(QRect(0, 0, width, _ENDLESS), _WRAPS.value, text)
        return max(self._line(), found.height())
