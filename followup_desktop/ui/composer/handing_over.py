"""Handing the note over: to the clipboard, a mail program, a mail service in the browser, or a file."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from followup_desktop.desktop import clipboard
from followup_desktop.desktop.mail_handoff import HandOver, open_in_mail_app
from followup_desktop.desktop.web_mail import WebMail, open_in_web_mail
from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.message import Recipient
from followup_desktop.phrases.language import _
from followup_desktop.ui.composer.writing import Writing
from followup_desktop.ui.persons_folder import persons_folder


class HandingOver(QObject):
    """Hands over what stands in the fields, and nothing else. Nothing is sent by it.

    `handed_over` carries what to tell the person, and asks whether it was sent; `failed` why it went wrong.
    """

    handed_over = Signal(str)
    failed = Signal(str)

    def __init__(self, writing: Writing, window: QWidget) -> None:
        super().__init__(window)
        self._writing, self._window = writing, window
        self._menu: QMenu | None = None

    def copy_note(self) -> None:
        """The note alone: subject and address have buttons of their own."""
        clipboard.copy(self._writing.text.body)
        self.handed_over.emit(_("Copied. Paste it into your mail, then come back. Sent?"))

    def open_in_mail_app(self) -> None:
        """A new mail in the mail program."""
        text, to = self._writing.text, self._to.address
        result = open_in_mail_app([to] if to else [], text.subject, text.body)
        self._tell(
            result,
            _("Handed over to your mail app. Sent?"),
            _("No mail app is set up here. Copy the note instead, or open it in web mail."),
        )

    def open_in_gmail(self) -> None:
        """A new mail at Gmail."""
        self._open_in_web_mail(WebMail.GMAIL, _("Opened at Gmail. Sent?"))

    def open_in_outlook(self) -> None:
        """A new mail at Outlook on the web."""
        self._open_in_web_mail(WebMail.OUTLOOK, _("Opened in Outlook on the web. Sent?"))

    def choose_web_mail(self, button: QWidget) -> None:
        """Ask which service, beneath the button that was pressed."""
        if self._menu is None:
            self._menu = QMenu(self._window)
            self._menu.addAction(_("&Gmail"), self.open_in_gmail)
            self._menu.addAction(_("&Outlook on the web"), self.open_in_outlook)
        self._menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def save_draft(self) -> None:
        """A mail draft in a file that the person chooses."""
        # Imported here: many a note is handed over without.
        from followup_desktop.exchange.mail_draft import Mailbox, file_name, mail_draft
        from followup_desktop.services.files_out import put_in_place

        text, facts, to = self._writing.text, self._writing.facts, self._to
        name = file_name(to.name, facts.company)
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window, _("Save draft"), str(persons_folder() / name), _("Mail drafts (*.eml)")
        )
        if not chosen:
            return
        path = Path(chosen)
        draft = mail_draft(
            to=Mailbox(to.name, to.address),
            sender=Mailbox(facts.my_name, facts.my_email),
            subject=text.subject,
            text=text.body,
            html=clipboard.as_html(text.body),
        )
        try:
            kept = put_in_place(path if path.suffix.lower() == ".eml" else Path(f"{path}.eml"), draft)
        except FollowupError as error:
            self.failed.emit(str(error))
            return
        said = _("Saved as {file}. Open it in your mail app, and send it there. Sent?")
        self.handed_over.emit(said.format(file=kept.name))

    @property
    def _to(self) -> Recipient:
        """A note is for one person: several get one each."""
        to = self._writing.message.to
        return to[0] if to else Recipient(name="")

    def _open_in_web_mail(self, service: WebMail, said: str) -> None:
        text = self._writing.text
        result = open_in_web_mail(service, self._to.address, text.subject, text.body)
        self._tell(result, said, _("No browser answered. Copy the note instead."))

    def _tell(self, result: HandOver, said: str, failed: str) -> None:
        if result is HandOver.FAILED:
            self.failed.emit(failed)
        elif result is HandOver.BODY_ON_CLIPBOARD:
            self.handed_over.emit(_("The note is too long to hand over. Paste it from the clipboard. Sent?"))
        else:
            self.handed_over.emit(said)
