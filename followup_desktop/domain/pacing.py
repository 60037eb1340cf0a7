"""Enthusiastic, not desperate: when a contact is too early, or one too many.

Source: the rules of following up (RULES), "Patience".
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from followup_desktop.domain.step import Reason, ReasonKind, State, Step, StepKind, state_on


@dataclass(frozen=True, slots=True)
class TooEarly:
    """Contacting them now would be too early: why, and the day from which it is not."""

    reason: Reason
    until: date


def too_early(step: Step, day: date) -> TooEarly | None:
    """Whether doing this step on `day` comes before the day it opens. The person may go on all the same."""
    if step.is_closed or step.opens <= day or step.by_hand:
        return None
    return TooEarly(step.reason, step.opens)


def call_too_early(steps: Sequence[Step], day: date) -> TooEarly | None:
    """Whether phoning this employer about their decision on `day` is too early, or one call too many.

    `steps` are all steps of the opportunity. With a call open it is time; with one still to open it is
    too early; with all calls made it is their turn, until letting go opens.
    """
    calls = [step for step in steps if step.kind.is_call]
    if any(state_on(call, day) is State.OPEN for call in calls):
        return None
    waiting = [call for call in calls if not call.is_closed]
    if waiting:
        soonest = min(waiting, key=_wakes)
        return TooEarly(soonest.reason, _wakes(soonest))
    silence = [step for step in steps if step.kind is StepKind.LET_GO and not step.is_closed]
    if calls and silence and silence[0].opens > day:
        return TooEarly(Reason(ReasonKind.SILENCE, count=len(calls)), silence[0].opens)
    return None


def _wakes(step: Step) -> date:
    return max(step.opens, step.snoozed_until or step.opens)
