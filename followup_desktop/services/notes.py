"""The note or script for a step, out of what is known about the person and the conversation."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.interview import Interview
from followup_desktop.domain.message import Message
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.domain.settings import Profile
from followup_desktop.domain.situation import main_person
from followup_desktop.domain.step import Step, StepKind
from followup_desktop.domain.touch import ATTEMPT_OUTCOMES, Touch
from followup_desktop.phrases.dates import letter_date, when_met
from followup_desktop.services.checklist import Checklist
from followup_desktop.services.clock import Clock
from followup_desktop.store.database import Database
from followup_desktop.store.records import all_of, get
from followup_desktop.store.settings import load_settings
from followup_desktop.wording.facts import Facts, MetPerson


@dataclass(frozen=True, slots=True)
class _Known:
    """The records that a step is about."""

    step: Step
    profile: Profile
    opportunity: Opportunity | None
    interview: Interview | None
    contact: Contact | None
    people: tuple[Contact, ...]
    calls: tuple[Touch, ...]


class Notes:
    """Writes what there is to say. `templates` is the folder of the wordings."""

    def __init__(self, db: Database, clock: Clock, checklist: Checklist, templates: Path) -> None:
        self._db = db
        self._clock = clock
        self._checklist = checklist
        self._templates = templates

    def message(self, uid: str, *, group: bool = False, referral: bool = False) -> Message:
        """The note or script for a step (a uid), with what to mend before it goes out.

        `group` makes the one note to all, passed on by the coordinator; `referral` the separate question
        for other companies. Raises NoSuchStep, and WordingError for a step without a note.
        """
        from followup_desktop.wording.compose import write

        step = self._checklist.find(uid)
        return write(step.kind, self.facts(uid), self._templates, group=group, referral=referral)

    def facts(self, uid: str) -> Facts:
        """What is known that the note for this step (a uid) may say."""
        return _facts(self._known(self._checklist.find(uid)), self._clock.today())

    def same_interview(self, uid: str) -> list[str]:
        """The thank-you steps of the same interview, in order, to go from one person to the next."""
        step = self._checklist.find(uid)
        if step.kind is not StepKind.THANK_YOU or step.interview is None:
            return [uid]
        interview = get(self._db, Interview, step.interview)
        order = {person.contact: place for place, person in enumerate(interview.people)} if interview else {}
        steps = [
            found
            for found in all_of(self._db, Step, interview=step.interview)
            if found.kind is StepKind.THANK_YOU and (found.uid == uid or not found.is_closed)
        ]
        return [found.uid for found in sorted(steps, key=lambda found: order.get(found.contact or "", 99))]

    def _known(self, step: Step) -> _Known:
        interview = get(self._db, Interview, step.interview) if step.interview else None
        whom = step.contact or main_person(interview)
        people = [get(self._db, Contact, person.contact) for person in interview.people] if interview else []
        touches = all_of(self._db, Touch, opportunity=step.opportunity) if step.opportunity else []
        calls = [touch for touch in touches if touch.outcome in ATTEMPT_OUTCOMES]
        return _Known(
            step=step,
            profile=load_settings(self._db).profile,
            opportunity=get(self._db, Opportunity, step.opportunity) if step.opportunity else None,
            interview=interview,
            contact=get(self._db, Contact, whom) if whom else None,
            people=tuple(person for person in people if person is not None),
            calls=tuple(sorted(calls, key=_moment)),
        )


def _facts(known: _Known, today: date) -> Facts:
    contact, opportunity, interview = known.contact, known.opportunity, known.interview
    met = {person.contact: person for person in interview.people} if interview else {}
    person = met.get(contact.uid) if contact else None
    reference = next(
        (one for one in opportunity.references if contact and one.contact == contact.uid), None
    ) if opportunity else None  # fmt: skip
    coordinator = _coordinator(known)
    last_call = known.calls[-1] if known.calls else None
    decision_by = _decision_by(known)
    if decision_by and decision_by < today and not known.step.kind.is_call:
        decision_by = None  # only a call speaks of a date that has passed
    return Facts(
        my_name=known.profile.name,
        my_email=known.profile.email,
        my_phone=known.profile.phone,
        strength=_strength(known),
        contact_name=contact.name if contact else "",
        contact_role=person.role if person else "",
        contact_title=contact.title if contact else "",
        contact_email=contact.email if contact else "",
        contact_phone=contact.phone if contact else "",
        coordinator_name=coordinator.name if coordinator else "",
        coordinator_email=coordinator.email if coordinator else "",
        met=tuple(
            MetPerson(name=one.name, talked_about=met[one.uid].talked_about)
            for one in known.people
            if not one.email
        ),
        company=opportunity.company if opportunity else "",
        position=opportunity.position if opportunity else "",
        interest=opportunity.interest if opportunity else 3,
        stage=opportunity.stage if opportunity else "",
        answer_by=letter_date(opportunity.answer_by, today) if opportunity and opportunity.answer_by else "",
        interview_kind=interview.kind if interview else "",
        round=interview.round if interview else 1,
        when_met=when_met(interview.ended_on, today) if interview and interview.ended_on <= today else "",
        decision_by=letter_date(decision_by, today) if decision_by else "",
        talked_about=person.talked_about if person else "",
        promise=_promise(known),
        relation=reference.relation if reference else "",
        angle=reference.angle if reference else "",
        who_may_call=tuple(one.name for one in known.people),
        valued=tuple(one.talked_about for one in met.values() if one.talked_about),
        last_call=last_call.outcome if last_call else "",
        last_call_when=when_met(last_call.on, today) if last_call else "",
    )


def _strength(known: _Known) -> str:
    """One strength a note; the people of one interview hear of different ones, as far as there are."""
    strengths = known.profile.strengths
    if not strengths:
        return ""
    uids = [person.uid for person in known.people]
    place = uids.index(known.contact.uid) if known.contact and known.contact.uid in uids else 0
    return strengths[place % len(strengths)]


def _coordinator(known: _Known) -> Contact | None:
    """Who can pass a note on: a recruiter or coordinator with an address, else anybody met with one."""
    reachable = {person.uid: person for person in known.people if person.email}
    people = known.interview.people if known.interview else ()
    roles = {person.contact: person.role.casefold() for person in people}
    for uid, person in reachable.items():
        if "recruit" in roles[uid] or "coordinat" in roles[uid] or "human resources" in roles[uid]:
            return person
    return next(iter(reachable.values()), None)


def _promise(known: _Known) -> str:
    """What was promised: the step's own promise; in thanks, only to the person who leads the conversation."""
    if known.step.kind is StepKind.KEEP_PROMISE:
        return known.step.what
    interview = known.interview
    if known.step.kind is StepKind.THANK_YOU and interview and interview.promised:
        return interview.promised[0].what if known.step.contact == main_person(interview) else ""
    return ""


def _decision_by(known: _Known) -> date | None:
    """The latest date that they named: in the interview, or in a call since."""
    named = [touch.decision_by for touch in known.calls if touch.decision_by]
    if named:
        return named[-1]
    return known.interview.decision_by if known.interview else None


def _moment(touch: Touch) -> tuple[date, str]:
    return touch.on, touch.at.isoformat()
