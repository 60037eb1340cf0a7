"""Since when the program has been awake: what fell due before that came while nobody could be told."""

from datetime import datetime, timedelta

_GAP = timedelta(minutes=3)
"""A longer time between two looks, which come each minute, is taken for sleep."""


class Wakefulness:
    """Watches the time between looks at the clock, and whether the clock itself was set."""

    def __init__(self) -> None:
        self._looked: datetime | None = None
        self._since: datetime | None = None

    def look(self, now: datetime) -> bool:
        """Take a look at this moment (aware). Whether time has only gone on a little since the last one.

        It has not after sleep, and where the clock or the zone is another one.
        """
        last, self._looked = self._looked, now
        as_before = last is not None and last <= now <= last + _GAP
        if not as_before or self._since is None:
            self._since = now
        return as_before and last is not None and last.utcoffset() == now.utcoffset()

    def slept_through(self, moment: datetime) -> bool:
        """Whether we were not awake at that moment."""
        return self._since is not None and moment < self._since
