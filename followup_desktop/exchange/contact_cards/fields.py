"""What a card says of a person, field by field, and which property says it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from followup_desktop.domain.found import Detail, FoundDetail, Origin, Place, Sure
from followup_desktop.exchange.contact_cards.names import (
    is_a_name,
    name_from_parts,
    one_line,
    without_entities,
    written_name,
)
from followup_desktop.exchange.vcards.property import Card, Property
from followup_desktop.exchange.vcards.text import parted, unescaped

_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_")
_WORD_BEGINS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_TELEPHONE = re.compile(r"tel:([^;]*)(?:;ext=([^;]+))?", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"<([^<>]+@[^<>]+)>")
_LABELS = frozenset({"X-ABLABEL"})
_SAY_NOTHING = frozenset(
    {
        *("internet", "voice", "pref", "other", "text", "msg", "x-other", "postal", "parcel", "intl", "dom"),
        *("email", "e-mail", "mail", "phone", "telephone", "tel", "url", "website", "address"),
    }
)
_MEANT = {
    "mobile": "cell",
    "iphone": "cell",
    "car": "cell",
    "x-mobile": "cell",
    "pcs": "cell",
    "business": "work",
    "office": "work",
    "private": "home",
    "homefax": "fax",
    "workfax": "fax",
    "otherfax": "fax",
    "home fax": "fax",
    "work fax": "fax",
    "other fax": "fax",
    "facsimile": "fax",
    "homepage": "",
    "home page": "",
}
_FIRST_KINDS = ("fax", "cell", "pager", "main", "work", "home")
_NO_SPEECH = {"fax": 2, "pager": 1, "modem": 1, "bbs": 1, "textphone": 1, "telex": 1, "tlx": 1}
PROFILES = ("X-SOCIALPROFILE", "SOCIALPROFILE")
_LONGEST_WORD = 60


class Shown(NamedTuple):
    """One field of a person, and the property that it was read from."""

    found: FoundDetail
    source: Property


class Fields:
    """The properties of a card, by their names in capitals, and the labels that groups have."""

    def __init__(self, card: Card) -> None:
        self._by_name: dict[str, list[Property]] = {}
        self._labels: dict[str, str] = {}
        for found in card.properties:
            name = found.name.upper()
            self._by_name.setdefault(name, []).append(found)
            if name in _LABELS and found.group:
                self._labels[found.group.lower()] = found.text.strip()

    def of(self, *names: str) -> list[Property]:
        """The properties of these names, in this order of names."""
        return [found for name in names for found in self._by_name.get(name, ())]

    def preferred(self, *names: str) -> list[Property]:
        """The same, the preferred ones of each name first."""
        found: list[Property] = []
        for name in names:
            here = self._by_name.get(name)
            if here:
                found += here if len(here) == 1 else sorted(here, key=_preference)
        return found

    def is_company(self) -> bool:
        """Whether the card is one of a company, which has no family name."""
        shown_as = (source.text.strip().upper() for source in self.of("X-ABSHOWAS"))
        return self._is_of_kind("org") or "COMPANY" in shown_as

    def is_group(self) -> bool:
        """Whether the card stands for a list of people and not for one of them."""
        return self._is_of_kind("group")

    def _is_of_kind(self, kind: str) -> bool:
        kinds = self.of("KIND", "X-ADDRESSBOOKSERVER-KIND", "X-KIND")
        return any(source.text.strip().lower() == kind for source in kinds)

    def kind(self, source: Property) -> str:
        """Work, home, cell, fax, pager, main, or the file's own label; empty where it does not say."""
        label = self._labels.get(source.group.lower(), "") if source.group else ""
        if label:
            kind = _meant(_plain_label(label))
            if kind:
                return kind
        kinds = [kind for kind in (_meant(word) for word in source.param("TYPE")) if kind]
        return next((kind for kind in _FIRST_KINDS if kind in kinds), kinds[0] if kinds else "")


def name_shown(fields: Fields) -> Shown | None:
    """The name: as it is written, else put together, else the nickname or the organization."""
    parts = next((source.components(" ") for source in fields.of("N")), ())
    for source in fields.preferred("FN"):
        if is_a_name(source.text):
            return _shown(Detail.NAME, written_name(source.text, parts), source)
    for source in fields.of("N"):
        name = without_entities(name_from_parts(source.components(" ")))
        if is_a_name(name):
            return _shown(Detail.NAME, name, source)
    for source in (*fields.preferred("NICKNAME"), *fields.preferred("ORG")):
        nickname = unescaped(parted(source.value, ",")[0])
        name = organization_text(source) if source.name == "ORG" else one_line(nickname)
        if is_a_name(name):
            return _shown(Detail.NAME, name, source, sure=Sure.LIKELY)
    return None


def title_shown(fields: Fields) -> Shown | None:
    """The position; what the person does there (ROLE) where no position is said."""
    for source in fields.preferred("TITLE", "ROLE"):
        if is_a_name(source.text):
            return _shown(Detail.TITLE, without_entities(one_line(source.text)), source)
    return None


def organization_shown(fields: Fields) -> Shown | None:
    """The organization and the units within it."""
    for source in fields.preferred("ORG"):
        if is_a_name(source.text):
            return _shown(Detail.ORGANIZATION, organization_text(source), source)
    return None


