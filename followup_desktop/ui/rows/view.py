"""The view of two-line rows, and how they are painted."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from followup_desktop.ui.drawing import ring
from followup_desktop.ui.rows.model import SHOWN_ROLE, AnyIndex, RecordType, RowsModel, Shown
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


class RowsView(QListView):
    """A list of such rows. `opened` (Enter, double click) and `chosen` carry the key of a row.

    Left and Right on a header, and a click on it, ask to fold it: `fold_asked` has its key and the wish.
    """

    opened = Signal(str)
    chosen = Signal(str)
    fold_asked = Signal(str, bool)

    def __init__(
        self,
        name: str,
        model: RowsModel[RecordType],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        side: int = 16,
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(RowDelegate(theme, self, side=side))
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._tell)
        theme.changed.connect(self._measure)

    @property
    def current_key(self) -> str:
        """The key of the row that is selected; empty where none is."""
        record = self._rows.record_at(self.currentIndex().row())
        return "" if record is None else self._rows.key(record)

    def select(self, key: str) -> bool:
        """Select the row about this; tells whether there is one."""
        place = self._rows.place_of(key) if key else None
        if place is None:
            return False
        self.setCurrentIndex(self._rows.index(place))
        self.scrollTo(self._rows.index(place))
        return True

    def select_first(self) -> None:
        """Select the first row that is not a header."""
        for place in range(self._rows.rowCount()):
            if not self._rows.shown_at(place).is_header:
                self.setCurrentIndex(self._rows.index(place))
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter opens; Left and Right fold."""
        key, plain = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain == Qt.KeyboardModifier.NoModifier:
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
                self._open(self.currentIndex().row())
                return
            if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._fold(folded=key == Qt.Key.Key_Left):
                return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """A click on a header folds it."""
        super().mouseReleaseEvent(event)
        shown = self._shown_at(event.position().toPoint())
        if shown is not None and shown.is_header and event.button() is Qt.MouseButton.LeftButton:
            self._fold(folded=not shown.folded)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """A double click opens."""
        shown = self._shown_at(event.position().toPoint())
        if shown is not None and not shown.is_header:
            self._open(self.indexAt(event.position().toPoint()).row())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def _shown_at(self, at: QPoint) -> Shown | None:
        index = self.indexAt(at)
        return self._rows.shown_at(index.row()) if index.isValid() else None

    def _open(self, place: int) -> None:
        record = self._rows.record_at(place)
        if record is None:
            return
        shown = self._rows.shown_at(place)
        if shown.is_header:
            self._fold(folded=not shown.folded)
        else:
            self.opened.emit(self._rows.key(record))

    def _fold(self, *, folded: bool) -> bool:
        place = self.currentIndex().row()
        record = self._rows.record_at(place)
        if record is None or self._rows.shown_at(place).folded in (None, folded):
            return False
        self.fold_asked.emit(self._rows.key(record), folded)
        return True

    def _tell(self) -> None:
        self.chosen.emit(self.current_key)

    def _measure(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
