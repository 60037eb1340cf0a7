"""How to greet a person: by title and family name, or by the given name; in the order of their culture."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from followup_desktop.wording.plain_text import folded

if TYPE_CHECKING:
    from nameparser import ParsedName, Token

_LONGEST_NAME = 200  # letters; what is longer is no name, and is left as it is

# Written family name first. A name in Latin letters does not tell: Nagy László, Kim Min-jun.
_FAMILY_FIRST = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
# Other scripts, and Vietnamese: both orders are in use, so that no part of the name is surely the given one.
_EITHER_ORDER = re.compile(r"[\u0370-\u10ff\u1ea0-\u1ef9]")
_INITIALS = re.compile(r"(?:\w\.?[ -]?)(?:\w\.[ -]?)*")
# nameparser takes them for titles before a name, but they are given names and family names too.
_ALSO_A_NAME = re.compile(
    r"\b(?:abbot|baron|bishop|blessed|canon|cardinal|chancellor|count|deacon|guru|king|lama|marquis|master"
    r"|pastor|pope|prince|princess|prior|queen|sheriff|sultan)\b",
    re.IGNORECASE,
)
# nameparser has the family name for every title, but one says "Sir Tim", never "Sir Berners-Lee".
_BEFORE_A_GIVEN_NAME = re.compile(r"(?:.* )?(?:sir|dame)", re.IGNORECASE)


class NameStyle(StrEnum):
    """By which name a person is greeted; familiar means by first name, unless the card has a title."""

    FAMILY = "family"
    FIRST = "first"
    FAMILIAR = "familiar"


def full_name(name: str) -> str:
    """The name on one line and in the order of speaking: "Hopper, Grace" is Grace Hopper."""
    line = folded(name)
    if "," not in line or len(line) > _LONGEST_NAME:
        return line
    person = _parsed(line)
    given, family = (person.tokens_for(role) for role in ("given", "family"))
    if not given or not family or _begin(given) < _begin(family) or _doubts(person) - {"order"}:
        return line
    if _FAMILY_FIRST.search(line):
        return _in_row(person.title, person.family, person.given)
    behind = f", {person.suffix}" if person.suffix else ""
    return _in_row(person.title, person.given, person.middle, person.family) + behind


def greeting_name(name: str, by: NameStyle = NameStyle.FAMILY) -> str:
    """The name as it stands after "Dear".

    By family name: "Dr. Hopper" where there is a title, else the full name, which is the polite one as
    long as nothing says how to address somebody. By first name: "Grace", without title; familiarly
    only where there is no title to leave out. Where it is not certain which name is which, the full name
    stands: it is always right.
    """
    line = full_name(name)
    if not line or len(line) > _LONGEST_NAME:
        return line
    person = _parsed(line)
    by_first = by is NameStyle.FIRST or (by is NameStyle.FAMILIAR and not person.title)
    if by_first and person.given and person.family:
        return _first_name(person, line)
    if person.title and person.family and _is_family_certain(person):
        if person.given and _BEFORE_A_GIVEN_NAME.fullmatch(person.title):
            return _in_row(person.title, person.given)
        return _in_row(person.title, person.family)
    return _without_addition(person, line)


def _first_name(person: ParsedName, line: str) -> str:
    # "Jack Ma" may be Jack with a Master of Arts, but he is Jack.
    if _doubts(person) - {"suffix-or-name"} or _ALSO_A_NAME.search(person.title):
        return _without_addition(person, line)
    if _INITIALS.fullmatch(person.given) and not _FAMILY_FIRST.search(person.given):
        return _in_row(person.given, person.middle, person.family)
    return person.given


def _is_family_certain(person: ParsedName) -> bool:
    """Whether it begins where nameparser says; two long words after the given name may both belong to it."""
    return (
        not _doubts(person)
        and not _ALSO_A_NAME.search(person.title)
        and (not person.middle or _INITIALS.fullmatch(person.middle) is not None)
    )


def _doubts(person: ParsedName) -> set[str]:
    """In what it may be otherwise: nameparser says so of "van der Berg" and of "Berg, van der, Jan"."""
    doubts = {doubt.kind.value for doubt in person.ambiguities}
    return doubts | {"order"} if _EITHER_ORDER.search(person.original) else doubts


def _without_addition(person: ParsedName, line: str) -> str:
    """The name as it is written, without PhD, Jr., a nickname or a maiden name behind it."""
    if _FAMILY_FIRST.search(line) or "comma-structure" in _doubts(person):
        return line
    kept = [token for token in person.tokens if token.role in ("title", "given", "middle", "family")]
    return " ".join(token.text for token in sorted(kept, key=_place)) or line


def _place(token: Token) -> int:
    return token.span.start if token.span else 0


def _begin(tokens: tuple[Token, ...]) -> int:
    return min(map(_place, tokens))


def _in_row(*names: str) -> str:
    return " ".join(name for name in names if name)


@lru_cache(maxsize=1024)
def _parsed(line: str) -> ParsedName:
    # Imported here: loading it takes longer than the first paint can wait.
    from nameparser import parse

    return parse(line)
