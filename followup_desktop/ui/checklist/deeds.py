"""Doing something with a step: each asks what it has to ask, carries it out and tells what changed."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.step import StepKind
from followup_desktop.services import Change, Services
from followup_desktop.services.search import Found
from followup_desktop.store.checklist import Line
from followup_desktop.ui.theme import Theme

_FOUND = 20  # names offered while one types for whom a step is


class Deeds(QObject):
    """What a person does with steps. `changed` carries the Change that was made, `failed` what went wrong.

    The dialogs are imported when they are asked for: the first paint needs none of them.
    """

    changed = Signal(object)
    failed = Signal(str)
    compose_requested = Signal(str)
    call_requested = Signal(str)
    interview_opened = Signal(str)
    outcome_requested = Signal(str)
    referral_requested = Signal(str)
    new_opportunity_requested = Signal()

    def __init__(self, services: Services, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._theme = theme
        self._window = window

    def attempt(self, work: Callable[[], Change]) -> bool:
        """Carry something out; tell what changed, or in a sentence why it cannot be done."""
        try:
            change = work()
        except FollowupError as error:
            self.failed.emit(str(error))
            return False
        self.changed.emit(change)
        return True

    def open(self, line: Line) -> None:
        """Go where this step is carried out: to its note, its call, or the form that it asks for."""
        kind = StepKind(line.kind)
        if kind.is_spoken:
            self.call_requested.emit(line.uid)
        elif kind.has_note:
            self.compose_requested.emit(line.uid)
        elif kind in (StepKind.ASK_CLOSING_QUESTIONS, StepKind.DEBRIEF) and line.interview:
            self.interview_opened.emit(line.interview)
        elif kind is StepKind.LET_GO and line.opportunity:
            self.outcome_requested.emit(line.opportunity)
        elif kind is StepKind.RECORD_REFERRAL:
            self.referral_requested.emit(line.about)
        elif kind is StepKind.KEEP_LOOKING:
            self.new_opportunity_requested.emit()

    def skip(self, line: Line) -> None:
        """Ask why, and leave the step out."""
        from followup_desktop.ui.checklist.skip_dialog import SkipDialog

        why = SkipDialog.ask(self._services.checklist.title(line), self._theme, self._window)
        if why is not None:
            self.attempt(partial(self._services.steps.skip, line.uid, why))

    def snooze(self, line: Line, until: date) -> None:
        """Put the step off to that day."""
        self.attempt(partial(self._services.steps.snooze, line.uid, until))

    def snooze_to_another_day(self, line: Line) -> None:
        """Ask until when, and put the step off."""
        from followup_desktop.ui.checklist.snooze_dialog import SnoozeDialog

        title, today = self._services.checklist.title(line), self._services.clock.today()
        until = SnoozeDialog.ask(title, today, self._theme, self._window)
        if until is not None:
            self.snooze(line, until)

    def reopen(self, uid: str) -> None:
        """Put a closed step back on the checklist."""
        self.attempt(partial(self._services.steps.reopen, uid))

    def change_dates(self, line: Line) -> None:
        """Ask for other dates, and move the step."""
        from followup_desktop.ui.checklist.dates_dialog import DatesDialog

        title, today = self._services.checklist.title(line), self._services.clock.today()
        step = self._services.checklist.find(line.uid)
        days = DatesDialog.ask(title, step, today, self._theme, self._window)
        if days is not None:
            self.attempt(partial(self._services.steps.move, line.uid, *days))

    def add_step(self) -> None:
        """Ask for a step of one's own, and write it down."""
        from followup_desktop.ui.checklist.own_step_dialog import OwnStepDialog

        own = OwnStepDialog.ask(self._services.clock.today(), self._find, self._theme, self._window)
        if own is not None:
            add = self._services.steps.add_own
            self.attempt(partial(add, own.title, own.due, opportunity=own.opportunity, contact=own.contact))

    def undo(self) -> None:
        """Take the last change back."""
        self.attempt(self._services.undoing.undo)

    def _find(self, text: str) -> list[Found]:
        return self._services.search.find(text, _FOUND)
