"""One event of an invitation: which it is, how new, and when.

An event is read in two steps. Here is what decides which of several versions counts; what it says about
people and places (invite_contents) is only read of those that count.
"""

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from followup_desktop.exchange.archive_values import FIRST_YEAR, LAST_YEAR
from followup_desktop.exchange.invitations.mending import Line, mended, taken_apart
from followup_desktop.exchange.invitations.moments import LISTS, TIMES, mended_times
from followup_desktop.exchange.invitations.parts import Property
from followup_desktop.exchange.invitations.people import organizer_address
from followup_desktop.exchange.invitations.text import one_line
from followup_desktop.exchange.invitations.values import Values, text_of, values_of
from followup_desktop.exchange.invitations.vcalendar import OWN_ZONE, rule_of
from followup_desktop.exchange.invitations.zones import Zones
from followup_desktop.exchange.showing import shown

USUAL_MINUTES = 60
"""How long an event is that does not say, or that ends when it begins or before."""

RULE = "X-RULE"
"""Under this name the rule of a series is kept as its text: invite_repeats reads it."""

_NO_START = "It does not say when it begins, or not in a way that can be read."
_DAY = 24 * 60
_LONGEST_MINUTES = 366 * _DAY
_LONGEST_UID = 500
_ALL_DAY = ("X-MICROSOFT-CDO-ALLDAYEVENT", "X-FUNAMBOL-ALLDAY")


class Start(NamedTuple):
    """When it begins: what clocks show, in an IANA zone or in none (floating); a whole day begins at 0:00."""

    wall: datetime
    zone: str
    whole_day: bool = False

    @property
    def moment(self) -> datetime:
        """The moment in UTC; where it floats, what clocks show (naive)."""
        if not self.zone:
            return self.wall
        return self.wall.replace(tzinfo=ZoneInfo(self.zone)).astimezone(UTC)

    @property
    def key(self) -> str:
        """The start as the recurrence of one of a series: "20220317T110000Z", "20220317" of a whole day."""
        if self.whole_day:
            return f"{self.wall:%Y%m%d}"
        return f"{self.moment:%Y%m%dT%H%M%S}{'Z' if self.zone else ''}"

    def at(self, wall: datetime) -> "Start":
        """Another start of the same kind."""
        return self._replace(wall=wall)


