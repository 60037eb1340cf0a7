"""The time zone that a file defines itself (VTIMEZONE): how far its clocks are from UTC at a local time.

Rules of every year are reckoned by month and weekday alone, as all programs write them. What cannot be a rule
or an offset ("+5328") is passed over.
"""

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from followup_desktop.exchange.invitations.mending import taken_apart
from followup_desktop.exchange.invitations.parts import Property

_OFFSET = re.compile(r"([+-]?)(\d{1,2}):?(\d{2})?:?(\d{2})?")
_WALL = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)[T ]?(?:(\d\d):?(\d\d):?(\d\d)?)?")
_WEEKDAYS = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
_NTH = re.compile(r"([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)")
_MOST_OBSERVANCES = 100
_MOST_DATES = 500


@dataclass(slots=True)
class _Observance:
    """STANDARD or DAYLIGHT: from its onsets on, clocks are `after` ahead of UTC; before them, `before`."""

    start: datetime = datetime(1601, 1, 1)  # noqa: DTZ001 (a local time)
    before: timedelta | None = None
    after: timedelta | None = None
    dates: list[datetime] = field(default_factory=list)
    month: int = 0
    nth: int = 0
    weekday: int | None = None
    month_days: tuple[int, ...] = ()
    until: date = date.max

    def onsets(self, year: int) -> Iterator[datetime]:
        """When it begins in a year, and where it has no rule for that year, when it last began before."""
        earlier = [onset for onset in (self.start, *self.dates) if onset.year <= year]
        if earlier:
            yield max(earlier)
        yield from (onset for onset in earlier if onset.year == year)
        for one in (year - 1, year):
            day = self._day_in(one) if self.month and self.start.year <= one else None
            if day is not None and self.start.date() <= day <= self.until:
                yield datetime.combine(day, self.start.time())

    def _day_in(self, year: int) -> date | None:
        """The day of the rule in a year: "the last Sunday in October", "the first Sunday from the 8th on"."""
        length = monthrange(year, self.month)[1]
        days = [
            date(year, self.month, day) for day in self.month_days or range(1, length + 1) if day <= length
        ]
        if self.weekday is not None:
            days = [day for day in days if day.weekday() == self.weekday]
        elif not self.month_days:
            days = [day for day in days if day.day == self.start.day]
        position = self.nth - 1 if self.nth > 0 else self.nth
        return days[position] if -len(days) <= position < len(days) else None


class ZoneRules:
    """The rules of one VTIMEZONE. `tzid` is its name, `place` the IANA zone that it says it is, or empty."""

    def __init__(self, lines: list[Property]) -> None:
        self.tzid = self.place = ""
        self._observances: list[_Observance] = []
        self._years: dict[int, list[tuple[datetime, timedelta]]] = {}
        self._read(lines)

    def offset(self, wall: datetime) -> timedelta | None:
        """How far clocks that show `wall` are ahead of UTC; None where the rules do not say."""
        if wall.year not in self._years:
            self._years[wall.year] = self._changes(wall.year)
        changes = self._years[wall.year]
        position = bisect_right(changes, wall, key=lambda change: change[0])
        return changes[position - 1][1] if position else self._before_all()

    def _changes(self, year: int) -> list[tuple[datetime, timedelta]]:
        changes = [
            (onset, observance.after)
            for observance in self._observances
            if observance.after is not None
            for onset in observance.onsets(year)
        ]
        return sorted(changes)

    def _before_all(self) -> timedelta | None:
        """Before the first onset clocks showed what that began with."""
        if not self._observances:
            return None
        first = min(self._observances, key=lambda observance: observance.start)
        return first.before if first.before is not None else first.after

    def _read(self, lines: list[Property]) -> None:
        now: _Observance | None = None
        for found in lines:
            if found.name == "BEGIN":
                now = _Observance() if len(self._observances) < _MOST_OBSERVANCES else None
                if now is not None:
                    self._observances.append(now)
                continue
            value = taken_apart(found.line).value
            if found.name == "TZID" and now is None and not self.tzid:
                self.tzid = value
            elif found.name == "X-LIC-LOCATION":
                self.place = value
            elif now is not None:
                _take(now, found.name, value)
        self._observances = [one for one in self._observances if one.after is not None]


def _take(observance: _Observance, name: str, value: str) -> None:
    if name == "TZOFFSETFROM":
        observance.before = offset_of(value)
    elif name == "TZOFFSETTO":
        observance.after = offset_of(value)
    elif name == "DTSTART":
        observance.start = wall_of(value) or observance.start
    elif name == "RDATE":
        texts = value.split(",", _MOST_DATES)[: _MOST_DATES - len(observance.dates)]
        observance.dates += [wall for wall in map(wall_of, texts) if wall is not None]
    elif name == "RRULE":
        _take_rule(observance, value.upper())


def _take_rule(observance: _Observance, rule: str) -> None:
    parts = dict(part.split("=", 1) for part in rule.split(";") if "=" in part)
    nth = _NTH.fullmatch(parts.get("BYDAY", ""))
    days = parts.get("BYMONTHDAY", "").split(",")
    month = parts.get("BYMONTH") or str(observance.start.month)
    if parts.get("FREQ") not in ("YEARLY", "MONTHLY") or not month.isdecimal() or not 1 <= int(month) <= 12:
        return
    observance.month = int(month)
    observance.month_days = tuple(int(day) for day in days[:31] if day.isdecimal() and 1 <= int(day) <= 31)
    position = parts.get("BYSETPOS", "")
    observance.nth = int(position) if re.fullmatch(r"[+-]?\d", position) else 1
    if nth:
        observance.weekday = _WEEKDAYS[nth[2]]
        observance.nth = int(nth[1]) if nth[1] else observance.nth
    until = wall_of(parts.get("UNTIL", ""))
    observance.until = until.date() if until else date.max


def offset_of(text: str) -> timedelta | None:
    """The offset that "+0530", "-03:00" or "+2" stands for; None for none, and for more than 15 hours."""
    found = _OFFSET.fullmatch(text.strip())
    if not found:
        return None
    hours, minutes, seconds = int(found[2]), int(found[3] or 0), int(found[4] or 0)
    if hours > 15 or minutes > 59 or seconds > 59:
        return None
    offset = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -offset if found[1] == "-" else offset


def wall_of(text: str) -> datetime | None:
    """The local time that "20240331T020000" stands for; None for none."""
    found = _WALL.match(text.strip())
    if not found:
        return None
    try:
        year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
        return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 (a local time)
    except ValueError:  # no such day
        return None
