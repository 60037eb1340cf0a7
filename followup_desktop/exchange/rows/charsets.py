"""Which of the old code pages a text is in, weighed up by how its letters stand together.

Each candidate reads a sample of the lines that hold bytes outside ASCII. Letters of its languages speak for
it, the frequent ones more; symbols inside words, capitals after small letters and characters that hardly
anybody writes speak against it. The one with the highest mean is taken.
"""

# ruff: noqa: RUF001 (the letters of many languages)

import codecs
import re
from collections import Counter
from typing import NamedTuple

_SAMPLE = 20_000
_LINE_WITH_MORE = re.compile(rb"[^\r\n]*[\x80-\xff][^\r\n]*")

# The letters of languages outside ASCII; those after the space are rare.
_WESTERN = (
    "äöüß é",  # German
    "éèàçêô îâëûïùœÿ",  # French
    "ñáéíóú ü",  # Spanish
    "ãçáéíóú õâêôà",  # Portuguese
    "øåæ éöäü",  # Danish, Norwegian
    "åäö éü",  # Swedish, Finnish
    "àèéìòù",  # Italian
    "ëéïè öüç",  # Dutch, and names in English
    "áéíóúæö ðýþ",  # Icelandic
    "àèéíòóú ïüç",  # Catalan
)
_CENTRAL = (
    "ąćęłńóśźż",  # Polish
    "áčéěířšúůýž ďňóť",  # Czech
    "áäčéíóôšúýž ďĺľňŕť",  # Slovak
    "áéíóöőü úű",  # Hungarian
    "ăâîşţșț",  # Romanian
    "čćđšž",  # Croatian, Slovene
)
_CYRILLIC = (
    "аоеинрвлстдмйуяпзбгчюхькыёжшцщэфъ",
    "аоеинрвлстдмйуяпзбгчюхькжшцщфіїєґ",
    "абвгдежзијклмнопрстуфхцчшљњћђџ",
)
_GREEK = ("αοιςρσητνκεπλάίόμδγυωέήύθχζφβώξψ ϊΐΰϋ",)
_TURKISH = ("ığşüçöi̇ âîû",)
_BALTIC = ("šūėžčįąęų", "šāēīūņžčģķļ", "äõöü šž")
_HEBREW = ("יולהרמאנבשתקםדכחעפגסןזצטךףץ",)
_ARABIC = ("املنيدرعبهوحسفتقكةشجطصخغءأزإضىئثذظآؤـ",)

_ALONE = "’‘“”„–—…•·«»€£°§²³¿¡ªº©®™\xa0\xad"  # stand beside words, not within


class _Page(NamedTuple):
    """A code page of single bytes, the letters of its languages, and a handicap for what is seldom used."""

    name: str
    languages: tuple[str, ...]
    handicap: float = 0.0


_PAGES = (
    _Page("cp1252", _WESTERN),
    _Page("mac_roman", _WESTERN, 0.05),
    _Page("cp850", _WESTERN, 0.08),
    _Page("cp1250", _CENTRAL, 0.03),
    _Page("iso8859_2", _CENTRAL, 0.05),
    _Page("cp852", _CENTRAL, 0.1),
    _Page("cp1251", _CYRILLIC, 0.02),
    _Page("koi8_r", _CYRILLIC, 0.04),
    _Page("cp866", _CYRILLIC, 0.04),
    _Page("mac_cyrillic", _CYRILLIC, 0.05),
    _Page("cp1253", _GREEK, 0.04),
    _Page("cp1254", _TURKISH, 0.04),
    _Page("cp1257", _BALTIC, 0.04),
    _Page("cp1255", _HEBREW, 0.06),
    _Page("cp1256", _ARABIC, 0.06),
)


class _Range(NamedTuple):
    """Characters of two bytes between these first bytes (and from this second byte on), and their weight."""

    first: int
    last: int
    weight: float
    second: int = 0x40


# The weights of characters in the Asian code pages, by their rows: those in daily use stand together.
_ROWS = {
    "cp932": (
        _Range(0x82, 0x83, 1.0),
        _Range(0x88, 0x97, 0.95),
        _Range(0x81, 0x81, 0.6),
        _Range(0x98, 0x9F, 0.4),
        _Range(0xE0, 0xEA, 0.3),
        _Range(0xFA, 0xFC, 0.4),
    ),
    "gb18030": (
        _Range(0xB0, 0xD7, 1.0, 0xA1),
        _Range(0xD8, 0xF7, 0.3, 0xA1),
        _Range(0xA1, 0xA3, 0.4, 0xA1),
        _Range(0xA4, 0xA9, 0.1, 0xA1),
    ),
    "big5": (_Range(0xA4, 0xC6, 0.95), _Range(0xC9, 0xF9, 0.3), _Range(0xA1, 0xA3, 0.4)),
    "cp949": (
        _Range(0xB0, 0xC8, 1.0, 0xA1),
        _Range(0xA1, 0xA3, 0.3, 0xA1),
        _Range(0xCA, 0xFD, 0.2, 0xA1),
        _Range(0x81, 0xC6, 0.1),
    ),
    "euc_jp": (
        _Range(0xA4, 0xA5, 1.0, 0xA1),
        _Range(0xB0, 0xCF, 0.9, 0xA1),
        _Range(0xA1, 0xA3, 0.5, 0xA1),
        _Range(0xD0, 0xF4, 0.3, 0xA1),
    ),
}
_HANDICAPS = {"cp932": 0.0, "gb18030": 0.02, "big5": 0.03, "cp949": 0.01, "euc_jp": 0.03}
_TWO_BYTES = re.compile(rb"[\x81-\xfe][\x30-\xfe]")
_JAPANESE_UNITS = re.compile(rb"[\x81-\x9f\xe0-\xfc][\x40-\xfc]|[\xa1-\xdf]")
_APOSTROPHE = "\u2019"
_LAST_LATIN = "\u036f"
_NO_CAPITALS = 0.2  # what this counts against Greek and Cyrillic
_FEW = 4  # so few characters may be Korean by chance


