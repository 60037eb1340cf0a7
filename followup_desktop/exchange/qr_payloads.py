"""What the text of a code means for us: a contact, an event, or an address to reach somebody at.

Nothing is ever opened or followed. A code for a network, a payment or a place is none of ours.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from followup_desktop.domain.found import (
    Detail,
    Found,
    FoundDetail,
    FoundPerson,
    Origin,
    Place,
)
from followup_desktop.exchange.codes.addresses import (
    mail_address,
    mail_addresses_of_link,
    phone_number,
    web_address,
)
from followup_desktop.exchange.codes.fields import bizcard, escaped_fields, mecard, memory, plain

_LONGEST_BEGINNING = 16
_MOST_BEFORE_CARD = 10


def found_in_code(text: str) -> Found | None:
    """What a code holds; None where it is nothing of ours (a network, a payment, any text).

    A plain address gives a person of whom only this is known. Raises ExchangeError where a vCard or an event
    in it cannot be read.
    """
    text = text.strip("\ufeff \t\r\n\0")
    beginning = text[:_LONGEST_BEGINNING].upper()
    if "BEGIN:VCARD" in text[: _LONGEST_BEGINNING + _MOST_BEFORE_CARD].upper():
        return _card(text)
    if beginning.startswith(("BEGIN:VCALENDAR", "BEGIN:VEVENT")):
        return _event(text)
    for start, read in _FORMS.items():
        if beginning.startswith(start):
            return _person(read(text[len(start) :]))
    return _person(_alone(text))


def _person(details: Iterable[FoundDetail]) -> Found | None:
    found = tuple(details)
    return Found(people=(FoundPerson(details=found),)) if found else None


def _detail(detail: Detail, text: str, at: str, kind: str = "") -> list[FoundDetail]:
    return [FoundDetail(detail, text, Origin(Place.QR_CODE, at), kind=kind)] if text else []


def _alone(text: str) -> list[FoundDetail]:
    """An address or a number that stands alone in the code, with nothing that says so."""
    if text[:4].lower() in {"http", "www."} and (address := web_address(text)):
        return _detail(Detail.URL, address, "URL")
    if address := mail_address(text):
        return _detail(Detail.EMAIL, address, "EMAIL")
    # A number alone may be anything, but not one that begins with the code of a country.
    return _detail(Detail.PHONE, phone_number(text), "TEL") if text.startswith("+") else []


def _mail_link(rest: str) -> list[FoundDetail]:
    addresses = mail_addresses_of_link(f"mailto:{rest}")
    return [one for address in addresses for one in _detail(Detail.EMAIL, address, "MAILTO")]


def _mail_form(rest: str) -> list[FoundDetail]:
    """To whom "MATMSG:TO:jane@acme.example;SUB:Hello;BODY:Dear Jane;;" writes."""
    to = (plain(field.value) for field in escaped_fields(rest) if field.name == "TO")
    return [one for address in to for one in _detail(Detail.EMAIL, mail_address(address), "MATMSG:TO")]


def _smtp(rest: str) -> list[FoundDetail]:
    return _detail(Detail.EMAIL, mail_address(rest.split(":", maxsplit=1)[0]), "SMTP")


def _telephone(rest: str) -> list[FoundDetail]:
    return _detail(Detail.PHONE, phone_number(f"tel:{rest}"), "TEL")


def _text_message(rest: str) -> list[FoundDetail]:
    """To whom "SMSTO:+12125551212:Hello", "sms:+12125551212?body=Hello" or "sms:+1212…,+1213…" goes first."""
    number = rest.lstrip("/")
    for end in ":?;,":
        number = number.partition(end)[0]
    return _detail(Detail.PHONE, phone_number(f"tel:{number}"), "SMSTO", kind="cell")


def _bookmark(rest: str) -> list[FoundDetail]:
    """Where "MEBKM:TITLE:Jane Doe;URL:https://acme.example/jane;;" leads."""
    addresses = (plain(field.value) for field in escaped_fields(rest) if field.name == "URL")
    return [one for address in addresses for one in _detail(Detail.URL, web_address(address), "MEBKM:URL")]


def _link(rest: str) -> list[FoundDetail]:
    """Where "URLTO:Jane Doe:https://acme.example/jane" or "URL:https://acme.example/jane" leads."""
    whole = web_address(rest)
    return _detail(Detail.URL, whole or web_address(rest.partition(":")[2]), "URL")


_FORMS: dict[str, Callable[[str], Iterable[FoundDetail]]] = {
    "MECARD:": lambda rest: mecard(escaped_fields(rest)),
    "BIZCARD:": lambda rest: bizcard(escaped_fields(rest)),
    "MEMORY:": memory,
    "MATMSG:": _mail_form,
    "MAILTO:": _mail_link,
    "SMTP:": _smtp,
    "TEL:": _telephone,
    "SMSTO:": _text_message,
    "SMS:": _text_message,
    "MMSTO:": _text_message,
    "MMS:": _text_message,
    "MEBKM:": _bookmark,
    "URLTO:": _link,
    "URL:": _link,
    "URI:": _link,
}


def _card(text: str) -> Found:
    """A vCard, whose fields are then said to have stood in the code."""
    from followup_desktop.exchange.card_contact import found_in_cards  # with all that reads vCards

    found = found_in_cards(text.encode())
    return replace(found, people=tuple(map(_of_card, found.people)))


def _of_card(person: FoundPerson) -> FoundPerson:
    return replace(person, details=tuple(_in_code(one, "VCARD") for one in person.details))


def _in_code(detail: FoundDetail, form: str) -> FoundDetail:
    return replace(detail, origin=Origin(Place.QR_CODE, f"{form}:{detail.origin.at}"))


def _event(text: str) -> Found:
    """An event, often without the calendar around it that the standard wants."""
    from followup_desktop.exchange.invites import read_invites  # with all that reads calendars

    if not text[:_LONGEST_BEGINNING].upper().startswith("BEGIN:VCALENDAR"):
        text = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{text}\r\nEND:VCALENDAR\r\n"
    return read_invites(text.encode())
