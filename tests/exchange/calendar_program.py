"""Reads a calendar file as a calendar program does, with icalendar."""

from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from icalendar import Calendar


class Entry(NamedTuple):
    """One entry of the calendar; `alarms` are counted from its start."""

    uid: str
    title: str
    place: str
    starts: date | datetime
    ends: date | datetime
    alarms: list[timedelta]
    leaves_free: bool
    private: bool

    @property
    def alarm_days(self) -> list[date]:
        """The days of its alarms, which must come at nine o'clock."""
        assert all(alarm % timedelta(days=1) == timedelta(hours=9) for alarm in self.alarms)
        return [self.starts + alarm for alarm in self.alarms]


def entries(content: bytes) -> list[Entry]:
    """Everything in the file, in its order."""
    calendar: Any = Calendar.from_ical(content)
    assert not calendar.errors
    return [
        Entry(
            uid=str(event["UID"]),
            title=str(event["SUMMARY"]),
            place=str(event.get("LOCATION", "")),
            starts=event["DTSTART"].dt,
            ends=event["DTEND"].dt,
            alarms=[alarm["TRIGGER"].dt for alarm in event.walk("VALARM")],
            leaves_free=event.get("TRANSP") == "TRANSPARENT",
            private=event.get("CLASS") == "PRIVATE",
        )
        for event in calendar.walk("VEVENT")
    ]
