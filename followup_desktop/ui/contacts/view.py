"""How the Contacts page is laid out."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.contacts.cards_view import CardsView
from followup_desktop.ui.contacts.model import ContactsModel
from followup_desktop.ui.controls import UNIT, Button, EmptyState, IconButton, PageTitle, PrimaryButton
from followup_desktop.ui.forms.search_line import SearchLine
from followup_desktop.ui.one_line import OneLine
from followup_desktop.ui.room import page_side
from followup_desktop.ui.rows.stack import ListStack
from followup_desktop.ui.theme import Theme


class DuplicateBar(QWidget):
    """Says that two cards look like one person's, with ways to make one of them or to leave them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = OneLine("", theme, self)
        self.compare = Button(_("&Compare"), self)
        self.leave = Button(_("They are two"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(self.words, 1)
        row.addWidget(self.leave)
        row.addWidget(self.compare)
        self.hide()


class ContactsView(QWidget):
    """Title and New contact, search and layout, duplicates, the cards, and what can be done with one."""

    def __init__(self, model: ContactsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.new_contact = PrimaryButton(_("New &contact"), self)
        self.search = SearchLine(_("Search contacts"), _("Search contacts"), theme, self)
        self.as_cards = IconButton(_("As cards"), "layout-grid", theme, self)
        self.as_list = IconButton(_("As a list"), "list", theme, self)
        self._layouts = QButtonGroup(self)
        for button in (self.as_cards, self.as_list):
            button.setCheckable(True)
            self._layouts.addButton(button)
        self.as_cards.setChecked(True)
        self.duplicates = DuplicateBar(theme, self)
        self.cards = CardsView(model, theme, self)
        self.first = PrimaryButton(_("New &contact"), self)
        text = _(
            "Everybody you meet goes here, with the correct name and title. A name is enough to begin. You "
            "can also drop a business card or a mail here, or paste one."
        )
        self.found = ListStack(self.cards, EmptyState(text, theme, self.first, self), theme, self)
        self.edit = Button(_("&Edit"), self)
        self.show_code = Button(_("Show &QR code"), self)
        self.export = Button(_("E&xport"), self)
        self._lay_out()
        self.found.currentChanged.connect(self._follow)
        theme.changed.connect(self._fit)
        self._fit()

    def _follow(self) -> None:
        """Offer what can be done with what is in sight."""
        self.new_contact.setVisible(not self.found.shows_welcome)
        for button in (self.edit, self.show_code, self.export):
            button.setVisible(self.found.shows_list)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(UNIT * 2)
        head.addWidget(PageTitle(_("Contacts"), self._theme, self), 1)
        head.addWidget(self.new_contact)
        find = QHBoxLayout()
        find.setSpacing(UNIT)
        find.addWidget(self.search, 1)
        find.addWidget(self.as_cards)
        find.addWidget(self.as_list)
        actions = QHBoxLayout()
        actions.setSpacing(UNIT)
        actions.addWidget(self.edit)
        actions.addWidget(self.show_code)
        actions.addStretch(1)
        actions.addWidget(self.export)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(UNIT + UNIT // 2)
        self._column.addLayout(head)
        self._column.addLayout(find)
        self._column.addWidget(self.duplicates)
        self._column.addWidget(self.found, 1)
        self._column.addLayout(actions)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Narrower margins in a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        side = page_side(self, self._theme)
        self._column.setContentsMargins(side, px(20), side, px(8))
