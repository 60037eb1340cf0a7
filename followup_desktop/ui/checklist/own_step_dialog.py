"""Asks for a step of one's own: what, by when, for whom."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.services.search import Found
from followup_desktop.ui.asking import asked
from followup_desktop.ui.controls import Field
from followup_desktop.ui.forms.day_field import DayField
from followup_desktop.ui.forms.small_dialog import SmallDialog
from followup_desktop.ui.theme import Theme

Find = Callable[[str], Sequence[Found]]
"""Finds opportunities and contacts whose name contains a text."""


@dataclass(frozen=True, slots=True)
class OwnStep:
    """What was asked for. `opportunity` and `contact` are uids, or None."""

    title: str
    due: date
    opportunity: str | None = None
    contact: str | None = None


class OwnStepDialog(SmallDialog):
    """What there is to do, by when, and for whom, if for anybody."""

    def __init__(self, today: date, find: Find, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(_("Add step"), _("&Add"), theme, parent)
        self._find = find
        self._known: dict[str, Found] = {}
        self._names = QStringListModel(self)
        self.what = QLineEdit(self)
        self.what_field = Field(_("&What is there to do?"), self.what, theme, self)
        self.due = DayField(_("&By when?"), today, theme, self)
        self.whom = QLineEdit(self)
        self.whom.setPlaceholderText(_("A person or a company, or nobody"))
        self.whom.setCompleter(self._completer())
        self.whom.textEdited.connect(self._look)
        self.whom_field = Field(_("&For whom?"), self.whom, theme, self)
        for field in (self.what_field, self.due, self.whom_field):
            self.column.addWidget(field)
        self.what.setFocus()

    @classmethod
    def ask(cls, today: date, find: Find, theme: Theme, parent: QWidget | None = None) -> OwnStep | None:
        """Ask for a step; None where it was given up."""
        dialog = cls(today, find, theme, parent)
        return dialog.own_step if asked(dialog) else None

    @property
    def own_step(self) -> OwnStep | None:
        """The step as it was typed; None while something is missing."""
        title, due = " ".join(self.what.text().split()), self.due.day
        if not title or due is None:
            return None
        found = self._known.get(self.whom.text().strip())
        return OwnStep(
            title,
            due,
            opportunity=found.uid if found and found.kind == "opportunity" else None,
            contact=found.uid if found and found.kind == "contact" else None,
        )

    def check(self) -> bool:
        """A few words, a clear day, and somebody known or nobody."""
        self.what_field.set_error(
            "" if self.what.text().strip() else _("What is there to do? The step needs a few words.")
        )
        if self.due.check() and self.due.is_empty:
            self.due.set_error(_("By when? Try tomorrow, or next Tue."))
        name = self.whom.text().strip()
        unknown = _("Choose one of the names that appear while you type, or leave this empty.")
        self.whom_field.set_error("" if not name or name in self._known else unknown)
        for field in (self.what_field, self.due, self.whom_field):
            if field.error:
                field.editor.setFocus()
                return False
        return True

    def _completer(self) -> QCompleter:
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        return completer

    def _look(self, text: str) -> None:
        found = [hit for hit in self._find(text) if hit.kind != "step"] if text.strip() else []
        for hit in found:
            self._known[_label(hit)] = hit
        self._names.setStringList([_label(hit) for hit in found])


def _label(hit: Found) -> str:
    return _("{name} ({detail})").format(name=hit.title, detail=hit.detail) if hit.detail else hit.title
