"""The rules of the telephone: the decision call, at most two check-ins, and letting go after long silence.

Source: the rules of following up (RULES), "The decision call".
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from followup_desktop.domain.interview import Interview, SecondInterview
from followup_desktop.domain.opportunity import Stage
from followup_desktop.domain.situation import Situation, main_person
from followup_desktop.domain.step import Reason, ReasonKind, Step, StepKind, step_uid
from followup_desktop.domain.touch import Touch, TouchOutcome


def decision_calls(situation: Situation) -> Iterator[Step]:
    """The call after the latest interview, what each attempt led to, and asking for a promised second one."""
    latest = situation.latest
    if latest is None:
        return
    calls = list(_chain(situation, latest))
    yield from calls
    if latest.second_interview is SecondInterview.YES and latest.second_interview_on is None:
        yield _ask_for_second_interview(latest, calls[-1])


def let_go(situation: Situation) -> Iterator[Step]:
    """Six weeks of silence is an answer. Skipped, it asks again six weeks later."""
    if situation.latest is None:
        return
    silent_since = _last_word(situation, situation.latest)
    weeks = timedelta(weeks=situation.numbers.let_go_weeks)
    opens = silent_since + weeks
    told = situation.latest.follow_up_as_told
    if told is not None:  # never before the day on which they asked to be called
        opens = max(opens, told + timedelta(days=situation.numbers.let_go_window_days))
    about = situation.opportunity.uid
    while True:
        step = _let_go_step(situation, about, opens, silent_since)
        tick = situation.ticks.get(step.uid)
        if is_long_past(situation, situation.latest, step.due):
            asked_again = situation.latest.added_on
            opens = asked_again
        elif tick is not None and tick.skipped_on is not None:
            asked_again = tick.skipped_on
            opens = max(opens, asked_again + weeks)
        else:
            yield step
            return
        yield step
        about = f"{about}/{asked_again.isoformat()}"


def is_long_past(situation: Situation, interview: Interview, due: date) -> bool:
    """Whether a step was over for more than ten business days when its interview was recorded."""
    if due >= interview.added_on:
        return False
    return situation.calendar.between(due, interview.added_on) > situation.numbers.long_past_bd


def _chain(situation: Situation, interview: Interview) -> Iterator[Step]:
    """The calls in their order: each attempt closes the current one and may lead to the next."""
    current: Step | None = _first_call(situation, interview)
    named = [day for day in (interview.follow_up_as_told, interview.decision_by) if day is not None]
    not_before = max(named, default=None)
    check_ins = 0
    for attempt in situation.attempts:
        if current is not None:
            yield replace(current, done_on=attempt.on, done_by_facts=True)
        if attempt.decision_by is not None:
            not_before, check_ins = attempt.decision_by, 0
            current = _call_after_date(situation, interview, attempt.uid, attempt.decision_by)
        elif check_ins < situation.numbers.check_ins:
            check_ins += 1
            current = _check_in(situation, interview, attempt, not_before)
        else:
            current = None
    if current is not None:
        yield current


def _first_call(situation: Situation, interview: Interview) -> Step:
    told, named, calendar = interview.follow_up_as_told, interview.decision_by, situation.calendar
    if told is not None:
        day = calendar.forward(told)
        reason = Reason(ReasonKind.AS_TOLD, on=told)
        return _call(StepKind.DECISION_CALL, interview, interview.uid, day, day, reason)
    if named is not None:
        return _call_after_date(situation, interview, interview.uid, named)
    day0, numbers = interview.ended_on, situation.numbers
    return _call(
        StepKind.DECISION_CALL,
        interview,
        interview.uid,
        calendar.forward(day0 + timedelta(days=numbers.call_opens_days)),
        calendar.forward(day0 + timedelta(days=numbers.call_due_days)),
        Reason(ReasonKind.NO_DATE_NAMED, on=day0, count=numbers.call_opens_days),
    )


def _call_after_date(situation: Situation, interview: Interview, about: str, named: date) -> Step:
    """They named a date: the call opens the first business day after it, and is due the second."""
    opens = situation.calendar.after(named, situation.numbers.call_opens_after_decision_bd)
    due = situation.calendar.after(named, situation.numbers.call_due_after_decision_bd)
    reason = Reason(ReasonKind.AFTER_DECISION_DATE, on=named)
    return _call(StepKind.DECISION_CALL, interview, about, opens, due, reason)


def _check_in(situation: Situation, interview: Interview, attempt: Touch, not_before: date | None) -> Step:
    """5 business days after a talk, 3 after a voicemail or gatekeeper; never before the date they named."""
    spoke = attempt.outcome is TouchOutcome.SPOKE
    numbers, calendar = situation.numbers, situation.calendar
    count = numbers.check_in_after_talk_bd if spoke else numbers.check_in_after_attempt_bd
    opens = calendar.after(attempt.on, count)
    if not_before is not None and opens <= not_before:
        opens = calendar.after(not_before, numbers.call_opens_after_decision_bd)
    due = calendar.after(opens, numbers.check_in_window_bd)
    reason = Reason(ReasonKind.AFTER_ATTEMPT, on=attempt.on, count=count, name=attempt.outcome)
    step = _call(StepKind.CHECK_IN, interview, attempt.uid, opens, due, reason)
    return replace(step, contact=attempt.contact or step.contact)


def _call(kind: StepKind, interview: Interview, about: str, opens: date, due: date, reason: Reason) -> Step:
    return Step(
        uid=step_uid(kind, about),
        kind=kind,
        about=about,
        opportunity=interview.opportunity,
        interview=interview.uid,
        contact=main_person(interview),
        opens=opens,
        due=due,
        reason=reason,
    )


def _ask_for_second_interview(interview: Interview, call: Step) -> Step:
    """Promised without a date: ask for it in the same call."""
    reason = Reason(ReasonKind.SECOND_INTERVIEW_PROMISED)
    return _call(StepKind.SECOND_INTERVIEW, interview, interview.uid, call.opens, call.due, reason)


def _last_word(situation: Situation, latest: Interview) -> date:
    """The latest of: their last reply, the date they named, the last interview."""
    words = [latest.ended_on]
    words += [interview.decision_by for interview in situation.held if interview.decision_by is not None]
    for touch in situation.touches:
        if touch.is_reply:
            words.append(touch.on)
        if touch.decision_by is not None:
            words.append(touch.decision_by)
    if situation.opportunity.stage is Stage.OFFER:
        words.append(situation.outcome_day)
    return max(words)


def _let_go_step(situation: Situation, about: str, opens: date, silent_since: date) -> Step:
    return Step(
        uid=step_uid(StepKind.LET_GO, about),
        kind=StepKind.LET_GO,
        about=about,
        opportunity=situation.opportunity.uid,
        interview=situation.latest.uid if situation.latest else None,
        opens=opens,
        due=opens + timedelta(days=situation.numbers.let_go_window_days),
        reason=Reason(ReasonKind.SILENCE, on=silent_since, count=situation.numbers.let_go_weeks),
    )
