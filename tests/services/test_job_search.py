"""Outcomes, referrals, contacts: what they change."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from followup_desktop.domain.contact import Contact, Picture
from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.opportunity import Opportunity, Referral, Stage
from followup_desktop.domain.step import State, StepKind
from followup_desktop.phrases.changes import said
from followup_desktop.services import Services
from followup_desktop.services.contacts import StillNeeded
from tests.services.acme import CHARLES, DAY, GRACE, entry, open_titles, the

INITECH = Opportunity(uid="o2", company="Initech", added_on=DAY)


def test_a_rejection_with_a_referral_plans_thanks_and_the_referral(services: Services) -> None:
    services.interviews.save(entry())
    for step in services.agenda.rows():
        if step.step.kind is not StepKind.KEEP_LOOKING:
            services.steps.done(step.step.uid)
    hint = Referral(uid="r1", opportunity="o1", company="Initech", received_on=DAY)
    services.job_search.outcome("o1", Stage.REJECTED, referral=hint)
    assert open_titles(services) == [
        "Send Dr. Grace Hopper a kind reply",
        "Follow up the referral to Initech",
        "Tell Charles Babbage how it ended",
    ]
    services.job_search.referral_became("r1", INITECH)
    assert "Follow up the referral to Initech" not in open_titles(services)


def test_a_referral_comes_from_the_company_that_pointed_and_its_person_is_to_be_contacted(
    services: Services,
) -> None:
    services.interviews.save(entry())
    hint = Referral(
        uid="r1",
        opportunity="o1",
        company="Green Delta",
        person="Olga Petrov",
        received_on=DAY,
        notes="They look for analysts.",
    )
    services.job_search.outcome("o1", Stage.REJECTED, referral=hint)
    made = services.job_search.opportunity_of(hint)
    assert (made.company, made.source) == ("Green Delta", "Referral by Acme Finance")
    assert made.notes == "To contact there: Olga Petrov\n\nThey look for analysts."

    change = services.job_search.referral_became("r1", made)
    (olga,) = services.contacts.all("Olga")
    assert (olga.name, olga.organization) == ("Olga Petrov", "Green Delta")
    ((kept, _source),) = services.job_search.referrals()
    assert (kept.became, kept.contact) == (made.uid, olga.uid)
    services.undoing.undo(change.entry)
    assert services.contacts.all("Olga") == []


@pytest.mark.parametrize(
    ("organization", "after"),
    [("GreenDelta Ltd", ["GreenDelta Ltd"]), ("", ["Green Delta"]), ("Navy", ["Green Delta", "Navy"])],
)
def test_the_person_of_a_referral_may_be_known(
    services: Services, organization: str, after: list[str]
) -> None:
    services.job_search.save(INITECH)
    services.contacts.save(Contact(uid="olga", name="olga Petrov", organization=organization))
    hint = Referral(uid="r1", opportunity="o2", company="Green Delta", person="Olga Petrov", received_on=DAY)
    services.job_search.add_referral(hint)
    services.job_search.referral_became("r1", services.job_search.opportunity_of(hint))
    assert sorted(contact.organization for contact in services.contacts.all("Olga")) == after


def test_a_no_before_they_have_met_asks_for_no_reply_and_says_so(services: Services) -> None:
    ahead = datetime(2026, 12, 10, 10, tzinfo=UTC)
    services.interviews.save(entry(starts_at=ahead, promised=()))
    change = services.job_search.outcome("o1", Stage.REJECTED)
    assert "reply keeps the door open" not in said(change.label, change.name)
    assert not any("kind reply" in title for title in open_titles(services))
    services.undoing.undo(change.entry)

    services.interviews.save(entry())
    change = services.job_search.outcome("o1", Stage.REJECTED)
    assert "reply keeps the door open" in said(change.label, change.name)
    assert any("kind reply" in title for title in open_titles(services))


def test_youre_hired_plans_the_withdrawals_and_ends_the_search_and_undo_takes_both_back(
    services: Services,
) -> None:
    services.interviews.save(entry())
    services.job_search.save(INITECH)
    change = services.job_search.outcome("o2", Stage.HIRED)
    assert "Withdraw from Acme Finance" in open_titles(services)
    assert not services.checklist.weekly().asks
    services.undoing.undo(change.entry)
    assert "Withdraw from Acme Finance" not in open_titles(services)
    assert services.checklist.weekly().asks


def test_an_outcome_can_cancel_the_interviews_that_are_still_to_come(services: Services) -> None:
    ahead = datetime(2026, 12, 10, 10, tzinfo=UTC)
    services.interviews.save(entry())
    services.interviews.save(entry(uid="i2", starts_at=ahead, promised=()))
    assert [found.uid for found in services.job_search.interviews_ahead("o1")] == ["i2"]
    services.job_search.outcome("o1", Stage.WITHDRAWN, cancel_interviews=True)
    assert services.job_search.interviews_ahead("o1") == []


@pytest.mark.parametrize(
    ("stage", "answer_by"), [(Stage.LEAD, None), (Stage.HIRED, DAY), (Stage.OFFER, date(2026, 1, 1))]
)
def test_what_is_no_outcome_is_refused(services: Services, stage: Stage, answer_by: date | None) -> None:
    services.job_search.save(INITECH)
    with pytest.raises(FollowupError):
        services.job_search.outcome("o2", stage, answer_by=answer_by)
    assert services.job_search.opportunity("o2").stage is Stage.LEAD


def test_the_overview_says_what_comes_next_or_what_is_waited_for(services: Services) -> None:
    services.interviews.save(entry())
    services.job_search.save(INITECH)
    lines = {line.opportunity.uid: line for line in services.job_search.overview()}
    assert lines["o1"].next_title == "Write down the interview at Acme Finance"
    assert (lines["o2"].next_step, lines["o2"].waiting) == (None, "")
    for row in services.agenda.rows():
        if row.step.opportunity == "o1":
            services.steps.done(row.step.uid)
    assert "4 Dec" in services.job_search.overview("acme")[0].waiting


def test_a_deleted_opportunity_comes_back_whole(services: Services) -> None:
    services.interviews.save(entry())
    before = services.transfer.archive()
    change = services.job_search.delete("o1")
    assert open_titles(services) == []
    services.undoing.undo(change.entry)
    assert services.transfer.archive() == before


def test_a_contact_that_is_still_needed_stays(services: Services) -> None:
    services.interviews.save(entry())
    for uid in ("grace", "charles"):
        with pytest.raises(StillNeeded, match="Acme Finance"):
            services.contacts.delete(uid)
    services.contacts.save(
        Contact(uid="lonely", name="Lonely"),
        Picture(uid="lonely", media_type="image/png", content=b"\x89PNG"),
    )
    change = services.contacts.delete("lonely")
    assert "lonely" not in {contact.uid for contact in services.contacts.all()}
    services.undoing.undo(change.entry)
    assert services.contacts.contact("lonely").picture is not None


def test_two_cards_become_one_and_the_ticks_come_along(services: Services) -> None:
    services.interviews.save(entry())
    services.steps.done(the(services, StepKind.THANK_YOU, "grace").uid)
    services.contacts.save(Contact(uid="grace2", name="Grace Hopper", emails=("GRACE@acme.example",)))
    assert [{one.uid, other.uid} for one, other in services.contacts.duplicates()] == [{"grace", "grace2"}]
    before = services.transfer.archive()
    change = services.contacts.merge("grace2", "grace", Contact(uid="grace2", name="Dr. Grace Hopper"))
    thanks = the(services, StepKind.THANK_YOU, "grace2")
    assert services.checklist.step(thanks.uid).state is State.DONE
    assert services.contacts.duplicates() == []
    services.undoing.undo(change.entry)
    assert services.transfer.archive() == before


def test_an_address_without_an_at_sign_is_refused(services: Services) -> None:
    with pytest.raises(FollowupError, match="no @"):
        services.contacts.save(replace(GRACE, emails=("grace.example",)))
    services.contacts.save(CHARLES)
    assert [contact.name for contact in services.contacts.all("bab cha")] == ["Charles Babbage"]


def test_search_finds_people_companies_and_steps(services: Services) -> None:
    services.interviews.save(entry())
    found = {(one.kind, one.title) for one in services.search.find("acme")}
    assert ("opportunity", "Acme Finance") in found
    assert ("step", "Thank Howard Aiken") in found
    assert {one.kind for one in services.search.find("hopper")} == {"contact", "step"}
    assert services.search.find("zzz") == []
