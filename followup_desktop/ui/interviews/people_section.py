"""Who you met: a table of people; known contacts complete by name."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from followup_desktop.domain.contact import Contact
from followup_desktop.phrases.language import _
from followup_desktop.services.interviews import new_uid
from followup_desktop.ui.controls import UNIT, Button, Hint, Message, SectionHeading
from followup_desktop.ui.interviews.complaints import Complaint, Place
from followup_desktop.ui.interviews.typed import TypedPerson
from followup_desktop.ui.interviews.typing_model import Column, TypingModel
from followup_desktop.ui.interviews.typing_table import CellDelegate, TypingTable
from followup_desktop.ui.rows.model import AnyIndex
from followup_desktop.ui.theme import Theme

NAME, TITLE, EMAIL, SAID, ROLE = range(5)
_FIELDS = ("name", "title", "email", "said", "role")
_ROOT = QModelIndex()
_UID_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class PeopleModel(TypingModel[TypedPerson]):
    """The people met, as typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns = (
            Column(_("Name"), 22, _("Who was it?")),
            Column(_("Title"), 19),
            Column(_("E-mail"), 22),
            Column(_("They said"), 23, _("One thing")),
            Column(_("Role"), 14, off_the_path=True),
        )
        self._cards: Mapping[str, Contact] = {}
        self._recorded: Collection[str] = ()
        super().__init__(columns, parent)

    def set_cards(self, cards: Mapping[str, Contact], recorded: Collection[str]) -> None:
        """The contacts that are stored, and the uids of those whom the interview is recorded with."""
        self._cards, self._recorded = cards, recorded

    def blank(self) -> TypedPerson:
        """Somebody whose name is not written yet."""
        return TypedPerson(uid=new_uid())

    def is_blank(self, row: TypedPerson) -> bool:
        """Whether nothing stands in this row."""
        return row.is_blank

    def text(self, row: TypedPerson, column: int) -> str:
        """What stands in a cell."""
        return str(getattr(row, _FIELDS[column]))

    def with_text(self, row: TypedPerson, column: int, text: str) -> TypedPerson:
        """The row with other words in one cell."""
        match column:
            case 0:
                return replace(self._unlinked(row, text), name=text)
            case 1:
                return replace(row, title=text)
            case 2:
                return replace(row, email=text)
            case 3:
                return replace(row, said=text)
        return replace(row, role=text)

    def meet(self, place: int, contact: Contact) -> None:
        """This row is about a contact that is known: what is empty in it is filled in from the card."""
        row = self.row_at(place)
        if row is None or any(other.uid == contact.uid for other in self.rows if other is not row):
            return
        filled = replace(
            row,
            uid=contact.uid,
            name=contact.name,
            title=row.title or contact.title,
            email=row.email or contact.email,
        )
        if filled != row:
            self.replace_row(place, filled)

    def _unlinked(self, row: TypedPerson, name: str) -> TypedPerson:
        """The row under another name: somebody else, not the contact that it was linked to by its name.

        On an interview that is recorded another name is a correction.
        """
        card = None if row.uid in self._recorded else self._cards.get(row.uid)
        if card is None or name.strip().casefold() == card.name.casefold():
            return row
        title = "" if row.title == card.title else row.title
        email = "" if row.email == card.email else row.email
        return replace(row, uid=new_uid(), title=title, email=email)


