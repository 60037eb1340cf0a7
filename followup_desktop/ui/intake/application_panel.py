"""One application of the review, out of another job tracker."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.domain.outcome import Stage
from followup_desktop.phrases.labels import stage_label
from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import UNIT, Field, Hint
from followup_desktop.ui.forms.choices import Choice
from followup_desktop.ui.forms.growing_text import GrowingText
from followup_desktop.ui.forms.line import Line
from followup_desktop.ui.intake.checking import Complaint
from followup_desktop.ui.intake.decisions import Decisions, Part
from followup_desktop.ui.theme import Theme


class ApplicationPanel(QWidget):
    """Company, position, stage, website and notes. `changed` tells that other facts would be stored."""

    changed = Signal()

    def __init__(
        self, decisions: Decisions, today: date, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._decisions, self._today = decisions, today
        self._part: Part | None = None
        self._filling = False
        self.company, self.position, self.website = Line(self), Line(self), Line(self)
        self.stage = Choice(((stage.value, stage_label(stage)) for stage in Stage), self)
        self.notes = GrowingText(theme, self, least=2, most=6)
        self._company = Field(_("&Company"), self.company, theme, self)
        self._known = Hint("", theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, UNIT, UNIT)
        column.setSpacing(UNIT + UNIT // 2)
        column.addWidget(self._known)
        column.addLayout(_row(self._company, Field(_("&Position"), self.position, theme, self)))
        website = Field(_("&Website"), self.website, theme, self)
        column.addLayout(_row(Field(_("S&tage"), self.stage, theme, self), website))
        column.addWidget(Field(_("Note&s"), self.notes, theme, self))
        column.addStretch(1)
        for line in (self.company, self.position, self.website):
            line.textChanged.connect(self._change)
        self.notes.textChanged.connect(self._change)
        self.stage.currentIndexChanged.connect(self._change)

    def show_part(self, part: Part) -> None:
        """Show this application."""
        self._part = part
        review = self._decisions.application(part)
        opportunity = review.opportunity
        known = review.known is not None
        self._filling = True
        self._known.setVisible(known)
        self._known.setText(_("It is here already. What it lacks is filled in from the table."))
        self.company.put(opportunity.company)
        self.position.put(opportunity.position)
        self.website.put(opportunity.url)
        self.stage.choose(opportunity.stage)
        self.notes.setPlainText(opportunity.notes)
        self._company.set_error("")
        self._filling = False

    def complain(self, complaint: Complaint) -> None:
        """Say beneath the company what is wrong in it, and go there."""
        self._company.set_error(complaint.words)
        self.company.setFocus()

    def _change(self) -> None:
        if self._filling or self._part is None:
            return
        review = self._decisions.application(self._part)
        self._company.set_error("")
        self._decisions.change_application(
            self._part, replace(review, opportunity=self._changed(review.opportunity))
        )
        self.changed.emit()

    def _changed(self, opportunity: Opportunity) -> Opportunity:
        changed = replace(
            opportunity,
            company=self.company.text().strip(),
            position=self.position.text().strip(),
            url=self.website.text().strip(),
            notes=self.notes.toPlainText().strip(),
        )
        stage = Stage(self.stage.value)
        if stage is opportunity.stage:
            return changed
        return replace(changed, stage=stage, outcome_on=self._today if stage.is_outcome else None)


def _row(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(UNIT * 2)
    row.addWidget(left, 1)
    row.addWidget(right, 1)
    return row
