"""What the rules look at: one opportunity with everything that happened around it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from followup_desktop.domain.interview import Interview
from followup_desktop.domain.opportunity import Hired, Opportunity, Referral, Stage
from followup_desktop.domain.settings import RuleNumbers
from followup_desktop.domain.step import Step
from followup_desktop.domain.touch import ATTEMPT_OUTCOMES, Direction, Touch
from followup_desktop.domain.workdays import WorkCalendar


@dataclass(frozen=True, slots=True)
class Tick:
    """What a person has made of a step: done or skipped on a day."""

    done_on: date | None = None
    skipped_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Situation:
    """One opportunity, its facts, and the numbers and calendar to plan with.

    `ticks` says of each step (by uid) that a person closed what they made of it; `hired` names the
    opportunity with which the search ended, this one or another.
    """

    opportunity: Opportunity
    interviews: tuple[Interview, ...] = ()
    touches: tuple[Touch, ...] = ()
    referrals: tuple[Referral, ...] = ()
    ticks: Mapping[str, Tick] = field(default_factory=dict)
    hired: Hired | None = None
    numbers: RuleNumbers = field(default_factory=RuleNumbers)
    calendar: WorkCalendar

    @cached_property
    def held(self) -> tuple[Interview, ...]:
        """The interviews that are not cancelled, the earliest first; also those still to come."""
        held = (interview for interview in self.interviews if not interview.cancelled)
        return tuple(sorted(held, key=_begin))

    @cached_property
    def latest(self) -> Interview | None:
        """The interview from which the decision call is reckoned."""
        return self.held[-1] if self.held else None

    @cached_property
    def attempts(self) -> tuple[Touch, ...]:
        """Calls to this employer since the latest interview, in order; calls to references do not count."""
        if not self.touches or self.latest is None:
            return ()
        since = self.latest.ended_on
        references = {reference.contact for reference in self.opportunity.references}
        calls = (
            touch
            for touch in self.touches
            if touch.outcome in ATTEMPT_OUTCOMES
            and touch.direction is Direction.OUT
            and touch.on >= since
            and touch.contact not in references
        )
        return tuple(sorted(calls, key=_moment))

    @cached_property
    def outcome_day(self) -> date:
        """The day of the outcome; where it was not written down, that of the latest interview."""
        if self.opportunity.outcome_on is not None:
            return self.opportunity.outcome_on
        return max([self.opportunity.added_on, *(interview.ended_on for interview in self.held)])

    def interviewed_by(self, day: date) -> tuple[Interview, ...]:
        """The interviews that were over on `day`, the earliest first."""
        return tuple(interview for interview in self.held if interview.ended_on <= day)

    @cached_property
    def was_rejected_after_interview(self) -> bool:
        """Whether they said no after having met the candidate."""
        return self.opportunity.stage is Stage.REJECTED and bool(self.interviewed_by(self.outcome_day))


def ticks_of(steps: tuple[Step, ...] | list[Step]) -> dict[str, Tick]:
    """What a person has made of these steps; closings by facts are left to the plan."""
    ticks = {}
    for step in steps:
        done_on = None if step.done_by_facts else step.done_on
        if done_on is not None or step.skipped_on is not None:
            ticks[step.uid] = Tick(done_on=done_on, skipped_on=step.skipped_on)
    return ticks


def main_person(interview: Interview | None) -> str | None:
    """The uid of the person to turn to: the hiring manager, else the first one met."""
    if interview is None or not interview.people:
        return None
    for person in interview.people:
        role = person.role.casefold()
        if "hiring" in role or "manager" in role:
            return person.contact
    return interview.people[0].contact


def _begin(interview: Interview) -> tuple[datetime, str]:
    return interview.starts_at, interview.uid


def _moment(touch: Touch) -> tuple[date, datetime, str]:
    return touch.on, touch.at, touch.uid
