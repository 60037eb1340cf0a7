"""The Job search page: the pipeline from lead to hired, referrals, the week's meter, new opportunities."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from followup_desktop.domain.opportunity import Opportunity, Referral, Stage
from followup_desktop.services import Services
from followup_desktop.ui.job_search.page import JobSearchPage
from followup_desktop.ui.opportunity.dialog import OpportunityDialog
from followup_desktop.ui.rows.model import SHOWN_ROLE
from followup_desktop.ui.theme import Theme
from tests.ui.checklist_builders import met_at_acme, program

TODAY = date(2026, 11, 24)


@pytest.fixture
def services(tmp_path: Path) -> Services:
    services = program(tmp_path)
    met_at_acme(services)
    services.job_search.save(Opportunity(uid="bolt", company="Bolt", source="job fair", added_on=TODAY))
    services.job_search.save(
        Opportunity(uid="cogs", company="Cogs", stage=Stage.REJECTED, outcome_on=TODAY, added_on=TODAY)
    )
    services.job_search.add_referral(
        Referral(uid="hint", opportunity="cogs", company="Dials", person="Mary Somerville", received_on=TODAY)
    )
    return services


@pytest.fixture
def page(services: Services, theme: Theme, qtbot: QtBot) -> JobSearchPage:
    return shown(services, theme, qtbot)


def shown(services: Services, theme: Theme, qtbot: QtBot) -> JobSearchPage:
    page = JobSearchPage(services, theme)
    qtbot.addWidget(page)
    page.resize(1072, 772)
    page.show()
    return page


def rows(page: JobSearchPage) -> list[str]:
    model = page.view.list.model()
    found = [model.index(row, 0).data(SHOWN_ROLE) for row in range(model.rowCount())]
    return [row.what if row.is_header else f"  {row.what} | {row.where}" for row in found]


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[OpportunityDialog], int]], None]:
    """Has the dialog filled in, instead of waiting for a person."""

    def give(fill: Callable[[OpportunityDialog], int]) -> None:
        monkeypatch.setattr(OpportunityDialog, "exec", fill)

    return give


Answer = Callable[[Callable[[OpportunityDialog], int]], None]


class TestPipeline:
    def test_opportunities_stand_under_their_stage_and_closed_ones_are_folded(
        self, page: JobSearchPage
    ) -> None:
        assert rows(page) == [
            "Lead  1",
            "  Bolt | job fair",
            "Interviewing  1",
            "  Acme Finance · Analyst | Thank Grace Hopper",
            "Rejected  1",
            "Referrals  1",
            "  Dials · Mary Somerville | From Cogs, Tue 24 Nov",
        ]

    def test_left_and_right_fold_a_stage(self, page: JobSearchPage) -> None:
        page.view.list.select("section:rejected")
        QTest.keyClick(page.view.list, Qt.Key.Key_Right)
        assert "  Cogs | Added Tue 24 Nov 2026" in rows(page) or any("Cogs" in row for row in rows(page))
        QTest.keyClick(page.view.list, Qt.Key.Key_Left)
        assert not any(row.startswith("  Cogs") for row in rows(page))

    def test_the_strip_counts_the_stages_and_leads_to_them(self, page: JobSearchPage) -> None:
        buttons = {
            button.accessibleName(): button for button in page.view.strip.findChildren(QAbstractButton)
        }
        assert list(buttons) == ["Lead: 1", "Applied: 0", "Interviewing: 1", "Offer: 0", "Hired: 0"]
        buttons["Interviewing: 1"].click()
        assert page.view.list.current_key == "acme"

    def test_an_opportunity_is_found_also_in_a_folded_stage(self, page: JobSearchPage) -> None:
        page.open_opportunity("cogs")
        assert page.view.list.current_key == "cogs"

    def test_buttons_fit_the_row(self, page: JobSearchPage) -> None:
        view = page.view
        view.list.select("acme")
        assert view.outcome.isEnabled()
        assert not view.make.isVisible()
        view.list.select("hint")
        assert not view.outcome.isEnabled()
        assert view.make.isVisible()

    def test_an_empty_search_says_what_goes_here(self, tmp_path: Path, theme: Theme, qtbot: QtBot) -> None:
        page = shown(program(tmp_path / "empty"), theme, qtbot)
        assert page.view.first.isVisible()
        assert not page.view.strip.isVisible()


def test_the_meter_counts_what_this_week_brought(page: JobSearchPage) -> None:
    assert page.view.meter.accessibleName() == "Keep looking: 3 of 3"


class TestNewOpportunity:
    def test_it_is_kept_with_all_of_it(self, page: JobSearchPage, services: Services, answer: Answer) -> None:
        def fill(dialog: OpportunityDialog) -> int:
            dialog.company.put("Engines Ltd")
            dialog.position.put("Programmer")
            dialog.source.put("a friend")
            dialog.url.put("https://engines.example")
            dialog.stage.choose(Stage.APPLIED)
            dialog.interest.choose("5")
            dialog.notes.setPlainText("Difference engines")
            return int(dialog.check())

        answer(fill)
        page.view.new_opportunity.click()
        (found,) = [one for one in services.interviews.companies() if one.company == "Engines Ltd"]
        assert (found.position, found.stage, found.interest) == ("Programmer", Stage.APPLIED, 5)
        assert (found.source, found.url, found.notes) == (
            "a friend",
            "https://engines.example",
            "Difference engines",
        )
        assert found.added_on == TODAY
        assert any("Engines Ltd" in row for row in rows(page))

    def test_a_company_is_needed(self, services: Services, theme: Theme, qtbot: QtBot) -> None:
        blank = Opportunity(uid="x", company="", added_on=TODAY)
        dialog = OpportunityDialog(services, blank, theme, new=True)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.do.click()
        assert dialog.isVisible()
        labels = [label.text() for label in dialog.findChildren(QLabel)]
        assert "Which company is it? A name is enough. The rest can follow." in labels

    @pytest.mark.parametrize("where", ["company", "notes"])
    def test_control_and_enter_save_it_wherever_the_focus_is(
        self, services: Services, theme: Theme, qtbot: QtBot, where: str
    ) -> None:
        blank = Opportunity(uid="x", company="", added_on=TODAY)
        dialog = OpportunityDialog(services, blank, theme, new=True)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        dialog.company.put("Zebra")
        field = dialog.notes if where == "notes" else dialog.company
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert not dialog.isVisible()
        assert dialog.result() == OpportunityDialog.DialogCode.Accepted
        assert dialog.opportunity.notes == ""

    def test_what_was_typed_comes_back(self, services: Services, theme: Theme, qtbot: QtBot) -> None:
        for company in ("", "Engines"):
            blank = Opportunity(uid="x", company="", added_on=TODAY)
            dialog = OpportunityDialog(services, blank, theme, new=True)
            qtbot.addWidget(dialog)
            assert dialog.company.text() == company
            dialog.company.put("Engines")
            dialog.reject()

    def test_an_outcome_is_not_chosen_here_but_can_be_taken_back(
        self, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        dialog = OpportunityDialog(services, services.job_search.opportunity("cogs"), theme, new=False)
        qtbot.addWidget(dialog)
        offered = [dialog.stage.itemData(place) for place in range(dialog.stage.count())]
        assert offered == ["lead", "applied", "interviewing", "rejected"]
        dialog.stage.choose(Stage.INTERVIEWING)
        assert (dialog.opportunity.stage, dialog.opportunity.outcome_on) == (Stage.INTERVIEWING, None)

    def test_it_can_be_deleted_and_brought_back(
        self, page: JobSearchPage, services: Services, answer: Answer, qtbot: QtBot
    ) -> None:
        def delete(dialog: OpportunityDialog) -> int:
            dialog.delete.click()
            return dialog.result()

        answer(delete)
        page.view.list.select("acme")
        with qtbot.waitSignal(page.said) as told:
            page.view.edit.click()
        assert "acme" not in [found.uid for found in services.interviews.companies()]
        services.undoing.undo(told.args[0].entry)
        assert len(services.interviews.of_opportunity("acme")) == 1


class TestReferrals:
    def test_one_becomes_an_opportunity(
        self, page: JobSearchPage, services: Services, answer: Answer
    ) -> None:
        def fill(dialog: OpportunityDialog) -> int:
            assert dialog.company.text() == "Dials"
            assert dialog.source.text() == "Referral by Cogs"
            return 1

        answer(fill)
        page.view.list.select("hint")
        page.view.make.click()
        ((referral, _source),) = services.job_search.referrals()
        assert referral.became is not None
        assert services.job_search.opportunity(referral.became).company == "Dials"
        page.view.list.select("hint")
        assert not page.view.make.isEnabled()

    def test_given_up_it_stays_a_referral(
        self, page: JobSearchPage, services: Services, answer: Answer
    ) -> None:
        answer(lambda _dialog: 0)
        page.make_opportunity("hint")
        ((referral, _source),) = services.job_search.referrals()
        assert referral.became is None
