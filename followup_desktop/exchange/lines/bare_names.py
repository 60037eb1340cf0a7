"""The name of a person without what is written around it: courtesy, degrees, pronouns, readings."""

# ruff: noqa: RUF001 (letters of other scripts are meant)
import re
from functools import cache, lru_cache
from typing import NamedTuple

from followup_desktop.domain.letters import folded
from followup_desktop.exchange.lines.letters import is_east_asian, placed
from followup_desktop.exchange.lines.words import any_of, kinds

_LONGEST = 70  # letters
_BRACKETS = re.compile(r"\s*[(（\[［]([^()（）\[\]]*)[)）\]］]")
_LETTERS = re.compile(r"[^\W\d_]")


class BareName(NamedTuple):
    """A name, and the degrees and memberships that stood behind it."""

    name: str
    degrees: str = ""


@lru_cache(maxsize=1024)
def bare_name(text: str) -> BareName:
    """The name without courtesy titles, pronouns, readings and degrees; "Dr." and "Jr." stay."""
    line = _BRACKETS.sub(_bracket, text).strip(" ,;-–—")
    line = re.sub(rf"[\s,|/–-]+(?:{_any('pronoun')})$", "", line, flags=re.IGNORECASE).strip(" ,")
    line = _without_courtesy(_behind().sub("", line))
    degrees: list[str] = []
    while (behind := _degree().search(line)) and behind.start() > 1:
        degrees.insert(0, behind["degree"].strip())
        line = line[: behind.start()].rstrip(" ,")
    return BareName(_spoken_order(line), ", ".join(degrees))


def without_honorifics(name: str) -> str:
    """The name without "Dr. med." and the like before it."""
    line = name
    while honorific := _honorific().match((plain := placed(line)).text):
        line = line[plain.places[honorific.end()] :]
    return line


@cache
def particles() -> frozenset[str]:
    """The words of family names that are written small: "van der", "de la"."""
    return _parts_of("particle")


def _bracket(found: re.Match[str]) -> str:
    """A short nickname in brackets is kept: William (Bill) Gates. Readings and pronouns go."""
    inside = found[1].strip()
    plain = folded(inside)
    nickname = re.fullmatch(r"[^\W\d_]{2,12}", inside) is not None and found.end() < len(found.string)
    if not nickname or plain in kinds("name_parts") or is_east_asian(inside):
        return ""
    return found.group()


def _without_courtesy(line: str) -> str:
    while courtesy := _courtesy().match((plain := placed(line)).text):
        line = line[plain.places[courtesy.end()] :]
    return line


def _spoken_order(line: str) -> str:
    """Grace Hopper of "Hopper, Grace"; a name all in capitals in the usual letters."""
    family, comma, given = line.partition(",")
    if comma and _LETTERS.search(given) and "," not in given and len(line) < _LONGEST:
        order = [part.strip() for part in (given, family)]
        if all(re.fullmatch(r"[^\W\d_][\w.'’ -]*", part) for part in order) and len(line.split()) < 6:
            line = " ".join(order)
    return _with_small_letters(line) if line.isupper() and not is_east_asian(line) else line


def _with_small_letters(line: str) -> str:
    """Greek stays as it is: its capitals do not tell the accents."""
    if not re.fullmatch(r"[A-ZÀ-ÞŀА-ЯЁĀ-ž .'’-]+", line) or len(line) < 5:
        return line
    small = re.sub(r"[^\W\d_]+", lambda word: word.group().capitalize(), line)
    small = re.sub(r"\bMc([a-z])", lambda word: f"Mc{word[1].upper()}", small)
    first, *others = small.split(" ")
    return " ".join([first, *(_in_line(word) for word in others)])


def _in_line(word: str) -> str:
    return word.lower() if word.lower() in particles() and len(word) > 1 else word


@cache
def _parts_of(kind: str) -> frozenset[str]:
    return frozenset(word for word, its in kinds("name_parts").items() if its == kind)


def _any(kind: str) -> str:
    return any_of(_parts_of(kind))


@cache
def _courtesy() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any('courtesy')})(?:\s+|(?<=\.))(?=\w)")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{_any('behind')})$")


@cache
def _degree() -> re.Pattern[str]:
    return re.compile(rf"[,\s]\s*(?P<degree>\(?(?:{_any('after')})\.?\)?)$", re.IGNORECASE)


@cache
def _honorific() -> re.Pattern[str]:
    known = _parts_of("before") | {word.rstrip(".") for word in _parts_of("before")}
    return re.compile(rf"(?:{any_of(known)})(?:\s+|(?<=\.))(?=\w)")
