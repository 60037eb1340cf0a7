"""Stretches of the calendar that speech has names for: a day, a working week, a month."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

FRIDAY = 4


class Unit(StrEnum):
    """What one counts in."""

    HOUR = "hour"
    DAY = "day"
    WORKDAY = "workday"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch from its first to its last day. A week is a working week, from Monday to Friday."""

    first: date
    last: date
    unit: Unit


def on(day: date) -> Span:
    """A single day."""
    return Span(day, day, Unit.DAY)


def days_later(day: date, count: int) -> date:
    """The day so many days later, or earlier where the count is negative."""
    return day + timedelta(days=count)


def months_later(day: date, count: int) -> date:
    """The same day so many months later; the last of that month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def later(day: date, count: int, unit: Unit) -> date | None:
    """The day so many units later, working days being Monday to Friday; None for hours that make no days."""
    match unit:
        case Unit.HOUR:
            return days_later(day, count // 24) if count % 24 == 0 else None
        case Unit.WORKDAY:
            return _working_days_later(day, count)
        case Unit.DAY | Unit.WEEK | Unit.WEEKEND:
            return days_later(day, count if unit is Unit.DAY else 7 * count)
        case Unit.MONTH | Unit.QUARTER | Unit.YEAR:
            return months_later(day, count * _MONTHS[unit])


def holding(day: date, unit: Unit) -> Span:
    """The stretch of this kind in which a day lies. A weekend belongs to the week before it."""
    monday = days_later(day, -day.weekday())
    match unit:
        case Unit.WEEK:
            return Span(monday, days_later(monday, FRIDAY), unit)
        case Unit.WEEKEND:
            return Span(days_later(monday, FRIDAY + 1), days_later(monday, FRIDAY + 2), unit)
        case Unit.MONTH | Unit.QUARTER | Unit.YEAR:
            first = date(day.year, day.month - (day.month - 1) % _MONTHS[unit], 1)
            final = months_later(first, _MONTHS[unit] - 1)
            return Span(first, final.replace(day=monthrange(final.year, final.month)[1]), unit)
        case _:
            return on(day)


def current(today: date, unit: Unit) -> Span:
    """The stretch that "this" means. On a weekend "this week" is the one that comes."""
    if unit is Unit.WEEK and today.weekday() > FRIDAY:
        return holding(days_later(today, 2), unit)
    return holding(today, unit)


def next_but(today: date, count: int, unit: Unit) -> Span | None:
    """The stretch so many after the one that holds today (1 = "next", -1 = "last")."""
    start = holding(today, unit).first
    day = later(today if unit is Unit.WORKDAY else start, count, unit)
    return None if day is None else holding(day, unit)


def part_of(span: Span, part: str) -> date | None:
    """The last day that is meant by a part (early, mid, end) of a stretch; None where that is too vague.

    A week is early until Tuesday, and at its middle on Wednesday. A month is early until its tenth, and at
    its middle until the Friday on or after its fifteenth. Quarters and years have but an end.
    """
    if span.unit is Unit.DAY or part == "end":
        return span.last
    if span.unit is Unit.WEEK:
        return days_later(span.first, 1 if part == "early" else 2)
    if span.unit is Unit.MONTH:
        return (
            days_later(span.first, 9) if part == "early" else weekday_from(days_later(span.first, 14), FRIDAY)
        )
    return None


def weekday_from(day: date, weekday: int) -> date:
    """The first day with this weekday (Monday = 0) on or after a day."""
    return days_later(day, (weekday - day.weekday()) % 7)


def _working_days_later(day: date, count: int) -> date:
    """Counted from Monday to Friday: speech knows no public holidays."""
    step = 1 if count > 0 else -1
    while day.weekday() > FRIDAY:
        day = days_later(day, -step)
    weeks, left = divmod(abs(count), 5)
    day = days_later(day, 7 * weeks * step)
    while left:
        day = days_later(day, step)
        left -= day.weekday() <= FRIDAY
    return day
