"""Invitations: new interviews, and known ones that are moved or called off, after asking."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from followup_desktop.domain.found import Found
from followup_desktop.domain.interview import InterviewKind
from followup_desktop.domain.opportunity import Opportunity, Stage
from followup_desktop.services import Services
from followup_desktop.services.intake.review import InterviewReview, Review, Treatment
from followup_desktop.services.intake.storing import Stored
from tests.services import acme, finds

ZONE = "Europe/Berlin"


def review(services: Services, found: Found) -> Review:
    return services.intake.review("invite.ics", found, ZONE)


def the(reviewed: Review) -> InterviewReview:
    (interview,) = reviewed.interviews
    return interview


def take_in(services: Services, found: Found) -> Stored:
    stored = services.intake.store(review(services, found))
    services.intake.tell(stored)
    return stored


def test_an_invitation_becomes_an_interview_with_its_people_and_its_plan(services: Services) -> None:
    stored = take_in(
        services,
        finds.invitation(location="Room 5", link="https://meet.example/abc", kind=InterviewKind.VIDEO),
    )
    (interview,) = stored.added_interviews
    (opportunity,) = stored.added_opportunities
    assert interview.starts_at == datetime(2026, 11, 25, 10, tzinfo=UTC)
    assert (interview.timezone, interview.minutes, interview.kind) == (
        "Europe/London",
        45,
        InterviewKind.VIDEO,
    )
    assert interview.location == "Room 5 · https://meet.example/abc"
    assert "Interview with Acme Finance" in interview.notes
    assert (opportunity.company, opportunity.stage) == ("Acme Finance", Stage.INTERVIEWING)
    assert [contact.name for contact in stored.added_contacts] == ["Grace Hopper"]
    assert "Thank Grace Hopper" in acme.open_titles(services, on=interview.starts_on)


def test_an_invitation_belongs_to_the_company_that_is_known_already(services: Services) -> None:
    known = Opportunity(uid="o1", company="ACME Finance Ltd", position="Analyst", added_on=acme.DAY)
    services.job_search.save(known)
    stored = take_in(services, finds.invitation())
    assert stored.added_opportunities == ()
    assert stored.added_interviews[0].opportunity == "o1"
    assert stored.updated_opportunities[0].stage is Stage.INTERVIEWING


def test_the_second_interview_at_a_company_is_the_second_round(services: Services) -> None:
    take_in(services, finds.invitation())
    later = finds.invitation(uid="invite-2", starts_at=datetime(2026, 12, 2, 10, tzinfo=UTC))
    (interview,) = take_in(services, later).added_interviews
    assert interview.round == 2


def test_the_same_invitation_again_changes_nothing(services: Services) -> None:
    take_in(services, finds.invitation())
    again = the(review(services, finds.invitation()))
    assert again.treatment is Treatment.LEAVE
    assert again.note == "Everything in it is here already."


def test_a_newer_invitation_moves_the_interview_after_asking(services: Services) -> None:
    (before,) = take_in(services, finds.invitation()).added_interviews
    moved = finds.invitation(sequence=1, starts_at=datetime(2026, 11, 26, 9, 30, tzinfo=UTC))
    reviewed = review(services, moved)
    assert the(reviewed).treatment is Treatment.MERGE
    assert the(reviewed).note == "They moved it from Wed 25 Nov 10:00 to Thu 26 Nov 09:30."
    assert services.interviews.entry_of(before.uid).interview.starts_at == before.starts_at

    stored = services.intake.store(reviewed)
    (after,) = stored.updated_interviews
    assert after.uid == before.uid
    assert after.starts_at == datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
    services.undoing.undo()
    assert services.interviews.entry_of(before.uid).interview == before


def test_what_the_person_wrote_about_the_interview_survives_the_move(services: Services) -> None:
    (before,) = take_in(services, finds.invitation()).added_interviews
    entry = services.interviews.entry_of(before.uid)
    noted = replace(entry.interview, decision_said="end of next week", notes="Bring the portfolio")
    services.interviews.save(replace(entry, interview=noted))
    moved = finds.invitation(sequence=1, starts_at=datetime(2026, 11, 26, 9, 30, tzinfo=UTC))
    (after,) = take_in(services, moved).updated_interviews
    assert (after.decision_said, after.notes) == ("end of next week", "Bring the portfolio")
    assert after.people == before.people


@pytest.mark.parametrize(
    ("known", "older"),
    [
        ({"sequence": 2}, {"sequence": 1}),
        (
            {"stamp": datetime(2026, 11, 20, tzinfo=UTC)},
            {"stamp": datetime(2026, 11, 19, tzinfo=UTC)},
        ),
    ],
)
def test_an_older_state_of_an_invitation_moves_nothing(
    services: Services, known: dict[str, object], older: dict[str, object]
) -> None:
    take_in(services, finds.invitation(**known))
    late = finds.invitation(**older, starts_at=datetime(2026, 12, 1, 8, tzinfo=UTC))
    found = the(review(services, late))
    assert found.treatment is Treatment.LEAVE
    assert "older" in found.note
    assert take_in(services, late).updated_interviews == ()


def test_a_cancellation_calls_the_interview_off(services: Services) -> None:
    (before,) = take_in(services, finds.invitation()).added_interviews
    cancelled = finds.invitation(sequence=1, cancelled=True, starts_at=None)
    assert the(review(services, cancelled)).treatment is Treatment.CANCEL
    (after,) = take_in(services, cancelled).cancelled_interviews
    assert (after.uid, after.cancelled) == (before.uid, True)
    assert acme.open_titles(services, on=before.starts_on) == []
    assert the(review(services, cancelled)).treatment is Treatment.LEAVE


def test_an_interview_that_was_called_off_can_take_place_after_all(services: Services) -> None:
    take_in(services, finds.invitation())
    take_in(services, finds.invitation(sequence=1, cancelled=True, starts_at=None))
    (after,) = take_in(services, finds.invitation(sequence=2)).updated_interviews
    assert not after.cancelled


def test_a_cancellation_of_something_unknown_is_told_and_changes_nothing(services: Services) -> None:
    reviewed = review(services, finds.invitation(cancelled=True, starts_at=None))
    assert reviewed.nothing
    assert "not here" in reviewed.left_out[0].why


def test_each_day_of_a_series_is_an_interview_and_one_of_them_can_be_moved(services: Services) -> None:
    days = [datetime(2026, 11, day, 10, tzinfo=UTC) for day in (25, 26)]
    (first,), (second,) = (
        finds.invitation(starts_at=day, recurrence=f"{day:%Y%m%dT%H%M%SZ}").interviews for day in days
    )
    stored = take_in(services, Found(interviews=(first, second)))
    assert [interview.starts_at for interview in stored.added_interviews] == days
    assert len(stored.added_opportunities) == 1
    assert len(stored.added_contacts) == 1
    moved = replace(second, sequence=1, starts_at=datetime(2026, 11, 27, 8, tzinfo=UTC))
    (after,) = take_in(services, Found(interviews=(moved,))).updated_interviews
    assert after.uid == stored.added_interviews[1].uid

    whole = finds.invitation(cancelled=True, sequence=2, starts_at=None)
    assert len(take_in(services, whole).cancelled_interviews) == 2


def test_an_interview_that_was_written_down_by_hand_is_recognised(services: Services) -> None:
    services.interviews.save(acme.entry(starts_at=datetime(2026, 11, 25, 10, tzinfo=UTC), people=()))
    found = the(review(services, finds.invitation()))
    assert found.known is not None
    assert found.interview.uid == "i1"
    take_in(services, finds.invitation())
    moved = finds.invitation(sequence=1, starts_at=datetime(2026, 11, 26, 10, tzinfo=UTC))
    assert the(review(services, moved)).interview.uid == "i1"


def test_a_floating_time_is_that_of_the_machine(services: Services) -> None:
    (interview,) = take_in(
        services,
        finds.invitation(starts_at=datetime(2026, 11, 25, 10), timezone=""),  # noqa: DTZ001
    ).added_interviews
    assert (interview.starts_at, interview.timezone) == (datetime(2026, 11, 25, 9, tzinfo=UTC), ZONE)


def test_a_series_that_is_moved_as_a_whole_moves_each_of_its_days(services: Services) -> None:
    def series(hour: int, sequence: int) -> Found:
        days = [datetime(2026, 11, day, hour, tzinfo=UTC) for day in (25, 26)]
        events = [
            finds.invitation(starts_at=day, recurrence=f"{day:%Y%m%dT%H%M%SZ}", sequence=sequence)
            for day in days
        ]
        return Found(interviews=tuple(event for found in events for event in found.interviews))

    before = take_in(services, series(10, 0)).added_interviews
    stored = take_in(services, series(15, 1))
    assert stored.added_interviews == ()
    assert [interview.uid for interview in stored.updated_interviews] == [one.uid for one in before]
    assert [interview.starts_at.hour for interview in stored.updated_interviews] == [15, 15]


def test_a_time_in_utc_is_said_in_the_zone_of_the_machine(services: Services) -> None:
    (interview,) = take_in(services, finds.invitation(timezone="UTC")).added_interviews
    assert (interview.starts_at.hour, interview.timezone) == (10, ZONE)


def test_a_place_of_several_lines_is_one_line(services: Services) -> None:
    found = finds.invitation(location="Acme Finance\n 1 Lombard St\n\nLondon")
    (interview,) = take_in(services, found).added_interviews
    assert interview.location == "Acme Finance, 1 Lombard St, London"


def test_an_interview_without_a_company_takes_the_name_of_the_event(services: Services) -> None:
    stored = take_in(services, finds.invitation(company=None, people=(), summary="Getting to know you"))
    assert stored.added_opportunities[0].company == "Getting to know you"


def test_somebody_who_is_known_decides_which_company_it_is(services: Services) -> None:
    services.contacts.save(replace(acme.GRACE, organization="Acme Finance"))
    services.job_search.save(
        Opportunity(uid="o1", company="Acme Finance", position="Analyst", added_on=acme.DAY)
    )
    stored = take_in(services, finds.invitation(company=None, summary="A talk"))
    assert stored.added_interviews[0].opportunity == "o1"
    assert stored.added_contacts == ()
    assert [person.contact for person in stored.added_interviews[0].people] == ["grace"]


def test_an_event_without_a_beginning_is_left_out_with_a_word(services: Services) -> None:
    reviewed = review(services, finds.invitation(starts_at=None))
    assert reviewed.nothing
    assert "when it starts" in reviewed.left_out[0].why
