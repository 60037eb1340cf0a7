"""A dialog that its window keeps for the next time: making it takes longer than filling it."""

from typing import Self

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QDialog, QWidget

from followup_desktop.ui.theme import Theme


class KeptDialog(QDialog):
    """Stays with its window, hidden, once it was left. With other looks it is made anew."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._is_old = False
        theme.changed.connect(self._grow_old)

    @classmethod
    def kept_by(cls, window: QWidget | None) -> Self | None:
        """The one that this window had last, if it can be shown once more."""
        if window is None:
            return None
        kept = window.findChild(cls, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if kept is None or kept.isVisible():
            return None
        return kept.if_current()

    def if_current(self) -> Self | None:
        """This dialog; with lengths for another text size it goes, and there is none."""
        if self._is_old:
            self.setParent(None)
            self.deleteLater()
            return None
        return self

    def show_until_left(self) -> None:
        """Show it, and come back when it is left.

        As exec(), by which PySide would take it from its window, and delete it with the last variable.
        """
        loop = QEventLoop()
        self.finished.connect(loop.quit)
        self.setModal(True)
        self.show()
        loop.exec()
        self.finished.disconnect(loop.quit)

    def _grow_old(self) -> None:
        self._is_old = True
