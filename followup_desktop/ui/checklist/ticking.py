"""Ticking steps off: each stays for a moment where it was ticked, and can be unticked meanwhile."""

from PySide6.QtCore import QObject, QTimer, Signal

from followup_desktop.domain.errors import FollowupError
from followup_desktop.services import Change, Services
from followup_desktop.ui.checklist.model import ChecklistModel

HOLD = 400
"""Milliseconds for which a ticked step stays where it was."""


class Ticking(QObject):
    """Records a tick at once and shows it; `settled` tells when the checklist may be read anew."""

    settled = Signal()

    def __init__(self, services: Services, model: ChecklistModel, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._model = model
        self._entries: dict[str, int | None] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(HOLD)
        self._timer.timeout.connect(self._settle)

    @property
    def is_holding(self) -> bool:
        """Whether some step was ticked a moment ago."""
        return self._timer.isActive()

    def holds(self, uid: str) -> bool:
        """Whether this step was ticked a moment ago."""
        return uid in self._entries

    def tick(self, uid: str) -> Change:
        """Tick a step off. Raises the service's errors, and shows the step as it was then."""
        self._show(uid, None)
        try:
            change = self._services.steps.done(uid)
        except FollowupError:
            self._forget(uid)
            raise
        self._entries[uid] = change.entry
        return change

    def untick(self, uid: str) -> Change:
        """Take the tick of a moment ago back."""
        entry = self._entries[uid]
        change = self._services.undoing.undo(entry)
        self._forget(uid)
        return change

    def _show(self, uid: str, entry: int | None) -> None:
        self._entries[uid] = entry
        self._model.hold(uid, held=True)
        self._timer.start()

    def _forget(self, uid: str) -> None:
        self._entries.pop(uid, None)
        self._model.hold(uid, held=False)
        if not self._entries:
            self._timer.stop()
            self.settled.emit()

    def _settle(self) -> None:
        held, self._entries = tuple(self._entries), {}
        for uid in held:
            self._model.hold(uid, held=False)
        self.settled.emit()
