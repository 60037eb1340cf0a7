"""Opportunities: one position at one company, from lead to outcome."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from followup_desktop.domain.reference import GivenReference


class Stage(StrEnum):
    """How far an opportunity has come."""

    LEAD = "lead"
    APPLIED = "applied"
    INTERVIEWING = "interviewing"
    OFFER = "offer"
    HIRED = "hired"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    NO_ANSWER = "no_answer"

    @property
    def is_closed(self) -> bool:
        """Whether the matter is settled: nothing more is decided here."""
        return self in CLOSED_STAGES

    @property
    def is_outcome(self) -> bool:
        """Whether it came on a day (`outcome_on`): an offer, or one of the closed stages."""
        return self is Stage.OFFER or self.is_closed


CLOSED_STAGES = frozenset({Stage.HIRED, Stage.REJECTED, Stage.WITHDRAWN, Stage.NO_ANSWER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Opportunity:
    """One position at one company. `interest` goes from 1 (courtesy only) to 5 (dream).

    `outcome_on` is the day on which the stage offer, hired, rejected, withdrawn or no_answer came,
    `offered_on` keeps the day of the offer once it was answered, `answer_by` is the last day to answer it.
    """

    uid: str
    company: str
    position: str = ""
    stage: Stage = Stage.LEAD
    interest: int = 3
    source: str = ""
    url: str = ""
    added_on: date
    outcome_on: date | None = None
    offered_on: date | None = None
    answer_by: date | None = None
    notes: str = ""
    references: tuple[GivenReference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """A hint to another employer, given by the people of `opportunity` (a uid).

    `contact` is the uid of the person named, if any; `became` the uid of the opportunity made of it.
    """

    uid: str
    opportunity: str
    company: str
    person: str = ""
    contact: str | None = None
    received_on: date
    became: str | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Hired:
    """Where and when the search was won: the opportunity's uid, its company and the day."""

    opportunity: str
    company: str
    on: date
