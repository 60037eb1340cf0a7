"""What is known that a note may say, as plain values out of the records that a step is about."""

from dataclasses import dataclass
from datetime import date

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.interview import Interview
from followup_desktop.domain.offer_reply import OfferReply
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.domain.settings import Profile
from followup_desktop.domain.situation import main_person
from followup_desktop.domain.step import Step, StepKind
from followup_desktop.domain.touch import ATTEMPT_OUTCOMES, Touch
from followup_desktop.phrases.dates import letter_date, when_met
from followup_desktop.services.offers import reply_of
from followup_desktop.store.records import all_of, get, some_of
from followup_desktop.store.rows import Reader
from followup_desktop.store.settings import load_settings
from followup_desktop.wording.facts import Facts, MetPerson
from followup_desktop.wording.names import NameStyle


@dataclass(frozen=True, slots=True)
class Known:
    """The records that a step is about. `people` are those met, `calls` the attempts, in order.

    `offer_reply` is what the note says where the step answers an offer.
    """

    step: Step
    profile: Profile
    opportunity: Opportunity | None
    interview: Interview | None
    contact: Contact | None
    people: tuple[Contact, ...]
    calls: tuple[Touch, ...]
    offer_reply: OfferReply | None

    @property
    def company(self) -> str:
        """The company; empty where the step belongs to none."""
        return self.opportunity.company if self.opportunity else ""


def known_of(db: Reader, step: Step) -> Known:
    """The records that this step is about."""
    interview = get(db, Interview, step.interview) if step.interview else None
    whom = step.contact or main_person(interview)
    people = some_of(db, Contact, (person.contact for person in interview.people)) if interview else {}
    touches = all_of(db, Touch, opportunity=step.opportunity) if step.opportunity else []
    calls = [touch for touch in touches if touch.outcome in ATTEMPT_OUTCOMES]
    return Known(
        step=step,
        profile=load_settings(db).profile,
        opportunity=get(db, Opportunity, step.opportunity) if step.opportunity else None,
        interview=interview,
        contact=get(db, Contact, whom) if whom else None,
        people=tuple(people.values()),
        calls=tuple(sorted(calls, key=_moment)),
        offer_reply=reply_of(db, step),
    )


def facts_of(known: Known, today: date) -> Facts:
    """What a note on `today` may say."""
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
        greeting_by=_greeting_by(known),
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
        offer_reply=known.offer_reply or "",
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


def _strength(known: Known) -> str:
    """One strength a note; the people of one company hear of different ones, as far as there are."""
    strengths = known.profile.strengths
    if not strengths:
        return ""
    if known.step.kind is StepKind.THANK_YOU:
        return strengths[known.step.wording % len(strengths)]  # at one company each has a number of its own
    uids = [person.uid for person in known.people]
    place = uids.index(known.contact.uid) if known.contact and known.contact.uid in uids else 0
    return strengths[place % len(strengths)]


def _greeting_by(known: Known) -> str:
    """How the profile says; a reference is somebody one knows, so that the first name will do."""
    by = known.profile.greet_by
    to_reference = known.step.kind in (StepKind.ALERT_REFERENCE, StepKind.THANK_REFERENCE)
    return NameStyle.FAMILIAR if to_reference and by == NameStyle.FAMILY else by


def _coordinator(known: Known) -> Contact | None:
    """Who can pass a note on: a recruiter or coordinator with an address, else anybody met with one."""
    reachable = {person.uid: person for person in known.people if person.email}
    people = known.interview.people if known.interview else ()
    roles = {person.contact: person.role.casefold() for person in people}
    for uid, person in reachable.items():
        if "recruit" in roles[uid] or "coordinat" in roles[uid] or "human resources" in roles[uid]:
            return person
    return next(iter(reachable.values()), None)


def _promise(known: Known) -> str:
    """What was promised: the step's own promise; in thanks, only to the person who leads the conversation."""
    if known.step.kind is StepKind.KEEP_PROMISE:
        return known.step.what
    interview = known.interview
    if known.step.kind is StepKind.THANK_YOU and interview and interview.promised:
        return interview.promised[0].what if known.step.contact == main_person(interview) else ""
    return ""


def _decision_by(known: Known) -> date | None:
    """The latest date that they named: in the interview, or in a call since."""
    named = [touch.decision_by for touch in known.calls if touch.decision_by]
    if named:
        return named[-1]
    return known.interview.decision_by if known.interview else None


def _moment(touch: Touch) -> tuple[date, str]:
    return touch.on, touch.at.isoformat()
