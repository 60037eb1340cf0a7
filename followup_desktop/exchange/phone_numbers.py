"""Phone numbers in running text, and as the one form in which two of them can be compared.

A number keeps the wording in which it stood: "+49 (0) 89 123-0" is what its owner wants to be dialled.
"""

# ruff: noqa: RUF001 (dashes, brackets and digits of other scripts are meant)
import re
from typing import NamedTuple

from followup_desktop.exchange.lines.labels import announces_register, phone_kind_before

_LONGEST_TEXT = 20_000  # letters that are looked through
_FEWEST, _FEWEST_LABELLED, _MOST = 7, 6, 17  # digits
_SMALLEST = 1000  # a shorter number is an extension
_BEFORE = 60  # letters before a number that may say what it is
_TRIES = 500  # digits that may not be a number, until the library gives up

# Digits with one sign or bracket, or two, between them; not within a word, a longer number or an amount.
_DIGIT = "[0-9０-９]"
_GAP = r"[ \u00a0\u2009\u202f]?[-–‑./·()（）－ー]{0,2}[ \u00a0\u2009\u202f]?"
_BEGIN = rf"(?:[(（]?[+＋] ?|(?<![0-9０-９A-Za-zÀ-ɏ_@/+-])(?<![0-9][.,]))[(（]?{_DIGIT}"
# What may follow is no further digit or small letter, but the next label: "555 0143Fax".
_END = r"(?![0-9@_]|[a-zà-ÿ]|[A-Z](?!\b|[a-z]{2}|[A-Z]{2}))"
_CANDIDATE = re.compile(rf"{_BEGIN}(?:{_GAP}{_DIGIT}){{3,24}}+{_END}")
# Of the numbering plan of North America: nothing else looks like it.
_AMERICAN = re.compile(r"(?:\([2-9]\d\d\) ?|[2-9]\d\d[.-])\d{3}[.-]\d{4}")
_EXTENSION_WORDS = (
    "ext(?:ension|n)?|loc(?:al)?|x|#|durchwahl|dw|int|poste|wew|anexo|ramal|interno"
    "|доб|εσωτ|转|轉|内線|内线|分机|내선"
)
_EXTENSION = re.compile(rf"[ ,;]{{0,2}}\(?(?:{_EXTENSION_WORDS})[.:]?\s?\d{{1,6}}\)?", re.IGNORECASE)
_DATE = re.compile(
    r"(?:19|20)\d\d([-./ ])\d{1,2}\1\d{1,2}|\d{1,2}([-./ ])\d{1,2}\2(?:19|20)\d\d"
    r"|(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d"
)
_DIGITS = re.compile(_DIGIT)
_LETTERS = re.compile(r"[^\W\d_]")
_OTHER_NAMES = {"UK": "GB", "EL": "GR"}


class PhoneInText(NamedTuple):
    """A number as it is written, with where it begins and ends."""

    text: str
    start: int
    end: int


def country_of(region: str) -> str:
    """The country in capitals of a region such as "GB-ENG" or "de"; empty where it is none."""
    country = region.strip()[:2].upper()
    if len(country) < 2 or not country.isalpha() or not country.isascii():
        return ""
    return _OTHER_NAMES.get(country, country)


def e164(text: str, region: str = "") -> str:
    """The number as +498912300; empty where it is none, or where only a region would make it one.

    `region` is a country or a part of one ("GB-ENG"). An extension is left out.
    """
    import phonenumbers  # 20 ms, and only where numbers are compared

    line = text.strip()
    if line.startswith("00") and line[2:3] != "0":
        line = f"+{line[2:]}"
    try:
        number = phonenumbers.parse(line, country_of(region) or None)
    except phonenumbers.NumberParseException:
        return ""
    if (number.national_number or 0) < _SMALLEST or not phonenumbers.is_possible_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def numbers_in(text: str, region: str = "") -> list[PhoneInText]:
    """The phone numbers in a text, in order.

    A number counts that its region knows, that begins with + or 00, that a label announces ("Tel.", "手机"),
    or beside which there is nothing but other numbers. What is a date, or the number of a register, a tax
    office or a bank, does not.
    """
    shown = text[:_LONGEST_TEXT]
    if not _DIGITS.search(shown):
        return []
    known = _known_to(shown, country_of(region))
    alone = not _LETTERS.search(_EXTENSION.sub("", shown))
    found = (
        _taken(start, end, shown, known, alone=alone)
        for candidate in _CANDIDATE.finditer(shown)
        for start, end in _apart(candidate)
    )
    return [number for number in found if number is not None]


def _apart(candidate: re.Match[str]) -> list[tuple[int, int]]:
    """Where it begins and ends: twice for "905-555-1234 / 905-555-1235", once for "030 / 1234567"."""
    start, end = candidate.span()
    slash = candidate.group().find("/")
    sides = candidate.group().split("/", 1)
    if slash < 0 or min(len(_DIGITS.findall(side)) for side in sides) < _FEWEST:
        return [(start, end)]
    second = start + slash + 1
    gap = len(sides[1]) - len(sides[1].lstrip())
    return [(start, start + len(sides[0].rstrip())), (second + gap, end)]


def _known_to(text: str, country: str) -> list[tuple[int, int]]:
    """Where the numbers stand that are valid in a country."""
    if not country:
        return []
    import phonenumbers  # 20 ms, and only where a text is looked through

    matcher = phonenumbers.PhoneNumberMatcher(text, country, max_tries=_TRIES)
    return [(match.start, match.end) for match in matcher]


def _taken(
    start: int, end: int, text: str, known: list[tuple[int, int]], *, alone: bool
) -> PhoneInText | None:
    raw = text[start:end]
    digits = len(_DIGITS.findall(raw))
    before = text[max(start - _BEFORE, 0) : start]
    if digits > _MOST or _DATE.fullmatch(raw) or announces_register(before):
        return None
    international = raw.lstrip("(（")[:1] in "+＋" or re.match(r"00[1-9 ]", raw) is not None
    valid = any(begin < end and start < until for begin, until in known)
    typical = alone or international or valid or _AMERICAN.fullmatch(raw) is not None
    if not (typical and digits >= _FEWEST) and not (digits >= _FEWEST_LABELLED and phone_kind_before(before)):
        return None
    if extension := _EXTENSION.match(text, end):
        end = extension.end()
    return PhoneInText(text[start:end], start, end)
