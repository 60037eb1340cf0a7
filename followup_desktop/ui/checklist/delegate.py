"""Paints the rows of the checklist."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from followup_desktop.phrases.language import _
from followup_desktop.ui.checklist.geometry import RowGeometry, RowMetrics
from followup_desktop.ui.checklist.model import SHOWN_ROLE
from followup_desktop.ui.checklist.rows import RowAction, Shown
from followup_desktop.ui.drawing import ring
from followup_desktop.ui.rows.model import AnyIndex
from followup_desktop.ui.rows.shapes import Box, Mark, mark_colour, paint_arrow, paint_box, paint_mark
from followup_desktop.ui.theme import Theme

_ICONS = {
    RowAction.COMPOSE: "pencil",
    RowAction.CALL: "phone",
    RowAction.SNOOZE: "alarm-clock",
    RowAction.SKIP: "skip-forward",
}


def action_label(action: RowAction) -> str:
    """What a small icon does, for its tooltip."""
    return {
        RowAction.COMPOSE: _("Compose (Enter)"),
        RowAction.CALL: _("Open the call (Enter)"),
        RowAction.SNOOZE: _("Snooze"),
        RowAction.SKIP: _("Skip"),
    }[action]


class ChecklistDelegate(QStyledItemDelegate):
    """Two lines with a tick box; the actions appear where the pointer, the focus or the selection is."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = 16
        self.metrics = RowMetrics(theme, theme.px(self._side))
        self.pointer: QPoint | None = None  # in the viewport, while it is there
        theme.changed.connect(self._measure)

    def set_side(self, side: int) -> None:
        """Pad both ends of each row by so many logical pixels."""
        self._side = side
        self._measure()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002, N802 (Qt's name)
        """All rows are equally high."""
        return QSize(self.metrics.text, self.metrics.height)

    def geometry(self, option: QStyleOptionViewItem, row: Shown) -> RowGeometry:
        """Where everything stands in the row that `option` describes."""
        return self.metrics.row(option.rect, option.direction, row.due, one_line=not row.where)

    def action_at(self, option: QStyleOptionViewItem, row: Shown, at: QPoint) -> RowAction | None:
        """The small icon at this point of the viewport."""
        places = self._action_places(self.geometry(option, row), row)
        return next((action for action, place in places if place.contains(at)), None)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one row."""
        row = index.data(SHOWN_ROLE)
        if not isinstance(row, Shown):
            return
        painter.save()
        painter.setLayoutDirection(option.direction)
        self._paint_ground(painter, option, row)
        if row.is_header:
            self._paint_header(painter, option, row)
        else:
            self._paint_step(painter, option, row)
        if option.state & QStyle.StateFlag.State_HasFocus:
            ring(painter, option.rect, self._theme.tokens.accent, inset=2)
        painter.restore()

    def editorEvent(  # noqa: N802 (Qt's name)
        self,
        event: QEvent,  # noqa: ARG002
        model: QAbstractItemModel,  # noqa: ARG002
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: AnyIndex,  # noqa: ARG002
    ) -> bool:
        """The view hears keys and clicks itself; here Qt would look for its own check box, elsewhere."""
        return False

    def helpEvent(  # noqa: N802 (Qt's name)
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """Say what an icon does; elsewhere, say the whole row."""
        row = index.data(SHOWN_ROLE)
        if event.type() == QEvent.Type.ToolTip and isinstance(row, Shown):
            action = self.action_at(option, row, event.pos())
            if action is not None:
                QToolTip.showText(event.globalPos(), action_label(action), view)
                return True
        return super().helpEvent(event, view, option, index)

    def _measure(self) -> None:
        self.metrics = RowMetrics(self._theme, self._theme.px(self._side))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: Shown) -> None:
        tokens = self._theme.tokens
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, tokens.selected)
            bar = QRect(option.rect.topLeft(), QSize(self.metrics.bar, option.rect.height()))
            painter.fillRect(QStyle.visualRect(option.direction, option.rect, bar), tokens.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver and not row.is_header:
            painter.fillRect(option.rect, tokens.hover)

    def _paint_header(self, painter: QPainter, option: QStyleOptionViewItem, row: Shown) -> None:
        arrow, words = self.metrics.header(option.rect, option.direction)
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        tokens = self._theme.tokens
        paint_arrow(painter, arrow, tokens.muted, folded=row.folded, mirrored=mirrored)
        painter.setPen(tokens.text)
        self._write(painter, words, row.what, self._theme.heading_font, self.metrics.heading)

    def _paint_step(self, painter: QPainter, option: QStyleOptionViewItem, row: Shown) -> None:
        tokens, metrics = self._theme.tokens, self.metrics
        places = self.geometry(option, row)
        lit = self.pointer is not None and places.box_target.contains(self.pointer)
        paint_box(painter, places.box, row.box, tokens, lit=lit)
        if row.box is Box.NONE:
            glass = QRect(0, 0, metrics.mark + metrics.mark // 3, metrics.mark + metrics.mark // 3)
            glass.moveCenter(places.box.center())
            paint_mark(painter, glass, row.mark, tokens)
        closed = row.box in (Box.TICKED, Box.SKIPPED)
        painter.setPen(tokens.muted if closed else tokens.text)
        self._write(painter, places.what, row.what, self._theme.body_font, metrics.body)
        painter.setPen(tokens.muted)
        where = places.where if row.actions else places.whole_where
        self._write(painter, where, row.where, self._theme.small_font, metrics.small)
        self._paint_due(painter, places, row)
        if self._shows_actions(option):
            self._paint_actions(painter, places, row)

    def _paint_due(self, painter: QPainter, places: RowGeometry, row: Shown) -> None:
        if not row.due:
            return
        tokens = self._theme.tokens
        if row.box is not Box.NONE and row.mark is not Mark.NONE:
            paint_mark(painter, places.mark, row.mark, tokens)
        painter.setPen(mark_colour(row.mark, tokens))
        painter.setFont(self._theme.small_font)
        painter.drawText(places.due, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, row.due)

    def _paint_actions(self, painter: QPainter, places: RowGeometry, row: Shown) -> None:
        for action, place in self._action_places(places, row):
            under_pointer = self.pointer is not None and place.contains(self.pointer)
            token = "accent" if under_pointer else "muted"
            icon = self._theme.icon(_ICONS[action], token)
            size = self._theme.px(16)
            spot = QRect(0, 0, size, size)
            spot.moveCenter(place.center())
            icon.paint(painter, spot)

    @staticmethod
    def _action_places(places: RowGeometry, row: Shown) -> list[tuple[RowAction, QRect]]:
        """The icons with their places: skip always last, so that each has its own column."""
        taken = places.actions[len(places.actions) - len(row.actions) :]
        return list(zip(row.actions, taken, strict=True))

    @staticmethod
    def _shows_actions(option: QStyleOptionViewItem) -> bool:
        flags = QStyle.StateFlag
        return bool(option.state & (flags.State_MouseOver | flags.State_HasFocus | flags.State_Selected))

    @staticmethod
    def _write(painter: QPainter, rect: QRect, text: str, font: QFont, metrics: QFontMetrics) -> None:
        painter.setFont(font)
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
