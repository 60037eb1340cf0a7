"""How the composer is laid out: the note on the left, the person, the facts and the checks on the right."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.composer.beside import BesideNote
from followup_desktop.ui.composer.scarce_room import ScarceRoom
from followup_desktop.ui.controls import (
    UNIT,
    Button,
    Field,
    Hint,
    IconButton,
    Message,
    PageTitle,
    PrimaryButton,
    Text,
)
from followup_desktop.ui.room import fitting
from followup_desktop.ui.theme import Theme

# In logical pixels at a text size of 100 %: the window from which a dialog is large, and its two sizes.
_WIDE, _LARGE, _SMALL = 1100, QSize(960, 640), QSize(868, 552)


def first_size(dialog: QWidget, theme: Theme) -> QSize:
    """How large a composer or cockpit opens: smaller over a narrow window, and never beyond the screen."""
    over = dialog.parentWidget()
    size = _LARGE if over is None or over.window().width() >= theme.px(_WIDE) else _SMALL
    return fitting(dialog, theme.px(size.width()), theme.px(size.height()))


class ComposerView(QWidget):
    """The fields and buttons of the composer. What they do is the dialog's.

    `painted` tells that everything has been painted, after each `tell_when_painted`.
    """

    painted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tells = False
        self._upper = ScarceRoom(self)
        self._make_note(self._upper.body)
        self.beside = BesideNote(theme, self._upper.body)
        self.worth_mending = Message(theme, self)
        self.asked = Text("", theme, self)
        self.asked.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.not_yet = Button(_("Not &yet"), self)
        self.problem = Message(theme, self)
        self.mark_sent = Button(_("&Mark as sent"), self)
        self.save_draft = Button(_("Save &draft"), self)
        self.mail_app = Button(_("&Open in mail app"), self)
        self.web_mail = IconButton(_("Web mail"), "chevron-down", theme, self)
        self.web_mail.setAutoRaise(False)
        self.copy_note = PrimaryButton(_("&Copy note"), self)
        for button in (self.copy_note, self.mark_sent, self.next):
            button.setAutoDefault(True)
        self._lay_out()

    def _make_note(self, upper: QWidget) -> None:
        """In the order in which the Tab key and a screen reader come upon them."""
        self.title = PageTitle("", self._theme, upper)
        self.title.setWordWrap(True)
        self.place = Text("", self._theme, upper, colour="muted", wrap=False)
        self.next = Button(_("Ne&xt"), upper)
        self.subject = QLineEdit(upper)
        self._about = Field(_("&Subject"), self.subject, self._theme, upper)
        self.copy_subject = Button(_("Copy s&ubject"), upper)
        self.note = QPlainTextEdit(upper)
        self.note.setTabChangesFocus(True)
        self.note.document().setDocumentMargin(UNIT)
        self._body = Field(_("&Note"), self.note, self._theme, upper)
        self._wording_row = QWidget(upper)
        self.other_wording = Button(_("Other &wording"), upper)
        self.kept = Hint("", self._theme, upper)
        self.start_again = Button(_("Start a&gain"), upper)
        self._replace_row = QWidget(upper)
        self.replace = Button(_("Re&place"), upper)
        self.keep = Button(_("&Keep"), upper)

    def lead(self, button: Button) -> None:
        """Fill this button with the accent colour, and none of the others."""
        for other in (self.copy_note, self.mark_sent, self.beside.referral):
            other.set_primary(other is button)

    def show_kept(self, words: str, *, changed: bool) -> None:
        """Say that this was typed before, and offer the proposed words again where they were changed."""
        self.kept.setText(words)
        self.start_again.setVisible(changed)

    def ask_to_replace(self, *, asks: bool) -> None:
        """Ask whether one's own words may go, in the place of the button that would replace them."""
        self._wording_row.setVisible(not asks)
        self._replace_row.setVisible(asks)

    def tell_when_painted(self) -> None:
        """Tell once, with `painted`, when it has been painted the next time."""
        self._tells = True
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Nothing of its own."""
        super().paintEvent(event)
        if self._tells:
            self._tells = False
            self.painted.emit()

    def _lay_out(self) -> None:
        columns = QHBoxLayout(self._upper.body)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(3 * UNIT)
        columns.addLayout(self._left_column(), 1)
        columns.addWidget(self.beside)
        everything = QVBoxLayout(self)
        everything.setContentsMargins(3 * UNIT, 2 * UNIT, 3 * UNIT, 2 * UNIT)
        everything.setSpacing(self._theme.px(12))
        everything.addWidget(self._upper, 1)
        everything.addWidget(self.worth_mending)
        everything.addLayout(_row(self.asked, self.not_yet))
        everything.addWidget(self.problem)
        everything.addLayout(self._buttons())

    def _left_column(self) -> QVBoxLayout:
        head = _row(self.title, self.place, self.next)
        head.setSpacing(2 * UNIT)
        about = _row(self._about, self.copy_subject)
        about.setAlignment(self.copy_subject, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout()
        column.setSpacing(self._theme.px(12))
        column.addLayout(head)
        column.addLayout(about)
        column.addWidget(self._body, 1)
        column.addWidget(self._wording_row)
        column.addWidget(self._replace_row)
        self._fill_rows_below()
        return column

    def _fill_rows_below(self) -> None:
        question = Text(_("Your own words would be replaced."), self._theme, self)
        rows = {
            self._wording_row: _row(self.other_wording, self.kept, self.start_again, stretch=1),
            self._replace_row: _row(question, self.replace, self.keep),
        }
        for row, layout in rows.items():
            layout.setContentsMargins(0, 0, 0, 0)
            row.setLayout(layout)
        self._replace_row.hide()

    def _buttons(self) -> QHBoxLayout:
        mail = _row(self.mail_app, self.web_mail)
        mail.setSpacing(UNIT // 4)
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addStretch(1)
        row.addWidget(self.mark_sent)
        row.addWidget(self.save_draft)
        row.addLayout(mail)
        row.addWidget(self.copy_note)
        return row


def _row(*widgets: QWidget, stretch: int = 0) -> QHBoxLayout:
    """Side by side; the one at the place `stretch` takes the room that is left."""
    row = QHBoxLayout()
    row.setSpacing(UNIT)
    for place, widget in enumerate(widgets):
        row.addWidget(widget, 1 if place == stretch else 0)
    return row
