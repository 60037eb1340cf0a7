"""The plan beside the form: the steps that follow from what was typed so far."""

from datetime import date

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from followup_desktop.domain.step import ReasonKind, State
from followup_desktop.phrases.language import _, ngettext
from followup_desktop.phrases.steps import in_a_sentence
from followup_desktop.services.interviews import PlannedLine
from followup_desktop.ui.controls import UNIT, Button, Hint, SectionHeading
from followup_desktop.ui.one_line import OneLine
from followup_desktop.ui.rows.model import RowsModel, Shown
from followup_desktop.ui.rows.shapes import Mark
from followup_desktop.ui.rows.view import RowsView
from followup_desktop.ui.theme import Theme

_MARKS = {
    State.OPEN: Mark.DUE,
    State.WAITING: Mark.WAITING,
    State.SNOOZED: Mark.WAITING,
    State.DONE: Mark.DONE,
    State.SKIPPED: Mark.NONE,
}


class PlanModel(RowsModel[PlannedLine]):
    """The steps planned."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = date.min

    def show_plan(self, lines: list[PlannedLine], today: date) -> None:
        """Show these steps as they stand today."""
        self._today = today
        self.set_records(lines)

    def words(self, record: PlannedLine) -> Shown:
        """What to do, and by when beneath it."""
        over = record.state in (State.DONE, State.SKIPPED)
        state = {State.DONE: _("done"), State.SKIPPED: _skipped(record)}.get(record.state, record.due_words)
        late = record.state is State.OPEN and record.step.due < self._today
        mark = Mark.OVERDUE if late else _MARKS[record.state]
        return Shown(what=record.title, where=state, mark=mark, quiet=over, level=1)

    def key(self, record: PlannedLine) -> str:
        """The uid of the step."""
        return record.step.uid


def _skipped(record: PlannedLine) -> str:
    """Why a step is not to be done: it was left out, or it is over."""
    if record.step.skipped_on is not None:
        return _("skipped")
    ended = record.step.ended
    return _("long past") if ended is None or ended.kind is ReasonKind.LONG_PAST else _("no longer needed")


class PlanPanel(QWidget):
    """The steps under the heading "Your plan", in the order in which they fall due."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PlanModel(self)
        self.view = RowsView(_("Your plan"), self._model, theme, self, wraps=True)
        self.view.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._hint = Hint(
            _("Write it down while it is fresh. What to do, and by when, appears here as you type."),
            theme,
            self,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        heading = QVBoxLayout()
        heading.setContentsMargins(UNIT * 2, 0, UNIT * 2, 0)
        heading.setSpacing(UNIT)
        heading.addWidget(SectionHeading(_("Your plan"), theme, self))
        heading.addWidget(self._hint)
        column.addLayout(heading)
        column.addWidget(self.view, 1)
        self._rest = QWidget(self)
        column.addWidget(self._rest, 1)

    @property
    def lines(self) -> list[PlannedLine]:
        """The steps shown."""
        found = (self._model.record_at(place) for place in range(self._model.rowCount()))
        return [line for line in found if line is not None]

    def show_plan(self, lines: list[PlannedLine], today: date) -> None:
        """Show these steps; nothing yet, where there are none."""
        self._model.show_plan(lines, today)
        self._hint.setVisible(not lines)
        self.view.setVisible(bool(lines))
        self._rest.setVisible(not lines)


class PlanStrip(QWidget):
    """The plan in one line, where there is no room for it: "5 steps. First: thank Grace Hopper"."""

    turned = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = OneLine("", theme, self)
        self.show_button = Button(_("Show plan"), self)
        self.show_button.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, UNIT // 2, 0, UNIT // 2)
        row.setSpacing(UNIT)
        row.addWidget(self._words, 1)
        row.addWidget(self.show_button)
        self.show_button.toggled.connect(self._turn)

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.whole

    def show_plan(self, lines: list[PlannedLine]) -> None:
        """Say how many steps there are, and which comes first."""
        ahead = [line for line in lines if line.state not in (State.DONE, State.SKIPPED)]
        if not ahead:
            self._words.say(_("The plan appears as you type."))
        else:
            text = ngettext("{count} step. First: {first}", "{count} steps. First: {first}", len(ahead))
            self._words.say(text.format(count=len(ahead), first=in_a_sentence(ahead[0].title)))
        self.show_button.setEnabled(bool(lines))

    def _turn(self, shown: bool) -> None:
        self.show_button.setText(_("Hide plan") if shown else _("Show plan"))
        self.turned.emit(shown)
