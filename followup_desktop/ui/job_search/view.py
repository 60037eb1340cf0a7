"""How the Job search page is laid out."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import UNIT, Button, EmptyState, PageTitle, PrimaryButton
from followup_desktop.ui.job_search.model import PipelineModel
from followup_desktop.ui.job_search.stage_strip import StageStrip
from followup_desktop.ui.keep_looking import KeepLookingMeter
from followup_desktop.ui.room import page_side
from followup_desktop.ui.rows.stack import ListStack
from followup_desktop.ui.rows.view import RowsView
from followup_desktop.ui.theme import Theme


class JobSearchView(QWidget):
    """Title and New opportunity, the way from lead to hired, the pipeline, its buttons, the week's meter."""

    def __init__(self, model: PipelineModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.new_opportunity = PrimaryButton(_("New &opportunity"), self)
        self.strip = StageStrip(theme, self)
        self.list = RowsView(_("Pipeline"), model, theme, self)
        self.first = PrimaryButton(_("New &opportunity"), self)
        text = _("Every position you hear of goes here. A name is enough. The rest can follow.")
        self.found = ListStack(self.list, EmptyState(text, theme, self.first, self), theme, self)
        self.edit = Button(_("&Edit"), self)
        self.interview = Button(_("&New interview"), self)
        self.outcome = Button(_("Re&cord outcome"), self)
        self.make = Button(_("&Make it an opportunity"), self)
        self.meter = KeepLookingMeter(theme, self)
        self._lay_out()
        self.found.currentChanged.connect(self._follow)
        theme.changed.connect(self._fit)
        self._fit()

    def _follow(self) -> None:
        """Offer what can be done with what is in sight."""
        for widget in (self.new_opportunity, self.edit, self.interview, self.outcome, self.strip):
            widget.setVisible(self.found.shows_list)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(UNIT * 2)
        head.addWidget(PageTitle(_("Job search"), self._theme, self), 1)
        head.addWidget(self.new_opportunity)
        actions = QHBoxLayout()
        actions.setSpacing(UNIT)
        for button in (self.edit, self.interview, self.outcome, self.make):
            actions.addWidget(button)
        actions.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(UNIT + UNIT // 2)
        self._column.addLayout(head)
        self._column.addWidget(self.strip)
        self._column.addWidget(self.found, 1)
        self._column.addLayout(actions)
        self._column.addWidget(self.meter)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Narrower margins in a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        side = page_side(self, self._theme)
        self._column.setContentsMargins(side, px(20), side, px(8))
