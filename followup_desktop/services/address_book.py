"""Contacts for other programs: as vCards, as a table, as a code that a phone reads."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

from followup_desktop.domain.contact import Contact, KeptCard, Picture
from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.letters import folded
from followup_desktop.phrases.language import _
from followup_desktop.services.files_out import put_in_place
from followup_desktop.store.database import Database
from followup_desktop.store.records import all_of, get, some_of

Version = Literal["3.0", "4.0"]


class AddressBook:
    """Gives the contacts out."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def write(self, path: Path, uids: Sequence[str] | None = None, version: Version = "4.0") -> Path:
        """Write these contacts, or all, into a file: vCards (.vcf) or a table (.csv), as its ending says."""
        ending = path.suffix.lower()
        if ending == ".vcf":
            return put_in_place(path, self.vcards(uids, version))
        if ending == ".csv":
            return put_in_place(path, self.csv(uids))
        message = _("{file}: choose a name that ends in .vcf (vCards) or .csv (a table).")
        raise FollowupError(message.format(file=path.name))

    def vcards(self, uids: Sequence[str] | None = None, version: Version = "4.0") -> bytes:
        """These contacts, or all, as vCards, with everything that their own vCards held."""
        from followup_desktop.exchange.card_contact import vcards_of

        contacts = self._contacts(uids)
        named = [contact.uid for contact in contacts]
        kept, pictures = some_of(self._db, KeptCard, named), some_of(self._db, Picture, named)
        return vcards_of(
            (
                (contact, kept[contact.uid].vcard if contact.uid in kept else "", pictures.get(contact.uid))
                for contact in contacts
            ),
            version,
        )

    def csv(self, uids: Sequence[str] | None = None) -> bytes:
        """These contacts, or all, as a table for spreadsheets and address books."""
        from followup_desktop.exchange.csv_contacts import csv_of_contacts

        return csv_of_contacts(self._contacts(uids))

    def qr_modules(self, uid: str) -> list[list[bool]]:
        """A contact's card as a QR code: rows of modules, True for dark, without the quiet zone around."""
        from followup_desktop.exchange.card_contact import card_for_qr
        from followup_desktop.exchange.qr_writing import qr_modules

        contact = get(self._db, Contact, uid)
        if contact is None:
            raise FollowupError(_("This contact is no longer there. It may have been deleted meanwhile."))
        return qr_modules(card_for_qr(contact))

    def _contacts(self, uids: Sequence[str] | None) -> list[Contact]:
        found: Iterable[Contact] = (
            all_of(self._db, Contact) if uids is None else some_of(self._db, Contact, uids).values()
        )
        return sorted(found, key=_by_name)


def _by_name(contact: Contact) -> tuple[str, str]:
    return folded(contact.name), contact.uid
