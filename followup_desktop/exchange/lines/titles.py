"""Whether a text is somebody's title or role, or the department that somebody works in."""

import re
from functools import cache, lru_cache

from followup_desktop.domain.letters import folded
from followup_desktop.exchange.lines.letters import is_east_asian, phrases_in, words_in
from followup_desktop.exchange.lines.words import any_of, kinds, words

_MOST_WORDS = 14
_SHORT = 3
_LONG = 7  # letters
# The last letter says "section", as that of a name may: 営業第二部, but 阿部.
_EAST_ASIAN_PART = re.compile(
    "[\u4e00-\u9fff\u30a0-\u30ff0-9a-z]+[\u90e8\u8ab2\u8bfe\u5ba4\u5c40\u5904\u8655\u79d1\u7d44\u7ec4]"
    "|[\uac00-\ud7afa-z]+(?:\ud300|\uc2e4|\ubcf8\ubd80|\ud30c\ud2b8)"
)
_TOKEN = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1024)
def title_strength(text: str) -> float:
    """How much speaks for a title: 0 nothing, 3 and more a word that only titles have."""
    said = words_in(text)
    if not said or len(said) > _MOST_WORDS:
        return 0.0
    strength = 0.0
    known = kinds("titles")
    for phrase in phrases_in(said, 3):
        kind = known.get(phrase)
        if kind == "weak":
            strength += 0.5
        elif kind == "" and _is_written_as_title(phrase, text):
            strength += 3.0 if strength < 3 else 0.5
    for word in said:
        parts = [part for part in re.split(r"[-/&.]", word) if part != word]
        parts.append(word.removesuffix("in"))  # German: Partner, Partnerin
        if any(known.get(part) == "" and len(part) > _SHORT for part in parts) or _ends_in_title(word):
            strength += 3.0 if strength < 3 else 0.5
    if is_east_asian(text) and _within("titles", text):
        strength += 3.0
    return strength


@lru_cache(maxsize=1024)
def is_department(text: str) -> bool:
    """Whether it names a part of a company."""
    known = kinds("departments")
    if any(known.get(phrase) == "" for phrase in phrases_in(words_in(text), 3)):
        return True
    if not is_east_asian(text):
        return False
    parts = folded(text).split()
    ends = any(_EAST_ASIAN_PART.fullmatch(part) and part not in kinds("family_names") for part in parts)
    return ends or bool(_within("departments", text))


def east_asian_title(text: str) -> str:
    """The longest title within a Chinese, Japanese or Korean text; empty where it holds none."""
    return _within("titles", text)


def _is_written_as_title(word: str, text: str) -> bool:
    """Two or three letters are a title only in capitals: "VP", but not "ad" or "pa"."""
    if len(word) > _SHORT or not word.isascii():
        return True
    return word.upper() in _TOKEN.findall(text)


def _ends_in_title(word: str) -> bool:
    """Whether it is a long word of which the end is a title: Vertriebsleiter, utvecklingschef."""
    return len(word) > _LONG and word.endswith(tuple(words("title_ends")))


def _within(listed: str, text: str) -> str:
    return max(_east_asian(listed).findall(folded(text).replace(" ", "")), key=len, default="")


@cache
def _east_asian(listed: str) -> re.Pattern[str]:
    return re.compile(any_of(frozenset(word for word, kind in kinds(listed).items() if kind == "cjk")))
