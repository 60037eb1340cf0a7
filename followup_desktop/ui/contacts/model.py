"""The contacts, as cards or rows."""

from followup_desktop.domain.contact import Contact
from followup_desktop.ui.rows.model import RowsModel, Shown


class ContactsModel(RowsModel[Contact]):
    """The business cards, by name."""

    def key(self, record: Contact) -> str:
        """The uid of the contact."""
        return record.uid

    def words(self, record: Contact) -> Shown:
        """A card in two lines."""
        what_they_are = ", ".join(part for part in (record.title, record.organization) if part)
        reach = record.email or record.phone
        spoken = ", ".join(part for part in (record.name, what_they_are, record.email, record.phone) if part)
        return Shown(what=record.name, where=what_they_are, aside=reach, spoken=spoken)
