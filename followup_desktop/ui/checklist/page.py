"""The Today page: what to do, and how far the day has come."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from followup_desktop.domain.step import StepKind
from followup_desktop.phrases.dates import letter_date, short_date
from followup_desktop.services import Change, Services
from followup_desktop.store.checklist import Line
from followup_desktop.ui.checklist.actions import StepActions
from followup_desktop.ui.checklist.beside import Beside
from followup_desktop.ui.checklist.deeds import Deeds
from followup_desktop.ui.checklist.model import PAGE, SCREENFUL, ChecklistModel
from followup_desktop.ui.checklist.quiet import quiet_words
from followup_desktop.ui.checklist.rows import Group, RowAction, StepRow, WaitingRow, key_of
from followup_desktop.ui.checklist.ticking import Ticking
from followup_desktop.ui.checklist.view import TodayView
from followup_desktop.ui.rows.shapes import Box
from followup_desktop.ui.theme import Theme

_LOOKED_AT = frozenset({"reopened", "undone", "elsewhere"})
"""Changes after which one may go on looking through what is done; any other wrote something new down."""
_WIDE = 1100  # logical pixels of the window from which the panel has its place


class TodayPage(QWidget):
    """The checklist with its actions. It carries out what concerns steps, and asks upward for the rest.

    `interview_requested` carries the uid of an opportunity or None, `interview_opened` that of an
    interview, `referral_requested` that of a referral; `said` the Change that was made here.
    """

    compose_requested = Signal(str)
    call_requested = Signal(str)
    interview_requested = Signal(object)
    interview_opened = Signal(str)
    outcome_requested = Signal(str)
    opportunity_opened = Signal(str)
    contact_opened = Signal(str)
    referral_requested = Signal(str)
    new_opportunity_requested = Signal()
    said = Signal(object)

    def __init__(self, services: Services, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._theme = theme
        self._model = ChecklistModel(services, self)
        self._actions = StepActions(theme, self)
        self._view = TodayView(self._model, self._actions, theme, self)
        self._ticking = Ticking(services, self._model, self)
        self._deeds = Deeds(services, theme, self)
        self._beside = Beside(services.checklist, self._model, self._view, self)
        self._moving = "", ""  # from which step the selection moves on, and to which
        self._stale, self._recorded = True, False
        self._narrow: bool | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)
        self.setFocusProxy(self._view.checklist)
        self._connect()

    def refresh(self, change: Change | None = None) -> None:
        """Read the checklist anew: at once, or when the page is next seen, or after the tick just made."""
        self._recorded = self._recorded or change is None or change.label not in _LOOKED_AT
        if not self.isVisible():
            self._stale = True
        elif self._ticking.is_holding:
            self._view.ring.show_progress(self._services.checklist.progress())
        else:
            self._reload()

    def select_step(self, uid: str) -> None:
        """Select this step, as far as it is among those that have been read."""
        if self._stale:
            self._reload()
        place = self._model.place_of(uid)
        if place is not None:
            self._view.checklist.select(place)
            self._view.checklist.setFocus()

    def regions(self) -> list[QWidget]:
        """Where F6 leads to within this page, one after the other."""
        return [part for part in (self._view.checklist, self._view.bar, self._view.side) if part.isVisible()]

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Read what was missed while the page was hidden."""
        self._fit()
        if self._stale:
            self._reload()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Give the panel its place, or leave it to its button."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Once the list is there, say why."""
        super().paintEvent(event)
        self._beside.list_painted()

    def event(self, event: QEvent) -> bool:
        """Back from the composer: see whether a note was copied there."""
        if event.type() is QEvent.Type.WindowActivate and not self._stale:
            self._model.look_for_copied()
        return super().event(event)

    def _connect(self) -> None:
        view, deeds = self._view, self._deeds
        self._beside.step_gone.connect(self._reload)
        self._ticking.settled.connect(self._reload)
        view.checklist.tick_requested.connect(self._tick)
        view.checklist.activated_row.connect(self._open)
        view.checklist.action_requested.connect(self._do_row_action)
        view.checklist.menu_requested.connect(self._open_menu)
        view.checklist.current_changed.connect(self._selected)
        view.interview_asked.connect(self._ask_interview)
        view.contact_opened.connect(self.contact_opened)
        view.opportunity_opened.connect(self.opportunity_opened)
        view.meter.add_requested.connect(self.new_opportunity_requested)
        self._theme.changed.connect(self._fit)
        deeds.changed.connect(self._changed)
        deeds.failed.connect(self._view.show_problem)
        deeds.compose_requested.connect(self.compose_requested)
        deeds.call_requested.connect(self.call_requested)
        deeds.interview_opened.connect(self.interview_opened)
        deeds.outcome_requested.connect(self.outcome_requested)
        deeds.referral_requested.connect(self.referral_requested)
        deeds.new_opportunity_requested.connect(self.new_opportunity_requested)
        self._connect_actions()

    def _connect_actions(self) -> None:
        actions = self._actions
        actions.compose.triggered.connect(self._open)
        actions.done.triggered.connect(self._tick_selected)
        actions.skip.triggered.connect(self._skip)
        actions.undo.triggered.connect(self._deeds.undo)
        actions.add_step.triggered.connect(self._deeds.add_step)
        actions.reopen.triggered.connect(self._reopen)
        actions.dates.triggered.connect(self._change_dates)
        actions.why.toggled.connect(self._fit_panel)
        actions.offer_days(self._services.checklist.snooze_choices, self._services.checklist.date_format)
        actions.snooze_chosen.connect(self._snooze)
        actions.other_day_asked.connect(self._snooze_to_another_day)

    def _reload(self) -> None:
        self._stale = False
        checklist = self._view.checklist
        place, scrolled = checklist.place, checklist.verticalScrollBar().value()
        row = self._model.row_at(place)
        here = key_of(row) if row else ""
        origin, target = self._moving
        wanted = target if target and here == origin else here
        was_done = row is not None and row.group is Group.DONE
        self._model.reload(place + PAGE if place >= 0 else SCREENFUL)
        self._view.show_list(self._model.rowCount() > 0)
        self._fit_panel()
        found = self._model.place_of(wanted) if wanted else None
        rests = self._model.nearest(place) if found is None else found
        if row is not None and (self._recorded or not was_done):
            rests = self._not_under_done(rests, 0 if was_done else place)
            scrolled = 0 if was_done and rests < place else scrolled
        self._recorded = False
        checklist.restore(rests, scrolled)
        self._show_day()
        self._selected()

    def _not_under_done(self, rests: int, place: int) -> int:
        """This row; if it lies under Done, what is to be done next, from `place` on."""
        from followup_desktop.ui.checklist.next_to_do import is_done, next_to_do  # not for the first paint

        return next_to_do(self._model, place) if is_done(self._model, rests) else rests

    def _show_day(self) -> None:
        today = self._services.clock.today()
        progress = self._services.checklist.progress()
        self._view.title.setText(short_date(today) if self._narrow else letter_date(today, today))
        self._view.ring.show_progress(progress)
        self._view.meter.show_week(self._services.checklist.weekly())
        self._actions.undo.setEnabled(self._services.undoing.what() is not None)
        self._view.say_quietly(quiet_words(self._services.agenda, self._model, progress))

    def _selected(self) -> None:
        """Another row is selected, or it shows something else."""
        row = self._model.row_at(self._view.checklist.place)
        words = self._model.shown_at(self._view.checklist.place) if row is not None else None
        self._actions.follow(row, words)
        self._beside.fill_soon()

    def _fit(self) -> None:
        """Take the layout that the window has room for."""
        narrow = self.window().width() < self._theme.px(_WIDE)
        if narrow is not self._narrow:
            self._narrow = narrow
            self._actions.why.setVisible(narrow)
            self._view.set_narrow(narrow)
            self._fit_panel()

    def _fit_panel(self) -> None:
        has_rows = self._model.rowCount() > 0
        self._view.show_panel(has_rows and (not self._narrow or self._actions.why.isChecked()))
        self._beside.fill_soon()

    def _line(self) -> Line | None:
        row = self._model.row_at(self._view.checklist.place)
        return row.line if isinstance(row, StepRow) else None

    def _tick_selected(self) -> None:
        line = self._line()
        if line is not None:
            self._tick(line.uid)

    def _tick(self, uid: str) -> None:
        """Tick a step off, or untick it: one ticked a moment ago, or one under Done."""
        place = self._model.place_of(uid)
        row = self._model.row_at(place) if place is not None else None
        if place is None or not isinstance(row, StepRow):
            return
        if self._ticking.holds(uid):
            self._moving = "", ""
            self._deeds.attempt(partial(self._ticking.untick, uid))
        elif self._model.shown_at(place).box is not Box.EMPTY:
            self._deeds.reopen(uid)
        elif StepKind(row.line.kind).is_call:
            self.call_requested.emit(uid)
        else:
            self._moving_on(partial(self._deeds.attempt, partial(self._ticking.tick, uid)), uid)

    def _open(self) -> None:
        line = self._line()
        row = self._model.row_at(self._view.checklist.place)
        if line is not None and self._actions.compose.isEnabled():
            self._deeds.open(line)
        elif isinstance(row, WaitingRow):
            self.opportunity_opened.emit(row.waiting.opportunity)

    def _skip(self) -> None:
        line = self._line()
        if line is not None:
            self._moving_on(partial(self._deeds.skip, line), line.uid)

    def _snooze(self, until: date) -> None:
        line = self._line()
        if line is not None:
            self._moving_on(partial(self._deeds.snooze, line, until), line.uid)

    def _snooze_to_another_day(self) -> None:
        line = self._line()
        if line is not None:
            self._moving_on(partial(self._deeds.snooze_to_another_day, line), line.uid)

    def _moving_on(self, deed: Callable[[], object], uid: str) -> None:
        """Do something after which the step is elsewhere: the selection stays here, and moves on."""
        line = self._line()
        if line is not None and line.uid == uid:
            self._moving = uid, self._model.after(self._view.checklist.place)
        deed()
        if not self._ticking.is_holding:
            self._moving = "", ""

    def _reopen(self) -> None:
        line = self._line()
        if line is not None:
            self._deeds.reopen(line.uid)

    def _change_dates(self) -> None:
        line = self._line()
        if line is not None:
            self._deeds.change_dates(line)

    def _changed(self, change: Change) -> None:
        self._view.show_problem("")
        self.said.emit(change)

    def _do_row_action(self, action: RowAction, at: QPoint) -> None:
        match action:
            case RowAction.COMPOSE | RowAction.CALL:
                self._open()
            case RowAction.SNOOZE:
                self._actions.snooze_menu.popup(at)
            case RowAction.SKIP:
                self._skip()

    def _open_menu(self, at: QPoint) -> None:
        self._actions.menu.popup(at)

    def _ask_interview(self) -> None:
        self.interview_requested.emit(None)
