"""Uids in an archive: each is used once, and each reference leads to a record."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple
from uuid import UUID

from followup_desktop.exchange.archive_records import Archive
from followup_desktop.exchange.errors import Problem
from followup_desktop.exchange.showing import shown

# The uids that lie in the database, by kind of record: contact, opportunity, referral, interview, promise,
# touch, step.
Known = Mapping[str, AbstractSet[str]]


class Reference(NamedTuple):
    """A uid (if any) that stands in a field of one record, the owner, and means another one of this kind."""

    owner: str
    list_name: str
    place: int
    field: str
    kind: str
    uid: str | None


def uids_by_kind(archive: Archive) -> dict[str, list[str]]:
    """The uid of every record in the archive, by kind of record."""
    return {
        "contact": [contact.uid for contact in archive.contacts],
        "opportunity": [opportunity.uid for opportunity in archive.opportunities],
        "referral": [referral.uid for referral in archive.referrals],
        "interview": [interview.uid for interview in archive.interviews],
        "promise": [promise.uid for interview in archive.interviews for promise in interview.promised],
        "touch": [touch.uid for touch in archive.touches],
        "step": [step.uid for step in archive.steps],
    }


def uids_used_twice(archive: Archive, known: Known) -> Iterator[Problem]:
    """Uids that two records of the archive have, or that the database has for a record of another kind."""
    own = uids_by_kind(archive)
    if sum(map(len, own.values())) > len(set().union(*own.values())):
        yield from _duplicates(archive)
    taken = {
        (kind, uid): other
        for kind, uids in own.items()
        for other, there in known.items()
        if other != kind
        for uid in there & set(uids)
    }
    for kind, where, uid in _places_of_uids(archive) if taken else ():
        other = taken.get((kind, uid))
        if other is not None:
            what = (
                f"This uid belongs to a record of another kind ({other}) already. Give this one another uid."
            )
            yield Problem(f"{where}.uid", what, uid)


def dangling_references(archive: Archive, known: Known) -> Iterator[Problem]:
    """References to records that are neither in the archive nor in the database.

    Where the steps are left out, a touch may name a step that the plan will make.
    """
    nothing: AbstractSet[str] = frozenset()
    there = {kind: (set(uids), known.get(kind, nothing)) for kind, uids in uids_by_kind(archive).items()}
    for reference in _references(archive):
        if reference.uid is None:
            continue
        in_archive, in_database = there[reference.kind]
        if reference.uid in in_archive or reference.uid in in_database:
            continue
        if reference.kind == "step" and not archive.steps and _is_of_the_plan(reference.uid):
            continue
        where = f"{reference.list_name}[{reference.place}].{reference.field}"
        what = (
            f"There is no {reference.kind} with the uid {shown(reference.uid)}. Add it, or correct the uid."
        )
        yield Problem(where, what, reference.owner)


def _places_of_uids(archive: Archive) -> Iterator[tuple[str, str, str]]:
    """Kind, place and uid of every record."""
    for place, contact in enumerate(archive.contacts):
        yield "contact", f"contacts[{place}]", contact.uid
    for place, opportunity in enumerate(archive.opportunities):
        yield "opportunity", f"opportunities[{place}]", opportunity.uid
    for place, referral in enumerate(archive.referrals):
        yield "referral", f"referrals[{place}]", referral.uid
    for place, interview in enumerate(archive.interviews):
        yield "interview", f"interviews[{place}]", interview.uid
        for number, promise in enumerate(interview.promised):
            yield "promise", f"interviews[{place}].promised[{number}]", promise.uid
    for place, touch in enumerate(archive.touches):
        yield "touch", f"touches[{place}]", touch.uid
    for place, step in enumerate(archive.steps):
        yield "step", f"steps[{place}]", step.uid


def _duplicates(archive: Archive) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for _, where, uid in _places_of_uids(archive):
        if uid in first:
            what = f"{first[uid]} has the same uid. Each record needs a uid of its own."
            yield Problem(f"{where}.uid", what, uid)
        else:
            first[uid] = where


def _references(archive: Archive) -> Iterator[Reference]:
    for place, opportunity in enumerate(archive.opportunities):
        for number, given in enumerate(opportunity.references):
            field = f"references[{number}].contact"
            yield Reference(opportunity.uid, "opportunities", place, field, "contact", given.contact)
    for place, referral in enumerate(archive.referrals):
        for field, kind, uid in (
            ("opportunity", "opportunity", referral.opportunity),
            ("contact", "contact", referral.contact),
            ("became", "opportunity", referral.became),
        ):
            yield Reference(referral.uid, "referrals", place, field, kind, uid)
    for place, interview in enumerate(archive.interviews):
        uid, name = interview.uid, "interviews"
        yield Reference(uid, name, place, "opportunity", "opportunity", interview.opportunity)
        for number, person in enumerate(interview.people):
            yield Reference(uid, name, place, f"people[{number}].contact", "contact", person.contact)
    for place, touch in enumerate(archive.touches):
        yield Reference(touch.uid, "touches", place, "opportunity", "opportunity", touch.opportunity)
        yield Reference(touch.uid, "touches", place, "contact", "contact", touch.contact)
        yield Reference(touch.uid, "touches", place, "step", "step", touch.step)
    for place, step in enumerate(archive.steps):
        yield Reference(step.uid, "steps", place, "opportunity", "opportunity", step.opportunity)
        yield Reference(step.uid, "steps", place, "interview", "interview", step.interview)
        yield Reference(step.uid, "steps", place, "contact", "contact", step.contact)


def _is_of_the_plan(uid: str) -> bool:
    """Whether the plan may make a step of this uid: those it derives are UUIDs of version 5."""
    try:
        return UUID(uid).version == 5
    except ValueError:
        return False
