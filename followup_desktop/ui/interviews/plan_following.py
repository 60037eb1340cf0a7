"""The plan beside the interview form, which follows what is typed."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.step import state_now
from followup_desktop.services import Services
from followup_desktop.services.checklist import NoSuchStep
from followup_desktop.services.interviews import PlannedLine
from followup_desktop.ui.interviews.form_view import FormView
from followup_desktop.ui.interviews.reading import Reading

_AFTER = 150
"""Milliseconds after typing, after which the plan follows."""


class PlanFollowing(QObject):
    """Shows the plan of what stands in the form. `read` reads the form; None while it is not open."""

    def __init__(self, services: Services, view: FormView, read: Callable[[], Reading | None]) -> None:
        super().__init__(view)
        self._services, self._view, self._read = services, view, read
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER)
        self._timer.timeout.connect(self.show_now)

    def show_soon(self) -> None:
        """Something was typed."""
        self._timer.start()

    def show_now(self) -> None:
        """Show the plan that follows now; none before there is a company or somebody who was met."""
        reading = self._read()
        if reading is None:
            return
        typed = self._view.typed
        try:
            worth_it = bool(typed.company.strip() or typed.without_blank_rows().people)
            lines = self._services.interviews.preview(reading.entry) if worth_it else []
        except FollowupError as error:
            self._view.message.set_error(str(error))
            return
        lines = [self._as_recorded(line) for line in lines]
        self._view.plan.show_plan(lines, self._services.clock.today())
        self._view.strip.show_plan(lines)

    def _as_recorded(self, line: PlannedLine) -> PlannedLine:
        """A step that was done or left out already stays so: the plan alone does not know."""
        try:
            step = self._services.checklist.find(line.step.uid)
        except NoSuchStep:
            return line
        if not step.is_closed:
            return line
        return replace(line, step=step, state=state_now(step, self._services.clock.now()))
