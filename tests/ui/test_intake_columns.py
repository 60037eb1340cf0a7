"""A table whose columns are not clear: the person says what they hold, with the first rows in sight."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from followup_desktop.exchange.csv_columns import Meaning, meanings_of
from followup_desktop.exchange.tables import Table, read_table
from followup_desktop.services import Services
from followup_desktop.services.intake.review import ColumnsToChoose
from followup_desktop.ui.intake.columns_dialog import ColumnsDialog, with_header, without_header
from followup_desktop.ui.theme import Theme
from tests.ui.checklist_builders import program

PEOPLE = b"""Who,Thing,Where,Reach
Joan Clarke,Analyst,Bletchley Park,joan@bletchley.example
Alan Turing,Fellow,King's College,alan@kings.example
"""


@pytest.fixture
def services(tmp_path: Path) -> Services:
    return program(tmp_path)


@pytest.fixture
def table() -> Table:
    return read_table(PEOPLE)


@pytest.fixture
def dialog(table: Table, theme: Theme, qtbot: QtBot) -> ColumnsDialog:
    dialog = ColumnsDialog("people.csv", ColumnsToChoose(table, meanings_of(table)), theme)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def choose(dialog: ColumnsDialog, *meanings: Meaning) -> None:
    for choice, meaning in zip(dialog.fields.choices, meanings, strict=True):
        choice.choose(meaning)


def test_the_first_rows_stand_beneath_the_choices(dialog: ColumnsDialog) -> None:
    shown = {label.text() for label in dialog.fields.findChildren(QLabel)}
    assert {"Who", "Joan Clarke", "Fellow", "alan@kings.example"} <= shown
    assert [choice.accessibleName() for choice in dialog.fields.choices] == ["Who", "Thing", "Where", "Reach"]


def test_what_was_chosen_is_what_is_read(dialog: ColumnsDialog, services: Services) -> None:
    choose(dialog, Meaning.NAME, Meaning.TITLE, Meaning.ORGANIZATION, Meaning.EMAIL)
    dialog.accept()
    review = services.intake.read_table("people.csv", dialog.table, dialog.columns, "Europe/London")
    joan, alan = (person.card for person in review.people)
    assert (joan.name, joan.title, joan.organization) == ("Joan Clarke", "Analyst", "Bletchley Park")
    assert alan.emails == ("alan@kings.example",)


def test_without_anybody_to_know_them_by_it_does_not_go_on(dialog: ColumnsDialog) -> None:
    choose(dialog, Meaning.IGNORE, Meaning.TITLE, Meaning.IGNORE, Meaning.IGNORE)
    dialog.accept()
    assert dialog.isVisible()


def test_applications_need_the_company(dialog: ColumnsDialog) -> None:
    dialog.kind.choose("opportunities")
    choose(dialog, Meaning.PERSON, Meaning.POSITION, Meaning.IGNORE, Meaning.IGNORE)
    dialog.accept()
    assert dialog.isVisible()
    dialog.fields.choices[2].choose(Meaning.COMPANY)
    dialog.accept()
    assert not dialog.isVisible()


def test_the_first_row_can_be_one_of_the_rows(dialog: ColumnsDialog) -> None:
    dialog.has_header.click()
    assert dialog.table.rows[0] == ("Who", "Thing", "Where", "Reach")
    dialog.has_header.click()
    assert dialog.table.header == ("Who", "Thing", "Where", "Reach")


def test_turned_there_and_back_the_table_is_the_same(table: Table) -> None:
    assert with_header(without_header(table)) == table
