"""What people mean by the words for stretches of days, and by counting from them.

Each function takes what was said, and returns the stretch that is meant, or None where it means nothing.
Dates that do not exist raise ValueError or OverflowError.
"""

from datetime import date

from followup_desktop.domain.spoken_dates.said import Said
from followup_desktop.domain.spoken_dates.spans import (
    FRIDAY,
    Span,
    Unit,
    current,
    days_later,
    holding,
    later,
    next_but,
    on,
    part_of,
    weekday_from,
)


def from_today(said: Said) -> Span | None:
    """As in "In ten days", "within two weeks"."""
    return _counted(said.today, said.number("number"), said.unit)


def ago(said: Said) -> Span | None:
    """As in "Three days ago"."""
    return _counted(said.today, -said.number("number"), said.unit)


def counted_after(said: Said) -> Span | None:
    """As in "A week from Monday", "three working days after the 15th"."""
    return _counted(said.rest.last, said.number("number"), said.unit)


def counted_on(said: Said) -> Span | None:
    """As in "A week on Friday"."""
    return counted_after(said) if said.rest.unit is Unit.DAY else None


def counted_before(said: Said) -> Span | None:
    """As in "A week before Christmas"."""
    return _counted(said.rest.first, -said.number("number"), said.unit)


def one_after(said: Said) -> Span | None:
    """As in "Week from Monday"."""
    return _counted(said.rest.last, 1, said.unit)


def next_after(said: Said) -> Span | None:
    """As in "The day after tomorrow", "the week after Christmas"."""
    return next_but(said.rest.last, 1, said.unit)


def next_before(said: Said) -> Span | None:
    """As in "The day before Christmas", "the week before"."""
    return next_but(said.rest.first, -1, said.unit)


def to_the_end(said: Said) -> Span:
    """As in "Before the end of January" may be its last day."""
    return on(said.rest.last)


def before(said: Said) -> Span:
    """As in "Before Christmas": the day before it. "Before next week": the Friday before it."""
    return on(days_later(said.rest.first, -3 if said.rest.unit is Unit.WEEK else -1))


def later_of_both(said: Said) -> Span:
    """As in "Monday or Tuesday", "28 December to 2 January": the last day meant."""
    return on(max(said.rest.last, said.spans["other"].last))


def stretch(said: Said) -> Span | None:
    """As in "This week", "next month"."""
    return (
        current(said.today, said.unit) if said.offset == 0 else next_but(said.today, said.offset, said.unit)
    )


def stretch_after_next(said: Said) -> Span | None:
    """As in "The week after next"."""
    return next_but(said.today, 2, said.unit)


def current_stretch(said: Said) -> Span | None:
    """As in "The month" is this month; "the day" is no day that anybody knows."""
    return None if said.unit in (Unit.HOUR, Unit.DAY, Unit.WORKDAY) else current(said.today, said.unit)


def stretch_holding(said: Said) -> Span | None:
    """As in "The week of 7 December"."""
    return holding(said.rest.first, said.unit) if said.rest.unit is Unit.DAY else None


def month(said: Said) -> Span:
    """As in "January": this one where it is January, else the next; with a year, that one."""
    first = date(said.number("year") if "year" in said.words else said.today.year, said.number("month"), 1)
    if "year" not in said.words and first.month < said.today.month:
        first = first.replace(year=first.year + 1)
    return holding(first, Unit.MONTH)


def year(said: Said) -> Span:
    """As in "2027"."""
    return holding(date(said.number("year"), 1, 1), Unit.YEAR)


def quarter(said: Said) -> Span:
    """As in "Q1": the one that is, or the next; with a year, that one."""
    year = said.number("year") if "year" in said.words else said.today.year
    first = date(year, 3 * said.number("quarter") - 2, 1)
    if "year" not in said.words and first.month < said.today.month - 2:
        first = first.replace(year=year + 1)
    return holding(first, Unit.QUARTER)


def part(said: Said) -> Span | None:
    """As in "Early next week", "mid-January", "the end of the month": the last day that is meant."""
    day = part_of(said.rest, said.words["part"])
    return None if day is None else on(day)


def half(said: Said) -> Span | None:
    """As in "The first half of January": its 15th; of a week: Wednesday. The second ends with the whole."""
    if said.number("nth") == 2:
        return on(said.rest.last)
    lengths = {Unit.WEEK: 2, Unit.MONTH: 14}
    if said.number("nth") != 1 or said.rest.unit not in lengths:
        return None
    return on(days_later(said.rest.first, lengths[said.rest.unit]))


def nth_week(said: Said) -> Span | None:
    """As in "The first week of March": the first of which most days are in March; its Friday."""
    if said.rest.unit is not Unit.MONTH:
        return None
    friday = weekday_from(days_later(said.rest.first, 1), FRIDAY)
    return _within(said.rest, days_later(friday, 7 * (said.number("nth") - 1)))


def nth_day(said: Said) -> Span | None:
    """As in "The first day of March", "the second working day of next month"."""
    if said.unit not in (Unit.DAY, Unit.WORKDAY):
        return None
    return _counted_within(said.rest, days_later(said.rest.first, -1), said.number("nth"), said.unit)


def last_of(said: Said) -> Span | None:
    """As in "The last week of March" ends with March; "the last working day of the month"."""
    if said.unit is Unit.WORKDAY:
        return _counted_within(said.rest, days_later(said.rest.last, 1), -1, said.unit)
    return on(said.rest.last) if said.unit in (Unit.DAY, Unit.WEEK) else None


def nth_weekday(said: Said) -> Span | None:
    """As in "The second Friday of January"."""
    if said.rest.unit not in (Unit.MONTH, Unit.QUARTER, Unit.YEAR):
        return None
    first = weekday_from(said.rest.first, said.number("weekday"))
    return _within(said.rest, days_later(first, 7 * (said.number("nth") - 1)))


def last_weekday(said: Said) -> Span | None:
    """As in "The last Friday of January"."""
    if said.rest.unit not in (Unit.MONTH, Unit.QUARTER, Unit.YEAR):
        return None
    return on(weekday_from(days_later(said.rest.last, -6), said.number("weekday")))


def _counted(day: date, count: int, unit: Unit) -> Span | None:
    found = later(day, count, unit)
    return None if found is None else on(found)


def _counted_within(span: Span, day: date, count: int, unit: Unit) -> Span | None:
    found = later(day, count, unit)
    return None if found is None else _within(span, found)


def _within(span: Span, day: date) -> Span | None:
    return on(day) if span.first <= day <= span.last else None
