"""Days that everybody knows by name."""

from collections.abc import Callable
from datetime import date, timedelta


def _easter(year: int) -> date:
    from dateutil.easter import easter  # needed only where somebody says so

    return easter(year)


def _thanksgiving(year: int) -> date:
    """The fourth Thursday of November, as in the United States."""
    return date(year, 11, 22 + (3 - date(year, 11, 22).weekday()) % 7)


NAMED_DAYS: dict[str, Callable[[int], date]] = {
    "new_year": lambda year: date(year, 1, 1),
    "good_friday": lambda year: _easter(year) - timedelta(days=2),
    "easter": _easter,
    "easter_monday": lambda year: _easter(year) + timedelta(days=1),
    "thanksgiving": _thanksgiving,
    "christmas_eve": lambda year: date(year, 12, 24),
    "christmas": lambda year: date(year, 12, 25),
    "boxing_day": lambda year: date(year, 12, 26),
    "new_years_eve": lambda year: date(year, 12, 31),
}
