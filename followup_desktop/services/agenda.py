"""The agenda: what is open on a day, and what is waited for."""

from datetime import date
from typing import NamedTuple

from followup_desktop.domain.step import Reason, ReasonKind, State, Step, StepKind, state_now, state_on
from followup_desktop.phrases.language import _
from followup_desktop.phrases.reasons import why
from followup_desktop.phrases.steps import Names, closed_in_words, lapsed_in_words
from followup_desktop.phrases.waiting import waiting_for
from followup_desktop.services.checklist import Checklist
from followup_desktop.services.clock import Clock
from followup_desktop.services.lines import day_of, line_of, names_of, step_of
from followup_desktop.store.checklist import agenda_lines
from followup_desktop.store.database import Database
from followup_desktop.store.records import all_of
from followup_desktop.store.waiting import Waiting, waiting_count, waiting_lines


class WaitingLine(NamedTuple):
    """An opportunity with nothing to do: until when, and what is waited for."""

    opportunity: str
    company: str
    position: str
    until: date | None
    reason: str


class AgendaRow(NamedTuple):
    """A step as the agenda shows it: with its names, what it is on that day, and why it is there."""

    step: Step
    names: Names
    state: State
    reason: str


class Agenda:
    """Reads what there is to do and to wait for, on any day."""

    def __init__(self, db: Database, clock: Clock, checklist: Checklist) -> None:
        self._db = db
        self._clock = clock
        self._checklist = checklist

    def rows(self, on: date | None = None, *, every: bool = False) -> list[AgendaRow]:
        """The steps that are open on a day, or all, by due date, order of the rules and name.

        Without `on` it is this moment, so that what lapsed an hour ago is gone; a day is taken as a whole.
        """
        day, now = on or self._clock.today(), self._clock.now()
        lines = agenda_lines(self._db, day, every=every)
        whole = {step.uid: step for step in all_of(self._db, Step)} if every else {}
        found = [(whole.get(line.uid) or step_of(line), line) for line in lines]
        week = self._checklist.unstored_week(day)
        if week is not None:
            found.append((week, line_of(week)))
        rows = []
        for step, line in found:
            state = state_on(step, day) if on else state_now(step, now)
            if every or state is State.OPEN:
                rows.append(AgendaRow(step, names_of(line), state, self._reason(step, state, day)))
        return sorted(rows, key=_order)

    def _reason(self, step: Step, state: State, day: date) -> str:
        """Why it is there; of a skipped one also why it is closed."""
        reason = why(step.reason, self._checklist.date_format)
        if state is not State.SKIPPED:
            return reason
        closed = closed_in_words(step, day, self._checklist.date_format) or lapsed_in_words(step.kind)
        return f"{reason} {closed}"

    def waiting(self, day: date | None = None, offset: int = 0, limit: int = -1) -> list[WaitingLine]:
        """What is waited for, and until when, where there is nothing to do; the soonest first, -1 for all.

        Today it is this moment, so that waiting begins when the last step has lapsed; another day is taken
        as a whole.
        """
        now = self._clock.now()
        day = day or now.date()
        found = waiting_lines(self._db, day, offset, limit, now=now if day == now.date() else None)
        return [self._waiting_line(line) for line in found]

    def waiting_count(self) -> int:
        """How many opportunities there are with nothing to do but wait."""
        return waiting_count(self._db, self._clock.today(), now=self._clock.now())

    def _waiting_line(self, found: Waiting) -> WaitingLine:
        if found.until is None or found.kind is None or found.reason_kind is None:
            reason, until = _("Nothing is planned here any more. Write down how it ended."), None
        else:
            until = date.fromisoformat(found.until)
            why_waiting = Reason(
                ReasonKind(found.reason_kind),
                day_of(found.reason_on),
                found.reason_count,
                found.reason_name or "",
            )
            date_format, snoozed = self._checklist.date_format, bool(found.snoozed)
            reason = waiting_for(StepKind(found.kind), why_waiting, until, date_format, snoozed=snoozed)
        return WaitingLine(found.opportunity, found.company, found.position, until, reason)


def _order(row: AgendaRow) -> tuple[date, int, str, str]:
    name = row.names.contact or row.names.company or row.names.what
    return row.step.due, row.step.kind.rank, name.casefold(), row.step.uid
