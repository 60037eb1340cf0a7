"""How the composer is laid out: the note on the left, the person and the facts on the right."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.composer.facts_column import FactsColumn
from followup_desktop.ui.controls import (
    UNIT,
    Button,
    Field,
    Hint,
    Message,
    PageTitle,
    PrimaryButton,
    SectionHeading,
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
    """The fields and buttons of the composer. What they do is the dialog's."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = PageTitle("", theme, self)
        self.title.setWordWrap(True)
        self.place = Text("", theme, self, colour="muted", wrap=False)
        self.next = Button(_("Ne&xt"), self)
        self.subject = QLineEdit(self)
        self.note = QPlainTextEdit(self)
        self.note.setTabChangesFocus(True)
        self.note.document().setDocumentMargin(UNIT)
        self._kept_row = QWidget(self)
        self.kept = Hint("", theme, self)
        self.start_again = Button(_("Start a&gain"), self)
        self.whom = Text("", theme, self)
        self.address = Text("", theme, self, colour="muted", size="small")
        self.address.setMinimumWidth(1)  # an address does not wrap, and the column keeps its width
        self.copy_address = Button(_("Copy &address"), self)
        self.copy_subject = Button(_("Copy s&ubject"), self)
        self.group = Button(_("One note to &everybody"), self)
        self.referral = Button(_("Ask for &referrals"), self)
        self.facts = FactsColumn(theme, self)
        self.length = SectionHeading("", theme, self)
        self.advice = Hint("", theme, self)
        self.to_mend = Message(theme, self)
        self.problem = Message(theme, self)
        self.asked = Text("", theme, self)
        self.asked.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.not_yet = Button(_("Not &yet"), self)
        self.mark_sent = Button(_("&Mark as sent"), self)
        self.mail_app = Button(_("&Open in mail app"), self)
        self.copy_note = PrimaryButton(_("&Copy note"), self)
        for button in (self.copy_note, self.mark_sent, self.next, self.referral):
            button.setAutoDefault(True)
        self._lay_out()

    def lead(self, button: Button) -> None:
        """Fill this button with the accent colour, and none of the others."""
        for other in (self.copy_note, self.mark_sent, self.next, self.referral):
            other.set_primary(other is button)

    def show_kept(self, words: str, *, changed: bool) -> None:
        """Say that this was typed before, and offer the proposed words again where they were changed."""
        self.kept.setText(words)
        self._kept_row.setVisible(changed)

    def _lay_out(self) -> None:
        right = QWidget(self)
        right.setFixedWidth(self._theme.px(280))
        right.setLayout(self._right_column())
        columns = QHBoxLayout()
        columns.setSpacing(3 * UNIT)
        columns.addLayout(self._left_column(), 1)
        columns.addWidget(right)
        everything = QVBoxLayout(self)
        everything.setContentsMargins(3 * UNIT, 2 * UNIT, 3 * UNIT, 2 * UNIT)
        everything.setSpacing(self._theme.px(12))
        everything.addLayout(columns, 1)
        everything.addLayout(self._asking_row())
        everything.addWidget(self.problem)
        everything.addLayout(self._buttons())

    def _left_column(self) -> QVBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(2 * UNIT)
        head.addWidget(self.title, 1)
        head.addWidget(self.place)
        head.addWidget(self.next)
        kept = QHBoxLayout(self._kept_row)
        kept.setContentsMargins(0, 0, 0, 0)
        kept.setSpacing(UNIT)
        kept.addWidget(self.kept, 1)
        kept.addWidget(self.start_again)
        column = QVBoxLayout()
        column.setSpacing(self._theme.px(12))
        column.addLayout(head)
        column.addWidget(Field(_("&Subject"), self.subject, self._theme, self))
        column.addWidget(Field(_("&Note"), self.note, self._theme, self), 1)
        column.addWidget(self._kept_row)
        return column

    def _right_column(self) -> QVBoxLayout:
        copying = QHBoxLayout()
        copying.setSpacing(UNIT)
        copying.addWidget(self.copy_address)
        copying.addWidget(self.copy_subject)
        copying.addStretch(1)
        to = QVBoxLayout()
        to.setSpacing(UNIT // 2)
        to.addWidget(Text(_("To"), self._theme, self, size="heading", wrap=False))
        to.addWidget(self.whom)
        to.addWidget(self.address)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(12))
        column.addLayout(to)
        column.addLayout(copying)
        column.addWidget(self.group)
        column.addWidget(self.referral)
        column.addWidget(self.facts, 1)
        checks = QVBoxLayout()
        checks.setSpacing(UNIT // 2)
        for check in (self.length, self.advice, self.to_mend):
            checks.addWidget(check)
        column.addLayout(checks)
        return column

    def _asking_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addWidget(self.asked, 1)
        row.addWidget(self.not_yet)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addStretch(1)
        row.addWidget(self.mark_sent)
        row.addWidget(self.mail_app)
        row.addWidget(self.copy_note)
        return row
