"""The one clock of the program; nothing else asks what time it is."""

import time
from datetime import UTC, date, datetime, timedelta

from followup_desktop.domain.errors import FollowupError


class WrongClock(FollowupError):
    """The setting for the clock's start is no moment."""


class Clock:
    """Tells the time. Given a start, it begins there and ticks on (FOLLOWUP_NOW)."""

    def __init__(self, start: datetime | None = None) -> None:
        self._start = start
        self._began = time.monotonic()

    def now(self) -> datetime:
        """This moment, aware, in the machine's zone."""
        if self._start is None:
            return datetime.now().astimezone()
        return (self._start + timedelta(seconds=time.monotonic() - self._began)).astimezone()

    def now_utc(self) -> datetime:
        """This moment in UTC, to the second, as records keep it."""
        return self.now().astimezone(UTC).replace(microsecond=0)

    def today(self) -> date:
        """The date in the machine's zone."""
        return self.now().date()

    def follow_zone(self) -> None:
        """Go by the zone that the machine is in now: a program that runs does not notice by itself."""
        if hasattr(time, "tzset"):
            time.tzset()


def clock_from(setting: str | None) -> Clock:
    """The clock that FOLLOWUP_NOW asks for: empty for the machine's own, else an ISO moment to start at.

    A moment without an offset is one in the machine's zone. Raises WrongClock for anything else.
    """
    if not setting:
        return Clock()
    try:
        start = datetime.fromisoformat(setting)
    except ValueError:
        message = f"FOLLOWUP_NOW is {setting!r}, which is no moment. Write it like 2026-11-24T09:00+00:00."
        raise WrongClock(message) from None
    return Clock(start.astimezone())
