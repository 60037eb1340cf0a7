"""The composer: read the note, change it, copy it into one's mail, and say that it was sent."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from followup_desktop.desktop import clipboard
from followup_desktop.domain.errors import FollowupError
from followup_desktop.phrases.language import _
from followup_desktop.services import Change, Services
from followup_desktop.ui.composer.call_dialog import CallDialog
from followup_desktop.ui.composer.checking import Checking
from followup_desktop.ui.composer.checks import worth_mending
from followup_desktop.ui.composer.early import may_go_on
from followup_desktop.ui.composer.handing_over import HandingOver
from followup_desktop.ui.composer.kept_dialog import KeptDialog
from followup_desktop.ui.composer.note_draft import Variant
from followup_desktop.ui.composer.notes_in_turn import NotesInTurn
from followup_desktop.ui.composer.view import ComposerView, first_size
from followup_desktop.ui.composer.writing import Writing
from followup_desktop.ui.copied import Copied
from followup_desktop.ui.theme import Theme


class ComposerDialog(KeptDialog):
    """The note for one step; for thanks, for each person of the interview in turn.

    Copying records nothing: that the note was sent is what the person says. What was typed is kept.
    """

    def __init__(self, services: Services, theme: Theme, uid: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._services = services
        self._view = ComposerView(theme, self)
        self._writing = Writing(services, self._view.subject, self._view.note, self)
        self._checking = Checking(services, self._writing, self)
        self._handing_over = HandingOver(self._writing, self)
        self._copied = Copied(services.drafts)
        self._asks_sent = self._was_away = False
        self._rest = QTimer(self)  # a double click on "Mark as sent" is not meant for the next person's note
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._show_what_can_be_done)
        self.last_change: Change | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)
        self._connect()
        self.begin(uid)

    @classmethod
    def compose(
        cls, services: Services, theme: Theme, uid: str, parent: QWidget | None = None
    ) -> Change | None:
        """Write the note for this step (a uid); returns the last thing that was recorded, if anything.

        Where it is too early to write, the person is asked first. A step that is carried out by telephone
        has no note: its call opens instead. Raises WordingError and NoSuchStep.
        """
        if services.checklist.find(uid).kind.is_spoken:
            return CallDialog.call(services, theme, uid, parent).change
        if not may_go_on(services, uid, theme, parent):
            return None
        dialog = cls.kept_by(parent)
        if dialog is None:
            dialog = cls(services, theme, uid, parent)
        else:
            dialog.begin(uid)
        dialog.show_until_left()
        if parent is None:
            dialog.deleteLater()
        return dialog.last_change

    def begin(self, uid: str) -> None:
        """Begin with the note for this step (a uid). Raises WordingError and NoSuchStep."""
        self.last_change = None
        self.resize(first_size(self, self.theme))
        self._turns = NotesInTurn(self._services, uid)
        self._rest.stop()
        self.show_note(Variant(uid))
        self._view.copy_note.setFocus()

    def show_note(self, variant: Variant) -> None:
        """Show this note, with what was typed into it before, if anything."""
        self._writing.open(variant)
        view, facts = self._view, self._writing.facts
        step = self._services.checklist.step(variant.step)
        self.setWindowTitle(step.title)
        view.title.setText(_("Ask for referrals") if variant.referral else step.title)
        self._show_place()
        view.beside.show_whom(self._writing.message, variant, step, facts)
        view.beside.show_facts(step, facts)
        view.ask_to_replace(asks=False)
        view.problem.set_error("")
        view.lead(view.copy_note)
        self._ask("")
        self._checking.begin()
        self._typed()
        view.tell_when_painted()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Back from the mail program: the focus goes to the answer that is waited for."""
        super().changeEvent(event)
        if event.type() is not QEvent.Type.ActivationChange:
            return
        if not self.isActiveWindow():
            self._was_away = self._asks_sent
        elif self._asks_sent and self._was_away:
            self._view.mark_sent.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter in the subject goes on to the note, and presses no button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._view.subject.hasFocus():
            self._view.note.setFocus()
            return
        super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Keep what was typed, also when the window is closed."""
        self._writing.close()
        self._checking.begin()
        super().done(result)

    def _connect(self) -> None:
        view, out = self._view, self._handing_over
        view.painted.connect(self._checking.note_painted)
        self._writing.changed.connect(self._typed)
        self._checking.checked.connect(self._show_checks)
        view.beside.checks.place_asked.connect(self._writing.select)
        view.next.clicked.connect(self._go_on)
        view.other_wording.clicked.connect(self._other_wording)
        view.replace.clicked.connect(self._reword)
        view.keep.clicked.connect(self._keep_own_words)
        view.start_again.clicked.connect(self._writing.drop)
        view.beside.group.clicked.connect(self._turn_group)
        view.beside.referral.clicked.connect(self._turn_referral)
        view.beside.copy_address.clicked.connect(self._copy_address)
        view.copy_subject.clicked.connect(self._copy_subject)
        view.copy_note.clicked.connect(out.copy_note)
        view.mail_app.clicked.connect(out.open_in_mail_app)
        view.web_mail.clicked.connect(self._choose_web_mail)
        view.save_draft.clicked.connect(out.save_draft)
        view.not_yet.clicked.connect(self._not_yet)
        view.mark_sent.clicked.connect(self._mark_sent)
        out.handed_over.connect(self._handed_over)
        out.failed.connect(self._not_handed_over)

    @property
    def _variant(self) -> Variant:
        return self._writing.variant

    def _show_place(self) -> None:
        number, total = self._turns.number(self._variant), self._turns.total
        self._view.place.setText(_("{number} of {total}").format(number=number, total=total))
        self._view.place.setVisible(total > 1)
        self._view.next.setVisible(self._turns.following(self._variant) is not None)

    def _typed(self) -> None:
        """The note changed: what was said of the last text, and asked about it, no longer holds."""
        self._view.worth_mending.set_error("")
        if self._asks_sent:
            self._ask("")
            self._view.lead(self._view.copy_note)
        self._view.show_kept(self._writing.kept_words(), changed=self._writing.is_changed)
        self._show_what_can_be_done()
        if self._checking.is_done:
            self._checking.check()
        else:
            self._show_checks()

    def _show_what_can_be_done(self) -> None:
        view, written = self._view, bool(self._writing.text.body.strip())
        for button in (view.copy_note, view.mail_app, view.web_mail, view.save_draft):
            button.setEnabled(written)
        view.mark_sent.setEnabled(written and not self._rest.isActive())

    def _show_checks(self) -> None:
        self._view.beside.checks.show_checks(self._checking, self._writing.text)

    def _other_wording(self) -> None:
        """Take the next wording, unless that would replace what was typed: then ask first."""
        if self._writing.is_changed:
            self._view.ask_to_replace(asks=True)
            self._view.keep.setFocus()
        else:
            self._reword()

    def _reword(self) -> None:
        self._view.ask_to_replace(asks=False)
        if not self._writing.reword():
            self._view.kept.setText(_("There is no other wording."))
        self._view.other_wording.setFocus()

    def _keep_own_words(self) -> None:
        self._view.ask_to_replace(asks=False)
        self._view.note.setFocus()

    def _choose_web_mail(self) -> None:
        self._handing_over.choose_web_mail(self._view.web_mail)

    def _copy_address(self) -> None:
        clipboard.copy(self._view.beside.address)

    def _copy_subject(self) -> None:
        clipboard.copy(self._writing.text.subject)

    def _handed_over(self, words: str) -> None:
        """Ask whether it was sent. The focus stays where it is, so that a second Enter records nothing."""
        self._copied.remember(self._variant.step, self._services.clock.now())
        if not self._checking.is_done:
            self._checking.check()
        self._view.problem.set_error("")
        self._view.worth_mending.set_error(worth_mending(self._checking.lines))
        self._ask(words)
        self._view.lead(self._view.mark_sent)

    def _not_handed_over(self, why: str) -> None:
        """Nothing left the program: say so, and lead to the way that always works."""
        self._view.problem.set_error(why)
        self._view.copy_note.setFocus()

    def _ask(self, words: str, *, sent: bool = True) -> None:
        """Say this above the buttons, and ask whether the note was `sent`; without words, nothing."""
        self._asks_sent, self._was_away = bool(words) and sent, False
        self._view.asked.setText(words)
        self._view.asked.setVisible(bool(words))
        self._view.not_yet.setVisible(self._asks_sent)
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view.asked, words))

    def _not_yet(self) -> None:
        self._copied.forget(self._variant.step)
        self._ask("")
        self._view.worth_mending.set_error("")
        self._view.lead(self._view.copy_note)
        self._view.copy_note.setFocus()

    def _mark_sent(self) -> None:
        try:
            for change in self._turns.mark_sent(self._variant, self._writing.text):
                self.last_change = change
                self._copied.forget(change.about)
        except FollowupError as error:
            self._view.problem.set_error(str(error))
            return
        self._writing.drop()
        self._go_on_from_sent()

    def _go_on_from_sent(self) -> None:
        """Go on to the next person, and say so; else to the other note there could be; else close."""
        if self._turns.following(self._variant) is not None:
            self._rest.start(QApplication.doubleClickInterval())
            self._go_on()
            name = self._writing.facts.contact_name
            self._ask(_("Recorded. Next: {name}.").format(name=name), sent=False)
        elif self._turns.other_note(self._variant) is not None:
            said = _("Recorded. If you like, ask them for referrals, too.")
            if self._variant.referral:
                said = _("Recorded. The reply itself is still to be sent.")
            self._ask(said, sent=False)
            self._view.mark_sent.setEnabled(False)
            self._view.lead(self._view.beside.referral)
            self._view.beside.referral.setFocus()
        else:
            self.accept()

    def _go_on(self) -> None:
        following = self._turns.following(self._variant)
        if following is not None:
            self.show_note(following)
            self._view.copy_note.setFocus()

    def _turn_group(self) -> None:
        self.show_note(Variant(self._variant.step, group=not self._variant.group))

    def _turn_referral(self) -> None:
        self.show_note(Variant(self._variant.step, referral=not self._variant.referral))
