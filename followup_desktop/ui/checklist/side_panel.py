"""The panel beside the checklist: why a step is there, whom it is about, and what was before."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from followup_desktop.domain.touch import Touch
from followup_desktop.phrases.dates import DateFormat
from followup_desktop.phrases.labels import touch_line
from followup_desktop.phrases.language import _
from followup_desktop.services.agenda import WaitingLine
from followup_desktop.services.checklist import StepView
from followup_desktop.ui.checklist.actions import ActionButton, StepActions
from followup_desktop.ui.controls import UNIT, Hint, SectionHeading, Text
from followup_desktop.ui.reading_area import ReadingArea
from followup_desktop.ui.theme import Theme

_HISTORY = 20


class SidePanel(ReadingArea):
    """Shows a step, or what is waited for. It reads nothing by itself: the page hands everything in."""

    contact_opened = Signal(str)
    opportunity_opened = Signal(str)

    def __init__(self, actions: StepActions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self.setAccessibleName(_("Why"))
        self._column = QVBoxLayout(self.body)
        self._column.setSpacing(UNIT)
        self._facts = QVBoxLayout()
        self._dates = ActionButton(actions.dates, self.body)
        self._reopen = ActionButton(actions.reopen, self.body)
        self._lay_out()

    def show_nothing(self) -> None:
        """Nothing is selected."""
        self._clear()
        self._add(Hint(_("Select a step to see why it is here."), self._theme))

    def show_waiting(self, waiting: WaitingLine) -> None:
        """Show what is waited for."""
        self._clear()
        self._add(SectionHeading(_("Why"), self._theme))
        self._add(self._text(waiting.reason))
        self._heading(_("Facts"))
        self._link(waiting.company, waiting.opportunity, self.opportunity_opened)
        if waiting.position:
            self._add(self._text(waiting.position, colour="muted", size="small"))

    def show_step(self, view: StepView, write_date: DateFormat) -> None:
        """Show everything about a step."""
        self._clear()
        self._add(SectionHeading(_("Why"), self._theme))
        if view.closed:
            self._add(self._text(view.closed))
        self._add(self._text(view.why, colour="muted" if view.closed else "text"))
        if view.step.notes:
            self._add(self._text(view.step.notes))
        self._show_facts(view, write_date)
        self._show_history(view.history, write_date)

    def _lay_out(self) -> None:
        edge = self._theme.px(16)
        self._column.setContentsMargins(edge, self._theme.px(24), self._theme.px(24), edge)
        self._facts.setSpacing(UNIT // 2)
        self._column.addLayout(self._facts)
        buttons = QHBoxLayout()
        buttons.setSpacing(UNIT)
        buttons.addWidget(self._dates)
        buttons.addWidget(self._reopen)
        buttons.addStretch(1)
        self._column.addSpacing(UNIT)
        self._column.addLayout(buttons)
        self._column.addStretch(1)

    def _show_facts(self, view: StepView, write_date: DateFormat) -> None:
        contact, opportunity, interview = view.contact, view.opportunity, view.interview
        if contact is None and opportunity is None:
            return
        self._heading(_("Facts"))
        if contact is not None:
            self._link(contact.name, contact.uid, self.contact_opened)
            self._quiet(part for part in (contact.title, contact.phone, contact.email) if part)
        if opportunity is not None:
            self._link(opportunity.company, opportunity.uid, self.opportunity_opened)
            self._quiet([opportunity.position] if opportunity.position else [])
        if interview is not None:
            self._quiet([_("You met on {date}").format(date=write_date(interview.starts_on))])
            said = [person.talked_about for person in interview.people if person.contact == view.step.contact]
            self._quiet(_("They said: {words}").format(words=words) for words in said if words)
            if interview.decision_by is not None:
                day = write_date(interview.decision_by)
                self._quiet([_("They decide by {date}").format(date=day)])

    def _show_history(self, history: tuple[Touch, ...], write_date: DateFormat) -> None:
        if not history:
            return
        self._heading(_("History"))
        self._quiet(touch_line(touch, write_date) for touch in history[:_HISTORY])

    def _heading(self, text: str) -> None:
        self._facts.addSpacing(UNIT)
        self._add(SectionHeading(text, self._theme))

    def _quiet(self, lines: Iterable[str]) -> None:
        for line in lines:
            label = self._text(line, colour="muted", size="small")
            label.setMinimumWidth(1)  # an address does not wrap, and the panel keeps its width
            label.setToolTip(line if " " not in line else "")
            self._add(label)

    def _link(self, text: str, uid: str, opened: SignalInstance) -> None:
        link = _Link(text, uid, self.body)
        link.chosen.connect(opened)
        self._add(link)

    def _text(self, text: str, *, colour: str = "text", size: str = "body") -> Text:
        label = Text(text, self._theme, colour=colour, size=size)
        flags = Qt.TextInteractionFlag
        label.setTextInteractionFlags(flags.TextSelectableByMouse)
        return label

    def _add(self, widget: QWidget) -> None:
        self._facts.addWidget(widget)

    def _clear(self) -> None:
        _empty(self._facts)


class _Link(QLabel):
    """A name that leads to its page; the Tab key reaches it."""

    chosen = Signal(str)

    def __init__(self, text: str, uid: str, parent: QWidget) -> None:
        super().__init__(f'<a href="{escape(uid)}">{escape(text)}</a>', parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setAccessibleName(text)
        self.setWordWrap(True)
        self.setMinimumWidth(1)
        self.linkActivated.connect(self.chosen)


def _empty(layout: QLayout) -> None:
    while (place := layout.takeAt(0)) is not None:
        widget = place.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
