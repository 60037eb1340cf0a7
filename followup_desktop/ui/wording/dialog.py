"""The wordings of the notes: read them, change them with their preview, save them, or go back."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.own_wording import NoteName
from followup_desktop.phrases.changes import said
from followup_desktop.phrases.language import _
from followup_desktop.services import Change, Services
from followup_desktop.ui.asking import asked
from followup_desktop.ui.persons_folder import persons_folder
from followup_desktop.ui.room import fitting
from followup_desktop.ui.theme import Theme
from followup_desktop.ui.toast import Toast
from followup_desktop.ui.wording.editing import Editing
from followup_desktop.ui.wording.fields_panel import as_typed
from followup_desktop.ui.wording.labels import state_in_words
from followup_desktop.ui.wording.problem_line import in_words
from followup_desktop.ui.wording.view import WordingsView
from followup_desktop.wording.errors import WordingError

_PAUSE = 300
"""Milliseconds without a key until the preview follows."""


class WordingsDialog(QDialog):
    """Each note's wording in turn. Nothing is used before it is saved, and nothing typed is lost."""

    def __init__(self, services: Services, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.last_change: Change | None = None
        self._before = ""  # the text that Undo brings back
        self._number = 0
        self.setWindowTitle(_("Wordings of notes"))
        self._view = WordingsView(theme, self)
        self._editing = Editing(services, self._view.editor, self)
        self._toast = Toast(theme, self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._preview)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)
        self.resize(fitting(self, theme.px(1160), theme.px(720)))
        self._connect()
        for note in NoteName:
            self._describe(note)
        self.show_note(NoteName.THANK_YOU)

    @classmethod
    def edit(cls, services: Services, theme: Theme, parent: QWidget | None = None) -> Change | None:
        """Show the wordings; returns the last change that was saved, if any. Raises WordingError."""
        dialog = cls(services, theme, parent)
        asked(dialog)
        return dialog.last_change

    def show_note(self, note: NoteName) -> None:
        """Show the wording of this note, with what was typed into it before, if anything."""
        self._editing.open(note)
        self._view.notes.select(note)
        self._view.preview.clear()
        self._number = 0
        self._preview()

    def done(self, result: int) -> None:
        """Keep what was typed, also when the window is closed."""
        self._timer.stop()
        self._editing.keep()
        super().done(result)

    def _connect(self) -> None:
        view = self._view
        view.notes.chosen.connect(self._choose)
        self._editing.changed.connect(self._typed)
        view.problem.line_asked.connect(view.editor.go_to_line)
        view.preview.other.clicked.connect(self._other_wording)
        view.fields.field_chosen.connect(self._insert_field)
        view.how.clicked.connect(view.show_help)
        view.discard.clicked.connect(self._discard)
        view.import_file.clicked.connect(self._import)
        view.export_file.clicked.connect(self._export)
        view.reset.clicked.connect(self._reset)
        view.close_window.clicked.connect(self.reject)
        view.save.clicked.connect(self._save)
        self._toast.undo_asked.connect(self._undo)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self).activated.connect(self._save)

    def _choose(self, name: str) -> None:
        """Another note was chosen; where its wording cannot be read, this one stays."""
        note, here = NoteName(name), self._editing.note
        try:
            self.show_note(note)
            self._view.trouble.set_error("")
        except FollowupError as error:
            self._view.notes.select(here)
            self._view.trouble.set_error(str(error))
        self._describe(here)

    def _typed(self) -> None:
        """The text is another one: say how it stands, and let the preview follow."""
        view, editing = self._view, self._editing
        self._toast.hide()  # its Undo was for the text before
        changed = editing.is_changed
        view.unsaved.say((editing.kept_words() or _("Not saved yet.")) if changed else "")
        view.discard.setVisible(changed)
        view.save.setEnabled(changed)
        view.reset.setEnabled(not editing.is_built_in)
        self._describe(editing.note)
        self._timer.start()

    def _describe(self, note: NoteName) -> None:
        own, unsaved = self._services.wordings.is_own(note), self._editing.has_draft(note)
        self._view.notes.describe(note, state_in_words(own=own, unsaved=unsaved))

    # The preview

    def _preview(self) -> None:
        """Fill the text with the example, or say what is wrong with it."""
        self._timer.stop()
        try:
            message = self._services.wordings.preview(self._editing.note, self._editing.text, self._number)
        except WordingError as error:
            self._say_wrong(error)
            return
        self._view.problem.say("", 0)
        self._view.editor.mark_wrong(0)
        self._view.preview.show_message(message, self._number)

    def _say_wrong(self, error: WordingError) -> None:
        words = in_words(error)
        self._view.problem.say(words, error.line)
        self._view.editor.mark_wrong(error.line, words)
        self._view.preview.show_old()

    def _other_wording(self) -> None:
        self._number += 1
        self._preview()

    def _insert_field(self, field: str) -> None:
        editor = self._view.editor
        editor.insert(as_typed(field, in_condition=editor.is_on_heading))

    # What the buttons do

    def _save(self) -> None:
        if not self._editing.is_changed:
            return
        try:
            change = self._services.wordings.save(self._editing.note, self._editing.text)
        except WordingError as error:
            self._say_wrong(error)
            self._view.editor.go_to_line(error.line)
            return
        except FollowupError as error:
            self._view.trouble.set_error(str(error))
            return
        self._saved(change, self._editing.text)

    def _reset(self) -> None:
        before = self._editing.text
        if not self._editing.is_own:
            self._editing.back_to_built_in()
            self._offer_undo(_("The built-in wording is shown again."), before)
            return
        try:
            change = self._services.wordings.reset(self._editing.note)
        except FollowupError as error:
            self._view.trouble.set_error(str(error))
            return
        self._editing.back_to_built_in()
        self._saved(change, before)

    def _discard(self) -> None:
        before = self._editing.text
        self._editing.discard()
        self._offer_undo(_("The wording in use is shown again."), before)

    def _saved(self, change: Change, before: str) -> None:
        self.last_change = change
        self._editing.read_again()
        self._offer_undo(said(change.label), before, change.entry)

    def _offer_undo(self, words: str, before: str, entry: int | None = None) -> None:
        self._before = before
        self._view.trouble.set_error("")
        self._view.editor.setFocus()  # the button may be of no use now
        self._toast.say(words, undo=True, entry=entry)

    def _undo(self, entry: int | None) -> None:
        """Take back what was saved, if it was, and bring back the text from before."""
        before = self._before
        try:
            if entry is not None:
                self._services.undoing.undo(entry)
                self.last_change = None
            self._editing.read_again()
        except FollowupError as error:
            self._view.trouble.set_error(str(error))
            return
        self._editing.replace(before)
        self._view.editor.setFocus()

    def _import(self) -> None:
        """Show the text of a file, unsaved."""
        kinds = ";;".join((_("Wordings (*.txt)"), _("All files (*)")))
        file, _kind = QFileDialog.getOpenFileName(self, _("Import a wording"), str(persons_folder()), kinds)
        if not file:
            return
        before = self._editing.text
        try:
            self._editing.replace(self._services.wordings.import_from(Path(file)))
        except FollowupError as error:
            self._view.trouble.set_error(str(error))
            return
        words = _("This is {file}. It is used once you save it.").format(file=Path(file).name)
        self._offer_undo(words, before)

    def _export(self) -> None:
        """Write the text in use to a file."""
        note = self._editing.note
        file, _kind = QFileDialog.getSaveFileName(
            self, _("Export a wording"), str(persons_folder() / f"{note.value}.txt"), _("Wordings (*.txt)")
        )
        if not file:
            return
        try:
            written = self._services.wordings.export_to(note, Path(file))
        except FollowupError as error:
            self._view.trouble.set_error(str(error))
            return
        self._view.trouble.set_error("")
        words = _("Exported to {file}.").format(file=written)
        if self._editing.is_changed:
            words += " " + _("What is not saved yet is not in it.")
        self._toast.say(words)
