"""The Job search page: the pipeline from lead to hired, outcomes, referrals and the week's meter."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from followup_desktop.services import Change, Services
from followup_desktop.ui.job_search.model import REFERRALS, OpportunityRow, PipelineModel, ReferralRow
from followup_desktop.ui.job_search.view import JobSearchView
from followup_desktop.ui.opportunity.dialog import OpportunityDialog
from followup_desktop.ui.opportunity.recording import record_outcome
from followup_desktop.ui.theme import Theme


class JobSearchPage(QWidget):
    """Every opportunity under its stage. `said` carries a change to be told.

    `interview_requested` carries the uid of the opportunity whose next interview is to be written down.
    """

    said = Signal(object)
    interview_requested = Signal(object)

    def __init__(self, services: Services, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._theme = theme
        self._model = PipelineModel(self)
        self.view = JobSearchView(self._model, theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view.list)
        self._connect()
        self.refresh(None)

    def refresh(self, change: Change | None) -> None:  # noqa: ARG002 (the whole pipeline is read anew)
        """Read the pipeline anew; the row that was selected stays so."""
        selected = self.view.list.current_key
        stages = self._services.job_search.pipeline()
        referrals = self._services.job_search.referrals()
        self._model.show_pipeline(stages, referrals, self._services.clock.today())
        self.view.strip.show_counts({stage: len(lines) for stage, lines in stages.items()})
        self.view.meter.show_week(self._services.checklist.weekly())
        if any(stages.values()) or referrals:
            self.view.found.show_list()
        else:
            self.view.found.show_welcome()
        if not self.view.list.select(selected):
            self.view.list.select_first()
        self._follow_selection()

    def open_opportunity(self, uid: str) -> None:
        """Show an opportunity, or a referral, in the list."""
        if not self.view.list.select(uid):
            self._unfold_all()
            self.view.list.select(uid)
        self.view.list.setFocus()

    def new_opportunity(self) -> None:
        """Ask for a new opportunity, and keep it."""
        change = OpportunityDialog.add(self._services, self._theme, self)
        self._tell(change)

    def record_outcome(self, uid: str) -> None:
        """Ask how it ended with an opportunity, and write it down."""
        self._tell(record_outcome(self._services, self._theme, uid, self))

    def make_opportunity(self, uid: str) -> None:
        """A referral (a uid) becomes an opportunity, after a look at what is known of it."""
        found = next((one for one, _source in self._services.job_search.referrals() if one.uid == uid), None)
        if found is None or found.became is not None:
            return
        blank = self._services.job_search.opportunity_of(found)
        self._tell(OpportunityDialog.make(self._services, self._theme, uid, blank, self))

    def regions(self) -> list[QWidget]:
        """The parts of the page that F6 goes through."""
        return [self.view.list, self.view.edit, self.view.new_opportunity]

    def _connect(self) -> None:
        view = self.view
        view.new_opportunity.clicked.connect(self.new_opportunity)
        view.first.clicked.connect(self.new_opportunity)
        view.meter.add_requested.connect(self.new_opportunity)
        view.edit.clicked.connect(self._edit_selected)
        view.interview.clicked.connect(self._ask_interview)
        view.outcome.clicked.connect(self._record_selected)
        view.make.clicked.connect(self._make_selected)
        view.list.opened.connect(self._open)
        view.list.chosen.connect(self._follow_selection)
        view.list.fold_asked.connect(self._fold)
        view.strip.chosen.connect(self._go_to_stage)

    def _fold(self, key: str, folded: bool) -> None:
        self._model.fold(key.removeprefix("section:"), folded=folded)
        self.view.list.select(key)

    def _go_to_stage(self, stage: str) -> None:
        self._model.fold(stage, folded=False)
        header = self._model.place_of(f"section:{stage}")
        row = None if header is None else self._model.record_at(header + 1)
        if row is not None:
            self.view.list.select(self._model.key(row))
        self.view.list.setFocus()

    def _unfold_all(self) -> None:
        for stage in self._services.job_search.pipeline():
            self._model.fold(stage.value, folded=False)
        self._model.fold(REFERRALS, folded=False)

    def _open(self, key: str) -> None:
        """Enter on an opportunity edits it; on a referral makes an opportunity of it."""
        place = self._model.place_of(key)
        row = None if place is None else self._model.record_at(place)
        if isinstance(row, OpportunityRow):
            self._tell(OpportunityDialog.edit(self._services, self._theme, row.line.opportunity.uid, self))
        elif isinstance(row, ReferralRow):
            self.make_opportunity(row.referral.uid)

    def _edit_selected(self) -> None:
        self._open(self.view.list.current_key)

    def _ask_interview(self) -> None:
        row = self._selected()
        self.interview_requested.emit(row.line.opportunity.uid if isinstance(row, OpportunityRow) else None)

    def _record_selected(self) -> None:
        row = self._selected()
        if isinstance(row, OpportunityRow):
            self.record_outcome(row.line.opportunity.uid)

    def _make_selected(self) -> None:
        row = self._selected()
        if isinstance(row, ReferralRow):
            self.make_opportunity(row.referral.uid)

    def _selected(self) -> object:
        return self._model.record_at(self.view.list.currentIndex().row())

    def _follow_selection(self) -> None:
        row = self._selected()
        opportunity = isinstance(row, OpportunityRow)
        for button in (self.view.edit, self.view.outcome, self.view.interview):
            button.setEnabled(opportunity)
        self.view.make.setVisible(isinstance(row, ReferralRow))
        self.view.make.setEnabled(isinstance(row, ReferralRow) and row.referral.became is None)

    def _tell(self, change: Change | None) -> None:
        if change is not None:
            self.refresh(change)
            self.said.emit(change)
