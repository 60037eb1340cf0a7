"""Contacts as a table for spreadsheets and address books, and back again."""

import csv
import io
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.found import Detail, FoundPerson
from followup_desktop.exchange.csv_columns import meanings_of
from followup_desktop.exchange.csv_contacts import csv_of_contacts, people_in
from followup_desktop.exchange.tables import read_table

FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
GRACE = Contact(
    uid="c1",
    name="Dr. Grace Hopper",
    title="Head of Engineering",
    organization="Acme, Finance & Söhne",
    emails=("grace@acme.example", "hopper@acme.example"),
    phones=("+1 202 555 0143", "030 1234567"),
    address="1 Lombard St\nLondon EC3V 9AA",
    url="https://acme.example",
    notes='Said "ships are safe in harbour".',
)


def cells(content: bytes) -> list[list[str]]:
    return [*csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))]


def read_back(content: bytes) -> list[Contact]:
    table = read_table(content)
    mapping = meanings_of(table)
    assert mapping.is_ours
    assert mapping.sure_enough
    return [contact_of(person) for person in people_in(table, mapping).people]


def contact_of(person: FoundPerson) -> Contact:
    return Contact(
        uid="",
        name=person.first(Detail.NAME),
        title=person.first(Detail.TITLE),
        organization=person.first(Detail.ORGANIZATION),
        emails=person.all(Detail.EMAIL),
        phones=person.all(Detail.PHONE),
        address=person.first(Detail.ADDRESS),
        url=person.first(Detail.URL),
        notes=person.first(Detail.NOTES),
    )


def without_uid(contact: Contact) -> Contact:
    return replace(contact, uid="")


def test_the_columns_have_the_names_that_google_contacts_writes() -> None:
    header, row = cells(csv_of_contacts([GRACE]))
    assert dict(zip(header, row, strict=True)) == {
        "Name": "Dr. Grace Hopper",
        "First Name": "Dr. Grace",
        "Last Name": "Hopper",
        "Organization Title": "Head of Engineering",
        "Organization Name": "Acme, Finance & Söhne",
        "E-mail 1 - Value": "grace@acme.example",
        "E-mail 2 - Value": "hopper@acme.example",
        "Phone 1 - Value": "(+1) 202 555 0143",
        "Phone 2 - Value": "030 1234567",
        "Address 1 - Formatted": "1 Lombard St\nLondon EC3V 9AA",
        "Website 1 - Value": "https://acme.example",
        "Notes": 'Said "ships are safe in harbour".',
    }


def test_a_byte_order_mark_tells_excel_that_it_is_utf_8_and_lines_end_as_the_standard_has_it() -> None:
    content = csv_of_contacts([GRACE])
    assert content.startswith(b"\xef\xbb\xbfName,First Name,")
    assert content.endswith(b"\r\n")


def test_without_contacts_there_is_a_header() -> None:
    (header,) = cells(csv_of_contacts([]))
    assert header[0] == "Name"


def test_what_was_written_is_read_again() -> None:
    ada = Contact(uid="c2", name="Ada")
    assert read_back(csv_of_contacts([GRACE, ada])) == [without_uid(GRACE), without_uid(ada)]


def test_more_addresses_than_columns_share_the_last_one() -> None:
    many = Contact(uid="c", name="Ada", emails=tuple(f"a{number}@b.example" for number in range(25)))
    content = csv_of_contacts([many])
    assert cells(content)[0].count("E-mail 20 - Value") == 1
    assert "E-mail 21 - Value" not in cells(content)[0]
    assert read_back(content) == [without_uid(many)]


def test_no_cell_is_taken_for_a_formula() -> None:
    harm = [f'{beginning}HYPERLINK("https://evil.example")' for beginning in FORMULAS]
    contacts = [
        Contact(
            uid="c",
            name=text,
            title=text,
            organization=text,
            emails=(text, text),
            phones=(text, text),
            address=text,
            url=text,
            notes=text,
        )
        for text in harm
    ]
    for row in cells(csv_of_contacts(contacts)):
        assert not [cell for cell in row if cell.startswith(FORMULAS)]


# Texts as the program keeps them: without blanks around them and without what is no text.
lines = (
    st.text(
        alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufeff")
        | st.sampled_from("=+-@'\",;:.\t (1)2"),
        min_size=1,
        max_size=20,
    )
    .map(str.strip)
    .filter(bool)
)
texts = st.lists(lines, min_size=1, max_size=3).map("\n".join)
values = lines.filter(lambda line: ":::" not in line and not line.startswith(":") and not line.endswith(":"))
several = st.lists(values, max_size=25, unique_by=str.casefold).map(tuple)
numbers = st.lists(
    st.from_regex(r"\(?'?\+?[1-9][0-9 ()./-]{3,15}[0-9]", fullmatch=True), max_size=3, unique=True
).map(tuple)
contacts = st.builds(
    Contact,
    uid=st.just(""),
    name=lines,
    title=st.just("") | lines,
    organization=st.just("") | lines,
    emails=several,
    phones=several | numbers,
    address=st.just("") | texts,
    url=st.just("") | values,
    notes=st.just("") | texts,
)


@given(st.lists(contacts, min_size=1, max_size=4, unique_by=repr))
def test_all_contacts_come_back_as_they_were(listed: list[Contact]) -> None:
    content = csv_of_contacts(listed)
    assert read_back(content) == [without_uid(contact) for contact in listed]
    for row in cells(content):
        assert not [cell for cell in row if cell.startswith(FORMULAS)]
