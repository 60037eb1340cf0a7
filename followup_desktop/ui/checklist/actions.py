"""What can be done with the selected step: one QAction each, for buttons, menus and keys alike."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from followup_desktop.domain.step import StepKind
from followup_desktop.phrases.dates import DateFormat
from followup_desktop.phrases.language import _
from followup_desktop.ui.checklist.rows import Row, Shown, StepRow
from followup_desktop.ui.controls import Button
from followup_desktop.ui.rows.shapes import Box
from followup_desktop.ui.theme import Theme

_OPENS_ELSEWHERE = frozenset(
    {
        StepKind.ASK_CLOSING_QUESTIONS,
        StepKind.DEBRIEF,
        StepKind.LET_GO,
        StepKind.RECORD_REFERRAL,
        StepKind.KEEP_LOOKING,
    }
)


class StepActions(QObject):
    """The actions of the checklist. The page connects them; `follow` says which of them make sense now.

    Snooze has a menu of days instead: `snooze_chosen` carries the date, `other_day_asked` none.
    """

    snooze_chosen = Signal(object)
    other_day_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons: dict[QAction, str] = {}
        self.compose = self._action(_("&Compose"), "pencil", _("Write the note, or open the call (Enter)"))
        self.done = self._action(_("&Mark done"), "check", _("Tick the step off (Space)"))
        self.snooze = self._action(_("&Snooze"), "alarm-clock", _("Put the step off"))
        self.skip = self._action(_("S&kip"), "skip-forward", _("Leave the step out, and say why"))
        self.undo = self._action(_("&Undo"), "undo-2", _("Take the last change back (Ctrl+Z)"))
        self.add_step = self._action(_("&Add step"), "plus", _("Write a step of your own"))
        self.why = self._action(_("Wh&y"), "info", _("Why this step is here, and what was before (Alt+Y)"))
        self.why.setCheckable(True)
        self.reopen = self._action(_("&Reopen"), "refresh-cw", _("Put the step back on the checklist"))
        self.dates = self._action(_("Change da&tes…"), "calendar-days", _("Give the step other dates"))
        self.snooze_menu = QMenu(parent)
        self.snooze_menu.setAccessibleName(_("Snooze"))
        self.snooze.setMenu(self.snooze_menu)
        self.menu = QMenu(parent)
        self.menu.setAccessibleName(_("Step"))
        self.menu.addActions([self.compose, self.done, self.snooze, self.skip])
        self.menu.addSeparator()
        self.menu.addActions([self.dates, self.reopen, self.why])
        self.menu.aboutToShow.connect(self._dress)
        self.follow(None, None)

    def follow(self, row: Row | None, words: Shown | None) -> None:
        """Enable what can be done with this row."""
        is_step = isinstance(row, StepRow)
        is_open = is_step and words is not None and words.box is Box.EMPTY
        kind = StepKind(row.line.kind) if isinstance(row, StepRow) else None
        self.compose.setEnabled(bool(is_open and kind and (kind.has_note or kind in _OPENS_ELSEWHERE)))
        for action in (self.done, self.snooze, self.skip):
            action.setEnabled(bool(is_open))
        self.dates.setVisible(bool(is_open and kind is not StepKind.KEEP_LOOKING))
        self.reopen.setVisible(bool(is_step and words is not None and words.box is not Box.EMPTY))

    def offer_days(self, choices: Callable[[], Sequence[tuple[str, date]]], date_format: DateFormat) -> None:
        """Offer these days in the menu of Snooze, asked for anew each time it opens."""
        self.snooze_menu.aboutToShow.connect(partial(self._fill, choices, date_format))

    def _fill(self, choices: Callable[[], Sequence[tuple[str, date]]], date_format: DateFormat) -> None:
        self.snooze_menu.clear()
        for words, day in choices():
            action = self.snooze_menu.addAction(f"{words}\t{date_format(day)}")
            action.triggered.connect(partial(self._choose, day))
        self.snooze_menu.addSeparator()
        self.snooze_menu.addAction(_("Choose a day…")).triggered.connect(self._ask_other_day)

    def _choose(self, day: date) -> None:
        self.snooze_chosen.emit(day)

    def _ask_other_day(self) -> None:
        self.other_day_asked.emit()

    def _action(self, text: str, icon: str, tip: str) -> QAction:
        action = QAction(text, self)
        action.setToolTip(tip)
        self._icons[action] = icon
        return action

    def _dress(self) -> None:
        """Draw the icons when the menu opens: only there are they seen, and the first paint needs none."""
        for action, icon in self._icons.items():
            action.setIcon(self._theme.icon(icon))


class ActionButton(Button):
    """A real button for a QAction: it follows its words, icon and state, and opens its menu."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(action.text(), parent)
        self._action = action
        menu = action.menu()
        if isinstance(menu, QMenu):
            self.setMenu(menu)
        else:
            self.clicked.connect(action.trigger)
        self.setCheckable(action.isCheckable())
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setText(self._action.text())
        self.setToolTip(self._action.toolTip())
        self.setEnabled(self._action.isEnabled())
        self.setChecked(self._action.isChecked())
        self.setVisible(self._action.isVisible())
