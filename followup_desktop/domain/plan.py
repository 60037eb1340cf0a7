"""The plan: facts in, steps out, each with its reason. It knows no today.

Source: the rules of following up (RULES).
"""

from dataclasses import replace

from followup_desktop.domain import call_rules, interview_rules, outcome_rules
from followup_desktop.domain.situation import Situation
from followup_desktop.domain.step import Reason, ReasonKind, Step, StepKind

RULES = (
    interview_rules.ask_closing_questions,
    interview_rules.debrief,
    interview_rules.keep_promises,
    interview_rules.thank_each_person,
    interview_rules.alert_references,
    call_rules.decision_calls,
    call_rules.let_go,
    outcome_rules.answer_offer,
    outcome_rules.thank_after_rejection,
    outcome_rules.record_referrals,
    outcome_rules.thank_references,
    outcome_rules.reconnect,
    outcome_rules.withdraw,
)

_DECIDED = frozenset({StepKind.DECISION_CALL, StepKind.CHECK_IN, StepKind.SECOND_INTERVIEW})
_SETTLED = _DECIDED | {StepKind.ALERT_REFERENCE, StepKind.ANSWER_OFFER, StepKind.LET_GO}
_COUNTED_FROM_RECORDING = frozenset(
    {
        StepKind.ASK_CLOSING_QUESTIONS,
        StepKind.DEBRIEF,
        StepKind.KEEP_PROMISE,
        StepKind.THANK_YOU,
        StepKind.ALERT_REFERENCE,
        StepKind.DECISION_CALL,
        StepKind.SECOND_INTERVIEW,
        StepKind.LET_GO,
    }
)
_OF_INTERVIEW = frozenset(
    {
        StepKind.ASK_CLOSING_QUESTIONS,
        StepKind.DEBRIEF,
        StepKind.KEEP_PROMISE,
        StepKind.THANK_YOU,
        StepKind.DECISION_CALL,
        StepKind.CHECK_IN,
        StepKind.SECOND_INTERVIEW,
    }
)


def plan(situation: Situation) -> list[Step]:
    """Every step that these facts call for, in the order of the rules; those that facts ended say why."""
    interviews = {interview.uid: interview for interview in situation.interviews}
    steps: dict[str, Step] = {}
    for rule in RULES:
        for step in rule(situation):
            ended = None if step.done_on is not None else ending(step, situation)
            if ended is None and step.done_on is None and step.kind in _COUNTED_FROM_RECORDING:
                interview = interviews.get(step.interview or "")
                if interview is not None and call_rules.is_long_past(situation, interview, step.due):
                    ended = Reason(ReasonKind.LONG_PAST, on=interview.added_on)
            steps[step.uid] = step if ended is None else replace(step, ended=ended)
    return list(steps.values())


def ending(step: Step, situation: Situation) -> Reason | None:
    """Why facts end this step, also one that a person has snoozed or moved; None where they do not.

    A closed opportunity ends calls, alerts, the answer to an offer and letting go; thanks and promises stay:
    courtesy is owed. An offer is a decision, so it ends the calls that ask for one. A cancelled interview
    ends its steps; a person taken off the interview ends the thank-you to them.
    """
    opportunity = situation.opportunity
    settled = _SETTLED if opportunity.stage.is_closed else _DECIDED
    if opportunity.stage.is_outcome and step.kind in settled:
        return Reason(ReasonKind.OUTCOME, on=situation.outcome_day, name=opportunity.stage)
    for interview in situation.interviews:
        if interview.uid == step.interview and step.kind in _OF_INTERVIEW:
            if interview.cancelled:
                return Reason(ReasonKind.INTERVIEW_CANCELLED)
            if step.kind is StepKind.THANK_YOU and all(
                person.contact != step.contact for person in interview.people
            ):
                return Reason(ReasonKind.NOT_MET)
    return None
