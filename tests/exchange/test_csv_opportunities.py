"""Applications out of job trackers: what they write, and what people put into tables."""

from datetime import date

import pytest

from followup_desktop.domain.found import Found, FoundOpportunity
from followup_desktop.domain.outcome import Stage
from followup_desktop.exchange.csv_columns import Meaning, TableKind, meanings_of
from followup_desktop.exchange.csv_opportunities import opportunities_in
from followup_desktop.exchange.tables import read_table

TODAY = date(2026, 11, 24)


def found_in(text: str) -> Found:
    table = read_table(text.encode())
    mapping = meanings_of(table)
    assert mapping.kind is TableKind.OPPORTUNITIES
    return opportunities_in(table, mapping, today=TODAY)


def left_out(found: Found) -> dict[str, str]:
    return {left.what: left.why for left in found.left_out}


def test_huntr() -> None:
    found = found_in(
        "Employer,Job Title,List,URL,Location,Salary,Date Saved,Notes\n"
        'Acme Finance,Analyst,Wishlist,https://acme.example/1,London,"£60,000","Nov 3, 2026","Ask\nGrace"\n'
    )
    assert found.opportunities == (
        FoundOpportunity(
            company="Acme Finance",
            position="Analyst",
            stage=Stage.LEAD,
            url="https://acme.example/1",
            added_on=date(2026, 11, 3),
            notes="Location: London\nSalary: £60,000\n\nAsk\nGrace",
            row=2,
        ),
    )
    assert found.left_out == ()


def test_huntr_in_full() -> None:
    (opportunity,) = found_in(
        "id,title,companyName,listName,htmlDescription,createdAt,url\n"
        '7,Analyst,Acme,Interview,"<p>We <b>count</b>.</p><ul><li>One</li></ul>",2026-11-03T10:00:00.000Z,\n'
    ).opportunities
    assert (opportunity.position, opportunity.stage) == ("Analyst", Stage.INTERVIEWING)
    assert opportunity.notes == "We count.\n\n- One"
    assert opportunity.added_on == date(2026, 11, 3)


def test_teal() -> None:
    found = found_in(
        "Company Name,Job Title,Status,Job URL,Location,Salary\n"
        "Acme,Analyst,Bookmarked,https://acme.example/1,,\n"
        "Navy,Admiral,I Withdrew,www.navy.example/2,,\n"
        "Engines,Countess,No Response 👻,javascript:alert(1),,\n"
    )
    assert [(found.stage, found.url) for found in found.opportunities] == [
        (Stage.LEAD, "https://acme.example/1"),
        (Stage.WITHDRAWN, "https://www.navy.example/2"),
        (Stage.NO_ANSWER, ""),
    ]


def test_a_german_spreadsheet() -> None:
    (opportunity,) = found_in(
        "Firma;Stelle;Beworben am;Status;Quelle;Ort;Gehalt\n"
        "Größe AG;Analystin;03.11.2026;Absage;Messe;Köln;60.000 €\n"
    ).opportunities
    assert opportunity == FoundOpportunity(
        company="Größe AG",
        position="Analystin",
        stage=Stage.REJECTED,
        source="Messe",
        added_on=date(2026, 11, 3),
        notes="Ort: Köln\nGehalt: 60.000 €",
        row=2,
    )


def test_people_at_the_company_come_into_the_notes() -> None:
    (opportunity,) = found_in(
        "Company,Role,Status,Recruiter,Contact Email\nAcme,Analyst,Applied,Grace Hopper,g@acme.example\n"
    ).opportunities
    assert opportunity.notes == "Recruiter: Grace Hopper\nContact Email: g@acme.example"


def test_rows_without_a_company_are_left_out_with_their_number() -> None:
    found = found_in("Company,Role,Status\nAcme,Analyst,Applied\n,Admiral,Applied\n\nn/a,Countess,Applied\n")
    assert [opportunity.row for opportunity in found.opportunities] == [2]
    assert left_out(found)["Rows 3 and 5"] == "It names no company."


def test_lists_of_ones_own_have_no_stage_and_are_named() -> None:
    found = found_in("Company,Role,List\nAcme,Analyst,Moonshots\nNavy,Admiral,Moonshots\nEngines,Countess,\n")
    assert [opportunity.stage for opportunity in found.opportunities] == [None, None, None]
    assert list(left_out(found)) == ['Status "Moonshots"']


