"""The days of a series, out of its rule (RFC 5545, 3.3.10), with an end to the looking.

dateutil's rrule is not used here: it looks for days up to the year 9999 where a rule never comes true (the
30th of February takes it seconds) and for ever at an interval of nothing (its issue 1441), and it cannot be
stopped. Files come from strangers, so that each day that is looked at is counted here. Rules by the hour or
minute make no interviews; they and what cannot be read raise RuleError.
"""

import re
from calendar import isleap, monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import count

from followup_desktop.exchange.archive_values import LAST_YEAR

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NUMBERS = {"BYMONTH": 12, "BYMONTHDAY": 31, "BYYEARDAY": 366, "BYWEEKNO": 53, "BYSETPOS": 366}
_OF_THE_CLOCK = {"BYHOUR": "hour", "BYMINUTE": "minute", "BYSECOND": "second"}
_LARGEST_INTERVAL = 1_000
_PART = re.compile(r"[A-Z-]+=[^=:]*")
_UNTIL = re.compile(r"UNTIL=[\dT:-]+")


class RuleError(ValueError):
    """A rule that cannot be read, or by which nobody meets."""


@dataclass(slots=True)
class Looking:
    """How much may still be looked for in the series of a file, and how much at most in each.

    A day that is looked at costs 1, one that is found 10 more: about as many microseconds.
    """

    steps: int = 300_000
    in_a_series: int = 200_000

    @property
    def is_over(self) -> bool:
        """Whether no more may be looked for."""
        return self.steps < 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule in its parts. `weekdays` are pairs of a position (0 for every) and a weekday, Monday being 0.

    `until` is a moment, a local time (naive) or a date, as the file has it.
    """

    frequency: str
    interval: int = 1
    times: int | None = None
    until: date | datetime | None = None
    week_start: int = 0
    weekdays: tuple[tuple[int, int], ...] = ()
    months: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    year_days: tuple[int, ...] = ()
    weeks: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()


def rule_of(text: str, start: datetime) -> Rule:
    """The rule in a text for a series that begins at a local time. Raises RuleError."""
    from icalendar.prop import vRecur  # 100 ms with its package

    written = _UNTIL.sub(
        lambda found: re.sub("[-:]", "", found.group()), "".join(text.upper().split())
    ).strip(";")
    if not all(_PART.fullmatch(part) for part in written.split(";")):
        raise RuleError("The rule cannot be read.")
    try:
        parts = vRecur.from_ical(written)
    except ValueError as error:
        raise RuleError("The rule cannot be read.") from error
    until = next(iter(parts.get("UNTIL", [])), None)
    if until is not None and not isinstance(until, date):
        raise RuleError("The rule does not say until which day it goes.")
    frequency = str(next(iter(parts.get("FREQ", [])), "")).upper()
    if frequency not in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY"):
        raise RuleError("The rule does not go by days, weeks, months or years.")
    for name, part in _OF_THE_CLOCK.items():
        if any(value != getattr(start, part) for value in parts.get(name, [])):
            raise RuleError("The rule goes by hours or minutes.")
    numbers = {name: _numbers(parts.get(name, []), largest) for name, largest in _NUMBERS.items()}
    rule = Rule(
        frequency=frequency,
        interval=_single(parts.get("INTERVAL", [1]), 1, _LARGEST_INTERVAL) or 1,
        times=_single(parts.get("COUNT", []), 1, None),
        until=until,
        week_start=_weekday(str(next(iter(parts.get("WKST", [])), "MO")))[1],
        weekdays=tuple(_weekday(str(day)) for day in parts.get("BYDAY", [])),
        months=numbers["BYMONTH"],
        month_days=numbers["BYMONTHDAY"],
        year_days=numbers["BYYEARDAY"],
        weeks=numbers["BYWEEKNO"],
        positions=numbers["BYSETPOS"],
    )
    return _with_own_days(rule, start.date())


def days_of(rule: Rule, first: date, looking: Looking, since: date | None = None) -> Iterator[date]:
    """The days of a series from its first on, which counts whether the rule names it or not.

    With `since` those long before that day are passed over, where they need not be counted. It ends with
    `times`, with the last year that is known, or when no more may be looked for. The end that `until` sets is
    the caller's, who knows the zone.
    """
    if since is None or since <= first or rule.times is not None:
        since = first
        yield first
    given = 1
    here = looking.in_a_series
    for period in _periods(rule, first, since):
        days = _at_positions([day for day in period if _fits(rule, day)], rule.positions)
        cost = len(period) + 10 * len(days)
        here -= cost
        looking.steps -= cost
        if min(here, looking.steps) < 0 or period[0].year > LAST_YEAR:
            return
        for day in days:
            if given == rule.times:
                return
            if day > first:
                yield day
                given += 1


def _periods(rule: Rule, first: date, since: date) -> Iterator[list[date]]:
    """The days of each day, week, month or year in which the series goes on, from the one of `since`."""
    step = rule.interval
    if rule.frequency == "DAILY":
        for number in count((since - first).days // step):
            yield [first + timedelta(days=number * step)]
    elif rule.frequency == "WEEKLY":
        begin = first - timedelta(days=(first.weekday() - rule.week_start) % 7)
        for number in count((since - begin).days // 7 // step):
            yield [begin + timedelta(days=number * step * 7 + day) for day in range(7)]
    elif rule.frequency == "MONTHLY":
        months = (since.year - first.year) * 12 + since.month - first.month
        for number in count(months // step):
            year, month = divmod(first.year * 12 + first.month - 1 + number * step, 12)
            yield _days_in(year, month + 1)
    else:
        named = sorted(set(rule.months)) or range(1, 13)
        for number in count((since.year - first.year) // step):
            yield [day for month in named for day in _days_in(first.year + number * step, month)]


def _days_in(year: int, month: int) -> list[date]:
    return [date(year, month, day) for day in range(1, monthrange(year, month)[1] + 1)]


def _fits(rule: Rule, day: date) -> bool:
    if rule.months and day.month not in rule.months:
        return False
    if rule.month_days or rule.weekdays:
        length = monthrange(day.year, day.month)[1]
        if rule.month_days and not {day.day, day.day - length - 1}.intersection(rule.month_days):
            return False
        if rule.weekdays and not any(_is_weekday(rule, day, one, length) for one in rule.weekdays):
            return False
    if rule.year_days:
        number = day.timetuple().tm_yday
        if not {number, number - _year_length(day.year) - 1}.intersection(rule.year_days):
            return False
    return not rule.weeks or _is_in_week(rule, day)


def _is_weekday(rule: Rule, day: date, wanted: tuple[int, int], length: int) -> bool:
    """Whether a day is, say, the last Friday: of its month, or of its year where no month is named."""
    nth, weekday = wanted
    if day.weekday() != weekday:
        return False
    if not nth or rule.frequency in ("DAILY", "WEEKLY"):
        return True
    number = day.day
    if rule.frequency == "YEARLY" and not rule.months:
        number, length = day.timetuple().tm_yday, _year_length(day.year)
    return nth in ((number - 1) // 7 + 1, -((length - number) // 7 + 1))


def _is_in_week(rule: Rule, day: date) -> bool:
    week = day.isocalendar()
    last = date(week.year, 12, 28).isocalendar().week
    return not {week.week, week.week - last - 1}.isdisjoint(rule.weeks)


def _year_length(year: int) -> int:
    return 366 if isleap(year) else 365


def _at_positions(days: list[date], positions: tuple[int, ...]) -> list[date]:
    if not positions:
        return days
    places = {position - 1 if position > 0 else len(days) + position for position in positions}
    return [day for place, day in enumerate(days) if place in places]


def _with_own_days(rule: Rule, first: date) -> Rule:
    """A rule that names no days goes by those of the first."""
    if rule.weekdays or rule.month_days or rule.year_days or rule.weeks or rule.frequency == "DAILY":
        return rule
    if rule.frequency == "WEEKLY":
        return replace(rule, weekdays=((0, first.weekday()),))
    months = rule.months or (first.month,) if rule.frequency == "YEARLY" else rule.months
    return replace(rule, months=months, month_days=(first.day,))


def _numbers(values: Iterable[object], largest: int) -> tuple[int, ...]:
    numbers = tuple(int(str(value)) for value in values)
    if any(not 1 <= abs(number) <= largest for number in numbers):
        raise RuleError("A number in the rule is out of its range.")
    return numbers


def _single(values: list[int], least: int, most: int | None) -> int | None:
    if not values:
        return None
    if values[0] < least or (most is not None and values[0] > most):
        raise RuleError("A number in the rule is out of its range.")
    return values[0]


def _weekday(text: str) -> tuple[int, int]:
    """The position and the weekday of "-1SU"; 0 for every."""
    name, position = text[-2:].upper(), text[:-2]
    if name not in _WEEKDAYS or (position and not position.lstrip("+-").isdecimal()):
        raise RuleError("The rule names no weekday where it should.")
    return int(position or 0), _WEEKDAYS.index(name)
