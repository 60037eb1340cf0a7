"""Business days are working weekdays less public holidays, and are counted from the day after."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.domain.workdays import NoWorkingDays, WorkCalendar

MONDAY_TO_FRIDAY = (0, 1, 2, 3, 4)
CHRISTMAS = {date(2026, 12, 25): "Christmas Day", date(2026, 12, 28): "Boxing Day (observed)"}


def holidays_of_2026(year: int) -> Mapping[date, str]:
    return CHRISTMAS if year == 2026 else {}


def no_holidays(year: int) -> Mapping[date, str]:
    return {}


@pytest.fixture
def calendar() -> WorkCalendar:
    return WorkCalendar(MONDAY_TO_FRIDAY, holidays_of_2026)


def test_one_works_on_weekdays_that_are_no_holidays(calendar: WorkCalendar) -> None:
    assert calendar.is_business_day(date(2026, 12, 24))
    assert not calendar.is_business_day(date(2026, 12, 25))
    assert not calendar.is_business_day(date(2026, 12, 26))


def test_a_holiday_has_a_name_and_other_days_have_none(calendar: WorkCalendar) -> None:
    assert calendar.holiday_name(date(2026, 12, 25)) == "Christmas Day"
    assert calendar.holiday_name(date(2026, 12, 26)) == ""


def test_forward_stays_on_a_business_day_and_else_goes_to_the_next(calendar: WorkCalendar) -> None:
    assert calendar.forward(date(2026, 12, 24)) == date(2026, 12, 24)
    assert calendar.forward(date(2026, 12, 25)) == date(2026, 12, 29)


def test_counting_starts_on_the_day_after(calendar: WorkCalendar) -> None:
    thursday = date(2026, 12, 24)
    assert calendar.after(thursday, 1) == date(2026, 12, 29)
    assert calendar.after(thursday, 2) == date(2026, 12, 30)
    assert calendar.after(date(2026, 12, 26), 1) == date(2026, 12, 29)


def test_counting_goes_on_into_other_years(calendar: WorkCalendar) -> None:
    assert calendar.after(date(2026, 12, 31), 1) == date(2027, 1, 1)
    assert calendar.after(date(2026, 12, 31), 1 + 261 + 260) == date(2029, 1, 1)


def test_counting_from_zero_is_a_mistake(calendar: WorkCalendar) -> None:
    with pytest.raises(ValueError, match="counted from 1"):
        calendar.after(date(2026, 12, 24), 0)


def test_between_counts_the_last_day_and_not_the_first(calendar: WorkCalendar) -> None:
    assert calendar.between(date(2026, 12, 23), date(2026, 12, 24)) == 1
    assert calendar.between(date(2026, 12, 24), date(2026, 12, 28)) == 0
    assert calendar.between(date(2026, 12, 24), date(2027, 1, 1)) == 4
    assert calendar.between(date(2026, 12, 24), date(2026, 12, 1)) == 0


def test_other_working_weeks_are_possible() -> None:
    sunday_to_thursday = WorkCalendar((6, 0, 1, 2, 3), no_holidays)
    assert sunday_to_thursday.after(date(2026, 11, 26), 1) == date(2026, 11, 29)


def test_a_week_without_working_days_is_refused() -> None:
    with pytest.raises(NoWorkingDays, match="at least one working day"):
        WorkCalendar((), no_holidays)


def test_a_calendar_that_ends_gives_its_last_day(calendar: WorkCalendar) -> None:
    assert calendar.after(date(9999, 12, 30), 40) == date.max
    assert calendar.forward(date.max) == date.max


def test_holidays_are_asked_once_for_each_year() -> None:
    asked: list[int] = []

    def holidays(year: int) -> Mapping[date, str]:
        asked.append(year)
        return {}

    calendar = WorkCalendar(MONDAY_TO_FRIDAY, holidays)
    for day in (date(2026, 1, 1), date(2026, 5, 5), date(2026, 12, 31)):
        calendar.after(day, 3)
        calendar.is_business_day(day)
    assert sorted(asked) == [2026, 2027]


@given(
    day=st.dates(date(1990, 1, 1), date(2090, 1, 1)),
    count=st.integers(1, 800),
    weekdays=st.sets(st.integers(0, 6), min_size=1),
    off=st.sets(st.integers(1, 365), max_size=60),
)
def test_counting_equals_walking_day_by_day(day: date, count: int, weekdays: set[int], off: set[int]) -> None:
    def holidays(year: int) -> Mapping[date, str]:
        return {date(year, 1, 1) + timedelta(days=n - 1): "off" for n in off}

    calendar = WorkCalendar(weekdays, holidays)
    walked, left = day, count
    while left:
        walked += timedelta(days=1)
        left -= calendar.is_business_day(walked)
    assert calendar.after(day, count) == walked
    assert calendar.between(day, walked) == count
    assert calendar.forward(walked) == walked
