"""Asks why a step is left out."""

from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.asking import asked
from followup_desktop.ui.checklist.flow import FlowLayout
from followup_desktop.ui.controls import UNIT, Button, Field
from followup_desktop.ui.forms.small_dialog import SmallDialog
from followup_desktop.ui.theme import Theme


class SkipDialog(SmallDialog):
    """One line for the reason, with a few that are often right."""

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(_("Skip a step"), _("&Skip"), theme, parent)
        self.say(title)
        self.line = QLineEdit(self)
        self.field = Field(_("&Why? One line is enough."), self.line, theme, self)
        self.column.addWidget(self.field)
        reasons = QWidget(self)
        flow = FlowLayout(reasons, spacing=UNIT)
        for reason in (_("Done another way"), _("They asked me not to"), _("Not worth it any more")):
            button = Button(reason, reasons)
            button.clicked.connect(partial(self._choose, reason))
            flow.addWidget(button)
        self.column.addWidget(reasons)
        self.line.setFocus()

    @classmethod
    def ask(cls, title: str, theme: Theme, parent: QWidget | None = None) -> str | None:
        """Ask why the step with this title is skipped; None where it is not, after all."""
        dialog = cls(title, theme, parent)
        return dialog.why if asked(dialog) else None

    @property
    def why(self) -> str:
        """The reason, in one line; may be empty."""
        return " ".join(self.line.text().split())

    def _choose(self, reason: str) -> None:
        self.line.setText(reason)
        self.line.setFocus()
