"""Settings > You: who signs the notes, and what there is to say for oneself."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from followup_desktop.domain.settings import Settings
from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import UNIT, Button, Field
from followup_desktop.ui.forms.choices import Choice
from followup_desktop.ui.settings.section import Section
from followup_desktop.ui.theme import Theme


class YouSection(Section):
    """Name, ways to be reached, strengths (one sentence to a line), and how to greet.

    `wordings_asked` tells that the wordings of the notes are to be opened.
    """

    wordings_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            _("You and your strengths"),
            _("Your notes are signed with this. A name is enough."),
            theme,
            parent,
        )
        self._name, self._email, self._phone = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self._strengths = QPlainTextEdit(self)
        self._strengths.setTabChangesFocus(True)
        self._strengths.document().setDocumentMargin(UNIT)
        self._strengths.setFixedHeight(theme.px(96))
        self._strengths.setPlaceholderText(_("I explain engines to boards"))
        self._email_field = Field(_("Your &e-mail"), self._email, theme, self)
        strengths = Field(_("Your s&trengths, one sentence to a line"), self._strengths, theme, self)
        strengths.set_echo(_("Each note mentions one of them, a different one each time."))
        self._greet_by = Choice(_ways_to_greet(), self)
        self._greeting = Field(_("&Greet by"), self._greet_by, theme, self)
        wordings = Button(_("&Wordings of notes…"), self)
        for field in (
            Field(_("Your &name"), self._name, theme, self),
            self._email_field,
            Field(_("Your &phone"), self._phone, theme, self),
            strengths,
            self._greeting,
        ):
            self.column.addWidget(field)
        self.column.addWidget(wordings, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        for line in (self._name, self._email, self._phone):
            line.textEdited.connect(self.edited)
        self._strengths.textChanged.connect(self.edited)
        self._email.editingFinished.connect(self._check_email)
        self._greet_by.currentIndexChanged.connect(self._greeting_changed)
        wordings.clicked.connect(self.wordings_asked)
        self._show_greeting()

    def show_settings(self, settings: Settings) -> None:
        """Fill the fields."""
        profile = settings.profile
        self._name.setText(profile.name)
        self._email.setText(profile.email)
        self._phone.setText(profile.phone)
        self._strengths.setPlainText("\n".join(profile.strengths))
        self._greet_by.choose(profile.greet_by)

    def taken_into(self, settings: Settings) -> Settings:
        """These settings with what the fields say."""
        lines = (line.strip() for line in self._strengths.toPlainText().splitlines())
        profile = replace(
            settings.profile,
            name=self._name.text().strip(),
            email=self._email.text().strip(),
            phone=self._phone.text().strip(),
            strengths=tuple(line for line in lines if line),
            greet_by=self._greet_by.value,
        )
        return replace(settings, profile=profile)

    def check(self) -> bool:
        """Whether the address can be one."""
        if self._check_email():
            return True
        self._email.setFocus()
        return False

    def _greeting_changed(self) -> None:
        self._show_greeting()
        self.edited.emit()

    def _show_greeting(self) -> None:
        """Say beneath what a note begins with then."""
        by_first = self._greet_by.value == "first"
        self._greeting.set_echo(
            _("Dear Grace") if by_first else _("Dear Dr. Hopper; without a title Dear Grace Hopper")
        )

    def _check_email(self) -> bool:
        address = self._email.text().strip()
        sound = not address or "@" in address.strip("@")
        self._email_field.set_error(
            "" if sound else _("This address has no @. Correct it, or leave it empty for now.")
        )
        return sound


def _ways_to_greet() -> list[tuple[str, str]]:
    return [("family", _("Title and family name")), ("first", _("First name"))]
