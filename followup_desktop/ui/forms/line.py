"""A line to type into that also tells when it is left."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_LONGEST = 500
NOT_LEFT = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""Why a field may lose the focus without being left: a glance elsewhere."""


class Line(QLineEdit):
    """One line of text, as long as a form sensibly takes.

    `left` tells that one went on to another field; a glance at another window is no leaving.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_LONGEST)

    def put(self, text: str) -> None:
        """Show this text from its beginning."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Tell when it is left."""
        super().focusOutEvent(event)
        if event.reason() not in NOT_LEFT:
            self.left.emit()
