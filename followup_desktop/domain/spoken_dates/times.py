"""Times of day in a line of tokens: "half past three", "at 10", "3.30pm"."""

import re
from datetime import time
from functools import partial
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
    ("at <hour>", 0),
)
_RANGE = r"clock=(\S+) (meridian=\S+ )?(?:to|or) clock=\S+ (meridian=\S+ )?"


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
    timed = _with_clocks(line)
    clocks = re.findall(r"clock=(\S+) ", timed)
    halves = re.findall(r"meridian=(\S+) ", timed) or re.findall(r"daytime=(\S+) ", timed)
    if len(clocks) > 1:
        raise ValueError(f"{len(clocks)} times of day")
    at = _time_of(clocks[0], halves[0] if halves else "") if clocks else None
    rest = re.sub(r"(?:clock|meridian|daytime|closing)=\S+ |(?<!\S)at ", "", timed)
    mentioned = at is not None or bool(halves) or "closing=" in line
    return TimeOfDay(re.sub(r"^(?:to |or |from )+|(?<!\S)(?:to |or |from )+$", "", rest), at, mentioned)


def _with_clocks(line: str) -> str:
    """The line with every time of day as one token, "clock=3:30"; "am" and "pm" stay behind theirs."""
    line = compiled("<number> <meridian>").sub(r"clock=\g<number>:00 meridian=\g<meridian> ", line)
    line = re.sub(r"dots=(\S+)\.(\S+) (?=meridian=)|at dots=(\S+)\.(\S+) ", _dotted_clock, line)
    line = re.sub(r"dots=(\S+)\.(\S+) ", _dotted_date, line)
    line = re.sub(r"at year=(\d\d)(\d\d) ", r"clock=\1:\2 ", line)
    for pattern, minutes in _SPOKEN_MINUTES:
        line = compiled(pattern).sub(partial(_spoken_clock, minutes), line)
    line = re.sub(r"number=(\d+) ((?:to|or) clock=\S+ meridian=)", r"clock=\1:00 \2", line)
    return re.sub(_RANGE, lambda two: f"clock={two[1]} {two[2] or two[3] or ''}", line)


def _spoken_clock(minutes: int, said: re.Match[str]) -> str:
    if "minute" in said.groupdict():
        minutes *= int(said["minute"])
    hour, minute = divmod(int(said["number"]) * 60 + minutes, 60)
    return f"clock={hour or 12}:{minute:02} "


def _dotted_clock(dots: re.Match[str]) -> str:
    hour, minute = (part for part in dots.groups() if part is not None)
    return f"clock={hour}:{minute} "


def _dotted_date(dots: re.Match[str]) -> str:
    """4.12 is the fourth of December, but 15.30 is a time: there is no thirtieth month."""
    return f"md={dots[2]}-{dots[1]} " if int(dots[2]) <= 12 else _dotted_clock(dots)


def _time_of(clock: str, half: str) -> time:
    hour, minute = clock.split(":")
    if half and 1 <= int(hour) <= 12:
        return time(int(hour) % 12 + (12 if half == "pm" else 0), int(minute))
    afternoon = not half and len(hour) == 1 and 1 <= int(hour) <= 6
    return time(int(hour) + (12 if afternoon else 0), int(minute))
