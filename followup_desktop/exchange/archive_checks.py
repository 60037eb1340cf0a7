"""Whether the records of an archive fit together: uids, references, days in their order."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import NamedTuple, TypeVar

from followup_desktop.domain.interview import Interview
from followup_desktop.domain.opportunity import Opportunity, Stage
from followup_desktop.domain.step import Step, StepKind, step_uid
from followup_desktop.domain.touch import Touch
from followup_desktop.exchange.archive_records import Archive
from followup_desktop.exchange.archive_uids import Known, dangling_references, uids_used_twice
from followup_desktop.exchange.errors import Problem
from followup_desktop.exchange.showing import shown

Checked = TypeVar("Checked", Opportunity, Interview, Touch, Step)


class Fault(NamedTuple):
    """A field of a record that does not fit the others, and why."""

    field: str
    what: str


def problems_in(archive: Archive, known: Known) -> list[Problem]:
    """Everything that does not fit together; `known` are the uids in the database, by kind of record."""
    return [
        *uids_used_twice(archive, known),
        *dangling_references(archive, known),
        *_problems("opportunities", archive.opportunities, faults_of_opportunity),
        *_problems("interviews", archive.interviews, faults_of_interview),
        *_problems("touches", archive.touches, faults_of_touch),
        *_problems("steps", archive.steps, faults_of_step),
        *_wordings_twice(archive),
    ]


def _wordings_twice(archive: Archive) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, wording in enumerate(archive.wordings):
        if wording.uid in seen:
            what = f"There is another wording for {wording.uid} before this one. Take one out."
            yield Problem(f"wordings[{place}].note", what)
        seen.add(wording.uid)


def faults_of_opportunity(opportunity: Opportunity) -> Iterator[Fault]:
    """An offer is to be answered after it came; each reference is given once."""
    offered_on = opportunity.offered_on
    if offered_on is None and opportunity.stage is Stage.OFFER:
        offered_on = opportunity.outcome_on
    if offered_on is not None:
        yield from _not_before("answer_by", opportunity.answer_by, offered_on, "the offer, which came on")
    yield from _once("references", [reference.contact for reference in opportunity.references])


def faults_of_interview(interview: Interview) -> Iterator[Fault]:
    """What is said in an interview lies after its beginning; each person is met once."""
    named = (
        ("second_interview_on", interview.second_interview_on),
        ("decision_by", interview.decision_by),
        ("follow_up_as_told", interview.follow_up_as_told),
        *((f"promised[{place}].by", promise.by) for place, promise in enumerate(interview.promised)),
    )
    if any(day is not None for _, day in named):
        starts_on = interview.starts_on
        for field, day in named:
            yield from _not_before(field, day, starts_on, "the interview, which starts on")
    if len(interview.people) > 1:
        yield from _once("people", [person.contact for person in interview.people])


def faults_of_touch(touch: Touch) -> Iterator[Fault]:
    """A date that they name in a call lies after it."""
    yield from _not_before("decision_by", touch.decision_by, touch.on, "the call, which was on")


def faults_of_step(step: Step) -> Iterator[Fault]:
    """A step is due after it opens, and one of the plan has the uid that the plan gives it."""
    yield from _not_before("due", step.due, step.opens, "the day it opens,")
    if step.kind is StepKind.OWN:
        if not step.what.strip():
            yield Fault("what", "A step of one's own needs a title.")
    elif not step.by_hand:
        expected = step_uid(step.kind, step.about)
        if step.uid != expected:
            yield Fault(
                "uid", f"A {step.kind} step about {shown(step.about)} has the uid {expected}. Write that uid."
            )


def _problems(
    list_name: str, records: Iterable[Checked], faults_of: Callable[[Checked], Iterable[Fault]]
) -> Iterator[Problem]:
    for place, record in enumerate(records):
        for fault in faults_of(record):
            yield Problem(f"{list_name}[{place}].{fault.field}", fault.what, record.uid)


def _not_before(field: str, day: date | None, first: date, what: str) -> Iterator[Fault]:
    if day is not None and day < first:
        yield Fault(field, f"{day} lies before {what} {first}. Check the year.")


def _once(field: str, contacts: list[str]) -> Iterator[Fault]:
    seen: set[str] = set()
    for place, contact in enumerate(contacts):
        if contact in seen:
            yield Fault(
                f"{field}[{place}].contact", f"The contact {shown(contact)} stands here twice. Take one out."
            )
        seen.add(contact)
