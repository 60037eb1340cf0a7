"""Where everything stands in a row: from font metrics, so that no text size clips it."""

from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyle

from followup_desktop.ui.theme import Theme

ACTIONS = 3
"""How many small icons a row has room for; the room is kept also while they are not shown."""


class RowGeometry(NamedTuple):
    """The places of one row, already mirrored for a right-to-left layout."""

    box: QRect
    box_target: QRect
    what: QRect
    mark: QRect
    due: QRect
    where: QRect
    whole_where: QRect
    actions: tuple[QRect, ...]


class RowMetrics:
    """The lengths of all rows at the theme's text size; `side` is the padding at both ends."""

    def __init__(self, theme: Theme, side: int) -> None:
        px = theme.px
        self.body = QFontMetrics(theme.body_font)
        self.small = QFontMetrics(theme.small_font)
        self.heading = QFontMetrics(theme.heading_font)
        self.side, self.above = side, px(8)
        self.line = max(px(20), self.body.lineSpacing(), self.small.lineSpacing())
        self.height = 2 * self.above + 2 * self.line
        self.box, self.target = px(20), px(40)
        self.text = self.side + self.box + px(12)
        self.due, self.roomy = px(168), px(560)
        self.mark, self.gap = px(12), px(8)
        self.action, self.action_gap = px(24), px(4)
        self._actions_width = ACTIONS * self.action + (ACTIONS - 1) * self.action_gap
        self.bar = 3

    def row(
        self, rect: QRect, direction: Qt.LayoutDirection, due: str, *, one_line: bool = False
    ) -> RowGeometry:
        """The places in a row that fills `rect`; `due` are its words on the right, which are never cut.

        With `one_line` what stands in the first line stands in the middle, and the small icons before `due`.
        """

        def place(x: int, y: int, width: int, height: int) -> QRect:
            return QStyle.visualRect(direction, rect, QRect(rect.x() + x, rect.y() + y, width, height))

        first = self.above + (self.line // 2 if one_line else 0)
        second = self.above + self.line
        right = rect.width() - self.side
        words = self.small.horizontalAdvance(due) + 2
        column = self.mark + self.gap + words if due else 0
        if due and rect.width() >= self.roomy:
            column = max(column, self.due)
        actions, end = right - self._actions_width + (self.action - self.mark) // 2, right - column
        icons_line = first if one_line else second
        if one_line:
            actions = end = end - self.gap - self._actions_width
        lift, step = (self.line - self.action) // 2, self.action + self.action_gap
        reach = (self.target - self.box) // 2
        box_top = (rect.height() - self.box) // 2
        return RowGeometry(
            box=place(self.side, box_top, self.box, self.box),
            box_target=place(self.side - reach, box_top - reach, self.target, self.target),
            what=place(self.text, first, end - self.gap - self.text, self.line),
            mark=place(right - column, first + (self.line - self.mark) // 2, self.mark, self.mark),
            due=place(right - column + self.mark + self.gap, first, column - self.mark - self.gap, self.line),
            where=place(self.text, second, actions - self.gap - self.text, self.line),
            whole_where=place(self.text, second, right - self.text, self.line),
            actions=tuple(
                place(actions + number * step, icons_line + lift, self.action, self.action)
                for number in range(ACTIONS)
            ),
        )

    def header(self, rect: QRect, direction: Qt.LayoutDirection) -> tuple[QRect, QRect]:
        """The places of the arrow and of the words of a header: at the bottom of a row of the same height."""
        top = rect.bottom() + 1 - self.above - self.line
        lift = (self.line - self.mark) // 2
        arrow = QRect(rect.x() + self.side + (self.box - self.mark) // 2, top + lift, self.mark, self.mark)
        words = QRect(rect.x() + self.text, top, rect.width() - self.text - self.side, self.line)
        return QStyle.visualRect(direction, rect, arrow), QStyle.visualRect(direction, rect, words)
