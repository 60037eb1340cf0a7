r"""Contacts in the short forms that telephones put into codes: MECARD, BIZCARD and MEMORY.

MECARD (NTT Docomo) is "MECARD:N:Owen,Sean;TEL:+12125658770;EMAIL:srowen@google.com;;"; a backslash stands
before ; : , and \ where they are meant as text. BIZCARD has other names for the same. MEMORY (KDDI) has one
field in a line and no escapes.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from followup_desktop.domain.found import Detail, FoundDetail, Origin, Place
from followup_desktop.exchange.characters import fit
from followup_desktop.exchange.codes.addresses import mail_address, phone_number, web_address

_MOST_FIELDS = 200
_FIELD = re.compile(r"([A-Za-z0-9_ -]{1,30}):((?:[^;\\]|\\.)*)(?:;|\\?$)", re.DOTALL)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_COMMA = re.compile(r"((?:[^,\\]|\\.)*),?", re.DOTALL)
_LETTERS_OF_EAST_ASIA = re.compile(r"[぀-ヿ㐀-䶿一-鿿가-힯]")


class Field(NamedTuple):
    """A field of a short form, its name in capitals and its value still escaped."""

    name: str
    value: str


class _Meaning(NamedTuple):
    detail: Detail
    read: Callable[[str], str]
    kind: str = ""


def escaped_fields(text: str) -> list[Field]:
    """The fields of what follows "MECARD:" or "BIZCARD:"; one that is empty or has no name is left out."""
    found = []
    for match in _FIELD.finditer(text):
        name, value = match.groups()
        if value.strip():
            found.append(Field(name.strip().upper(), value))
        if len(found) == _MOST_FIELDS:
            break
    return found


def mecard(fields: list[Field]) -> Iterator[FoundDetail]:
    """The details in the fields of a MECARD, in the order in which they are shown."""
    yield from _details("MECARD", fields, _MECARD)


def bizcard(fields: list[Field]) -> Iterator[FoundDetail]:
    """The details in the fields of a BIZCARD, where the name stands in two of them."""
    names = {field.name: plain(field.value) for field in fields if field.name in {"N", "X"}}
    name = " ".join(names[part] for part in ("N", "X") if names.get(part))
    if name:
        yield FoundDetail(Detail.NAME, name, Origin(Place.QR_CODE, "BIZCARD:N"))
    yield from _details("BIZCARD", fields, _BIZCARD)


def memory(text: str) -> Iterator[FoundDetail]:
    """The details in the lines of a MEMORY entry."""
    lines = (line.replace("\\", "\\\\").partition(":") for line in text.splitlines()[:_MOST_FIELDS])
    fields = [Field(name.strip().upper(), value) for name, _colon, value in lines]
    yield from _details("MEMORY", fields, _MEMORY)


def plain(value: str) -> str:
    """A value without its escapes, in one line."""
    return " ".join(fit(_ESCAPE.sub(r"\1", value)).split())


def _details(form: str, fields: list[Field], meanings: dict[str, _Meaning]) -> Iterator[FoundDetail]:
    """What the fields say, name first and fax last, each value of a detail once."""
    seen = set()
    found = []
    for field in fields:
        meaning = meanings.get(field.name)
        text = meaning.read(field.value) if meaning else ""
        if meaning and text and (meaning.detail, text) not in seen:
            seen.add((meaning.detail, text))
            origin = Origin(Place.QR_CODE, f"{form}:{field.name}")
            found.append(FoundDetail(meaning.detail, text, origin, kind=meaning.kind))
    order = list(Detail)
    yield from sorted(found, key=lambda one: (order.index(one.detail), one.kind == "fax"))


def _name(value: str) -> str:
    """Sean Owen for "Owen,Sean"; 山田,太郎 stays in this order, as it is said."""
    parts = [plain(part) for part in _COMMA.findall(value)]
    family, *given = [part for part in parts if part] or [""]
    if _LETTERS_OF_EAST_ASIA.search(family):
        return " ".join([family, *given])
    return " ".join([*given, family])


def _address(value: str) -> str:
    """The parts of an address, as the code separates them by commas."""
    return ", ".join(part for part in map(plain, _COMMA.findall(value)) if part)


def _paragraphs(value: str) -> str:
    return fit(_ESCAPE.sub(r"\1", value)).strip()


def _mail(value: str) -> str:
    return mail_address(plain(value))


def _phone(value: str) -> str:
    return phone_number(plain(value))


def _web(value: str) -> str:
    return web_address(plain(value))


_MECARD = {
    "N": _Meaning(Detail.NAME, _name),
    "TITLE": _Meaning(Detail.TITLE, plain),
    "TIL": _Meaning(Detail.TITLE, plain),
    "ORG": _Meaning(Detail.ORGANIZATION, plain),
    "COMPANY": _Meaning(Detail.ORGANIZATION, plain),
    "EMAIL": _Meaning(Detail.EMAIL, _mail),
    "TEL": _Meaning(Detail.PHONE, _phone),
    "TEL-AV": _Meaning(Detail.PHONE, _phone),
    "FAX": _Meaning(Detail.PHONE, _phone, "fax"),
    "ADR": _Meaning(Detail.ADDRESS, _address),
    "URL": _Meaning(Detail.URL, _web),
    "NOTE": _Meaning(Detail.NOTES, _paragraphs),
    "MEMO": _Meaning(Detail.NOTES, _paragraphs),
}
_BIZCARD = {
    "T": _Meaning(Detail.TITLE, plain),
    "C": _Meaning(Detail.ORGANIZATION, plain),
    "E": _Meaning(Detail.EMAIL, _mail),
    "B": _Meaning(Detail.PHONE, _phone, "work"),
    "M": _Meaning(Detail.PHONE, _phone, "cell"),
    "F": _Meaning(Detail.PHONE, _phone, "fax"),
    "A": _Meaning(Detail.ADDRESS, plain),
    "U": _Meaning(Detail.URL, _web),
}
_MEMORY = {
    "NAME1": _Meaning(Detail.NAME, plain),
    "MAIL1": _Meaning(Detail.EMAIL, _mail),
    "MAIL2": _Meaning(Detail.EMAIL, _mail),
    "MAIL3": _Meaning(Detail.EMAIL, _mail),
    "TEL1": _Meaning(Detail.PHONE, _phone),
    "TEL2": _Meaning(Detail.PHONE, _phone),
    "TEL3": _Meaning(Detail.PHONE, _phone),
    "ADD": _Meaning(Detail.ADDRESS, plain),
    "MEMORY": _Meaning(Detail.NOTES, _paragraphs),
}
