"""From a text to a line of tokens: words, figures and signs, each as the grammar knows it.

A line is one text in which a space follows each token: "part=end which=next unit=week ".
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from followup_desktop.domain.spoken_dates.english import NOISE, ORDINAL_ENDINGS, PHRASES, SIGNS, WORDS

_LONGEST = 200
_TYPOGRAPHIC = str.maketrans(
    dict.fromkeys("\u2018\u2019\u02bc\u00b4`", "'") | dict.fromkeys("\u2010\u2212", "-")
)
_ENDS_OF_RANGES = frozenset({"number", "ordinal", "weekday", "clock", "meridian"})
_ENDS_OF_WIDE_RANGES = _ENDS_OF_RANGES | {"month", "year", "date", "md"}


def read(text: str, *, day_first: bool) -> str | None:
    """The line of tokens for a text; None where it has a word or a figure without meaning.

    `day_first` tells 4/12 from 12/4, unless only one of them is a date.
    """
    if len(text) > _LONGEST:
        return None
    plain = unicodedata.normalize("NFKC", text.translate(_TYPOGRAPHIC)).translate(_TYPOGRAPHIC).casefold()
    spelled = " ".join(_spelled(lexeme, day_first=day_first) for lexeme in _lexemes().finditer(plain))
    found = _phrases().sub(lambda phrase: PHRASES[phrase[0]], spelled)
    tokens = [token for word in found.split() if word not in NOISE for token in _tokens(word)]
    if "unknown=" in tokens:
        return None
    return _with_whole_numbers("".join(f"{token} " for token in _with_ranges(tokens)))


@cache
def _lexemes() -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?P<iso> [0-9]{{4}} (?P<s1>[-/.]) [0-9]{{1,2}} (?P=s1) [0-9]{{1,2}} ) (?![0-9]) (?: t(?=[0-9]) )?
        | (?P<full> [0-9]{{1,2}} (?P<s2>[-/.]) [0-9]{{1,2}} (?P=s2) (?: [0-9]{{4}} | [0-9]{{2}} ) ) (?![0-9])
        | (?P<clock> [0-9]{{1,2}} : [0-9]{{2}} ) (?: :[0-9]{{2}} (?: \.[0-9]+ )? )? (?![0-9:])
        | (?P<hour> [0-9]{{1,2}} ) h (?P<minute> [0-9]{{2}} )? (?!\w)
        | (?P<dots> [0-9]{{1,2}} \. [0-9]{{1,2}} ) (?![0-9])
        | (?P<slash> [0-9]{{1,2}} / [0-9]{{1,2}} ) (?![0-9/])
        | (?P<ordinal> [0-9]+ ) (?: {"|".join(ORDINAL_ENDINGS)} ) (?!\w)
        | ' (?P<short_year> [0-9]{{2}} ) (?!\w)
        | (?P<number> [0-9]+ )
        | (?P<meridian> [ap] ) \. \s? m (?!\w)
        | q (?P<quarter> [1-4] ) (?!\w)
        | (?P<word> [^\W\d_]+ (?: ' [^\W\d_]+ )* )
        | (?P<range> \s-+\s | [\u2013\u2014] )
        | (?P<sign> [{re.escape("".join(SIGNS))}-] )
        | (?P<unknown> \w )
        """,
        re.VERBOSE,
    )


@cache
def _phrases() -> re.Pattern[str]:
    longest_first = sorted(PHRASES, key=len, reverse=True)
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, longest_first))})(?!\S)")


def _spelled(lexeme: re.Match[str], *, day_first: bool) -> str:
    """Figures and dashes as tokens; words as they stand, to be looked up beside their neighbours."""
    kind = lexeme.lastgroup or ""
    found = lexeme[kind]
    match kind:
        case "word":
            spelled = found if found in WORDS or found in NOISE else found.removesuffix("'s")
        case "number" if len(found) == 4:
            spelled = f"year={found}"
        case "short_year":
            spelled = f"year={_whole_year(found)}"
        case "hour" | "minute":
            spelled = f"clock={lexeme['hour']}:{lexeme['minute'] or '00'}"
        case "iso" | "full" | "slash":
            spelled = _date_in_figures(re.split("[-/.]", found), day_first=day_first or "." in found)
        case "meridian":
            spelled = f"meridian={found}m"
        case "sign" | "range":
            spelled = SIGNS.get(found) or f"dash={'tight' if found == '-' else 'loose'}"
        case "unknown":
            spelled = "unknown="
        case _:
            spelled = f"{kind}={found}"
    return spelled


def _date_in_figures(parts: list[str], *, day_first: bool) -> str:
    if len(parts[0]) == 4:
        year, month, day = parts
    else:
        first, second = parts[:2]
        if int(first) > 12 or int(second) > 12:
            day_first = int(first) > 12
        day, month = (first, second) if day_first else (second, first)
        if len(parts) == 2:
            return f"md={month}-{day}"
        year = _whole_year(parts[2])
    return f"date={year}-{month.zfill(2)}-{day.zfill(2)}"


def _tokens(word: str) -> list[str]:
    return [word] if "=" in word else WORDS.get(word, "unknown=").split()


def _whole_year(figures: str) -> str:
    """The year that two figures stand for: 1970 to 2069."""
    if len(figures) == 4:
        return figures
    return f"19{figures}" if int(figures) >= 70 else f"20{figures}"


def _with_ranges(tokens: list[str]) -> Iterator[str]:
    """Dashes between the two ends of a range become "to"; others ("mid-January") go."""
    kinds = [token.partition("=")[0] for token in tokens]
    for place, token in enumerate(tokens):
        if kinds[place] != "dash":
            yield token
        elif 0 < place < len(tokens) - 1:
            ends = _ENDS_OF_RANGES if token.endswith("tight") else _ENDS_OF_WIDE_RANGES
            if kinds[place - 1] in ends and kinds[place + 1] in ends:
                yield "to"


def _with_whole_numbers(line: str) -> str:
    """Make "twenty one" one number, "a week" one week, and the 26 of "4 Dec 26" a year."""
    joined = re.sub(
        r"tens=(\d+) (number|ordinal)=(\d) ", lambda two: f"{two[2]}={int(two[1]) + int(two[3])} ", line
    ).replace("tens=", "number=")
    counted = re.sub(r"(?<!\S)a (?=unit=(?!quarter))", "number=1 ", joined)
    dated = re.sub(r"((?:number|ordinal)=\d+ month=\d+ )number=(2[5-9]|[3-6]\d) ", r"\1year=20\2 ", counted)
    return re.sub(r"(?<!\S)a ", "", dated)
