"""How the review is laid out: what was found on the left, one of it field by field on the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import UNIT, Button, Hint, Message, PageTitle, PrimaryButton
from followup_desktop.ui.forms.search_line import SearchLine
from followup_desktop.ui.intake.found_list import FoundList, FoundModel
from followup_desktop.ui.intake.picture_beside import PictureBeside
from followup_desktop.ui.theme import Theme

_BESIDE_FROM, _LIST, _LIST_ABOVE = 720, 320, 190  # logical pixels at a text size of 100 %
_PICTURE_BESIDE_FROM, _HINT_FROM = 620, 440
_SHARE_ABOVE = 0.4  # of the height: what the list has at the most where it lies above the fields


class ReviewView(QWidget):
    """The widgets of the review, with a panel for each kind of row."""

    def __init__(self, model: FoundModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = PageTitle("", theme, self)
        self.title.setWordWrap(True)
        self.hint = Hint("", theme, self)
        self.everything = QCheckBox(self)
        self.filter = SearchLine(_("Filter"), _("Filter"), theme, self)
        self.list = FoundList(model, theme, self)
        self._panels = QVBoxLayout()
        self._all_panels: list[QWidget] = []
        self.picture = PictureBeside(theme, self)
        self.message = Message(theme, self)
        self.left_out = Button("", self)
        self.cancel = Button(_("Cancel"), self)
        self.do = PrimaryButton(_("&Import"), self)
        self.do.setDefault(True)
        self._lay_out()

    def add_panel(self, panel: QWidget) -> None:
        """Have this panel as well, hidden as yet."""
        self._all_panels.append(panel)
        self._panels.addWidget(panel)
        panel.hide()

    def show_panel(self, panel: QWidget) -> None:
        """Show this one, and none of the others: the fields are as high as it is."""
        for other in self._all_panels:
            other.setVisible(other is panel)

    def show_list(self, *, shown: bool) -> None:
        """Show the list, or the one thing that was found alone."""
        self._left.setVisible(shown)

    def to_top(self) -> None:
        """Scroll the fields to their beginning."""
        self._area.verticalScrollBar().setValue(0)

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll the fields to this one."""
        self._area.ensureWidgetVisible(widget, 0, self._theme.px(60))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """List and fields side by side, or one above the other."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Use the room that there is."""
        px, direction = self._theme.px, QBoxLayout.Direction
        beside = self.width() >= px(_BESIDE_FROM)
        self._body.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._left.setFixedWidth(px(_LIST)) if beside else self._left.setMaximumWidth(16777215)
        self._left.setMinimumWidth(px(_LIST) if beside else 0)
        above = min(px(_LIST_ABOVE), round(self.height() * _SHARE_ABOVE))
        self._left.setMaximumHeight(16777215 if beside else above)
        self.hint.setVisible(bool(self.hint.text()) and self.height() >= px(_HINT_FROM))
        room = self.width() - (px(_LIST) if beside and not self._left.isHidden() else 0)
        wide = room >= px(_PICTURE_BESIDE_FROM)
        self._right.setDirection(direction.RightToLeft if wide else direction.TopToBottom)

    def _lay_out(self) -> None:
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(UNIT * 3)
        self._body.addWidget(self._make_left())
        self._body.addWidget(self._make_right(), 1)
        foot = QHBoxLayout()
        foot.setSpacing(UNIT)
        foot.addWidget(self.left_out)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.do)
        column = QVBoxLayout(self)
        edge = self._theme.px(24)
        column.setContentsMargins(edge, self._theme.px(16), edge, self._theme.px(16))
        column.setSpacing(UNIT + UNIT // 2)
        column.addWidget(self.title)
        column.addWidget(self.hint)
        column.addLayout(self._body, 1)
        column.addWidget(self.message)
        column.addLayout(foot)

    def _make_left(self) -> QWidget:
        self._left = QWidget(self)
        head = QHBoxLayout()
        head.setSpacing(UNIT * 2)
        head.addWidget(self.everything)
        head.addWidget(self.filter, 1)
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        return self._left

    def _make_right(self) -> QWidget:
        inside = QWidget(self)
        self._right = QBoxLayout(QBoxLayout.Direction.RightToLeft, inside)
        self._right.setContentsMargins(0, 0, UNIT, 0)
        self._right.setSpacing(UNIT * 2)
        self._right.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        self._right.addLayout(self._panels, 1)
        self._area = QScrollArea(self)
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return self._area
