"""What a file or a text of another program was found to hold, before anybody has said that it is right.

Readers (`exchange`) find; a person looks at it field by field; only then does it become records.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from followup_desktop.domain.interview import InterviewKind
from followup_desktop.domain.outcome import Stage

RECIPIENT = "recipient"
"""The role of the one who is asked to come by the mail that brought an invitation."""


class Sure(StrEnum):
    """How sure a reader is of what it read."""

    CERTAIN = "certain"
    """A field of its own holds it: TEL in a vCard, a column, DTSTART."""
    LIKELY = "likely"
    """Read out of running text, a picture, or a column whose meaning was worked out."""
    GUESS = "guess"
    """Concluded from something else: the company from the domain of an address."""


class Place(StrEnum):
    """Where something stood."""

    VCARD = "vcard"
    INVITE = "invite"
    MAIL_HEADER = "mail_header"
    SIGNATURE = "signature"
    TEXT = "text"
    QR_CODE = "qr_code"
    PHOTO = "photo"
    COLUMN = "column"
    DOMAIN = "domain"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something stood, and there at what: the property, header, column, line ("3") or domain."""

    place: Place
    at: str = ""


class Detail(StrEnum):
    """A field of a contact, by the name that it has in a Contact (one entry of `emails` and `phones`)."""

    NAME = "name"
    TITLE = "title"
    ORGANIZATION = "organization"
    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    URL = "url"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class FoundDetail:
    """One field of one person as it was read.

    `kind` says which phone or address it is (work, home, cell, fax, pager, main, or the file's own label);
    empty where the file does not say. Of e-mail addresses and phones the preferred one comes first; a fax
    comes last.
    """

    detail: Detail
    text: str
    origin: Origin
    sure: Sure = Sure.CERTAIN
    kind: str = ""


@dataclass(frozen=True, slots=True)
class FoundPicture:
    """A picture as it came in: the encoded image that a card was read from, or a portrait out of a vCard."""

    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPerson:
    """A person as one card, signature, row or attendee shows them; at least a name, an address or a number.

    `source_uid` is the uid in the file. `vcard` is the whole card as vCard 4.0 text, also what no field of
    a contact holds; empty where there was no vCard. `role` is what the person is in an interview
    ("organizer", RECIPIENT).
    """

    details: tuple[FoundDetail, ...]
    source_uid: str = ""
    vcard: str = ""
    picture: FoundPicture | None = None
    role: str = ""

    def first(self, detail: Detail) -> str:
        """The first text of a field; empty where there is none."""
        return next((found.text for found in self.details if found.detail is detail), "")

    def all(self, detail: Detail) -> tuple[str, ...]:
        """All texts of a field, in order."""
        return tuple(found.text for found in self.details if found.detail is detail)


@dataclass(frozen=True, slots=True)
class FoundText:
    """A text that was read or concluded, with where from."""

    text: str
    origin: Origin
    sure: Sure = Sure.CERTAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundInterview:
    """An event of an invitation.

    `uid`, `sequence`, `stamp` (UTC) and `recurrence` (the original start of one of a series: UTC as
    "20220317T110000Z", a date as "20220317"; empty for a single event) say which event it is and how new.
    `starts_at` is in UTC and `timezone` an IANA zone. Where the file leaves the time floating, `timezone` is
    "" and `starts_at` what a wall clock shows (naive); it is None where a cancellation names no time.
    `kind` is None where nothing tells. `link` is the address to join at, `phone` the number to dial in.
    """

    uid: str
    sequence: int = 0
    stamp: datetime | None = None
    recurrence: str = ""
    cancelled: bool = False
    starts_at: datetime | None
    timezone: str
    minutes: int
    whole_day: bool = False
    kind: InterviewKind | None = None
    summary: str = ""
    description: str = ""
    location: str = ""
    link: str = ""
    phone: str = ""
    company: FoundText | None = None
    position: FoundText | None = None
    people: tuple[FoundPerson, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundOpportunity:
    """An application out of another job tracker. `stage` is None where its status means nothing to us."""

    company: str
    position: str
    stage: Stage | None
    url: str = ""
    source: str = ""
    added_on: date | None = None
    notes: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something in the file that was not taken, and why: a whole sentence that a person can act on."""

    what: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Everything that one file or text holds. `picture` is the photo that it was read from."""

    people: tuple[FoundPerson, ...] = ()
    interviews: tuple[FoundInterview, ...] = ()
    opportunities: tuple[FoundOpportunity, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    picture: FoundPicture | None = None

    @property
    def nothing(self) -> bool:
        """Whether there is nobody and nothing in it."""
        return not (self.people or self.interviews or self.opportunities)
