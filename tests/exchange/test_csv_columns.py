"""What the columns of tables hold: those of known programs, in several languages, and of people's own."""

import csv
import io
from pathlib import Path
from typing import NamedTuple

import pytest

from followup_desktop.domain.found import Sure
from followup_desktop.exchange.csv_columns import ColumnMapping, Meaning, TableKind, meanings_of
from followup_desktop.exchange.tables import read_table

TABLES = Path(__file__).parent / "files" / "csv" / "columns.tsv"


class Known(NamedTuple):
    """The columns of a table with what they hold, and the program that writes it."""

    program: str
    columns: dict[str, str]


def known_tables() -> dict[str, Known]:
    """The columns that Outlook writes in several languages, Thunderbird, Yahoo, and people."""
    tables: dict[str, Known] = {}
    with TABLES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            table = tables.setdefault(row["table"], Known(row["program"], {}))
            table.columns[row["column"]] = f"{row['meaning']} {row['kind']}".strip()
    return tables


def mapping_of(header: list[str], *rows: list[str]) -> ColumnMapping:
    file = io.StringIO(newline="")
    csv.writer(file).writerows([header, *rows] if rows else [header, ["x"] * len(header)])
    return meanings_of(read_table(file.getvalue().encode()))


def said(mapping: ColumnMapping) -> dict[str, str]:
    return {column.name: f"{column.meaning} {column.kind}".strip() for column in mapping.columns}


@pytest.mark.parametrize("table", known_tables().values(), ids=known_tables().keys())
def test_columns_are_known_by_their_names(table: Known) -> None:
    mapping = mapping_of(list(table.columns))
    assert said(mapping) == table.columns
    assert mapping.program == table.program
    assert mapping.kind is TableKind.CONTACTS
    assert mapping.sure_enough


def test_the_first_of_two_french_titles_comes_before_the_name() -> None:
    mapping = mapping_of(["Titre", "Prénom", "Nom", "Titre"], ["M.", "Jean", "Petit", "Directeur"])
    assert [column.meaning for column in mapping.columns] == ["prefix", "given_name", "family_name", "title"]


@pytest.mark.parametrize(
    ("cell", "meaning"),
    [("Mr.", Meaning.PREFIX), ("Frau Dr.", Meaning.PREFIX), ("Head of Sales", Meaning.TITLE)],
)
def test_a_title_alone_is_told_by_what_it_says(cell: str, meaning: Meaning) -> None:
    assert mapping_of(["Title", "Name"], [cell, "Ada Byron"]).columns[0].meaning is meaning


@pytest.mark.parametrize(
    ("header", "meanings"),
    [
        (["Name", "Vorname"], ["family_name", "given_name"]),
        (["Nome", "Cognome"], ["given_name", "family_name"]),
        (["Nombre", "Apellidos"], ["given_name", "family_name"]),
        (["Name", "First name", "Last name"], ["name", "given_name", "family_name"]),
        (["Name", "E-mail"], ["name", "email"]),
        (["Apelido", "Sobrenome", "Primeiro nome"], ["nickname", "family_name", "given_name"]),
    ],
)
def test_a_name_means_what_the_columns_beside_it_leave(header: list[str], meanings: list[str]) -> None:
    assert [column.meaning for column in mapping_of(header).columns] == meanings


def test_columns_of_unknown_names_are_told_by_their_cells() -> None:
    mapping = mapping_of(
        ["Ainm", "Ríomhphost", "Fón", "Suíomh", "Rud"],
        ["Ada Byron", "a@b.example", "+44 20 7946 0018", "https://a.example", "x"],
        ["Grace Hopper", "g@b.example", "(202) 555-0143", "www.b.example", "y"],
    )
    assert [column.meaning for column in mapping.columns] == ["name", "email", "phone", "url", "ignore"]
    assert {column.sure for column in mapping.columns[1:4]} == {Sure.LIKELY}
    assert not mapping.sure_enough


