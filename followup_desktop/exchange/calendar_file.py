"""Steps and interviews as an iCalendar file (RFC 5545) for calendar programs. It only goes out.

A step is an all-day event, not a task (VTODO): Google Calendar, Outlook and Apple's calendar leave tasks out
of a file that they import or subscribe to, and what is not shown reminds nobody. It leaves the day free.
Interviews have their moments in UTC, which every calendar shows in its reader's own zone, so that no
definition of a time zone has to come along.

The same steps on the same day give the same bytes.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from followup_desktop.exchange.characters import fit

if TYPE_CHECKING:
    from icalendar import Alarm, Event

PRODUCER = "-//Followup Desktop//Steps and interviews//EN"
"""By this a file is known as ours."""

_REMIND_AT = timedelta(hours=9)
_BEFORE_INTERVIEW = timedelta(hours=1)
_READ_AGAIN = timedelta(hours=1)  # how often a calendar that subscribes to the file looks at it


class StepDay(NamedTuple):
    """A step in a calendar: on which day it is shown, and on which days an alarm comes at nine o'clock."""

    uid: str
    title: str
    day: date
    alarms: tuple[date, ...] = ()


class Meeting(NamedTuple):
    """An interview in a calendar, from moment to moment (aware); with an alarm one hour before, or none."""

    uid: str
    title: str
    place: str
    starts_at: datetime
    ends_at: datetime
    alarm: bool = True


def write(name: str, steps: Iterable[StepDay], meetings: Iterable[Meeting], today: date) -> bytes:
    """The file. `name` is what calendar programs call it; `today` is the day of which it tells."""
    from icalendar import Calendar  # 150 ms, and only for this file

    entries = [*sorted(steps, key=_day_and_uid), *sorted(map(_in_utc, meetings), key=_start_and_uid)]
    calendar = Calendar()
    calendar.add("prodid", PRODUCER)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _line(name))
    calendar.add("refresh-interval", _READ_AGAIN, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT1H")
    frame: bytes = calendar.to_ical()
    head, end, _line_end = frame.partition(b"END:VCALENDAR")
    return head + b"".join(_event_bytes(entry, today) for entry in entries) + end + b"\r\n"


@lru_cache(maxsize=4096)
def _event_bytes(entry: StepDay | Meeting, today: date) -> bytes:
    """One event. A change concerns few of them, and writing each takes a third of a millisecond."""
    event = _all_day(entry) if isinstance(entry, StepDay) else _meeting(entry)
    event.add("dtstamp", datetime.combine(today, time(), UTC))
    event.add("class", "PRIVATE")  # who may look into the calendar need not know of the search
    written: bytes = event.to_ical()
    return written


def _all_day(step: StepDay) -> "Event":
    event = _event(step.uid, step.title)
    event.add("dtstart", step.day)
    event.add("dtend", step.day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    for day in step.alarms:
        event.add_component(_alarm(step.title, day - step.day + _REMIND_AT))
    return event


def _meeting(meeting: Meeting) -> "Event":
    event = _event(meeting.uid, meeting.title)
    event.add("dtstart", meeting.starts_at)
    if meeting.ends_at > meeting.starts_at:
        event.add("dtend", meeting.ends_at)
    if _line(meeting.place):
        event.add("location", _line(meeting.place))
    if meeting.alarm:
        event.add_component(_alarm(meeting.title, -_BEFORE_INTERVIEW))
    return event


def _event(uid: str, title: str) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", fit(uid))
    event.add("summary", _line(title))
    return event


def _alarm(title: str, after_start: timedelta) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _line(title))
    alarm.add("trigger", after_start)
    return alarm


def _line(text: str) -> str:
    """The text in one line, without what is no text."""
    return " ".join(fit(text).split())


def _in_utc(meeting: Meeting) -> Meeting:
    """In one zone two moments are only equal where they are the same, also when the clocks go back."""
    return meeting._replace(
        starts_at=meeting.starts_at.astimezone(UTC), ends_at=meeting.ends_at.astimezone(UTC)
    )


def _day_and_uid(step: StepDay) -> tuple[date, str]:
    return step.day, step.uid


def _start_and_uid(meeting: Meeting) -> tuple[datetime, str]:
    return meeting.starts_at, meeting.uid