def organization_text(source: Property) -> str:
    """The units of an ORG, the largest first: "IBM, Accounting"."""
    plain = replace(source, value=without_entities(source.value)) if "&" in source.value else source
    return ", ".join(filter(None, map(one_line, plain.components())))


def emails_shown(fields: Fields) -> list[Shown]:
    """The e-mail addresses, the preferred ones first."""
    found = []
    for source in fields.preferred("EMAIL"):
        address = email_text(source)
        if "@" in address.strip("@"):
            found.append(_shown(Detail.EMAIL, address, source, kind=fields.kind(source)))
    return found


def email_text(source: Property) -> str:
    """The address alone; a blank in it comes from a line that was broken."""
    within = _IN_BRACKETS.search(source.text)
    address = "".join(one_line(within[1] if within else source.text).split())
    return address[7:] if address[:7].lower() == "mailto:" else address


def phones_shown(fields: Fields) -> list[Shown]:
    """The numbers, the preferred ones first, those at which nobody speaks last, and of these a fax last."""
    found = []
    for source in fields.preferred("TEL"):
        number = phone_text(source)
        if number and "x-pin" not in source.types:
            found.append(_shown(Detail.PHONE, number, source, kind=fields.kind(source)))
    return sorted(found, key=lambda shown: _NO_SPEECH.get(shown.found.kind, 0))


def phone_text(source: Property) -> str:
    """The number as a person dials it."""
    number = one_line(source.text)
    address = _TELEPHONE.match(number)
    if address is None:
        return number
    return one_line(f"{address[1]} ext. {address[2]}" if address[2] else address[1])


def addresses_shown(fields: Fields) -> list[Shown]:
    """The addresses in lines, the preferred ones first, then those of work."""
    found = []
    for source in fields.preferred("ADR"):
        lines = address_text(source)
        if lines:
            found.append(_shown(Detail.ADDRESS, lines, source, kind=fields.kind(source)))
    if not found:  # some programs write only what stands on the envelope
        found = [
            _shown(Detail.ADDRESS, lines, source, kind=fields.kind(source))
            for source in fields.preferred("LABEL")
            if (lines := _in_lines([without_entities(source.text)]))
        ]
    return sorted(found, key=lambda shown: (_preference(shown.source), shown.found.kind != "work"))


def address_text(source: Property) -> str:
    """The lines that a person would write, without empty parts."""
    components = source.components()
    box, extended, street, city, region, code, country = (
        part.strip() for part in (*components[:7], *[""] * (7 - len(components[:7])))
    )
    town = " ".join(filter(None, (f"{city}, {region}" if city else region, code)))
    if not region:
        town = " ".join(filter(None, (code, city)))
    return _in_lines([street, extended, box, town, country])


def _in_lines(parts: list[str]) -> str:
    return "\n".join(filter(None, (one_line(line) for part in parts for line in part.split("\n"))))


def urls_shown(fields: Fields) -> list[Shown]:
    """The pages on the web, the preferred ones first, and then profiles in networks such as LinkedIn."""
    found = []
    for source in (*fields.preferred("URL"), *fields.preferred(*PROFILES)):
        address = one_line(source.text)
        if address.startswith("x-apple:") or (source.name in PROFILES and "/" not in address):
            continue  # only how somebody is called in a network
        if address and not address.endswith("://"):
            found.append(_shown(Detail.URL, address, source, kind=fields.kind(source)))
    return found


def notes_shown(fields: Fields) -> Shown | None:
    """All notes together, with an empty line between them."""
    sources = [source for source in fields.of("NOTE") if source.text.strip()]
    if not sources:
        return None
    return _shown(Detail.NOTES, "\n\n".join(source.text.strip() for source in sources), sources[0])


def everything_shown(fields: Fields) -> Iterator[Shown]:
    """All fields of the person, each kind in its order."""
    single = name_shown(fields), title_shown(fields), organization_shown(fields)
    yield from filter(None, single)
    yield from emails_shown(fields)
    yield from phones_shown(fields)
    yield from addresses_shown(fields)
    yield from urls_shown(fields)
    notes = notes_shown(fields)
    if notes is not None:
        yield notes


def _shown(
    detail: Detail, text: str, source: Property, *, sure: Sure = Sure.CERTAIN, kind: str = ""
) -> Shown:
    return Shown(FoundDetail(detail, text, Origin(Place.VCARD, source.name), sure, kind), source)


def _preference(source: Property) -> int:
    return source.preference


def _plain_label(label: str) -> str:
    """Apple's own labels stand in brackets: "_$!<HomeFAX>!$_"."""
    apple = _APPLE_LABEL.fullmatch(label)
    if apple is None:
        return label
    word = apple[1]
    return word if word.lower() in _MEANT else _WORD_BEGINS.sub(" ", word)


def _meant(word: str) -> str:
    """The kind that a word of the file stands for; empty where it says nothing."""
    small = word.lower()
    if small in _FIRST_KINDS or small in _NO_SPEECH:
        return small
    if small in _SAY_NOTHING:
        return ""
    if small in _MEANT:
        return _MEANT[small]
    from followup_desktop.exchange.lines.labels import is_label  # the words of many languages

    if is_label(small.partition("(")[0]) == "fax":
        return "fax"
    return one_line(word[2:] if small.startswith("x-") else word)[:_LONGEST_WORD]
