"""Putting into the database what a person said yes to: all of it in one transaction, or nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from followup_desktop.domain.contact import Contact, KeptCard, Picture
from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.found import LeftOut
from followup_desktop.domain.interview import Interview
from followup_desktop.domain.opportunity import Opportunity, Stage
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.phrases.language import _
from followup_desktop.services.changes import Change
from followup_desktop.services.intake.cards import kept_text
from followup_desktop.services.intake.invitations import people_met
from followup_desktop.services.intake.progress import Progress, no_progress
from followup_desktop.services.intake.review import (
    InterviewReview,
    MatchBy,
    PersonReview,
    Review,
    Treatment,
)
from followup_desktop.services.planner import Planner
from followup_desktop.store.database import Database
from followup_desktop.store.records import some_of
from followup_desktop.store.transaction import Transaction

_AT_ONCE = 100


@dataclass(frozen=True, kw_only=True)
class Stored:
    """What became of a review. `contacts` are all that were taken, as they are now, in the file's order."""

    change: Change
    contacts: tuple[Contact, ...] = ()
    added_contacts: tuple[Contact, ...] = ()
    merged_contacts: tuple[Contact, ...] = ()
    added_interviews: tuple[Interview, ...] = ()
    updated_interviews: tuple[Interview, ...] = ()
    cancelled_interviews: tuple[Interview, ...] = ()
    added_opportunities: tuple[Opportunity, ...] = ()
    updated_opportunities: tuple[Opportunity, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def refuse_unfit(review: Review) -> None:
    """Raise FollowupError where something that is to be stored cannot be, and say what it lacks."""
    for person in _people(review):
        if not person.card.name.strip():
            raise FollowupError(_("Whose card is it? A name is enough. The rest can follow."))
        for address in person.card.emails:
            if "@" not in address:
                message = _("{name}: the address {address} has no @. Correct it, or take it out for now.")
                raise FollowupError(message.format(name=person.card.name, address=address))
    for interview in review.interviews:
        if interview.treatment is not Treatment.LEAVE and not interview.opportunity.company.strip():
            raise FollowupError(_("Which company was it? The plan needs a name."))
    for application in review.opportunities:
        if application.treatment is not Treatment.LEAVE and not application.opportunity.company.strip():
            raise FollowupError(_("Which company is it? An application needs a name."))


def store(db: Database, planner: Planner, review: Review, progress: Progress) -> Stored:
    """Store what the review takes, and plan what follows. Nobody is told of the change yet."""
    refuse_unfit(review)
    with db.write("imported", review.source) as tx:
        stored = _write(tx, planner, review, progress)
    return replace(stored, change=stored.change._replace(entry=tx.entry))


def rehearse(db: Database, planner: Planner, review: Review) -> Stored:
    """What storing would do. It is done, and taken back before anybody can see it."""
    refuse_unfit(review)
    with db.rehearse() as tx:
        return _write(tx, planner, review, no_progress)


def _write(tx: Transaction, planner: Planner, review: Review, progress: Progress) -> Stored:
    interviews = [one for one in review.interviews if one.treatment is not Treatment.LEAVE]
    applications = [one for one in review.opportunities if one.treatment is not Treatment.LEAVE]
    there = some_of(tx, Contact, [person.card.uid for person in _people(review)])
    contacts = _store_people(tx, _people(review), there, progress)
    opportunities = {one.opportunity.uid: _as_far_as(one) for one in interviews}
    opportunities |= {one.opportunity.uid: one.opportunity for one in applications}
    known = some_of(tx, Opportunity, opportunities)
    tx.put_many(Opportunity, opportunities.values())
    met = [(one.treatment, people_met(one, contacts.get)) for one in interviews]
    tx.put_many(Interview, [interview for _treatment, interview in met])
    if any(one.stage is Stage.HIRED for one in opportunities.values()):
        planner.replan_all(tx)
    elif opportunities:
        planner.replan(tx, opportunities)
    return Stored(
        change=Change("imported", review.source, next(iter(contacts), "")),
        contacts=tuple(contacts.values()),
        added_contacts=tuple(card for uid, card in contacts.items() if uid not in there),
        merged_contacts=tuple(card for uid, card in contacts.items() if uid in there and card != there[uid]),
        added_interviews=_treated(met, Treatment.ADD),
        updated_interviews=_treated(met, Treatment.MERGE),
        cancelled_interviews=_treated(met, Treatment.CANCEL),
        added_opportunities=tuple(one for uid, one in opportunities.items() if uid not in known),
        updated_opportunities=tuple(
            one for uid, one in opportunities.items() if uid in known and one != known[uid]
        ),
        left_out=review.left_out,
    )


def _people(review: Review) -> list[PersonReview]:
    """Everybody who is taken: on their own, or in an interview that is taken; each card once."""
    people = list(review.people)
    for interview in review.interviews:
        if interview.treatment in {Treatment.ADD, Treatment.MERGE}:
            people += interview.people
    taken = {person.card.uid: person for person in people if person.treatment is not Treatment.LEAVE}
    return list(taken.values())


def _store_people(
    tx: Transaction, people: Sequence[PersonReview], there: Mapping[str, Contact], progress: Progress
) -> dict[str, Contact]:
    """Store the cards with what lies beside them; gives the contacts by uid."""
    contacts = {
        person.card.uid: replace(person.card, name=" ".join(person.card.name.split())) for person in people
    }
    for start in range(0, len(people), _AT_ONCE):
        progress(start, len(people))
        some = people[start : start + _AT_ONCE]
        uids = [person.card.uid for person in some]
        tx.put_many(Contact, [contacts[uid] for uid in uids])
        with_card = some_of(tx, KeptCard, [uid for uid in uids if uid in there])
        with_picture = some_of(tx, Picture, [uid for uid in uids if uid in there])
        tx.put_many(KeptCard, [_kept(person) for person in some if _brings_card(person, with_card)])
        new_pictures = [person for person in some if person.card.uid not in with_picture]
        tx.put_many(Picture, [picture for one in new_pictures if (picture := _picture(one)) is not None])
    progress(len(people), len(people))
    return contacts


def _brings_card(person: PersonReview, with_card: Mapping[str, KeptCard]) -> bool:
    """A vCard is kept where there was none, and anew where it is the later state of the one that was."""
    if not person.found.vcard:
        return False
    if person.card.uid not in with_card:
        return True
    return any(
        match.contact.uid == person.card.uid and match.by is MatchBy.SOURCE for match in person.matches
    )


def _kept(person: PersonReview) -> KeptCard:
    return KeptCard(uid=person.card.uid, vcard=kept_text(person.found))


def _picture(person: PersonReview) -> Picture | None:
    """The picture of a card as it is kept. A portrait that is damaged is no reason to lose the card."""
    if person.picture is None:
        return None
    from followup_desktop.exchange.picture_reading import stored_picture

    try:
        media_type, content = stored_picture(person.picture.content)
    except ExchangeError:
        return None
    return Picture(uid=person.card.uid, media_type=media_type, content=content)


def _as_far_as(review: InterviewReview) -> Opportunity:
    """With an interview taken in, a lead or an application has become more than that."""
    opportunity = review.opportunity
    if review.treatment is Treatment.ADD and opportunity.stage in {Stage.LEAD, Stage.APPLIED}:
        return replace(opportunity, stage=Stage.INTERVIEWING)
    return opportunity


def _treated(met: Sequence[tuple[Treatment, Interview]], treatment: Treatment) -> tuple[Interview, ...]:
    return tuple(interview for how, interview in met if how is treatment)
