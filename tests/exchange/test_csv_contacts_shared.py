"""Real files of other programs, with the facts that are known of them."""

import csv
import io
from datetime import date

import pytest

from followup_desktop.domain.found import Detail, Found, FoundPerson
from followup_desktop.exchange.csv_columns import ColumnMapping, Meaning, TableKind, meanings_of
from followup_desktop.exchange.csv_contacts import people_in
from followup_desktop.exchange.csv_opportunities import opportunities_in
from followup_desktop.exchange.tables import read_table
from tests.exchange.shared_data import shared


def read(file: str) -> tuple[ColumnMapping, Found]:
    table = read_table(shared(file).read_bytes())
    mapping = meanings_of(table)
    return mapping, people_in(table, mapping)


def names_and_addresses(found: Found) -> list[tuple[str, str]]:
    return [(person.first(Detail.NAME), person.first(Detail.EMAIL)) for person in found.people]


def phones(person: FoundPerson) -> dict[str, str]:
    return {found.text: found.kind for found in person.details if found.detail is Detail.PHONE}


@pytest.mark.parametrize("file", ["csv/moz_basic.csv", "csv/moz_semicolon.csv"])
def test_thunderbird_with_commas_and_with_semicolons(file: str) -> None:
    mapping, found = read(file)
    assert (mapping.program, mapping.sure_enough) == ("Thunderbird", True)
    assert names_and_addresses(found) == [("John Doe", "john@doe.invalid"), ("Jane Doe", "jane@doe.invalid")]
    assert found.left_out == ()


def test_a_company_in_the_place_of_a_person() -> None:
    _, found = read("csv/moz_quote.csv")
    (person,) = found.people
    assert person.first(Detail.NAME) == "Acer America"
    assert person.first(Detail.ORGANIZATION) == "Acer America"
    assert phones(person) == {"(800) 000-0000": "work"}


def test_without_a_header_the_first_row_is_kept_and_one_is_asked() -> None:
    mapping, found = read("csv/moz_no_header.csv")
    assert not mapping.sure_enough
    assert names_and_addresses(found) == [("John Doe", "john@doe.invalid"), ("Jane Doe", "jane@doe.invalid")]


def test_commas_in_the_first_line_and_tabs_in_the_others() -> None:
    mapping, found = read("csv/moz_tab_comma_mixed.csv")
    assert not mapping.sure_enough
    assert [person.all(Detail.EMAIL) for person in found.people] == [
        (f"{i}@host.invalid",) for i in (1, 2, 3, 4)
    ]


def test_roundcube_with_all_its_columns() -> None:
    mapping, found = read("csv/rc_all_columns.csv")
    (person,) = found.people
    assert mapping.program == "Roundcube"
    assert person.first(Detail.NAME) == "Prefix First Name Middle Name Last Name Suffix"
    assert person.first(Detail.ORGANIZATION) == "Company"
    assert person.first(Detail.TITLE) == "Job Title"
    assert person.all(Detail.EMAIL) == ("home@example.com", "work@example.com", "other@example.com")
    assert phones(person) == {
        "600": "main",
        "100": "home",
        "200": "home",
        "300": "work",
        "400": "work",
        "500": "cell",
        "222": "video",
        "444": "other",
        "900": "car",
        "333": "assistant",
        "111": "pager",
        "700": "fax",
        "800": "fax",
    }
    assert person.all(Detail.ADDRESS)[0] == "Work Street\nWork City, Work State Work Zip\nWork Country"
    assert len(person.all(Detail.ADDRESS)) == 3
    assert "https://work" in person.all(Detail.URL)
    assert person.first(Detail.NOTES) == "Notes"
    (left,) = found.left_out
    assert left.what.startswith('Columns "Nickname", "Department", "Gender", "Birthday"')


