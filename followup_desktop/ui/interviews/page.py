"""The Interviews page: the list, the form in its place while one is written, and outcomes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from followup_desktop.domain.letters import folded
from followup_desktop.phrases.language import _
from followup_desktop.services import Change, Services
from followup_desktop.services.job_search import OpportunityLine
from followup_desktop.ui.interviews.form import InterviewForm
from followup_desktop.ui.interviews.model import InterviewRow, InterviewsModel, OpportunityRow
from followup_desktop.ui.interviews.view import InterviewsView
from followup_desktop.ui.opportunity.dialog import OpportunityDialog
from followup_desktop.ui.opportunity.recording import record_outcome
from followup_desktop.ui.theme import Theme


class InterviewsPage(QWidget):
    """Opportunities with their interviews; the form takes the place of the list while it is open.

    `said` carries a change to be told, `taken_in` what came in from other programs (TakenIn), and
    `interview_saved` the uid of an interview that was just recorded.
    """

    said = Signal(object)
    taken_in = Signal(object)
    interview_saved = Signal(str)

    def __init__(self, services: Services, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._theme = theme
        self._lines: list[OpportunityLine] = []
        self._names: dict[str, str] = {}
        self._model = InterviewsModel()
        self.view = InterviewsView(self._model, theme, self)
        self.form = InterviewForm(services, theme, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.setFocusProxy(self.view.list)
        self._connect()
        self.refresh(None)

    @property
    def is_writing(self) -> bool:
        """Whether the form is open."""
        return self._stack.currentWidget() is self.form

    def refresh(self, change: Change | None) -> None:  # noqa: ARG002 (the whole list is read anew)
        """Read the list anew; the row that was selected stays so."""
        self._lines = self._services.job_search.overview()
        self._names = {card.uid: card.name for card in self._services.contacts.all()}
        self._show_found()

    def new_interview(self, opportunity: str | None = None) -> None:
        """Open the form for an interview that is not recorded yet, of a known opportunity or of any."""
        self._stack.setCurrentWidget(self.form)
        self.form.open_new(opportunity)

    def edit_interview(self, uid: str) -> None:
        """Open the form of an interview that is there. Raises FollowupError where it is gone."""
        self.form.open_interview(uid)
        self._stack.setCurrentWidget(self.form)

    def open_opportunity(self, uid: str) -> None:
        """Show an opportunity in the list."""
        self._show_list()
        if not self.view.list.select(uid):
            self.view.search.clear()
            self.view.stage.choose("")
            self.refresh(None)
            self.view.list.select(uid)
        self.view.list.setFocus()

    def new_opportunity(self) -> None:
        """Ask for a new opportunity, and keep it."""
        change = OpportunityDialog.add(self._services, self._theme, self)
        self._tell(change)

    def record_outcome(self, uid: str) -> None:
        """Ask how it ended with an opportunity, and write it down."""
        self._tell(record_outcome(self._services, self._theme, uid, self))

    def regions(self) -> list[QWidget]:
        """The parts of the page that F6 goes through."""
        if self.is_writing:
            return [self.form.view.about.company, self.form.view.save]
        return [self.view.search, self.view.list, self.view.edit]

    def _connect(self) -> None:
        view = self.view
        view.new_interview.clicked.connect(self._start_new)
        view.first.clicked.connect(self._start_new)
        view.new_opportunity.clicked.connect(self.new_opportunity)
        view.outcome.clicked.connect(self._record_selected)
        view.edit.clicked.connect(self._edit_selected)
        view.next_round.clicked.connect(self._next_round)
        view.list.opened.connect(self._open)
        view.list.chosen.connect(self._follow_selection)
        view.search.searched.connect(self._show_found)
        view.stage.currentIndexChanged.connect(self._show_found)
        self.form.closed.connect(self._show_list)
        self.form.saved.connect(self._saved)
        self.form.changed.connect(self._changed)
        self.form.taken_in.connect(self.taken_in)

    def _show_found(self) -> None:
        """Show those of the list that the search and the stage let through."""
        selected = self.view.list.current_key
        text, stage = self.view.search.text(), self.view.stage.value
        lines = [line for line in self._lines if _is_found(line, folded(text).split(), stage)]
        self._model.show_lines(lines, self._names, self._services.clock.today())
        if not lines and self._lines:
            self.view.found.show_nothing(_("Nothing found. Try fewer letters, or all stages."))
        elif not lines:
            self.view.found.show_welcome()
        else:
            self.view.found.show_list()
        if not self.view.list.select(selected):
            self.view.list.select_first()
        self._follow_selection()

    def _start_new(self) -> None:
        self.new_interview()

    def _open(self, key: str) -> None:
        """Enter on an interview edits it, on an opportunity edits that."""
        place = self._model.place_of(key)
        row = None if place is None else self._model.record_at(place)
        if isinstance(row, InterviewRow):
            self.edit_interview(row.interview.uid)
        elif isinstance(row, OpportunityRow):
            self._tell(OpportunityDialog.edit(self._services, self._theme, row.line.opportunity.uid, self))

    def _edit_selected(self) -> None:
        self._open(self.view.list.current_key)

    def _next_round(self) -> None:
        uid = self._selected_opportunity()
        if uid:
            self.new_interview(uid)

    def _record_selected(self) -> None:
        uid = self._selected_opportunity()
        if uid:
            self.record_outcome(uid)

    def _selected_opportunity(self) -> str:
        row = self._model.record_at(self.view.list.currentIndex().row())
        return "" if row is None else row.line.opportunity.uid

    def _follow_selection(self) -> None:
        chosen = bool(self._selected_opportunity())
        for button in (self.view.edit, self.view.next_round, self.view.outcome):
            button.setEnabled(chosen)

    def _show_list(self) -> None:
        if self.is_writing:
            self._stack.setCurrentWidget(self.view)
            self.view.list.setFocus()

    def _saved(self, change: Change) -> None:
        self._show_list()
        self.refresh(None)
        self.view.list.select(change.about)
        self._tell(change)
        self.interview_saved.emit(change.about)

    def _changed(self, change: Change) -> None:
        self._show_list()
        self.refresh(None)
        self._tell(change)

    def _tell(self, change: Change | None) -> None:
        if change is not None:
            self.said.emit(change)


def _is_found(line: OpportunityLine, words: list[str], stage: str) -> bool:
    """Whether company and position hold all these words (folded), at this stage or any (empty)."""
    opportunity = line.opportunity
    if stage and opportunity.stage != stage:
        return False
    card = folded(f"{opportunity.company}\n{opportunity.position}")
    return all(word in card for word in words)
