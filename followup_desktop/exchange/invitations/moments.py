"""The times of an event, as RFC 5545 has them, out of times as programs write them.

A time keeps its wall clock and gets an IANA zone, or becomes UTC where no zone has such clocks; without a
zone it stays floating. Where a time has both a zone and the Z of UTC, the zone counts.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from followup_desktop.exchange.archive_values import FIRST_YEAR, LAST_YEAR
from followup_desktop.exchange.invitations.mending import Line, taken_apart
from followup_desktop.exchange.invitations.zone_rules import offset_of
from followup_desktop.exchange.invitations.zones import Zones

_TIME = re.compile(
    r"(?:TZID=(?P<tzid>[^:]+):)?(?P<year>\d{4})-?(?P<month>\d\d)-?(?P<day>\d\d)"
    r"(?:[T ]?(?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d+)?)?\s*"
    r"(?P<utc>Z|[+-]\d\d:?\d\d)?)?",
    re.IGNORECASE,
)
_MOST_TIMES = 1_000  # dates in one list

TIMES = frozenset({"DTSTART", "DTEND", "RECURRENCE-ID", "DTSTAMP", "LAST-MODIFIED"})
LISTS = frozenset({"RDATE", "EXDATE"})


class Canonical(NamedTuple):
    """A time as RFC 5545 writes it, with its parameters: VALUE=DATE, TZID, or none for UTC and floating."""

    parameters: str
    value: str


def mended_times(line: str, zones: Zones, unknown: list[str]) -> Iterator[str]:
    """The line of a time, or of a list of times, with IANA zones; nothing where it holds no time.

    Names of zones that nobody knows are added to `unknown`: their times become floating.
    """
    parts = taken_apart(line)
    texts = [parts.value]
    if parts.name in LISTS:  # of periods the starts
        texts = [text.partition("/")[0] for text in parts.value.split(",", _MOST_TIMES)[:_MOST_TIMES]]
    together: dict[str, list[str]] = {}
    for text in texts:
        time = _canonical(text, parts, zones, unknown)
        if time is not None:
            together.setdefault(time.parameters, []).append(time.value)
    kept = ";RANGE=THISANDFUTURE" if parts.parameters.get("RANGE", "").upper() == "THISANDFUTURE" else ""
    for parameters, values in together.items():
        yield f"{parts.name}{kept}{parameters}:{','.join(values)}"


def _canonical(text: str, line: Line, zones: Zones, unknown: list[str]) -> Canonical | None:
    found = _TIME.fullmatch(text.strip().strip('"'))
    if not found:
        return None
    wall = _wall(found)
    if wall is None or not FIRST_YEAR - 1 <= wall.year <= LAST_YEAR + 1:
        return None
    midnight = (wall.hour, wall.minute, wall.second) == (0, 0, 0)
    if found["hour"] is None or (line.parameters.get("VALUE", "").upper() == "DATE" and midnight):
        return Canonical(";VALUE=DATE", f"{wall:%Y%m%d}")
    return _with_zone(wall, found, line.parameters.get("TZID") or found["tzid"] or "", zones, unknown)


def _with_zone(
    wall: datetime, found: re.Match[str], tzid: str, zones: Zones, unknown: list[str]
) -> Canonical:
    shift = found["utc"] or ""
    offset = None if shift.upper() in ("", "Z") else offset_of(shift)
    zone = zones.zone_at(tzid, wall)
    if zone is None:
        if not shift and tzid not in unknown:
            unknown.append(tzid)
        zone = ""
    if offset is not None:
        # An ISO time with an offset is that moment, whatever zone stands beside it.
        zone = zone or zones.zone_with(offset, wall)
        return _shown(wall - offset, zone if isinstance(zone, str) else "UTC", of_utc=True)
    if isinstance(zone, timedelta):
        return _shown(wall - zone, "UTC", of_utc=True)
    return _shown(wall, zone or ("UTC" if shift else ""), of_utc=False)


def _shown(wall: datetime, zone: str, *, of_utc: bool) -> Canonical:
    """A time of a zone; `of_utc` says that `wall` is what clocks show in UTC."""
    if of_utc and zone not in ("UTC", ""):
        wall = wall.replace(tzinfo=UTC).astimezone(ZoneInfo(zone))
    text = f"{wall:%Y%m%dT%H%M%S}"
    if zone == "UTC":
        return Canonical("", f"{text}Z")
    return Canonical(f";TZID={zone}" if zone else "", text)


def _wall(found: re.Match[str]) -> datetime | None:
    """The local time; hour 24 is the end of the day, and a leap second the one before it."""
    hour = int(found["hour"] or 0)
    try:
        time = datetime(  # noqa: DTZ001 (a local time: its zone is not yet known)
            int(found["year"]),
            int(found["month"]),
            int(found["day"]),
            hour % 24 if hour == 24 else hour,
            int(found["minute"] or 0),
            min(int(found["second"] or 0), 59),
        )
        return time + timedelta(days=1) if hour == 24 else time
    except (ValueError, OverflowError):  # no such day or hour
        return None
