"""Situations for the tests of the rules, in a candidate's words."""

from datetime import date, datetime
from typing import Any

from followup_desktop.domain.interview import Interview, InterviewKind, PersonMet, Promise, in_utc
from followup_desktop.domain.opportunity import Opportunity, Stage
from followup_desktop.domain.plan import plan
from followup_desktop.domain.reference import GivenReference
from followup_desktop.domain.situation import Situation
from followup_desktop.domain.step import Step, StepKind
from followup_desktop.domain.touch import Channel, Touch, TouchOutcome
from followup_desktop.domain.workdays import WorkCalendar

CHRISTMAS = {date(2026, 12, 25): "Christmas Day", date(2026, 12, 28): "Boxing Day (observed)"}


def calendar(holidays: dict[date, str] | None = None) -> WorkCalendar:
    """Monday to Friday, with the holidays of England at the end of 2026."""
    days = CHRISTMAS if holidays is None else holidays
    return WorkCalendar(
        (0, 1, 2, 3, 4), lambda year: {day: name for day, name in days.items() if day.year == year}
    )


def acme(**facts: Any) -> Opportunity:
    """The opportunity at Acme Finance."""
    known: dict[str, Any] = {"stage": Stage.INTERVIEWING, "added_on": date(2026, 11, 2)}
    return Opportunity(uid="acme", company="Acme Finance", position="Analyst", **(known | facts))


def interview(begins: str, **facts: Any) -> Interview:
    """An interview that begins at this local time ("2026-11-26 10:00"); Grace was there unless said."""
    zone = facts.pop("timezone", "Europe/London")
    local = datetime.fromisoformat(begins)
    known: dict[str, Any] = {
        "uid": "i1",
        "opportunity": "acme",
        "added_on": local.date(),
        "people": (PersonMet(contact="grace", role="hiring manager"),),
    }
    return Interview(starts_at=in_utc(local, zone), timezone=zone, **(known | facts))


def called(on: str, outcome: str, **facts: Any) -> Touch:
    """A call to the employer on this day."""
    day = date.fromisoformat(on)
    known: dict[str, Any] = {"uid": f"call-{on}", "opportunity": "acme", "contact": "grace"}
    return Touch(
        channel=Channel.PHONE,
        at=datetime.fromisoformat(f"{on}T10:00+00:00"),
        on=day,
        outcome=TouchOutcome(outcome),
        **(known | facts),
    )


def situation(*interviews: Interview, **facts: Any) -> Situation:
    """What the rules look at."""
    known: dict[str, Any] = {"opportunity": acme(), "calendar": calendar()}
    return Situation(interviews=interviews, **(known | facts))


def reference(contact: str = "charles", **facts: Any) -> GivenReference:
    """A reference given to Acme Finance."""
    return GivenReference(contact=contact, **facts)


def promise(what: str = "send the portfolio", by: str | None = None) -> Promise:
    """Something promised."""
    return Promise(uid=f"promise-{what}", what=what, by=date.fromisoformat(by) if by else None)


def met(*contacts: str, **facts: Any) -> tuple[PersonMet, ...]:
    """People met."""
    return tuple(PersonMet(contact=contact, **facts) for contact in contacts)


def phone_screen() -> InterviewKind:
    """An interview by phone."""
    return InterviewKind.PHONE


def steps(facts: Situation, kind: StepKind) -> list[Step]:
    """The steps of one kind in the plan."""
    return [step for step in plan(facts) if step.kind is kind]


def dates(facts: Situation, kind: StepKind) -> list[str]:
    """When the steps of one kind open and are due: "Thu 26 Nov, aim Fri 27 Nov, by Mon 30 Nov"."""
    return [_dates(step) for step in steps(facts, kind)]


def _dates(step: Step) -> str:
    aim = f", aim {_day(step.aim)}" if step.aim else ""
    closed = (
        f" ({step.ended.kind})" if step.ended else f" (done {_day(step.done_on)})" if step.done_on else ""
    )
    return f"{_day(step.opens)}{aim}, by {_day(step.due)}{closed}"


def _day(day: date) -> str:
    weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday()]
    month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][
        day.month - 1
    ]
    return f"{weekday} {day.day} {month}"
