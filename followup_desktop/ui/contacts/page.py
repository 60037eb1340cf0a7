"""The Contacts page: business cards, the form in their place while one is open, and duplicates."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from followup_desktop.domain.contact import Contact
from followup_desktop.phrases.language import _
from followup_desktop.services import Change, Services
from followup_desktop.ui.contacts.exporting import Exporting
from followup_desktop.ui.contacts.form import ContactForm
from followup_desktop.ui.contacts.merge_dialog import MergeDialog
from followup_desktop.ui.contacts.model import ContactsModel
from followup_desktop.ui.contacts.view import ContactsView
from followup_desktop.ui.theme import Theme


class ContactsPage(QWidget):
    """The cards. `said` carries a change to be told, `opportunity_opened` the uid of one asked for.

    `told` carries a sentence to be shown for a while, `taken_in` what came in from other programs (TakenIn).
    """

    said = Signal(object)
    told = Signal(str)
    taken_in = Signal(object)
    opportunity_opened = Signal(str)

    def __init__(self, services: Services, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._theme = theme
        self._model = ContactsModel(self)
        self._left_apart: set[frozenset[str]] = set()
        self._pair: tuple[Contact, Contact] | None = None
        self.view = ContactsView(self._model, theme, self)
        self.form = ContactForm(services, theme, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.setFocusProxy(self.view.cards)
        self._exporting = Exporting(services, self._selected, self)
        self.view.export.setMenu(self._exporting.menu)
        self._connect()
        self.refresh(None)

    @property
    def is_writing(self) -> bool:
        """Whether the form is open."""
        return self._stack.currentWidget() is self.form

    def refresh(self, change: Change | None) -> None:  # noqa: ARG002 (all cards are read anew)
        """Read the cards anew; the one that was selected stays so."""
        self._read()
        self._offer_duplicates()

    def new_contact(self) -> None:
        """Open the form for a card that is not there yet."""
        self._stack.setCurrentWidget(self.form)
        self.form.open_new()

    def open_contact(self, uid: str) -> None:
        """Open the form of a card. Raises FollowupError where it is gone."""
        self.form.open_contact(uid)
        self._stack.setCurrentWidget(self.form)

    def show_code(self, uid: str) -> None:
        """Show a card as a code for a phone. Raises FollowupError where it is gone."""
        from followup_desktop.ui.contacts.code_dialog import CodeDialog

        CodeDialog.show_code(self._services, self._theme, uid, self)

    def regions(self) -> list[QWidget]:
        """The parts of the page that F6 goes through."""
        if self.is_writing:
            return [self.form.view.name, self.form.view.picture.choose, self.form.view.save]
        return [self.view.search, self.view.cards, self.view.edit]

    def _connect(self) -> None:
        view = self.view
        view.new_contact.clicked.connect(self.new_contact)
        view.first.clicked.connect(self.new_contact)
        view.edit.clicked.connect(self._edit_selected)
        view.show_code.clicked.connect(self._show_code_of_selected)
        self._exporting.told.connect(self.told)
        view.cards.opened.connect(self.open_contact)
        view.cards.chosen.connect(self._follow_selection)
        view.search.searched.connect(self._read)
        view.as_cards.toggled.connect(self._lay_out_cards)
        view.duplicates.compare.clicked.connect(self._compare)
        view.duplicates.leave.clicked.connect(self._leave_apart)
        self.form.closed.connect(self._show_cards)
        self.form.saved.connect(self._changed)
        self.form.deleted.connect(self._changed)
        self.form.taken_in.connect(self.taken_in)
        self.form.code_asked.connect(self.show_code)
        self.form.opportunity_opened.connect(self.opportunity_opened)

    def _read(self) -> None:
        selected = self.view.cards.current_key
        text = self.view.search.text()
        found = self._services.contacts.all(text)
        self._model.set_records(found)
        if found:
            self.view.found.show_list()
        elif text.strip():
            self.view.found.show_nothing(_("Nobody found. Try fewer letters."))
        else:
            self.view.found.show_welcome()
        if not self.view.cards.select(selected):
            self.view.cards.select_first()
        self._follow_selection()

    def _offer_duplicates(self) -> None:
        pairs = self._services.contacts.duplicates()
        self._pair = next(
            (pair for pair in pairs if frozenset(card.uid for card in pair) not in self._left_apart), None
        )
        self.view.duplicates.setVisible(self._pair is not None)
        if self._pair is not None:
            one, other = self._pair
            same = one.name.casefold() == other.name.casefold()
            text = _("{one} is here twice.") if same else _("{one} and {other} look like one person.")
            self.view.duplicates.words.say(text.format(one=one.name, other=other.name))

    def _compare(self) -> None:
        if self._pair is None:
            return
        one, other = self._pair
        card = MergeDialog.ask(one, other, self._theme, self)
        if card is not None:
            self._changed(self._services.contacts.merge(one.uid, other.uid, card))

    def _leave_apart(self) -> None:
        if self._pair is not None:
            self._left_apart.add(frozenset(card.uid for card in self._pair))
            self._offer_duplicates()

    def _lay_out_cards(self, cards: bool) -> None:
        self.view.cards.show_cards(cards=cards)

    def _edit_selected(self) -> None:
        if self.view.cards.current_key:
            self.open_contact(self.view.cards.current_key)

    def _show_code_of_selected(self) -> None:
        if self.view.cards.current_key:
            self.show_code(self.view.cards.current_key)

    def _selected(self) -> list[str]:
        return self.view.cards.selected_keys

    def _follow_selection(self) -> None:
        for button in (self.view.edit, self.view.show_code):
            button.setEnabled(bool(self.view.cards.current_key))

    def _show_cards(self) -> None:
        self._stack.setCurrentWidget(self.view)
        self.view.cards.setFocus()

    def _changed(self, change: Change) -> None:
        self._show_cards()
        self.refresh(change)
        self.view.cards.select(change.about)
        self.said.emit(change)
