"""The fields that a template may use."""

from dataclasses import replace

import pytest

from followup_desktop.wording.facts import Facts, MetPerson
from followup_desktop.wording.fields import fields
from followup_desktop.wording.vocabulary import FIELDS, FILTERS, NOT_IN_TEXT, VALUES, YES_OR_NO


def test_every_field_of_the_list_is_filled_and_no_other() -> None:
    assert fields(Facts()).keys() == FIELDS.keys()
    assert FIELDS.keys() >= NOT_IN_TEXT | VALUES.keys()


def test_each_field_is_described_in_a_sentence() -> None:
    assert all(text[0].isupper() and text[-1] in ".…" and "\n" not in text for text in FIELDS.values())


def test_what_is_not_known_is_an_empty_text_or_no() -> None:
    empty = fields(Facts(interest=1))

    assert {name for name, value in empty.items() if value} == {"the_position", "whom"}
    assert {name for name, value in empty.items() if isinstance(value, bool)} == YES_OR_NO


@pytest.mark.parametrize(
    ("interest", "keen", "very_keen"),
    [(1, False, False), (2, False, False), (3, True, False), (5, True, True)],
)
def test_interest_is_courteous_keen_or_very_keen(interest: int, keen: bool, very_keen: bool) -> None:
    found = fields(Facts(interest=interest))

    assert (found["keen"], found["very_keen"]) == (keen, very_keen)


@pytest.mark.parametrize(
    ("number", "again", "ordinal"), [(1, False, ""), (2, True, "second"), (7, True, "latest")]
)
def test_a_later_interview_is_one_and_says_which(number: int, again: bool, ordinal: str) -> None:
    found = fields(Facts(round=number))

    assert (found["again"], found["ordinal"]) == (again, ordinal)


def test_a_person_is_greeted_by_family_or_first_name() -> None:
    facts = Facts(contact_name="Dr. Grace Hopper", coordinator_name="Bartik, Jean")

    assert fields(facts)["greeting"] == "Dr. Hopper"
    assert fields(replace(facts, greeting_by="first"))["greeting"] == "Grace"
    assert fields(replace(facts, greeting_by="first"), group=True)["greeting"] == "Jean"


def test_a_note_to_all_tells_what_two_talked_about_but_no_remark_and_not_who_passes_it_on() -> None:
    facts = Facts(
        coordinator_name="Jean Bartik",
        met=(
            MetPerson(name="Grace Hopper"),
            MetPerson(name="Jean Bartik", talked_about="the compiler"),
            MetPerson(name="Aiken, Howard", talked_about="moving the ledger"),
            MetPerson(name="Ada Byron", talked_about="They need people"),
            MetPerson(name="Charles Babbage", talked_about="the mill"),
        ),
    )

    found = fields(facts, group=True)

    assert found["met"] == "Grace Hopper, Howard Aiken, Ada Byron and Charles Babbage"
    assert [found[f"{name}_1"] for name in ("said_by", "topic", "remark")] == [
        "Howard Aiken",
        "moving the ledger",
        "",
    ]
    assert [found[f"{name}_2"] for name in ("said_by", "topic", "remark")] == [
        "Charles Babbage",
        "",
        "the mill",
    ]


def test_what_was_valued_is_as_much_as_one_sentence_holds() -> None:
    things = ("moving the ledger", "the compiler", "the compiler", "people who write " * 7, "the mill")

    assert fields(Facts(valued=things[:3]))["valued"] == "moving the ledger; the compiler"
    assert fields(Facts(valued=things))["valued"] == "moving the ledger; the compiler"
    assert fields(Facts(valued=things[3:4]))["valued"] == things[3].strip()


def test_a_capital_at_the_beginning_leaves_the_rest_as_it_is() -> None:
    assert FILTERS["capitalize"]("moving COBOL") == "Moving COBOL"
    assert FILTERS["capitalize"]("") == ""
