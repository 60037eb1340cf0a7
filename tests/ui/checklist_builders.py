"""A real program on a real file, with what the tests of the checklist put into it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import Qt

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.interview import Interview, PersonMet, SecondInterview
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.domain.settings import Profile
from followup_desktop.services import Services
from followup_desktop.services.build import build_services
from followup_desktop.services.clock import clock_from
from followup_desktop.services.interviews import InterviewEntry
from followup_desktop.ui.checklist.model import SHOWN_ROLE, ChecklistModel
from followup_desktop.ui.checklist.rows import Shown
from followup_desktop.ui.rows.shapes import Box

TUESDAY = "2026-11-24T09:00+00:00"
GRACE = Contact(
    uid="grace",
    name="Grace Hopper",
    title="Head",
    emails=("grace@acme.example",),
    phones=("+1 202 555 0143",),
)
HOWARD = Contact(uid="howard", name="Howard Aiken")


def program(folder: Path, now: str = TUESDAY) -> Services:
    """The services on a new file, at this moment, for a candidate with a name and a strength."""
    services = build_services(folder / "followup.db", clock_from(now))
    settings = services.preferences.settings()
    profile = Profile(name="Ada Byron", strengths=("I explain engines to boards",))
    services.preferences.save(type(settings)(profile=profile))
    return services


def met_at_acme(
    services: Services,
    people: Sequence[Contact] = (GRACE, HOWARD),
    *,
    on: date = date(2026, 11, 23),
    decision_by: date | None = date(2026, 12, 4),
) -> None:
    """An interview at Acme yesterday (Monday), with both closing questions asked."""
    services.interviews.save(
        InterviewEntry(
            Opportunity(uid="acme", company="Acme Finance", position="Analyst", added_on=on),
            Interview(
                uid="talk",
                opportunity="acme",
                starts_at=datetime(on.year, on.month, on.day, 10, tzinfo=UTC),
                added_on=on,
                second_interview=SecondInterview.NO,
                decision_asked=True,
                decision_by=decision_by,
                people=tuple(PersonMet(contact=one.uid, talked_about="moving the ledger") for one in people),
            ),
            tuple(people),
        )
    )


def checklist(model: ChecklistModel) -> str:
    """The rows as text: "[ ] Thank Grace Hopper | Acme Finance · Analyst | by tomorrow"."""
    return "\n".join(_line(shown_at(model, row)) for row in range(model.rowCount()))


def shown_at(model: ChecklistModel, row: int) -> Shown:
    """What a row shows."""
    shown = model.data(model.index(row), SHOWN_ROLE)
    assert isinstance(shown, Shown)
    return shown


def spoken(model: ChecklistModel, row: int) -> str:
    """What assistive technology says of a row."""
    return str(model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole))


def _line(row: Shown) -> str:
    if row.is_header:
        return f"{'+' if row.folded else '-'} {row.what}"
    box = {Box.NONE: "   ", Box.EMPTY: "[ ]", Box.TICKED: "[x]", Box.SKIPPED: "[-]"}[row.box]
    return " | ".join(part for part in (f"{box} {row.what}", row.where, row.due) if part)
