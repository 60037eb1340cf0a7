"""Dates in words. A face hands in how its locale writes a date; what is here serves all others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from followup_desktop.phrases.language import _, ngettext

if TYPE_CHECKING:
    from followup_desktop.domain.workdays import WorkCalendar

DateFormat = Callable[[date], str]
"""How a date is written: `plain_date`, `short_date`, or the system's locale."""

_COUNTED_AT_MOST = 5  # more business days than a working week are said as a date


def weekday_name(day: date) -> str:
    """The day of the week in full ("Tuesday")."""
    return _("Monday Tuesday Wednesday Thursday Friday Saturday Sunday").split()[day.weekday()]


def month_name(day: date) -> str:
    """The month in full ("November")."""
    names = _("January February March April May June July August September October November December")
    return names.split()[day.month - 1]


def plain_date(day: date) -> str:
    """A date with its year, unmistakable in any country: "Tue 24 Nov 2026"."""
    return _("{weekday} {day} {month} {year}").format(**_short_names(day), day=day.day, year=day.year)


def short_date(day: date) -> str:
    """A date without its year: "Tue 24 Nov"."""
    return _("{weekday} {day} {month}").format(**_short_names(day), day=day.day)


def letter_date(day: date, today: date) -> str:
    """A date as it stands in a letter: "Friday 4 December", with the year only where it is another one."""
    names = {"weekday": weekday_name(day), "month": month_name(day)}
    if day.year == today.year:
        return _("{weekday} {day} {month}").format(**names, day=day.day)
    return _("{weekday} {day} {month} {year}").format(**names, day=day.day, year=day.year)


def when_met(day: date, today: date) -> str:
    """When one met, as a note says it: "today", "yesterday", "on Thursday", "on Thursday 12 November"."""
    ago = (today - day).days
    if ago == 0:
        return _("today")
    if ago == 1:
        return _("yesterday")
    if 2 <= ago <= 6:
        return _("on {weekday}").format(weekday=weekday_name(day))
    return _("on {date}").format(date=letter_date(day, today))


def due_in_words(
    due: date,
    aim: date | None,
    opens: date,
    today: date,
    calendar: WorkCalendar,
    date_format: DateFormat = short_date,
) -> str:
    """How long a step has, as its row says it: "today", "by tomorrow", "2 business days left", "1 day late".

    Days late are calendar days; days left are the business days from tomorrow to the latest day. A step
    whose time has not come says from when; one whose end is far off names its aim while that lies ahead.
    """
    if due < today:
        late = (today - due).days
        return ngettext("{count} day late", "{count} days late", late).format(count=late)
    if opens > today:
        return _("from {date}").format(date=date_format(opens))
    if due <= today + timedelta(days=1):
        return _("today") if due == today else _("by tomorrow")
    return _time_left(due, aim, today, calendar.between(today, due), date_format)


def _time_left(due: date, aim: date | None, today: date, left: int, date_format: DateFormat) -> str:
    if 1 <= left <= _COUNTED_AT_MOST:
        return ngettext("{count} business day left", "{count} business days left", left).format(count=left)
    if aim is not None and aim > today:
        return _("best by {date}").format(date=date_format(aim))
    return _("by {date}").format(date=date_format(due))


def _short_names(day: date) -> dict[str, str]:
    weekdays = _("Mon Tue Wed Thu Fri Sat Sun")
    months = _("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
    return {"weekday": weekdays.split()[day.weekday()], "month": months.split()[day.month - 1]}
