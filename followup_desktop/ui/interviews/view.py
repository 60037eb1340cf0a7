"""How the Interviews page is laid out."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from followup_desktop.domain.opportunity import Stage
from followup_desktop.phrases.labels import stage_label
from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import UNIT, Button, EmptyState, PageTitle, PrimaryButton
from followup_desktop.ui.interviews.choices import Choice
from followup_desktop.ui.interviews.model import InterviewsModel
from followup_desktop.ui.interviews.rows_view import RowsView
from followup_desktop.ui.theme import Theme


class InterviewsView(QWidget):
    """Title and New interview, search and filter, the list, and what can be done with a row beneath it."""

    def __init__(self, model: InterviewsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.new_interview = PrimaryButton(_("&New interview"), self)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(_("Search company or position"))
        self.search.setAccessibleName(_("Search interviews"))
        self.search.setClearButtonEnabled(True)
        stages = [("", _("All stages")), *((stage.value, stage_label(stage)) for stage in Stage)]
        self.stage = Choice(stages, self)
        self.stage.setAccessibleName(_("Stage"))
        self.list = RowsView(_("Opportunities and interviews"), model, theme, self)
        self.edit = Button(_("&Edit"), self)
        self.next_round = Button(_("Next &round"), self)
        self.new_opportunity = Button(_("New &opportunity"), self)
        self.outcome = Button(_("Re&cord outcome"), self)
        self.first = PrimaryButton(_("&New interview"), self)
        text = _("Had an interview? Write down what you remember, and the plan follows.")
        self._welcome = EmptyState(text, theme, self.first, self)
        self._nothing = EmptyState("", theme, None, self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        theme.changed.connect(self._fit)
        self._fit()

    def show_list(self) -> None:
        """Show the list."""
        self._show(self.list)

    def show_nothing(self, text: str) -> None:
        """Say that nothing was found."""
        self._nothing.set_text(text)
        self._show(self._nothing)

    def show_welcome(self) -> None:
        """Say what goes here, with the button that puts it there."""
        self._show(self._welcome)

    def _show(self, what: QWidget) -> None:
        self._stack.setCurrentWidget(what)
        self.new_interview.setVisible(what is not self._welcome)
        for widget in (self.edit, self.next_round, self.outcome):
            widget.setVisible(what is self.list)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(UNIT * 2)
        head.addWidget(PageTitle(_("Interviews"), self._theme, self), 1)
        head.addWidget(self.new_interview)
        find = QHBoxLayout()
        find.setSpacing(UNIT)
        find.addWidget(self.search, 1)
        find.addWidget(self.stage)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._welcome)
        self._stack.addWidget(self._nothing)
        actions = QHBoxLayout()
        actions.setSpacing(UNIT)
        for button in (self.edit, self.next_round, self.outcome):
            actions.addWidget(button)
        actions.addStretch(1)
        actions.addWidget(self.new_opportunity)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(UNIT + UNIT // 2)
        self._column.addLayout(head)
        self._column.addLayout(find)
        self._column.addWidget(self._stack, 1)
        self._column.addLayout(actions)

    def _fit(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(24), px(20), px(24), px(8))
        self.stage.setMinimumWidth(px(150))
