"""The form of an opportunity: company, position, where it came from, how much one wants it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.opportunity import Opportunity, Stage
from followup_desktop.phrases.labels import stage_label
from followup_desktop.phrases.language import _
from followup_desktop.services import Change, Services
from followup_desktop.services.interviews import new_uid
from followup_desktop.ui.controls import UNIT, Button, Field
from followup_desktop.ui.forms.choices import Choice, interest_choices
from followup_desktop.ui.forms.draft_bar import DraftBar
from followup_desktop.ui.forms.draft_keeper import DraftKeeper
from followup_desktop.ui.forms.field_draft import FieldDraft, field_draft_from
from followup_desktop.ui.forms.growing_text import GrowingText
from followup_desktop.ui.forms.line import Line
from followup_desktop.ui.forms.said_dates import left_on
from followup_desktop.ui.forms.small_dialog import SmallDialog
from followup_desktop.ui.theme import Theme

_OPEN_STAGES = (Stage.LEAD, Stage.APPLIED, Stage.INTERVIEWING)


class OpportunityDialog(SmallDialog):
    """Fills in an opportunity. What was typed stays as a draft until it is saved."""

    def __init__(
        self,
        services: Services,
        opportunity: Opportunity,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        new: bool,
        key: str = "",
    ) -> None:
        title = _("New opportunity") if new else opportunity.company
        super().__init__(title, _("&Save"), theme, parent)
        self.setMinimumWidth(theme.px(520))
        self._base = opportunity
        self._new = new
        self._today = services.clock.today()
        self.deletes = False
        self.draft_bar = DraftBar(theme, self)
        self.company, self.position, self.source, self.url = (Line(self) for _number in range(4))
        stages = _stages(opportunity, new=new)
        self.stage = Choice(((stage.value, stage_label(stage)) for stage in stages), self)
        self.interest = Choice(interest_choices(), self)
        self.notes = GrowingText(theme, self, least=2)
        self._company = Field(_("&Company"), self.company, theme, self)
        self._lay_out(theme)
        self._keeper = DraftKeeper(services.drafts, self._draft_text, self)
        self._fill(opportunity)
        self._restore(key or ("opportunity:new" if new else f"opportunity:{opportunity.uid}"))
        self._connect()
        self.company.setFocus()

    @classmethod
    def add(cls, services: Services, theme: Theme, parent: QWidget | None = None) -> Change | None:
        """Ask for a new opportunity and keep it; None where it was given up."""
        blank = Opportunity(uid=new_uid(), company="", added_on=services.clock.today())
        dialog = cls(services, blank, theme, parent, new=True)
        return dialog.carry_out(services.job_search.save, services.job_search.delete)

    @classmethod
    def make(
        cls,
        services: Services,
        theme: Theme,
        referral: str,
        known: Opportunity,
        parent: QWidget | None = None,
    ) -> Change | None:
        """Make an opportunity of a referral (a uid), `known` being what is known of it; None if given up."""
        dialog = cls(services, known, theme, parent, new=True, key=f"opportunity:from:{referral}")
        save = partial(services.job_search.referral_became, referral)
        return dialog.carry_out(save, services.job_search.delete)

    @classmethod
    def edit(cls, services: Services, theme: Theme, uid: str, parent: QWidget | None = None) -> Change | None:
        """Correct an opportunity or delete it; None where it stayed as it was.

        Raises FollowupError where it is gone.
        """
        dialog = cls(services, services.job_search.opportunity(uid), theme, parent, new=False)
        return dialog.carry_out(services.job_search.save, services.job_search.delete)

    @property
    def opportunity(self) -> Opportunity:
        """The opportunity as it stands in the form."""
        stage = Stage(self.stage.value)
        changed = replace(
            self._base,
            company=self.company.text().strip(),
            position=self.position.text().strip(),
            source=self.source.text().strip(),
            url=self.url.text().strip(),
            interest=int(self.interest.value),
            notes=self.notes.toPlainText().strip(),
            stage=stage,
        )
        if stage is not self._base.stage and not stage.is_outcome:
            # Taken up again: what came of it before no longer holds.
            return replace(changed, outcome_on=None, offered_on=None, answer_by=None)
        return changed

    def check(self) -> bool:
        """A company is all that is needed."""
        missing = not self.company.text().strip()
        self._company.set_error(
            _("Which company is it? A name is enough. The rest can follow.") if missing else ""
        )
        if missing:
            self.company.setFocus()
        return not missing

    def carry_out(
        self, save: Callable[[Opportunity], Change], delete: Callable[[str], Change]
    ) -> Change | None:
        """Show the form, and store what was answered; what cannot be stored is said, and the form stays."""
        try:
            return self._carry_out(save, delete)
        finally:
            self.deleteLater()

    def _carry_out(
        self, save: Callable[[Opportunity], Change], delete: Callable[[str], Change]
    ) -> Change | None:
        while self.exec():
            try:
                change = delete(self._base.uid) if self.deletes else save(self.opportunity)
                self._keeper.drop()
            except FollowupError as error:
                self.deletes = False
                self._company.set_error(str(error))
                continue
            return change
        return None

    def done(self, result: int) -> None:
        """Left in whatever way: keep what was typed."""
        self._keeper.keep_now()
        super().done(result)

    def _lay_out(self, theme: Theme) -> None:
        self.column.addWidget(self.draft_bar)
        position = Field(_("&Position"), self.position, theme, self)
        self.column.addLayout(_side_by_side(self._company, position))
        source = Field(_("So&urce"), self.source, theme, self)
        self.source.setPlaceholderText(_("Job fair, a friend, a website"))
        self.column.addLayout(_side_by_side(source, Field(_("&Website"), self.url, theme, self)))
        stage = Field(_("S&tage"), self.stage, theme, self)
        self.column.addLayout(_side_by_side(stage, Field(_("&Interest"), self.interest, theme, self)))
        self.column.addWidget(Field(_("&Notes"), self.notes, theme, self))
        if not self._new:
            self.delete = Button(_("Delete"), self)
            self.delete.clicked.connect(self._delete)
            self.buttons.insertWidget(0, self.delete)

    def _connect(self) -> None:
        for line in (self.company, self.position, self.source, self.url):
            line.textChanged.connect(self._keeper.keep_soon)
        for choice in (self.stage, self.interest):
            choice.currentIndexChanged.connect(self._keeper.keep_soon)
        self.notes.textChanged.connect(self._keeper.keep_soon)
        self.draft_bar.discard.clicked.connect(self._discard)

    def _fill(self, opportunity: Opportunity) -> None:
        self.company.put(opportunity.company)
        self.position.put(opportunity.position)
        self.source.put(opportunity.source)
        self.url.put(opportunity.url)
        self.stage.choose(opportunity.stage)
        self.interest.choose(str(opportunity.interest))
        self.notes.setPlainText(opportunity.notes)

    def _restore(self, key: str) -> None:
        draft = field_draft_from(self._keeper.open(key))
        if draft is None:
            return
        typed = draft.fields
        self.company.put(typed.get("company", ""))
        self.position.put(typed.get("position", ""))
        self.source.put(typed.get("source", ""))
        self.url.put(typed.get("url", ""))
        self.stage.choose(typed.get("stage", ""))
        self.interest.choose(typed.get("interest", ""))
        self.notes.setPlainText(typed.get("notes", ""))
        self.draft_bar.say(left_on(draft.on, self._today))

    def _draft_text(self) -> str:
        now = self.opportunity
        if now == self._base:
            return ""
        fields = ("company", "position", "source", "url", "interest", "notes", "stage")
        return FieldDraft({name: str(getattr(now, name)) for name in fields}, self._today).as_text()

    def _discard(self) -> None:
        self._fill(self._base)
        self._keeper.drop()
        self.draft_bar.hide()
        self.company.setFocus()

    def _delete(self) -> None:
        self.deletes = True
        self.accept()


def _stages(opportunity: Opportunity, *, new: bool) -> tuple[Stage, ...]:
    """The stages to choose from. Outcomes are recorded in their own dialog: only the present one is shown."""
    if new:
        return Stage.LEAD, Stage.APPLIED
    if opportunity.stage in _OPEN_STAGES:
        return _OPEN_STAGES
    return *_OPEN_STAGES, opportunity.stage


def _side_by_side(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(UNIT * 2)
    for field in (left, right):
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return row
