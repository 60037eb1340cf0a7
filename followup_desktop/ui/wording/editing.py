"""The wording that is being edited: the text in use, what was typed instead, and its draft."""

from PySide6.QtCore import QObject, QTimer, Signal

from followup_desktop.domain.own_wording import NoteName
from followup_desktop.services import Services
from followup_desktop.ui.forms.said_dates import left_on
from followup_desktop.ui.wording.editor import WordingEditor, as_shown

_PAUSE = 400  # milliseconds without a key until the draft is kept


class Editing(QObject):
    """Fills the editor, and keeps what is typed into it. `changed` comes when the text is another one."""

    changed = Signal()

    def __init__(self, services: Services, editor: WordingEditor, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._editor = editor
        self._note: NoteName | None = None
        self._in_use = self._built_in = self._seen = self._kept_words = ""
        self._is_own = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.keep)
        editor.textChanged.connect(self._typed)

    @property
    def note(self) -> NoteName:
        """The note whose wording is open."""
        assert self._note is not None
        return self._note

    @property
    def text(self) -> str:
        """What stands in the editor."""
        return self._seen

    @property
    def is_own(self) -> bool:
        """Whether the wording in use is the person's own."""
        return self._is_own

    @property
    def is_changed(self) -> bool:
        """Whether the text is another than the one in use."""
        return self._note is not None and self._seen != self._in_use

    @property
    def is_built_in(self) -> bool:
        """Whether the built-in wording is in use, and stands in the editor."""
        return not self._is_own and self._seen.strip() == self._built_in.strip()

    def open(self, note: NoteName) -> None:
        """Go over to this note; what was typed into the one before is kept. Raises WordingError."""
        texts = self._texts(note)
        self.keep()
        self._note = note
        self._in_use, self._built_in, self._is_own = texts
        draft = self._services.drafts.load(_key(note))
        self._kept_words = ""
        if draft is not None:
            today = self._services.clock.today()
            self._kept_words = left_on(draft.saved_at.astimezone().date(), today)
        self._seen = as_shown(draft.text) if draft is not None else self._in_use
        self._editor.show_text(self._seen)
        self.changed.emit()

    def read_again(self) -> None:
        """The text in use is another one now; the editor stays as it is."""
        self._in_use, self._built_in, self._is_own = self._texts(self.note)
        self.keep()
        self.changed.emit()

    def replace(self, text: str) -> None:
        """Show another text, unsaved; Ctrl+Z brings back the one before."""
        self._editor.replace_text(text)
        self.keep()

    def discard(self) -> None:
        """Go back to the text in use."""
        self.replace(self._in_use)

    def back_to_built_in(self) -> None:
        """Show the built-in wording."""
        self.replace(self._built_in)

    def kept_words(self) -> str:
        """That the text is one from before; empty where it is not."""
        return self._kept_words if self.is_changed else ""

    def has_draft(self, note: NoteName) -> bool:
        """Whether something is typed for this note and not saved."""
        if note is self._note:
            return self.is_changed
        return self._services.drafts.load(_key(note)) is not None

    def keep(self) -> None:
        """Keep what is typed; the text in use needs no keeping."""
        self._timer.stop()
        if self._note is None:
            return
        if self.is_changed:
            self._services.drafts.keep(_key(self._note), self._seen)
        else:
            self._services.drafts.drop(_key(self._note))

    def _texts(self, note: NoteName) -> tuple[str, str, bool]:
        wordings = self._services.wordings
        in_use, built_in = wordings.text(note), wordings.built_in_text(note)
        return as_shown(in_use), as_shown(built_in), wordings.is_own(note)

    def _typed(self) -> None:
        text = self._editor.text
        if text != self._seen:  # the colours of the text come as a change, too
            self._seen = text
            self._timer.start()
            self.changed.emit()


def _key(note: NoteName) -> str:
    return f"wording:{note.value}"
