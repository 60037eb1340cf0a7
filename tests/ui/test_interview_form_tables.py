"""The tables of the interview form: typed into cell by cell, with an empty row that always waits."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.domain.reference import GivenReference
from followup_desktop.services import Services
from followup_desktop.ui.interviews.form import InterviewForm
from followup_desktop.ui.interviews.people_section import NAME
from followup_desktop.ui.interviews.typed import TypedPerson, TypedPromise
from followup_desktop.ui.interviews.typing_model import COMPLAINT_ROLE
from followup_desktop.ui.theme import Theme
from tests.ui.checklist_builders import met_at_acme, program


@pytest.fixture
def services(tmp_path: Path) -> Services:
    return program(tmp_path)


@pytest.fixture
def form(services: Services, theme: Theme, qtbot: QtBot) -> InterviewForm:
    form = InterviewForm(services, theme)
    qtbot.addWidget(form)
    form.resize(1072, 772)
    form.show()
    qtbot.waitActive(form)
    form.open_new()
    return form


def type_cells(qapp: QApplication, *texts: str) -> None:
    """Type into one cell after the other, with the Tab key between them."""
    for text in texts:
        cell = qapp.focusWidget()
        assert isinstance(cell, QLineEdit)
        QTest.keyClicks(cell, text)
        QTest.keyClick(cell, Qt.Key.Key_Tab)


def people(form: InterviewForm) -> list[tuple[str, str, str, str]]:
    return [(row.name, row.title, row.email, row.said) for row in form.typed.people]


def said(form: InterviewForm) -> list[str]:
    return [label.text() for label in form.findChildren(QLabel) if label.isVisible()]


def test_there_is_nobody_to_take_out_of_an_empty_table(form: InterviewForm) -> None:
    people = form.view.people
    people.model.set_rows((TypedPerson(uid="a", name="Ada"),))
    people.table.setCurrentIndex(people.model.index(0, NAME))
    assert people.remove.isEnabled()
    people.model.set_rows(())
    assert not people.remove.isEnabled()


def test_references_are_to_be_ticked_once_there_are_any(form: InterviewForm, qapp: QApplication) -> None:
    assert "Who may they call about you? A name is enough." in said(form)
    form.view.references.add.click()
    type_cells(qapp, "Charles")
    assert "Tick those whose names this employer has." in said(form)


class TestTyping:
    def test_tab_goes_from_cell_to_cell_and_to_the_next_person(
        self, form: InterviewForm, qapp: QApplication
    ) -> None:
        form.view.people.add.click()
        type_cells(qapp, "Xenia", "Head", "x@acme.example", "the ledger", "Quentin")
        assert people(form) == [("Xenia", "Head", "x@acme.example", "the ledger"), ("Quentin", "", "", "")]

    def test_from_an_empty_row_tab_leaves_the_table(self, form: InterviewForm, qapp: QApplication) -> None:
        form.view.people.add.click()
        type_cells(qapp, "")
        focused = qapp.focusWidget()
        assert focused is form.view.people.add

    def test_what_is_typed_is_in_the_form_before_the_cell_is_left(
        self, form: InterviewForm, qapp: QApplication
    ) -> None:
        form.view.people.add.click()
        cell = qapp.focusWidget()
        assert cell is not None
        QTest.keyClicks(cell, "Xen")
        assert people(form) == [("Xen", "", "", "")]
        assert cell.accessibleName() == "Name"

    def test_an_empty_row_always_waits(self, form: InterviewForm) -> None:
        model = form.view.people.model
        assert model.rowCount() == 1
        model.setData(model.index(0, NAME), "Xenia")
        assert model.rowCount() == 2

    def test_a_person_can_be_taken_out(self, form: InterviewForm) -> None:
        model, section = form.view.people.model, form.view.people
        model.set_rows([TypedPerson(uid="x", name="Xenia"), TypedPerson(uid="q", name="Quentin")])
        section.table.setCurrentIndex(model.index(0, NAME))
        section.remove.click()
        assert people(form) == [("Quentin", "", "", "")]
        section.table.setCurrentIndex(model.index(1, NAME))
        assert not section.remove.isEnabled()

    def test_delete_empties_a_cell(self, form: InterviewForm) -> None:
        model, table = form.view.people.model, form.view.people.table
        model.set_rows([TypedPerson(uid="x", name="Xenia", title="Head")])
        table.setCurrentIndex(model.index(0, 1))
        QTest.keyClick(table, Qt.Key.Key_Delete)
        assert people(form) == [("Xenia", "", "", "")]

    def test_the_table_is_as_high_as_its_rows(self, form: InterviewForm) -> None:
        model, table = form.view.people.model, form.view.people.table
        before = table.height()
        model.set_rows([TypedPerson(uid=f"p{number}", name="Xenia") for number in range(9)])
        assert table.height() == before + 9 * table.rowHeight(0)
        assert table.rowAt(table.viewport().height() - 1) == 9


class TestKnownPeople:
    def test_a_name_that_one_contact_has_is_that_contact(
        self, form: InterviewForm, services: Services
    ) -> None:
        services.contacts.save(
            Contact(uid="grace", name="Grace Hopper", title="Head", emails=("g@acme.example",))
        )
        form.open_new()
        section = form.view.people
        section.model.setData(section.model.index(0, NAME), "grace hopper")
        section.table.cell_left.emit()
        (row,) = form.typed.people
        assert (row.uid, row.name, row.title, row.email) == (
            "grace",
            "Grace Hopper",
            "Head",
            "g@acme.example",
        )

    def test_the_one_that_is_chosen_of_two_with_one_name(
        self, form: InterviewForm, services: Services
    ) -> None:
        services.contacts.save(Contact(uid="one", name="Jo Smith", organization="Acme"))
        services.contacts.save(Contact(uid="two", name="Jo Smith", organization="Bolt", title="CTO"))
        form.open_new()
        section = form.view.people
        section.model.setData(section.model.index(0, NAME), "Jo Smith")
        section.table.cell_left.emit()
        assert form.typed.people[0].uid not in ("one", "two")
        section.model.meet(0, services.contacts.contact("two").contact)
        assert (form.typed.people[0].uid, form.typed.people[0].title) == ("two", "CTO")

    def test_another_name_is_somebody_else_and_renames_nobody(
        self, form: InterviewForm, services: Services
    ) -> None:
        services.contacts.save(Contact(uid="grace", name="Grace Hopper", title="Head"))
        form.open_new()
        form.view.about.company.put("Acme Finance")
        section = form.view.people
        section.model.setData(section.model.index(0, NAME), "Grace Hopper")
        section.table.cell_left.emit()
        section.model.setData(section.model.index(0, NAME), "Grace Kelly")
        form.save()
        assert [(card.name, card.title) for card in services.contacts.all()] == [
            ("Grace Hopper", "Head"),
            ("Grace Kelly", ""),
        ]

    def test_correcting_a_name_on_a_recorded_interview_corrects_the_card(
        self, form: InterviewForm, services: Services
    ) -> None:
        met_at_acme(services)
        form.open_interview("talk")
        model = form.view.people.model
        model.setData(model.index(0, NAME), "Grace Murray Hopper")
        form.save()
        assert services.contacts.contact("grace").contact.name == "Grace Murray Hopper"

    def test_nobody_is_met_twice(self, form: InterviewForm, services: Services) -> None:
        grace = Contact(uid="grace", name="Grace Hopper")
        services.contacts.save(grace)
        form.open_new()
        model = form.view.people.model
        model.set_rows([TypedPerson(uid="grace", name="Grace Hopper"), TypedPerson(uid="x", name="Grace")])
        model.meet(1, grace)
        assert form.typed.people[1].uid == "x"


class TestComplaints:
    def test_an_address_without_an_at_is_marked_when_the_cell_is_left(
        self, form: InterviewForm, qapp: QApplication
    ) -> None:
        form.view.people.add.click()
        type_cells(qapp, "Xenia", "", "xenia acme")
        model = form.view.people.model
        complaint = model.index(0, 2).data(COMPLAINT_ROLE)
        assert complaint == "This address has no @. Correct it, or leave it empty for now."
        model.setData(model.index(0, 2), "x@acme.example")
        assert model.index(0, 2).data(COMPLAINT_ROLE) == ""

    def test_save_opens_the_cell_that_is_not_clear(
        self, form: InterviewForm, services: Services, qapp: QApplication
    ) -> None:
        form.view.about.company.put("Acme Finance")
        form.view.promises.model.set_rows([TypedPromise(uid="m", what="portfolio", by="soonish")])
        form.save()
        focused = qapp.focusWidget()
        assert isinstance(focused, QLineEdit)
        assert (focused.accessibleName(), focused.text()) == ("By when", "soonish")
        assert services.interviews.companies() == []


class TestReferences:
    @pytest.fixture
    def known(self, services: Services) -> None:
        services.contacts.save(Contact(uid="charles", name="Charles Babbage"))
        given = GivenReference(contact="charles", relation="manager", angle="engines")
        met_at_acme(services)
        acme = services.job_search.opportunity("acme")
        services.job_search.save(
            Opportunity(uid="other", company="Bolt", added_on=acme.added_on, references=(given,))
        )

    @pytest.mark.usefixtures("known")
    def test_those_known_to_the_search_can_be_ticked(self, form: InterviewForm, services: Services) -> None:
        form.open_new("acme")
        model = form.view.references.model
        assert [(row.name, row.relation, row.given) for row in model.rows] == [
            ("Charles Babbage", "manager", False)
        ]
        model.setData(model.index(0, 0), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
        form.save()
        (given,) = services.job_search.opportunity("acme").references
        assert (given.contact, given.relation) == ("charles", "manager")

    @pytest.mark.usefixtures("known")
    def test_those_that_this_employer_has_are_ticked(self, form: InterviewForm) -> None:
        form.open_new("other")
        assert [row.given for row in form.view.references.model.rows] == [True]

    def test_one_that_is_written_down_is_ticked(self, form: InterviewForm, services: Services) -> None:
        form.view.about.company.put("Acme Finance")
        model = form.view.references.model
        model.setData(model.index(0, 0), "Mary Somerville")
        model.setData(model.index(0, 2), "mathematics")
        form.save()
        (opportunity,) = services.interviews.companies()
        (given,) = opportunity.references
        assert given.angle == "mathematics"
        assert services.contacts.contact(given.contact).contact.name == "Mary Somerville"


def test_a_promise_is_kept_with_its_day(form: InterviewForm, services: Services) -> None:
    form.view.about.company.put("Acme Finance")
    form.view.promises.model.set_rows([TypedPromise(uid="m", what="Send the portfolio", by="next Tue")])
    form.save()
    (opportunity,) = services.interviews.companies()
    (interview,) = services.interviews.of_opportunity(opportunity.uid)
    (promise,) = interview.promised
    assert (promise.what, str(promise.by)) == ("Send the portfolio", "2026-12-01")
