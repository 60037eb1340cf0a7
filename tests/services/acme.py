"""An interview at Acme Finance that has just ended, with Grace and Howard; Charles is the reference."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.interview import Interview, PersonMet, Promise, SecondInterview
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.domain.reference import GivenReference
from followup_desktop.domain.step import Step, StepKind
from followup_desktop.services import Services
from followup_desktop.services.interviews import InterviewEntry

DAY = date(2026, 11, 23)
GRACE = Contact(
    uid="grace", name="Dr. Grace Hopper", emails=("grace@acme.example",), phones=("+1 202 555 0143",)
)
HOWARD = Contact(uid="howard", name="Howard Aiken")
CHARLES = Contact(uid="charles", name="Charles Babbage", emails=("charles@example.org",))


def entry(**facts: Any) -> InterviewEntry:
    """What the form holds after the interview."""
    interview = Interview(
        uid="i1",
        opportunity="o1",
        starts_at=datetime(2026, 11, 23, 15, tzinfo=UTC),
        added_on=DAY,
        second_interview=SecondInterview.NO,
        decision_asked=True,
        decision_by=date(2026, 12, 4),
        people=(
            PersonMet(contact="grace", role="hiring manager", talked_about="the ledger"),
            PersonMet(contact="howard"),
        ),
        promised=(Promise(uid="m1", what="send the portfolio"),),
    )
    opportunity = Opportunity(
        uid="o1",
        company="Acme Finance",
        position="Analyst",
        added_on=DAY,
        references=(GivenReference(contact="charles"),),
    )
    return InterviewEntry(opportunity, replace(interview, **facts), (GRACE, HOWARD, CHARLES))


def open_titles(services: Services, on: date | None = None) -> list[str]:
    """What there is to do, without the weekly step."""
    rows = services.agenda.rows(on)
    return [title_of(services, row.step) for row in rows if row.step.kind is not StepKind.KEEP_LOOKING]


def title_of(services: Services, step: Step) -> str:
    """A step in words."""
    return services.checklist.step(step.uid).title


def the(services: Services, kind: StepKind, contact: str | None = None) -> Step:
    """The one step of a kind (about a person), in whatever state."""
    rows = services.agenda.rows(every=True)
    (found,) = [
        row.step for row in rows if row.step.kind is kind and (contact is None or row.step.contact == contact)
    ]
    return found
