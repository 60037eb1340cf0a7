"""What job trackers and spreadsheets put beside the applications, and their own words for the status."""

from datetime import date

import pytest

from followup_desktop.domain.found import Detail, Found
from followup_desktop.domain.outcome import Stage
from followup_desktop.exchange.csv_columns import TableKind, meanings_of
from followup_desktop.exchange.csv_contacts import people_in
from followup_desktop.exchange.csv_opportunities import opportunities_in
from followup_desktop.exchange.rows.stages import stage_of
from followup_desktop.exchange.rows.values import is_total, said
from followup_desktop.exchange.tables import read_table

TODAY = date(2026, 11, 24)


def read(text: str) -> Found:
    table = read_table(text.encode())
    mapping = meanings_of(table)
    if mapping.kind is TableKind.OPPORTUNITIES:
        return opportunities_in(table, mapping, today=TODAY)
    return people_in(table, mapping)


def test_rows_that_add_up_are_left_out_and_named() -> None:
    jobs = read("Firma;Stelle;Status\nAcme;Analyst;Beworben\nSumme;1;\n")
    assert [found.company for found in jobs.opportunities] == ["Acme"]
    people = read("Name,Email,Phone\nAnn Lee,a@x.example,123456\nTotal,1,\n")
    assert [found.first(Detail.NAME) for found in people.people] == ["Ann Lee"]
    for found in (jobs, people):
        assert [(left.what, left.why) for left in found.left_out] == [
            ("Row 3", "It only adds up the rows above it.")
        ]


def test_estado_is_a_status_where_its_cells_say_how_far_it_is() -> None:
    found = read(
        "Empresa,Puesto,Estado,Fecha de solicitud\nInditex,Analista,Enviada,2026-11-03\nBBVA,PM,Rechazada,\n"
    )
    assert [one.stage for one in found.opportunities] == [Stage.APPLIED, Stage.REJECTED]


def test_estado_is_part_of_an_address_elsewhere() -> None:
    (person,) = read(
        "Nombre,Correo,Calle,Ciudad,Estado\nAna Ruiz,a@x.example,Calle 1,Guadalajara,Jalisco\n"
    ).people
    assert person.first(Detail.ADDRESS) == "Calle 1\nGuadalajara, Jalisco"


def test_the_number_of_an_iphone_is_that_of_a_cell_phone() -> None:
    (person,) = read("First name,Last name,Phone (iPhone)\nAnn,Lee,+1 212 555 0100\n").people
    assert [one.kind for one in person.details if one.detail is Detail.PHONE] == ["cell"]


def test_of_a_row_with_cells_without_number_only_the_first_are_looked_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from followup_desktop.exchange.columns import headers
    from followup_desktop.exchange.rows import shape

    looked_up: list[str] = []

    def counted(name: str) -> bool:
        looked_up.append(name)
        return headers.is_known(name)

    monkeypatch.setattr(shape, "is_known", counted)
    read("\n".join(";".join(f"some{row} word{column}" for column in range(1000)) for row in range(30)))
    assert len(looked_up) <= 30 * 50 * 2


@pytest.mark.parametrize(
    ("status", "stage"),
    [
        ("Refus", Stage.REJECTED),
        ("Odrzucono", Stage.REJECTED),
        ("Avslag", Stage.REJECTED),
        ("Eingeladen", Stage.INTERVIEWING),
        ("Intervju", Stage.INTERVIEWING),
        ("En attente", Stage.APPLIED),
        ("In Bearbeitung", Stage.APPLIED),
        ("Отклонено", Stage.REJECTED),
    ],
)
def test_more_words_for_how_far_it_is(status: str, stage: Stage) -> None:
    assert stage_of(status) is stage


@pytest.mark.parametrize(
    ("row", "total"),
    [
        (("Summe", "3", ""), True),
        (("", "Total:", "1,234.50 €"), True),
        (("Total", ""), True),
        (("Totals: 3", ""), True),
        (("Total", "Analyst"), False),
        (("TotalEnergies", "3"), False),
        (("Grace", "3"), False),
        (("", ""), False),
    ],
)
def test_a_row_that_adds_up_is_known(row: tuple[str, ...], total: bool) -> None:
    assert is_total(row) is total


def test_the_address_of_a_page_in_notion_is_no_part_of_a_name() -> None:
    assert said("Hooli (https://www.notion.so/Hooli-123)") == "Hooli"
    assert said("Hooli (formerly Pied Piper)") == "Hooli (formerly Pied Piper)"


def test_a_number_that_a_spreadsheet_took_for_an_amount_is_a_number() -> None:
    (person,) = read("Name,Phone\nAnn Lee,491712345678.0\n").people
    assert person.all(Detail.PHONE) == ("491712345678",)
