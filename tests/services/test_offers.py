"""An offer asks for two notes: thanks at once, and the answer by their day."""

from dataclasses import replace
from datetime import date

import pytest

from followup_desktop.domain.opportunity import Stage
from followup_desktop.domain.step import State, StepKind
from followup_desktop.services import Services
from tests.services.acme import DAY, entry, open_titles, the

ANSWER_BY = date(2026, 11, 30)


@pytest.fixture
def offer(services: Services) -> str:
    services.interviews.save(entry())
    services.job_search.outcome("o1", Stage.OFFER, on=DAY, answer_by=ANSWER_BY)
    return the(services, StepKind.ANSWER_OFFER).uid


def send(services: Services, step: str) -> str:
    note = services.notes.message(step)
    services.steps.sent(step, note.subject, note.body)
    return note.body


def test_the_thanks_leave_the_answer_to_be_given(services: Services, offer: str) -> None:
    thanks = send(services, offer)
    assert "Monday 30 November" in thanks
    assert services.checklist.step(offer).state is State.OPEN
    assert "Answer the offer from Acme Finance" in open_titles(services, ANSWER_BY)
    (touch,) = services.contacts.contact("grace").touches
    assert touch.text == thanks


def test_the_note_after_the_thanks_is_the_answer_and_settles_it(services: Services, offer: str) -> None:
    send(services, offer)
    assert "accept" in send(services, offer)
    assert services.checklist.step(offer).state is State.DONE


def test_other_wordings_are_a_yes_and_a_no(services: Services, offer: str) -> None:
    subjects = []
    for _number in range(3):
        subjects.append(services.notes.message(offer).subject)
        services.notes.other_wording(offer)
    assert len(set(subjects)) == 3
    facts = []
    for _number in range(3):
        facts.append(services.notes.facts(offer).offer_reply)
        services.notes.other_wording(offer)
    assert facts == ["time", "accept", "decline"]


def test_an_answer_that_was_sent_at_once_settles_it(services: Services, offer: str) -> None:
    services.notes.other_wording(offer)
    send(services, offer)
    assert services.checklist.step(offer).state is State.DONE


def test_with_little_interest_the_answer_that_is_proposed_is_a_no(services: Services, offer: str) -> None:
    services.job_search.save(replace(services.job_search.opportunity("o1"), interest=2))
    send(services, offer)
    assert services.notes.facts(offer).offer_reply == "decline"


def test_ticking_it_off_is_enough_without_a_note(services: Services, offer: str) -> None:
    services.steps.done(offer)
    assert services.checklist.step(offer).state is State.DONE


def test_undoing_takes_the_thanks_back(services: Services, offer: str) -> None:
    note = services.notes.message(offer)
    change = services.steps.sent(offer, note.subject, note.body)
    services.undoing.undo(change.entry)
    assert services.notes.facts(offer).offer_reply == "time"
    assert services.contacts.contact("grace").touches == ()
