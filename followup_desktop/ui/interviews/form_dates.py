"""The dates of the interview form: from which day words count, and what was understood of them."""

from collections.abc import Callable
from datetime import date

from followup_desktop.services.clock import Clock
from followup_desktop.ui.interviews.filling import default_start
from followup_desktop.ui.interviews.said_dates import clock_text, echo_of, spoken


class FormDates:
    """Says back what is typed. `day_text` gives what stands in the field Date."""

    def __init__(self, clock: Clock, day_text: Callable[[], str]) -> None:
        self._clock = clock
        self._day_text = day_text

    def echo_day(self, text: str) -> str:
        """What was understood of the day of the interview."""
        return echo_of(text, self._clock.today())

    def echo_said(self, text: str) -> str:
        """What was understood of a day that was named in the interview."""
        return echo_of(text, self._said_on())

    def time_in_day(self) -> str:
        """The time of day that stands in the field Date ("next Tue 3pm"); empty where none does."""
        understood = spoken(self._day_text(), self._clock.today())
        return "" if understood is None or understood.time is None else clock_text(understood.time)

    def usual_time(self, minutes: int) -> str:
        """When an interview of this length began that has just ended."""
        return clock_text(default_start(self._clock.now(), minutes).time())

    def _said_on(self) -> date:
        """The day from which words such as "next week" count: the interview's, unless it is to come."""
        today = self._clock.today()
        understood = spoken(self._day_text(), today)
        return today if understood is None else min(understood.day, today)
