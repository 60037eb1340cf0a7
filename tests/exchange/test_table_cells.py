"""Cells that spreadsheets must not compute, and the way back to what they say."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.exchange.table_cells import guarded, guarded_phone, unguarded, without_brackets

BEGINNINGS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


@pytest.mark.parametrize("beginning", BEGINNINGS)
def test_an_apostrophe_keeps_a_cell_from_being_computed(beginning: str) -> None:
    assert guarded(f"{beginning}1+1") == f"'{beginning}1+1"


@pytest.mark.parametrize("text", [" =1+1", "\u00a0=1+1", "\u200b=1+1", "\ufeff@SUM(1)"])
def test_blanks_before_a_formula_do_not_hide_it(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Ada", "a=b", "1-2", "'tis", "O'Brien", "e-mail", "(+)"])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert guarded(text) == text
    assert unguarded(text) == text


@pytest.mark.parametrize(
    ("number", "cell"),
    [
        ("+1 202 555 0143", "(+1) 202 555 0143"),
        ("+12025550143", "(+1)2025550143"),
        ("+49 (0)30 123-0", "(+49) (0)30 123-0"),
        ("+353-1-5550123", "(+353)-1-5550123"),
        ("+7 495 555 01 23", "(+7) 495 555 01 23"),
    ],
)
def test_an_international_number_stays_one_that_can_be_dialled(number: str, cell: str) -> None:
    assert guarded_phone(number) == cell
    assert phonenumbers.parse(cell) == phonenumbers.parse(number)


@pytest.mark.parametrize("number", ["030 1234567", "(202) 555-0143", "110", "00 49 30 123"])
def test_numbers_that_no_spreadsheet_computes_stay_as_they_are(number: str) -> None:
    assert guarded_phone(number) == number


def test_what_begins_like_a_number_and_is_a_formula_gets_the_apostrophe() -> None:
    assert guarded_phone("+cmd|' /C calc'!A0") == "'+cmd|' /C calc'!A0"
    assert guarded_phone("+1") == "'+1"


def test_guards_of_other_programs_are_taken_off() -> None:
    assert unguarded("'+49 30 123") == "+49 30 123"
    assert unguarded('="0042"') == "0042"


@given(st.text(alphabet=st.sampled_from("'=+-@ (1)\t\uff1dabc\""), max_size=12) | st.text(max_size=20))
def test_a_guarded_text_is_no_formula_and_comes_back(text: str) -> None:
    cell = guarded(text)
    assert not cell.startswith(BEGINNINGS)
    assert unguarded(cell) == (unguarded(text) if cell == text else text)


@given(st.text(alphabet=st.sampled_from("'=+-@ ()123456789.\uff0b"), max_size=14))
def test_a_guarded_number_is_no_formula_and_comes_back(number: str) -> None:
    cell = guarded_phone(number)
    assert not cell.startswith(BEGINNINGS)
    assert without_brackets(unguarded(cell)) == number
