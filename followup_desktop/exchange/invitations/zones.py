"""Which IANA time zone the TZID of an invitation means.

A name that is known wins over the rules that the file gives for it: Exchange and old programs write rules
that are wrong or out of date. Rules count for names that nobody knows ("Customized Time Zone"): then a zone
is taken whose clocks show the same, at best one that the file mentions elsewhere.
"""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from followup_desktop.domain.letters import folded
from followup_desktop.exchange.invitations.windows_zones import SHOWN_BY_WINDOWS
from followup_desktop.exchange.invitations.zone_names import AMBIGUOUS, LIKELIEST, OTHER_NAMES, RENAMED
from followup_desktop.exchange.invitations.zone_rules import ZoneRules, offset_of

_LONGEST_NAME = 200
_OF_THIS_MACHINE = frozenset({"localtime", "posixrules", "factory"})
_UTC = frozenset(
    ["UTC", "Etc/UTC", "Etc/UCT", "UCT", "Etc/Universal", "Universal", "Etc/Zulu", "Zulu", "GMT", "Etc/GMT"]
)
_SHOWN_OFFSET = re.compile(r"\((?:UTC|GMT)\s*([+-]\d\d?[:.]?\d\d)?\)\s*", re.IGNORECASE)
_BARE_OFFSET = re.compile(r"\(?(?:UTC|GMT)?\s*([+-]\d\d?(?::?\d\d)?)\)?", re.IGNORECASE)
_NO_LETTERS = re.compile(r"[\W_]+")
_COUNTED = re.compile(r"(?<=Time) \d$", re.IGNORECASE)  # Outlook's second zone of that name
_SUMMER = re.compile(r"\b(?:Daylight|Summer)\b", re.IGNORECASE)


class Zones:
    """The time zones of one file: those that it defines, and those that it mentions."""

    def __init__(self, rules: Iterable[ZoneRules], mentioned: Iterable[str] = ()) -> None:
        self._rules: dict[str, ZoneRules] = {}
        for one in rules:
            self._rules.setdefault(_key(one.tzid), one)
        defined = [name for one in self._rules.values() for name in (one.place, one.tzid)]
        names = [*mentioned, *defined]
        self.mentioned = tuple(dict.fromkeys(zone for zone in map(known_zone, names) if zone))
        self._known: dict[str, str] = {}
        self._alike: dict[tuple[timedelta | None, ...], str] = {}

    def zone_at(self, tzid: str, wall: datetime) -> str | timedelta | None:
        """The IANA zone of a name for a local time; "" where there is no name.

        Where no zone has such clocks, the offset from UTC; None where nothing is known of the name.
        """
        if not tzid.strip():
            return ""
        if tzid not in self._known:
            self._known[tzid] = known_zone(tzid)
        known = self._known[tzid]
        rules = self._rules.get(_key(tzid))
        if known and not (rules and tzid.strip().upper() in AMBIGUOUS):
            return known
        offset = rules.offset(wall) if rules else None
        if offset is None:
            bare = _BARE_OFFSET.fullmatch(tzid.strip()) or _SHOWN_OFFSET.match(tzid.strip())
            offset = offset_of(bare[1].replace(".", ":")) if bare and bare[1] else None
            return known or (None if offset is None else self.zone_with(offset, wall))
        if known and offset_at(known, wall) == offset:
            return known
        if rules and rules.place and (place := known_zone(rules.place)) and offset_at(place, wall) == offset:
            return place
        return self.zone_with(offset, wall, rules)

    def zone_with(self, offset: timedelta, wall: datetime, rules: ZoneRules | None = None) -> str | timedelta:
        """A zone with this offset at a local time, and with that of the rules in winter and summer."""
        through_the_year = [wall.replace(month=month, day=15) for month in (1, 7)]
        others = [rules.offset(day) if rules else None for day in through_the_year]
        key = (timedelta(days=wall.toordinal(), hours=wall.hour), offset, *others)
        if key not in self._alike:
            self._alike[key] = self._zone_like([(wall, offset), *zip(through_the_year, others, strict=True)])
        return self._alike[key] or offset

    def _zone_like(self, wanted: list[tuple[datetime, timedelta | None]]) -> str:
        sure = [(wall, offset) for wall, offset in wanted if offset is not None]
        at_the_time = sure[:1]
        first = LIKELIEST if len(sure) > 1 else ()
        for names, shown in ((self.mentioned, sure), (first, sure), (self.mentioned, at_the_time)):
            if zone := _first_with(names, shown):
                return zone
        whole_hours, rest = divmod(sure[0][1], timedelta(hours=1))
        if not rest and -12 <= whole_hours <= 14:
            return f"Etc/GMT{-whole_hours:+d}" if whole_hours else "UTC"
        return _first_with(LIKELIEST, at_the_time)


