"""The rows of the checklist, and what each of them shows."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum, StrEnum
from typing import NamedTuple

from followup_desktop.domain.step import StepKind
from followup_desktop.phrases.language import _
from followup_desktop.services.agenda import WaitingLine
from followup_desktop.services.checklist import Checklist
from followup_desktop.store.checklist import Line
from followup_desktop.ui.copied import in_words
from followup_desktop.ui.rows.shapes import Box, Mark


class Group(StrEnum):
    """The sections, in the order in which they are shown."""

    OVERDUE = "overdue"
    TODAY = "today"
    THIS_WEEK = "this_week"
    LATER = "later"
    WAITING = "waiting"
    DONE = "done"


class HeaderRow(NamedTuple):
    """The head of a section: how much is in it, and whether it is folded away."""

    group: Group
    size: int
    folded: bool


class StepRow(NamedTuple):
    """A step."""

    group: Group
    line: Line


class WaitingRow(NamedTuple):
    """An opportunity with nothing to do for now."""

    group: Group
    waiting: WaitingLine


Row = HeaderRow | StepRow | WaitingRow


class RowAction(Enum):
    """What the small icons of a row do."""

    COMPOSE = 0
    CALL = 1
    SNOOZE = 2
    SKIP = 3


@dataclass(frozen=True, slots=True)
class Shown:
    """A row in words and shapes, ready to be painted and read aloud.

    `due` stands on the right; `spoken` is the whole row for assistive technology, its state included.
    """

    what: str
    spoken: str
    where: str = ""
    due: str = ""
    mark: Mark = Mark.NONE
    box: Box = Box.NONE
    is_header: bool = False
    folded: bool = False
    actions: tuple[RowAction, ...] = ()

    @property
    def tip(self) -> str:
        """Everything in the row, for the tooltip."""
        return "\n".join(part for part in (self.what, self.where, self.due) if part)


def group_label(group: Group) -> str:
    """The name of a section."""
    return {
        Group.OVERDUE: _("Overdue"),
        Group.TODAY: _("Today"),
        Group.THIS_WEEK: _("This week"),
        Group.LATER: _("Later"),
        Group.WAITING: _("Waiting"),
        Group.DONE: _("Done"),
    }[group]


def key_of(row: Row) -> str:
    """What a row is about: the same before and after a reload."""
    match row:
        case StepRow():
            return row.line.uid
        case WaitingRow():
            return f"waiting:{row.waiting.opportunity}"
        case HeaderRow():
            return f"header:{row.group}"


def shown(
    row: Row, checklist: Checklist, today: date, *, held: bool = False, copied: datetime | None = None
) -> Shown:
    """A row as it is shown.

    `held` is for a step that was ticked a moment ago and has not moved yet, `copied` for one whose note
    was copied then, and perhaps sent.
    """
    match row:
        case HeaderRow():
            return _header(row)
        case WaitingRow():
            return _waiting(row.waiting)
        case StepRow():
            words = _step(row, checklist, today, held=held)
            if copied is None or words.box is not Box.EMPTY:
                return words
            asked = in_words(copied, today, checklist)
            return replace(words, due=asked, spoken=f"{words.spoken}, {asked}")


def _header(row: HeaderRow) -> Shown:
    label = group_label(row.group)
    state = _("folded") if row.folded else _("unfolded")
    return Shown(
        what=f"{label}  {row.size}",
        spoken=_("{section}, {count}, {state}").format(section=label, count=row.size, state=state),
        is_header=True,
        folded=row.folded,
    )


def _waiting(waiting: WaitingLine) -> Shown:
    whom = _joined(waiting.company, waiting.position)
    spoken = _("Waiting: {whom}. {reason}").format(whom=whom, reason=waiting.reason)
    return Shown(what=whom, spoken=spoken, where=waiting.reason, mark=Mark.WAITING)


def _step(row: StepRow, checklist: Checklist, today: date, *, held: bool) -> Shown:
    line = row.line
    what, whom = checklist.title(line), line.contact_name or ""
    box = _box(row, held=held)
    due = _("done") if held else _due(line, box, checklist, today)
    places = ("" if whom in what else whom, line.company or "", line.position or "")
    spoken = (what, *places, due, "" if due == _state(box) else _state(box))
    return Shown(
        what=what,
        spoken=", ".join(part for part in spoken if part),
        where=_joined(*places),
        due=due,
        mark=Mark.DONE if held else _mark(row, box, today),
        box=box,
        actions=_actions(line) if box is Box.EMPTY else (),
    )


def _box(row: StepRow, *, held: bool) -> Box:
    if held or row.line.done_on is not None:
        return Box.TICKED
    return Box.SKIPPED if row.group is Group.DONE else Box.EMPTY


def _due(line: Line, box: Box, checklist: Checklist, today: date) -> str:
    """When it is due, or when and how it was closed."""

    def on(day: str) -> str:
        return checklist.date_format(date.fromisoformat(day))

    if line.done_on is not None:
        return _("done {date}").format(date=on(line.done_on))
    if line.skipped_on is not None:
        return _("skipped {date}").format(date=on(line.skipped_on))
    if box is Box.SKIPPED:
        return _("no longer needed") if line.ended_kind is not None else _("over")
    if _sleeps(line, today) and line.snoozed_until is not None:
        return _("put off to {date}").format(date=on(line.snoozed_until))
    return checklist.due_words(line)


def _sleeps(line: Line, today: date) -> bool:
    return line.snoozed_until is not None and line.snoozed_until > max(today.isoformat(), line.opens)


def _mark(row: StepRow, box: Box, today: date) -> Mark:
    if box is Box.TICKED:
        return Mark.DONE
    match row.group:
        case Group.OVERDUE:
            return Mark.OVERDUE
        case Group.TODAY:
            return Mark.DUE
        case Group.LATER if _sleeps(row.line, today) or row.line.opens > today.isoformat():
            return Mark.WAITING
    return Mark.NONE


def _state(box: Box) -> str:
    return {
        Box.NONE: "",
        Box.EMPTY: _("not done"),
        Box.TICKED: _("done"),
        Box.SKIPPED: _("skipped"),
    }[box]


def _actions(line: Line) -> tuple[RowAction, ...]:
    kind = StepKind(line.kind)
    if kind.is_spoken:
        return RowAction.CALL, RowAction.SNOOZE, RowAction.SKIP
    if kind.has_note:
        return RowAction.COMPOSE, RowAction.SNOOZE, RowAction.SKIP
    return RowAction.SNOOZE, RowAction.SKIP


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