class CardNames(QAbstractListModel):
    """The contacts that a name can complete to: shown with title and organization, completed by name."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cards: list[Contact] = []

    def set_cards(self, cards: Iterable[Contact]) -> None:
        """Offer these."""
        self.beginResetModel()
        self._cards = list(cards)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:  # noqa: N802 (Qt's name)
        """The contacts."""
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The card in one line, its name, or its uid."""
        card = self._cards[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return ", ".join(part for part in (card.name, card.title, card.organization) if part)
        if role == Qt.ItemDataRole.EditRole:
            return card.name
        return card.uid if role == _UID_ROLE else None


class PersonDelegate(CellDelegate):
    """Cells of people: names complete from the contacts, roles from the usual ones.

    `picked` carries the row and the uid of the contact that was chosen.
    """

    picked = Signal(int, str)

    def __init__(self, names: CardNames, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._names = names

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:  # noqa: N802
        """A line that completes."""
        line = super().createEditor(parent, option, index)
        if isinstance(line, QLineEdit) and index.column() == NAME:
            line.setCompleter(self._name_completer(line, index.row()))
        elif isinstance(line, QLineEdit) and index.column() == ROLE:
            roles = (_("hiring manager"), _("recruiter"), _("coordinator"), _("team"))
            line.setCompleter(_contains(QCompleter(roles, line)))
        return line

    def _name_completer(self, line: QLineEdit, row: int) -> QCompleter:
        completer = _contains(QCompleter(self._names, line))
        completer.setCompletionRole(int(Qt.ItemDataRole.EditRole))
        completer.setMaxVisibleItems(6)

        def pick(index: QModelIndex) -> None:
            self.picked.emit(row, str(index.data(_UID_ROLE)))

        # The stubs lack the overload that tells which of two people of one name was chosen.
        completer.activated[QModelIndex].connect(pick)  # type: ignore[index]
        return completer


class PeopleSection(QWidget):
    """The table "People met" with its buttons. `typed` tells of every change, `left` that a cell was left.

    `file_asked`, `picture_asked` and `paste_asked` ask for a card from there.
    """

    typed = Signal()
    left = Signal()
    file_asked = Signal()
    picture_asked = Signal()
    paste_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: Mapping[str, Contact] = {}
        self.model = PeopleModel(self)
        self._names = CardNames(self)
        delegate = PersonDelegate(self._names, theme, self)
        delegate.picked.connect(self._pick)
        self.table = TypingTable(_("People met"), self.model, delegate, theme, self)
        self._message = Message(theme, self)
        self.add = Button(_("&Add person"), self)
        self.remove = Button(_("Remove person"), self)
        self.import_card = Button(_("Import card"), self)
        self.import_menu = self._make_import_menu()
        self._lay_out(theme)
        self.add.clicked.connect(self.table.open_waiting_row)
        self.remove.clicked.connect(self._remove)
        self.model.typed.connect(self.typed)
        for changed in (self.model.typed, self.model.modelReset, self.model.rowsRemoved):
            changed.connect(self._follow_selection)
        self.table.cell_left.connect(self._link_known)
        self.table.cell_left.connect(self.left)
        self.table.selectionModel().currentChanged.connect(self._follow_selection)
        self._follow_selection()

    def set_cards(self, cards: Mapping[str, Contact], recorded: Collection[str]) -> None:
        """The contacts that complete by name, and the uids of those whom the interview is recorded with."""
        self._cards = cards
        self.model.set_cards(cards, recorded)
        self._names.set_cards(cards.values())

    def add_met(self, contacts: Iterable[Contact]) -> None:
        """Whoever is not in the table yet gets a row in it."""
        there = {row.uid for row in self.model.rows}
        new = [
            TypedPerson(uid=card.uid, name=card.name, title=card.title, email=card.email)
            for card in contacts
            if card.uid not in there
        ]
        if new:
            self.table.finish_typing()
            self.model.set_rows((*(row for row in self.model.rows if not row.is_blank), *new))
            self.typed.emit()

    def show_complaints(self, complaints: tuple[Complaint, ...]) -> None:
        """Mark the cells that are not clear, with the first sentence beneath."""
        columns = {Place.PERSON_NAME: NAME, Place.PERSON_EMAIL: EMAIL}
        found = [complaint for complaint in complaints if complaint.place in columns]
        self.model.complain({(one.row, columns[one.place]): one.text for one in found})
        self._message.set_error(found[0].text if found else "")

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        head = QHBoxLayout()
        head.addWidget(SectionHeading(_("Who you met"), theme, self), 1)
        head.addWidget(self.import_card)
        column.addLayout(head)
        column.addWidget(self.table)
        column.addWidget(self._message)
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        row.addWidget(Hint(_("A name is enough. The rest can follow."), theme, self), 1)
        column.addLayout(row)

    def _make_import_menu(self) -> QMenu:
        menu = QMenu(self)
        for words, asked in (
            (_("From a &file…"), self.file_asked),
            (_("From a &photo or screenshot…"), self.picture_asked),
            (_("&Paste"), self.paste_asked),
        ):
            menu.addAction(words).triggered.connect(asked)
        self.import_card.setMenu(menu)
        return menu

    def _pick(self, row: int, uid: str) -> None:
        contact = self._cards.get(uid)
        if contact is not None:
            self.model.meet(row, contact)

    def _link_known(self) -> None:
        """A name typed in full that only one contact has is that contact's."""
        for place, row in enumerate(self.model.rows):
            if row.uid in self._cards or not row.name.strip():
                continue
            name = row.name.strip().casefold()
            same = [contact for contact in self._cards.values() if contact.name.casefold() == name]
            if len(same) == 1 and row.email.strip() in ("", same[0].email):
                self.model.meet(place, same[0])

    def _remove(self) -> None:
        self.table.finish_typing()
        self.model.remove(self.table.currentIndex().row())

    def _follow_selection(self) -> None:
        row = self.model.row_at(self.table.currentIndex().row())
        self.remove.setEnabled(row is not None and not row.is_blank)


def _contains(completer: QCompleter) -> QCompleter:
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return completer
