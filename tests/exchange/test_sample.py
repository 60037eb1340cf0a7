"""The sample looks the same on whatever day it is opened."""

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from followup_desktop.domain.opportunity import Stage
from followup_desktop.domain.plan import ending, plan
from followup_desktop.domain.reconcile import reconcile
from followup_desktop.domain.situation import Situation, ticks_of
from followup_desktop.domain.step import Reason, State, Step, StepKind, state_on
from followup_desktop.domain.workdays import WorkCalendar
from followup_desktop.exchange.archive import Archive, dumps, loads
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.sample import sample

days = st.dates(date(2025, 1, 1), date(2040, 12, 31))
zones = st.sampled_from(["Europe/London", "America/Los_Angeles", "Pacific/Auckland", "Asia/Kolkata", "UTC"])


def planned(archive: Archive, opportunity_uid: str) -> list[Step]:
    """The steps of an opportunity after the import: the plan, and what the sample has ticked."""
    about = [step for step in archive.steps if step.opportunity == opportunity_uid]
    situation = Situation(
        opportunity=next(found for found in archive.opportunities if found.uid == opportunity_uid),
        interviews=tuple(found for found in archive.interviews if found.opportunity == opportunity_uid),
        touches=tuple(found for found in archive.touches if found.opportunity == opportunity_uid),
        referrals=tuple(found for found in archive.referrals if found.opportunity == opportunity_uid),
        ticks=ticks_of(about),
        calendar=WorkCalendar(range(5), no_holidays),
    )

    def ends(step: Step) -> Reason | None:
        return ending(step, situation)

    result = reconcile(about, plan(situation), ends)
    assert not result.change
    assert not result.drop
    return [*about, *result.add]


def no_holidays(year: int) -> dict[date, str]:
    return {}


def open_kinds(archive: Archive, opportunity_uid: str, day: date) -> set[StepKind]:
    return {step.kind for step in planned(archive, opportunity_uid) if state_on(step, day) is State.OPEN}


@settings(deadline=None, max_examples=60)
@given(days, zones)
@example(date(2026, 11, 28), "Europe/London")
@example(date(2026, 11, 29), "Pacific/Auckland")
def test_on_any_day_there_is_something_to_do_to_wait_for_and_to_close(today: date, zone: str) -> None:
    archive = sample(today, zone)

    assert {found.stage for found in archive.opportunities} == {Stage.INTERVIEWING, Stage.REJECTED}
    assert open_kinds(archive, "sample-harbour", today) == {
        StepKind.THANK_YOU,
        StepKind.KEEP_PROMISE,
        StepKind.ALERT_REFERENCE,
    }
    assert open_kinds(archive, "sample-quayside", today) == set()
    waiting = [
        step.kind for step in planned(archive, "sample-quayside") if state_on(step, today) is State.WAITING
    ]
    assert StepKind.CHECK_IN in waiting
    assert open_kinds(archive, "sample-northgate", today) == {
        StepKind.REJECTION_THANKS,
        StepKind.RECORD_REFERRAL,
        StepKind.THANK_REFERENCE,
    }


@settings(deadline=None, max_examples=60)
@given(days, zones)
def test_interviews_fall_on_weekdays_in_the_zone_of_the_machine(today: date, zone: str) -> None:
    archive = sample(today, zone)
    assert {interview.timezone for interview in archive.interviews} == {zone}
    assert all(interview.starts_on.weekday() < 5 for interview in archive.interviews)
    assert all(interview.starts_on < today for interview in archive.interviews)


def test_the_panel_was_two_business_days_ago() -> None:
    interview = next(
        i for i in sample(date(2026, 11, 30), "UTC").interviews if i.uid == "sample-harbour-panel"
    )
    assert interview.starts_on == date(2026, 11, 26)
    assert len(interview.people) == 3
    assert all(person.talked_about for person in interview.people)


def test_the_sample_is_an_archive_like_any_other() -> None:
    archive = sample(date(2026, 11, 24), "Europe/London", "GB-ENG")
    assert archive.settings is not None
    assert archive.settings.profile.region == "GB-ENG"
    assert archive.settings.profile.strengths
    content = dumps(archive)
    assert dumps(loads(content, today=date(2026, 11, 24))) == content


def test_its_addresses_and_numbers_belong_to_nobody() -> None:
    for contact in sample(date(2026, 11, 24), "UTC").contacts:
        assert all(address.endswith(".example") for address in contact.emails)
        assert all(" 555 01" in number for number in contact.phones)


def test_an_unknown_zone_is_said() -> None:
    with pytest.raises(ExchangeError, match="no time zone"):
        sample(date(2026, 11, 24), "Mars/Olympus")
