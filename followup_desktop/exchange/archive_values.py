"""One value of an archive at a time: from what JSON gives to what the records hold.

Each function takes a value out of JSON and gives the record's, or raises MisfitError. They say the same
as the JSON Schema, and besides what a schema cannot: that a day exists in the calendar.
"""

import re
from collections.abc import Callable, Collection
from datetime import UTC, date, datetime, time
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from followup_desktop.exchange.showing import nearest, shown

FIRST_YEAR, LAST_YEAR = 1970, 2199

ValueReader = Callable[[object], object]
Choice = TypeVar("Choice", bound=StrEnum)
Value = TypeVar("Value")

_CLOCK = r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?"
_ZONE = r"(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])"
_TIME = re.compile(_CLOCK)
_MOMENT = re.compile(rf"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T{_CLOCK}{_ZONE}")
_WALL_TIME = re.compile(rf"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T{_CLOCK}{_ZONE}?")


class MisfitError(Exception):
    """A value that does not fit its field; `where` grows on the way up to the path within the record."""

    def __init__(self, what: str, where: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where

    def lies_in(self, part: str) -> None:
        """Note that the value lies in this field ("people") or place of a list ("[2]")."""
        dot = "." if self.where and not self.where.startswith("[") else ""
        self.where = f"{part}{dot}{self.where}"


def text(value: object) -> str:
    """Any text, also an empty one."""
    if isinstance(value, str):
        return value
    raise MisfitError(f"This must be a text in quotation marks, not {shown(value)}.")


def uid(value: object) -> str:
    """A text that is not empty."""
    if isinstance(value, str) and value:
        return value
    raise MisfitError(f"This must be a uid, a text that is not empty, not {shown(value)}.")


def words(value: object) -> str:
    """A text with at least one letter, digit or sign in it."""
    if isinstance(value, str) and value and not value.isspace():
        return value
    raise MisfitError(f"This must be a text with something in it, not {shown(value)}.")


def address(value: object) -> str:
    """An e-mail address: a text with an @ in it. What else an address may hold is for the mail to say."""
    if isinstance(value, str) and "@" in value:
        return value
    raise MisfitError(f"This must be an e-mail address with an @ in it, not {shown(value)}.")


def address_or_nothing(value: object) -> str:
    """An e-mail address, or an empty text."""
    return "" if value == "" else address(value)


def flag(value: object) -> bool:
    """True or false."""
    if isinstance(value, bool):
        return value
    raise MisfitError(f"This must be true or false, not {shown(value)}.")


def number(low: int, high: int) -> Callable[[object], int]:
    """A reader for whole numbers from `low` to `high`; 60.0 is a whole number as well."""

    def read(value: object) -> int:
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
            return value
        raise MisfitError(f"This must be a whole number from {low} to {high}, not {shown(value)}.")

    return read


def choice(kind: type[Choice]) -> Callable[[object], Choice]:
    """A reader for one of the words that this enumeration knows."""
    known = {member.value: member for member in kind}
    listed = _one_of(known)

    def read(value: object) -> Choice:
        if isinstance(value, str):
            found = known.get(value)
            if found is not None:
                return found
            raise MisfitError(f"{listed} {shown(value)} is none of them. {nearest(value, [*known])}".rstrip())
        raise MisfitError(f"{listed} {shown(value)} is none of them.")

    return read


def one_of(*known: str) -> Callable[[object], str]:
    """A reader for one of these words."""
    listed = _one_of(known)

    def read(value: object) -> str:
        if isinstance(value, str) and value in known:
            return value
        raise MisfitError(f"{listed} {shown(value)} is none of them.")

    return read


def day(value: object) -> date:
    """A day such as "2026-11-23", from 1970 to 2199."""
    if isinstance(value, str):
        return _day(value)
    raise MisfitError(f'This must be a day such as "2026-11-23", not {shown(value)}.')


def clock_time(value: object) -> time:
    """A time of the day such as "09:00"."""
    if isinstance(value, str) and _TIME.fullmatch(value):
        return time.fromisoformat(value)
    raise MisfitError(f'This must be a time such as "09:00", not {shown(value)}.')


def moment(value: object) -> datetime:
    """A moment such as "2026-11-23T16:05:00Z", also with another offset; in UTC."""
    if isinstance(value, str) and _MOMENT.fullmatch(value):
        _day(value[:10])
        return in_range(datetime.fromisoformat(value)).astimezone(UTC)
    raise MisfitError(f'This must be a moment in UTC such as "2026-11-23T16:05:00Z", not {shown(value)}.')


def wall_time(value: object) -> datetime:
    """What a clock on the wall shows, such as "2026-11-23T10:00"; aware only where it has an offset."""
    if isinstance(value, str) and _WALL_TIME.fullmatch(value):
        _day(value[:10])
        return datetime.fromisoformat(value)
    raise MisfitError(f'This must be a local time such as "2026-11-23T10:00", not {shown(value)}.')


def in_range(found: datetime) -> datetime:
    """The moment itself; raises MisfitError where it lies outside the years 1970 to 2199 in UTC."""
    first, last = datetime(FIRST_YEAR, 1, 1, tzinfo=UTC), datetime(LAST_YEAR + 1, 1, 1, tzinfo=UTC)
    if first <= found < last:
        return found
    raise MisfitError(f"This must lie in the years {FIRST_YEAR} to {LAST_YEAR} in UTC.")


def many(read: Callable[[object], Value]) -> Callable[[object], tuple[Value, ...]]:
    """A reader for lists whose values `read` reads."""

    def read_all(value: object) -> tuple[Value, ...]:
        if not isinstance(value, list):
            raise MisfitError(f"This must be a list in square brackets, not {shown(value)}.")
        found = []
        try:
            for part in value:
                found.append(read(part))  # noqa: PERF401  the length says at which place it ended
        except MisfitError as misfit:
            misfit.lies_in(f"[{len(found)}]")
            raise
        return tuple(found)

    return read_all


@lru_cache(maxsize=4096)
def _day(value: str) -> date:
    # A text of ten characters with a hyphen as its eighth is YYYY-MM-DD and no other form of ISO 8601.
    if len(value) != 10 or value[7] != "-":
        raise MisfitError(f'This must be a day such as "2026-11-23", not {shown(value)}.')
    try:
        found = date.fromisoformat(value)
    except ValueError as error:
        raise MisfitError(
            f'{shown(value)} is no day of the calendar. A day looks like "2026-11-23".'
        ) from error
    if FIRST_YEAR <= found.year <= LAST_YEAR:
        return found
    raise MisfitError(f"{shown(value)} is too far away: years go from {FIRST_YEAR} to {LAST_YEAR}.")


def _one_of(known: Collection[str]) -> str:
    return f"This must be one of {', '.join(known)}."