def known_zone(name: str) -> str:
    """The IANA zone that a name means by itself; empty where it means none."""
    text = name.strip().strip('"').strip()
    if not text or len(text) > _LONGEST_NAME:
        return ""
    for candidate in _written_otherwise(text):
        if zone := _here(candidate):
            return zone
    return _of_windows(text) or _shown(text)


def offset_at(zone: str, wall: datetime) -> timedelta | None:
    """How far clocks that show `wall` in an IANA zone are ahead of UTC."""
    return wall.replace(tzinfo=ZoneInfo(zone)).utcoffset()


def _first_with(zones: Iterable[str], shown: list[tuple[datetime, timedelta]]) -> str:
    """The first zone that has these offsets at these local times; empty where none has."""
    for name in zones:
        if _here(name) and all(offset_at(name, wall) == offset for wall, offset in shown):
            return name
    return ""


def _written_otherwise(text: str) -> Iterable[str]:
    """The name, and what it ends with: "/mozilla.org/20050126_1/Europe/Berlin", "US-Eastern"."""
    yield text
    yield text.replace(" ", "_")
    parts = text.strip("/").split("/")
    for start in range(1, min(len(parts), 8)):
        yield "/".join(parts[start:])
    if "-" in text:
        yield text.replace("-", "/", 1)


@cache
def _zones_here() -> dict[str, str]:
    """The zones that this machine knows, by their names in small letters."""
    return {name.lower(): name for name in available_timezones() if name.lower() not in _OF_THIS_MACHINE}


@cache
def _windows() -> dict[str, str]:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # 100 ms with its package

    return {name.casefold(): zone for name, zone in WINDOWS_TO_OLSON.items()}


@cache
def _cities() -> dict[str, str]:
    """The zones by the city in their name; of two the first in the alphabet."""
    named = (name for name in sorted(_zones_here().values()) if "/" in name and not name.startswith("Etc/"))
    cities: dict[str, str] = {}
    for name in named:
        cities.setdefault(_words(name.rpartition("/")[2]), name)
    return cities


def _here(name: str) -> str:
    zone = _zones_here().get(name.lower()) or _zones_here().get(RENAMED.get(name, "").lower(), "")
    return "UTC" if zone in _UTC else zone


def _modern(zone: str) -> str:
    """The zone under the name that IANA has for it now, where this machine knows that."""
    return _here(RENAMED.get(zone, "")) or _here(zone)


def _of_windows(text: str) -> str:
    name = _COUNTED.sub("", _SUMMER.sub("Standard", text)).casefold()
    zone = _windows().get(name) or _windows().get(f"{name} standard time", "")
    return _modern(zone)


def _shown(text: str) -> str:
    """The zone of a name as programs show it, with or without the offset before it."""
    prefix = _SHOWN_OFFSET.match(text)
    shown = _words(text[prefix.end() :] if prefix else text.removeprefix("tzone://"))
    if shown in SHOWN_BY_WINDOWS:
        return _of_windows(SHOWN_BY_WINDOWS[shown])
    if shown in OTHER_NAMES:
        return _modern(OTHER_NAMES[shown])
    parts = [_words(part) for part in (text[prefix.end() :] if prefix else text).split(",")]
    return next((_cities()[part] for part in parts if part in _cities()), "")


def _words(text: str) -> str:
    """The words of a name without signs and accents, with "and" for "&"."""
    return _NO_LETTERS.sub(" ", folded(text.replace("&", " and "))).strip()


def _key(tzid: str) -> str:
    """A name as two of them are compared: Exchange escapes commas in one place and not in the other."""
    return " ".join(tzid.replace("\\", "").strip().strip('"').split()).casefold()
