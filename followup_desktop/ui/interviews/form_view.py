"""How the interview form is laid out: one column, the plan beside it, or folded into a strip above Save."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.services.interviews import InterviewEntry
from followup_desktop.ui.controls import UNIT, Button, Hint, Message, PrimaryButton
from followup_desktop.ui.forms.draft_bar import DraftBar
from followup_desktop.ui.interviews.about_section import AboutSection
from followup_desktop.ui.interviews.form_dates import Echo
from followup_desktop.ui.interviews.more_section import MoreSection
from followup_desktop.ui.interviews.people_section import PeopleSection
from followup_desktop.ui.interviews.plan_panel import PlanPanel, PlanStrip
from followup_desktop.ui.interviews.promises_section import PromisesSection
from followup_desktop.ui.interviews.questions_section import QuestionsSection
from followup_desktop.ui.interviews.references_section import ReferencesSection
from followup_desktop.ui.interviews.typed import Typed
from followup_desktop.ui.one_line import OneLine
from followup_desktop.ui.theme import Theme

_COLUMN, _PLAN = 640, 359


class FormView(QWidget):
    """The sections of the form in the order of the Tab key, and the buttons beneath."""

    def __init__(self, echo: Echo, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_wide: bool | None = None
        self.back = Button(_("Interviews"), self)
        self.title = OneLine("", theme, self, size="title")
        self.draft_bar = DraftBar(theme, self)
        self.about = AboutSection(echo, theme, self)
        self.questions = QuestionsSection(echo, theme, self)
        self.people = PeopleSection(theme, self)
        self.promises = PromisesSection(echo, theme, self)
        self.references = ReferencesSection(theme, self)
        self.more = MoreSection(theme, self)
        self.plan = PlanPanel(theme, self)
        self.strip = PlanStrip(theme, self)
        self.message = Message(theme, self)
        self.draft_kept = Hint("", theme, self)
        self.delete = Button(_("Delete"), self)
        self.call_off = Button("", self)
        self.cancel = Button(_("Cancel"), self)
        self.save = PrimaryButton(_("&Save"), self)
        self._lay_out()
        theme.changed.connect(self._fit)
        self.strip.turned.connect(self.plan.setVisible)
        self._fit()

    @property
    def is_wide(self) -> bool:
        """Whether the plan stands beside the form."""
        return bool(self._is_wide)

    def set_wide(self, wide: bool) -> None:
        """Put the plan beside the form, or fold it into the strip."""
        if wide == self._is_wide:
            return
        self._is_wide = wide
        self.strip.setVisible(not wide)
        self.strip.show_button.setChecked(False)
        self.plan.setVisible(wide)
        self._body.setDirection(
            QHBoxLayout.Direction.LeftToRight if wide else QHBoxLayout.Direction.TopToBottom
        )
        self._fit()

    def begin(self, recorded: InterviewEntry | None) -> None:
        """Show the head and the foot of the form of this interview; None for one that is not recorded yet."""
        self.delete.setVisible(recorded is not None)
        self.call_off.setVisible(recorded is not None)
        self.message.set_error("")
        self.forget_draft()
        if recorded is None:
            self.title.say(_("New interview"))
            return
        title = _("Interview at {company}").format(company=recorded.opportunity.company)
        cancelled = recorded.interview.cancelled
        self.title.say(_("{title} (cancelled)").format(title=title) if cancelled else title)
        self.call_off.setText(_("It takes place after all") if cancelled else _("They cancelled it"))

    def say_kept(self, kept: bool) -> None:
        """Say that what was typed is kept, or that there is nothing to keep."""
        self.draft_kept.setText(_("Draft kept") if kept else "")

    def forget_draft(self) -> None:
        """Say no more that there is a draft."""
        self.draft_kept.setText("")
        self.draft_bar.hide()

    def scroll_to(self, widget: QWidget) -> None:
        """Bring a part of the form into sight."""
        self._scroll.ensureWidgetVisible(widget, 0, self._theme.px(80))

    @property
    def typed(self) -> Typed:
        """What stands in the fields."""
        return replace(
            self.about.into(self.questions.into(self.more.into(Typed()))),
            people=self.people.model.rows,
            promised=self.promises.model.rows,
            references=self.references.model.rows,
        )

    def fill(self, typed: Typed) -> None:
        """Show this in the fields."""
        for section in (self.about, self.questions, self.more):
            section.fill(typed)
        self.people.model.set_rows(typed.people)
        self.promises.model.set_rows(typed.promised)
        self.references.model.set_rows(typed.references)

    def finish_typing(self) -> None:
        """Close the cell that is open, keeping what stands in it."""
        for table in (self.people.table, self.promises.table, self.references.table):
            table.finish_typing()

    def _lay_out(self) -> None:
        self._scroll = _scrolling(self._column(), self)
        self._body = QHBoxLayout()
        self._body.setSpacing(UNIT)
        self._body.addWidget(self._scroll, 1)
        self._body.addWidget(self.plan)
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(UNIT + UNIT // 2)
        self._outer.addLayout(self._head())
        self._outer.addWidget(self.draft_bar)
        self._outer.addLayout(self._body, 1)
        self._outer.addWidget(self.strip)
        self._outer.addWidget(self.message)
        self._outer.addLayout(self._foot())

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(UNIT * 2)
        row.addWidget(self.back)
        row.addWidget(self.title, 1)
        return row

    def _column(self) -> QWidget:
        self._inner = QWidget(self)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, UNIT * 2, UNIT)
        column.setSpacing(UNIT * 3)
        sections = (
            self.about,
            self.questions,
            self.people,
            self.promises,
            self.references,
            self.more,
        )
        for section in sections:
            column.addWidget(section)
        column.addStretch(1)
        return self._inner

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addWidget(self.delete)
        row.addWidget(self.call_off)
        row.addWidget(self.draft_kept, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        return row

    def _fit(self) -> None:
        px = self._theme.px
        margin = 24 if self._is_wide else 16
        self._outer.setContentsMargins(px(margin), px(16), px(margin), px(12))
        self._inner.setMaximumWidth(px(_COLUMN) + UNIT * 2 + 2)
        self.plan.setMinimumWidth(px(_PLAN) if self._is_wide else 0)
        self.plan.setMaximumWidth(px(_PLAN) if self._is_wide else 16777215)
        self.plan.setMaximumHeight(16777215 if self._is_wide else px(230))
        self.back.setIcon(self._theme.icon("arrow-left"))


def _scrolling(inside: QWidget, parent: QWidget) -> QScrollArea:
    area = QScrollArea(parent)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
    return area
