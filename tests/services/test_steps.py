"""What a person does with a step, and taking it back."""

from datetime import date

import pytest

from followup_desktop.domain.opportunity import Opportunity, Stage
from followup_desktop.domain.step import State, StepKind
from followup_desktop.domain.touch import TouchOutcome
from followup_desktop.services import Services
from followup_desktop.services.steps import OutcomeNeeded, StepClosed
from followup_desktop.store.errors import ChangedSince
from tests.services.acme import entry, open_titles, the
from tests.services.conftest import Opened


@pytest.fixture
def grace(services: Services) -> str:
    services.interviews.save(entry())
    return the(services, StepKind.THANK_YOU, "grace").uid


def test_a_note_that_was_sent_is_kept_with_the_person_and_its_step_is_done(
    services: Services, grace: str
) -> None:
    services.steps.sent(grace, "Thank you", "Dear Dr. Hopper, …")
    (touch,) = services.contacts.contact("grace").touches
    assert (touch.subject, touch.text, touch.step) == ("Thank you", "Dear Dr. Hopper, …", grace)
    assert services.checklist.step(grace).state is State.DONE


def test_waiting_begins_on_the_day_of_the_interview_once_nothing_is_left_to_do(services: Services) -> None:
    services.interviews.save(entry(second_interview=None))  # so that the closing questions have lapsed
    for row in services.agenda.rows():
        if row.step.kind is not StepKind.KEEP_LOOKING:
            services.steps.done(row.step.uid)
    assert open_titles(services) == []
    (line,) = services.agenda.waiting()
    assert line.until == date(2026, 12, 7)
    assert services.agenda.waiting(date(2026, 11, 23)) == [line]
    assert services.agenda.waiting_count() == 1


def test_done_twice_is_done_once(services: Services, grace: str) -> None:
    assert services.steps.done(grace).entry is not None
    assert services.steps.done(grace, on=date(2026, 12, 24)).entry is None
    assert services.checklist.step(grace).step.done_on == date(2026, 11, 23)


def test_reopening_takes_back_the_tick_and_what_it_wrote_down(services: Services, grace: str) -> None:
    services.steps.sent(grace, "Thank you", "Dear Dr. Hopper")
    services.steps.reopen(grace)
    assert services.checklist.step(grace).state is State.OPEN
    assert services.contacts.contact("grace").touches == ()


def test_a_skipped_step_says_why_and_undo_brings_it_back(services: Services, grace: str) -> None:
    change = services.steps.skip(grace, "  we spoke\nagain ")
    assert services.checklist.step(grace).step.skipped_why == "we spoke again"
    services.undoing.undo(change.entry)
    assert services.checklist.step(grace).state is State.OPEN


def test_undo_is_refused_where_the_step_has_changed_since(services: Services, grace: str) -> None:
    first = services.steps.snooze(grace, date(2026, 11, 25))
    services.steps.snooze(grace, date(2026, 11, 26))
    with pytest.raises(ChangedSince):
        services.undoing.undo(first.entry)
    assert services.checklist.step(grace).step.snoozed_until == date(2026, 11, 26)


def test_a_snoozed_step_sleeps_until_its_day(services: Services, at: Opened, grace: str) -> None:
    services.steps.snooze(grace, date(2026, 11, 25))
    assert services.checklist.step(grace).state is State.SNOOZED
    assert at("2026-11-25T08:00").checklist.step(grace).state is State.OPEN


def test_a_closed_step_cannot_be_put_off(services: Services, grace: str) -> None:
    services.steps.done(grace)
    with pytest.raises(StepClosed):
        services.steps.snooze(grace, date(2026, 11, 25))
    with pytest.raises(StepClosed):
        services.steps.skip(grace, "why")


def test_a_moved_step_keeps_its_dates_whatever_the_facts_become(services: Services, grace: str) -> None:
    services.steps.move(grace, date(2026, 11, 30), date(2026, 12, 1))
    services.interviews.save(entry(minutes=30, decision_by=date(2026, 12, 9)))
    moved = services.checklist.step(grace).step
    assert (moved.opens, moved.aim, moved.due) == (date(2026, 11, 30), None, date(2026, 12, 1))


