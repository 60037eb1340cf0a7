"""From what somebody said to the day, and perhaps the time, that they meant."""

import re
from datetime import date, time
from typing import NamedTuple

from followup_desktop.domain.spoken_dates.grammar import meaning
from followup_desktop.domain.spoken_dates.reading import read
from followup_desktop.domain.spoken_dates.spans import Span, Unit
from followup_desktop.domain.spoken_dates.times import without_time

FIRST_YEAR = 1970
LAST_YEAR = 2199
_MOST_TOKENS = 24


class Spoken(NamedTuple):
    """A day, and a time of day where one was said."""

    day: date
    time: time | None


def understand(
    text: str, today: date, *, day_first: bool = True, latest: bool = False, nearest: bool = False
) -> Spoken | None:
    """The day that somebody means who says this on `today`; None where that is not clear ("soon").

    - A date without a year, and a weekday, is the next one; a date may be today, but "Friday" said on a
      Friday is a week later ("this Friday" is today). "Next Friday" is the Friday of next week. With
      `nearest` a date without a year may also be over, as that of an interview written down later.
    - Where a part of a longer stretch is meant ("mid-January", "early next week", "within ten days", "the
      first week of March", "Monday or Tuesday"), it is the last day meant: a call never comes too early.
    - A whole stretch ("next week", "in January", "the week of 7 December") is its first day, and its last
      one with `latest`, as for a date by which something is decided. One that has begun is its last day.
      Weeks go from Monday to Friday. Quarters and years are clear only with "the end of".
    - 4/12 is the fourth of December, without `day_first` the twelfth of April; where only one of them is a
      date, that one is taken. A time alone ("half past three") is one of today.

    Never raises an error; knows the years 1970 to 2199.
    """
    try:
        line = read(text, day_first=day_first)
        if line is None or line.count(" ") > _MOST_TOKENS:
            return None
        days, at, mentioned = without_time(line)
        if not days and mentioned:
            return _within_years(Spoken(today, at))
        span = meaning(_with_last_numbers(days), today, nearest=nearest)
    except (ValueError, OverflowError):  # a date or a time that does not exist
        return None
    day = None if span is None else _day_of(span, today, latest=latest)
    return None if day is None else _within_years(Spoken(day, at))


def _with_last_numbers(line: str) -> str:
    """Leave only the last number in "4 to 8 December" and "two or three weeks"."""
    return re.sub(r"(?:number|ordinal)=\d+ (?:to|or) (?=(?:number|ordinal)=)", "", line)


def _day_of(span: Span, today: date, *, latest: bool) -> date | None:
    if span.unit in (Unit.QUARTER, Unit.YEAR):
        return None
    return span.last if latest or span.first <= today else span.first


def _within_years(spoken: Spoken) -> Spoken | None:
    return spoken if FIRST_YEAR <= spoken.day.year <= LAST_YEAR else None
