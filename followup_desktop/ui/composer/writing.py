"""The note that is being written: its proposed words, what was typed instead, and its draft."""

from PySide6.QtCore import QObject, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from followup_desktop.domain.message import Message
from followup_desktop.phrases.dates import weekday_name
from followup_desktop.phrases.language import _
from followup_desktop.services import Services
from followup_desktop.ui.composer.note_draft import NoteText, Variant, on_one_line
from followup_desktop.wording.checks import Where
from followup_desktop.wording.facts import Facts

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
        self._facts = Facts()
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
    def facts(self) -> Facts:
        """What the note may say."""
        return self._facts

    @property
    def text(self) -> NoteText:
        """What stands in the fields, to the letter: a space that does not break stays one."""
        return NoteText.from_fields(self._subject.text(), self._body())

    @property
    def is_changed(self) -> bool:
        """Whether it is another text than the proposed one."""
        return self._message is not None and self.text != self._proposed()

    def open(self, variant: Variant) -> None:
        """Go over to this note. Raises WordingError; the one that was open is kept before."""
        message = self._read(variant)
        facts = self._services.notes.facts(variant.step)
        self.keep()
        self._variant, self._message, self._facts = variant, message, facts
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

    def close(self) -> None:
        """No note is open any more; what was typed is kept."""
        self.keep()
        self._variant = self._message = None

    def drop(self) -> None:
        """Go back to the proposed words. Undo in the note brings back what was typed there."""
        self._put(self._proposed())

    def reword(self) -> bool:
        """Put the next wording in the place of what stands there; whether there is another one.

        Undo in the note brings back what stood there.
        """
        before = self._proposed()
        self._services.notes.other_wording(self.variant.step)
        self._message = self._read(self.variant)
        self._put(self._proposed())
        return self._proposed() != before

    def select(self, where: Where, start: int, end: int) -> None:
        """Select these letters of the subject or body of `text`, and go there."""
        if where == "subject":
            typed = on_one_line(self._subject.text())
            first, last = _units(typed, start, end, len(typed) - len(typed.lstrip()))
            self._subject.setFocus()
            self._subject.setSelection(first, last - first)
            return
        typed = self._body()
        first, last = _units(typed, start, end, len(typed) - len(typed.lstrip("\n")))
        cursor = self._note.textCursor()
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        self._note.setFocus()
        self._note.setTextCursor(cursor)
        self._note.ensureCursorVisible()

    def _body(self) -> str:
        # toPlainText() would turn spaces that do not break into others.
        return self._note.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def _read(self, variant: Variant) -> Message:
        return self._services.notes.message(variant.step, group=variant.group, referral=variant.referral)

    def _proposed(self) -> NoteText:
        return NoteText.from_fields(self.message.subject, self.message.body)

    def _put(self, text: NoteText) -> None:
        with QSignalBlocker(self._subject), QSignalBlocker(self._note):
            self._subject.selectAll()
            self._subject.insert(text.subject)
            self._subject.setCursorPosition(0)
            cursor = QTextCursor(self._note.document())
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(text.body)
            cursor.setPosition(0)
            self._note.setTextCursor(cursor)
        self.keep()
        self.changed.emit()

    def _typed(self) -> None:
        self._timer.start()
        self.changed.emit()


def _units(typed: str, start: int, end: int, lead: int) -> tuple[int, int]:
    """Places among letters as Qt counts them: in UTF-16, in which some letters take two."""
    first = len(typed[: lead + start].encode("utf-16-le", "surrogatepass")) // 2
    return first, first + len(typed[lead + start : lead + end].encode("utf-16-le", "surrogatepass")) // 2
