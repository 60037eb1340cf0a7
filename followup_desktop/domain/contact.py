"""People: whom one met, who speaks for one, who passed on a name."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A business card: the correct name and title, and how to reach the person.

    A name alone is enough. The first e-mail address and the first phone number are the
    ones that notes and calls use. `source_uid` keeps the uid of the vCard it came from.
    """

    uid: str
    name: str
    title: str = ""
    organization: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    address: str = ""
    url: str = ""
    notes: str = ""
    source_uid: str = ""

    @property
    def email(self) -> str:
        """The address that notes go to; empty where none is known."""
        return self.emails[0] if self.emails else ""

    @property
    def phone(self) -> str:
        """The number that calls go to; empty where none is known."""
        return self.phones[0] if self.phones else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The picture of a contact's business card, as an encoded image (PNG or JPEG).

    Kept apart from the contact, so that a list of contacts loads no pictures. Its `uid` is the contact's.
    """

    uid: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptCard:
    """The vCard that a contact came from, whole: also what no field of a contact holds.

    It is written again when the contact goes out as a vCard, so that nothing is lost on the way. Its `uid` is
    the contact's, `vcard` the text of one vCard 4.0 with plain line ends.
    """

    uid: str
    vcard: str
