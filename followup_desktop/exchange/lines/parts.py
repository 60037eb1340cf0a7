"""Pieces of a card that say two things in one breath, taken apart: "Grace Hopper, Head of Engineering"."""

# ruff: noqa: RUF001 (letters and signs of other scripts are meant)
import re
from collections.abc import Collection, Sequence
from itertools import islice

from followup_desktop.exchange.lines.bare_names import bare_name
from followup_desktop.exchange.lines.letters import is_east_asian, words_in
from followup_desktop.exchange.lines.names import name_strength
from followup_desktop.exchange.lines.organizations import (
    domain_agreement,
    is_mark,
    mark_strength,
    organization_strength,
)
from followup_desktop.exchange.lines.pieces import Piece
from followup_desktop.exchange.lines.places import place_strength
from followup_desktop.exchange.lines.titles import east_asian_title, is_department, title_strength

_MOST_COMMAS = 8  # in one line at which two things may meet
_DASH = re.compile(r"\s+[-–—―:~]\s+|\s*[–—]\s*(?=[^\d])|:\s+")
_COMMA = re.compile(r"\s*[,;]\s+|\s*[、，]\s*|,(?=[^\W\d])")
_AT = re.compile(r"\s+(?:at|bei|beim|chez|with|@)\s+|\s*@\s+(?=\w)", re.IGNORECASE)
_BLANK = re.compile(r"\s+(?![^()]*\))")
_BRACKET = re.compile(r"\s*[(（]([^()（）]+)[)）]\s*$")


def apart(pieces: Sequence[Piece], domains: Collection[str]) -> list[Piece]:
    """The pieces, each with one thing. `domains` are the names in the domains of addresses beside them."""
    return [part for piece in pieces for part in _parts(piece, domains)]


def _parts(piece: Piece, domains: Collection[str]) -> list[Piece]:
    if piece.label in ("address", "name", "organization", "department"):
        return [piece]
    for cut in (_east_asian_parts, _at_parts, _dash_parts, _comma_parts, _bracket_parts, _run_on_parts):
        texts = cut(piece.text, domains)
        if len(texts) > 1:
            return [part for text in texts for part in _parts(piece._replace(text=text), domains)]
    return [piece]


def _east_asian_parts(text: str, _domains: Collection[str]) -> list[str]:
    """株式会社アクメ 営業部長 山田 太郎: company, title and name with blanks between them."""
    words = _BLANK.split(text)
    if not is_east_asian(text) or len(words) < 2 or place_strength(text) >= 2:
        return [text]
    kinds = [_kind(word) for word in words]
    for place, word in enumerate(words):
        # The legal form stands beside the name: 株式会社 アクメ, 푸른하늘전자 주식회사.
        beside = place - 1 if place else 1
        if is_mark(word) and kinds[beside] == "other":
            kinds[beside] = "organization"
    groups: list[list[str]] = [[words[0]]]
    for before, kind, word in zip(kinds, kinds[1:], words[1:], strict=False):
        if kind == before:
            groups[-1].append(word)
        else:
            groups.append([word])
    return [" ".join(group) for group in groups]


def _kind(word: str) -> str:
    if mark_strength(word) and not _ends_in_title(word):
        return "organization"
    if title_strength(word) or is_department(word):
        return "title"
    return "other" if is_east_asian(word) else "latin"


def _ends_in_title(word: str) -> bool:
    title = east_asian_title(word)
    return bool(title) and word.endswith(title)


def _at_parts(text: str, domains: Collection[str]) -> list[str]:
    left, joint, right = _split(_AT, text)
    if (
        joint
        and title_strength(left) >= 2
        and (right[:1].isupper() or organization_strength(right, domains) >= 2)
    ):
        return [left, right]
    return [text]


def _dash_parts(text: str, domains: Collection[str]) -> list[str]:
    left, joint, right = _split(_DASH, text)
    return [left, right] if joint and _tells_two(left, right, domains) else [text]


def _comma_parts(text: str, domains: Collection[str]) -> list[str]:
    name = bare_name(text)
    if name.degrees and name_strength(text) >= 3 and "," not in name.name:
        return [text]
    for comma in islice(_COMMA.finditer(text), _MOST_COMMAS):
        left, right = text[: comma.start()].strip(), text[comma.end() :].strip()
        if left and right and _tells_two(left, right, domains):
            return [left, right]
    return [text]


def _bracket_parts(text: str, domains: Collection[str]) -> list[str]:
    """Grace Hopper (Acme Finance)."""
    bracket = _BRACKET.search(text)
    if bracket is None:
        return [text]
    left, inside = text[: bracket.start()], bracket[1]
    named = organization_strength(inside, domains) >= 3 or title_strength(inside) >= 3
    return [left, inside] if named and name_strength(left) >= 3 else [text]


def _run_on_parts(text: str, _domains: Collection[str]) -> list[str]:
    """Acme GmbH Hauptstraße 5 80331 München: nothing but blanks between company and address."""
    if mark_strength(text) and place_strength(text) >= 3 and not is_east_asian(text):
        words = text.split()
        for end in range(2, len(words)):
            left, right = " ".join(words[:end]), " ".join(words[end:])
            if mark_strength(left) and place_strength(right) >= 3 and not mark_strength(right):
                return [left, right]
    return [text]


def _tells_two(left: str, right: str, domains: Collection[str]) -> bool:
    """Whether the one is a name, title or company, and the other something else of these, or an address."""
    left_title, right_title = title_strength(left), title_strength(right)
    if name_strength(left) >= 3 and left_title < 3:
        return right_title >= 2 or organization_strength(right, domains) >= 2 or is_department(right)
    if left_title >= 3:
        named = mark_strength(right) >= 3 or domain_agreement(right, domains) >= 3
        return named or (right_title < 1 and name_strength(right) >= 4)
    company = max(mark_strength(left), domain_agreement(left, domains)) >= 3
    if company and not mark_strength(right):
        return place_strength(right) >= 2 or right_title >= 3 or name_strength(right) >= 4
    if right_title >= 3 and name_strength(left) >= 1.5 and len(words_in(left)) in (2, 3):
        return organization_strength(left, domains) < 2 and not is_department(left)
    return False


def _split(joint: re.Pattern[str], text: str) -> tuple[str, str, str]:
    found = joint.search(text)
    if found is None:
        return text, "", ""
    left, right = text[: found.start()].strip(), text[found.end() :].strip()
    return (left, found.group(), right) if left and right else (text, "", "")
