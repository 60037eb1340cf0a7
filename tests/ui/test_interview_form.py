"""The interview form: the plan follows the typing, fields complain when they are left, drafts come back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.domain.step import StepKind
from followup_desktop.services import Services
from followup_desktop.services.build import build_services
from followup_desktop.services.clock import clock_from
from followup_desktop.ui.interviews.complaints import Place
from followup_desktop.ui.interviews.form import InterviewForm
from followup_desktop.ui.interviews.typed import TypedPerson
from followup_desktop.ui.rows.model import SHOWN_ROLE, Shown
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


def planned(form: InterviewForm) -> list[str]:
    return [line.title for line in form.view.plan.lines]


def plan_rows(form: InterviewForm) -> dict[str, str]:
    """What stands beneath each step of the plan."""
    model = form.view.plan.view.model()
    shown = [model.index(row, 0).data(SHOWN_ROLE) for row in range(model.rowCount())]
    return {row.what: row.where for row in shown if isinstance(row, Shown)}


def leave(widget: QWidget) -> None:
    """Go on to the next field, as with the Tab key."""
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Tab)


class TestPlanOfARecordedInterview:
    def test_it_says_what_is_done_and_what_was_left_out(
        self, form: InterviewForm, services: Services
    ) -> None:
        met_at_acme(services)
        thanks = [row.step for row in services.agenda.rows() if row.step.kind is StepKind.THANK_YOU]
        services.steps.done(thanks[0].uid)
        services.steps.skip(thanks[1].uid, "met in the street")
        form.open_interview("talk")
        assert plan_rows(form)["Thank Grace Hopper"] == "done"
        assert plan_rows(form)["Thank Howard Aiken"] == "skipped"

    def test_what_is_done_stays_so_while_one_types(self, form: InterviewForm, services: Services) -> None:
        met_at_acme(services)
        thanks = [row.step for row in services.agenda.rows() if row.step.kind is StepKind.THANK_YOU]
        services.steps.done(thanks[0].uid)
        form.open_interview("talk")
        form.view.about.position.put("Head of Analytics")
        form._plan.show_now()
        assert plan_rows(form)["Thank Grace Hopper"] == "done"

    def test_a_long_title_goes_on_in_a_second_line(self, form: InterviewForm, services: Services) -> None:
        met_at_acme(services)
        form.open_interview("talk")
        view = form.view.plan.view
        rows = list(plan_rows(form))
        long, short = (rows.index(what) for what in (max(rows, key=len), "Thank Grace Hopper"))
        assert view.sizeHintForRow(long) > view.sizeHintForRow(short)


class TestOpening:
    def test_a_new_interview_is_the_one_that_has_just_ended(self, form: InterviewForm) -> None:
        form.open_new()
        typed = form.typed
        assert (typed.day, typed.time, typed.minutes) == ("Tue 24 Nov 2026", "16:00", 60)
        assert (typed.kind, typed.round, typed.interest, typed.second) == ("onsite", 1, 3, "")

    def test_another_duration_moves_a_time_that_nobody_typed(self, form: InterviewForm) -> None:
        form.open_new()
        form.view.about.minutes.setValue(90)
        assert form.typed.time == "15:30"
        form.view.about.time.put("9:00")
        form.view.about.minutes.setValue(60)
        assert form.typed.time == "9:00"

    def test_a_known_company_fills_in_what_is_known_of_it(
        self, form: InterviewForm, services: Services
    ) -> None:
        met_at_acme(services)
        form.open_new()
        form.view.about.company.put("acme finance")
        leave(form.view.about.company)
        assert (form.typed.company, form.typed.position, form.typed.round) == ("Acme Finance", "Analyst", 2)
        form.save()
        assert [found.round for found in services.interviews.of_opportunity("acme")] == [1, 2]

    def test_a_known_company_is_recognised_also_when_saved_at_once(
        self, form: InterviewForm, services: Services
    ) -> None:
        met_at_acme(services)
        form.open_new()
        form.view.about.company.put("Acme Finance")
        form.save()
        assert len(services.interviews.of_opportunity("acme")) == 2

    def test_another_position_there_is_another_opportunity(
        self, form: InterviewForm, services: Services
    ) -> None:
        met_at_acme(services)
        form.open_new()
        form.view.about.company.put("Acme Finance")
        form.view.about.position.put("Director")
        leave(form.view.about.position)
        form.save()
        assert {found.position for found in services.interviews.companies()} == {"Analyst", "Director"}

    def test_the_next_round_of_an_opportunity_knows_its_place(
        self, form: InterviewForm, services: Services
    ) -> None:
        met_at_acme(services)
        form.open_new("acme")
        assert (form.typed.company, form.typed.position, form.typed.round) == ("Acme Finance", "Analyst", 2)


class TestPlan:
    def test_the_plan_follows_the_typing(self, form: InterviewForm, qtbot: QtBot) -> None:
        form.open_new()
        form.view.about.company.put("Acme Finance")
        form.view.people.model.replace_row(0, TypedPerson(uid="p", name="Grace Hopper"))
        qtbot.waitUntil(lambda: "Thank Grace Hopper" in planned(form))
        form.view.people.model.replace_row(0, TypedPerson(uid="p", name="Grace Murray Hopper"))
        qtbot.waitUntil(lambda: "Thank Grace Murray Hopper" in planned(form))

    def test_where_there_is_no_room_it_is_one_line_that_can_be_unfolded(
        self, form: InterviewForm, qtbot: QtBot
    ) -> None:
        form.resize(820, 572)
        form.open_new()
        form.view.about.company.put("Acme Finance")
        form.view.people.model.replace_row(0, TypedPerson(uid="p", name="Grace Hopper", said="the ledger"))
        form.view.questions.second.choose("no")
        form.view.questions.no_date.setChecked(True)
        qtbot.waitUntil(lambda: "First: thank Grace Hopper" in form.view.strip.text)
        assert not form.view.plan.isVisible()
        form.view.strip.show_button.click()
        assert form.view.plan.isVisible()


class TestChecking:
    def test_a_field_is_checked_when_it_is_left_and_not_before(self, form: InterviewForm) -> None:
        form.open_new()
        decision = form.view.questions.decision
        field = form.view.questions.fields[Place.DECISION]
        decision.setFocus()
        QTest.keyClicks(decision, "mayb")
        assert field.error == ""
        leave(decision)
        assert field.error == (
            "This date is not clear. Try 4 Dec, next Tue, or end of next week. Or tick “They named no date”."
        )

    def test_what_is_mended_is_no_longer_complained_of(self, form: InterviewForm) -> None:
        form.open_new()
        form.view.questions.decision.put("mayb")
        leave(form.view.questions.decision)
        form.view.questions.decision.put("4 Dec")
        assert form.view.questions.fields[Place.DECISION].error == ""

    def test_save_goes_to_the_first_field_that_is_not_clear(
        self, form: InterviewForm, services: Services, qapp: QApplication
    ) -> None:
        form.open_new()
        form.view.questions.told.put("never")
        form.save()
        assert qapp.focusWidget() is form.view.about.company
        assert form.view.about.fields[Place.COMPANY].error == "Which company was it? The plan needs a name."
        assert form.view.questions.fields[Place.TOLD].error
        assert services.interviews.companies() == []

    def test_a_date_is_said_back_as_it_was_understood(self, form: InterviewForm) -> None:
        form.open_new()
        form.view.about.day.put("16/11")
        form.view.questions.decision.put("next week")
        shown = [label.text() for label in form.view.findChildren(QLabel) if label.isVisible()]
        assert "Mon 16 Nov 2026" in shown
        assert "Fri 27 Nov 2026" in shown

    def test_a_day_that_holds_a_time_fills_the_time_in(self, form: InterviewForm) -> None:
        form.open_new()
        form.view.about.day.put("yesterday 3pm")
        leave(form.view.about.day)
        assert form.typed.time == "15:00"


class TestDrafts:
    def test_what_was_typed_comes_back_after_the_form_was_left(self, form: InterviewForm) -> None:
        form.open_new()
        form.view.about.company.put("Acme Fin")
        form.leave()
        form.open_new()
        assert form.typed.company == "Acme Fin"
        assert form.view.draft_bar.words.whole == "What you typed today is still here."

    def test_it_comes_back_after_a_crash(
        self, form: InterviewForm, theme: Theme, qtbot: QtBot, tmp_path: Path
    ) -> None:
        form.open_new()
        form.view.about.company.put("Acme Fin")
        qtbot.waitUntil(lambda: form.view.draft_kept.text() == "Draft kept")
        later = build_services(tmp_path / "followup.db", clock_from("2026-11-26T09:00+00:00"))
        after = InterviewForm(later, theme)
        qtbot.addWidget(after)
        after.open_new()
        assert after.typed.company == "Acme Fin"
        assert after.view.draft_bar.words.whole == "What you typed on Tuesday is still here."

    def test_it_can_be_discarded(self, form: InterviewForm, services: Services) -> None:
        form.open_new()
        form.view.about.company.put("Acme Fin")
        form.leave()
        form.open_new()
        form.view.draft_bar.discard.click()
        assert form.typed.company == ""
        form.leave()
        assert services.drafts.load("interview:new") is None

    def test_saving_leaves_no_draft_behind(
        self, form: InterviewForm, services: Services, qtbot: QtBot
    ) -> None:
        form.open_new()
        form.view.about.company.put("Acme Finance")
        with qtbot.waitSignal(form.saved):
            form.save()
        form.hide()
        assert services.drafts.load("interview:new") is None
