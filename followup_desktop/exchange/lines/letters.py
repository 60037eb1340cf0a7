"""What kind of letters a text on a card is made of, and its words as the lists of words have them."""

import re
from functools import cache
from typing import NamedTuple

from followup_desktop.domain.letters import folded
from followup_desktop.exchange.lines.words import kinds

_EAST_ASIAN = re.compile("[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
_KANA_ONLY = re.compile("[\u3040-\u30ff\\s\u30fb]+")
_KATAKANA = re.compile("[\u30a1-\u30ff\u30fb\\s=\uff1d]+")
_HANGUL = re.compile("[\uac00-\ud7af]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_GREEK = re.compile("[\u0370-\u03ff\u1f00-\u1fff]")
_WORD = re.compile(r"[^\W\d_]+(?:[.'\u2019&/-]?[^\W\d_]+)*\.?")


def is_east_asian(text: str) -> bool:
    """Whether it holds Chinese, Japanese or Korean letters."""
    return _EAST_ASIAN.search(text) is not None


def is_kana(text: str) -> bool:
    """Whether it holds Japanese syllables only: the reading of a name."""
    return _KANA_ONLY.fullmatch(text) is not None


def is_katakana(text: str) -> bool:
    """Whether it is written as Japanese writes foreign words."""
    return _KATAKANA.fullmatch(text) is not None


def is_hangul(text: str) -> bool:
    """Whether it holds Korean letters."""
    return _HANGUL.search(text) is not None


def script_of(text: str) -> str:
    """The script of the text: "east_asian", "cyrillic", "greek" or "latin"."""
    if is_east_asian(text):
        return "east_asian"
    if _CYRILLIC.search(text):
        return "cyrillic"
    return "greek" if _GREEK.search(text) else "latin"


class Placed(NamedTuple):
    """A folded text, and for each of its letters, and its end, the place in the text itself."""

    text: str
    places: list[int]


def placed(text: str) -> Placed:
    """The text folded letter by letter: ß becomes ss, so that places in it are others than in the text."""
    if text.isascii():
        return Placed(text.lower(), list(range(len(text) + 1)))
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        plain = folded(letter)
        letters.append(plain)
        places += [place] * len(plain)
    return Placed("".join(letters), [*places, len(text)])


def words_in(text: str) -> list[str]:
    """The words of a text, folded, without the dots behind them."""
    return [word.rstrip(".") for word in _WORD.findall(folded(text))]


def in_latin(text: str) -> str:
    """The folded text in plain Latin letters, for comparing names with addresses."""
    return folded(text).translate(_latin())


@cache
def _latin() -> dict[int, str]:
    return {ord(letter): latin.replace("_", "") for letter, latin in kinds("latin_letters").items()}


def phrases_in(words: list[str], longest: int = 4) -> set[str]:
    """The words, and the groups of up to `longest` that stand side by side."""
    return {
        " ".join(words[start : start + length])
        for length in range(1, longest + 1)
        for start in range(len(words) - length + 1)
    }
