"""The interview form: what is saved, what its fields are called, and the way of the Tab key through it."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.domain.interview import Interview, PersonMet, SecondInterview
from followup_desktop.domain.opportunity import Opportunity, Stage
from followup_desktop.services import Change, Services
from followup_desktop.ui.interviews.form import InterviewForm
from followup_desktop.ui.interviews.form_view import FormView
from followup_desktop.ui.interviews.typed import TypedPerson
from followup_desktop.ui.theme import Theme
from tests.ui.checklist_builders import met_at_acme, program

AFTERNOON = "2026-11-24T17:07+00:00"


@pytest.fixture
def services(tmp_path: Path) -> Services:
    return program(tmp_path, AFTERNOON)


@pytest.fixture
def form(services: Services, theme: Theme, qtbot: QtBot) -> InterviewForm:
    form = InterviewForm(services, theme)
    qtbot.addWidget(form)
    form.resize(1072, 772)
    form.show()
    qtbot.waitActive(form)
    return form


class TestSaving:
    def test_everything_is_recorded(self, form: InterviewForm, services: Services) -> None:
        form.open_new()
        form.view.about.company.put("Acme Finance")
        form.view.questions.second.choose("yes")
        form.view.questions.decision.put("4 Dec")
        form.view.people.model.replace_row(
            0, TypedPerson(uid="g", name="Grace Hopper", email="g@acme.example")
        )
        QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        (opportunity,) = services.interviews.companies()
        (interview,) = services.interviews.of_opportunity(opportunity.uid)
        assert opportunity.stage is Stage.INTERVIEWING
        assert interview.second_interview is SecondInterview.YES
        assert interview.decision_by == date(2026, 12, 4)
        assert interview.people == (PersonMet(contact="g"),)
        assert services.contacts.contact("g").contact.email == "g@acme.example"

    def test_correcting_an_interview_keeps_who_and_what_it_is(
        self, form: InterviewForm, services: Services
    ) -> None:
        met_at_acme(services)
        form.open_interview("talk")
        form.view.about.minutes.setValue(30)
        form.save()
        (interview,) = services.interviews.of_opportunity("acme")
        assert interview.uid == "talk"
        assert interview.minutes == 30
        assert [person.contact for person in interview.people] == ["grace", "howard"]
        assert interview.decision_by == date(2026, 12, 4)

    def test_an_interview_that_was_deleted_can_be_brought_back(
        self, form: InterviewForm, services: Services, qtbot: QtBot
    ) -> None:
        met_at_acme(services)
        form.open_interview("talk")
        with qtbot.waitSignal(form.changed) as told:
            form.view.delete.click()
        change: Change = told.args[0]
        assert services.interviews.of_opportunity("acme") == []
        services.undoing.undo(change.entry)
        assert len(services.interviews.of_opportunity("acme")) == 1

    def test_they_may_cancel_it(self, form: InterviewForm, services: Services) -> None:
        met_at_acme(services)
        form.open_interview("talk")
        form.view.call_off.click()
        assert services.interviews.of_opportunity("acme")[0].cancelled
        form.open_interview("talk")
        assert form.view.call_off.accessibleName() == "It takes place after all"
        form.view.call_off.click()
        assert not services.interviews.of_opportunity("acme")[0].cancelled


class TestNames:
    def test_every_field_is_found_by_its_name(self, form: InterviewForm) -> None:
        form.open_new()
        names = {widget.accessibleName() for widget in form.findChildren(QWidget)}
        fixed = (
            "Company, Position, Date, Time, Time zone, Duration, Kind, Round, Location, Interest, "
            "Second interviews, Second interview date, Decision date, Told to follow up on, "
            "People met, Add person, Save, Cancel, Delete"
        )
        assert set(fixed.split(", ")) <= names

    def test_every_label_belongs_to_its_field(self, form: InterviewForm) -> None:
        form.open_new()
        labels = {label.text().replace("&", ""): label.buddy() for label in form.findChildren(QLabel)}
        assert labels["Kind"] is form.view.about.kind
        assert labels["Second interviews"] is form.view.questions.second
        assert labels["Told to follow up on"] is form.view.questions.told

    def test_no_two_things_answer_to_the_same_letter(self, form: InterviewForm) -> None:
        form.open_new()
        texts = [label.text() for label in form.findChildren(QLabel) if label.buddy() is not None]
        texts += [button.text() for button in form.findChildren(QAbstractButton)]
        letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        assert len(letters) == len(set(letters))


def test_the_tab_key_goes_through_the_form_in_its_order(form: InterviewForm, qapp: QApplication) -> None:
    form.open_new()
    view: FormView = form.view
    view.about.company.setFocus()
    way: list[str] = []
    for _step in range(13):
        focused = qapp.focusWidget()
        assert focused is not None
        way.append(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert way == [
        "Company",
        "Position",
        "Date",
        "Time",
        "Duration",
        "Kind",
        "Time zone",
        "Change",
        "Second interviews",
        "Decision date",
        "Told to follow up on",
        "They named no date",
        "People met",
    ]


def test_an_interview_in_an_hour_that_comes_twice_keeps_its_moment(
    form: InterviewForm, services: Services
) -> None:
    """Berlin, 25 October 2026: half past two comes twice; the second one is half past one in UTC."""
    met_at_acme(services)
    entry = services.interviews.entry_of("talk")
    second = Interview(
        uid="night",
        opportunity="acme",
        starts_at=datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
        timezone="Europe/Berlin",
        added_on=date(2026, 10, 25),
    )
    services.interviews.save(type(entry)(entry.opportunity, second))
    form.open_interview("night")
    form.view.more.notes.setPlainText("Late")
    form.save()
    saved = services.interviews.entry_of("night").interview
    assert saved.starts_at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert saved.notes == "Late"


def test_a_closed_opportunity_is_not_taken_up_by_its_name(form: InterviewForm, services: Services) -> None:
    services.job_search.save(
        Opportunity(uid="old", company="Acme Finance", stage=Stage.REJECTED, added_on=date(2026, 1, 5))
    )
    form.open_new()
    form.view.about.company.put("Acme Finance")
    form.save()
    assert len(services.interviews.companies()) == 2
