"""The card that would be stored for a person who was found: a new one, or a known one with more on it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.found import Detail, FoundDetail, FoundPerson, Origin, Place, Sure
from followup_desktop.services.intake.company_names import company_of
from followup_desktop.services.intake.known import name_key
from followup_desktop.services.intake.numbers import each_number_once, number_key

ONE_LINE = {
    Detail.NAME: "name",
    Detail.TITLE: "title",
    Detail.ORGANIZATION: "organization",
    Detail.ADDRESS: "address",
    Detail.URL: "url",
    Detail.NOTES: "notes",
}
"""The details of which a card has one, and the name of its field."""


def with_a_name(person: FoundPerson) -> FoundPerson:
    """The same person with a name, which every contact needs.

    Out of an address such as john.doe@… it is guessed; else the company, the address or the number serves.
    """
    if person.first(Detail.NAME):
        return person
    address = person.first(Detail.EMAIL)
    name = (
        name_in_address(address) or person.first(Detail.ORGANIZATION) or address or person.first(Detail.PHONE)
    )
    origin = next((found.origin for found in person.details), Origin(Place.TEXT))
    guessed = FoundDetail(Detail.NAME, name, origin, Sure.GUESS)
    return replace(person, details=(guessed, *person.details))


def kept_text(person: FoundPerson) -> str:
    """The person's vCard as it is kept: with plain line ends. Empty where there was none."""
    return person.vcard.replace("\r\n", "\n")


def new_card(person: FoundPerson, uid: str) -> Contact:
    """A new contact with this uid."""
    return _filled(Contact(uid=uid, name=person.first(Detail.NAME), source_uid=person.source_uid), person)


def merged_card(person: FoundPerson, known: Contact, before: FoundPerson | None = None) -> Contact:
    """The known contact with what was read put in: what is filled in stays, lists are joined.

    `before` is what the same card held when it was read the last time. A field that still says what it said
    then was not touched by the person, and takes the card's new text.
    """
    if before is not None:
        return _in_their_places(_filled(_without(known, before), person), known)
    card = replace(
        _filled(known, person), organization=company_of(person, known) or person.first(Detail.ORGANIZATION)
    )
    read = person.first(Detail.NAME)
    if len(read) > len(known.name) and same_but_for_form(known.name, read):
        return replace(card, name=read)
    return card


def same_but_for_form(one: str, other: str) -> bool:
    """Whether it is the same name, one of them perhaps with a title or a middle name more."""
    mine, theirs = set(name_key(one).split()), set(name_key(other).split())
    return bool(mine) and bool(theirs) and (mine <= theirs or theirs <= mine)


def _filled(card: Contact, person: FoundPerson) -> Contact:
    """What the card lacks is taken over; addresses and numbers are joined."""
    lines = {
        field: person.first(detail)
        for detail, field in ONE_LINE.items()
        if detail is not Detail.NOTES and not getattr(card, field) and person.first(detail)
    }
    notes = "\n\n".join(dict.fromkeys(text for text in (card.notes, *person.all(Detail.NOTES)) if text))
    return replace(
        card,
        **lines,
        notes=notes,
        emails=_joined(card.emails, person.all(Detail.EMAIL)),
        phones=each_number_once((*card.phones, *person.all(Detail.PHONE))),
        source_uid=card.source_uid or (person.source_uid if person.source_uid != card.uid else ""),
    )


def _without(card: Contact, before: FoundPerson) -> Contact:
    """The card without what came from the earlier state of the same vCard and was not touched since."""
    lines = {
        field: ""
        for detail, field in ONE_LINE.items()
        if getattr(card, field) and getattr(card, field) == _line_of(before, detail)
    }
    return replace(
        card,
        **lines,
        emails=_left_of(card.emails, before.all(Detail.EMAIL)),
        phones=_left_of(card.phones, before.all(Detail.PHONE)),
    )


def _in_their_places(card: Contact, known: Contact) -> Contact:
    """The card with its addresses and numbers in the known order; a new one takes a gone one's place."""
    return replace(
        card,
        emails=_ordered(card.emails, known.emails),
        phones=_ordered(card.phones, known.phones),
    )


def _ordered(texts: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    there = {_key(text): text for text in texts}
    before = {_key(text) for text in known}
    new = [text for key, text in there.items() if key not in before]
    order = [there[key] if key in there else new.pop(0) if new else "" for key in map(_key, known)]
    return tuple(dict.fromkeys(filter(None, (*order, *new))))


def _line_of(person: FoundPerson, detail: Detail) -> str:
    return "\n\n".join(person.all(detail)) if detail is Detail.NOTES else person.first(detail)


def _left_of(there: Iterable[str], gone: Iterable[str]) -> tuple[str, ...]:
    without = {_key(text) for text in gone}
    return tuple(text for text in there if _key(text) not in without)


def _joined(one: Iterable[str], other: Iterable[str]) -> tuple[str, ...]:
    """All of both, each once, in any case."""
    seen: dict[str, str] = {}
    for text in (*one, *other):
        seen.setdefault(_key(text), text)
    return tuple(seen.values())


def _key(text: str) -> str:
    if "@" in text:
        return text.casefold()
    return number_key(text) or text


def name_in_address(address: str) -> str:
    """The name "John Doe" out of john.doe@…; empty where the address does not have the form of a name."""
    parts = address.partition("@")[0].replace("_", ".").split(".")
    if len(parts) not in (2, 3) or not all(part.isalpha() for part in parts) or len(parts[-1]) < 2:
        return ""
    return " ".join(part.capitalize() for part in parts) if len(parts[0]) > 1 else ""
