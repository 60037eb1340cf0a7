"""Labels on cards and in signatures: what stands before a number or another field, and announces it."""

# ruff: noqa: RUF001 (letters and signs of other scripts are meant)
import re
from functools import cache
from typing import NamedTuple

from followup_desktop.domain.letters import folded
from followup_desktop.exchange.lines.letters import placed
from followup_desktop.exchange.lines.words import any_of, kinds, words

PHONE_KINDS = ("work", "home", "cell", "fax", "pager", "direct", "main")
"""The kinds of phone that labels announce."""

# Of "Mobile phone" or "Tel. direct", the word that says more counts.
_MORE_SPECIAL = ("fax", "cell", "pager", "direct", "main", "home", "work")
_BOTH = re.compile(r"(?:/|&|\+|\b(?:and|und|et|e|y|og|och|en|i|и|και)\b)\s*$")
_LONGEST = 60  # letters before a number that may belong to its label


class Labelled(NamedTuple):
    """What a label at the beginning of a text announces, and the text without it."""

    kind: str
    rest: str


def phone_kind_before(text: str) -> str:
    """The kind of phone that the end of a text announces ("… Fax: "); empty where it announces none.

    One number for phone and fax is a phone.
    """
    tail = folded(text[-_LONGEST:])
    found: list[str] = []
    while (label := _last_label().search(tail)) is not None:
        kind = kinds("labels")[label["label"]]
        if kind not in PHONE_KINDS:
            break
        found.append(kind)
        tail = tail[: label.start("label")]
        if _BOTH.search(tail) and "fax" in found:
            return _special([kind for kind in found if kind != "fax"] + [_kind_of_partner(tail)])
    return _special(found)


def announces_register(text: str) -> bool:
    """Whether the end of a text announces the number of a register, a tax office or a bank."""
    return _register_at_end().search(folded(text[-_LONGEST:])) is not None


def is_small_print(text: str) -> bool:
    """Whether a line begins with what only stands in the small print of a company."""
    plain = folded(text[:_LONGEST])
    begin = _register_at_start().match(plain)
    if begin is None:
        return False
    return kinds("registers")[begin["word"]] == "anywhere" or any(map(str.isdigit, text))


def without_small_print(text: str) -> str:
    """The line up to where small print begins in it: "Acme GmbH, HRB 12345" is Acme GmbH."""
    plain = placed(text)
    begin = _register_within().search(plain.text)
    return text if begin is None else text[: plain.places[begin.start()]].rstrip(" ,;|·-–(")


def leading_label(text: str) -> Labelled:
    """The label that a text begins with; kind "" and the text itself where there is none.

    A word is a label where a colon follows it, or a dot with a blank; a sign such as ☎ always is.
    """
    plain = placed(text)
    label = _first_label().match(plain.text)
    if label is None:
        return Labelled("", text)
    return Labelled(kinds("labels")[label["label"]], text[plain.places[label.end()] :].strip())


def is_label(text: str) -> str:
    """The kind of label that a text is, and nothing else; empty where it is more."""
    return kinds("labels").get(folded(text).strip(" .:：()[]-–"), "")


def _kind_of_partner(tail: str) -> str:
    partner = _last_label().search(_BOTH.sub("", tail))
    return kinds("labels")[partner["label"]] if partner else ""


def _special(found: list[str]) -> str:
    return next((kind for kind in _MORE_SPECIAL if kind in found), "")


@cache
def _last_label() -> re.Pattern[str]:
    known = any_of(kinds("labels"))
    return re.compile(
        rf"(?:^|[^a-zа-яα-ω'’])(?P<label>{known})[\s.:：;)\]/&+–-]*(?:no|nr|[^\W\d_]{{2,12}}(?=[:：]))?[\s.:：)\](/&+–-]*$"
    )


@cache
def _first_label() -> re.Pattern[str]:
    signs = "".join(label for label in kinds("labels") if len(label) == 1 and not label.isalnum())
    known = any_of(kinds("labels"))
    return re.compile(rf"\s*(?P<label>[{signs}]|(?:{known})(?=\s?[:：]|\.\s|\.:|\s[–-]\s))[\s.:：–-]*")


@cache
def _register_at_end() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|\W)(?:{any_of(words('registers'))})[\s.:：#°-]*(?:no|nr|n°|de|id|:)?[\s.:：#°a-z-]{{0,6}}$"
    )


@cache
def _register_within() -> re.Pattern[str]:
    known = frozenset(word for word, kind in kinds("registers").items() if kind == "anywhere")
    return re.compile(rf"(?<![a-zà-ÿа-яα-ω.])(?:{any_of(known)})(?![a-zà-ÿа-яα-ω])")


@cache
def _register_at_start() -> re.Pattern[str]:
    return re.compile(rf"\W*(?P<word>{any_of(words('registers'))})(?![a-zà-ÿа-яα-ω])")
