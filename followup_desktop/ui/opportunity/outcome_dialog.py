"""Asks how it ended: an offer, hired, rejected, withdrawn or no answer, and what goes with it."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from followup_desktop.domain.opportunity import Opportunity, Stage
from followup_desktop.phrases.language import _, ngettext
from followup_desktop.ui.asking import asked
from followup_desktop.ui.controls import UNIT, Field, Hint, SectionHeading, without_mnemonic
from followup_desktop.ui.forms.day_field import DayField
from followup_desktop.ui.forms.line import Line
from followup_desktop.ui.forms.said_dates import DayFor
from followup_desktop.ui.forms.small_dialog import SmallDialog
from followup_desktop.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was answered. `referred_to` and `referred_person` say where they pointed one, if at all."""

    stage: Stage
    on: date
    answer_by: date | None = None
    referred_to: str = ""
    referred_person: str = ""
    cancel_interviews: bool = False


def _choices() -> dict[Stage, str]:
    """The outcomes with their labels, each with a mnemonic."""
    return {
        Stage.OFFER: _("&Offer"),
        Stage.HIRED: _("&Hired"),
        Stage.REJECTED: _("Re&jected"),
        Stage.WITHDRAWN: _("&Withdrawn"),
        Stage.NO_ANSWER: _("&No answer"),
    }


def kind_words(stage: Stage | None) -> str:
    """A sentence for each outcome; none before one is chosen."""
    return {
        Stage.OFFER: _("Well done. Thank them, then take the time you need."),
        Stage.HIRED: _("Congratulations. Your other employers and your references will want to know."),
        Stage.REJECTED: _("Not this time. Stay kind, and the door stays open."),
        Stage.WITHDRAWN: _("A clear and polite no is remembered well."),
        Stage.NO_ANSWER: _("Silence this long is an answer. Let it go, and free your mind."),
    }.get(stage or Stage.LEAD, "")


class OutcomeDialog(SmallDialog):
    """The outcome of one opportunity. `ahead` counts its interviews that are still to come."""

    def __init__(
        self,
        opportunity: Opportunity,
        today: date,
        ahead: int,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        stage: Stage | None = None,
    ) -> None:
        super().__init__(_("Record outcome"), _("&Save"), theme, parent)
        self._today = today
        self._ahead = ahead
        company = " · ".join(part for part in (opportunity.company, opportunity.position) if part)
        self.say(company, size="title")
        self._group = QButtonGroup(self)
        self._buttons: dict[Stage, QRadioButton] = {}
        self.say(_("How did it end?"), colour="muted", size="small")
        self.column.addLayout(self._choice_of_stage())
        self._words = Hint("", theme, self)
        self.column.addWidget(self._words)
        self.on = DayField(_("On which &day?"), today, theme, self, purpose=DayFor.EVENT)
        self.on.set_day(today)
        self.answer_by = DayField(_("&Answer by"), today, theme, self, purpose=DayFor.ANSWER)
        self.company, self.person = Line(self), Line(self)
        self._company = Field(_("&Company"), self.company, theme, self)
        self._referral = self._referral_fields(theme)
        self.cancel_interviews = QCheckBox(_cancelling(ahead), self)
        self.cancel_interviews.setChecked(True)
        for widget in (self.on, self.answer_by, self._referral, self.cancel_interviews):
            self.column.addWidget(widget)
        self._group.buttonClicked.connect(self._follow)
        if stage is not None:
            self._buttons[stage].setChecked(True)
        self._follow()
        (self._buttons[stage] if stage is not None else self._group.buttons()[0]).setFocus()

    @classmethod
    def ask(
        cls,
        opportunity: Opportunity,
        today: date,
        ahead: int,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        stage: Stage | None = None,
    ) -> Outcome | None:
        """Ask for the outcome, `stage` being chosen already; None where it was given up."""
        dialog = cls(opportunity, today, ahead, theme, parent, stage=stage)
        return dialog.outcome if asked(dialog) else None

    @property
    def stage(self) -> Stage | None:
        """The outcome that is chosen."""
        return next((stage for stage, button in self._buttons.items() if button.isChecked()), None)

    @property
    def outcome(self) -> Outcome | None:
        """The answer; None while something is missing."""
        stage, day = self.stage, self.on.day
        if stage is None or day is None:
            return None
        rejected = stage is Stage.REJECTED
        return Outcome(
            stage,
            day,
            answer_by=self.answer_by.day if stage is Stage.OFFER else None,
            referred_to=self.company.text().strip() if rejected else "",
            referred_person=self.person.text().strip() if rejected else "",
            cancel_interviews=self._asks_to_cancel(stage) and self.cancel_interviews.isChecked(),
        )

    def choose(self, stage: Stage) -> None:
        """Choose an outcome."""
        self._buttons[stage].setChecked(True)
        self._follow()

    def check(self) -> bool:
        """A stage, and days that are clear and in their order."""
        if self.stage is None:
            return False
        if self.on.check():
            self.on.set_error(self._complaint_of_day())
        offered = self.stage is Stage.OFFER
        if offered and self.answer_by.check():
            self.answer_by.set_error(self._complaint_of_answer())
        self._company.set_error(self._complaint_of_company() if self.stage is Stage.REJECTED else "")
        for field in (self.on, self.answer_by, self._company):
            if field.error and field.isVisibleTo(self):
                field.editor.setFocus()
                return False
        return True

    def _choice_of_stage(self) -> QGridLayout:
        choices = QGridLayout()
        choices.setVerticalSpacing(UNIT)
        for place, (stage, label) in enumerate(_choices().items()):
            self._buttons[stage] = button = QRadioButton(label, self)
            button.setAccessibleName(without_mnemonic(label))
            self._group.addButton(button)
            choices.addWidget(button, place % 3, place // 3)
        return choices

    def _referral_fields(self, theme: Theme) -> QWidget:
        fields = QWidget(self)
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(SectionHeading(_("Did they point you to another company?"), theme, fields))
        row = QHBoxLayout()
        row.setSpacing(UNIT * 2)
        for field in (self._company, Field(_("&Person"), self.person, theme, fields)):
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        return fields

    def _complaint_of_day(self) -> str:
        if self.on.day is None:
            return _("On which day was it? Try today, or yesterday.")
        return _("This day is still to come. Check the year.") if self.on.day > self._today else ""

    def _complaint_of_answer(self) -> str:
        day, by = self.on.day, self.answer_by.day
        late = day is not None and by is not None and by < day
        return _("The day to answer by lies before the offer. Check the year.") if late else ""

    def _complaint_of_company(self) -> str:
        missing = self.person.text().strip() and not self.company.text().strip()
        return _("Which company were you pointed to? A referral needs its name.") if missing else ""

    def _asks_to_cancel(self, stage: Stage | None) -> bool:
        return self._ahead > 0 and stage is not None and stage.is_closed

    def _follow(self) -> None:
        """Show what goes with the outcome that is chosen."""
        stage = self.stage
        self._words.setText(kind_words(stage))
        self._words.setVisible(stage is not None)
        self.answer_by.setVisible(stage is Stage.OFFER)
        self._referral.setVisible(stage is Stage.REJECTED)
        self.cancel_interviews.setVisible(self._asks_to_cancel(stage))
        self.do.setEnabled(stage is not None)
        self.adjustSize()


def _cancelling(ahead: int) -> str:
    words = ngettext(
        "Cancel the interview that is still to come",
        "Cancel the {count} interviews that are still to come",
        ahead,
    )
    return words.format(count=ahead)
