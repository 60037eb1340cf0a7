"""Steps: one thing to do, by when and why; and what planning again may change of it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

_STEPS = "5f0c9a52-9a5e-4c07-8d53-1f2f0d1f6b7e"


class StepKind(StrEnum):
    """What there is to do, in the order of the rules."""

    ASK_CLOSING_QUESTIONS = "ask_closing_questions"
    DEBRIEF = "debrief"
    KEEP_PROMISE = "keep_promise"
    THANK_YOU = "thank_you"
    ALERT_REFERENCE = "alert_reference"
    DECISION_CALL = "decision_call"
    CHECK_IN = "check_in"
    SECOND_INTERVIEW = "second_interview"
    LET_GO = "let_go"
    ANSWER_OFFER = "answer_offer"
    REJECTION_THANKS = "rejection_thanks"
    RECORD_REFERRAL = "record_referral"
    THANK_REFERENCE = "thank_reference"
    RECONNECT = "reconnect"
    WITHDRAW = "withdraw"
    KEEP_LOOKING = "keep_looking"
    OWN = "own"

    @property
    def rank(self) -> int:
        """Its place in the rules table; steps due on the same day are shown in this order."""
        return _RANKS[self]

    @property
    def is_call(self) -> bool:
        """Whether it is done by telephone, and ends with an outcome (spoke, voicemail, gatekeeper)."""
        return self in (StepKind.DECISION_CALL, StepKind.CHECK_IN)

    @property
    def is_spoken(self) -> bool:
        """Whether it is carried out by telephone: the calls, and what is asked for in the same call."""
        return self.is_call or self is StepKind.SECOND_INTERVIEW

    @property
    def has_note(self) -> bool:
        """Whether there is a note or a script for it."""
        return self in _WITH_NOTE


_RANKS = {kind: rank for rank, kind in enumerate(StepKind)}
_WITH_NOTE = frozenset(
    {
        StepKind.KEEP_PROMISE,
        StepKind.THANK_YOU,
        StepKind.ALERT_REFERENCE,
        StepKind.DECISION_CALL,
        StepKind.CHECK_IN,
        StepKind.SECOND_INTERVIEW,
        StepKind.ANSWER_OFFER,
        StepKind.REJECTION_THANKS,
        StepKind.THANK_REFERENCE,
        StepKind.RECONNECT,
        StepKind.WITHDRAW,
    }
)


class ReasonKind(StrEnum):
    """Why a step is there, or why it ended. `phrases` says it in words.

    The comment behind each names the arguments of Reason that it uses.
    """

    # why a step is there
    BEFORE_YOU_LEAVE = "before_you_leave"
    WHILE_FRESH = "while_fresh"
    PROMISED_BY = "promised_by"  # on: the promised day
    PROMISED = "promised"  # count: business days; on: day 0
    THANKS = "thanks"  # count: business days at most; on: day 0
    THANKS_SAME_DAY = "thanks_same_day"  # the same, after a phone screen
    REFERENCE_MAY_BE_CALLED = "reference_may_be_called"
    AFTER_DECISION_DATE = "after_decision_date"  # on: the date they named
    NO_DATE_NAMED = "no_date_named"  # count: days; on: day 0
    AS_TOLD = "as_told"  # on: the day they asked for
    AFTER_ATTEMPT = "after_attempt"  # name: outcome; on: day of the attempt; count: business days
    SECOND_INTERVIEW_PROMISED = "second_interview_promised"
    SILENCE = "silence"  # count: weeks; on: the day it is counted from
    OFFER_CAME = "offer_came"  # on: the day it came
    KEEP_DOOR_OPEN = "keep_door_open"  # on: the day of the rejection
    REFERRED = "referred"  # on: the day it was received; name: company
    TELL_OUTCOME = "tell_outcome"  # name: stage; on: its day
    STAY_IN_TOUCH = "stay_in_touch"  # on: the day of the rejection; count: days
    HIRED_ELSEWHERE = "hired_elsewhere"  # name: company; on: the day
    KEEP_LOOKING = "keep_looking"  # count: opportunities a week
    OWN = "own"
    # why a step ended by itself
    OUTCOME = "outcome"  # name: stage; on: its day
    INTERVIEW_CANCELLED = "interview_cancelled"
    NOT_MET = "not_met"
    LONG_PAST = "long_past"  # on: the day the interview was recorded


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason as facts: a kind and at most a date, a number and a name (see ReasonKind)."""

    kind: ReasonKind
    on: date | None = None
    count: int | None = None
    name: str = ""


