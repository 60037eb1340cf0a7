"""An offer, a no, a referral, being hired: what there is to do then."""

from datetime import date
from typing import Any

import pytest

from followup_desktop.domain.opportunity import Hired, Opportunity, Referral, Stage
from followup_desktop.domain.plan import plan
from followup_desktop.domain.situation import Tick
from followup_desktop.domain.step import StepKind, step_uid
from tests.domain.builders import acme, dates, interview, reference, situation, steps

HELD = interview("2026-11-26 10:00")


def ended(stage: Stage, on: str = "2026-12-03", **facts: Any) -> Opportunity:
    return acme(stage=stage, outcome_on=date.fromisoformat(on), **facts)


def test_an_offer_is_answered_with_thanks_in_one_day_and_a_decision_in_five() -> None:
    facts = situation(HELD, opportunity=ended(Stage.OFFER))
    assert dates(facts, StepKind.ANSWER_OFFER) == ["Thu 3 Dec, aim Fri 4 Dec, by Thu 10 Dec"]


def test_their_day_to_answer_by_is_the_latest_day() -> None:
    facts = situation(HELD, opportunity=ended(Stage.OFFER, answer_by=date(2026, 12, 20)))
    assert dates(facts, StepKind.ANSWER_OFFER) == ["Thu 3 Dec, aim Fri 4 Dec, by Sun 20 Dec"]
    same_day = situation(HELD, opportunity=ended(Stage.OFFER, answer_by=date(2026, 12, 3)))
    assert dates(same_day, StepKind.ANSWER_OFFER) == ["Thu 3 Dec, aim Thu 3 Dec, by Thu 3 Dec"]


def test_an_open_answer_ends_when_the_opportunity_is_closed() -> None:
    facts = situation(HELD, opportunity=ended(Stage.WITHDRAWN, offered_on=date(2026, 12, 1)))
    assert dates(facts, StepKind.ANSWER_OFFER) == ["Tue 1 Dec, aim Wed 2 Dec, by Tue 8 Dec (outcome)"]


def test_after_a_no_the_interviewer_is_thanked_in_two_days_and_greeted_after_ninety() -> None:
    facts = situation(HELD, opportunity=ended(Stage.REJECTED))
    assert dates(facts, StepKind.REJECTION_THANKS) == ["Thu 3 Dec, by Mon 7 Dec"]
    assert dates(facts, StepKind.RECONNECT) == ["Wed 3 Mar, by Wed 17 Mar"]
    assert steps(facts, StepKind.REJECTION_THANKS)[0].contact == "grace"


def test_a_no_before_any_interview_asks_for_nothing() -> None:
    facts = situation(interview("2026-12-10 10:00"), opportunity=ended(Stage.REJECTED))
    assert steps(facts, StepKind.REJECTION_THANKS) == []
    assert steps(facts, StepKind.RECONNECT) == []


def test_a_referral_becomes_an_opportunity_within_three_days() -> None:
    given = Referral(uid="r1", opportunity="acme", company="Initech", received_on=date(2026, 12, 3))
    facts = situation(HELD, referrals=(given,))
    assert dates(facts, StepKind.RECORD_REFERRAL) == ["Thu 3 Dec, by Tue 8 Dec"]


@pytest.mark.parametrize("stage", [Stage.HIRED, Stage.REJECTED, Stage.WITHDRAWN, Stage.NO_ANSWER])
def test_only_references_that_were_alerted_are_told_how_it_ended(stage: Stage) -> None:
    given = ended(stage, references=(reference("charles"), reference("bob")))
    told = {step_uid(StepKind.ALERT_REFERENCE, "acme/charles"): Tick(done_on=date(2026, 11, 26))}
    facts = situation(HELD, opportunity=given, ticks=told)
    assert dates(facts, StepKind.THANK_REFERENCE) == ["Thu 3 Dec, by Tue 8 Dec"]
    assert [step.contact for step in steps(facts, StepKind.THANK_REFERENCE)] == ["charles"]


def test_an_offer_is_no_outcome_to_thank_references_for() -> None:
    given = ended(Stage.OFFER, references=(reference("charles"),))
    told = {step_uid(StepKind.ALERT_REFERENCE, "acme/charles"): Tick(done_on=date(2026, 11, 26))}
    assert steps(situation(HELD, opportunity=given, ticks=told), StepKind.THANK_REFERENCE) == []


def test_hired_elsewhere_one_withdraws_within_two_days() -> None:
    elsewhere = Hired("initech", "Initech", date(2026, 12, 3))
    assert dates(situation(HELD, hired=elsewhere), StepKind.WITHDRAW) == ["Thu 3 Dec, by Mon 7 Dec"]
    offered = situation(opportunity=ended(Stage.OFFER, "2026-12-01"), hired=elsewhere)
    assert dates(offered, StepKind.WITHDRAW) == ["Thu 3 Dec, by Mon 7 Dec"]


def test_nobody_withdraws_from_the_job_won_nor_where_nobody_met_nor_where_it_is_over() -> None:
    elsewhere = Hired("initech", "Initech", date(2026, 12, 3))
    won = Hired("acme", "Acme Finance", date(2026, 12, 3))
    assert steps(situation(HELD, hired=won), StepKind.WITHDRAW) == []
    assert steps(situation(opportunity=acme(stage=Stage.APPLIED), hired=elsewhere), StepKind.WITHDRAW) == []
    over = situation(HELD, opportunity=ended(Stage.REJECTED), hired=elsewhere)
    assert steps(over, StepKind.WITHDRAW) == []


def test_a_cancelled_interview_ends_its_open_steps() -> None:
    facts = situation(interview("2026-11-26 10:00", cancelled=True))
    assert {step.ended.kind for step in plan(facts) if step.ended} == {"interview_cancelled"}
    assert all(step.ended for step in plan(facts))


def test_an_outcome_without_its_day_counts_from_the_interview() -> None:
    facts = situation(HELD, opportunity=acme(stage=Stage.REJECTED))
    assert dates(facts, StepKind.REJECTION_THANKS) == ["Thu 26 Nov, by Mon 30 Nov"]
