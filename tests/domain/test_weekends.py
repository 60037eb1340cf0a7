"""The weekend of each country."""

import holidays

from followup_desktop.domain.weekends import working_weekdays


def test_the_weekend_of_every_country_is_that_of_the_holidays_package() -> None:
    for country in holidays.list_supported_countries(include_aliases=False):
        weekend = set(getattr(holidays, country)(years=2026).weekend)
        assert set(working_weekdays(country)) == set(range(7)) - weekend, country


def test_a_part_of_a_country_has_its_weekend_and_no_region_monday_to_friday() -> None:
    assert working_weekdays("GB-ENG") == (0, 1, 2, 3, 4)
    assert working_weekdays("") == (0, 1, 2, 3, 4)
    assert working_weekdays("il") == (0, 1, 2, 3, 6)
