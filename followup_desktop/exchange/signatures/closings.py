"""Where the signature begins in what somebody wrote, and which lines below it are none of it."""

# ruff: noqa: RUF001 (letters and signs of other scripts are meant)
import re
from functools import cache
from typing import NamedTuple

from followup_desktop.domain.letters import folded
from followup_desktop.exchange.lines.letters import placed
from followup_desktop.exchange.lines.words import any_of, kinds, words

_DASHES = re.compile(r"^\s*(?:-{2,3}|—|––|—\s?—)\s*$")
_LONGEST_CLOSING = 60  # letters
_MOST_WORDS_AFTER = 4
_NAME_AFTER = re.compile(r"^[\s,;!.–—-]*((?:[A-ZÀ-ÞА-ЯΑ-Ω][^\W\d_.'’-]*\.?[ ]?){1,3})$")
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


class Closing(NamedTuple):
    """A line that closes a mail, and the name that may stand in it ("Best, Grace")."""

    line: int
    name: str


def closings_in(lines: list[str]) -> list[Closing]:
    """The lines with "Kind regards" and the like, in order."""
    found = (_closing(number, line) for number, line in enumerate(lines))
    return [closing for closing in found if closing is not None]


def dashes_in(lines: list[str]) -> list[int]:
    """The lines that are "-- ", which mail programs set before a signature."""
    return [number for number, line in enumerate(lines) if _DASHES.match(line)]


def is_footer(line: str) -> bool:
    """Whether it begins what programs and lawyers add below a mail."""
    plain = folded(line.strip(" \t*_-–—>|·•[]()\"'“”")[:200])
    found = _footer().match(plain)
    # "Confidential" may be a word in a line, "This e-mail" only begins one.
    return found is not None


def _closing(number: int, line: str) -> Closing | None:
    text = line.strip(" \t*_>")
    if not text or len(text) > _LONGEST_CLOSING:
        return None
    plain = placed(text)
    found = _begins_closing().match(plain.text)
    if found is None:
        return None
    rest = text[plain.places[found.end()] :]
    if not rest.strip(" ,.;!！。、，：~–—-:)🙂😊"):
        return Closing(number, "")
    if _EAST_ASIAN.search(text):
        return None
    if name := _NAME_AFTER.match(rest):
        after = rest[: name.start(1)]
        if any(sign in after for sign in ",;!.–—-\n") or len(name[1].split()) == 1:
            return Closing(number, name[1].strip())
    # "Best regards from Berlin", "Thanks again for your time,"
    few = len(rest.split()) <= _MOST_WORDS_AFTER and not rest.rstrip().endswith((".", "?"))
    whole = len(found.group().split()) > 1 or text.endswith((",", "!"))
    return Closing(number, "") if few and whole else None


@cache
def _begins_closing() -> re.Pattern[str]:
    known = any_of(words("closings"))
    joint = r"(?:[\s,.!&+/-]*(?:and|und|et|y|e|og|och|en|i|и|και)?[\s,.!&+/-]*)"
    return re.compile(rf"(?:{known})(?:{joint}(?:{known}))?(?![^\W_])")


@cache
def _footer() -> re.Pattern[str]:
    known = frozenset(word for word, kind in kinds("mail_words").items() if kind == "footer")
    return re.compile(rf"(?:{any_of(known)})(?![a-zà-ÿа-яα-ω])")