def test_a_call_needs_its_outcome_and_leads_to_a_check_in(services: Services) -> None:
    services.interviews.save(entry())
    call = the(services, StepKind.DECISION_CALL)
    with pytest.raises(OutcomeNeeded):
        services.steps.done(call.uid)
    services.steps.done(call.uid, on=date(2026, 12, 7), outcome=TouchOutcome.VOICEMAIL)
    assert the(services, StepKind.CHECK_IN).opens == date(2026, 12, 10)
    check_in = the(services, StepKind.CHECK_IN)
    services.steps.done(check_in.uid, on=date(2026, 12, 10), outcome=TouchOutcome.VOICEMAIL)
    with pytest.raises(StepClosed, match="later call first"):
        services.steps.reopen(call.uid)
    services.steps.reopen(check_in.uid)
    services.steps.reopen(call.uid)
    kinds = {row.step.kind for row in services.agenda.rows(every=True)}
    assert StepKind.CHECK_IN not in kinds
    assert services.checklist.step(call.uid).state is State.WAITING


def test_letting_go_closes_the_opportunity_and_reopening_opens_it_again(services: Services) -> None:
    services.interviews.save(entry())
    step = the(services, StepKind.LET_GO).uid
    services.steps.done(step, on=date(2027, 1, 20))
    settled = services.job_search.opportunity("o1")
    assert (settled.stage, settled.outcome_on) == (Stage.NO_ANSWER, date(2027, 1, 20))
    services.steps.reopen(step)
    assert services.job_search.opportunity("o1").stage is Stage.INTERVIEWING
    assert services.checklist.step(step).state is State.WAITING


def test_what_an_outcome_had_ended_can_be_opened_again_and_stays_so(services: Services) -> None:
    services.interviews.save(entry())
    services.job_search.outcome("o1", Stage.REJECTED)
    call = the(services, StepKind.DECISION_CALL)
    assert services.checklist.step(call.uid).state is State.SKIPPED
    services.steps.reopen(call.uid)
    services.interviews.save(entry(notes="they may still change their mind"))
    services.job_search.outcome("o1", Stage.REJECTED, on=date(2026, 11, 23))
    assert services.checklist.step(call.uid).state is State.WAITING


def test_a_step_of_ones_own_is_there_until_it_is_done(services: Services) -> None:
    services.steps.add_own(" Buy a  tie ", date(2026, 11, 24))
    assert open_titles(services) == ["Buy a tie"]
    (row,) = [row for row in services.agenda.rows() if row.step.kind is StepKind.OWN]
    services.steps.done(row.step.uid)
    assert open_titles(services) == []


def test_the_weekly_step_is_stored_once_a_person_does_something_with_it(services: Services) -> None:
    services.interviews.save(entry())
    weekly = services.checklist.weekly()
    assert (weekly.added, weekly.goal) == (1, 3)
    step = services.checklist.unstored_week()
    assert weekly.asks
    assert step is not None
    change = services.steps.skip(step.uid, "a week off")
    kinds = [row.step.kind for row in services.agenda.rows()]
    assert StepKind.KEEP_LOOKING not in kinds
    services.undoing.undo(change.entry)
    assert [row.step.kind for row in services.agenda.rows()].count(StepKind.KEEP_LOOKING) == 1


def test_counts_and_pages_of_the_sections_agree_with_the_agenda(services: Services) -> None:
    services.interviews.save(entry())
    counts = services.checklist.counts()
    for section, count in counts.items():
        assert len(services.checklist.lines(section)) == count
    opened = [section for section in counts if section not in ("later", "done")]
    assert sum(counts[section] for section in opened) == len(services.agenda.rows())


def test_a_snoozed_weekly_step_follows_what_was_added_and_ends_with_being_hired(
    services: Services,
) -> None:
    services.interviews.save(entry())
    weekly = services.checklist.unstored_week()
    assert weekly is not None
    services.steps.snooze(weekly.uid, date(2026, 11, 27))
    for number in (1, 2):
        services.job_search.save(Opportunity(uid=f"new{number}", company="New", added_on=date(2026, 11, 24)))
    assert services.checklist.step(weekly.uid).state is State.DONE
    services.job_search.delete("new2")
    assert services.checklist.step(weekly.uid).state is State.SNOOZED
    services.job_search.outcome("o1", Stage.HIRED)
    assert services.checklist.step(weekly.uid).state is State.SKIPPED
