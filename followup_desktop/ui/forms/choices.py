"""Combo boxes and spin boxes of the forms: values with their words, safe from a passing mouse wheel."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.style import FollowupStyle


class Choice(QComboBox):
    """A choice between values (text), each with its words."""

    def __init__(self, choices: Iterable[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style = self.style()
        if isinstance(style, FollowupStyle):
            self.setStyle(style.with_lists)
        for value, words in choices:
            self.addItem(words, value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    @property
    def value(self) -> str:
        """The value chosen."""
        return str(self.currentData() or "")

    def choose(self, value: str) -> None:
        """Choose a value; one that is not offered changes nothing."""
        place = self.findData(value)
        if place >= 0:
            self.setCurrentIndex(place)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        """Scroll the form, unless one is in this field."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Number(QSpinBox):
    """A whole number within bounds, with what it counts behind it."""

    def __init__(
        self, low: int, high: int, step: int = 1, suffix: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setSuffix(suffix)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        """Scroll the form, unless one is in this field."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def interest_choices() -> list[tuple[str, str]]:
    """How much one wants the position, from 1 to 5."""
    return [
        ("1", _("1, courtesy only")),
        ("2", _("2, hardly")),
        ("3", _("3, interested")),
        ("4", _("4, very much")),
        ("5", _("5, the dream")),
    ]
