"""Times of day in a line of tokens: "half past three", "at 10", "3.30pm"."""

import re
from datetime import time
from typing import NamedTuple

from followup_desktop.domain.spoken_dates.patterns import compiled

# Each pattern with the minutes that it adds to the hour, or with the sign of the minutes that are said.
_SPOKEN_MINUTES = (
    ("half past <number>", 30),
    ("half <number>", 30),
    ("unit=quarter past <number>", 15),
    ("unit=quarter to <number>", -15),
    ("<minute> [minutes] past <number>", 1),
    ("<minute> minutes to <number>", -1),
    ("at <minute> to <number>", -1),
    ("<number> oclock", 0),
    ("at <number>", 0),
)
_BEFORE_NOON_SIGN = ("<number> <meridian>", "<dots> <meridian>")
_RANGE = "<clock> [meridian=am|meridian=pm] to|or"


class TimeOfDay(NamedTuple):
    """A line without its time of day, and the time.

    `mentioned` is also true for a mere part of the day ("tomorrow morning", "end of day Friday").
    """

    line: str
    time: time | None
    mentioned: bool


def without_time(line: str) -> TimeOfDay:
    """A line parted from its time of day; of a range of times the first counts.

    An hour from one to six without "am", "pm" or a part of the day is in the afternoon, unless it is
    written with a nought (03:00). Raises ValueError for a time that does not exist, and for two times.
    """
    with_clocks = _with_clocks(line)
    clocks = re.findall(r"clock=(\S+) ", with_clocks)
    halves = re.findall(r"meridian=(\S+) ", with_clocks) or re.findall(r"daytime=(\S+) ", with_clocks)
    if len(clocks) > 1:
        raise ValueError(f"{len(clocks)} times of day")
    at = _time_of(clocks[0], halves[0] if halves else "") if clocks else None
    rest = re.sub(r"(?:clock|meridian|daytime|closing)=\S+ |(?<!\S)(?:at|a) ", "", with_clocks)
    mentioned = at is not None or bool(halves) or "closing=" in line
    return TimeOfDay(re.sub(r"^(?:to |or |from )+|(?<!\S)(?:to |or |from )+$", "", rest), at, mentioned)


def _with_clocks(line: str) -> str:
    """Every time of day as one token "clock=3:30"; "am" and "pm" stay behind theirs."""
    line = compiled("<number> <meridian>").sub(r"clock=\g<number>:00 meridian=\g<meridian> ", line)
    line = compiled("<dots> <meridian>").sub(_clock_in_dots, line)
    line = compiled("at <dots>").sub(_clock_in_dots, line)
    line = compiled("<dots>").sub(_date_in_dots, line)
    line = re.sub(r"(?<!\S)at year=(\d\d)(\d\d) ", r"clock=\1:\2 ", line)
    for pattern, minutes in _SPOKEN_MINUTES:
        line = compiled(pattern).sub(lambda said, minutes=minutes: _clock(said, minutes), line)
    return line
