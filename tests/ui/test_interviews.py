"""The Interviews page: the list with what comes next, search and filter, and the form in its place."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.domain.opportunity import Opportunity, Stage
from followup_desktop.services import Services
from followup_desktop.ui.interviews.page import InterviewsPage
from followup_desktop.ui.rows.model import SHOWN_ROLE, Shown
from followup_desktop.ui.rows.shapes import Mark
from followup_desktop.ui.theme import Theme
from tests.ui.checklist_builders import met_at_acme, program


@pytest.fixture
def services(tmp_path: Path) -> Services:
    services = program(tmp_path)
    met_at_acme(services)
    services.job_search.save(
        Opportunity(uid="bolt", company="Bolt", source="job fair", added_on=date(2026, 11, 20))
    )
    return services


@pytest.fixture
def page(services: Services, theme: Theme, qtbot: QtBot) -> InterviewsPage:
    return shown(services, theme, qtbot)


def shown(services: Services, theme: Theme, qtbot: QtBot) -> InterviewsPage:
    page = InterviewsPage(services, theme)
    qtbot.addWidget(page)
    page.resize(1072, 772)
    page.show()
    return page


def rows(page: InterviewsPage) -> list[Shown]:
    model = page.view.list.model()
    found = [model.index(row, 0).data(SHOWN_ROLE) for row in range(model.rowCount())]
    return [row for row in found if isinstance(row, Shown)]


class TestList:
    def test_an_opportunity_says_how_far_it_is_and_what_comes_next(self, page: InterviewsPage) -> None:
        acme, interview, bolt = rows(page)
        assert acme.what == "Acme Finance · Analyst"
        assert acme.where == "Interviewing · Thank Grace Hopper"
        assert (acme.aside, acme.mark) == ("by tomorrow", Mark.DUE)
        assert interview.what == "Mon 23 Nov 2026, 10:00 · On site · Round 1"
        assert interview.where == "With Grace Hopper, Howard Aiken"
        assert (bolt.what, bolt.where) == ("Bolt", "Lead · job fair")

    def test_a_row_says_all_of_it_aloud(self, page: InterviewsPage) -> None:
        index = page.view.list.model().index(0, 0)
        aloud = index.data(Qt.ItemDataRole.AccessibleTextRole)
        assert aloud == "Acme Finance · Analyst, Interviewing, Thank Grace Hopper, by tomorrow"

    def test_it_says_what_is_waited_for(self, services: Services, theme: Theme, qtbot: QtBot) -> None:
        for row in services.agenda.rows():
            if row.step.opportunity == "acme":
                services.steps.done(row.step.uid)
        page = shown(services, theme, qtbot)
        acme = next(row for row in rows(page) if row.what.startswith("Acme"))
        assert acme.where.startswith("Interviewing · Nothing to do until Mon 7 Dec.")

    def test_search_and_stage_narrow_it(self, page: InterviewsPage, qtbot: QtBot) -> None:
        page.view.search.setText("bol")
        qtbot.waitUntil(lambda: [row.what for row in rows(page)] == ["Bolt"])
        page.view.search.clear()
        page.view.stage.choose(Stage.INTERVIEWING)
        qtbot.waitUntil(lambda: rows(page)[0].what == "Acme Finance · Analyst" and len(rows(page)) == 2)

    def test_nothing_found_is_said(self, page: InterviewsPage, qtbot: QtBot) -> None:
        page.view.search.setText("zzz")
        qtbot.waitUntil(lambda: not page.view.list.isVisible())
        names = [widget.accessibleName() for widget in page.findChildren(QWidget) if widget.isVisible()]
        assert "Nothing found. Try fewer letters, or all stages." in names

    def test_an_empty_program_says_what_goes_here(self, tmp_path: Path, theme: Theme, qtbot: QtBot) -> None:
        page = shown(program(tmp_path / "empty"), theme, qtbot)
        assert page.view.first.isVisible()
        assert not page.view.new_interview.isVisible()
        page.view.first.click()
        assert page.is_writing


class TestForm:
    def test_enter_on_an_interview_opens_its_form_in_place_of_the_list(self, page: InterviewsPage) -> None:
        page.view.list.select("talk")
        QTest.keyClick(page.view.list, Qt.Key.Key_Return)
        assert page.is_writing
        assert not page.view.isVisible()
        assert page.form.typed.company == "Acme Finance"

    def test_escape_goes_back_to_the_list(self, page: InterviewsPage, qtbot: QtBot) -> None:
        page.new_interview()
        qtbot.waitActive(page)
        QTest.keyClick(page.form.view.about.company, Qt.Key.Key_Escape)
        assert not page.is_writing

    def test_a_saved_interview_is_selected_and_told(self, page: InterviewsPage, qtbot: QtBot) -> None:
        page.new_interview("bolt")
        with qtbot.waitSignals([page.said, page.interview_saved]):
            page.form.save()
        assert not page.is_writing
        assert rows(page)[page.view.list.currentIndex().row()].what.startswith("Tue 24 Nov 2026")

    def test_the_next_round_is_that_of_the_selected_row(self, page: InterviewsPage) -> None:
        page.view.list.select("talk")
        page.view.next_round.click()
        assert (page.form.typed.company, page.form.typed.round) == ("Acme Finance", 2)


def test_an_opportunity_is_found_also_behind_a_search(page: InterviewsPage, qtbot: QtBot) -> None:
    page.view.search.setText("acme")
    qtbot.waitUntil(lambda: len(rows(page)) == 2)
    page.open_opportunity("bolt")
    assert page.view.list.current_key == "bolt"
    assert page.view.search.text() == ""


def test_the_selection_stays_when_something_changed(page: InterviewsPage, services: Services) -> None:
    page.view.list.select("talk")
    services.job_search.save(Opportunity(uid="aaa", company="Aardvark", added_on=date(2026, 11, 24)))
    page.refresh(None)
    assert page.view.list.current_key == "talk"
