"""What stands beside the note: whom it is for, what is known, and what the checks found."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from followup_desktop.domain.message import Message
from followup_desktop.domain.step import StepKind
from followup_desktop.phrases.language import _
from followup_desktop.services.checklist import StepView
from followup_desktop.ui.composer.checks_panel import ChecksPanel
from followup_desktop.ui.composer.facts_column import FactsColumn
from followup_desktop.ui.composer.note_draft import Variant
from followup_desktop.ui.controls import UNIT, Button, Text
from followup_desktop.ui.one_line import OneLine
from followup_desktop.ui.theme import Theme
from followup_desktop.wording.facts import Facts

_WIDTH = 280  # logical pixels at a text size of 100 %


class BesideNote(QWidget):
    """The right column of the composer."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._to = Text(_("To"), theme, self, size="heading", wrap=False)
        self.copy_address = Button(_("Copy &address"), self)
        self._whom = Text("", theme, self)
        self._address = OneLine("", theme, self, colour="muted", size="small")
        self._reach = ""
        self.group = Button(_("One note to &everybody"), self)
        self.referral = Button(_("Ask for &referrals"), self)
        self.referral.setAutoDefault(True)
        self._facts = FactsColumn(theme, self)
        self._facts.setMinimumHeight(theme.px(64))
        self.checks = ChecksPanel(theme, self)
        self.setFixedWidth(theme.px(_WIDTH))
        self._lay_out()

    @property
    def address(self) -> str:
        """Where the note goes to; empty where that is not known."""
        return self._reach

    def show_whom(self, message: Message, variant: Variant, step: StepView, facts: Facts) -> None:
        """Whom this note is for, and which other note there could be."""
        name, address = (message.to[0].name, message.to[0].address) if message.to else ("", "")
        self._whom.setText(name or _("Nobody yet"))
        self._reach = address
        self._address.say(address or _("No address yet"))
        self.copy_address.setEnabled(bool(address))
        kind = step.step.kind
        could_group = not facts.contact_email and bool(facts.coordinator_email)
        self.group.setVisible(kind is StepKind.THANK_YOU and (variant.group or could_group))
        self.group.setText(_("A note of its &own") if variant.group else _("One note to &everybody"))
        through = _("For those without an address, passed on by {name}").format(name=facts.coordinator_name)
        self.group.setToolTip("" if variant.group else through)
        self.referral.setVisible(kind is StepKind.REJECTION_THANKS)
        self.referral.setText(_("Back to the &reply") if variant.referral else _("Ask for &referrals"))

    def show_facts(self, step: StepView, facts: Facts) -> None:
        """What there is to write about."""
        column = self._facts
        met = _("You met {when}").format(when=facts.when_met) if facts.when_met else ""
        decide = _("They decide by {date}").format(date=facts.decision_by) if facts.decision_by else ""
        promised = _("You promised: {what}").format(what=facts.promise) if facts.promise else ""
        place = " · ".join(part for part in (facts.company, facts.position) if part)
        column.clear()
        column.section(_("They said"), [facts.talked_about], colour="text", size="body")
        column.section(_("Facts"), [facts.contact_title, place, met, decide, promised])
        column.section(_("Why"), [step.why])

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(UNIT)
        head.addWidget(self._to, 1)
        head.addWidget(self.copy_address)
        to = QVBoxLayout()
        to.setSpacing(UNIT // 2)
        to.addLayout(head)
        to.addWidget(self._whom)
        to.addWidget(self._address)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(12))
        column.addLayout(to)
        column.addWidget(self.group)
        column.addWidget(self.referral)
        column.addWidget(self._facts, 1)
        column.addWidget(self.checks)
