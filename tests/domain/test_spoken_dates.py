"""What is said around a date does not matter, what is vague is not guessed, and stretches have their ends."""

# ruff: noqa: RUF001 (people type typographic characters)

from datetime import date, time

import pytest

from followup_desktop.domain.spoken_dates import Spoken, understand
from tests.domain.spoken_meaning import TUESDAY, meant


@pytest.mark.parametrize(
    "said",
    [
        "They said by the end of next week.",
        "We’ll let you know by the END of next week",
        "probably towards the end of  next week,",
        "they may decide by the end of next week",
        "no later than the end of next week!",
    ],
)
def test_what_is_said_around_a_date_does_not_matter(said: str) -> None:
    assert meant(said) == "Fri 4 Dec 2026"


@pytest.mark.parametrize(
    "said",
    [
        *("", "   ", "soon", "shortly", "asap", "some day", "the decision", "by then", "not sure", "?"),
        *("next quarter", "next year", "2027", "early next year", "after Christmas", "Friday-ish maybe not"),
        *("31/31", "32 December", "30 February", "29.2.2027", "the 32nd", "25:00", "Friday 10:75"),
        *("Fri 5 Dec", "Friday 5 December 2026", "4 December 2500", "in 5000 years", "3pm or 9 or noon"),
        *("15", "in 2 hours", "in 99999999999999 days", "\0", "٤ December", "next", "end", "week of week"),
    ],
)
def test_what_is_vague_or_impossible_is_not_guessed(said: str) -> None:
    assert meant(said) == ""


def test_a_whole_stretch_is_its_first_day_or_the_latest_where_that_is_asked_for() -> None:
    first_and_latest = {
        "next week": ("Mon 30 Nov 2026", "Fri 4 Dec 2026"),
        "the week of 7 December": ("Mon 7 Dec 2026", "Fri 11 Dec 2026"),
        "the week after next": ("Mon 7 Dec 2026", "Fri 11 Dec 2026"),
        "next month": ("Tue 1 Dec 2026", "Thu 31 Dec 2026"),
        "in January": ("Fri 1 Jan 2027", "Sun 31 Jan 2027"),
        "in the new year": ("Fri 1 Jan 2027", "Sun 31 Jan 2027"),
        "the weekend": ("Sat 28 Nov 2026", "Sun 29 Nov 2026"),
    }
    understood = {said: (meant(said), meant(said, latest=True)) for said in first_and_latest}
    assert understood == first_and_latest


def test_a_stretch_that_has_begun_is_its_last_day() -> None:
    assert meant("this week") == meant("this week", latest=True) == "Fri 27 Nov 2026"
    assert meant("in November") == "Mon 30 Nov 2026"


def test_figures_are_read_in_the_order_of_the_country() -> None:
    assert meant("12/4", day_first=False) == "Fri 4 Dec 2026"
    assert meant("12/4/2027", day_first=False) == "Sat 4 Dec 2027"
    assert meant("25/12", day_first=False) == "Fri 25 Dec 2026"
    assert meant("4.12.", day_first=False) == "Fri 4 Dec 2026"


def test_a_weekday_said_on_that_day_is_a_week_later() -> None:
    friday = date(2026, 11, 27)
    assert meant("Friday", today=friday) == "Fri 4 Dec 2026"
    assert meant("this Friday", today=friday) == "Fri 27 Nov 2026"
    assert meant("coming Friday", today=friday) == "Fri 4 Dec 2026"
    assert meant("Thursday or Friday", today=friday) == "Fri 4 Dec 2026"
    assert meant("Friday or Monday", today=friday) == "Mon 7 Dec 2026"


def test_the_nearest_date_may_be_over() -> None:
    for written, next_one, nearest in (
        ("19 Nov", "Fri 19 Nov 2027", "Thu 19 Nov 2026"),
        ("19/11", "Fri 19 Nov 2027", "Thu 19 Nov 2026"),
        ("the 19th", "Sat 19 Dec 2026", "Thu 19 Nov 2026"),
        ("the 3rd", "Thu 3 Dec 2026", "Thu 3 Dec 2026"),
        ("4 December", "Fri 4 Dec 2026", "Fri 4 Dec 2026"),
        ("24 November", "Tue 24 Nov 2026", "Tue 24 Nov 2026"),
        ("1 July", "Thu 1 Jul 2027", "Wed 1 Jul 2026"),
        ("19 Nov 2027", "Fri 19 Nov 2027", "Fri 19 Nov 2027"),
        ("29 February", "Tue 29 Feb 2028", "Tue 29 Feb 2028"),
        ("tomorrow", "Wed 25 Nov 2026", "Wed 25 Nov 2026"),
    ):
        assert meant(written) == next_one
        assert meant(written, nearest=True) == nearest
    assert meant("4 Jan", today=date(2027, 2, 1), nearest=True) == "Mon 4 Jan 2027"
    assert meant("the 28th", today=date(2026, 12, 3), nearest=True) == "Sat 28 Nov 2026"
    assert meant("28 Dec", today=date(2027, 1, 4), nearest=True) == "Mon 28 Dec 2026"


def test_on_a_weekend_this_week_is_the_one_that_comes() -> None:
    for sunday_or_saturday in (date(2026, 11, 28), date(2026, 11, 29)):
        assert meant("end of the week", today=sunday_or_saturday) == "Fri 4 Dec 2026"
        assert meant("next Tue", today=sunday_or_saturday) == "Tue 1 Dec 2026"
        assert meant("in one working day", today=sunday_or_saturday) == "Mon 30 Nov 2026"


def test_months_and_years_roll_over() -> None:
    new_years_eve = date(2026, 12, 31)
    assert meant("tomorrow", today=new_years_eve) == "Fri 1 Jan 2027"
    assert meant("end of the month", today=new_years_eve) == "Thu 31 Dec 2026"
    assert meant("end of next month", today=new_years_eve) == "Sun 31 Jan 2027"
    assert meant("in two months", today=new_years_eve) == "Sun 28 Feb 2027"
    assert meant("end of Q1", today=date(2027, 3, 31)) == "Wed 31 Mar 2027"
    assert meant("end of Q1", today=date(2027, 4, 1)) == "Fri 31 Mar 2028"


def test_a_day_and_its_time_are_plain_values() -> None:
    assert understand("next Tue 3pm", TUESDAY) == Spoken(date(2026, 12, 1), time(15))
    assert understand("next Tue", TUESDAY) == Spoken(date(2026, 12, 1), None)


def test_the_ends_of_the_calendar_are_no_error() -> None:
    for today in (date.min, date.max, date(1969, 12, 31), date(2199, 12, 31)):
        for said in (
            "tomorrow",
            "last week",
            "a year ago",
            "next month",
            "end of January",
            "the 1st",
            "Friday",
        ):
            spoken = understand(said, today)
            assert spoken is None or 1970 <= spoken.day.year <= 2199


def test_years_end_in_2199() -> None:
    assert meant("31 December 2199") == "Tue 31 Dec 2199"
    assert meant("1 January 1970") == "Thu 1 Jan 1970"
    assert meant("31 December 1969") == ""
    assert meant("tomorrow", today=date(2199, 12, 31)) == ""


def test_a_text_of_any_length_is_read_at_once() -> None:
    assert meant("end or " * 20 + "end") == ""
    assert meant("before " * 5000 + "Friday") == ""