def test_without_a_header_one_has_to_be_asked() -> None:
    mapping = mapping_of(
        ["John Doe", "John", "Doe", "j@d.example"], ["Jane Roe", "Jane", "Roe", "r@d.example"]
    )
    assert [column.meaning for column in mapping.columns] == ["name", "given_name", "family_name", "email"]
    assert [column.name for column in mapping.columns] == ["column 1", "column 2", "column 3", "column 4"]
    assert not mapping.sure_enough


def test_numbers_that_count_are_no_phones() -> None:
    mapping = mapping_of(["Name", "Punkte"], ["Ada", "1234567"], ["Grace", "7654321"])
    assert mapping.columns[1].meaning is Meaning.IGNORE


def test_a_person_may_say_what_a_column_holds() -> None:
    mapping = mapping_of(["Ainm", "Rud"], ["ada", "x"]).changed(0, Meaning.NAME)
    assert mapping.columns[0].meaning is Meaning.NAME
    assert mapping.columns[0].sure is Sure.CERTAIN
    assert mapping.sure_enough


def test_a_person_may_say_what_the_rows_are() -> None:
    mapping = mapping_of(["Company", "Role", "Contact email", "Status"])
    assert mapping.kind is TableKind.OPPORTUNITIES
    as_contacts = mapping.of_kind(TableKind.CONTACTS)
    assert said(as_contacts) == {
        "Company": "organization",
        "Role": "title",
        "Contact email": "email",
        "Status": "ignore",
    }
    assert said(as_contacts.of_kind(TableKind.OPPORTUNITIES)) == said(mapping)


@pytest.mark.parametrize(
    "header",
    [
        ["Employer", "Job Title", "List", "URL", "Location", "Salary", "Date Saved", "Notes"],
        ["Company Name", "Job Title", "Status", "Job URL", "Location", "Salary"],
        ["id", "title", "company", "listName", "htmlDescription", "createdAt"],
        ["Company", "Role", "Date Applied", "Status", "Job Link", "Contact Person", "Contact Email"],
        ["Firma", "Stelle", "Beworben am", "Status", "Ort", "Gehalt"],
        ["Entreprise", "Poste", "Date de candidature", "Statut", "Lieu"],
        ["Empresa", "Puesto", "Estado de la solicitud", "Fecha", "Salario"],
        ["Name", "Position", "Stage", "Salary", "Applied on"],
        ["Saved Date", "Job Url", "Job Title", "Company Name"],
    ],
)
def test_lists_of_applications_are_known(header: list[str]) -> None:
    mapping = mapping_of(header)
    assert mapping.kind is TableKind.OPPORTUNITIES
    assert {column.meaning for column in mapping.columns} >= {Meaning.COMPANY, Meaning.POSITION}


@pytest.mark.parametrize(
    "header",
    [
        ["First Name", "Last Name", "Email Address", "Company", "Position", "Connected On"],
        ["Name", "Company", "Position", "Email", "Phone"],
        ["First Name", "Last Name", "Company", "Status", "Location"],
    ],
)
def test_lists_of_people_with_companies_are_none_of_applications(header: list[str]) -> None:
    assert mapping_of(header).kind is TableKind.CONTACTS


def test_a_table_of_something_else_is_unknown() -> None:
    mapping = mapping_of(["Item", "Colour"], ["Chair", "red"])
    assert mapping.kind is TableKind.UNKNOWN
    assert not mapping.sure_enough


def test_a_name_of_many_words_for_places_is_read_as_fast_as_any() -> None:
    places = "work home office private business personal company other main secondary alternate default"
    assert mapping_of([f"{places} thing", "E-mail", "Name"]).columns[1].meaning is Meaning.EMAIL


def test_two_thousand_columns_are_read() -> None:
    mapping = mapping_of([f"Phone {number}" for number in range(1999)] + ["E-mail"])
    assert mapping.columns[-1].meaning is Meaning.EMAIL
