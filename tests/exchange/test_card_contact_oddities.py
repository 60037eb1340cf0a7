"""Cards of programs that put things where they do not belong: what is meant comes out all the same."""

# ruff: noqa: RUF001 (a name in Arabic letters)

import pytest

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.found import Detail, FoundPerson
from followup_desktop.exchange.card_contact import card_of, found_in_cards
from followup_desktop.exchange.vcard import card_text


def person(*lines: str, version: str = "3.0") -> FoundPerson:
    text = "\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])
    (only,) = found_in_cards(text.encode()).people
    return only


def kinds(who: FoundPerson, detail: Detail) -> list[tuple[str, str]]:
    return [(found.text, found.kind) for found in who.details if found.detail is detail]


@pytest.mark.parametrize(
    ("fn", "n", "name"),
    [
        ("jane.doe@acme.example", "Doe;Jane;;;", "Jane Doe"),
        ("+49 170 1234567", "Doe;Jane;;;", "Jane Doe"),
        ("+49 170 1234567", ";;;;", "+49 170 1234567"),
        ("jane.doe@acme.example", "jane.doe@acme.example;;;;", "jane.doe@acme.example"),
        ("Jane Doe <jane@acme.example>", "Doe;Jane;;;", "Jane Doe"),
        ("Jane Doe (jane@acme.example)", "", "Jane Doe"),
        ("Nagy László", "Nagy;László;;;", "Nagy László"),
        ("Tom &amp; Jerry", "", "Tom & Jerry"),
    ],
)
def test_an_address_or_a_number_is_no_name_where_the_card_has_one(fn: str, n: str, name: str) -> None:
    lines = [f"FN:{fn}", *([f"N:{n}"] if n else []), "TEL:+49 170 1234567"]
    assert person(*lines).first(Detail.NAME) == name


def test_several_addresses_in_one_property_are_several() -> None:
    who = person(
        "FN:Jane Doe",
        "EMAIL;TYPE=WORK:jane@acme.example;jane@home.example",
        "EMAIL:a@x.example, b@x.example",
        "EMAIL:Jane Doe <jane@third.example>",
        "TEL;TYPE=WORK:+1 212 555 0100 / +1 212 555 0101",
        "TEL:030/1234567",
    )
    assert kinds(who, Detail.EMAIL) == [
        ("jane@acme.example", "work"),
        ("jane@home.example", "work"),
        ("a@x.example", ""),
        ("b@x.example", ""),
        ("jane@third.example", ""),
    ]
    assert kinds(who, Detail.PHONE) == [
        ("+1 212 555 0100", "work"),
        ("+1 212 555 0101", "work"),
        ("030/1234567", ""),
    ]


def test_marks_that_nobody_sees_are_no_part_of_a_number_or_an_address() -> None:
    who = person(
        "FN:Jane\u200e Doe",
        "TEL;TYPE=CELL:\u202a+49 170 1234567\u202c",
        "EMAIL:\u200bjane@acme.example\u200b",
    )
    assert who.all(Detail.PHONE) == ("+49 170 1234567",)
    assert who.all(Detail.EMAIL) == ("jane@acme.example",)
    assert who.first(Detail.NAME) == "Jane Doe"


def test_joiners_within_a_name_stay() -> None:
    assert person("FN:علی\u200cرضا محمدی", "TEL:1").first(Detail.NAME) == "علی\u200cرضا محمدی"


def test_signs_written_as_for_a_web_page_are_signs() -> None:
    who = person("FN:Jane Doe", "ORG:Smith &amp; Sons;R&amp;D", "TITLE:R&amp;D Lead", "TEL:1")
    assert who.first(Detail.ORGANIZATION) == "Smith & Sons, R&D"
    assert who.first(Detail.TITLE) == "R&D Lead"


def test_an_envelope_without_an_address_is_the_address_and_can_be_changed() -> None:
    who = person("FN:Jane Doe", "LABEL;TYPE=WORK:ul. Prosta 1\\n00-001 Warszawa", "TEL:1")
    assert kinds(who, Detail.ADDRESS) == [("ul. Prosta 1\n00-001 Warszawa", "work")]

    moved = Contact(uid="u", name="Jane Doe", phones=("1",), address="New St 2\nKraków")
    (again,) = found_in_cards(card_text(card_of(moved, who.vcard), "4.0").encode()).people
    assert again.all(Detail.ADDRESS) == ("New St 2\nKraków",)

    nowhere = Contact(uid="u", name="Jane Doe", phones=("1",))
    (gone,) = found_in_cards(card_text(card_of(nowhere, who.vcard), "4.0").encode()).people
    assert gone.all(Detail.ADDRESS) == ()


def test_a_fax_comes_last_whatever_language_it_is_labelled_in() -> None:
    who = person(
        "FN:Jane Doe",
        "a.TEL:1",
        "a.X-ABLabel:Fax (Arbeit)",
        "b.TEL:2",
        "b.X-ABLabel:Télécopie",
        "c.TEL:3",
        "c.X-ABLabel:Titkárság",
    )
    assert kinds(who, Detail.PHONE) == [("3", "Titkárság"), ("1", "fax"), ("2", "fax")]


def test_labels_that_only_name_the_field_say_nothing() -> None:
    who = person("FN:Jane Doe", "a.EMAIL:j@x.example", "a.X-ABLabel:Email", "b.TEL:1", "b.X-ABLabel:Phone")
    assert kinds(who, Detail.EMAIL) == [("j@x.example", "")]
    assert kinds(who, Detail.PHONE) == [("1", "")]


def test_a_pin_is_no_number_and_a_name_in_a_network_no_page() -> None:
    who = person(
        "FN:Jane Doe",
        "TEL;TYPE=X-PIN:2100000A",
        "TEL:1",
        "URL:http://",
        "X-SOCIALPROFILE;TYPE=linkedin:janedoe",
        "X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/janedoe",
    )
    assert who.all(Detail.PHONE) == ("1",)
    assert who.all(Detail.URL) == ("https://www.linkedin.com/in/janedoe",)
    assert "X-PIN" in who.vcard
    assert "2100000A" in who.vcard


def test_a_card_whose_line_ends_are_spelled_out_is_read() -> None:
    (who,) = found_in_cards(b"BEGIN:VCARD\\nVERSION:3.0\\nFN:Jane Doe\\r\\nTEL:123456\\nEND:VCARD").people
    assert (who.first(Detail.NAME), who.first(Detail.PHONE)) == ("Jane Doe", "123456")
