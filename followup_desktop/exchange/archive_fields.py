"""The fields of every record in an archive, in the order in which they are written.

What a field may hold stands here and, for other programs, in resources/schema/followup-1.schema.json; a
test says that both accept and refuse the same.
"""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from followup_desktop.domain.contact import Contact, KeptCard, Picture
from followup_desktop.domain.interview import Interview, InterviewKind, PersonMet, Promise, SecondInterview
from followup_desktop.domain.opportunity import Opportunity, Referral, Stage
from followup_desktop.domain.own_wording import NoteName, OwnWording
from followup_desktop.domain.reference import GivenReference
from followup_desktop.domain.step import Reason, ReasonKind, Step, StepKind
from followup_desktop.domain.touch import Channel, Direction, Touch, TouchOutcome
from followup_desktop.exchange import archive_values as a
from followup_desktop.exchange.archive_shapes import Shape, shape
from followup_desktop.exchange.pictures import MEDIA_TYPES, checked, from_base64
from followup_desktop.exchange.wall_clock import moment_at, zone_name

_contact: Callable[..., Contact] = Contact
_interview: Callable[..., Interview] = Interview
_touch: Callable[..., Touch] = Touch


class WholeContact(NamedTuple):
    """A contact with what belongs to it and lies apart."""

    contact: Contact
    picture: Picture | None
    kept: KeptCard | None


def _whole_contact(
    *, picture: tuple[str, bytes] | None = None, vcard: str = "", **values: object
) -> WholeContact:
    contact = _contact(**values)
    shown = None
    if picture is not None:
        shown = Picture(uid=contact.uid, media_type=picture[0], content=picture[1])
    return WholeContact(contact, shown, KeptCard(uid=contact.uid, vcard=vcard) if vcard else None)


def _interview_at(*, starts_at: datetime, timezone: str = "UTC", **values: object) -> Interview:
    """An interview from the time that clocks in its zone show."""
    try:
        moment = moment_at(starts_at, timezone)
    except a.MisfitError as misfit:
        misfit.lies_in("starts_at")
        raise
    return _interview(starts_at=moment, timezone=timezone, **values)


def _touch_on_its_day(*, at: datetime, **values: object) -> Touch:
    """A touch; where its day is left out, that is the day in UTC."""
    values.setdefault("on", at.date())
    return _touch(at=at, **values)


PICTURE = Shape(
    checked,
    {"media_type": a.one_of(*MEDIA_TYPES), "content": from_base64},
    frozenset({"media_type", "content"}),
)

CONTACT_FIELDS: dict[str, a.ValueReader] = {
    "uid": a.uid,
    "name": a.words,
    "title": a.text,
    "organization": a.text,
    "emails": a.many(a.address),
    "phones": a.many(a.words),
    "address": a.text,
    "url": a.text,
    "notes": a.text,
    "source_uid": a.text,
    "picture": PICTURE.read,
    "vcard": a.text,
}
CONTACT = Shape(_whole_contact, CONTACT_FIELDS, frozenset({"uid", "name"}))

REFERENCE = shape(
    GivenReference,
    {"contact": a.uid, "relation": a.text, "angle": a.text, "given_on": a.day},
)

OPPORTUNITY = shape(
    Opportunity,
    {
        "uid": a.uid,
        "company": a.words,
        "position": a.text,
        "stage": a.choice(Stage),
        "interest": a.number(1, 5),
        "source": a.text,
        "url": a.text,
        "added_on": a.day,
        "outcome_on": a.day,
        "offered_on": a.day,
        "answer_by": a.day,
        "notes": a.text,
        "references": a.many(REFERENCE.read),
    },
    may_lack=("added_on",),
)

REFERRAL = shape(
    Referral,
    {
        "uid": a.uid,
        "opportunity": a.uid,
        "company": a.words,
        "person": a.text,
        "contact": a.uid,
        "received_on": a.day,
        "became": a.uid,
        "notes": a.text,
    },
)

PERSON = shape(PersonMet, {"contact": a.uid, "role": a.text, "talked_about": a.text})

PROMISE = shape(Promise, {"uid": a.uid, "what": a.words, "by": a.day})

INTERVIEW = shape(
    Interview,
    {
        "uid": a.uid,
        "opportunity": a.uid,
        "starts_at": a.wall_time,
        "timezone": zone_name,
        "minutes": a.number(1, 24 * 60),
        "kind": a.choice(InterviewKind),
        "round": a.number(1, 999),
        "location": a.text,
        "cancelled": a.flag,
        "added_on": a.day,
        "second_interview": a.choice(SecondInterview),
        "second_interview_on": a.day,
        "decision_asked": a.flag,
        "decision_said": a.text,
        "decision_by": a.day,
        "follow_up_as_told": a.day,
        "people": a.many(PERSON.read),
        "promised": a.many(PROMISE.read),
        "notes": a.text,
        "source_uid": a.text,
        "source_recurrence": a.text,
        "source_sequence": a.number(0, 2**31 - 1),
        "source_stamp": a.moment,
    },
    make=_interview_at,
    may_lack=("added_on",),
)

TOUCH = shape(
    Touch,
    {
        "uid": a.uid,
        "opportunity": a.uid,
        "contact": a.uid,
        "step": a.uid,
        "channel": a.choice(Channel),
        "at": a.moment,
        "on": a.day,
        "direction": a.choice(Direction),
        "outcome": a.choice(TouchOutcome),
        "decision_by": a.day,
        "subject": a.text,
        "text": a.text,
    },
    make=_touch_on_its_day,
    may_lack=("on",),
)

REASON = shape(
    Reason,
    {"kind": a.choice(ReasonKind), "on": a.day, "count": a.number(0, 9999), "name": a.text},
)

STEP = shape(
    Step,
    {
        "uid": a.uid,
        "kind": a.choice(StepKind),
        "about": a.text,
        "opportunity": a.uid,
        "interview": a.uid,
        "contact": a.uid,
        "what": a.text,
        "opens": a.day,
        "aim": a.day,
        "due": a.day,
        "lapses_at": a.moment,
        "reason": REASON.read,
        "done_on": a.day,
        "done_by_facts": a.flag,
        "ended": REASON.read,
        "skipped_on": a.day,
        "skipped_why": a.text,
        "snoozed_until": a.day,
        "moved": a.flag,
        "reopened": a.choice(ReasonKind),
        "by_hand": a.flag,
        "reminded_at": a.moment,
        "notes": a.text,
        "wording": a.number(0, 9999),
    },
)

WORDING_FIELDS: dict[str, a.ValueReader] = {"note": a.choice(NoteName), "text": a.words}


def _own_wording(*, note: NoteName, text: str) -> OwnWording:
    return OwnWording(uid=note.value, text=text)


WORDING = Shape(_own_wording, WORDING_FIELDS, frozenset(WORDING_FIELDS))
