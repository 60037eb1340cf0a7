"""The dates of the interview form: from which day words count, and what was understood of them."""

from collections.abc import Callable
from datetime import date

from followup_desktop.domain.spoken_dates import Spoken
from followup_desktop.services.clock import Clock
from followup_desktop.ui.forms.said_dates import clock_text, echo_of, spoken
from followup_desktop.ui.interviews.complaints import Place
from followup_desktop.ui.interviews.filling import default_start

Echo = Callable[[Place, str], str]
"""Says back what was understood of a day that was typed in a place of the form."""


class FormDates:
    """Says back what is typed. `day_text` gives what stands in the field Date."""

    def __init__(self, clock: Clock, day_text: Callable[[], str]) -> None:
        self._clock = clock
        self._day_text = day_text

    def echo(self, place: Place, text: str) -> str:
        """What was understood of a day that was typed in this place; empty if the text says so already."""
        since = self._clock.today() if place is Place.DAY else self._said_on()
        return echo_of(text, since, place.purpose)

    def time_in_day(self) -> str:
        """The time of day that stands in the field Date ("next Tue 3pm"); empty where none does."""
        understood = self._day()
        return "" if understood is None or understood.time is None else clock_text(understood.time)

    def usual_time(self, minutes: int) -> str:
        """When an interview of this length began that has just ended."""
        return clock_text(default_start(self._clock.now(), minutes).time())

    def _said_on(self) -> date:
        """The day from which words such as "next week" count: the interview's, unless it is to come."""
        today, understood = self._clock.today(), self._day()
        return today if understood is None else min(understood.day, today)

    def _day(self) -> Spoken | None:
        return spoken(self._day_text(), self._clock.today(), Place.DAY.purpose)
