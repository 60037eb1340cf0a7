"""The lines of a card or a signature, cleaned of ornament and cut into the pieces that each say one thing."""

# ruff: noqa: RUF001 (letters and signs of other scripts are meant)
import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from followup_desktop.domain.letters import folded
from followup_desktop.exchange.characters import fit
from followup_desktop.exchange.lines.labels import PHONE_KINDS, without_small_print
from followup_desktop.exchange.lines.words import any_of, kinds, words

_MOST_LINES = 120
_LONGEST_LINE = 400  # letters; what follows is no card
_MOST_LETTERS, _MOST_PIECES = 4_000, 200

# Full-width letters, digits and signs are the plain ones, drawn wide.
_NARROW = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0xFFE3: "~"}
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\ufffc\ufffd]"
)
_BLANK = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f]")
_PLACEHOLDER = re.compile(
    r"\[(?:cid:[^\]\s]*|image(?::[^\]]*)?|inline image[^\]]*|logo|https?:[^\]\s]*"
    r"|[^\]\s]+\.(?:png|jpe?g|gif|svg))\]",
    re.IGNORECASE,
)
_LINK = re.compile(r"\s?<\s?((?:mailto|tel|https?|callto|skype|sip|fax):[^>\s]*)\s?>", re.IGNORECASE)
_RULE = re.compile(r"[-_=~*#+.─━═‐‑–—―•·※☆★◆◇■□▼▲＊∗~^°ーｰ\s]{3,}|[-_=─━═*~]{2,}")
_BULLET = re.compile(
    r"^[\s>»›▸▶►●○◦◆◇■□▪▫★☆※✓✔➤➜→|¦*•·∙-]+(?=[^\s\d+(])|^[\s|¦•·∙]+|[\s|¦•·∙;,]+$|\s+[-–—*]+$"
)
_EMPHASIS = re.compile(r"(?<![\w*])\*{1,2}([^*\n]{1,80})\*{1,2}(?![\w*])|(?<![\w_])_([^_\n]{1,80})_(?![\w_])")
_JOINED_NAME = re.compile(r"^([A-ZÀ-Þ][a-zà-ÿ]{2,})([A-ZÀ-Þ][a-zà-ÿ]{2,})$")
_JOINED_WORD = re.compile(r"\b(of|and|for|und|de|der)([A-Z][a-z]{3,})")
_SIGN = re.compile("[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")
# A slash stands between two things, but also within a number: 030 / 1234567.
_BETWEEN = re.compile(
    r"\s*[|¦│┃]\s*|\s+[·•∙‧・]\s*|\s+[*~›»°]\s+|[•∙]\s*|\t+|\s{3,}|(?<=\D)\s+//?\s+|\s+//?\s+(?=[^\d\s])"
)


class CardLine(NamedTuple):
    """A line as it stands on a card or in a signature.

    `height` is that of its letters against the tallest line (0: not known), `sure` how sure whoever read it
    is of the letters (1: it was text).
    """

    text: str
    height: float = 0.0
    sure: float = 1.0


class Piece(NamedTuple):
    """A part of a line that says one thing.

    `line` counts from 1; `label` is what announces it ("title"), `joint` the sign before it within its line.
    """

    text: str
    line: int
    height: float = 0.0
    sure: float = 1.0
    label: str = ""
    joint: str = ""


def pieces_of(lines: Sequence[CardLine]) -> list[Piece]:
    """The pieces in order, without ornament, pictures and empty lines.

    What goes beyond 120 lines, or beyond the letters of a full page, is no card and is left out.
    """
    pieces: list[Piece] = []
    letters = 0
    for number, line in enumerate(lines[:_MOST_LINES], 1):
        text = without_small_print(clean(line.text))
        letters += len(text)
        if letters > _MOST_LETTERS or len(pieces) > _MOST_PIECES:
            break
        pieces += [Piece(part, number, line.height, line.sure, joint=joint) for part, joint in _parts(text)]
    return pieces


def clean(text: str) -> str:
    """The text of a line without what only decorates it; full-width letters become plain ones."""
    line = fit(text[:_LONGEST_LINE]).translate(_NARROW)
    line = _BLANK.sub(" ", _INVISIBLE.sub("", line))
    line = _LINK.sub(_link_beside, _PLACEHOLDER.sub(" ", line))
    if _RULE.fullmatch(line.strip()):
        return ""
    line = _EMPHASIS.sub(lambda found: found[1] or found[2], line)
    line = _JOINED_WORD.sub(r"\1 \2", _JOINED_NAME.sub(_apart, _SIGN.sub(_sign, line)))
    return _BULLET.sub("", line).strip()


def _link_beside(link: re.Match[str]) -> str:
    """What a text leads to stands in angle brackets behind it; kept where the text does not say it."""
    target = link[1].partition(":")[2].partition("?")[0].strip("/")
    before = link.string[max(link.start() - len(target) - 20, 0) : link.start()].lower()
    scheme = link[1].partition(":")[0].lower()
    if scheme == "mailto" and "@" in before:
        return ""
    if scheme in ("http", "https"):
        return f" {link[1]}" if "linkedin.com/in/" in target else ""
    return "" if scheme != "mailto" or "@" not in target else f" {target}"


def _sign(found: re.Match[str]) -> str:
    """A sign that announces something stays as a label; others are ornament."""
    sign = found.group()
    return f"{sign} " if sign in kinds("labels") else " "


def _apart(found: re.Match[str]) -> str:
    """A name between whose words a reader of pictures saw no blank: GraceHopper."""
    return f"{found[1]} {found[2]}" if folded(found[1]) in words("given_names") else found.group()


def _parts(line: str) -> list[tuple[str, str]]:
    """The parts of a line, each with the sign that stands before it."""
    if not line:
        return []
    whole = _one_number(line)
    parts: list[tuple[str, str]] = []
    begin, joint = 0, ""
    for between in _BETWEEN.finditer(whole):
        parts.append((whole[begin : between.start()].strip(" ,;"), joint))
        begin, joint = between.end(), between.group().strip()
    parts.append((whole[begin:].strip(" ,;"), joint))
    return [part for part in parts if any(letter.isalnum() for letter in part[0])]


def _one_number(line: str) -> str:
    """Two labels of one number ("Phone / Fax:") are not cut apart."""
    if "/" not in line:
        return line
    return _two_labels().sub(lambda found: f"{found[1]}/{found[2]}", line)


@cache
def _two_labels() -> re.Pattern[str]:
    labels = frozenset(
        label for label, kind in kinds("labels").items() if kind in PHONE_KINDS and len(label) > 2
    )
    known = any_of(labels)
    return re.compile(rf"\b({known})\.?\s+/\s+({known})\b", re.IGNORECASE)
