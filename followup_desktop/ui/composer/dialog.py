"""The composer: read the note, change it, copy it into one's mail, and say that it was sent."""

from dataclasses import replace

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from followup_desktop.desktop import clipboard
from followup_desktop.desktop.mail_handoff import HandOver, open_in_mail_app
from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.message import MessageKind
from followup_desktop.domain.step import StepKind
from followup_desktop.phrases.language import _
from followup_desktop.services import Change, Services
from followup_desktop.services.checklist import StepView
from followup_desktop.ui.asking import asked
from followup_desktop.ui.composer.call_dialog import CallDialog
from followup_desktop.ui.composer.checks import length_advised, to_mend, words_counted
from followup_desktop.ui.composer.early import may_go_on
from followup_desktop.ui.composer.note_draft import Variant
from followup_desktop.ui.composer.view import ComposerView, first_size
from followup_desktop.ui.composer.writing import Writing
from followup_desktop.ui.copied import Copied
from followup_desktop.ui.theme import Theme


class ComposerDialog(QDialog):
    """The note for one step; for thanks, for each person of the interview in turn.

    Copying records nothing: that the note was sent is what the person says. What was typed is kept.
    """

    def __init__(self, services: Services, theme: Theme, uid: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._theme = theme
        self._view = ComposerView(theme, self)
        self._writing = Writing(services, self._view.subject, self._view.note, self)
        self._copied = Copied(services.drafts)
        self._order = services.notes.same_interview(uid)
        self._recorded: set[Variant] = set()
        self._asks_sent = self._was_away = False
        self.last_change: Change | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)
        self.resize(first_size(self, theme))
        self._connect()
        self.show_note(Variant(uid))
        self._view.copy_note.setFocus()

    @classmethod
    def compose(
        cls, services: Services, theme: Theme, uid: str, parent: QWidget | None = None
    ) -> Change | None:
        """Write the note for this step (a uid); returns the last thing that was recorded, if anything.

        Where it is too early to write, the person is asked first. A step that is carried out by telephone
        has no note: its call opens instead. Raises WordingError and NoSuchStep.
        """
        if services.notes.message(uid).kind is MessageKind.SCRIPT:
            return CallDialog.call(services, theme, uid, parent).change
        if not may_go_on(services, uid, theme, parent):
            return None
        dialog = cls(services, theme, uid, parent)
        asked(dialog)
        return dialog.last_change

    def show_note(self, variant: Variant) -> None:
        """Show this note, with what was typed into it before, if anything."""
        self._writing.open(variant)
        step = self._services.checklist.step(variant.step)
        self.setWindowTitle(step.title)
        self._view.title.setText(_("Ask for referrals") if variant.referral else step.title)
        self._show_place()
        self._show_whom(variant, step)
        self._show_facts(step)
        self._ask("")
        self._view.problem.set_error("")
        self._view.lead(self._view.copy_note)
        self._typed()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Back from the mail program: the focus goes to the answer that is waited for."""
        super().changeEvent(event)
        if event.type() is not QEvent.Type.ActivationChange:
            return
        if not self.isActiveWindow():
            self._was_away = self._asks_sent
        elif self._asks_sent and self._was_away:
            self._view.mark_sent.setFocus()

    def done(self, result: int) -> None:
        """Keep what was typed, also when the window is closed."""
        self._writing.keep()
        super().done(result)

    def _connect(self) -> None:
        view = self._view
        self._writing.changed.connect(self._typed)
        view.next.clicked.connect(self._go_on)
        view.start_again.clicked.connect(self._start_again)
        view.group.clicked.connect(self._turn_group)
        view.referral.clicked.connect(self._turn_referral)
        view.copy_address.clicked.connect(self._copy_address)
        view.copy_subject.clicked.connect(self._copy_subject)
        view.copy_note.clicked.connect(self._copy_note)
        view.mail_app.clicked.connect(self._open_in_mail_app)
        view.not_yet.clicked.connect(self._not_yet)
        view.mark_sent.clicked.connect(self._mark_sent)

    @property
    def _variant(self) -> Variant:
        return self._writing.variant

    def _show_place(self) -> None:
        number, total = self._order.index(self._variant.step) + 1, len(self._order)
        self._view.place.setText(_("{number} of {total}").format(number=number, total=total))
        self._view.place.setVisible(total > 1)
        self._view.next.setVisible(self._following() is not None)

    def _show_whom(self, variant: Variant, step: StepView) -> None:
        view, message = self._view, self._writing.message
        name, address = (message.to[0].name, message.to[0].address) if message.to else ("", "")
        view.whom.setText(name or _("Nobody yet"))
        view.address.setText(address or _("No address yet"))
        view.address.setToolTip(address)
        view.copy_address.setEnabled(bool(address))
        facts = self._services.notes.facts(variant.step)
        could_group = not facts.contact_email and bool(facts.coordinator_email)
        view.group.setVisible(step.step.kind is StepKind.THANK_YOU and (variant.group or could_group))
        view.group.setText(_("A note of its &own") if variant.group else _("One note to &everybody"))
        through = _("For those without an address, passed on by {name}").format(name=facts.coordinator_name)
        view.group.setToolTip("" if variant.group else through)
        view.referral.setVisible(step.step.kind is StepKind.REJECTION_THANKS)
        view.referral.setText(_("Back to the &reply") if variant.referral else _("Ask for &referrals"))

    def _show_facts(self, step: StepView) -> None:
        facts, column = self._services.notes.facts(self._variant.step), self._view.facts
        met = _("You met {when}").format(when=facts.when_met) if facts.when_met else ""
        decide = _("They decide by {date}").format(date=facts.decision_by) if facts.decision_by else ""
        promised = _("You promised: {what}").format(what=facts.promise) if facts.promise else ""
        self._view.facts.clear()
        column.section(_("They said"), [facts.talked_about], colour="text", size="body")
        place = " · ".join(part for part in (facts.company, facts.position) if part)
        column.section(_("Facts"), [facts.contact_title, place, met, decide, promised])
        column.section(_("Why"), [step.why])

    def _typed(self) -> None:
        """The note changed: count its words, and say what is to be mended."""
        view, text = self._view, self._writing.text
        view.length.setText(words_counted(text.words))
        view.advice.setText(length_advised(text.words))
        view.to_mend.set_error(to_mend(self._writing.message.warnings))
        for button in (view.copy_note, view.mail_app, view.mark_sent):
            button.setEnabled(bool(text.body.strip()))
        view.show_kept(self._writing.kept_words(), changed=self._writing.is_changed)

    def _copy_address(self) -> None:
        clipboard.copy(self._view.address.text())

    def _copy_subject(self) -> None:
        clipboard.copy(self._writing.text.subject)

    def _copy_note(self) -> None:
        clipboard.copy(self._writing.text.body)
        self._handed_over(_("Copied. Paste it into your mail, then come back. Sent?"))

    def _open_in_mail_app(self) -> None:
        text = self._writing.text
        to = [whom.address for whom in self._writing.message.to if whom.address]
        result = open_in_mail_app(to, text.subject, text.body)
        if result is HandOver.FAILED:
            self._view.problem.set_error(_("No mail app answered. Copy the note instead."))
        elif result is HandOver.BODY_ON_CLIPBOARD:
            self._handed_over(_("The note is too long to hand over. Paste it from the clipboard. Sent?"))
        else:
            self._handed_over(_("Handed over to your mail app. Sent?"))

    def _handed_over(self, words: str) -> None:
        """Ask whether it was sent. The focus stays where it is, so that a second Enter records nothing."""
        self._copied.remember(self._variant.step, self._services.clock.now())
        self._view.problem.set_error("")
        self._ask(words)
        self._view.lead(self._view.mark_sent)

    def _ask(self, words: str) -> None:
        self._asks_sent, self._was_away = bool(words), False
        self._view.asked.setText(words)
        self._view.asked.setVisible(bool(words))
        self._view.not_yet.setVisible(bool(words))

    def _not_yet(self) -> None:
        self._copied.forget(self._variant.step)
        self._ask("")
        self._view.lead(self._view.copy_note)
        self._view.copy_note.setFocus()

    def _mark_sent(self) -> None:
        variant, text = self._variant, self._writing.text
        try:
            for uid in self._covered(variant):
                self.last_change = self._services.steps.sent(uid, text.subject, text.body)
                self._copied.forget(uid)
                self._recorded.add(replace(variant, step=uid))
        except FollowupError as error:
            self._view.problem.set_error(str(error))
            return
        self._writing.drop()
        self._say_recorded()

    def _covered(self, variant: Variant) -> list[str]:
        """The steps that this note carries out: one to everybody is for all who have no address."""
        if not variant.group:
            return [variant.step]
        facts = self._services.notes.facts
        return [uid for uid in self._order if uid == variant.step or not facts(uid).contact_email]

    def _say_recorded(self) -> None:
        """Say what comes next; where nothing does, close."""
        following, other = self._following(), self._other_note()
        if following is None and other is None:
            self.accept()
            return
        self._ask(self._next_in_words(following))
        self._asks_sent = False
        self._view.not_yet.hide()
        self._view.mark_sent.setEnabled(False)
        button = self._view.next if following is not None else self._view.referral
        self._view.lead(button)
        button.setFocus()

    def _next_in_words(self, following: str | None) -> str:
        if following is not None:
            contact = self._services.checklist.step(following).contact
            return _("Recorded. Next: {name}.").format(name=contact.name if contact else "")
        if self._variant.referral:
            return _("Recorded. The reply itself is still to be sent.")
        return _("Recorded. If you like, ask them for referrals, too.")

    def _other_note(self) -> Variant | None:
        """After a rejection: of the reply and the question for referrals the one not sent yet."""
        other = replace(self._variant, referral=not self._variant.referral)
        step = self._services.checklist.step(self._variant.step).step
        return other if step.kind is StepKind.REJECTION_THANKS and other not in self._recorded else None

    def _following(self) -> str | None:
        """Whose note comes next: the one after this, else the first that is still to be sent."""
        here = self._order.index(self._variant.step)
        around = self._order[here + 1 :] + self._order[:here]
        recorded = {variant.step for variant in self._recorded}
        return next((uid for uid in around if uid not in recorded), None)

    def _go_on(self) -> None:
        following = self._following()
        if following is not None:
            self.show_note(Variant(following))
            self._view.copy_note.setFocus()

    def _start_again(self) -> None:
        self._writing.drop()
        self.show_note(self._variant)

    def _turn_group(self) -> None:
        self.show_note(Variant(self._variant.step, group=not self._variant.group))

    def _turn_referral(self) -> None:
        self.show_note(Variant(self._variant.step, referral=not self._variant.referral))