def test_without_a_status_the_day_of_applying_tells_that_one_did() -> None:
    found = found_in(
        "Application Date,Contact Email,Company Name,Job Title,Job Url\n"
        "11/3/26 5:01 AM,,Acme,Analyst,https://acme.example/1\n,,Navy,Admiral,\n"
    )
    assert [(found.stage, found.added_on) for found in found.opportunities] == [
        (Stage.APPLIED, date(2026, 11, 3)),
        (None, None),
    ]


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        ("03/11/2026", "25/10/2026", [date(2026, 11, 3), date(2026, 10, 25)]),
        ("03/11/2026", "10/25/2026", [date(2026, 3, 11), date(2026, 10, 25)]),
        ("03/12/2026", "01/02/2026", [date(2026, 3, 12), date(2026, 1, 2)]),
        ("46329", "2026-10-25", [date(2026, 11, 3), date(2026, 10, 25)]),
    ],
)
def test_the_whole_column_tells_how_days_are_meant(first: str, second: str, days: list[date]) -> None:
    found = found_in(f"Company,Role,Status,Date Applied\nAcme,a,Applied,{first}\nNavy,b,Applied,{second}\n")
    assert [opportunity.added_on for opportunity in found.opportunities] == days


def test_days_that_can_be_read_in_two_ways_are_left_out_and_quoted_with_their_rows() -> None:
    found = found_in(
        "Company,Role,Status,Date Applied\nAcme,a,Applied,2026-11-03\nNavy,b,Applied,03/04/2026\n"
        "Blue Kite,c,Applied,2026-10-01\nOld,d,Applied,05/06/2026\n"
    )
    days = [opportunity.added_on for opportunity in found.opportunities]
    assert days == [date(2026, 11, 3), None, date(2026, 10, 1), None]
    assert left_out(found) == {
        'Rows 3 and 5, column "Date Applied"': "This day can be read in two ways, so it was not taken: "
        '"03/04/2026" and "05/06/2026". Write it as 2026-11-03 and import the file again, or enter it by '
        "hand."
    }


def test_what_is_no_day_and_no_page_is_said_with_its_row() -> None:
    found = found_in(
        "Company,Role,Status,Date Applied,Job URL\nAcme,a,Applied,soon,see mail\nNavy,b,Applied,n/a,\n"
    )
    assert [(one.added_on, one.url) for one in found.opportunities] == [(None, ""), (None, "")]
    said = left_out(found)
    assert list(said) == ['Row 2, column "Job URL"', 'Row 2, column "Date Applied"']
    assert '"see mail"' in said['Row 2, column "Job URL"']
    assert '"soon"' in said['Row 2, column "Date Applied"']


@pytest.mark.parametrize(
    "name",
    [
        "Source", "Where I found it", "Where found", "Found on", "How I heard about it", "Job board",
        "Quelle", "Wo gefunden", "Gefunden auf", "Source de l'offre", "Où je l'ai trouvée", "Fuente",
        "Dónde la encontré", "Fonte", "Dove l'ho trovato", "Onde encontrei", "Bron", "Waar gevonden",
        "Källa", "Kilde", "Źródło",
    ],
)  # fmt: skip
def test_where_it_was_found_is_the_source_of_the_opportunity(name: str) -> None:
    found = found_in(f"Company,Role,Status,{name}\nAcme,Analyst,Applied,Job fair\n")
    assert [(one.source, one.notes) for one in found.opportunities] == [("Job fair", "")]
    assert found.left_out == ()


@pytest.mark.parametrize(
    "columns",
    ["Company,Role,Status,Applied on,Contact,E-mail,Phone", "Company,Role,Status,E-mail,Phone,Note,Source"],
)
def test_a_sheet_of_applications_with_somebodys_address_is_no_address_book(columns: str) -> None:
    mapping = meanings_of(read_table(f"{columns}\nAcme,Analyst,Applied,,,,\n".encode()))
    assert (mapping.kind, mapping.sure_enough) == (TableKind.OPPORTUNITIES, True)


def test_the_day_on_which_it_was_saved_comes_before_the_one_of_applying() -> None:
    (opportunity,) = found_in(
        "Company,Role,Status,Date Applied,Date Saved\nAcme,a,Applied,2026-11-05,2026-11-03\n"
    ).opportunities
    assert opportunity.added_on == date(2026, 11, 3)


def test_rows_that_say_the_same_count_once() -> None:
    found = found_in("Company,Role,Status\nAcme,Analyst,Applied\nAcme,Analyst,Applied\n")
    assert len(found.opportunities) == 1
    assert left_out(found)["Row 3"] == "It says the same as a row before it."


def test_columns_that_were_not_taken_are_named() -> None:
    found = found_in("Company,Role,Status,Excitement\nAcme,Analyst,Applied,5\n")
    assert list(left_out(found)) == ['Column "Excitement"']


def test_a_table_whose_columns_a_person_named() -> None:
    table = read_table(b"A;B;C\nAcme;Analyst;Absage\n").with_header(there=True)
    mapping = meanings_of(table).of_kind(TableKind.OPPORTUNITIES)
    for index, meaning in enumerate((Meaning.COMPANY, Meaning.POSITION, Meaning.STATUS)):
        mapping = mapping.changed(index, meaning)
    (opportunity,) = opportunities_in(table, mapping, today=TODAY).opportunities
    assert (opportunity.company, opportunity.position, opportunity.stage) == (
        "Acme",
        "Analyst",
        Stage.REJECTED,
    )
