"""Somebody who answers the dialogs that come up, while the call that shows them is waiting."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from followup_desktop.ui.intake.columns_dialog import ColumnsDialog
from followup_desktop.ui.intake.review_dialog import ReviewDialog


def leave_it(_dialog: QDialog) -> None:
    """Leave it as it is proposed."""


class Answerer:
    """Looks at each review, changes it by `look`, and accepts it or not; reads messages and closes them.

    Of a table it says nothing more than what was proposed.
    """

    def __init__(self, look: Callable[[ReviewDialog], None] = leave_it, *, accepts: bool = True) -> None:
        self._look, self._accepts = look, accepts
        self.reviews = 0
        self.columns = 0
        self.said: list[str] = []
        self._timer = QTimer()
        self._timer.timeout.connect(self._answer)
        self._timer.start(5)

    def stop(self) -> None:
        """Answer no more."""
        self._timer.stop()

    def _answer(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ReviewDialog):
            self.reviews += 1
            self._look(dialog)
            if self._accepts:
                dialog.accept()
            else:
                dialog.reject()
        elif isinstance(dialog, ColumnsDialog):
            self.columns += 1
            dialog.accept()
        elif isinstance(dialog, QMessageBox):
            self.said += [dialog.text(), dialog.informativeText()]
            dialog.accept()
