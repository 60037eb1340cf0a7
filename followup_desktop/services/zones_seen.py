"""In which zone the machine was when: a morning that was given in one zone is not given again in the next.

Reminders of the day are about plain dates. Whoever flies west has the same morning once more, and was
reminded already; so the clock on the wall counts by which a reminder was given, not only the moment.
"""

import json
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone

from followup_desktop.store.database import Database
from followup_desktop.store.drafts import load_draft, save_draft
from followup_desktop.store.errors import StoreError

_KEY = "zones_seen"
_KEPT = 12  # changes, of which summer time makes two a year


class ZonesSeen:
    """Remembers since when the machine's clock has been so far from UTC, also after a restart."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._seen: list[tuple[datetime, timedelta]] | None = None

    def look(self, now: datetime) -> None:
        """Take note of the zone at this moment (aware, in the machine's zone)."""
        seen, offset = self._all(), now.utcoffset() or timedelta()
        if not seen or seen[-1][1] != offset:
            seen.append((now.astimezone(UTC), offset))
            del seen[:-_KEPT]
            with suppress(StoreError):  # it is remembered, and written with the next change
                self._keep()

    def by_the_wall(self, moment: datetime) -> datetime:
        """When the clock on today's wall shows what it showed at that moment, if that is later; else then."""
        wall = moment.astimezone(timezone(self._offset_at(moment))).replace(tzinfo=None)
        return max(moment, wall.astimezone(UTC))

    def _offset_at(self, moment: datetime) -> timedelta:
        seen = self._all()
        before = [offset for since, offset in seen if since <= moment]
        return before[-1] if before else seen[0][1] if seen else timedelta()

    def _all(self) -> list[tuple[datetime, timedelta]]:
        if self._seen is None:
            self._seen = _read(load_draft(self._db, _KEY))
        return self._seen

    def _keep(self) -> None:
        rows = [[since.isoformat(), offset.total_seconds()] for since, offset in self._all()]
        save_draft(self._db, _KEY, json.dumps(rows))


def _read(text: str | None) -> list[tuple[datetime, timedelta]]:
    if text is None:
        return []
    try:
        return [(datetime.fromisoformat(since), timedelta(seconds=far)) for since, far in json.loads(text)]
    except (ValueError, TypeError):  # written by another release
        return []
