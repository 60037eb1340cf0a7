"""Cards as people: who a vCard is about, and a contact as a vCard again."""

from collections.abc import Callable, Iterable, Iterator

from followup_desktop.domain.contact import Contact, Picture
from followup_desktop.domain.found import Detail, Found, FoundPerson, FoundPicture, LeftOut
from followup_desktop.exchange.contact_cards.changes import card_of, without_picture
from followup_desktop.exchange.contact_cards.fields import Fields, email_text, everything_shown
from followup_desktop.exchange.contact_cards.names import one_line
from followup_desktop.exchange.contact_cards.qr import card_for_qr
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.showing import shown
from followup_desktop.exchange.vcard import Card, Version, card_text, each_card, write_cards

__all__ = ["card_for_qr", "card_of", "found_in_cards", "person_of", "vcards_of", "without_picture"]

_PICTURES = ("X-MS-CARDPICTURE", "PHOTO")
_CALLED_BY = (Detail.NAME, Detail.EMAIL, Detail.PHONE)


def person_of(card: Card) -> FoundPerson:
    """The person whom a card is about.

    Name, position, organization and notes come once; e-mail addresses, phones, addresses and pages all, the
    preferred one first. A person without a name goes by the nickname or the organization, less sure; there
    may be no name at all where there is an address or a number. What no field of a contact holds stays in
    `vcard`.
    """
    return _person(card, Fields(card))


def found_in_cards(content: bytes, *, progress: Callable[[int, int], None] | None = None) -> Found:
    """Everybody in a .vcf file.

    `progress` is told the bytes done and all bytes, now and then; what it raises ends the reading.
    Raises ExchangeError where the file holds no vCard, or nobody is in any of them.
    """
    people: list[FoundPerson] = []
    left_out: list[LeftOut] = []
    number = 0
    for found in each_card(content, progress=progress):
        if isinstance(found, LeftOut):
            number += found.what == f"Card {number + 1}"
            left_out.append(found)
            continue
        number += 1
        fields = Fields(found)
        person = _person(found, fields)
        why_not = _why_not(fields, person)
        if why_not:
            left_out.append(LeftOut(person.first(Detail.NAME) or f"Card {number}", why_not))
            continue
        people.append(person)
        left_out += _bad_addresses(fields, person)
    if not people:
        raise ExchangeError(_nobody(left_out))
    return Found(people=tuple(people), left_out=tuple(left_out))


def vcards_of(contacts: Iterable[tuple[Contact, str, Picture | None]], version: Version) -> bytes:
    """The content of a .vcf file with these contacts, each with the text of its kept card and its picture."""
    return write_cards((card_of(contact, kept, picture) for contact, kept, picture in contacts), version)


def _person(card: Card, fields: Fields) -> FoundPerson:
    uid = next((source.text.strip() for source in fields.of("UID")), "")
    return FoundPerson(
        details=tuple(shown.found for shown in everything_shown(fields)),
        source_uid=uid,
        vcard=card_text(card, "4.0"),
        picture=_picture(fields),
    )


def _picture(fields: Fields) -> FoundPicture | None:
    for source in fields.of(*_PICTURES):
        content = source.content()
        if content:
            return FoundPicture(content)
    return None


def _why_not(fields: Fields, person: FoundPerson) -> str:
    if fields.is_group():
        return "It is a list of people, and none of them. They come in with cards of their own."
    if any(found.detail in _CALLED_BY for found in person.details):
        return ""
    return "There is neither a name nor an address nor a number on it. Fill it in and export it again."


def _bad_addresses(fields: Fields, person: FoundPerson) -> Iterator[LeftOut]:
    for source in fields.of("EMAIL"):
        address = email_text(source)
        if address and "@" not in address.strip("@"):
            whose = next((person.first(detail) for detail in _CALLED_BY if person.first(detail)), "")
            yield LeftOut(
                f"The e-mail address {shown(address)} of {whose}",
                "There is no @ in it. Look on the card what it should be, and type it in.",
            )


def _nobody(left_out: list[LeftOut]) -> str:
    first = f" {left_out[0].what}: {left_out[0].why}" if left_out else ""
    return one_line(f"There is nobody in the cards of this file.{first}")
