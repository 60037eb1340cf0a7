"""Putting a reminder off for hours, and all reminders for a while: until which moment.

Moments come out aware. A zone of None is the machine's own with its changes to and from summer time, and
`now` is aware in that zone.
"""

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from followup_desktop.domain.settings import ReminderHours

_LATER = timedelta(hours=3)
_SOON = timedelta(hours=1)
_BEFORE_THE_END = timedelta(minutes=30)
_DAY = timedelta(days=1)


class Later(StrEnum):
    """What a reminder offers when it comes at the wrong moment."""

    TODAY = "later_today"
    TOMORROW = "tomorrow_morning"
    BUSINESS_DAY = "next_business_day"


class Pause(StrEnum):
    """For how long no reminder comes."""

    HOUR = "for_1_hour"
    TOMORROW = "until_tomorrow"
    MONDAY = "until_monday"


def later_today(now: datetime, hours: ReminderHours, zone: tzinfo | None) -> datetime | None:
    """Three hours from now, but half an hour before the reminder hours end, or else in an hour.

    None where the day is over by then.
    """
    end = _end_of_hours(now.date(), hours, zone)
    moment = min(_on(now, _LATER), end - _BEFORE_THE_END)
    if moment < _on(now, _BEFORE_THE_END):
        moment = _on(now, _SOON)
    return moment if moment.astimezone(zone).date() == now.date() else None


def tomorrow_morning(now: datetime, hours: ReminderHours, zone: tzinfo | None) -> datetime:
    """When the reminder hours would begin on the next day, whatever day that is."""
    return datetime.combine(now.date() + _DAY, hours.start, zone).astimezone(zone)


def may_come(now: datetime, asked_for: datetime, hours: ReminderHours, zone: tzinfo | None) -> bool:
    """Whether a reminder that a person asked for at a moment may come now, outside the reminder hours, too.

    It may on the day for which it was asked, but not in the evening of it unless that was asked for.
    """
    day = asked_for.astimezone(zone).date()
    end = _end_of_hours(day, hours, zone)
    return asked_for <= now and now.date() == day and (now < end or asked_for >= end)


def pause_end(pause: Pause, now: datetime, zone: tzinfo | None) -> datetime:
    """The moment at which reminders go on."""
    if pause is Pause.HOUR:
        return _on(now, _SOON)
    days = 1 if pause is Pause.TOMORROW else 7 - now.weekday()
    return datetime.combine(now.date() + days * _DAY, time(0), zone).astimezone(zone)


def _on(moment: datetime, ahead: timedelta) -> datetime:
    """So much later by the time that passes, not by a clock that is set forward or back meanwhile."""
    return (moment.astimezone(UTC) + ahead).astimezone(moment.tzinfo)


def _end_of_hours(day: date, hours: ReminderHours, zone: tzinfo | None) -> datetime:
    last = day if hours.start < hours.end else day + _DAY
    clock = hours.end if hours.start < hours.end else time(0)
    return datetime.combine(last, clock, zone).astimezone(zone)
