"""How the Interviews page is laid out."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from followup_desktop.domain.opportunity import Stage
from followup_desktop.phrases.labels import stage_label
from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import UNIT, Button, EmptyState, PageTitle, PrimaryButton
from followup_desktop.ui.forms.choices import Choice
from followup_desktop.ui.forms.search_line import SearchLine
from followup_desktop.ui.interviews.model import InterviewsModel
from followup_desktop.ui.room import page_side
from followup_desktop.ui.rows.stack import ListStack
from followup_desktop.ui.rows.view import RowsView
from followup_desktop.ui.theme import Theme


class InterviewsView(QWidget):
    """Title and New interview, search and filter, the list, and what can be done with a row beneath it."""

    def __init__(self, model: InterviewsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.new_interview = PrimaryButton(_("&New interview"), self)
        self.search = SearchLine(_("Search company or position"), _("Search interviews"), theme, self)
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
        self.found = ListStack(self.list, EmptyState(text, theme, self.first, self), theme, self)
        self._lay_out()
        self.found.currentChanged.connect(self._follow)
        theme.changed.connect(self._fit)
        self._fit()

    def _follow(self) -> None:
        """Offer what can be done with what is in sight."""
        self.new_interview.setVisible(not self.found.shows_welcome)
        for widget in (self.edit, self.next_round, self.outcome):
            widget.setVisible(self.found.shows_list)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(UNIT * 2)
        head.addWidget(PageTitle(_("Interviews"), self._theme, self), 1)
        head.addWidget(self.new_interview)
        find = QHBoxLayout()
        find.setSpacing(UNIT)
        find.addWidget(self.search, 1)
        find.addWidget(self.stage)
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
        self._column.addWidget(self.found, 1)
        self._column.addLayout(actions)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Narrower margins in a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        side = page_side(self, self._theme)
        self._column.setContentsMargins(side, px(20), side, px(8))
        self.stage.setMinimumWidth(px(150))
