"""Keeps what is being typed, a moment after each pause, so that nothing is lost with the program."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from followup_desktop.domain.errors import FollowupError
from followup_desktop.services.drafts import Drafts

_PAUSE = 400
"""Milliseconds without typing, after which the draft is written."""


class DraftKeeper(QObject):
    """Writes the draft of one form at a time. `text` gives what is typed; empty means nothing worth keeping.

    `kept` tells that it was written, or that there is nothing left to keep; `failed` why it could not be.
    """

    kept = Signal(bool)
    failed = Signal(str)

    def __init__(self, drafts: Drafts, text: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._text = text
        self._key = ""
        self._written = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.keep_now)

    def open(self, key: str) -> str:
        """Keep under this key from now on; what was kept there before (empty for nothing)."""
        self._timer.stop()
        self._key = key
        draft = self._drafts.load(key)
        self._written = draft.text if draft is not None else ""
        return self._written

    def keep_soon(self) -> None:
        """Something was typed."""
        self._timer.start()

    def keep_now(self) -> None:
        """Write it, where it is different from what was written last."""
        self._timer.stop()
        text = self._text() if self._key else ""
        if not self._key or text == self._written:
            return
        try:
            if text:
                self._drafts.keep(self._key, text)
            else:
                self._drafts.drop(self._key)
        except FollowupError as error:
            self.failed.emit(str(error))
            return
        self._written = text
        self.kept.emit(bool(text))

    def drop(self) -> None:
        """It was saved, or thrown away: forget it."""
        self._timer.stop()
        if self._key:
            self._drafts.drop(self._key)
        self._written = ""

    def close(self) -> None:
        """The form is left: write what is not written yet, and keep no more."""
        self.keep_now()
        self._key = ""
