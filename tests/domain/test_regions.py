"""Public holidays come by region, and the list of regions has a name for each."""

import subprocess
import sys
from datetime import date

import pytest

from followup_desktop.domain.regions import (
    Region,
    UnknownRegion,
    countries,
    public_holidays,
    regions,
    subdivisions,
)


def test_holidays_differ_between_the_parts_of_a_country() -> None:
    assert date(2026, 11, 30) in public_holidays("GB-SCT", 2026)
    assert date(2026, 11, 30) not in public_holidays("GB-ENG", 2026)
    assert public_holidays("DE-BY", 2026)[date(2026, 6, 4)] == "Corpus Christi"
    assert date(2026, 6, 4) not in public_holidays("DE-BE", 2026)


def test_holidays_have_english_names_where_they_are_known() -> None:
    assert public_holidays("JP", 2026)[date(2026, 11, 23)] == "Labor Thanksgiving Day"
    assert public_holidays("US", 2026)[date(2026, 11, 26)] == "Thanksgiving Day"


def test_holidays_are_those_of_the_year_in_order() -> None:
    days = list(public_holidays("US", 2027))
    assert days == sorted(days)
    assert {day.year for day in days} == {2027}
    assert date(2021, 12, 31) in public_holidays("US", 2021)  # New Year's Day 2022, observed


def test_half_days_and_bank_holidays_are_working_days() -> None:
    assert date(2026, 12, 24) not in public_holidays("US", 2026)
    assert date(2026, 12, 31) not in public_holidays("JP", 2026)


def test_no_region_has_no_holidays() -> None:
    assert public_holidays("", 2026) == {}


@pytest.mark.parametrize("year", [1, 1899, 2199, 9999])
def test_years_far_away_have_holidays_too_or_none(year: int) -> None:
    assert all(day.year == year for day in public_holidays("GB-ENG", year))


def test_codes_may_be_written_small() -> None:
    assert public_holidays(" gb-eng ", 2026) == public_holidays("GB-ENG", 2026)


@pytest.mark.parametrize("code", ["XX", "-", "GB-XX", "GB-", "Augsburg", "DE-AUGSBURG", "GB ENG", "\0"])
def test_an_unknown_region_says_what_to_write(code: str) -> None:
    with pytest.raises(UnknownRegion, match="Write"):
        public_holidays(code, 2026)


def test_regions_list_each_country_before_its_parts() -> None:
    listed = regions()
    codes = [region.code for region in listed]
    assert len(set(codes)) == len(codes) > 800
    start = codes.index("GB")
    assert listed[start : start + 3] == (
        Region("GB", "United Kingdom", "United Kingdom"),
        Region("GB-ENG", "United Kingdom", "England"),
        Region("GB-NIR", "United Kingdom", "Northern Ireland"),
    )


def test_every_region_has_a_readable_name() -> None:
    names = {region.code: region.name for region in regions()}
    assert names["IM"] == "Isle of Man"
    assert names["TL"] == "Timor-Leste"
    assert names["IN-GA"] == "Goa"
    assert names["CH-ZG"] == "Zug"
    assert names["DE-BY"] == "Bayern"


def test_a_country_may_have_no_parts() -> None:
    assert subdivisions("JP") == ()
    with pytest.raises(UnknownRegion):
        subdivisions("XX")


def test_countries_alone_come_without_reading_all_of_them() -> None:
    assert len(countries()) == 250
    script = (
        "import sys; from followup_desktop.domain import regions, workdays;"
        "assert 'holidays' not in sys.modules;"
        "regions.countries(); assert 'holidays.countries.japan' not in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
