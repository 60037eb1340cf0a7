"""The rules of one interview: ask, write down, keep promises, thank each person, tell the references.

Source of every rule and number: the rules of following up (RULES), steps in order.
"""

from collections.abc import Iterator
from datetime import timedelta

from followup_desktop.domain.interview import Interview, InterviewKind
from followup_desktop.domain.situation import Situation
from followup_desktop.domain.step import Reason, ReasonKind, Step, StepKind, step_uid


def ask_closing_questions(situation: Situation) -> Iterator[Step]:
    """Before leaving: will there be second interviews, and when do they decide?

    It opens the day before and is due the day the interview starts. It closes itself: done by the two
    answers, else it lapses with the end of the interview.
    """
    for interview in situation.interviews:
        begins = interview.starts_on
        answered = interview.both_questions_answered
        yield Step(
            uid=step_uid(StepKind.ASK_CLOSING_QUESTIONS, interview.uid),
            kind=StepKind.ASK_CLOSING_QUESTIONS,
            about=interview.uid,
            opportunity=interview.opportunity,
            interview=interview.uid,
            opens=begins - timedelta(days=1),
            due=begins,
            lapses_at=interview.ends_at,
            reason=Reason(ReasonKind.BEFORE_YOU_LEAVE),
            done_on=begins if answered else None,
            done_by_facts=answered,
        )


def debrief(situation: Situation) -> Iterator[Step]:
    """Write it down while it is fresh; done by itself once answers and conversations are recorded."""
    for interview in situation.interviews:
        recorded = interview.both_questions_answered and all(
            person.talked_about for person in interview.people
        )
        day0 = interview.ended_on
        yield Step(
            uid=step_uid(StepKind.DEBRIEF, interview.uid),
            kind=StepKind.DEBRIEF,
            about=interview.uid,
            opportunity=interview.opportunity,
            interview=interview.uid,
            opens=day0,
            due=day0,
            reason=Reason(ReasonKind.WHILE_FRESH),
            done_on=max(day0, interview.added_on) if recorded else None,
            done_by_facts=recorded,
        )


def keep_promises(situation: Situation) -> Iterator[Step]:
    """Each thing promised, by the promised date, else within one business day."""
    for interview in situation.interviews:
        day0 = interview.ended_on
        count = situation.numbers.promise_bd
        for promise in interview.promised:
            if promise.by is not None:
                due, reason = max(promise.by, day0), Reason(ReasonKind.PROMISED_BY, on=promise.by)
            else:
                due = situation.calendar.after(day0, count)
                reason = Reason(ReasonKind.PROMISED, on=day0, count=count)
            yield Step(
                uid=step_uid(StepKind.KEEP_PROMISE, promise.uid),
                kind=StepKind.KEEP_PROMISE,
                about=promise.uid,
                opportunity=interview.opportunity,
                interview=interview.uid,
                what=promise.what,
                opens=day0,
                due=due,
                reason=reason,
            )


def thank_each_person(situation: Situation) -> Iterator[Step]:
    """A note of its own to each person met: aim one business day (phone screen: the same day), latest two."""
    for interview in situation.interviews:
        day0 = interview.ended_on
        latest = situation.numbers.thank_you_latest_bd
        due = situation.calendar.after(day0, latest)
        same_day = interview.kind is InterviewKind.PHONE
        aim = day0 if same_day else situation.calendar.after(day0, situation.numbers.thank_you_aim_bd)
        kind = ReasonKind.THANKS_SAME_DAY if same_day else ReasonKind.THANKS
        for person in interview.people:
            about = f"{interview.uid}/{person.contact}"
            yield Step(
                uid=step_uid(StepKind.THANK_YOU, about),
                kind=StepKind.THANK_YOU,
                about=about,
                opportunity=interview.opportunity,
                interview=interview.uid,
                contact=person.contact,
                opens=day0,
                aim=min(aim, due),
                due=due,
                reason=Reason(kind, on=day0, count=latest),
            )


def alert_references(situation: Situation) -> Iterator[Step]:
    """Tell each reference who may call, on the day of the first interview or, if later, of the giving."""
    if not situation.opportunity.references:
        return
    first = _first_interview(situation)
    if first is None:
        return
    for reference in situation.opportunity.references:
        opens = max(first.ended_on, reference.given_on or first.ended_on)
        about = f"{situation.opportunity.uid}/{reference.contact}"
        yield Step(
            uid=step_uid(StepKind.ALERT_REFERENCE, about),
            kind=StepKind.ALERT_REFERENCE,
            about=about,
            opportunity=situation.opportunity.uid,
            interview=first.uid,
            contact=reference.contact,
            opens=opens,
            aim=opens,
            due=situation.calendar.after(opens, situation.numbers.reference_bd),
            reason=Reason(ReasonKind.REFERENCE_MAY_BE_CALLED),
        )


def _first_interview(situation: Situation) -> Interview | None:
    return situation.held[0] if situation.held else None
