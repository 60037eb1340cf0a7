"""Before you left: the two closing questions, and when they said to follow up."""

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from followup_desktop.domain.interview import SecondInterview
from followup_desktop.phrases.labels import second_interview_label
from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import UNIT, Field, Hint, SectionHeading, without_mnemonic
from followup_desktop.ui.forms.choices import Choice
from followup_desktop.ui.forms.line import Line
from followup_desktop.ui.interviews.complaints import Place
from followup_desktop.ui.interviews.form_dates import Echo
from followup_desktop.ui.interviews.typed import Typed
from followup_desktop.ui.theme import Theme


class QuestionsSection(QWidget):
    """The answers. `typed` tells of every change, `left` which field was left.

    `echo` says what was understood of a date.
    """

    typed = Signal()
    left = Signal(str)

    def __init__(self, echo: Echo, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._echo = echo
        answers = (None, SecondInterview.YES, SecondInterview.NO, SecondInterview.UNSAID)
        self.second = Choice(((answer or "", second_interview_label(answer)) for answer in answers), self)
        self.second_on, self.decision, self.told = Line(self), Line(self), Line(self)
        self.decision.setPlaceholderText(_("4 Dec, or end of next week"))
        self.told.setPlaceholderText(_("next Tue, if they said so"))
        self.no_date = QCheckBox(_("They &named no date"), self)
        self.no_date.setAccessibleName(without_mnemonic(self.no_date.text()))
        self._second = Field(_("Second inter&views"), self.second, theme, self)
        self.fields = {
            Place.SECOND_ON: Field(_("Second interview date"), self.second_on, theme, self),
            Place.DECISION: Field(_("Decisi&on date"), self.decision, theme, self),
            Place.TOLD: Field(_("To&ld to follow up on"), self.told, theme, self),
        }
        self._lay_out(theme)
        way = (self.second, self.second_on, self.decision, self.told, self.no_date)
        for before, after in pairwise(way):
            self.setTabOrder(before, after)
        self._connect()

    def fill(self, typed: Typed) -> None:
        """Show these facts."""
        self.second.choose(typed.second)
        self.second_on.put(typed.second_on)
        self.no_date.setChecked(typed.no_decision_date)
        self.decision.put(typed.decision)
        self.told.put(typed.told)
        self.say_back()

    def into(self, typed: Typed) -> Typed:
        """`typed` with what stands here."""
        return replace(
            typed,
            second=self.second.value,
            second_on=self.second_on.text(),
            decision=self.decision.text(),
            no_decision_date=self.no_date.isChecked(),
            told=self.told.text(),
        )

    def say_back(self) -> None:
        """Say beneath each date what was understood."""
        lines = {Place.SECOND_ON: self.second_on, Place.DECISION: self.decision, Place.TOLD: self.told}
        for place, line in lines.items():
            self.fields[place].set_echo(self._echo(place, line.text()) if line.isEnabled() else "")
        self.fields[Place.SECOND_ON].setVisible(self.second.value == SecondInterview.YES)
        self.decision.setEnabled(not self.no_date.isChecked())

    def _lay_out(self, theme: Theme) -> None:
        top = Qt.AlignmentFlag.AlignTop
        grid = QGridLayout()
        grid.setHorizontalSpacing(UNIT * 2)
        grid.setVerticalSpacing(UNIT + UNIT // 2)
        grid.addWidget(self._second, 0, 0, top)
        grid.addWidget(self.fields[Place.SECOND_ON], 0, 1, top)
        decision = QVBoxLayout()
        decision.setSpacing(UNIT // 2)
        decision.addWidget(self.fields[Place.DECISION])
        decision.addWidget(self.no_date)
        decision.addStretch(1)
        grid.addLayout(decision, 1, 0)
        grid.addWidget(self.fields[Place.TOLD], 1, 1, top)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(SectionHeading(_("Before you left"), theme, self))
        column.addWidget(
            Hint(
                _("Will second interviews be part of the process, and when? When do they decide?"),
                theme,
                self,
            )
        )
        column.addLayout(grid)

    def _connect(self) -> None:
        self.second.currentIndexChanged.connect(self._changed)
        self.no_date.toggled.connect(self._no_date_named)
        for line in (self.second_on, self.decision, self.told):
            line.textChanged.connect(self._changed)
        self.second_on.left.connect(self._second_on_left)
        self.decision.left.connect(self._decision_left)
        self.told.left.connect(self._told_left)

    def _changed(self) -> None:
        self.say_back()
        self.typed.emit()

    def _no_date_named(self, none: bool) -> None:
        if none and self._echo(Place.DECISION, self.decision.text()):
            self.decision.clear()
        self._changed()

    def _second_on_left(self) -> None:
        self.left.emit(Place.SECOND_ON)

    def _decision_left(self) -> None:
        self.left.emit(Place.DECISION)

    def _told_left(self) -> None:
        self.left.emit(Place.TOLD)
