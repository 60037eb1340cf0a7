"""A line to type into, with what was found beneath: the shape of the search and of the command palette."""

from typing import cast

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from followup_desktop.ui import drawing
from followup_desktop.ui.controls import UNIT, Hint
from followup_desktop.ui.forms.search_line import SearchLine
from followup_desktop.ui.theme import Theme

ICON_ROLE = Qt.ItemDataRole.UserRole
"""The name of an icon of resources/icons."""
DETAIL_ROLE = Qt.ItemDataRole.UserRole + 1
"""What stands beneath, smaller; may be empty."""
ASIDE_ROLE = Qt.ItemDataRole.UserRole + 2
"""What stands at the end of the row, such as a shortcut; may be empty."""

WIDTH, ROW, TALL_ROW = 640, 36, 52
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
_State = QStyle.StateFlag
_Align = Qt.AlignmentFlag
_Index = QModelIndex | QPersistentModelIndex


class Finder(QWidget):
    """Lies over the window while something is looked for. Esc or a click elsewhere ends it.

    `typed` carries what is in the line after each key, `chosen` the row that was taken.
    """

    typed = Signal(str)
    chosen = Signal(int)

    def __init__(
        self, name: str, results: str, model: QAbstractListModel, theme: Theme, parent: QWidget, *, tall: bool
    ) -> None:
        super().__init__(parent)
        self._theme, self._model, self._parent, self._tall = theme, model, parent, tall
        self._before: QWidget | None = None
        self.line = SearchLine(name, name, theme, self)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._typed)
        self.list = QListView(self)
        self.list.setModel(model)
        self.list.setAccessibleName(results)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setItemDelegate(_ResultDelegate(theme, tall, self.list))
        self.list.clicked.connect(self._clicked)
        self.nothing = Hint("", theme, self)
        self.nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT * 2, UNIT * 2, UNIT * 2, UNIT * 2)
        column.setSpacing(UNIT)
        column.addWidget(self.line)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show it, empty, with the focus in its line."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.line.clear()
        self._typed("")
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_and_return(self) -> None:
        """Hide it, and give the focus back to where it was."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's name)
        """A panel in the colours of the theme."""
        painter = QPainter(self)
        drawing.panel(painter, self.rect(), self._theme.tokens.base, self._theme.tokens.edge)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Lead the arrow keys to the list, and end when the focus goes elsewhere."""
        kind = event.type()
        if watched is self._parent and kind is QEvent.Type.Resize and self.isVisible():
            self._place()
        if watched is self.line and kind is QEvent.Type.KeyPress:
            return self._key(cast("QKeyEvent", event))
        if watched is self.line and kind is QEvent.Type.FocusOut:
            reason = cast("QFocusEvent", event).reason()
            if reason not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
                self._before = None
                self.hide()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._move(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._clicked(self.list.currentIndex())
        elif key is Qt.Key.Key_Escape:
            self.close_and_return()
        else:
            return False
        return True

    def _move(self, by: int) -> None:
        rows = self._model.rowCount()
        if rows == 0:
            return
        row = min(max(self.list.currentIndex().row() + by, 0), rows - 1)
        index = self._model.index(row)
        self.list.setCurrentIndex(index)
        spoken = ", ".join(text for text in (index.data(), index.data(DETAIL_ROLE)) if text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, spoken))

    def _typed(self, text: str) -> None:
        self.typed.emit(text)
        if self._model.rowCount():
            self.list.setCurrentIndex(self._model.index(0))
            self.list.scrollToTop()

    def _clicked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.close_and_return()
            self.chosen.emit(index.row())

    def _place(self) -> None:
        room = self._parent.size()
        width = min(self._theme.px(WIDTH), room.width() - 4 * UNIT)
        row = self._theme.px(TALL_ROW if self._tall else ROW)
        around = self.line.sizeHint().height() + 5 * UNIT
        rows = (min(self._theme.px(520), round(room.height() * 0.75)) - around) // row
        height = around + max(rows, 1) * row
        self.setGeometry((room.width() - width) // 2, 5 * UNIT, width, height)


class _ResultDelegate(QStyledItemDelegate):
    """A row of results: icon, title, what stands beneath, what stands at the end."""

    def __init__(self, theme: Theme, tall: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._tall = theme, tall

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002, N802 (Qt's name)
        return QSize(0, self._theme.px(TALL_ROW if self._tall else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        tokens, px, whole = self._theme.tokens, self._theme.px, option.rect
        if option.state & _State.State_Selected:
            drawing.panel(painter, whole, tokens.selected, None)
        elif option.state & _State.State_MouseOver:
            drawing.panel(painter, whole, tokens.hover, None)
        inner = whole.adjusted(px(12), 0, -px(12), 0)
        icon = index.data(ICON_ROLE)
        if icon:
            square = QRect(inner.left(), inner.center().y() - px(8) + 1, px(16), px(16))
            self._theme.icon(icon, "muted").paint(painter, QStyle.visualRect(option.direction, whole, square))
        words = inner.adjusted(px(28), 0, 0, 0)
        aside = index.data(ASIDE_ROLE) or ""
        if aside:
            painter.setFont(self._theme.small_font)
            self._text(painter, option, words, aside, tokens.muted.name(), end=True)
            words.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(aside) - px(12), 0)
        self._paint_words(painter, option, words, index)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, index: _Index
    ) -> None:
        tokens, px = self._theme.tokens, self._theme.px
        upper, detail = QRect(rect), index.data(DETAIL_ROLE) or ""
        if self._tall and detail:
            upper.setHeight(px(20))
            upper.moveTop(rect.top() + px(6))
            lower = QRect(rect.left(), upper.bottom() + 1, rect.width(), px(18))
            painter.setFont(self._theme.small_font)
            self._text(painter, option, lower, detail, tokens.muted.name())
        painter.setFont(self._theme.body_font)
        self._text(painter, option, upper, index.data(), tokens.text.name())

    @staticmethod
    def _text(
        painter: QPainter,
        option: QStyleOptionViewItem,
        rect: QRect,
        text: str,
        colour: str,
        *,
        end: bool = False,
    ) -> None:
        side = _Align.AlignRight if end else _Align.AlignLeft
        align = QStyle.visualAlignment(option.direction, side | _Align.AlignVCenter)
        painter.setPen(colour)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(QStyle.visualRect(option.direction, option.rect, rect), align, shown)
