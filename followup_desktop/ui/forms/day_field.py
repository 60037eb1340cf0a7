"""A field for a day in one's own words, with what was understood beneath it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from followup_desktop.phrases.dates import plain_date
from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import Field
from followup_desktop.ui.forms.said_dates import DayFor, echo_of, spoken, unclear
from followup_desktop.ui.theme import Theme


class DayField(Field):
    """Takes "next Tue", "4 Dec" or "end of next week", and echoes "Tue 1 Dec 2026".

    `today` is the day from which words such as "tomorrow" are counted; `purpose` settles which day is meant
    by "next week", or by a date without a year.
    """

    changed = Signal()

    def __init__(
        self,
        label: str,
        today: date,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        purpose: DayFor = DayFor.PLAN,
    ) -> None:
        self.line = QLineEdit()
        super().__init__(label, self.line, theme, parent)
        self._today, self._purpose = today, purpose
        self.line.setPlaceholderText(_("4 Dec, next Tue, end of next week"))
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self.check)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return not self.line.text().strip()

    @property
    def day(self) -> date | None:
        """The day that was understood; None while the field is empty or not clear."""
        if self.is_empty or self._complaint():
            return None
        understood = spoken(self.line.text(), self._today, self._purpose)
        return understood.day if understood else None

    def set_day(self, day: date | None) -> None:
        """Fill the field in."""
        self.line.setText(plain_date(day) if day else "")
        self._typed()

    def check(self) -> bool:
        """Say beneath where a date is not clear. True where the field is empty or clear."""
        self.set_error("" if self.is_empty else self._complaint())
        return not self.error

    def _typed(self) -> None:
        self.set_error("")
        self.set_echo(echo_of(self.line.text(), self._today, self._purpose))
        self.changed.emit()

    def _complaint(self) -> str:
        return unclear(self.line.text(), self._today, self._purpose)
