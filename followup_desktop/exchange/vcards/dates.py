"""Dates and places on a card: in the basic form of vCard 4.0 inside, in the extended one of 3.0 outside."""

import re
from datetime import date

_DATE = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)", re.ASCII)
_NO_YEAR = re.compile(r"--(\d\d)-?(\d\d)", re.ASCII)
_PART = re.compile(r"\d{4}(?:-\d\d)?|---\d\d|--\d\d", re.ASCII)
_TIME = re.compile(r"(\d\d)(?::?(\d\d)(?::?(\d\d)(?:\.\d+)?)?)?(Z|[+-]\d\d(?::?\d\d)?)?", re.ASCII)
_COORDINATES = re.compile(r"\s*([+-]?\d+(?:\.\d+)?)\s*;\s*([+-]?\d+(?:\.\d+)?)\s*", re.ASCII)
_PLAIN_GEO = re.compile(r"geo:([+-]?\d+(?:\.\d+)?),([+-]?\d+(?:\.\d+)?)", re.ASCII)
_BASIC_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)?(\d\d)?(.*))?", re.ASCII)
_BASIC_NO_YEAR = re.compile(r"--(\d\d)(\d\d)", re.ASCII)

NO_YEAR = 1604
"""The leap year that Apple writes where the year of a birthday is not known."""


def basic(text: str) -> str:
    """A date, with or without time, as vCard 4.0 writes it ("19061209T083000Z"); empty where it is none."""
    day, marked, clock = text.strip().partition("T")
    written = _basic_day(day)
    if not marked or not written or len(written) != 8:
        return "" if marked else written
    found = _TIME.fullmatch(clock)
    if found is None:
        return ""
    hour, minute, second, zone = (part or "" for part in found.groups())
    if int(hour) > 23 or int(minute or 0) > 59 or int(second or 0) > 60:
        return ""
    return f"{written}T{hour}{minute}{second}{zone.replace(':', '')}"


def extended(written: str) -> str:
    """The same as version 3.0 writes it ("1906-12-09T08:30:00Z"). What has no year is left as it is."""
    found = _BASIC_DATE.fullmatch(written)
    if found is None:
        return written
    year, month, day, hour, minute, second, zone = found.groups()
    clock = ":".join(part for part in (hour, minute, second) if part)
    return f"{year}-{month}-{day}" + (f"T{clock}{zone}" if hour else "")


def without_year(written: str) -> str:
    """A full date as "--0412"."""
    return f"--{written[4:8]}"


def in_year_of_apple(written: str) -> str:
    """A date without year with the year that Apple takes for it; empty where it has one."""
    found = _BASIC_NO_YEAR.fullmatch(written)
    return f"{NO_YEAR}-{found[1]}-{found[2]}" if found else ""


def geo_address(value: str) -> str:
    """Coordinates of version 3.0 ("52.5;13.4") as a geo: address; empty where they are none."""
    found = _COORDINATES.fullmatch(value)
    return f"geo:{found[1]},{found[2]}" if found else ""


def coordinates(address: str) -> str:
    """A plain geo: address as version 3.0 writes it; empty where it is none."""
    found = _PLAIN_GEO.fullmatch(address)
    return f"{found[1]};{found[2]}" if found else ""


def _basic_day(day: str) -> str:
    found = _DATE.fullmatch(day)
    if found is not None:
        return "".join(found.groups()) if _exists(*map(int, found.groups())) else ""
    found = _NO_YEAR.fullmatch(day)
    if found is not None:
        return f"--{found[1]}{found[2]}" if _exists(2000, int(found[1]), int(found[2])) else ""
    return day if _PART.fullmatch(day) else ""


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
