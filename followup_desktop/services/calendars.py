"""The working calendar of the person's region, without reading the holidays package each time.

The holidays of a year are computed once and kept in the database, so that looking at the checklist never
pays for the package, which takes a quarter of a second to load.
"""

from collections.abc import Mapping
from datetime import date

from followup_desktop.domain.settings import Settings
from followup_desktop.domain.weekends import working_weekdays
from followup_desktop.domain.workdays import WorkCalendar
from followup_desktop.store.database import Database
from followup_desktop.store.holidays import cached_holidays, keep_holidays
from followup_desktop.store.settings import load_settings
from followup_desktop.store.transaction import Transaction


class Calendars:
    """Makes the calendar that belongs to the settings in force."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._computed: dict[tuple[str, int], Mapping[date, str]] = {}
        self._made: dict[tuple[str, tuple[int, ...]], WorkCalendar] = {}
        self._current: WorkCalendar | None = None

    def current(self) -> WorkCalendar:
        """The calendar of the settings in the database, read again after each change."""
        if self._current is None:
            self._current = self.of(load_settings(self._db))
        return self._current

    def of(self, settings: Settings) -> WorkCalendar:
        """The calendar of these settings."""
        region = settings.profile.region
        key = region, settings.working_weekdays
        if key not in self._made:

            def holidays(year: int) -> Mapping[date, str]:
                return self._holidays(region, year)

            weekdays = settings.working_weekdays or working_weekdays(region)
            self._made[key] = WorkCalendar(weekdays, holidays)
        return self._made[key]

    def forget(self, _change: object = None) -> None:
        """Something changed: read the settings again."""
        self._current = None

    def keep(self, tx: Transaction) -> None:
        """Write down the holidays that had to be computed since the last time."""
        for (region, year), days in self._computed.items():
            keep_holidays(tx, region, year, dict(days))
        self._computed.clear()

    def _holidays(self, region: str, year: int) -> Mapping[date, str]:
        if not region:
            return {}
        known = cached_holidays(self._db, region, year)
        if known is not None:
            return known
        from followup_desktop.domain.regions import UnknownRegion, public_holidays

        try:
            days: Mapping[date, str] = public_holidays(region, year)
        except UnknownRegion:  # Settings refuses one; an older file may hold it
            days = {}
        self._computed[region, year] = days
        return days
