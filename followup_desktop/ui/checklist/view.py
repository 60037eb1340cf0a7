"""How the Today page is laid out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.checklist.actions import ActionButton, StepActions
from followup_desktop.ui.checklist.flow import FlowLayout
from followup_desktop.ui.checklist.list_view import ChecklistView
from followup_desktop.ui.checklist.model import ChecklistModel
from followup_desktop.ui.checklist.ring import ProgressRing
from followup_desktop.ui.controls import UNIT, EmptyState, Message, PageTitle, PrimaryButton, Text
from followup_desktop.ui.keep_looking import KeepLookingMeter
from followup_desktop.ui.theme import Theme

if TYPE_CHECKING:  # imported when it is first needed
    from followup_desktop.ui.checklist.side_panel import SidePanel

_STACK_ROW = 4


class TodayView(QWidget):
    """The header, the checklist with its buttons, the meter at the foot, and the panel beside them.

    What is not seen at once is made when it is first seen: the panel, and the words of an empty checklist.
    `interview_asked` tells that a new interview is to be written down, the others which uid to open.
    """

    interview_asked = Signal()
    contact_opened = Signal(str)
    opportunity_opened = Signal(str)

    def __init__(
        self, model: ChecklistModel, actions: StepActions, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._step_actions = theme, actions
        self.title = PageTitle("", theme, self)
        self.ring = ProgressRing(theme, self)
        self.new_interview = PrimaryButton(_("&New interview"), self)
        self.problem = Message(theme, self)
        self._quiet = QWidget(self)
        self.quiet = Text("", theme, self._quiet, colour="muted")
        self.checklist = ChecklistView(model, theme, self)
        self._empty: EmptyState | None = None
        self.bar = QWidget(self)
        self.why_button = ActionButton(actions.why, self.bar)
        self.meter = KeepLookingMeter(theme, self)
        self.side = QWidget(self)
        self._panel: SidePanel | None = None
        self._lines = [_Hairline(theme, self) for _line in range(2)]
        self._divider = _Hairline(theme, self, upright=True)
        self._fill_bar(actions)
        self._lay_out()
        self.new_interview.clicked.connect(self.interview_asked)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def panel(self) -> "SidePanel":
        """The panel that says why."""
        if self._panel is None:
            from followup_desktop.ui.checklist.side_panel import SidePanel

            self._panel = SidePanel(self._step_actions, self._theme, self.side)
            self._panel.contact_opened.connect(self.contact_opened)
            self._panel.opportunity_opened.connect(self.opportunity_opened)
            self._side_column.addWidget(self._panel)
        return self._panel

    def set_narrow(self, narrow: bool) -> None:
        """Leave the panel to its button where there is no room for both."""
        self.checklist.set_side(16 if narrow else 24)
        side = self._theme.px(16 if narrow else 24)
        self._head.setContentsMargins(side, 0, side, 0)
        self._quiet.setContentsMargins(side, 0, side, 2 * UNIT)
        self._wrong.setContentsMargins(side, 0, side, UNIT)
        self._foot.setContentsMargins(side, UNIT, side, UNIT)
        self.side.setFixedWidth(self._theme.px(320 if narrow else 358))
        self._place(narrow=narrow)

    def say_quietly(self, words: str) -> None:
        """Say a sentence above the checklist; none takes no room."""
        self.quiet.setText(words)
        self._quiet.setVisible(bool(words))

    def show_problem(self, words: str) -> None:
        """Say above the checklist what went wrong; nothing takes no room."""
        self.problem.set_error(words)
        self._wrong.setVisible(bool(words))

    def show_panel(self, shown: bool) -> None:
        """Show the panel's place, or not."""
        self.side.setVisible(shown)
        self._divider.setVisible(shown)

    def show_list(self, shown: bool) -> None:
        """Show the checklist, or what the page says while there is nothing at all."""
        self._stack.setCurrentWidget(self.checklist if shown else self._nothing_yet())
        self.new_interview.setVisible(shown)
        for widget in (self.bar, *self._lines):
            widget.setVisible(shown)

    def _nothing_yet(self) -> EmptyState:
        if self._empty is None:
            button = PrimaryButton(_("&New interview"), self)
            button.clicked.connect(self.interview_asked)
            words = _("Had an interview? Write down what you remember, and the plan follows.")
            self._empty = EmptyState(words, self._theme, button, self)
            self._stack.addWidget(self._empty)
        return self._empty

    def _fill_bar(self, actions: StepActions) -> None:
        flow = FlowLayout(self.bar, spacing=UNIT)
        for action in (
            actions.compose,
            actions.done,
            actions.snooze,
            actions.skip,
            actions.undo,
            actions.add_step,
        ):
            flow.addWidget(ActionButton(action, self.bar))
        flow.addWidget(self.why_button)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.checklist)
        self._head, self._foot, self._wrong = QWidget(self), QWidget(self), QWidget(self)
        self._head.setMinimumHeight(self._theme.px(72))
        head, quiet = QHBoxLayout(self._head), QVBoxLayout(self._quiet)
        wrong, foot = QVBoxLayout(self._wrong), QVBoxLayout(self._foot)
        self._side_column = QVBoxLayout(self.side)
        for layout in (head, quiet, wrong, foot, self._side_column):
            layout.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(2 * UNIT)
        head.addWidget(self.title)
        head.addWidget(self.ring)
        head.addStretch(1)
        head.addWidget(self.new_interview)
        quiet.addWidget(self.quiet)
        wrong.addWidget(self.problem)
        foot.setSpacing(UNIT)
        foot.addWidget(self.bar)
        foot.addWidget(self.meter)
        self._wrong.hide()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setRowStretch(_STACK_ROW, 1)
        self._grid.setColumnStretch(0, 1)

    def _place(self, *, narrow: bool) -> None:
        """Beside everything there is room for the panel; in a narrow window, beside the checklist alone."""
        rows = (self._head, self._quiet, self._wrong, self._lines[0], self._stack, self._lines[1], self._foot)
        for number, part in enumerate(rows):
            self._grid.addWidget(part, number, 0, 1, 3 if narrow and part is not self._stack else 1)
        top, height = (_STACK_ROW, 1) if narrow else (0, len(rows))
        self._grid.addWidget(self._divider, top, 1, height, 1)
        self._grid.addWidget(self.side, top, 2, height, 1)

    def _dress(self) -> None:
        colours = self.checklist.palette()
        colours.setColor(QPalette.ColorRole.Base, self._theme.tokens.base)
        self.checklist.setPalette(colours)


class _Hairline(QFrame):
    """A thin line between two surfaces; decoration only."""

    def __init__(self, theme: Theme, parent: QWidget, *, upright: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        (self.setFixedWidth if upright else self.setFixedHeight)(1)
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Window, self._theme.tokens.hairline)
        self.setPalette(colours)
