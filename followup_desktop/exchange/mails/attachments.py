"""What hangs on a mail beside its text: business cards, invitations, and what cannot be read."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from followup_desktop.domain.found import Found, LeftOut
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.mails.parts import Mail, Part

_CARDS = frozenset(["text/vcard", "text/x-vcard", "text/directory", "application/vcard"])
_CARD_ENDINGS = (".vcf", ".vcard")
_CALENDARS = frozenset([
    "text/calendar", "text/x-vcalendar", "text/vcalendar", "text/ical", "application/ics", "application/ical",
    "application/calendar", "application/x-ical",
])  # fmt: skip
_CALENDAR_ENDINGS = (".ics", ".vcs", ".ical", ".icalendar", ".ifb")
_ANY = frozenset(["application/octet-stream", "text/plain", "application/unknown"])
_LOCKED = frozenset(["application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"])
_MOST = 30  # cards or invitations of one mail
_HEAD = 300  # bytes in which a file says what it is


class Attachments(NamedTuple):
    """The cards and the invitations of a mail, and what was left out of it."""

    cards: tuple[Found, ...]
    invitations: Found
    left_out: tuple[LeftOut, ...]


def attachments_of(mails: Sequence[Mail]) -> Attachments:
    """Everything that hangs on these mails."""
    parts = [part for mail in mails for part in mail.parts]
    left_out: list[LeftOut] = []
    cards = tuple(_cards(parts, left_out))
    invitations = _invitations(parts, left_out)
    left_out += invitations.left_out
    left_out += _unreadable(mails)
    return Attachments(cards, invitations, tuple(left_out))


def _cards(parts: Sequence[Part], left_out: list[LeftOut]) -> Iterator[Found]:
    """The people of each business card that hangs on the mail."""
    # Imported here: most mails have no card.
    from followup_desktop.exchange.card_contact import found_in_cards

    cards = [part for part in parts if _is(part, _CARDS, _CARD_ENDINGS, b"BEGIN:VCARD")]
    for part in cards[:_MOST]:
        try:
            found = found_in_cards(part.content())
        except ExchangeError as error:
            left_out.append(LeftOut(part.name or "The attached card", str(error)))
            continue
        left_out += found.left_out
        yield found


def _invitations(parts: Sequence[Part], left_out: list[LeftOut]) -> Found:
    """The interviews of all invitations on the mail."""
    calendars = [part for part in parts if _is(part, _CALENDARS, _CALENDAR_ENDINGS, b"BEGIN:VCALENDAR")]
    if not calendars:
        return Found()
    # Imported here: most mails have no invitation, and reading them takes a large library.
    from email import message_from_bytes
    from email.message import EmailMessage
    from email.policy import default

    from followup_desktop.exchange.invites import read_mail_invites

    mail = EmailMessage()
    mail.make_mixed()
    for part in calendars[:_MOST]:
        mail.attach(message_from_bytes(_plainly(part), policy=default))
    try:
        return read_mail_invites(mail)
    except ExchangeError as error:
        left_out.append(LeftOut("The invitation", str(error)))
        return Found()


def _plainly(part: Part) -> bytes:
    """A calendar with nothing but the headers that say how to read it, so that none is broken."""
    said = {name: part.head.parameter("content-type", name) for name in ("charset", "method")}
    parameters = "".join(f'; {name}="{value}"' for name, value in said.items() if _is_plain(value))
    return f"Content-Type: text/calendar{parameters}\r\n\r\n".encode() + part.content()


def _is_plain(value: str) -> bool:
    return value.isascii() and value.replace("-", "").replace("_", "").isalnum() and len(value) < 40


def _is(part: Part, kinds: frozenset[str], endings: tuple[str, ...], begin: bytes) -> bool:
    if part.kind in kinds or part.name.lower().endswith(endings):
        return True
    if part.kind not in _ANY:
        return False
    head = part._replace(raw=part.raw[: 2 * _HEAD]).content()
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").upper().startswith(begin)


def _unreadable(mails: Sequence[Mail]) -> Iterator[LeftOut]:
    """What a person would miss, with what to do about it."""
    for mail in mails:
        if mail.too_deep:
            yield LeftOut(
                "The innermost parts of the mail", "It is nested too deeply. Save the inner mail by itself."
            )
        for part in mail.parts:
            if part.name.lower() == "winmail.dat" or part.kind == "application/ms-tnef":
                yield LeftOut(
                    "winmail.dat",
                    "Outlook packed the attachments in its own way. Ask the sender for a mail in plain text.",
                )
            elif part.kind in _LOCKED:
                yield LeftOut(
                    "The text of the mail",
                    "It is encrypted, or sealed. Open it in the mail program, and paste its text.",
                )
