"""Lines that say nothing about a person: sentences, small print, names of parts of other papers."""

# ruff: noqa: RUF001 (letters and signs of other scripts are meant)
import re
from functools import cache

from followup_desktop.domain.letters import folded
from followup_desktop.exchange.lines.labels import is_label, is_small_print
from followup_desktop.exchange.lines.letters import is_east_asian, words_in
from followup_desktop.exchange.lines.words import any_of, kinds

_SIGNS, _CODES = "€$£¥₹₽₺", "EUR|USD|GBP|CHF|PLN|SEK|NOK|DKK|Kč|zł|kr|Ft|lei"
_AMOUNT = re.compile(
    rf"(?:[{_SIGNS}]|\b(?:{_CODES})\b)\s?\d+|\d+[.,]\d\d\s?(?:[{_SIGNS}円元]|(?:{_CODES})\b)|^\d+[.,]\d\d$"
    rf"|\d\s?[€円]|[^\W\d_]\s+\d+[.,]\d\d$"
)
_DATED = re.compile(
    r"\b(?:19|20)\d\d\s?[-–—]\s?(?:(?:19|20)\d\d|present|today|now|heute|current|actualidad|oggi)|\b\d{1,2}:\d\d\b",
    re.IGNORECASE,
)
_SENTENCE_END = (".", "!", "?", "…", ",", ":")
_HANDLE = re.compile(r"^@[\w.]{2,30}$|^(?:/?in/|u/|github/)[\w-]+$", re.IGNORECASE)
_MANY_WORDS = 9


def is_sentence(text: str) -> bool:
    """Whether it is part of a running text."""
    if is_east_asian(text):
        return text.rstrip().endswith(("。", "！", "？", "です", "ます", "ください", "…")) or len(text) > 60
    words = words_in(text)
    if begins_with("greeting", text) and len(words) > 1 and text.rstrip().endswith(_SENTENCE_END):
        return True
    small = sum(1 for word in text.split() if word[:1].islower() and len(word.strip(".")) > 1)
    if len(words) >= _MANY_WORDS and small > len(text.split()) * 0.5:
        return True
    ends = text.rstrip().endswith
    return (len(words) > 4 and small >= 3 and ends((".", "!", "?", "…"))) or ends(("!", "?"))


def begins_with(kind: str, text: str) -> bool:
    """Whether it begins as greetings do ("greeting"), or what asks readers for something ("asking")."""
    return _beginnings(kind).match(folded(text[:60])) is not None


def is_noise(text: str) -> bool:
    """Whether it says nothing about a person, though it stands on the card or below the mail."""
    return (
        is_sentence(text)
        or is_small_print(text)
        or _HANDLE.match(text) is not None
        or is_label(text) not in ("", "name", "title", "organization", "department")
        or begins_with("asking", text)
        or section_of(text) != ""
        or folded(text).strip(" ()[]") in _pronouns()
    )


def section_of(text: str) -> str:
    """What kind of paper has a part of that name: "section" of a résumé, "trade" for invoices; else empty."""
    plain = folded(text).strip(" .:#-–·•")
    if plain in kinds("no_card"):
        return kinds("no_card")[plain]
    head = plain.partition(":")[0].strip()
    if ":" in plain and head in kinds("no_card"):
        return kinds("no_card")[head]
    return "trade" if _numbered().match(plain) else ""


def is_amount(text: str) -> bool:
    """Whether it holds an amount of money."""
    return _AMOUNT.search(text.strip()) is not None


def is_dated(text: str) -> bool:
    """Whether it holds a span of years or a time of day, as timetables and résumés do."""
    return _DATED.search(text) is not None


@cache
def _beginnings(kind: str) -> re.Pattern[str]:
    known = frozenset(word for word, its in kinds("sentences").items() if its == kind)
    return re.compile(rf"(?:{any_of(known)})(?![^\W\d_])")


@cache
def _numbered() -> re.Pattern[str]:
    """A number or an amount behind such a word: "Invoice No. 123", "Total 45.00"."""
    known = frozenset(word for word, kind in kinds("no_card").items() if kind == "trade")
    return re.compile(
        rf"(?:{any_of(known)})\s*(?:nr|no|number|nummer|n°|#|date|datum|vom)?[.:]?\s*[#€$£]?\s?\d"
    )


def _pronouns() -> frozenset[str]:
    return frozenset(word for word, kind in kinds("name_parts").items() if kind == "pronoun")