class State(StrEnum):
    """What a step is on a day."""

    OPEN = "open"
    WAITING = "waiting"
    SNOOZED = "snoozed"
    DONE = "done"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do.

    The plan sets what it is about (`about`, and the uids of opportunity, interview and contact; `what` is
    the promise, or the title of a step of one's own), when (`opens`, `aim`, `due`: plain dates, due being
    the latest), why (`reason`), and whether facts closed it: `done_on` with `done_by_facts`, or `ended`.
    `lapses_at` (UTC) is the moment after which it makes no sense any more.

    A person sets the rest: done, skipped, moved, snoozed, reopened (against that reason for ending), or
    written by hand. `reminded_at` (UTC) is the moment of the last reminder.

    `wording` is which of its wordings the note has, from 0: no two notes of a kind to one company share it.
    """

    uid: str
    kind: StepKind
    about: str
    opportunity: str | None = None
    interview: str | None = None
    contact: str | None = None
    what: str = ""
    opens: date
    aim: date | None = None
    due: date
    lapses_at: datetime | None = None
    reason: Reason
    done_on: date | None = None
    done_by_facts: bool = False
    ended: Reason | None = None
    skipped_on: date | None = None
    skipped_why: str = ""
    snoozed_until: date | None = None
    moved: bool = False
    reopened: ReasonKind | None = None
    by_hand: bool = False
    reminded_at: datetime | None = None
    notes: str = ""
    wording: int = 0

    @property
    def is_closed(self) -> bool:
        """Done, skipped or ended: on every day."""
        return self.done_on is not None or self.skipped_on is not None or self.ended is not None

    @property
    def enters_today(self) -> date:
        """The day from which it belongs under "today": its aim, else the day it opens."""
        return self.aim or self.opens

    @property
    def is_a_persons(self) -> bool:
        """Whether a person did, skipped, moved, snoozed, reopened or wrote it: planning leaves it so."""
        return (
            (self.done_on is not None and not self.done_by_facts)
            or self.skipped_on is not None
            or self.snoozed_until is not None
            or self.moved
            or self.reopened is not None
            or self.by_hand
        )


def step_uid(kind: StepKind, about: str) -> str:
    """The uid of the step of this kind about this thing: the same each time, so that none is made twice."""
    from uuid import UUID, uuid5  # it asks the machine for its name; not before the first paint

    return str(uuid5(UUID(_STEPS), f"{kind}:{about}"))


def state_on(step: Step, day: date) -> State:
    """What a step is on a day, by dates alone."""
    if step.done_on is not None:
        return State.DONE
    if step.skipped_on is not None or step.ended is not None:
        return State.SKIPPED
    if step.lapses_at is not None and day > step.due:
        return State.SKIPPED
    if step.opens > day:
        return State.WAITING
    if step.snoozed_until is not None and step.snoozed_until > day:
        return State.SNOOZED
    return State.OPEN


def state_now(step: Step, now: datetime) -> State:
    """What a step is at a moment (aware, in the machine's zone): as `state_on`, and lapsed to the minute."""
    state = state_on(step, now.date())
    if state is State.OPEN and step.lapses_at is not None and now >= step.lapses_at:
        return State.SKIPPED
    return state


def is_overdue(step: Step, day: date) -> bool:
    """Whether it is open and its latest day is over."""
    return step.due < day and state_on(step, day) is State.OPEN