def test_google_of_the_yomi_generation() -> None:
    mapping, found = read("csv/rc_gmail_old.csv")
    (person,) = found.people
    assert (mapping.program, mapping.sure_enough) == ("Google Contacts", True)
    assert person.first(Detail.NAME) == "Prefix Firstname Middle Lastname Suffix"
    assert person.first(Detail.ORGANIZATION) == "company"
    assert person.first(Detail.TITLE) == "jobtitle"
    assert person.first(Detail.NOTES) == 'note"note'
    emails = {found.text: found.kind for found in person.details if found.detail is Detail.EMAIL}
    assert emails == {
        "home@aaa.pl": "home",
        "work@email.pl": "work",
        "unknown@email.com": "",
        "other@email.com": "other",
    }
    assert phones(person) == {
        "mainphone": "main",
        "homephone": "home",
        "mobile": "cell",
        "workphone": "work",
        "pager": "pager",
        "homefax": "fax",
        "workfax": "fax",
    }
    assert [*phones(person)][-2:] == ["homefax", "workfax"]
    home = "home_street\nhome_pobox\nhome_city, home_state home_zip\nhome_country"
    assert person.all(Detail.ADDRESS) == ("work_street\nwork_city work_zip\nwork_country", home)
    assert person.all(Detail.URL) == ("test.com", "home.page.com")


def real_headers() -> list[tuple[str, list[str]]]:
    lines = shared("csv_headers.tsv").read_text().splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    return [(row[0], [name.strip() for name in row[3].split(",")]) for row in rows]


def filled(header: list[str], cells: dict[str, str]) -> bytes:
    file = io.StringIO(newline="")
    csv.writer(file).writerows([header, [cells.get(name, "") for name in header]])
    return file.getvalue().encode()


def test_real_headers_of_address_books() -> None:
    cells = {
        **dict.fromkeys(("Given Name", "First Name"), "Grace"),
        **dict.fromkeys(("Family Name", "Last Name"), "Hopper"),
        **dict.fromkeys(("E-mail 1 - Value", "E-mail Address", "Email Address"), "g@navy.example"),
        **dict.fromkeys(("Phone 1 - Value", "Business Phone"), "+1 202 555 0143"),
        **dict.fromkeys(("Organization 1 - Name", "Organization Name", "Company"), "Navy"),
        **dict.fromkeys(("Organization 1 - Title", "Organization Title", "Job Title", "Position"), "Admiral"),
    }
    books = [
        (program, header) for program, header in real_headers() if {"Family Name", "Last Name"} & {*header}
    ]
    assert len(books) == 6
    for program, header in books:
        table = read_table(filled(header, cells))
        mapping = meanings_of(table)
        (person,) = people_in(table, mapping).people
        assert mapping.program in program
        assert mapping.kind is TableKind.CONTACTS
        assert person.first(Detail.NAME) == "Grace Hopper"
        assert person.all(Detail.EMAIL) == ("g@navy.example",)
        there = {column.meaning for column in mapping.columns}
        assert person.first(Detail.ORGANIZATION) == ("Navy" if Meaning.ORGANIZATION in there else "")
        assert len(person.all(Detail.PHONE)) == (1 if Meaning.PHONE in there else 0)


def test_real_headers_of_job_trackers() -> None:
    cells = {
        **dict.fromkeys(("Employer", "Company Name"), "Acme"),
        "Job Title": "Analyst",
        **dict.fromkeys(("List", "Status"), "Applied"),
        **dict.fromkeys(("URL", "Job URL"), "https://acme.example/1"),
        "Salary": "90,000",
        "Date Saved": "11/03/2026",
    }
    trackers = [
        (program, header) for program, header in real_headers() if {"Employer", "Company Name"} & {*header}
    ]
    assert [program for program, _ in trackers] == ["Huntr", "Teal"]
    for program, header in trackers:
        table = read_table(filled(header, cells))
        mapping = meanings_of(table)
        (opportunity,) = opportunities_in(table, mapping, today=date(2026, 11, 24)).opportunities
        assert (mapping.program, mapping.kind) == (program, TableKind.OPPORTUNITIES)
        assert (opportunity.company, opportunity.position, opportunity.stage) == (
            "Acme",
            "Analyst",
            "applied",
        )
        assert opportunity.url == "https://acme.example/1"
        assert opportunity.notes == "Salary: 90,000"
        assert opportunity.added_on == (date(2026, 11, 3) if "Date Saved" in header else None)
