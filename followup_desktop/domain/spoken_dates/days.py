"""What people mean by the words for single days: one function for each way to say it.

Each takes what was said and returns the day that is meant, or None where the words contradict each other.
Dates that do not exist raise ValueError or OverflowError.
"""

from calendar import isleap
from dataclasses import replace
from datetime import date

from followup_desktop.domain.spoken_dates.named_days import NAMED_DAYS
from followup_desktop.domain.spoken_dates.said import Said
from followup_desktop.domain.spoken_dates.spans import (
    Span,
    Unit,
    days_later,
    holding,
    next_but,
    on,
    weekday_from,
)

# For how many days a date without a year may be meant as one that is over, if its weekday says so.
_JUST_PAST = 180


def today(said: Said) -> Span:
    """As in "Today"."""
    return on(said.today)


def tomorrow(said: Said) -> Span:
    """As in "Tomorrow"."""
    return on(days_later(said.today, 1))


def yesterday(said: Said) -> Span:
    """As in "Yesterday"."""
    return on(days_later(said.today, -1))


def full_date(said: Said) -> Span:
    """As in "2026-12-04", "4/12/2026"."""
    return on(date.fromisoformat(said.words["date"]))


def day_in_month(said: Said) -> Span:
    """As in "4 December", "4/12": the next such day, today included; with a year, that one."""
    month, day = _month_and_day(said)
    return on(_dated(said, month, day))


def weekday_and_date(said: Said) -> Span | None:
    """As in "Fri 4 December": the next one, or the one just past where only that was a Friday."""
    month, day = _month_and_day(said)
    coming = _dated(said, month, day)
    if coming.weekday() == said.number("weekday"):
        return on(coming)
    if "year" in said.words:
        return None
    past = date(coming.year - 1, month, day)
    just_past = days_later(said.today, -_JUST_PAST) <= past
    return on(past) if just_past and past.weekday() == said.number("weekday") else None


def day_of_month(said: Said) -> Span:
    """As in "The 15th": the next one, today included."""
    day = said.number("nth")
    if not 1 <= day <= 31:
        raise ValueError(f"no month has a day {day}")
    month = holding(said.today, Unit.MONTH)
    while month.last.day < day or month.first.replace(day=day) < said.today:
        month = holding(days_later(month.last, 1), Unit.MONTH)
    before = holding(days_later(month.first, -1), Unit.MONTH)
    past = before.first.replace(day=day) if day <= before.last.day else None
    return on(_chosen(said, past, month.first.replace(day=day)))


def day_of_that_month(said: Said) -> Span | None:
    """As in "The 15th of next month"."""
    if said.rest.unit is not Unit.MONTH:
        return None
    return on(said.rest.first.replace(day=said.number("nth")))


def weekday_and_day_of_month(said: Said) -> Span | None:
    """As in "Friday the 4th": the next fourth, if it is a Friday, or the one after it."""
    coming = day_of_month(said)
    following = day_of_month(replace(said, today=days_later(coming.last, 1)))
    fitting = (span for span in (coming, following) if span.first.weekday() == said.number("weekday"))
    return next(fitting, None)


def named_day(said: Said) -> Span:
    """As in "Christmas", "Good Friday": the next one, today included; with a year, that one."""
    dated = NAMED_DAYS[said.words["named"]]
    if "year" in said.words:
        return on(dated(said.number("year")))
    this_year = dated(said.today.year)
    return on(this_year if this_year >= said.today else dated(said.today.year + 1))


def coming_weekday(said: Said) -> Span:
    """As in "Friday": the coming one; on a Friday, that of next week."""
    return on(weekday_from(days_later(said.today, 1), said.number("weekday")))


def weekday_week(said: Said) -> Span:
    """As in "Friday week": a week after the coming Friday."""
    return on(days_later(coming_weekday(said).first, 7))


def this_weekday(said: Said) -> Span:
    """As in "This Friday": the coming one; on a Friday, today."""
    return on(weekday_from(said.today, said.number("weekday")))


def weekday_of_a_week(said: Said) -> Span | None:
    """As in "Next Friday": the Friday of next week. "Last Friday": the latest one before today."""
    if said.offset < 0:
        return on(weekday_from(days_later(said.today, -7), said.number("weekday")))
    week = next_but(said.today, said.offset, Unit.WEEK)
    return week and on(days_later(week.first, said.number("weekday")))


def weekday_after_next(said: Said) -> Span | None:
    """As in "Friday after next": that of the week after next."""
    week = next_but(said.today, 2, Unit.WEEK)
    return week and on(days_later(week.first, said.number("weekday")))


def weekday_in(said: Said) -> Span | None:
    """As in "Tuesday next week"; or a weekday beside its date, with which it must agree."""
    if said.rest.unit is Unit.WEEK:
        return on(days_later(said.rest.first, said.number("weekday")))
    if said.rest.unit is Unit.DAY and said.rest.first.weekday() == said.number("weekday"):
        return said.rest
    return None


def weekday_after(said: Said) -> Span:
    """As in "The Monday after Christmas"."""
    return on(weekday_from(days_later(said.rest.last, 1), said.number("weekday")))


def _month_and_day(said: Said) -> tuple[int, int]:
    if "md" in said.words:
        month, day = said.words["md"].split("-")
        return int(month), int(day)
    return said.number("month"), said.number("nth")


def _dated(said: Said, month: int, day: int) -> date:
    if "year" in said.words:
        return date(said.number("year"), month, day)
    if (month, day) == (2, 29):
        years = (year for year in range(said.today.year, said.today.year + 9) if isleap(year))
        return next(leap for year in years if (leap := date(year, 2, 29)) >= said.today)
    this_year = date(said.today.year, month, day)
    if this_year >= said.today:
        return _chosen(said, date(said.today.year - 1, month, day), this_year)
    return _chosen(said, this_year, date(said.today.year + 1, month, day))


def _chosen(said: Said, past: date | None, coming: date) -> date:
    """The one that comes, unless the nearest is asked for and the one before today is nearer."""
    if said.nearest and past is not None and said.today - past < coming - said.today:
        return past
    return coming
