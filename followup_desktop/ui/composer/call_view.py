"""How the phone cockpit is laid out: the number on top, what to say, whom one speaks with, how it ended."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.composer.facts_column import FactsColumn
from followup_desktop.ui.composer.number_entry import NumberEntry
from followup_desktop.ui.composer.telephone import TelephoneNumber
from followup_desktop.ui.controls import UNIT, Button, Field, Hint, Message, PageTitle, PrimaryButton, Text
from followup_desktop.ui.forms.day_field import DayField
from followup_desktop.ui.theme import Theme


class CallView(QWidget):
    """Scripts, number, facts and the buttons for what came of the call.

    `number_entered` carries a number that was typed where there was none.
    """

    number_entered = Signal(str)

    def __init__(self, new_date: DayField, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.new_date = new_date
        self.title = PageTitle("", theme, self)
        self.title.setWordWrap(True)
        self.whom = Text("", theme, self, colour="muted")
        self.number = TelephoneNumber(theme, self)
        self.copy_number = Button(_("&Copy number"), self)
        self.add_number = Button(_("Add a num&ber"), self)
        self.script = self._words()
        self.voicemail = self._words()
        self.voicemail_field = Field(_("If a &machine answers"), self.voicemail, theme, self)
        self.facts = FactsColumn(theme, self)
        self.problem = Message(theme, self)
        self.spoke = Button(_("&Spoke"), self)
        self.left_message = Button(_("&Voicemail"), self)
        self.gatekeeper = Button(_("&Gatekeeper"), self)
        self.offer = Button(_("&Offer"), self)
        self.rejected = Button(_("&Rejected"), self)
        self.no_answer = Button(_("No &answer"), self)
        self.close_button = Button(_("C&lose"), self)
        self.record = PrimaryButton(_("Recor&d"), self)
        self.reveal = QWidget(self)
        self.explained = Hint(
            _("Voicemail: you left a message. Gatekeeper: somebody answered, but did not put you through."),
            theme,
            self,
        )
        self._entry: NumberEntry | None = None
        self._tips()
        self._lay_out()

    def ask_number(self) -> None:
        """Open the line for a number beneath the head, made when it is first asked for."""
        if self._entry is None:
            self._entry = NumberEntry(self._theme, self)
            self._entry.entered.connect(self.number_entered)
            self._everything.insertWidget(1, self._entry)
        self.add_number.hide()
        self._entry.show()
        self._entry.line.setFocus()

    def show_number(self, number: str, *, can_add: bool) -> None:
        """Show the number, or offer to write one down where there is a card to keep it."""
        self.number.show_number(number)
        self.copy_number.setVisible(bool(number))
        self.add_number.setVisible(not number and can_add)
        if self._entry is not None:
            self._entry.hide()

    def _tips(self) -> None:
        self.add_number.setToolTip(_("Write their number down on their card"))
        self.no_answer.setToolTip(_("Nobody picked up: nothing is recorded, and it waits a business day"))
        self.spoke.setToolTip(_("You spoke with them, and there is no decision yet"))
        self.left_message.setToolTip(_("You left a message"))
        self.gatekeeper.setToolTip(_("Somebody answered, but did not put you through"))
        self.offer.setToolTip(_("They made you an offer"))
        self.rejected.setToolTip(_("They said no"))

    def _words(self) -> QPlainTextEdit:
        words = QPlainTextEdit(self)
        words.setReadOnly(True)
        words.setTabChangesFocus(True)
        words.document().setDocumentMargin(UNIT)
        return words

    def _lay_out(self) -> None:
        scripts = QVBoxLayout()
        scripts.setSpacing(self._theme.px(12))
        scripts.addWidget(Field(_("Scri&pt"), self.script, self._theme, self), 3)
        scripts.addWidget(self.voicemail_field, 2)
        self.facts.setFixedWidth(self._theme.px(280))
        columns = QHBoxLayout()
        columns.setSpacing(3 * UNIT)
        columns.addLayout(scripts, 1)
        columns.addWidget(self.facts)
        everything = self._everything = QVBoxLayout(self)
        everything.setContentsMargins(3 * UNIT, 2 * UNIT, 3 * UNIT, 2 * UNIT)
        everything.setSpacing(self._theme.px(12))
        everything.addLayout(self._head())
        everything.addLayout(columns, 1)
        everything.addWidget(self.reveal)
        everything.addWidget(self.problem)
        everything.addLayout(self._question())
        everything.addLayout(self._buttons())
        self._fill_reveal()

    def _head(self) -> QHBoxLayout:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.title)
        names.addWidget(self.whom)
        head = QHBoxLayout()
        head.setSpacing(2 * UNIT)
        head.addLayout(names, 1)
        head.addWidget(self.number)
        head.addWidget(self.copy_number)
        head.addWidget(self.add_number)
        return head

    def _fill_reveal(self) -> None:
        beside = QVBoxLayout()
        beside.setSpacing(UNIT // 2)
        beside.addWidget(Text(" ", self._theme, self, size="small", wrap=False))  # as high as the label
        beside.addWidget(self.record)
        beside.addStretch(1)
        row = QHBoxLayout(self.reveal)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(self.new_date, 1, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside)

    def _question(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * UNIT)
        row.addWidget(Text(_("How did it end?"), self._theme, self, colour="muted", wrap=False))
        row.addWidget(self.explained, 1)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addWidget(self.close_button)
        row.addStretch(1)
        for button in (self.spoke, self.left_message, self.gatekeeper, self.no_answer):
            row.addWidget(button)
        row.addSpacing(2 * UNIT)
        row.addWidget(self.offer)
        row.addWidget(self.rejected)
        return row
