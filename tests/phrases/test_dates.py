"""Dates as they are said: on a row, in a letter, and without asking the system's locale."""

from datetime import date

import pytest

from followup_desktop.domain.workdays import WorkCalendar
from followup_desktop.phrases.dates import due_in_words, letter_date, plain_date, short_date, when_met

TODAY = date(2026, 11, 24)  # a Tuesday
MONDAY = date(2026, 11, 23)


def calendar(*holidays: date) -> WorkCalendar:
    return WorkCalendar(range(5), lambda year: {day: "holiday" for day in holidays if day.year == year})


def test_a_plain_date_cannot_be_misread() -> None:
    assert plain_date(TODAY) == "Tue 24 Nov 2026"
    assert short_date(TODAY) == "Tue 24 Nov"


def test_a_letter_names_the_year_only_where_it_is_another() -> None:
    assert letter_date(date(2026, 12, 4), TODAY) == "Friday 4 December"
    assert letter_date(date(2027, 1, 4), TODAY) == "Monday 4 January 2027"


@pytest.mark.parametrize(
    ("met", "said"),
    [
        (TODAY, "today"),
        (MONDAY, "yesterday"),
        (date(2026, 11, 19), "on Thursday"),
        (date(2026, 11, 18), "on Wednesday"),
        (date(2026, 11, 17), "on Tuesday 17 November"),
        (date(2025, 11, 17), "on Monday 17 November 2025"),
        (date(2026, 11, 25), "on Wednesday 25 November"),
    ],
)
def test_when_one_met_is_said_as_one_says_it(met: date, said: str) -> None:
    assert when_met(met, TODAY) == said


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (date(2026, 11, 22), "2 days late"),
        (MONDAY, "1 day late"),
        (TODAY, "today"),
        (date(2026, 11, 25), "by tomorrow"),
        (date(2026, 11, 26), "2 business days left"),
        (date(2026, 11, 30), "4 business days left"),
        (date(2026, 12, 4), "by Fri 4 Dec"),
    ],
)
def test_what_is_left_is_said_in_words(due: date, said: str) -> None:
    assert due_in_words(due, None, MONDAY, TODAY, calendar()) == said


def test_days_left_leave_out_weekend_and_holidays() -> None:
    friday, tuesday = date(2026, 11, 27), date(2026, 12, 1)

    assert due_in_words(tuesday, None, MONDAY, friday, calendar()) == "2 business days left"
    assert due_in_words(tuesday, None, MONDAY, friday, calendar(date(2026, 11, 30))) == "1 business day left"


def test_a_last_day_on_a_weekend_is_named() -> None:
    friday, sunday = date(2026, 11, 27), date(2026, 11, 29)

    assert due_in_words(sunday, None, MONDAY, friday, calendar()) == "by Sun 29 Nov"


def test_a_step_to_come_says_from_when() -> None:
    opens, due = date(2026, 12, 1), date(2026, 12, 2)

    assert due_in_words(due, None, opens, TODAY, calendar()) == "from Tue 1 Dec"


def test_a_far_last_day_gives_way_to_the_aim_while_it_lies_ahead() -> None:
    aim, due = date(2026, 11, 25), date(2026, 12, 18)

    assert due_in_words(due, aim, TODAY, TODAY, calendar()) == "best by Wed 25 Nov"
    assert due_in_words(due, aim, TODAY, aim, calendar()) == "by Fri 18 Dec"


def test_the_faces_own_way_of_writing_dates_is_kept() -> None:
    due = date(2026, 12, 18)

    assert due_in_words(due, None, TODAY, TODAY, calendar(), date.isoformat) == "by 2026-12-18"
