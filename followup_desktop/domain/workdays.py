"""Business days: which days count, and counting them."""

from bisect import bisect_right
from collections.abc import Callable, Collection, Mapping
from datetime import date, timedelta

from followup_desktop.domain.errors import FollowupError

_DAY = timedelta(days=1)


class NoWorkingDays(FollowupError):
    """Every weekday was taken out, so that no business day would ever come."""


class WorkCalendar:
    """Business days: the working days of the week (Monday = 0) less the public holidays.

    `holidays` gives the public holidays of a year with their names; it is asked once for each year that
    comes up. A count that would pass the end of the calendar (31 December 9999) ends there.

    Raises NoWorkingDays where no weekday is a working day.
    """

    def __init__(self, weekdays: Collection[int], holidays: Callable[[int], Mapping[date, str]]) -> None:
        self._weekdays = frozenset(weekdays) & frozenset(range(7))
        if not self._weekdays:
            raise NoWorkingDays("No day of the week is a working day. Choose at least one working day.")
        self._holidays_in = holidays
        self._holidays: dict[int, Mapping[date, str]] = {}
        self._days: dict[int, list[date]] = {}
        self._after: dict[tuple[date, int], date] = {}

    def is_business_day(self, day: date) -> bool:
        """Whether one works on this day."""
        return day.weekday() in self._weekdays and day not in self._holidays_of(day.year)

    def holiday_name(self, day: date) -> str:
        """The name of the public holiday on this day (also on a weekend), or an empty text."""
        return self._holidays_of(day.year).get(day, "")

    def forward(self, day: date) -> date:
        """The first business day on or after this day."""
        if self.is_business_day(day):
            return day
        return self.after(day, 1)

    def after(self, day: date, count: int) -> date:
        """The business day with this number (1 = the next one), counted from the day after `day`."""
        # The plan asks the same few questions for every interview of a day.
        found = self._after.get((day, count))
        if found is None:
            found = self._after[day, count] = self._counted(day, count)
        return found

    def between(self, first: date, last: date) -> int:
        """How many business days come after `first`, up to and including `last` (0 where it is not later)."""
        if last <= first:
            return 0
        whole_years = sum(len(self._days_of(year)) for year in range(first.year, last.year))
        gone = bisect_right(self._days_of(first.year), first)
        return whole_years + bisect_right(self._days_of(last.year), last) - gone

    def _counted(self, day: date, count: int) -> date:
        if count < 1:
            raise ValueError(f"business days are counted from 1, not from {count}")
        year = day.year
        place = bisect_right(self._days_of(year), day) + count - 1
        while place >= len(self._days_of(year)):
            if year == date.max.year:
                return date.max
            place -= len(self._days_of(year))
            year += 1
        return self._days_of(year)[place]

    def _holidays_of(self, year: int) -> Mapping[date, str]:
        found = self._holidays.get(year)
        if found is None:
            found = self._holidays[year] = self._holidays_in(year)
        return found

    def _days_of(self, year: int) -> list[date]:
        """The business days of one year, in order."""
        found = self._days.get(year)
        if found is None:
            holidays = self._holidays_of(year)
            length = (date(year, 12, 31) - date(year, 1, 1)).days + 1
            days = (date(year, 1, 1) + n * _DAY for n in range(length))
            found = [day for day in days if day.weekday() in self._weekdays and day not in holidays]
            self._days[year] = found
        return found
