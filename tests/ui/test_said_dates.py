"""Which day is meant, by what it is for, where the words leave room."""

from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from followup_desktop.ui.forms.day_field import DayField
from followup_desktop.ui.forms.said_dates import DayFor, echo_of, spoken, unclear
from followup_desktop.ui.theme import Theme

TUESDAY = date(2026, 11, 24)


def day(text: str, purpose: DayFor) -> date | None:
    understood = spoken(text, TUESDAY, purpose)
    return understood.day if understood else None


@pytest.mark.parametrize(
    ("purpose", "first_or_last"),
    [
        (DayFor.PLAN, date(2026, 11, 30)),
        (DayFor.ANSWER, date(2026, 12, 4)),
        (DayFor.EVENT, date(2026, 11, 30)),
    ],
)
def test_for_an_answer_one_waits_until_a_stretch_is_over(purpose: DayFor, first_or_last: date) -> None:
    assert day("next week", purpose) == first_or_last


@pytest.mark.parametrize(
    ("purpose", "year"), [(DayFor.PLAN, 2027), (DayFor.ANSWER, 2027), (DayFor.EVENT, 2026)]
)
def test_an_event_without_a_year_may_lie_in_the_past(purpose: DayFor, year: int) -> None:
    assert day("18 Nov", purpose) == date(year, 11, 18)
    assert day("4 Dec", purpose) == date(2026, 12, 4)


def test_what_is_said_back_is_what_was_understood() -> None:
    assert echo_of("next week", TUESDAY) == "Mon 30 Nov 2026"
    assert echo_of("next week", TUESDAY, DayFor.ANSWER) == "Fri 4 Dec 2026"
    assert echo_of("18/11", TUESDAY, DayFor.EVENT) == "Wed 18 Nov 2026"


@pytest.mark.parametrize("purpose", DayFor)
def test_what_is_not_clear_is_so_whatever_it_is_for(purpose: DayFor) -> None:
    assert unclear("soon", TUESDAY, purpose) == (
        "This date is not clear. Try 4 Dec, next Tue, or end of next week."
    )
    assert unclear("4 Dec", TUESDAY, purpose) == ""


@pytest.mark.parametrize(
    ("purpose", "understood", "echo"),
    [
        (DayFor.PLAN, date(2026, 11, 30), "Mon 30 Nov 2026"),
        (DayFor.ANSWER, date(2026, 12, 4), "Fri 4 Dec 2026"),
    ],
)
def test_a_field_takes_the_day_that_it_says_back(
    purpose: DayFor, understood: date, echo: str, theme: Theme, qtbot: QtBot
) -> None:
    field = DayField("By when?", TUESDAY, theme, purpose=purpose)
    qtbot.addWidget(field)
    QTest.keyClicks(field.line, "next week")
    assert field.day == understood
    assert echo in [label.text() for label in field.findChildren(QLabel)]
