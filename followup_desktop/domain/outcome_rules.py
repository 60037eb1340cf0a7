"""The rules of an ending: answer an offer, thank after a no, tell the references, withdraw, stay in touch.

Source: the rules of following up (RULES), steps in order.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from followup_desktop.domain.opportunity import Stage
from followup_desktop.domain.situation import Situation, main_person
from followup_desktop.domain.step import Reason, ReasonKind, Step, StepKind, step_uid


def answer_offer(situation: Situation) -> Iterator[Step]:
    """Thank them within one business day; decide by their date, else within five."""
    opportunity = situation.opportunity
    if opportunity.stage is Stage.OFFER:
        came = situation.outcome_day
    elif opportunity.offered_on is not None:
        came = opportunity.offered_on
    else:
        return
    due = opportunity.answer_by or situation.calendar.after(came, situation.numbers.offer_answer_bd)
    yield _step(
        situation,
        StepKind.ANSWER_OFFER,
        opens=came,
        aim=min(situation.calendar.after(came, situation.numbers.offer_thanks_bd), due),
        due=due,
        reason=Reason(ReasonKind.OFFER_CAME, on=came),
    )


def thank_after_rejection(situation: Situation) -> Iterator[Step]:
    """Do not burn the bridge: thank the interviewer within two business days."""
    if not situation.was_rejected_after_interview:
        return
    day = situation.outcome_day
    yield _step(
        situation,
        StepKind.REJECTION_THANKS,
        opens=day,
        due=situation.calendar.after(day, situation.numbers.rejection_bd),
        reason=Reason(ReasonKind.KEEP_DOOR_OPEN, on=day),
    )


def record_referrals(situation: Situation) -> Iterator[Step]:
    """A referral becomes a new opportunity with its contact, within three business days."""
    for referral in situation.referrals:
        day = referral.received_on
        made = referral.became is not None
        yield Step(
            uid=step_uid(StepKind.RECORD_REFERRAL, referral.uid),
            kind=StepKind.RECORD_REFERRAL,
            about=referral.uid,
            opportunity=situation.opportunity.uid,
            contact=referral.contact,
            what=referral.company,
            opens=day,
            due=situation.calendar.after(day, situation.numbers.referral_bd),
            reason=Reason(ReasonKind.REFERRED, on=day, name=referral.company),
            done_on=day if made else None,
            done_by_facts=made,
        )


def thank_references(situation: Situation) -> Iterator[Step]:
    """Tell each reference that was alerted how it ended, within three business days."""
    if not situation.opportunity.stage.is_closed:
        return
    day = situation.outcome_day
    for reference in situation.opportunity.references:
        about = f"{situation.opportunity.uid}/{reference.contact}"
        alerted = situation.ticks.get(step_uid(StepKind.ALERT_REFERENCE, about))
        if alerted is None or alerted.done_on is None:
            continue
        yield Step(
            uid=step_uid(StepKind.THANK_REFERENCE, about),
            kind=StepKind.THANK_REFERENCE,
            about=about,
            opportunity=situation.opportunity.uid,
            contact=reference.contact,
            opens=day,
            due=situation.calendar.after(day, situation.numbers.thank_reference_bd),
            reason=Reason(ReasonKind.TELL_OUTCOME, on=day, name=situation.opportunity.stage),
        )


def reconnect(situation: Situation) -> Iterator[Step]:
    """A short hello ninety days after a no."""
    if not situation.was_rejected_after_interview:
        return
    days = situation.numbers.reconnect_days
    opens = situation.outcome_day + timedelta(days=days)
    yield _step(
        situation,
        StepKind.RECONNECT,
        opens=opens,
        due=opens + timedelta(days=situation.numbers.reconnect_window_days),
        reason=Reason(ReasonKind.STAY_IN_TOUCH, on=situation.outcome_day, count=days),
    )


def withdraw(situation: Situation) -> Iterator[Step]:
    """Hired elsewhere: withdraw politely, within two business days."""
    hired, opportunity = situation.hired, situation.opportunity
    if hired is None or hired.opportunity == opportunity.uid or opportunity.stage.is_closed:
        return
    if not situation.interviewed_by(hired.on) and opportunity.stage is not Stage.OFFER:
        return
    yield _step(
        situation,
        StepKind.WITHDRAW,
        opens=hired.on,
        due=situation.calendar.after(hired.on, situation.numbers.withdraw_bd),
        reason=Reason(ReasonKind.HIRED_ELSEWHERE, on=hired.on, name=hired.company),
    )


def _step(
    situation: Situation, kind: StepKind, *, opens: date, due: date, reason: Reason, aim: date | None = None
) -> Step:
    """A step about the opportunity as a whole, with the person who led its latest interview."""
    latest = situation.latest
    return Step(
        uid=step_uid(kind, situation.opportunity.uid),
        kind=kind,
        about=situation.opportunity.uid,
        opportunity=situation.opportunity.uid,
        interview=latest.uid if latest else None,
        contact=main_person(latest),
        opens=opens,
        aim=aim,
        due=due,
        reason=reason,
    )
