"""The people of an invitation: who called the meeting, and who is asked to come.

Rooms, equipment and mailing lists are no people; a room may say where the meeting is.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import unquote

from followup_desktop.domain.found import Detail, FoundDetail, FoundPerson, Origin, Place, Sure
from followup_desktop.domain.letters import folded
from followup_desktop.exchange.invitations.text import one_line
from followup_desktop.exchange.invitations.values import Values
from followup_desktop.exchange.lines.name_agreement import given_name_first
from followup_desktop.exchange.lines.names import bare_name, name_strength
from followup_desktop.exchange.mail_domains import company_of_domain, is_service

ORGANIZER = "organizer"
MOST_PEOPLE = 200

_ADDRESS = re.compile(r"[^\s@<>\"',;:()\[\]\\]{1,64}@[^\s@<>\"',;:()\[\]\\]{1,253}")
_WITH_NAME = re.compile(r"(.{0,200}?)\s*<\s*(?:mailto:)?([^<>]{1,320})>", re.IGNORECASE | re.DOTALL)
_AT = re.compile(r"\s*(?:@|\(a\)|\(at\)|\[at\])\s*", re.IGNORECASE)
_NO_PERSON = frozenset({"ROOM", "RESOURCE", "GROUP"})
_MACHINE = re.compile(
    r"(?:no|do-?not|don-?t)[._-]?reply.*|.*-no-?reply|notifications?|calendar-notification|mailer-daemon"
    r"|bounces?|nomail|unknownorganizer|postmaster|invalid|mailer|calendar|invites?|invitations?|scheduling",
    re.IGNORECASE,
)
_CALENDARS = ("calendar.google.com", "calendar-server.bounces.google.com")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_ROLE_NAMES = (
    "info jobs job careers career team office support sales admin contact hello hr people recruiting "
    "recruitment talent hiring interviews interview scheduling appointments booking bookings calendar "
    "events noreply kontakt bewerbung karriere personal service mail no reply the human resources "
    "invitations meetings"
)
_ROLES = frozenset(_ROLE_NAMES.split())
# What stands beside a name: "(Acme)", "| Acme", "via Calendly"; and "/Acme/US" in Lotus Notes.
_BESIDE_NAME = re.compile(r"\s*[(\[][^()\[\]]*[)\]]$|\s+(?:\||via)\s.*$", re.IGNORECASE)
_IN_NOTES = re.compile(r"(?:CN=)?([^/=]+ [^/=]+)(?:/[^/]+)+")
_LONGEST_NAME = 70
_LONGEST_WRITTEN = 300  # letters of a name with what stands beside it
_MAY_BE_A_NAME = 1.6  # that of a first name alone
_LIKE_A_NAME = 2.0  # what name_strength says of a name that is one in all likelihood


class _Named(NamedTuple):
    """An address as the file has it, with what stands beside it."""

    address: str
    parameters: Mapping[str, object]

    def get(self, name: str) -> str:
        """What a parameter says; empty where there is none."""
        text = self.parameters.get(name, "")
        return one_line(",".join(map(str, text)) if isinstance(text, list) else str(text))


def people_of(values: Values) -> tuple[FoundPerson, ...]:
    """The organizer first, then those who are asked to come; each address once."""
    found: dict[str, FoundPerson] = {}
    for name, value in _asked(values):
        if _kind(value) in _NO_PERSON:
            continue
        role = value.get("ROLE").upper()
        is_organizer = name == "ORGANIZER" or role == "ORGANIZER"
        person = _person(name, value, ORGANIZER if is_organizer else "")
        if person is None:
            continue
        key = (person.first(Detail.EMAIL) or person.first(Detail.NAME)).casefold()
        found[key] = _together(found[key], person) if key in found else person
    return tuple(sorted(found.values(), key=lambda person: person.role != ORGANIZER))[:MOST_PEOPLE]


def room_of(values: Values) -> str:
    """The name of the first room that is asked for; empty where there is none."""
    for _name, value in _asked(values):
        if _kind(value) in ("ROOM", "RESOURCE"):
            room = value.get("CN")
            if room:
                return room.partition("@")[0].strip() if _ADDRESS.search(room) else room
    return ""


def organizer_address(values: Values) -> str:
    """The e-mail address of who called the meeting; empty where there is none."""
    for name, value in _asked(values):
        if name == "ORGANIZER" or value.get("ROLE").upper() == "ORGANIZER":
            return _address_and_name(value)[0]
    return ""


def _asked(values: Values) -> Iterator[tuple[str, _Named]]:
    """The lines of people, with the property in which each stands."""
    for name in ("ORGANIZER", "ATTENDEE"):
        for value in values.get(name, ()):
            yield name, _Named(str(value).strip(), getattr(value, "params", {}))


def _kind(value: _Named) -> str:
    address = value.address.lower()
    if "@resource.calendar.google.com" in address:
        return "ROOM"
    if "@group.calendar.google.com" in address:
        return "GROUP"
    return value.get("CUTYPE").upper()


def _person(at: str, value: _Named, role: str) -> FoundPerson | None:
    address, written = _address_and_name(value)
    local, _, domain = address.partition("@")
    name = given_name_first(_in_order(written), local)
    if _is_of_service(address, name):
        if name_strength(name) < _MAY_BE_A_NAME:
            return None  # the name of a program or a mailbox
        address = ""
    elif _MACHINE.fullmatch(local) or domain.lower().endswith(_CALENDARS):
        address = ""
    origin = Origin(Place.INVITE, at)
    details: list[FoundDetail] = []
    if name:
        details.append(
            FoundDetail(Detail.NAME, name, origin, Sure.CERTAIN if name == written else Sure.LIKELY)
        )
    elif address and (name := _name_in(local)):
        details.append(FoundDetail(Detail.NAME, name, origin, Sure.GUESS))
    if address:
        details.append(FoundDetail(Detail.EMAIL, address, origin))
        if company := company_of_domain(domain):
            source = Origin(Place.DOMAIN, domain.lower())
            details.append(FoundDetail(Detail.ORGANIZATION, company, source, Sure.GUESS))
    return FoundPerson(details=tuple(details), role=role) if details else None


def _is_of_service(address: str, name: str) -> bool:
    """Whether it is an address of a program that sends for others, and none of somebody who works there."""
    local, _, domain = address.casefold().partition("@")
    return is_service(domain) and not any(word in local for word in folded(name).split() if len(word) > 2)


def _address_and_name(value: _Named) -> tuple[str, str]:
    """The e-mail address and the name; each empty where there is none."""
    text = value.address
    named = _WITH_NAME.fullmatch(text)
    name = value.get("CN")[:_LONGEST_WRITTEN].strip("\"' ")
    address = _address(named[2] if named else text) or _address(value.get("EMAIL"))
    if within := _WITH_NAME.fullmatch(name):
        name, address = within[1].strip("\"' "), address or _address(within[2])
    if not name and named:
        name = re.sub(r"^mailto:", "", named[1].strip(), flags=re.IGNORECASE).strip("\"' ")
    if _ADDRESS.search(_AT.sub("@", name)):
        address, name = address or _address(name), ""
    return address, name.removeprefix("mailto:")


def _address(text: str) -> str:
    """The address alone, without blanks that a fold left in it; empty where it is none."""
    text = unquote(re.sub(r"^\s*mailto:", "", text[:400], flags=re.IGNORECASE)).partition("?")[0]
    text = _AT.sub("@", text.strip("\"'<> \t,;"))
    if text.count(" ") == 1:
        text = text.replace(" ", "")
    return text if _ADDRESS.fullmatch(text) else ""


def _in_order(written: str) -> str:
    """The name alone with the first name first: "Grace Hopper" of "Hopper, Grace (she/her)"."""
    name = _BESIDE_NAME.sub("", written).strip() or written
    if notes := _IN_NOTES.fullmatch(name):
        name = notes[1].strip()
    if len(name) > _LONGEST_NAME or name_strength(name) < _LIKE_A_NAME:
        return name
    bare, degrees = bare_name(name)
    return f"{bare}, {degrees}" if degrees else bare


def _name_in(local: str) -> str:
    """The name that an address is made of: "Grace Hopper" of "grace.hopper". Empty where one cannot tell."""
    words = re.split(r"[._-]", local.partition("+")[0])
    if not 2 <= len(words) <= 3 or not all(_WORDS.fullmatch(word) for word in words):
        return ""
    if any(word.casefold() in _ROLES for word in words):
        return ""
    return " ".join(word[0].upper() + word[1:].lower() for word in words)


def _together(one: FoundPerson, other: FoundPerson) -> FoundPerson:
    """The same person, named twice: the surer name, and the role of either."""
    names = sorted(
        (detail for person in (one, other) for detail in person.details if detail.detail is Detail.NAME),
        key=lambda detail: detail.sure is Sure.GUESS,
    )
    rest = [detail for detail in one.details if detail.detail is not Detail.NAME]
    return FoundPerson(details=(*names[:1], *rest), role=one.role or other.role)
