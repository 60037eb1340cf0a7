"""The phone cockpit: the number, what to say, and what came of the call."""

from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from followup_desktop.desktop import clipboard
from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.opportunity import Stage
from followup_desktop.domain.snoozing import Later
from followup_desktop.domain.step import State
from followup_desktop.domain.touch import TouchOutcome
from followup_desktop.phrases.language import _
from followup_desktop.services import Change, Services
from followup_desktop.ui.asking import asked
from followup_desktop.ui.composer.call_view import CallView
from followup_desktop.ui.composer.early import may_go_on
from followup_desktop.ui.composer.still_promised import still_promised
from followup_desktop.ui.composer.view import first_size
from followup_desktop.ui.forms.day_field import DayField
from followup_desktop.ui.forms.said_dates import DayFor
from followup_desktop.ui.theme import Theme


class Called(NamedTuple):
    """What came of a call: what was recorded, if anything, and the outcome they told, if they did.

    `stage` is offer or rejected where the outcome of `opportunity` (a uid) is still to be recorded.
    """

    change: Change | None = None
    opportunity: str = ""
    stage: Stage | None = None


class CallDialog(QDialog):
    """One call: read, dial, speak, and press what came of it. A call is recorded by those buttons alone."""

    outcome_requested = Signal(str)

    def __init__(self, services: Services, theme: Theme, uid: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._uid = uid
        self._step = services.checklist.step(uid)
        self._facts = services.notes.facts(uid)
        self.called = Called()
        label, today = _("Did they &name a new date?"), services.clock.today()
        new_date = DayField(label, today, theme, self, purpose=DayFor.ANSWER)
        self._view = CallView(new_date, theme, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)
        self.resize(first_size(self, theme))
        self._connect()
        self._show()
        first = self._view.copy_number if self._view.number.number else self._view.script
        first.setFocus()

    @classmethod
    def call(cls, services: Services, theme: Theme, uid: str, parent: QWidget | None = None) -> Called:
        """Make the call of this step (a uid), and return what came of it.

        Where it is too early to call, or one call too many, the person is asked first. Raises WordingError
        and NoSuchStep.
        """
        if not may_go_on(services, uid, theme, parent):
            return Called()
        dialog = cls(services, theme, uid, parent)
        asked(dialog)
        return dialog.called

    def _connect(self) -> None:
        view = self._view
        view.copy_number.clicked.connect(self._copy_number)
        view.add_number.clicked.connect(view.ask_number)
        view.number_entered.connect(self._keep_number)
        view.close_button.clicked.connect(self.reject)
        view.no_answer.clicked.connect(self._nobody_answered)
        view.number.not_dialled.connect(self._say_not_dialled)
        view.spoke.clicked.connect(self._spoke)
        view.record.clicked.connect(self._record_talk)
        view.new_date.line.returnPressed.connect(self._record_talk)
        view.left_message.clicked.connect(self._left_message)
        view.gatekeeper.clicked.connect(self._not_put_through)
        view.offer.clicked.connect(self._offer)
        view.rejected.clicked.connect(self._rejected)

    def _show(self) -> None:
        view, facts, step = self._view, self._facts, self._step
        message = self._services.notes.message(self._uid)
        whom = ", ".join(part for part in (facts.contact_name, facts.contact_title) if part)
        self.setWindowTitle(step.title)
        view.title.setText(step.title)
        view.whom.setText(whom or _("Nobody is known there yet. Ask whom to speak with."))
        self._show_number()
        view.script.setPlainText(message.body)
        view.voicemail.setPlainText(message.voicemail)
        view.voicemail_field.setVisible(bool(message.voicemail))
        view.reveal.hide()
        for button in (view.left_message, view.gatekeeper, view.offer, view.rejected):
            button.setVisible(step.step.kind.is_call)
        view.explained.setVisible(step.step.kind.is_call)
        view.no_answer.setVisible(step.state is State.OPEN)
        self._show_facts()

    def _show_number(self) -> None:
        number = self._facts.contact_phone
        self._view.show_number(number, can_add=self._step.contact is not None)

    def _show_facts(self) -> None:
        """What was said between the two, to build on; then what else may come up."""
        facts, column, interview = self._facts, self._view.facts, self._step.interview
        said = interview.decision_said if interview else ""
        decide = _("They decide by {date}").format(date=facts.decision_by) if facts.decision_by else ""
        place = " · ".join(part for part in (facts.company, facts.position) if part)
        met = _("You met {when}").format(when=facts.when_met) if facts.when_met else ""
        called = _("You last called {when}").format(when=facts.last_call_when) if facts.last_call_when else ""
        promised = still_promised(self._services.checklist, interview) if interview else []
        others = [words for words in facts.valued if words != facts.talked_about]
        strengths = self._services.settings().profile.strengths
        column.section(_("They said"), [facts.talked_about], colour="text", size="body")
        column.section(_("Others there said"), others, colour="text", size="body")
        column.section(_("Decision"), [_("Their words: {words}").format(words=said) if said else "", decide])
        column.section(_("Your strengths"), strengths, colour="text", size="body")
        column.section(_("You promised"), promised)
        column.section(_("Facts"), [place, met, called])
        column.section(_("Why"), [self._step.why])

    def _copy_number(self) -> None:
        clipboard.copy(self._view.number.number)

    def _keep_number(self, number: str) -> None:
        """Write the number down on the card of whom one calls."""
        contact = self._step.contact
        if contact is None:
            return
        try:
            self._services.contacts.save(replace(contact, phones=(number, *contact.phones)))
        except FollowupError as error:
            self._view.problem.set_error(str(error))
            return
        self._step = self._services.checklist.step(self._uid)
        self._facts = self._services.notes.facts(self._uid)
        self._show_number()
        self._view.copy_number.setFocus()

    def _say_not_dialled(self) -> None:
        self._view.problem.set_error(_("Nothing here can dial. Copy the number, or dial it by hand."))

    def _spoke(self) -> None:
        """Ask for a new date before it is recorded; a talk that is no call of the plan has none."""
        if not self._step.step.kind.is_call:
            self._record(None)
            return
        self._view.reveal.show()
        self._view.record.setDefault(True)
        self._view.new_date.line.setFocus()

    def _record_talk(self) -> None:
        if self._view.new_date.check():
            self._record(TouchOutcome.SPOKE)
        else:
            self._view.new_date.line.setFocus()

    def _left_message(self) -> None:
        self._record(TouchOutcome.VOICEMAIL)

    def _not_put_through(self) -> None:
        self._record(TouchOutcome.GATEKEEPER)

    def _nobody_answered(self) -> None:
        """That is no attempt to be counted: the call waits until the next business day."""
        moment = self._services.reminders.put_off(self._uid, Later.BUSINESS_DAY)
        if moment is None:
            self.reject()
            return
        try:
            change = self._services.steps.snooze(self._uid, moment.date())
        except FollowupError as error:
            self._view.problem.set_error(str(error))
            return
        self.called = Called(change)
        self.accept()

    def _offer(self) -> None:
        self._record(TouchOutcome.SPOKE, Stage.OFFER)

    def _rejected(self) -> None:
        self._record(TouchOutcome.SPOKE, Stage.REJECTED)

    def _record(self, outcome: TouchOutcome | None, stage: Stage | None = None) -> None:
        """Write the call down, and close; an outcome that they told is asked for next."""
        new_date = self._view.new_date.day if outcome is TouchOutcome.SPOKE and stage is None else None
        try:
            change = self._services.steps.done(self._uid, outcome=outcome, decision_by=new_date)
        except FollowupError as error:
            self._view.problem.set_error(str(error))
            return
        opportunity = self._step.step.opportunity or ""
        self.called = Called(change, opportunity if stage else "", stage)
        self.accept()
        if stage is not None:
            self.outcome_requested.emit(opportunity)
