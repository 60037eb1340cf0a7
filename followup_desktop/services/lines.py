"""Lines of the checklist, as the store reads them, and the steps behind them."""

from datetime import date, datetime

from followup_desktop.domain.step import Reason, ReasonKind, Step, StepKind
from followup_desktop.phrases.steps import Names
from followup_desktop.store.checklist import Line


def names_of(line: Line) -> Names:
    """The names that a line brings with it."""
    return Names(line.contact_name, line.company, line.position, line.what, line.reason_count or 0)


def step_of(line: Line) -> Step:
    """As much of a step as its line shows."""
    return Step(
        uid=line.uid,
        kind=StepKind(line.kind),
        about=line.about,
        opportunity=line.opportunity,
        interview=line.interview,
        contact=line.contact,
        what=line.what,
        opens=date.fromisoformat(line.opens),
        aim=day_of(line.aim),
        due=date.fromisoformat(line.due),
        lapses_at=datetime.fromisoformat(line.lapses_at) if line.lapses_at else None,
        reason=Reason(
            ReasonKind(line.reason_kind), day_of(line.reason_on), line.reason_count, line.reason_name
        ),
        done_on=day_of(line.done_on),
        skipped_on=day_of(line.skipped_on),
        ended=Reason(ReasonKind(line.ended_kind)) if line.ended_kind else None,
        snoozed_until=day_of(line.snoozed_until),
    )


def line_of(step: Step) -> Line:
    """The line of a step that is not in the database: no names, no marks of a person."""
    return Line(
        uid=step.uid,
        kind=step.kind,
        about=step.about,
        opportunity=None,
        interview=None,
        contact=None,
        what=step.what,
        opens=step.opens.isoformat(),
        aim=None,
        due=step.due.isoformat(),
        done_on=step.done_on.isoformat() if step.done_on else None,
        skipped_on=None,
        snoozed_until=None,
        ended_kind=None,
        lapses_at=None,
        reason_kind=step.reason.kind,
        reason_on=None,
        reason_count=step.reason.count,
        reason_name="",
        company="",
        position="",
        contact_name="",
    )


def day_of(text: str | None) -> date | None:
    """The date that a line writes as ISO text."""
    return date.fromisoformat(text) if text else None
