"""The contact form: opens a card, keeps what is typed, and saves."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from followup_desktop.domain.contact import Contact, KeptCard, Picture
from followup_desktop.domain.errors import FollowupError
from followup_desktop.phrases.language import _
from followup_desktop.services import Services
from followup_desktop.services.contacts import ContactView, Unchanged
from followup_desktop.services.interviews import new_uid
from followup_desktop.ui.contacts.card_draft import (
    fields_of,
    has_picture_fields,
    kept_fields,
    kept_from,
    picture_fields,
    picture_from,
    with_fields,
)
from followup_desktop.ui.contacts.form_view import ContactFormView
from followup_desktop.ui.contacts.taking_in import CardRead, TakingIn
from followup_desktop.ui.forms.address import address_complaint
from followup_desktop.ui.forms.field_draft import FieldDraft, field_draft_from
from followup_desktop.ui.forms.kept_form import KeptForm
from followup_desktop.ui.forms.keys import give_keys
from followup_desktop.ui.forms.said_dates import left_on
from followup_desktop.ui.theme import Theme

if TYPE_CHECKING:  # loaded with the first card
    from followup_desktop.ui.intake.given import Given
    from followup_desktop.ui.intake.way_in import TakenIn


class ContactForm(KeptForm):
    """One business card. `saved` and `deleted` carry the change, `closed` tells that the form was left.

    `taken_in` carries what came in from other programs (TakenIn), `code_asked` the card (a uid) whose code is
    to be shown.
    """

    saved = Signal(object)
    deleted = Signal(object)
    taken_in = Signal(object)
    code_asked = Signal(str)
    opportunity_opened = Signal(str)

    def __init__(self, services: Services, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(services.drafts, theme, parent)
        self._services = services
        self._base: Contact | None = None
        self._picture: Picture | None = None
        self._kept: KeptCard | None = None
        self._is_new = True
        self._taking_in = TakingIn(services, theme, self)
        self.view = ContactFormView(theme, services.transfer.refuse_own_file, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()

    def open_new(self) -> None:
        """A card that is not there yet."""
        self._is_new = True
        blank = Contact(uid=new_uid(), name="")
        self._open("contact:new", ContactView(blank, None, (), (), ()), _("New contact"))
        for widget in (self.view.delete, self.view.show_code, self.view.history):
            widget.hide()

    def open_contact(self, uid: str) -> None:
        """A card that is there. Raises FollowupError where it is gone."""
        self._is_new = False
        view = self._services.contacts.contact(uid)
        self._open(f"contact:{uid}", view, view.contact.name)
        for widget in (self.view.delete, self.view.show_code, self.view.history):
            widget.show()

    def receives(self, content: QMimeData) -> bool:  # noqa: ARG002 (whatever it is)
        """Whether the form is open, to take in what is let go over it."""
        return self._base is not None and self.isVisible()

    def receive(self, given: "Given") -> None:
        """A card fills a new form, or is merged into the one that is open."""
        self._taking_in.take(given, self.contact, is_new=self._is_new)

    @property
    def contact(self) -> Contact:
        """The card as it stands in the form."""
        assert self._base is not None
        view = self.view
        return replace(
            self._base,
            name=" ".join(view.name.text().split()),
            title=view.job_title.text().strip(),
            organization=view.organization.text().strip(),
            emails=_lines(view.email.toPlainText()),
            phones=_lines(view.phone.toPlainText()),
            address=view.address.toPlainText().strip(),
            url=view.website.text().strip(),
            notes=view.notes.toPlainText().strip(),
        )

    def save(self) -> None:
        """Keep the card, or go to the first field that is not clear."""
        if self._base is None or not self._check():
            return
        picture = self.view.picture.picture
        kept = Unchanged.PICTURE if picture == self._picture else picture
        try:
            change = self._services.contacts.save(self.contact, kept, self._kept)
            self._keeper.drop()
        except FollowupError as error:
            self.view.message.set_error(str(error))
            return
        self._base = None
        self.saved.emit(change)

    def leave(self) -> None:
        """Leave the form; what was typed stays as a draft."""
        self._keeper.close()
        self._base = None
        self.closed.emit()

    def _set_wide(self, wide: bool) -> None:
        self.view.set_wide(wide)

    def _connect(self) -> None:
        view = self.view
        for line in (view.name, view.job_title, view.organization, view.website):
            line.textChanged.connect(self._typed)
        for text in (view.email, view.phone, view.address, view.notes):
            text.textChanged.connect(self._typed)
        view.picture.changed.connect(self._typed)
        view.name.left.connect(self._check_name)
        view.email.left.connect(self._check_addresses)
        view.save.clicked.connect(self.save)
        view.cancel.clicked.connect(self.leave)
        view.back.clicked.connect(self.leave)
        view.delete.clicked.connect(self._delete)
        view.draft_bar.discard.clicked.connect(self._discard)
        view.history.opportunity_opened.connect(self.opportunity_opened)
        view.show_code.clicked.connect(self._ask_code)
        self._taking_in.taken_in.connect(self._came_in)
        self._taking_in.filled.connect(self._fill_from)
        self._keeper.kept.connect(self._say_kept)
        self._keeper.failed.connect(view.message.set_error)
        give_keys(self, self.save, self.leave)

    def _open(self, key: str, shown: ContactView, title: str) -> None:
        self._keeper.close()
        self._base, self._picture, self._kept = shown.contact, shown.picture, None
        view = self.view
        view.title.say(title)
        view.history.show_view(shown)
        view.message.set_error("")
        view.draft_kept.setText("")
        view.draft_bar.hide()
        self._fill(shown.contact)
        view.picture.show_picture(shown.contact.uid, shown.picture)
        draft = field_draft_from(self._keeper.open(key))
        if draft is not None:
            self._restore(draft)
        view.name_field.set_error("")
        view.email_field.set_error("")
        view.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _came_in(self, taken: "TakenIn") -> None:
        """Show the card as it is stored now: what was typed went into it."""
        uid = "" if self._base is None else self._base.uid
        if any(card.uid == uid for card in taken.stored.contacts):
            self._keeper.drop()
            self._base = None
            self.open_contact(uid)
        self.taken_in.emit(taken)

    def _fill_from(self, read: "CardRead") -> None:
        """Fill a new form; it is stored with Save."""
        if self._base is None:
            return
        self._base = replace(self._base, source_uid=read.card.source_uid)
        self._fill(read.card)
        if read.vcard:
            self._kept = KeptCard(uid=self._base.uid, vcard=read.vcard.replace("\r\n", "\n"))
        if read.picture:
            self.view.picture.take_content(read.picture)
        self._typed()

    def _ask_code(self) -> None:
        if self._base is not None:
            self.code_asked.emit(self._base.uid)

    def _fill(self, contact: Contact) -> None:
        view = self.view
        view.name.put(contact.name)
        view.job_title.put(contact.title)
        view.organization.put(contact.organization)
        view.email.setPlainText("\n".join(contact.emails))
        view.phone.setPlainText("\n".join(contact.phones))
        view.address.setPlainText(contact.address)
        view.website.put(contact.url)
        view.notes.setPlainText(contact.notes)

    def _restore(self, draft: FieldDraft) -> None:
        assert self._base is not None
        typed = draft.fields
        self._fill(with_fields(self._base, typed))
        self._kept = kept_from(self._base.uid, typed)
        if has_picture_fields(typed):
            self.view.picture.show_picture(self._base.uid, picture_from(self._base.uid, typed))
        self.view.draft_bar.say(left_on(draft.on, self._services.clock.today()))

    def _typed(self) -> None:
        if self._base is None:
            return
        if self.view.name_field.error:
            self._check_name()
        if self.view.email_field.error:
            self._check_addresses()
        self._keeper.keep_soon()

    def _check(self) -> bool:
        self._check_name()
        self._check_addresses()
        for field in (self.view.name_field, self.view.email_field):
            if field.error:
                field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
                self.view.scroll_to(field)
                return False
        return True

    def _check_name(self) -> None:
        missing = self._base is not None and not self.contact.name
        complaint = _("Whose card is it? A name is enough. The rest can follow.") if missing else ""
        self.view.name_field.set_error(complaint)

    def _check_addresses(self) -> None:
        addresses = () if self._base is None else self.contact.emails
        complaints = (address_complaint(address) for address in addresses)
        self.view.email_field.set_error(next((text for text in complaints if text), ""))

    def _draft_text(self) -> str:
        picture = self.view.picture.picture
        if self._base is None or (self.contact == self._base and picture == self._picture):
            return ""
        fields = fields_of(self.contact) | kept_fields(self._kept)
        if picture != self._picture:
            fields |= picture_fields(picture)
        return FieldDraft(fields, self._services.clock.today()).as_text()

    def _say_kept(self, kept: bool) -> None:
        self.view.draft_kept.setText(_("Draft kept") if kept else "")

    def _discard(self) -> None:
        """Throw away what was typed, and show the card as it is stored."""
        if self._base is None:
            return
        self._kept = None
        self._keeper.drop()
        self._fill(self._base)
        self.view.picture.show_picture(self._base.uid, self._picture)
        self._keeper.drop()
        self.view.draft_bar.hide()
        self.view.draft_kept.setText("")
        self.view.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _delete(self) -> None:
        if self._base is None:
            return
        try:
            change = self._services.contacts.delete(self._base.uid)
            self._keeper.drop()
        except FollowupError as error:
            self.view.message.set_error(str(error))
            return
        self._base = None
        self.deleted.emit(change)


def _lines(text: str) -> tuple[str, ...]:
    """The lines that are not empty, each once."""
    return tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))
