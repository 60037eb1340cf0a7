"""The list of pages on the left: icon, name and count; under the icon where the window is narrow."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from followup_desktop.phrases.language import _, ngettext
from followup_desktop.ui import drawing
from followup_desktop.ui.controls import UNIT
from followup_desktop.ui.theme import Theme

WIDE, NARROW = 208, 80
_ICON_ROLE = Qt.ItemDataRole.UserRole
_COUNT_ROLE = Qt.ItemDataRole.UserRole + 1
_State = QStyle.StateFlag
_Align = Qt.AlignmentFlag
_Index = QModelIndex | QPersistentModelIndex


class Entry(NamedTuple):
    """One page in the list: a key of the program's own, the words, and an icon of resources/icons."""

    key: str
    label: str
    icon: str


class Sidebar(QListWidget):
    """The pages. `chosen` carries the key of the one that the person wants to see."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[Entry], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys = [entry.key for entry in entries]
        self._narrow = False
        self._quiet = False
        self.setAccessibleName(_("Pages"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAutoFillBackground(True)
        self.setViewportMargins(0, UNIT, 0, UNIT)
        for entry in entries:
            self._add(entry)
        self.setItemDelegate(_EntryDelegate(theme, self))
        self.itemSelectionChanged.connect(self._selected)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def is_narrow(self) -> bool:
        """Whether names stand under their icons."""
        return self._narrow

    @property
    def free_room(self) -> QRect:
        """What lies beneath the names, as its parent counts; nothing where they stand under their icons."""
        if self._narrow:
            return QRect()
        last = self.visualItemRect(self.item(self.count() - 1))
        top = self.viewport().y() + last.bottom() + 1
        return QRect(self.x(), self.y() + top, self.width(), self.height() - top)

    def set_narrow(self, narrow: bool) -> None:
        """Put the names under the icons, or beside them."""
        self._narrow = narrow
        self._dress()

    def show_current(self, key: str) -> None:
        """Mark the page that is shown, without asking for it; none where it is not in the list."""
        self._quiet = True
        if key in self._keys:
            self.setCurrentRow(self._keys.index(key))
        else:  # the current row stays: without one, the first would be chosen as soon as the focus comes
            self.clearSelection()
        self._quiet = False

    def set_count(self, key: str, count: int) -> None:
        """Show how many steps are due beside a page's name; nothing for none."""
        item = self.item(self._keys.index(key))
        item.setData(_COUNT_ROLE, count)
        words = ngettext("{count} step is due", "{count} steps are due", count).format(count=count)
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, words if count else "")

    def _add(self, entry: Entry) -> None:
        item = QListWidgetItem(entry.label, self)
        item.setData(_ICON_ROLE, entry.icon)
        item.setData(_COUNT_ROLE, 0)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, entry.label)

    def _selected(self) -> None:
        selected = self.selectedItems()
        if selected and not self._quiet:
            self.chosen.emit(self._keys[self.row(selected[0])])

    def _dress(self) -> None:
        self.setFixedWidth(self._theme.px(NARROW if self._narrow else WIDE))
        colours = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            colours.setColor(role, self._theme.tokens.sidebar)
        self.setPalette(colours)
        self.scheduleDelayedItemsLayout()  # and with it everything is painted anew


class _EntryDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, sidebar: Sidebar) -> None:
        super().__init__(sidebar)
        self._theme, self._sidebar = theme, sidebar

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002, N802 (Qt's name)
        return QSize(0, self._theme.px(64 if self._sidebar.is_narrow else 44))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        px, tokens = self._theme.px, self._theme.tokens
        margin = px(4) if self._sidebar.is_narrow else px(8)
        rect = option.rect.adjusted(margin, px(2), -margin, -px(2))
        selected = bool(option.state & _State.State_Selected)
        if selected:
            drawing.panel(painter, rect, tokens.selected, None)
        elif option.state & _State.State_MouseOver:
            drawing.panel(painter, rect, tokens.hover, None)
        if option.state & _State.State_HasFocus:
            drawing.ring(painter, rect, tokens.accent)
        if self._sidebar.is_narrow:
            self._paint_narrow(painter, rect, index, selected)
        else:
            self._paint_wide(painter, option, rect, index, selected)
        painter.restore()

    def _paint_wide(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, index: _Index, selected: bool
    ) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        inner = rect.adjusted(px(12), 0, -px(12), 0)
        icon = QRect(inner.left(), inner.center().y() - px(10) + 1, px(20), px(20))
        text = inner.adjusted(px(32), 0, -px(28), 0)
        direction = option.direction
        self._paint_icon(painter, QStyle.visualRect(direction, rect, icon), index, selected)
        painter.setFont(self._theme.body_font)
        painter.setPen(tokens.text)
        align = QStyle.visualAlignment(direction, _Align.AlignLeft | _Align.AlignVCenter)
        painter.drawText(QStyle.visualRect(direction, rect, text), align, index.data())
        count = index.data(_COUNT_ROLE)
        if count:
            align = QStyle.visualAlignment(direction, _Align.AlignRight | _Align.AlignVCenter)
            painter.setPen(tokens.muted)
            painter.drawText(QStyle.visualRect(direction, rect, inner), align, str(count))

    def _paint_narrow(self, painter: QPainter, rect: QRect, index: _Index, selected: bool) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        icon = QRect(rect.center().x() - px(10) + 1, rect.top() + px(8), px(20), px(20))
        self._paint_icon(painter, icon, index, selected)
        painter.setFont(self._theme.small_font)
        painter.setPen(tokens.text)
        label = QRect(rect.left(), icon.bottom() + px(4), rect.width(), rect.bottom() - icon.bottom() - px(6))
        words = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, label.width())
        painter.drawText(label, _Align.AlignHCenter | _Align.AlignVCenter, words)
        count = index.data(_COUNT_ROLE)
        if count:
            painter.setPen(tokens.muted)
            beside = QRect(
                icon.right() + px(4), rect.top() + px(2), rect.right() - icon.right() - px(6), px(18)
            )
            painter.drawText(beside, _Align.AlignLeft | _Align.AlignVCenter, str(count))

    def _paint_icon(self, painter: QPainter, rect: QRect, index: _Index, selected: bool) -> None:
        icon = self._theme.icon(index.data(_ICON_ROLE), "accent" if selected else "muted", 20)
        icon.paint(painter, rect)
