"""What people do to tables: other columns, rows that say nothing or the same, and what is not taken."""

import pytest

from followup_desktop.domain.found import Detail, Found, FoundPerson, Origin, Place, Sure
from followup_desktop.exchange.csv_columns import Meaning, meanings_of
from followup_desktop.exchange.csv_contacts import people_in
from followup_desktop.exchange.tables import read_table


def found_in(content: bytes) -> Found:
    table = read_table(content)
    return people_in(table, meanings_of(table))


def person_in(content: bytes) -> FoundPerson:
    (person,) = found_in(content).people
    return person


def left_out(found: Found) -> dict[str, str]:
    return {left.what: left.why for left in found.left_out}


def test_each_detail_says_from_which_column_it_is() -> None:
    person = person_in(b"First Name,Last Name,E-mail\nAda,Byron,a@b.example\n")
    assert [found.origin for found in person.details] == [
        Origin(Place.COLUMN, "First Name, Last Name"),
        Origin(Place.COLUMN, "E-mail"),
    ]
    assert {found.sure for found in person.details} == {Sure.CERTAIN}


def test_what_was_worked_out_is_only_likely() -> None:
    found = found_in("Ainm,Ríomhphost\nAda Byron,a@b.example\nGrace Hopper,g@b.example\n".encode())
    assert [(detail.detail, detail.sure) for detail in found.people[0].details] == [
        (Detail.NAME, Sure.GUESS),
        (Detail.EMAIL, Sure.LIKELY),
    ]


def test_without_a_header_no_row_is_lost() -> None:
    found = found_in(b"John Doe,John,Doe,john@doe.invalid\nJane Doe,Jane,Doe,jane@doe.invalid\n")
    assert [person.first(Detail.NAME) for person in found.people] == ["John Doe", "Jane Doe"]


def test_a_mapping_that_a_person_corrected_is_followed() -> None:
    table = read_table(b"A;B\nAda Byron;Acme\nGrace Hopper;Navy\n")
    mapping = meanings_of(table).changed(0, Meaning.NAME).changed(1, Meaning.ORGANIZATION)
    found = people_in(table.with_header(there=True), mapping)
    assert [person.first(Detail.ORGANIZATION) for person in found.people] == ["Acme", "Navy"]


def test_rows_that_say_the_same_count_once() -> None:
    found = found_in(b"Name,E-mail,Group\nAda,a@b.example,x\nAda,a@b.example,y\nGrace,g@b.example,\n")
    assert len(found.people) == 2
    assert left_out(found)["Row 3"] == "It says the same as a row before it."


def test_many_rows_that_are_left_out_share_one_note() -> None:
    found = found_in(b"Name,E-mail,Company\nAda,,\n" + b",,Acme\n" * 15)
    assert [left.what for left in found.left_out] == ["Rows 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 5 more"]


def test_a_number_that_a_spreadsheet_shortened_is_not_taken() -> None:
    found = found_in(b"Name,Phone\nAda,4.92115E+11\nGrace,+49 211 555\n")
    assert [person.all(Detail.PHONE) for person in found.people] == [(), ("+49 211 555",)]
    assert "digits are lost" in left_out(found)["Row 2"]


def test_columns_that_were_not_taken_are_named_once() -> None:
    found = found_in(b"Name,E-mail,Gender,Birthday,Shoe size\nAda,a@b.example,female,1815-12-10,38\n")
    assert left_out(found) == {
        'Columns "Gender" and "Birthday"': "A contact has no field for this, so it was not taken.",
        'Column "Shoe size"': "Its name does not tell what it holds, so it was not taken.",
    }


def test_an_address_in_the_place_of_a_name_is_an_address() -> None:
    person = person_in(b"Name,Phone\nada@b.example,555-0100\n")
    assert person.first(Detail.NAME) == ""
    assert person.all(Detail.EMAIL) == ("ada@b.example",)


def test_a_nickname_alone_is_the_name() -> None:
    assert person_in(b"First Name,Last Name,Nickname,E-mail\n,,Ada,a@b.example\n").first(Detail.NAME) == "Ada"


def test_several_columns_of_notes_become_one() -> None:
    person = person_in(b"Name,Notes,Comments\nAda,first,second\n")
    assert person.first(Detail.NOTES) == "first\nsecond"


def test_progress_is_told_and_may_end_the_reading() -> None:
    table = read_table(b"Name\n" + b"".join(b"Ada %d\n" % number for number in range(600)))
    told: list[tuple[int, int]] = []
    people_in(table, meanings_of(table), progress=lambda done, total: told.append((done, total)))
    assert told == [(0, 600), (250, 600), (500, 600), (600, 600)]

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        people_in(table, meanings_of(table), progress=stop)


def test_a_header_that_no_language_knows_alone_is_told_by_the_rows() -> None:
    found = found_in(b"Attendee Name,Attendee Email\nAda Byron,a@b.example\nGrace Hopper,g@b.example\n")
    assert [(person.first(Detail.NAME), person.first(Detail.EMAIL)) for person in found.people] == [
        ("Ada Byron", "a@b.example"),
        ("Grace Hopper", "g@b.example"),
    ]


def test_a_whole_address_beside_its_parts_stands_once() -> None:
    person = person_in(
        b"Name,Home Address,Home Street,Home City,Home Postal Code\n"
        b'Ada,"Torstr. 5\n10115 Berlin","5 Torstr.",Berlin,10115\n'
    )
    assert person.all(Detail.ADDRESS) == ("Torstr. 5\n10115 Berlin",)


def test_what_is_no_address_number_or_page_is_said_with_its_row() -> None:
    found = found_in(
        b"Name,E-mail,Phone,Website\nAda,a@b.example,+44 20 7946 0018,b.example\nJoe,joe.old,12,see card\n"
        b"Grace,joe.old;g@b.example,4711 / 12,\n"
    )
    assert [(one.all(Detail.EMAIL), one.all(Detail.PHONE)) for one in found.people] == [
        (("a@b.example",), ("+44 20 7946 0018",)),
        ((), ()),
        (("g@b.example",), ("4711 / 12",)),
    ]
    assert left_out(found) == {
        'Rows 3 and 4, column "E-mail"': 'This is no e-mail address, so it was not taken: "joe.old" and '
        '"joe.old". Correct it, and import the file again.',
        'Row 3, column "Phone"': 'This is no phone number, so it was not taken: "12". Correct it, and import '
        "the file again.",
        'Row 3, column "Website"': 'This is no address of a web page, so it was not taken: "see card".',
    }


def test_the_internal_address_of_exchange_is_nobodys_mistake() -> None:
    found = found_in(b"Name,E-mail Address\nAda,/o=First/ou=Org/cn=Recipients/cn=ada\nJoe,n/a\n")
    assert found.left_out == ()