def likeliest(content: bytes) -> str:
    """The encoding that makes the likeliest text of these bytes, of which some are outside ASCII."""
    sample = _sample(content)
    best, highest = "cp1252", -2.0
    for page in _PAGES:
        text = _read(sample, page.name)
        if text is not None and (likely := _letters(text, page.languages) - page.handicap) > highest:
            best, highest = page.name, likely
    for name, rows in _ROWS.items():
        text = _read(sample, name)
        if text is not None and (likely := _rows(sample, name, rows) - _HANDICAPS[name]) > highest:
            best, highest = name, likely
    return best


def _sample(content: bytes) -> bytes:
    """Lines with bytes outside ASCII, up to a size."""
    lines, size = [], 0
    for line in _LINE_WITH_MORE.finditer(content):
        lines.append(line.group()[: _SAMPLE - size])
        size += len(lines[-1])
        if size >= _SAMPLE:
            break
    return b"\n".join(lines)


def _read(sample: bytes, encoding: str) -> str | None:
    """The sample as text; None where it holds what this encoding does not know."""
    decoder = codecs.getincrementaldecoder(encoding)()  # the sample may end within a character
    try:
        return decoder.decode(sample)
    except UnicodeDecodeError:
        return None


def _letters(text: str, languages: tuple[str, ...]) -> float:
    """The mean weight of the characters outside ASCII, in the language that they fit best."""
    text = f" {text} "
    triples = Counter(text[place - 1 : place + 2] for place, letter in enumerate(text) if letter >= "\x80")
    if not triples:
        return 0.0
    signs = sum(count * _as_sign(*triple) for triple, count in triples.items())
    letters: Counter[str] = Counter()
    for triple, count in triples.items():
        if triple[1].isalpha():
            letters[triple[1].lower()] += count
    fitting = max(_fit(letters, language) for language in languages)
    return (signs + fitting) / triples.total() - (_NO_CAPITALS if _all_small(text) else 0.0)


def _as_sign(before: str, character: str, after: str) -> float:
    """What speaks against a character where it stands; for one that is no letter also what speaks for it."""
    if character.isalpha():
        return _case(before, character, after)
    if not (before.isalpha() and after.isalpha()):
        return 0.6 if character in _ALONE else -0.6
    if character == _APOSTROPHE:
        return 0.8 if before in "dlnsjmtcqODLM" or after == "s" else 0.1  # d'Arc, l'art, Women's
    return -1.0


def _case(before: str, letter: str, after: str) -> float:
    """What speaks against a letter: capitals after small letters, a single letter of another alphabet."""
    if letter > _LAST_LATIN and not (_is_own(before) or _is_own(after)):
        return -1.0
    if letter.isupper():
        misplaced = before.islower() or (before.isupper() and after.islower())
        return -1.8 if misplaced else -0.05 if before.isalpha() or after.isalpha() else -0.5
    if not letter.islower():
        return 0.0
    if after.isupper():
        return -1.0
    return _within_a_word(before, letter, after)


def _within_a_word(before: str, letter: str, after: str) -> float:
    """What speaks for or against a small letter by the place in its word."""
    if letter in "ςσ":  # the one ends words, the other does not: this tells Greek from Cyrillic
        return 0.5 if (letter == "ς") is not after.isalpha() else -1.0
    if letter in "ãõ" and after.isalpha() and after not in "oeiõ":
        return -0.6  # Portuguese has them before vowels
    return 0.0 if before.isalpha() else -0.1


def _fit(letters: Counter[str], language: str) -> float:
    """How well letters fit a language."""
    frequent, _, rare = language.partition(" ")
    return sum(
        count * (1.0 if letter in frequent else 0.6 if letter in rare else 0.1)
        for letter, count in letters.items()
    )


def _all_small(text: str) -> bool:
    """Whether it is in Greek or Cyrillic letters without one capital, as no list of names is."""
    letters = [letter for letter in text if letter > _LAST_LATIN and letter.islower()]
    return bool(letters) and not any(letter > _LAST_LATIN and letter.isupper() for letter in text)


def _is_own(character: str) -> bool:
    """Whether it is a letter of an alphabet other than the Latin one."""
    return character.isalpha() and character > _LAST_LATIN


def _rows(sample: bytes, name: str, rows: tuple[_Range, ...]) -> float:
    """The mean weight of the characters of two bytes."""
    total, count = 0.0, 0
    for found in (_JAPANESE_UNITS if name == "cp932" else _TWO_BYTES).finditer(sample):
        unit = found.group()
        count += 1
        total += _row_weight(unit, rows) if len(unit) == 2 else -0.1
    if name == "cp949" and count < _FEW:
        return 0.0
    return total / count if count else -1.0


def _row_weight(unit: bytes, rows: tuple[_Range, ...]) -> float:
    first, second = unit
    for row in rows:
        if row.first <= first <= row.last and second >= row.second:
            return row.weight
    return -0.5
