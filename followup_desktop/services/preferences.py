"""Settings: who the person is, the numbers of the rules, reminder hours, looks."""

from dataclasses import replace
from datetime import date

from followup_desktop.domain.regions import public_holidays
from followup_desktop.domain.settings import Settings
from followup_desktop.domain.workdays import WorkCalendar
from followup_desktop.services.calendars import Calendars
from followup_desktop.services.changes import Change, Changes
from followup_desktop.services.clock import Clock
from followup_desktop.services.planner import Planner
from followup_desktop.store.database import Database
from followup_desktop.store.settings import load_settings, save_settings


class Preferences:
    """Reads and writes the settings; the plan follows where it depends on them."""

    def __init__(
        self, db: Database, clock: Clock, changes: Changes, planner: Planner, calendars: Calendars
    ) -> None:
        self._db = db
        self._clock = clock
        self._changes = changes
        self._planner = planner
        self._calendars = calendars

    def settings(self) -> Settings:
        """The settings in force."""
        return load_settings(self._db)

    def save(self, settings: Settings, *, by_itself: bool = False) -> Change:
        """Keep these settings, and plan again where numbers, region or working days changed.

        `by_itself`: nobody opened the settings for it, so that Undo does not take it for the last thing done.
        Raises UnknownRegion or NoWorkingDays for a calendar that cannot be.
        """
        before = self.settings()
        if settings == before:
            return Change("settings_saved")
        if settings.profile.region:
            public_holidays(settings.profile.region, self._clock.today().year)
        self._calendars.of(settings)
        with self._db.write("settings_saved", journal=not by_itself) as tx:
            save_settings(tx, settings)
            if _plans_with(settings) != _plans_with(before):
                self._planner.replan_all(tx)
        return self._changes.tell(Change("settings_saved", entry=tx.entry))

    def told_about_tray(self) -> None:
        """Remember that the person knows where the closed window is; nothing that one would undo."""
        with self._db.write("told", journal=False) as tx:
            save_settings(tx, replace(load_settings(tx), told_about_tray=True))

    def calendar(self) -> WorkCalendar:
        """The business days of the person's region."""
        return self._calendars.current()

    def holidays_ahead(self, region: str, today: date) -> dict[date, str]:
        """The public holidays of a region from today to the end of next year: to show what was chosen."""
        days: dict[date, str] = {}
        for year in (today.year, today.year + 1):
            days.update(public_holidays(region, year))
        return {day: name for day, name in sorted(days.items()) if day >= today}


def _plans_with(settings: Settings) -> tuple[object, ...]:
    return settings.numbers, settings.profile.region, settings.working_weekdays
