"""Opportunities: one position at one company, from lead to outcome."""

from dataclasses import dataclass
from datetime import date

from followup_desktop.domain.outcome import CLOSED_STAGES, Stage
from followup_desktop.domain.reference import GivenReference

__all__ = ["CLOSED_STAGES", "COURTEOUS_UP_TO", "Hired", "Opportunity", "Referral", "Stage"]

COURTEOUS_UP_TO = 2
"""An interest up to here makes a note courteous, not keen."""


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
