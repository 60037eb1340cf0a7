"""The note that is being written: its proposed words, what was typed instead, and its draft."""

from PySide6.QtCore import QObject, QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from followup_desktop.domain.message import Message
from followup_desktop.phrases.dates import weekday_name
from followup_desktop.phrases.language import _
from followup_desktop.services import Services
from followup_desktop.ui.composer.note_draft import NoteText, Variant

_PAUSE = 400  # milliseconds without a key until the draft is kept


class Writing(QObject):
    """Fills the two fields, and keeps what is typed into them. `changed` comes with every key."""

    changed = Signal()

    def __init__(self, services: Services, subject: QLineEdit, note: QPlainTextEdit, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._subject = subject
        self._note = note
        self._message: Message | None = None
        self._variant: Variant | None = None
        self._kept_words = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.keep)
        subject.textEdited.connect(self._typed)
        note.textChanged.connect(self._typed)

    @property
    def message(self) -> Message:
        """The note as it was proposed."""
        assert self._message is not None
        return self._message

    @property
    def variant(self) -> Variant:
        """Which note is open."""
        assert self._variant is not None
        return self._variant

    @property
    def text(self) -> NoteText:
        """What stands in the fields."""
        return NoteText(self._subject.text().strip(), self._note.toPlainText().strip("\n"))

    @property
    def is_changed(self) -> bool:
        """Whether it is another text than the proposed one."""
        return self._message is not None and self.text != self._proposed()

    def open(self, variant: Variant) -> None:
        """Go over to this note. Raises WordingError; the one that was open is kept before."""
        message = self._services.notes.message(variant.step, group=variant.group, referral=variant.referral)
        self.keep()
        self._variant, self._message = variant, message
        draft = self._services.drafts.load(variant.draft_key)
        self._kept_words = ""
        text = self._proposed()
        if draft is not None:
            text = NoteText.from_draft(draft.text)
            day = weekday_name(draft.saved_at.astimezone().date())
            self._kept_words = _("What you typed on {weekday} is still here.").format(weekday=day)
        with QSignalBlocker(self._subject), QSignalBlocker(self._note):
            self._subject.setText(text.subject)
            self._subject.setCursorPosition(0)
            self._note.setPlainText(text.body)

    def kept_words(self) -> str:
        """That the text is one from before; empty where it is not."""
        return self._kept_words if self.is_changed else ""

    def keep(self) -> None:
        """Keep what stands in the fields now; the proposed text needs no keeping."""
        self._timer.stop()
        if self._variant is None:
            return
        if self.is_changed:
            self._services.drafts.keep(self._variant.draft_key, self.text.as_draft())
        else:
            self._services.drafts.drop(self._variant.draft_key)

    def drop(self) -> None:
        """The note was sent, or is given up: forget what was typed, and show the proposed text again."""
        self._timer.stop()
        self._services.drafts.drop(self.variant.draft_key)
        text = self._proposed()
        with QSignalBlocker(self._subject), QSignalBlocker(self._note):
            self._subject.setText(text.subject)
            self._note.setPlainText(text.body)

    def _proposed(self) -> NoteText:
        return NoteText(self.message.subject.strip(), self.message.body.strip("\n"))

    def _typed(self) -> None:
        self._timer.start()
        self.changed.emit()
