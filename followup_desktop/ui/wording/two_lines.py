"""A list whose rows have a line of text and, beneath it, what there is to add."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from followup_desktop.phrases.language import _
from followup_desktop.ui.drawing import ring
from followup_desktop.ui.theme import Theme

_KEY_ROLE = int(Qt.ItemDataRole.UserRole)
_DETAIL_ROLE = _KEY_ROLE + 1
_State = QStyle.StateFlag
_WRAPPED = Qt.TextFlag.TextWordWrap.value
_ENDLESS = 10_000

_Index = QModelIndex | QPersistentModelIndex


class TwoLineList(QListWidget):
    """Rows with a key each. The second line is smaller, wraps, and is not there where it is empty."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setItemDelegate(_TwoLines(theme, self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """At another width the lines break elsewhere, and rows are higher or lower."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def add(self, key: str, text: str, detail: str = "") -> None:
        """Put a row at the end."""
        item = QListWidgetItem(text, self)
        item.setData(_KEY_ROLE, key)
        self._describe(item, detail)

    def set_detail(self, key: str, detail: str) -> None:
        """Say something else beneath the row with this key."""
        item = self._items()[key]
        if item.data(_DETAIL_ROLE) != detail:
            self._describe(item, detail)
            self.doItemsLayout()
            if item is self.currentItem():
                self.scrollToItem(item)

    def select(self, key: str) -> None:
        """Go to the row with this key."""
        self.setCurrentItem(self._items()[key])

    @property
    def current_key(self) -> str:
        """The key of the row that is selected; empty where none is."""
        return self.key_of(self.currentItem())

    def key_of(self, item: QListWidgetItem | None) -> str:
        """The key of a row."""
        return str(item.data(_KEY_ROLE)) if item is not None else ""

    def _items(self) -> dict[str, QListWidgetItem]:
        items = (self.item(row) for row in range(self.count()))
        return {self.key_of(item): item for item in items}

    def _describe(self, item: QListWidgetItem, detail: str) -> None:
        item.setData(_DETAIL_ROLE, detail)
        text = item.text()
        whole = _("{text}, {detail}").format(text=text, detail=detail) if detail else text
        item.setData(Qt.ItemDataRole.AccessibleTextRole, whole)
        item.setToolTip("\n".join(part for part in (text, detail) if part))


class _TwoLines(QStyledItemDelegate):
    """Paints such rows. Both lines wrap, and heights come from the fonts."""

    def __init__(self, theme: Theme, view: TwoLineList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002, N802 (Qt's name)
        """As high as its lines at the width of the list."""
        width = self._view.viewport().width()
        first, second = self._places(QRect(0, 0, width, _ENDLESS), index)
        height = first.height() + second.height() + 2 * self._theme.px(6)
        return QSize(width, max(height, self._theme.px(34)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row: a bar of the accent colour beside the one that is selected."""
        tokens, rect = self._theme.tokens, option.rect
        painter.save()
        if option.state & _State.State_Selected:
            painter.fillRect(rect, tokens.selected)
            bar = QRect(rect.topLeft(), QSize(3, rect.height()))
            painter.fillRect(QStyle.visualRect(option.direction, rect, bar), tokens.accent)
        elif option.state & _State.State_MouseOver:
            painter.fillRect(rect, tokens.hover)
        first, second = self._places(rect, index)
        if second.isEmpty():
            first.moveTop(rect.top() + (rect.height() - first.height()) // 2)
        aligned = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft).value | _WRAPPED
        painter.setPen(tokens.text)
        painter.setFont(self._theme.body_font)
        painter.drawText(QStyle.visualRect(option.direction, rect, first), aligned, index.data())
        painter.setPen(tokens.muted)
        painter.setFont(self._theme.small_font)
        painter.drawText(QStyle.visualRect(option.direction, rect, second), aligned, index.data(_DETAIL_ROLE))
        if option.state & _State.State_HasFocus:
            ring(painter, rect, tokens.accent, inset=2)
        painter.restore()

    def _places(self, rect: QRect, index: _Index) -> tuple[QRect, QRect]:
        """Where the two lines stand in the row."""
        side = self._theme.px(12)
        room = rect.adjusted(side, self._theme.px(6), -side, 0)
        lines = ((index.data(), self._theme.body_font), (index.data(_DETAIL_ROLE), self._theme.small_font))
        heights = [
            QFontMetrics(font).boundingRect(0, 0, room.width(), _ENDLESS, _WRAPPED, text).height()
            if text
            else 0
            for text, font in lines
        ]
        first = QRect(room.topLeft(), QSize(room.width(), heights[0]))
        second = QRect(room.left(), first.bottom() + 1, room.width(), heights[1])
        return first, second
