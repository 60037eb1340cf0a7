"""Asks for other dates of a step."""

from datetime import date

from PySide6.QtWidgets import QWidget

from followup_desktop.domain.step import Step
from followup_desktop.phrases.language import _
from followup_desktop.ui.asking import asked
from followup_desktop.ui.forms.day_field import DayField
from followup_desktop.ui.forms.small_dialog import SmallDialog
from followup_desktop.ui.theme import Theme


class DatesDialog(SmallDialog):
    """The day from which a step can be done, and the last one."""

    def __init__(
        self, title: str, step: Step, today: date, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Change dates"), _("&Change"), theme, parent)
        self.say(title)
        self.opens = DayField(_("&From"), today, theme, self)
        self.due = DayField(_("&By, at the latest"), today, theme, self)
        self.opens.set_day(step.opens)
        self.due.set_day(step.due)
        self.column.addWidget(self.opens)
        self.column.addWidget(self.due)
        self.say(_("The plan leaves these dates alone from now on."), colour="muted", size="small")
        self.opens.line.setFocus()
        self.opens.line.selectAll()

    @classmethod
    def ask(
        cls, title: str, step: Step, today: date, theme: Theme, parent: QWidget | None = None
    ) -> tuple[date, date] | None:
        """Ask for both days; None where they stay as they are."""
        dialog = cls(title, step, today, theme, parent)
        if not asked(dialog) or dialog.opens.day is None or dialog.due.day is None:
            return None
        chosen = dialog.opens.day, dialog.due.day
        return chosen if chosen != (step.opens, step.due) else None

    def check(self) -> bool:
        """Both days clear, and in order."""
        for field in (self.opens, self.due):
            if not field.check():
                field.line.setFocus()
                return False
            if field.is_empty:
                field.set_error(_("The step needs this day."))
                field.line.setFocus()
                return False
        if self.opens.day is not None and self.due.day is not None and self.due.day < self.opens.day:
            self.due.set_error(_("The last day lies before the first. Choose a later last day."))
            self.due.line.setFocus()
            return False
        return True
