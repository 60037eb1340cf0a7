"""The checklist as spreadsheets open it."""

import csv
import io
from datetime import date

import pytest

from followup_desktop.exchange.csv_checklist import HEADER, ChecklistRow, write

THANKS = ChecklistRow(
    due=date(2026, 11, 25),
    what="Thank Grace Hopper",
    contact="Grace Hopper",
    company="Acme, Finance & Söhne",
    position='Analyst "ledger"',
    state="open",
    opens=date(2026, 11, 23),
    aim=None,
    why="Within two business days.\nThey remember it.",
    uid="5f0c9a52",
)


def cells(content: bytes) -> list[list[str]]:
    return [*csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))]


def test_each_step_is_a_row_under_a_header() -> None:
    header, row = cells(write([THANKS]))
    assert header == [*HEADER]
    assert row == [
        "2026-11-25",
        "Thank Grace Hopper",
        "Grace Hopper",
        "Acme, Finance & Söhne",
        'Analyst "ledger"',
        "open",
        "2026-11-23",
        "",
        "",
        "Within two business days.\nThey remember it.",
        "5f0c9a52",
    ]


def test_a_byte_order_mark_tells_excel_that_it_is_utf_8() -> None:
    assert write([]).startswith(b"\xef\xbb\xbfDue,What,")


def test_lines_end_as_the_standard_for_csv_has_it() -> None:
    assert write([ChecklistRow(due=None, what="x")]).endswith(b"\r\n,x,,,,,,,,,\r\n")


def test_the_columns_may_be_named_in_another_language() -> None:
    header = ["Bis", "Was", "Wer", "Firma", "Stelle", "Stand", "Ab", "Ziel", "Erledigt", "Warum", "Nr."]
    assert cells(write([], header)) == [header]


@pytest.mark.parametrize(
    "beginning", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"]
)
def test_no_cell_is_taken_for_a_formula(beginning: str) -> None:
    harm = f'{beginning}HYPERLINK("https://evil.example"; "Offer")'
    _, row = cells(write([ChecklistRow(due=None, what=harm, contact=harm, company=harm, position=harm)]))
    assert row[1:5] == [f"'{harm}"] * 4
