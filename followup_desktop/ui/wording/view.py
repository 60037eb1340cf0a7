"""How the window of the wordings is laid out: the notes, the text, and what helps with it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QTabWidget, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import UNIT, Button, Hint, Message, PrimaryButton, Text
from followup_desktop.ui.one_line import OneLine
from followup_desktop.ui.theme import Theme
from followup_desktop.ui.wording.editor import WordingEditor
from followup_desktop.ui.wording.fields_panel import FieldsPanel
from followup_desktop.ui.wording.help_panel import HelpPanel
from followup_desktop.ui.wording.notes import Notes
from followup_desktop.ui.wording.preview_panel import PreviewPanel
from followup_desktop.ui.wording.problem_line import ProblemLine

# In logical pixels at a text size of 100 %.
_NARROW_BELOW, _LOW_BELOW = 900, 560
_LIST, _EDITOR, _HELPERS = 210, 500, 330


class WordingsView(QWidget):
    """The controls of the window. What they do is the dialog's."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.notes = Notes(theme, self)
        self.hint = Hint(_hint(), theme, self)
        self.how = Button(_("&How it works"), self)
        self.editor = WordingEditor(theme, self)
        self.editor.setAccessibleName(_("Wording"))
        self.unsaved = OneLine("", theme, self, colour="muted", size="small")
        self.discard = Button(_("&Discard"), self)
        self.problem = ProblemLine(theme, self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        for part in (self.tabs, self.tabs.tabBar()):
            part.setAccessibleName(_("Beside the wording"))
        self.preview = PreviewPanel(theme, self)
        self.fields = FieldsPanel(theme, self)
        self.help = HelpPanel(theme, self)
        self.trouble = Message(theme, self)
        self.import_file = Button(_("&Import…"), self)
        self.export_file = Button(_("&Export…"), self)
        self.reset = Button(_("&Reset to built-in"), self)
        self.close_window = Button(_("&Close"), self)
        self.save = PrimaryButton(_("&Save"), self)
        self._lay_out()

    def show_help(self) -> None:
        """Bring the help to the front, and the keyboard to it."""
        self.tabs.setCurrentWidget(self.help)
        self.help.text.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Without room for it the list becomes a combo box, and the hint gives way to the text."""
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(_NARROW_BELOW)
        self._beside.setVisible(not narrow)
        self.notes.box_field.setVisible(narrow)
        self.hint.setVisible(self.height() >= self._theme.px(_LOW_BELOW))

    def _lay_out(self) -> None:
        for panel, title in (
            (self.preview, _("&Preview")),
            (self.fields, _("&Fields")),
            (self.help, _("He&lp")),
        ):
            self.tabs.addTab(panel, title)
        px = self._theme.px
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(2 * UNIT)
        for part in (self._notes_column(), self._text_column(), self.tabs):
            parts.addWidget(part)
        parts.setSizes([px(_LIST), px(_EDITOR), px(_HELPERS)])
        for place, stretch in enumerate((0, 3, 2)):
            parts.setStretchFactor(place, stretch)
        everything = QVBoxLayout(self)
        everything.setContentsMargins(3 * UNIT, 2 * UNIT, 3 * UNIT, 2 * UNIT)
        everything.setSpacing(px(12))
        everything.addLayout(self._head())
        everything.addWidget(parts, 1)
        everything.addWidget(self.trouble)
        everything.addLayout(self._buttons())

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(2 * UNIT)
        head.addWidget(self.notes.box_field, 1)
        head.addWidget(self.hint, 1)
        head.addWidget(self.how, 0, Qt.AlignmentFlag.AlignBottom)
        return head

    def _notes_column(self) -> QWidget:
        self._beside = QWidget(self)
        column = QVBoxLayout(self._beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self._label(_("&Notes"), self.notes.list))
        column.addWidget(self.notes.list, 1)
        return self._beside

    def _label(self, text: str, of: QWidget) -> Text:
        """A label above something large; as high as a button, so that what is below begins in one line."""
        label = Text(text, self._theme, self, size="small", colour="muted", wrap=False)
        label.setBuddy(of)
        label.setMinimumHeight(self.discard.sizeHint().height())
        return label

    def _text_column(self) -> QWidget:
        self.unsaved.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        room = self.discard.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.discard.setSizePolicy(room)
        head = QHBoxLayout()
        head.setSpacing(UNIT)
        head.addWidget(self._label(_("&Wording"), self.editor))
        head.addWidget(self.unsaved, 1)
        head.addWidget(self.discard)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(head)
        column.addWidget(self.editor, 1)
        column.addWidget(self.problem)
        return whole

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addWidget(self.import_file)
        row.addWidget(self.export_file)
        row.addStretch(1)
        row.addWidget(self.reset)
        row.addWidget(self.close_window)
        row.addWidget(self.save)
        return row


def _hint() -> str:
    return _(
        "Each section says one thing in several wordings, and each wording begins with {dash}. "
        "Everybody at one company gets another one. {field} stands for a fact, and what is in {brackets} "
        "is left out where its fact is missing."
    ).format(dash="“-\u00a0”", field="{{\u00a0field\u00a0}}", brackets="[\u00a0]")
