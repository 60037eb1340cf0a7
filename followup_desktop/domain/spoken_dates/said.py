"""One phrase on its way to a meaning."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from followup_desktop.domain.spoken_dates.spans import Span, Unit

_OFFSETS = {"last": -1, "this": 0, "next": 1, "coming": 1}


@dataclass(frozen=True, slots=True)
class Said:
    """One phrase: its words by class, the stretches named inside it, and the day on which it is said.

    `nearest` looks for dates without a year in the past as well.
    """

    today: date
    nearest: bool
    words: Mapping[str, str]
    spans: Mapping[str, Span]

    def number(self, name: str) -> int:
        """A number, or the place of a weekday (Monday = 0), a month or a year."""
        return int(self.words[name])

    @property
    def unit(self) -> Unit:
        """What is counted or named: a day, a week, a month."""
        return Unit(self.words["unit"])

    @property
    def rest(self) -> Span:
        """The stretch that the rest of the phrase means."""
        return self.spans["rest"]

    @property
    def offset(self) -> int:
        """Which one: "next" is 1."""
        return _OFFSETS[self.words["which"]]
