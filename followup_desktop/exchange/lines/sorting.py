"""Sorts the lines of a card or a signature into the fields of a contact.

Everything speaks for or against everything: the name agrees with the e-mail address, the company with its
domain, the title stands below the name, and the largest letters belong to the one or the other.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from followup_desktop.domain.found import Detail
from followup_desktop.domain.letters import folded
from followup_desktop.exchange.lines.addresses import address_text, addresses_in
from followup_desktop.exchange.lines.contacts import Contact, contacts_in, is_profile
from followup_desktop.exchange.lines.emails import emails_in, webs_in
from followup_desktop.exchange.lines.name_agreement import address_agreement
from followup_desktop.exchange.lines.noise import is_noise
from followup_desktop.exchange.lines.parts import apart
from followup_desktop.exchange.lines.people import Known, NameFound, name_in
from followup_desktop.exchange.lines.pieces import CardLine, Piece, pieces_of
from followup_desktop.exchange.lines.roles import Roles, roles_in
from followup_desktop.exchange.mail_domains import company_letters

_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
_COUNTRY = re.compile(r"\.([a-z]{2})$")
_NO_COUNTRY = frozenset(["io", "ai", "co", "me", "tv", "eu", "cc", "ly", "fm", "gg", "to", "ws", "la"])
_MOST_COMPARED = 12  # addresses with which names and companies are compared; a card has fewer
_REACHED_BY = (Detail.EMAIL, Detail.PHONE, Detail.URL)


class Read(NamedTuple):
    """One field that was read: from which line (from 1), how sure (0 to 1), of which kind.

    `guessed` says that only its place on the card speaks for it.
    """

    detail: Detail
    text: str
    line: int
    sure: float = 1.0
    kind: str = ""
    guessed: bool = False


class Sheet(NamedTuple):
    """Everything that was read; how much speaks for the name; the domains of the addresses."""

    fields: tuple[Read, ...]
    name_strength: float
    domains: tuple[str, ...]


def sort_lines(lines: Sequence[CardLine], region: str, known: Known) -> Sheet:
    """The fields of the one person that the lines are about, the name first."""
    pieces = pieces_of(lines)
    contacts, rest = contacts_in(pieces, _country(pieces) or region)
    emails = [*known.emails, *(one.text for one in contacts if one.detail is Detail.EMAIL)]
    hosts = _hosts(contacts, known)[:_MOST_COMPARED]
    domains = tuple(dict.fromkeys(letters for host in hosts if (letters := company_letters(host))))
    parts = [part for part in apart(rest, domains) if part.label or not is_noise(part.text)]
    parts = [part for part in parts if part.label != "social"]
    runs = addresses_in(parts, domains)
    taken = {place for run in runs for place in run}
    name = name_in(parts, taken, known, emails[:_MOST_COMPARED], domains)
    roles = roles_in(parts, taken, name, domains)
    addresses = [
        _read(Detail.ADDRESS, address_text([parts[place] for place in run]), parts, run) for run in runs
    ]
    fields = [
        *_person(parts, name, roles),
        *_ordered(contacts, name),
        *addresses,
        *_notes(parts, name, roles),
    ]
    return Sheet(tuple(fields), name.strength if name else 0.0, tuple(hosts))


def _person(parts: Sequence[Piece], name: NameFound | None, roles: Roles) -> list[Read]:
    found = [_read(Detail.NAME, name.text, parts, name.places)] if name else []
    for detail, role in ((Detail.TITLE, roles.title), (Detail.ORGANIZATION, roles.company)):
        if role is not None:
            found.append(_read(detail, role.text, parts, role.places, guessed=role.guessed))
    return found


def _notes(parts: Sequence[Piece], name: NameFound | None, roles: Roles) -> list[Read]:
    """The department and the degrees, for which a contact has no field."""
    notes = [_read(Detail.NOTES, parts[place].text, parts, [place]) for place in roles.departments[:1]]
    if name and name.degrees:
        notes.append(_read(Detail.NOTES, name.degrees, parts, name.places))
    return notes


def _read(
    detail: Detail, text: str, parts: Sequence[Piece], places: Iterable[int], *, guessed: bool = False
) -> Read:
    pieces = [parts[place] for place in places]
    return Read(detail, text, pieces[0].line, min(piece.sure for piece in pieces), guessed=guessed)


def _ordered(contacts: Sequence[Contact], name: NameFound | None) -> list[Read]:
    """Without repetitions; one's own address before the office's, fax last, profiles after the site."""

    def rank(contact: Contact) -> float:
        if contact.detail is Detail.EMAIL:
            return -address_agreement(name.text, contact.text.partition("@")[0]) if name else 0.0
        return float(contact.kind == "fax" or is_profile(contact.text))

    found: dict[tuple[Detail, str], Contact] = {}
    for contact in sorted(contacts, key=lambda contact: (_REACHED_BY.index(contact.detail), rank(contact))):
        found.setdefault((contact.detail, _same(contact)), contact)
    return [Read(one.detail, one.text, one.line, one.sure, one.kind) for one in found.values()]


def _same(contact: Contact) -> str:
    if contact.detail is Detail.PHONE:
        return re.sub(r"\D", "", contact.text)
    return _SCHEME.sub("", folded(contact.text)).rstrip("/")


def _hosts(contacts: Sequence[Contact], known: Known) -> list[str]:
    emails = [*known.emails, *(contact.text for contact in contacts if contact.detail is Detail.EMAIL)]
    webs = [one.text for one in contacts if one.detail is Detail.URL and not is_profile(one.text)]
    hosts = [email.rpartition("@")[2] for email in emails]
    hosts += [_SCHEME.sub("", web).partition("/")[0] for web in webs]
    return list(dict.fromkeys(host.lower() for host in hosts if host))


def _country(pieces: Sequence[Piece]) -> str:
    """The country in the ending of an address, in which the numbers beside it are to be read."""
    for piece in pieces:
        for address in (*emails_in(piece.text), *webs_in(piece.text)):
            ending = _COUNTRY.search(_SCHEME.sub("", address.text).partition("/")[0].lower())
            if ending and ending[1] not in _NO_COUNTRY:
                return ending[1]
        if "〒" in piece.text:
            return "jp"
    return ""
