"""Phone numbers that are one number, though they are written otherwise, come once."""

import pytest

from followup_desktop.domain.contact import Contact
from followup_desktop.services.intake.cards import merged_card
from followup_desktop.services.intake.numbers import each_number_once, same_number
from tests.services import finds


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("+1 202 555 0143", "(202) 555-0143"),
        ("+49 30 1234567", "030 1234567"),
        ("+49 (0) 30 1234567", "0049 30 1234567"),
        ("+39 06 1234567", "06 1234567"),
        ("030/1234567", "030 1234567"),
    ],
)
def test_a_number_is_the_same_with_the_code_of_its_country(one: str, other: str) -> None:
    assert same_number(one, other)
    assert same_number(other, one)
    assert each_number_once((one, other)) == (one,)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("+1 202 555 0143", "+49 202 555 0143"),
        ("+1 202 555 0143", "555 0143"),
        ("+49 30 123456", "123456"),
        ("030 1234567", "030 12345678"),
        ("+49 30 1234567", "+49 30 1234567 ext. 5"),
    ],
)
def test_others_are_two(one: str, other: str) -> None:
    assert not same_number(one, other)
    assert each_number_once((one, other)) == (one, other)


def test_merging_adds_no_number_that_is_there_already() -> None:
    known = Contact(uid="c1", name="Grace Hopper", phones=("+1 202 555 0143",))
    found = finds.person("Grace Hopper", phone=["(202) 555-0143", "(202) 555-0199"])
    assert merged_card(found, known).phones == ("+1 202 555 0143", "(202) 555-0199")


def test_a_newer_state_of_a_card_leaves_the_order_and_puts_a_new_number_in_the_place_of_the_old() -> None:
    known = Contact(
        uid="c1",
        name="Grace Hopper",
        phones=("+1 1111111", "+1 2222222", "+1 3333333"),
        emails=("b@x", "a@x"),
    )
    before = finds.person("Grace Hopper", phone=["+1 1111111", "+1 3333333"], email="a@x")
    newer = finds.person("Grace Hopper", phone=["+1 4444444", "+1 3333333"], email=["a@x", "c@x"])
    merged = merged_card(newer, known, before)
    assert merged.phones == ("+1 4444444", "+1 2222222", "+1 3333333")
    assert merged.emails == ("b@x", "a@x", "c@x")
    same = finds.person("Grace Hopper", phone=list(known.phones), email=list(known.emails))
    assert merged_card(same, known, before) == known
