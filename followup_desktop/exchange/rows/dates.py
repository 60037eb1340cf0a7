"""Days as tables hold them: 2026-11-03, "Nov 3, 2026", 03/11/2026, 46329 and the milliseconds of programs."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

_YEAR_FIRST = re.compile(r"(?P<year>\d{4})(?P<sign>[-/. ])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})(?!\d)")
_YEAR_FIRST_SHORT = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_EAST_ASIAN = re.compile(
    r"(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]"
)
_MONTH = re.compile(r"[^\W\d_]{3,12}")
_NUMBER = re.compile(r"\d+")
_SERIAL = re.compile(r"\d{5}(?:[.,]\d+)?")
_SINCE_1970 = re.compile(r"\d{10}(?:\d{3})?")
_DAY_ZERO = date(1899, 12, 30)  # of spreadsheets, which take 1900 for a leap year
_OLDEST = 1990
_LONGEST = 80

# How the months begin in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish and Russian.
_MONTHS = (
    "jan ene gen sty янв",
    "feb fev lut фев",
    "mar mrz maa mrt мар",
    "apr avr abr kwi апр",
    "may mai mag mei maj май мая",
    "jun juin giu cze июн",
    "jul juil lug lip июл",
    "aug aou ago sie авг",
    "sep set wrz сен",
    "oct okt ott out paz окт",
    "nov lis ноя",
    "dec dez dic gru дек",
)
_BEGINNINGS = {beginning: month for month, text in enumerate(_MONTHS, 1) for beginning in text.split()}


def month_comes_first(cells: Iterable[str], today: date) -> bool | None:
    """How days such as 03/11/2026 are meant in a column; None where it cannot be told.

    Numbers above 12 tell it, dots (which only the day stands before), and that no day is to come.
    """
    found = [match for cell in cells if (match := _YEAR_LAST.match(cell))]
    if any(match[2] == "." for match in found):
        return False
    pairs = [(int(match[1]), int(match[3])) for match in found]
    first, second = any(a > 12 for a, _ in pairs), any(b > 12 for _, b in pairs)
    if first or second:
        return None if first and second else second
    readings = {order: [_ordered(match, month_first=order) for match in found] for order in (True, False)}
    to_come = {order: any(day is None or day > today for day in days) for order, days in readings.items()}
    if to_come[True] != to_come[False]:
        return to_come[False]
    return True if readings[True] == readings[False] else None


def day_in(cell: str, month_first: bool | None, today: date) -> date | None:
    """The day that a cell names; None where it names none, or one of two that cannot be told apart."""
    text = cell.strip()[:_LONGEST]
    day = _in_figures(text, month_first) or _with_month(text, today)
    if day is None or day.year < _OLDEST or day > today + timedelta(days=366):
        return None
    return day


def _in_figures(text: str, month_first: bool | None) -> date | None:
    if found := _EAST_ASIAN.match(text) or _YEAR_FIRST.match(text) or _YEAR_FIRST_SHORT.match(text):
        return _day(found["year"], found["month"], found["day"])
    if found := _YEAR_LAST.match(text):
        readings = {_ordered(found, month_first=order) for order in (True, False)} - {None}
        if len(readings) == 1:
            return readings.pop()
        return None if month_first is None else _ordered(found, month_first=month_first)
    if _SERIAL.fullmatch(text):
        return _DAY_ZERO + timedelta(days=int(text[:5]))
    if _SINCE_1970.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10]), UTC).date()
    return None


def _ordered(found: re.Match[str], *, month_first: bool) -> date | None:
    month, day = (found[1], found[3]) if month_first else (found[3], found[1])
    return _day(found[4], month, day)


def _with_month(text: str, today: date) -> date | None:
    """As in "Tue, Nov 3rd 2026 10:00", "3. November 2026", "03-Nov-26", "Nov 3"."""
    for word in _MONTH.finditer(text):
        if not (month := _month(word.group())):
            continue
        before = [number for number in _NUMBER.findall(text[: word.start()]) if number]
        after = _NUMBER.findall(text[word.end() :])
        day = before[-1] if before and len(before[-1]) <= 2 else after.pop(0) if after else ""
        year = next((number for number in (*after, *before) if len(number) == 4), "")
        if not year and before and after and len(after[0]) == 2 and ":" not in text:
            year = after[0]
        if not 0 < len(day) <= 2:
            return None
        return _day(year, str(month), day) if year else _latest(month, int(day), today)
    return None


def _month(word: str) -> int:
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFD", word.casefold())
        if not "\u0300" <= letter <= "\u036f"
    )
    return _BEGINNINGS.get(plain[:4], 0) or _BEGINNINGS.get(plain[:3], 0)


def _latest(month: int, day: int, today: date) -> date | None:
    """The latest such day that is not to come."""
    for year in (today.year, today.year - 1):
        found = _day(str(year), str(month), str(day))
        if found and found <= today:
            return found
    return None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None
