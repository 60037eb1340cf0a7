"""Cards as vCard 4.0 (RFC 6350, 6868) or 3.0 (RFC 2426), so that other programs read the same."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal

from followup_desktop.exchange.vcards.dates import coordinates, extended, in_year_of_apple
from followup_desktop.exchange.vcards.media import base64_of
from followup_desktop.exchange.vcards.names import ADDRESSES, DATES, MEDIA, ONLY_IN_FOUR, PLACES
from followup_desktop.exchange.vcards.property import Card, Params, Property
from followup_desktop.exchange.vcards.text import escaped

Version = Literal["3.0", "4.0"]

_WIDTH = 75  # bytes of a line
_CARETS = str.maketrans({"^": "^^", '"': "^'", "\n": "^n"})
_TO_QUOTE = re.compile(r'[,;:"^\n]')
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_TELEPHONE = re.compile(r"tel:([^;]+)(?:;ext=([^;]+))?(?:;phone-context=[^;]+)?", re.IGNORECASE)
_URI = ("VALUE", ("uri",))


def write_cards(cards: Iterable[Card], version: Version) -> bytes:
    """The cards as the content of a .vcf file, in UTF-8."""
    text = "".join(card_text(card, version) for card in cards)
    return text.replace("\n", "\r\n").encode()


def card_text(card: Card, version: Version, *, folded: bool = True) -> str:
    """One card as text with plain line ends; `folded` at 75 bytes, or not, as it lies within another card.

    A card without a name gets an empty one, as the standard wants one.
    """
    lines = [f"BEGIN:VCARD\nVERSION:{version}\n"]
    names = {found.name for found in card.properties}
    if "FN" not in names:
        lines.append("FN:\n")
    if version == "3.0" and "N" not in names:
        lines.append("N:;;;;\n")
    for found in card.properties:
        forms = (found,) if version == "4.0" else _in_three(found)
        lines += [_line(form, folded=folded) for form in forms]
    lines.append("END:VCARD\n")
    return "".join(lines)


def _line(found: Property, *, folded: bool) -> str:
    head = f"{found.group}.{found.name}" if found.group else found.name
    for name, values in found.params:
        head += f";{name}={_values(name, values)}"
    line = f"{head}:{found.value}"
    if folded and (len(line) > _WIDTH or not line.isascii()):
        line = _folded(line)
    return f"{line}\n"


def _values(name: str, values: tuple[str, ...]) -> str:
    if name == "LABEL":  # often without quotes in other programs, so that a colon in it has to be guessed at
        return f'"{values[0].translate(_CARETS)}"'
    if _TO_QUOTE.search("".join(values)) is None:
        return ",".join(values)
    return ",".join(map(_quoted, values))


def _quoted(value: str) -> str:
    written = value.translate(_CARETS)
    return f'"{written}"' if any(mark in written for mark in ",;:") else written


def _folded(line: str) -> str:
    """The line in pieces of at most 75 bytes, none of which ends within a character."""
    if line.isascii():
        rest = range(_WIDTH, len(line), _WIDTH - 1)
        return "\n ".join([line[:_WIDTH], *(line[at : at + _WIDTH - 1] for at in rest)])
    raw = line.encode()
    pieces, at, room = [], 0, _WIDTH
    while len(raw) - at > room:
        end = at + room
        while raw[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(raw[at:end])
        at, room = end, _WIDTH - 1
    pieces.append(raw[at:])
    return b"\n ".join(pieces).decode()


def _in_three(found: Property) -> Iterator[Property]:
    """The property as version 3.0 has it; the label of an address is a property of its own there."""
    label = found.param("LABEL") if found.name == "ADR" else ()
    params = found.without("LABEL") if label else found.params
    params = _preferred(params) if found.preference == 1 else params
    if found.name in ONLY_IN_FOUR:
        found = replace(found, name=f"X-{found.name}")
    value, params = _value_in_three(found, params)
    yield replace(found, value=value, params=params)
    if label:
        types = tuple(param for param in params if param[0] in ("TYPE", "PREF"))
        yield Property("LABEL", escaped(label[0]), types, found.group)


def _value_in_three(found: Property, params: Params) -> tuple[str, Params]:
    name, value = found.name.removeprefix("X-"), found.value
    may_be_inline = name in ADDRESSES or found.param("VALUE") == ("uri",)
    inline = base64_of(value) if may_be_inline else None
    if inline is not None:
        content, word = inline
        return content, (("ENCODING", ("b",)), *_typed(params, word))
    if found.param("VALUE"):
        return _telephone_in_three(value, params) if name == "TEL" else (value, params)
    if name in DATES:
        return _date_in_three(value, params)
    if name == "REV":
        return extended(value), params
    if name in PLACES and coordinates(value):
        return coordinates(value), params
    is_link = (name in MEDIA or name in PLACES) and _SCHEME.match(value) is not None
    return value, (*params, _URI) if is_link else params


def _telephone_in_three(value: str, params: Params) -> tuple[str, Params]:
    found = _TELEPHONE.fullmatch(value)
    if found is None:
        return value, params
    extension = f" ext. {found[2]}" if found[2] else ""
    return escaped(found[1] + extension), tuple(param for param in params if param[0] != "VALUE")


def _date_in_three(basic: str, params: Params) -> tuple[str, Params]:
    value = in_year_of_apple(basic)
    if value:
        return value, (*params, ("X-APPLE-OMIT-YEAR", (value[:4],)))
    value = extended(basic)
    return value, (*params, ("VALUE", ("date-time",))) if "T" in value else params


def _preferred(params: Params) -> Params:
    """PREF=1 as a value of TYPE."""
    types = next((values for name, values in params if name == "TYPE"), ())
    others = tuple(param for param in params if param[0] not in ("TYPE", "PREF"))
    return (("TYPE", (*types, "pref")), *others)


def _typed(params: Params, word: str) -> Params:
    """The parameters of something inline: what it is goes into TYPE."""
    types = next((values for name, values in params if name == "TYPE"), ())
    others = tuple(param for param in params if param[0] not in ("TYPE", "VALUE"))
    return (("TYPE", (*types, word)), *others)
