"""An interview is recorded, corrected, cancelled and taken back."""

from datetime import date

import pytest

from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.opportunity import Stage
from followup_desktop.domain.step import State, StepKind
from followup_desktop.services import Services
from tests.services.acme import DAY, entry, open_titles, the

PLAN = [
    "Write down the interview at Acme Finance",
    "Keep your promise: send the portfolio",
    "Tell Charles Babbage that Acme Finance may call",
    "Thank Dr. Grace Hopper",
    "Thank Howard Aiken",
]


def test_a_recorded_interview_has_its_steps_at_once(services: Services) -> None:
    services.interviews.save(entry())
    assert open_titles(services) == PLAN
    assert services.job_search.opportunity("o1").stage is Stage.INTERVIEWING


def test_the_preview_is_the_plan_that_saving_makes(services: Services) -> None:
    shown = [line.title for line in services.interviews.preview(entry()) if line.state is State.OPEN]
    assert open_titles(services) == []
    services.interviews.save(entry())
    assert sorted(shown) == sorted(PLAN)


def test_the_closing_questions_are_gone_once_the_interview_is_over(services: Services) -> None:
    services.interviews.save(entry(second_interview=None, decision_asked=None, decision_by=None))
    assert "Ask the two closing questions at Acme Finance" not in open_titles(services)
    assert "Ask the two closing questions at Acme Finance" in open_titles(services, DAY)  # the day as a whole


def test_undo_takes_the_whole_interview_back(services: Services) -> None:
    change = services.interviews.save(entry())
    services.undoing.undo(change.entry)
    assert open_titles(services) == []
    assert services.contacts.all() == []


def test_a_company_without_a_name_is_refused_and_nothing_is_kept(services: Services) -> None:
    bare = entry()
    nameless = type(bare)(
        type(bare.opportunity)(uid="o1", company=" ", added_on=DAY), bare.interview, bare.contacts
    )
    with pytest.raises(FollowupError, match="Which company was it"):
        services.interviews.save(nameless)
    assert services.contacts.all() == []


def test_a_cancelled_interview_ends_its_steps_and_comes_back_when_it_takes_place_after_all(
    services: Services,
) -> None:
    services.interviews.save(entry())
    services.interviews.cancel("i1")
    assert open_titles(services) == []
    services.interviews.cancel("i1", cancelled=False)
    assert open_titles(services) == PLAN


def test_a_deleted_interview_takes_its_steps_along_but_not_what_was_sent(services: Services) -> None:
    services.interviews.save(entry())
    services.steps.sent(the(services, StepKind.THANK_YOU, "grace").uid, "Thanks", "Dear Dr. Hopper")
    change = services.interviews.delete("i1")
    assert open_titles(services) == []
    assert [touch.text for touch in services.contacts.contact("grace").touches] == ["Dear Dr. Hopper"]
    services.undoing.undo(change.entry)
    assert open_titles(services) == [title for title in PLAN if title != "Thank Dr. Grace Hopper"]


def test_the_next_round_begins_from_what_is_known(services: Services) -> None:
    services.interviews.save(entry(location="1 Lombard St"))
    form = services.interviews.entry_for("o1", services.clock.now(), "Europe/London")
    assert (form.interview.round, form.interview.location) == (2, "1 Lombard St")
    assert form.opportunity.company == "Acme Finance"
    assert [contact.uid for contact in form.contacts] == ["charles"]


def test_a_second_interview_moves_the_call(services: Services) -> None:
    services.interviews.save(entry())
    second = entry(
        uid="i2", starts_at=entry().interview.starts_at.replace(month=12, day=10), decision_by=None
    )
    services.interviews.save(second)
    assert the(services, StepKind.DECISION_CALL).opens == date(2026, 12, 17)