@dataclass(frozen=True, slots=True, kw_only=True)
class Invite:
    """An event that was read. `start` is None where a cancellation names no time.

    `recurrence` is the start of one of a series that the event stands for; `changes_later` says that it
    stands for the later ones, too. `problem` says why it cannot be taken; it is empty where it can.
    """

    values: Values
    uid: str
    sequence: int
    stamp: datetime | None
    cancelled: bool
    start: Start | None
    minutes: int
    recurrence: str = ""
    changes_later: bool = False
    problem: str = ""

    @property
    def title(self) -> str:
        """What it is called where something is said of it."""
        summary = text_of(self.values, "SUMMARY")
        return shown(summary) if summary else "An event without a title"

    @property
    def age(self) -> tuple[int, datetime]:
        """By this of two versions the newer one is greater."""
        return self.sequence, self.stamp or datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is around an event in its file: METHOD, and the time zones.

    `has_own_zone` says that times without a zone are in that of the file, as in vCalendar 1.0.
    """

    method: str
    zones: Zones
    has_own_zone: bool = False


def read_event(lines: list[Property], around: Surroundings, unknown_zones: list[str]) -> Invite:
    """The event of these lines. Names of time zones that nobody knows are added to `unknown_zones`."""
    content = [text for found in lines for text in _right_lines(found, around, unknown_zones)]
    return _invite(values_of(content), around)


def _right_lines(found: Property, around: Surroundings, unknown_zones: list[str]) -> list[str]:
    if found.name in TIMES or found.name in LISTS:
        line = found.line
        if around.has_own_zone and "TZID" not in line.upper() and not line.rstrip().upper().endswith("Z"):
            line = str(_with_own_zone(taken_apart(line)))
        return list(mended_times(line, around.zones, unknown_zones if found.name == "DTSTART" else []))
    if found.name == "RRULE":
        rule = taken_apart(found.line).value if found.line.count(":") == 1 else found.line.partition(":")[2]
        return [f"{RULE}:{rule_of(rule)}"]
    return [mended(found.line)]


def _with_own_zone(line: Line) -> Line:
    return line._replace(parameters={"TZID": OWN_ZONE, **line.parameters})


def _invite(values: Values, around: Surroundings) -> Invite:
    cancelled = around.method == "CANCEL" or text_of(values, "STATUS").upper() in ("CANCELLED", "CANCELED")
    start, minutes = _span(values)
    problem = "" if start or cancelled else _NO_START
    if start is not None and not FIRST_YEAR < start.wall.year < LAST_YEAR:
        start, problem = None, f"It is too far away: years go from {FIRST_YEAR + 1} to {LAST_YEAR - 1}."
    uid = one_line(text_of(values, "UID"))[:_LONGEST_UID] or _derived_uid(values, start, minutes)
    invite = Invite(
        values=values,
        uid=uid,
        sequence=_sequence(values),
        stamp=_stamp(values),
        cancelled=cancelled,
        start=start,
        minutes=minutes,
        problem=problem or ("" if uid else "It names neither itself nor a time."),
    )
    return _with_recurrence(invite, around.zones)


def _derived_uid(values: Values, start: Start | None, minutes: int) -> str:
    """The same for the same event whenever it is read again; empty where there is no time to know it by."""
    if start is None:
        return ""
    known_by = (
        start.key,
        start.zone,
        str(minutes),
        one_line(text_of(values, "SUMMARY")),
        organizer_address(values),
    )
    return f"derived:{hashlib.sha256(chr(0).join(known_by).encode()).hexdigest()[:40]}"


def _span(values: Values) -> tuple[Start | None, int]:
    """When it begins and for how many minutes it goes on."""
    start = time_of(values, "DTSTART")
    end = time_of(values, "DTEND")
    if start is None:
        return None, USUAL_MINUTES
    if end is not None and not end.whole_day and not start.whole_day:
        # Where only one of them has a zone, it is that of both.
        start = start._replace(zone=start.zone or end.zone)
        end = end._replace(zone=end.zone or start.zone)
    if not start.whole_day and _is_all_day(values, start, end):
        start = Start(start.wall, "", whole_day=True)
    if start.whole_day:
        days = (end.wall.date() - start.wall.date()).days if end else (_duration(values) or timedelta()).days
        return Start(start.wall, "", whole_day=True), min(max(days, 1) * _DAY, _LONGEST_MINUTES)
    if end is None:
        length = _duration(values) or timedelta()
    else:
        length = end.wall - start.wall if end.whole_day else end.moment - start.moment
    minutes = -(-length // timedelta(minutes=1))
    return start, min(minutes, _LONGEST_MINUTES) if minutes > 0 else USUAL_MINUTES


def _is_all_day(values: Values, start: Start, end: Start | None) -> bool:
    """Outlook writes days as times from midnight to midnight, and says so beside them."""
    said = any(text_of(values, name).upper() in ("TRUE", "1") for name in _ALL_DAY)
    return said and start.wall.time() == time() and (end is None or end.wall.time() == time())


def time_of(values: Values, name: str) -> Start | None:
    """The time of a property; None where there is none that can be read."""
    times = times_of(values, name)
    return times[0] if times else None


def times_of(values: Values, name: str) -> list[Start]:
    """The times of a property that holds one or a list of them, of all its lines."""
    found: list[Start] = []
    for value in values.get(name, ()):
        found += [_start(one.dt) for one in getattr(value, "dts", ()) if isinstance(one.dt, date)]
    return found


def _start(value: date) -> Start:
    if not isinstance(value, datetime):
        return Start(datetime.combine(value, time()), "", whole_day=True)
    zone = value.tzinfo.key if isinstance(value.tzinfo, ZoneInfo) else "UTC" if value.tzinfo else ""
    return Start(value.replace(tzinfo=None), zone)


def _duration(values: Values) -> timedelta | None:
    lengths = (getattr(value, "td", None) for value in values.get("DURATION", ()))
    return next((length for length in lengths if isinstance(length, timedelta)), None)


def _sequence(values: Values) -> int:
    text = text_of(values, "SEQUENCE")  # icalendar takes numbers of 32 bits only
    return int(text) if text.isdecimal() else 0


def _stamp(values: Values) -> datetime | None:
    """When this version was written. Without a zone it is meant in UTC."""
    for name in ("DTSTAMP", "LAST-MODIFIED"):
        found = time_of(values, name)
        if found is not None:
            return found._replace(zone=found.zone or "UTC").moment
    return None


def _with_recurrence(invite: Invite, zones: Zones) -> Invite:
    original = time_of(invite.values, "RECURRENCE-ID")
    if original is None:
        return invite
    start = invite.start
    if start is not None and start.whole_day and not original.whole_day:
        original = Start(_local_midnight(original, zones), "", whole_day=True)
    elif not original.zone and not original.whole_day and start is not None:
        original = original._replace(zone=start.zone)
    params = getattr(invite.values["RECURRENCE-ID"][0], "params", {})
    later = "THISANDFUTURE" in str(params.get("RANGE", ""))
    return replace(invite, recurrence=original.key, changes_later=later)


def _local_midnight(original: Start, zones: Zones) -> datetime:
    """The day that Exchange means with a moment: where it is midnight in a zone of the file."""
    if original.zone == "UTC":
        for zone in zones.mentioned:
            local = original.moment.astimezone(ZoneInfo(zone))
            if local.time() == time():
                return local.replace(tzinfo=None)
    return datetime.combine(original.wall.date(), time())
