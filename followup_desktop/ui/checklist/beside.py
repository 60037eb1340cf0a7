"""What stands beside the checklist: everything about the row that is selected."""

from PySide6.QtCore import QObject, QTimer, Signal

from followup_desktop.domain.errors import FollowupError
from followup_desktop.services.checklist import Checklist
from followup_desktop.ui.checklist.model import ChecklistModel
from followup_desktop.ui.checklist.rows import StepRow, WaitingRow
from followup_desktop.ui.checklist.view import TodayView

_DELAY = 40  # milliseconds, so that running through the list does not read every step


class Beside(QObject):
    """Fills the panel a moment after the selection has come to rest, and never before the list is painted.

    Then the list, too, is read on: its first look was at a screenful.
    `step_gone` tells that the selected step was removed meanwhile, in another window or by a command.
    """

    step_gone = Signal()

    def __init__(self, checklist: Checklist, model: ChecklistModel, view: TodayView, parent: QObject) -> None:
        super().__init__(parent)
        self._checklist, self._model, self._view = checklist, model, view
        self._was_painted = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._timer.timeout.connect(self._fill)

    def list_painted(self) -> None:
        """The list is on the screen."""
        if not self._was_painted:
            self._was_painted = True
            self._timer.start()

    def fill_soon(self) -> None:
        """Another row is selected, it shows something else, or there is room for the panel now."""
        if self._was_painted:
            self._timer.start()

    def _fill(self) -> None:
        self._model.fill_page()
        if not self._view.side.isVisible():
            return
        panel, row = self._view.panel, self._model.row_at(self._view.checklist.place)
        if isinstance(row, WaitingRow):
            panel.show_waiting(row.waiting)
        elif isinstance(row, StepRow):
            self._show_step(row.line.uid)
        else:
            panel.show_nothing()

    def _show_step(self, uid: str) -> None:
        try:
            step = self._checklist.step(uid)
        except FollowupError:
            self.step_gone.emit()
        else:
            self._view.panel.show_step(step, self._checklist.date_format)
