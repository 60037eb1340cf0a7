"""A calendar file taken apart: its calendars, the time zones that they define and the lines of their events.

Only what an interview can come from is kept. Tasks, journals, alarms and free-or-busy times are counted or
passed over; attachments are dropped unread. The ends of components are not relied on: a new event ends one
that was left open, and events may stand outside any calendar.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

MOST_EVENTS = 5_000
_MOST_OF_A_NAME = 1_000  # lines of one property in an event: an invitation to more people is a list
_MOST_ZONES = 200
_MOST_LINES_OF_A_ZONE = 2_000
_LONGEST_VALUE = 100_000

_HEAD = re.compile(r"[ \t]*([A-Za-z][A-Za-z0-9-]*)[ \t]*([;:])")
_OWN_NAME = re.compile("X-[A-Z0-9-]+")
_KEPT_NAMES = (
    "UID DTSTART DTEND DURATION DTSTAMP LAST-MODIFIED SUMMARY DESCRIPTION LOCATION STATUS SEQUENCE "
    "ORGANIZER ATTENDEE RRULE RDATE EXDATE RECURRENCE-ID URL CONFERENCE X-ALT-DESC "
    "X-APPLE-STRUCTURED-LOCATION X-GOOGLE-CONFERENCE X-GOOGLE-HANGOUT X-MICROSOFT-SKYPETEAMSMEETINGURL "
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK X-MICROSOFT-ONLINEMEETINGINFORMATION "
    "X-MICROSOFT-CDO-ALLDAYEVENT X-FUNAMBOL-ALLDAY X-ONLINE-MEETING-URL X-TELEMOST-CONFERENCE"
)
_KEPT = frozenset(_KEPT_NAMES.split())
# What else belongs into an event. A line with another name, not all in capitals, goes on with a text.
_DROPPED_NAMES = (
    "ATTACH CATEGORIES CLASS COMMENT CONTACT CREATED EXRULE GEO IMAGE COLOR PRIORITY RELATED-TO "
    "REQUEST-STATUS RESOURCES TRANSP PERCENT-COMPLETE DUE COMPLETED FREEBUSY DALARM AALARM MALARM PALARM "
    "RNUM LOCATION-TYPE STYLED-DESCRIPTION STRUCTURED-DATA PARTICIPANT-TYPE SOURCE REFRESH-INTERVAL LINK "
    "CONCEPT REFID NAME VERSION PRODID METHOD CALSCALE TZID TZURL"
)
_DROPPED = frozenset(_DROPPED_NAMES.split())
_TEXTS = frozenset({"SUMMARY", "DESCRIPTION", "LOCATION", "X-ALT-DESC"})


@dataclass(slots=True)
class Property:
    """One property as it stands in the file: its name in capitals, and the whole line."""

    name: str
    line: str


@dataclass(slots=True)
class CalendarParts:
    """One calendar of a file, or what stands outside any, between two or around them.

    `producer` is the program that wrote it. `zones` holds the lines of each VTIMEZONE, `own_zone` the name
    under X-WR-TIMEZONE. In vCalendar 1.0 `zone_lines` are its TZ and DAYLIGHT.
    """

    method: str = ""
    version: str = ""
    producer: str = ""
    own_zone: str = ""
    zones: list[list[Property]] = field(default_factory=list)
    zone_lines: list[Property] = field(default_factory=list)
    events: list[list[Property]] = field(default_factory=list)


@dataclass(slots=True)
class FileParts:
    """All of a file. `others` counts components that are no events, by their names."""

    calendars: list[CalendarParts]
    others: Counter[str]

    @property
    def events(self) -> int:
        """How many events it holds."""
        return sum(len(calendar.events) for calendar in self.calendars)


def parts_of(lines: Iterable[str]) -> FileParts:
    """The file taken apart. It stops after more than MOST_EVENTS events."""
    reading = _Reading()
    for line in lines:
        reading.take(line)
        if reading.event_count > MOST_EVENTS:
            break
    return reading.end()


class _Reading:
    """Where in the file one is: in an event, in a zone, in something else, or in the calendar itself."""

    def __init__(self) -> None:
        outside = CalendarParts()
        self._calendars = [outside]
        self._calendar = outside
        self._event: _OpenEvent | None = None
        self._zone: list[Property] | None = None
        self._inside = ""  # a component within an event, or instead of one, whose lines are passed over
        self._others: Counter[str] = Counter()
        self.event_count = 0

    def take(self, line: str) -> None:
        head = _HEAD.match(line)
        name = head[1].upper() if head else ""
        if head and name in ("BEGIN", "END") and head[2] == ":":
            component = line[head.end() :].strip().upper()
            if name == "BEGIN":
                self._begin(component)
            else:
                self._end(component)
        elif self._inside:
            return
        elif self._event is not None:
            self._event.take(head, line)
        elif self._zone is not None:
            if head and len(self._zone) < _MOST_LINES_OF_A_ZONE:
                self._zone.append(Property(name, line))
        elif head:
            self._take_own(name, line, head.end())

    def end(self) -> FileParts:
        self._close()
        return FileParts([one for one in self._calendars if one.events or one.zones], self._others)

    def _begin(self, component: str) -> None:
        if component == "VCALENDAR":
            self._close()
            self._calendar = CalendarParts()
            self._calendars.append(self._calendar)
        elif component == "VEVENT":
            self._close()
            self._event = _OpenEvent()
            self.event_count += 1
        elif component == "VTIMEZONE":
            self._close()
            self._zone = []
        elif self._zone is not None and component in ("STANDARD", "DAYLIGHT"):
            self._zone.append(Property("BEGIN", component))
        elif not self._inside:
            self._inside = component or "?"
            if self._event is None:
                self._others[component] += 1

    def _end(self, component: str) -> None:
        if component in ("VCALENDAR", "VEVENT", "VTIMEZONE"):
            self._close()
            if component == "VCALENDAR":
                self._calendar = CalendarParts()
                self._calendars.append(self._calendar)
        elif component == self._inside:
            self._inside = ""

    def _close(self) -> None:
        if self._event is not None:
            self._calendar.events.append(self._event.properties())
        if self._zone is not None and len(self._calendar.zones) < _MOST_ZONES:
            self._calendar.zones.append(self._zone)
        self._event, self._zone, self._inside = None, None, ""

    def _take_own(self, name: str, line: str, end: int) -> None:
        value = line[end:].rpartition(":")[2].strip() if ";" in line[:end] else line[end:].strip()
        if name == "METHOD":
            self._calendar.method = value.upper()
        elif name == "VERSION":
            self._calendar.version = value
        elif name == "PRODID":
            self._calendar.producer = value
        elif name == "X-WR-TIMEZONE":
            self._calendar.own_zone = value
        elif name in ("TZ", "DAYLIGHT") and len(self._calendar.zone_lines) < _MOST_ZONES:
            self._calendar.zone_lines.append(Property(name, value))


class _OpenEvent:
    """The lines of an event while it is read. Lines that were broken without a fold are put together."""

    def __init__(self) -> None:
        self._lines: list[tuple[str, list[str]]] = []
        self._counts: Counter[str] = Counter()
        self._last: list[str] | None = None
        self._length = 0
        self._is_text = self._is_open = False
        self._is_in_capitals = True

    def take(self, head: re.Match[str] | None, line: str) -> None:
        name = head[1].upper() if head else ""
        if head is None or not self._begins_a_property(name, head[1]):
            self._go_on(line)
            return
        self._last = None
        self._is_text = self._is_open = False
        self._is_in_capitals = self._is_in_capitals and head[1] == name
        if name in _KEPT and self._counts[name] < _MOST_OF_A_NAME:
            self._counts[name] += 1
            self._last, self._length = [line], len(line)
            self._lines.append((name, self._last))
            self._is_text, self._is_open = name in _TEXTS, ":" not in line

    def properties(self) -> list[Property]:
        return [Property(name, "".join(pieces)) for name, pieces in self._lines]

    def _begins_a_property(self, name: str, as_written: str) -> bool:
        """Whether a line is one of its own. "Phone: 123" within a description is not.

        Neither is "Location: here", unless the file writes names of properties like that.
        """
        if self._is_text and self._is_in_capitals and as_written != name:
            return False
        if name in _KEPT or name in _DROPPED or name.startswith("X-"):
            return True
        return not self._is_open and (as_written == name or not self._is_text)

    def _go_on(self, line: str) -> None:
        """A line end within a text was one; within the parameters of a property it stood for a blank."""
        alone = line.strip()
        if alone in _KEPT or alone in _DROPPED or _OWN_NAME.fullmatch(alone):
            return  # a property of which only the name is left
        if self._last is None or self._length > _LONGEST_VALUE or not (self._is_text or self._is_open):
            return
        between = " " if self._is_open else "\\n"
        self._last += (between, line)
        self._length += len(line) + len(between)
        self._is_open = self._is_open and ":" not in line
