"""Recording how it ended: offer, hired, rejected, withdrawn, no answer."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from followup_desktop.domain.interview import Interview
from followup_desktop.domain.opportunity import Stage
from followup_desktop.services import Services
from followup_desktop.services.interviews import InterviewEntry
from followup_desktop.ui.controls import Text
from followup_desktop.ui.opportunity.outcome_dialog import Outcome, OutcomeDialog
from followup_desktop.ui.opportunity.recording import record_outcome, write_outcome
from followup_desktop.ui.theme import Theme
from tests.ui.checklist_builders import met_at_acme, program

TUESDAY = date(2026, 11, 24)


@pytest.fixture
def services(tmp_path: Path) -> Services:
    services = program(tmp_path)
    met_at_acme(services)
    return services


def opened(
    services: Services, theme: Theme, qtbot: QtBot, stage: Stage | None, *, ahead: int = 0
) -> OutcomeDialog:
    dialog = OutcomeDialog(services.job_search.opportunity("acme"), TUESDAY, ahead, theme, stage=stage)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def said(dialog: OutcomeDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


class TestDialog:
    def test_nothing_can_be_saved_before_it_is_known_how_it_ended(
        self, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        dialog = opened(services, theme, qtbot, None)
        assert not dialog.do.isEnabled()
        assert "How did it end?" in said(dialog)
        question = next(one for one in dialog.findChildren(Text) if one.text() == "How did it end?")
        assert all(question.y() < button.y() for button in dialog.findChildren(QRadioButton))

    @pytest.mark.parametrize("stage", [Stage.HIRED, Stage.WITHDRAWN, Stage.NO_ANSWER])
    def test_a_stage_and_a_day_are_enough(
        self, stage: Stage, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        dialog = opened(services, theme, qtbot, stage)
        assert dialog.outcome == Outcome(stage, TUESDAY)

    def test_a_rejection_has_kind_words_and_asks_for_a_referral(
        self, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        dialog = opened(services, theme, qtbot, Stage.REJECTED)
        assert "Not this time. Stay kind, and the door stays open." in said(dialog)
        dialog.on.line.setText("yesterday")
        dialog.company.put("Bolt")
        dialog.person.put("Mary Somerville")
        assert dialog.outcome == Outcome(
            Stage.REJECTED, date(2026, 11, 23), referred_to="Bolt", referred_person="Mary Somerville"
        )

    def test_an_offer_asks_until_when_to_answer(self, services: Services, theme: Theme, qtbot: QtBot) -> None:
        dialog = opened(services, theme, qtbot, Stage.OFFER)
        assert dialog.answer_by.isVisible()
        dialog.answer_by.line.setText("next Tue")
        assert dialog.outcome == Outcome(Stage.OFFER, TUESDAY, answer_by=date(2026, 12, 1))

    def test_it_came_lately_and_the_answer_may_take_the_whole_week(
        self, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        dialog = opened(services, theme, qtbot, Stage.OFFER)
        dialog.on.line.setText("20 Nov")
        dialog.answer_by.line.setText("next week")
        assert dialog.outcome == Outcome(Stage.OFFER, date(2026, 11, 20), answer_by=date(2026, 12, 4))

    def test_what_belongs_to_another_outcome_is_left_out(
        self, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        dialog = opened(services, theme, qtbot, Stage.REJECTED, ahead=1)
        dialog.company.put("Bolt")
        dialog.choose(Stage.OFFER)
        assert dialog.outcome == Outcome(Stage.OFFER, TUESDAY)
        assert not dialog.company.isVisible()

    def test_interviews_still_to_come_can_be_cancelled_with_it(
        self, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        dialog = opened(services, theme, qtbot, Stage.WITHDRAWN, ahead=2)
        assert dialog.cancel_interviews.text() == "Cancel the 2 interviews that are still to come"
        assert dialog.outcome == Outcome(Stage.WITHDRAWN, TUESDAY, cancel_interviews=True)
        dialog.cancel_interviews.setChecked(False)
        assert dialog.outcome == Outcome(Stage.WITHDRAWN, TUESDAY)


@pytest.mark.parametrize(
    ("stage", "on", "answer_by", "sentence"),
    [
        (Stage.HIRED, "", "", "On which day was it? Try today, or yesterday."),
        (Stage.HIRED, "blue", "", "This date is not clear. Try 4 Dec, next Tue, or end of next week."),
        (Stage.HIRED, "tomorrow", "", "This day is still to come. Check the year."),
        (
            Stage.OFFER,
            "today",
            "23 Nov 2026",
            "The day to answer by lies before the offer. Check the year.",
        ),
    ],
)
def test_days_that_cannot_be_are_said(
    stage: Stage, on: str, answer_by: str, sentence: str, services: Services, theme: Theme, qtbot: QtBot
) -> None:
    dialog = opened(services, theme, qtbot, stage)
    dialog.on.line.setText(on)
    dialog.answer_by.line.setText(answer_by)
    dialog.do.click()
    assert dialog.isVisible()
    assert sentence in said(dialog)


class TestWriting:
    def test_a_referral_is_kept_with_a_rejection(self, services: Services) -> None:
        outcome = Outcome(Stage.REJECTED, TUESDAY, referred_to="Bolt", referred_person="Mary")
        write_outcome(services, "acme", outcome)
        assert services.job_search.opportunity("acme").stage is Stage.REJECTED
        ((referral, source),) = services.job_search.referrals()
        assert (referral.company, referral.person, referral.received_on) == ("Bolt", "Mary", TUESDAY)
        assert source is not None
        assert source.uid == "acme"

    def test_interviews_to_come_are_cancelled_with_a_withdrawal(self, services: Services) -> None:
        entry = services.interviews.entry_of("talk")
        later = Interview(
            uid="later", opportunity="acme", starts_at=datetime(2026, 12, 8, 10, tzinfo=UTC), added_on=TUESDAY
        )
        services.interviews.save(InterviewEntry(entry.opportunity, later))
        write_outcome(services, "acme", Outcome(Stage.WITHDRAWN, TUESDAY, cancel_interviews=True))
        cancelled = {found.uid: found.cancelled for found in services.interviews.of_opportunity("acme")}
        assert cancelled == {"talk": False, "later": True}

    def test_given_up_nothing_is_written(
        self, services: Services, theme: Theme, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(OutcomeDialog, "exec", lambda _dialog: 0)
        assert record_outcome(services, theme, "acme") is None
        assert services.job_search.opportunity("acme").stage is Stage.INTERVIEWING

    def test_what_was_answered_is_written_and_can_be_undone(
        self, services: Services, theme: Theme, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(OutcomeDialog, "exec", lambda _dialog: 1)
        change = record_outcome(services, theme, "acme", stage=Stage.OFFER)
        assert change is not None
        assert services.job_search.opportunity("acme").stage is Stage.OFFER
        services.undoing.undo(change.entry)
        assert services.job_search.opportunity("acme").stage is Stage.INTERVIEWING
