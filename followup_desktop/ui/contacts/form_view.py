"""How the contact form is laid out: the card's fields, and beside or beneath them picture and history."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.contacts.history import HistoryPanel
from followup_desktop.ui.contacts.picture_field import PictureField
from followup_desktop.ui.controls import UNIT, Button, Field, Hint, Message, PrimaryButton
from followup_desktop.ui.forms.draft_bar import DraftBar
from followup_desktop.ui.forms.growing_text import GrowingText
from followup_desktop.ui.forms.line import Line
from followup_desktop.ui.one_line import OneLine
from followup_desktop.ui.theme import Theme

_COLUMN, _BESIDE = 640, 320


class ContactFormView(QWidget):
    """Fields in the order of the Tab key; the buttons beneath."""

    def __init__(self, theme: Theme, refuse: Callable[[Path], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_wide: bool | None = None
        self.back = Button(_("Contacts"), self)
        self.title = OneLine("", theme, self, size="title")
        self.draft_bar = DraftBar(theme, self)
        self.name, self.job_title, self.organization, self.website = (Line(self) for _number in range(4))
        self.email, self.phone = GrowingText(theme, self), GrowingText(theme, self)
        self.address = GrowingText(theme, self, least=2)
        self.notes = GrowingText(theme, self, least=3)
        self.name_field = Field(_("&Name"), self.name, theme, self)
        self.email_field = Field(_("E-&mail"), self.email, theme, self)
        self._other_fields = (
            Field(_("&Title"), self.job_title, theme, self),
            Field(_("&Organization"), self.organization, theme, self),
            Field(_("&Phone"), self.phone, theme, self),
            Field(_("&Address"), self.address, theme, self),
            Field(_("&Website"), self.website, theme, self),
            Field(_("Note&s"), self.notes, theme, self),
        )
        self.picture = PictureField(theme, refuse, self)
        self.history = HistoryPanel(theme, self)
        self.message = Message(theme, self)
        self.draft_kept = Hint("", theme, self)
        self.delete = Button(_("Delete"), self)
        self.show_code = Button(_("Show &QR code"), self)
        self.cancel = Button(_("Cancel"), self)
        self.save = PrimaryButton(_("&Save"), self)
        self._lay_out()
        theme.changed.connect(self._fit)
        self._fit()

    def set_wide(self, wide: bool) -> None:
        """Put picture and history beside the fields, or beneath them."""
        if wide == self._is_wide:
            return
        self._is_wide = wide
        direction = QBoxLayout.Direction
        self._body.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._fit()

    def scroll_to(self, widget: QWidget) -> None:
        """Bring a part of the form into sight."""
        self._scroll.ensureWidgetVisible(widget, 0, self._theme.px(80))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(UNIT * 2)
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        foot = QHBoxLayout()
        foot.setSpacing(UNIT)
        foot.addWidget(self.delete)
        foot.addWidget(self.show_code)
        foot.addWidget(self.draft_kept, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(UNIT + UNIT // 2)
        self._outer.addLayout(head)
        self._outer.addWidget(self.draft_bar)
        self._outer.addWidget(self._scrolling(), 1)
        self._outer.addWidget(self.message)
        self._outer.addLayout(foot)

    def _scrolling(self) -> QScrollArea:
        inside = QWidget(self)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._body.setContentsMargins(0, 0, UNIT * 2, UNIT)
        self._body.setSpacing(UNIT * 4)
        self._body.addWidget(self._fields(), 1)
        self._body.addWidget(self._beside())
        area = QScrollArea(self)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll = area
        return area

    def _fields(self) -> QWidget:
        self._left = QWidget(self)
        title, organization, phone, address, website, notes = self._other_fields
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT + UNIT // 2)
        column.addWidget(self.name_field)
        column.addLayout(_pair(title, organization))
        column.addLayout(_pair(self.email_field, phone))
        hint = _("Several addresses or numbers: one on each line. The first is the one that is used.")
        column.addWidget(Hint(hint, self._theme, self))
        for field in (address, website, notes):
            column.addWidget(field)
        column.addStretch(1)
        return self._left

    def _beside(self) -> QWidget:
        self._right = QWidget(self)
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT * 3)
        column.addWidget(self.picture)
        column.addWidget(self.history, 1)
        column.addStretch()  # under the picture, while there is no history yet
        return self._right

    def _fit(self) -> None:
        px = self._theme.px
        margin = 24 if self._is_wide else 16
        self._outer.setContentsMargins(px(margin), px(16), px(margin), px(12))
        self._left.setMaximumWidth(px(_COLUMN))
        self._right.setMaximumWidth(px(_COLUMN))
        self._right.setMinimumWidth(px(_BESIDE) if self._is_wide else 0)
        self.back.setIcon(self._theme.icon("arrow-left"))


def _pair(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(UNIT * 2)
    for field in (left, right):
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return row
