"""What the form shows first: an empty interview, one that is there, and what an opportunity brings along."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.phrases.dates import plain_date
from followup_desktop.services.interviews import InterviewEntry
from followup_desktop.ui.forms.said_dates import clock_text
from followup_desktop.ui.interviews.reading import decision_text
from followup_desktop.ui.interviews.typed import Typed, TypedPerson, TypedPromise, TypedReference

_QUARTER = 15


def default_start(now: datetime, minutes: int) -> datetime:
    """When an interview began that has just ended: down to the quarter of an hour."""
    began = now - timedelta(minutes=minutes)
    return began.replace(minute=began.minute - began.minute % _QUARTER, second=0, microsecond=0)


def typed_of(entry: InterviewEntry, known: Iterable[TypedReference]) -> Typed:
    """The form of an entry, with the references that are known to the search beside its own."""
    interview, opportunity = entry.interview, entry.opportunity
    people = {contact.uid: contact for contact in entry.contacts}
    local = interview.starts_at.astimezone(ZoneInfo(interview.timezone))
    return Typed(
        company=opportunity.company,
        position=opportunity.position,
        day=plain_date(local.date()),
        time=clock_text(local.time()),
        zone=interview.timezone,
        minutes=interview.minutes,
        kind=interview.kind.value,
        round=interview.round,
        location=interview.location,
        interest=opportunity.interest,
        second=interview.second_interview or "",
        second_on=plain_date(interview.second_interview_on) if interview.second_interview_on else "",
        decision=decision_text(interview),
        no_decision_date=bool(interview.decision_asked) and interview.decision_by is None,
        told=plain_date(interview.follow_up_as_told) if interview.follow_up_as_told else "",
        notes=interview.notes,
        people=tuple(
            TypedPerson(
                uid=person.contact,
                name=people[person.contact].name,
                title=people[person.contact].title,
                email=people[person.contact].email,
                said=person.talked_about,
                role=person.role,
            )
            for person in interview.people
            if person.contact in people
        ),
        promised=tuple(
            TypedPromise(uid=promise.uid, what=promise.what, by=plain_date(promise.by) if promise.by else "")
            for promise in interview.promised
        ),
        references=with_given(tuple(known), opportunity, people),
    )


def known_references(
    opportunities: Iterable[Opportunity], contacts: Mapping[str, Contact]
) -> tuple[TypedReference, ...]:
    """Everybody who speaks for the candidate anywhere, by name and not ticked."""
    found: dict[str, TypedReference] = {}
    for opportunity in opportunities:
        for given in opportunity.references:
            if given.contact in contacts:
                name = contacts[given.contact].name
                found[given.contact] = TypedReference(
                    contact=given.contact, name=name, relation=given.relation, angle=given.angle
                )
    return tuple(sorted(found.values(), key=_by_name))


def with_given(
    references: tuple[TypedReference, ...], opportunity: Opportunity, people: Mapping[str, Contact]
) -> tuple[TypedReference, ...]:
    """The references with those ticked that this opportunity's employer has been given."""
    given = {reference.contact: reference for reference in opportunity.references}
    rows = []
    for row in references:
        mine = given.pop(row.contact, None)
        if mine is None:
            rows.append(row)
        else:
            rows.append(replace(row, relation=mine.relation, angle=mine.angle, given=True))
    others = (reference for reference in given.values() if reference.contact in people)
    rows += [
        TypedReference(
            contact=reference.contact,
            name=people[reference.contact].name,
            relation=reference.relation,
            angle=reference.angle,
            given=True,
        )
        for reference in others
    ]
    return tuple(rows)


def adopted(typed: Typed, filled: Typed, entry: InterviewEntry) -> Typed:
    """What a known opportunity fills in: only fields that still are as the form was opened (`filled`)."""
    opportunity = entry.opportunity
    people = {contact.uid: contact for contact in entry.contacts}
    return replace(
        typed,
        company=opportunity.company,
        position=typed.position if typed.position.strip() else opportunity.position,
        round=entry.interview.round if typed.round == filled.round else typed.round,
        location=typed.location or entry.interview.location,
        interest=opportunity.interest if typed.interest == filled.interest else typed.interest,
        references=with_given(typed.references, opportunity, people),
    )


def _by_name(reference: TypedReference) -> tuple[str, str]:
    return reference.name.casefold(), reference.contact
