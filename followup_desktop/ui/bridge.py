"""From plain callbacks to Qt signals: what changed, and the one look at the clock each minute."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from followup_desktop.services.changes import Change, Changes
from followup_desktop.services.clock import Clock

_MINUTE = 60.0


class Bridge(QObject):
    """Tells the window what changed, on the GUI thread.

    `changed` carries the Change of a use case here; one labelled "elsewhere" where another process wrote,
    seen when the window is activated and with each minute; and None where a new day began. `minute` comes
    once a minute, hidden or not: it is the only timer that runs all the time.
    """

    changed = Signal(object)
    minute = Signal()

    def __init__(
        self, changes: Changes, clock: Clock, data_version: Callable[[], int], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._data_version = data_version
        self._version = data_version()
        self._day = clock.today()
        self._changes = changes
        changes.subscribe(self._pass_on)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self._tick)
        self._wait()

    def look(self) -> None:
        """See whether another process wrote to the file, or a new day began, and tell."""
        version, day = self._data_version(), self._clock.today()
        if version != self._version:
            self._version = version
            self._changes.tell(Change("elsewhere"))
        elif day != self._day:
            self.changed.emit(None)
        self._day = day

    def stop(self) -> None:
        """Look no more: the program ends."""
        self._timer.stop()

    def _pass_on(self, change: Change) -> None:
        if change.label == "imported":
            self._version = self._data_version()  # stored by a thread of ours, over a connection of its own
        self.changed.emit(change)

    def _tick(self) -> None:
        self._clock.follow_zone()
        self._wait()
        self.look()
        self.minute.emit()

    def _wait(self) -> None:
        now = self._clock.now()
        self._timer.start(round((_MINUTE - now.second - now.microsecond / 1e6) * 1000) + 100)
