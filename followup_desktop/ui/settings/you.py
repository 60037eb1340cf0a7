"""Settings > You: who signs the notes, and what there is to say for oneself."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from followup_desktop.domain.settings import Settings
from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import Field
from followup_desktop.ui.settings.section import Section
from followup_desktop.ui.theme import Theme


class YouSection(Section):
    """Name, ways to be reached, and strengths: one sentence to a line."""

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
        self._strengths.setMinimumHeight(theme.px(130))
        self._strengths.setPlaceholderText(_("I explain engines to boards"))
        self._email_field = Field(_("Your &e-mail"), self._email, theme, self)
        strengths = Field(_("Your s&trengths, one sentence to a line"), self._strengths, theme, self)
        strengths.set_echo(_("Each note sells one of them, in one sentence, and each note another one."))
        for field in (
            Field(_("Your &name"), self._name, theme, self),
            self._email_field,
            Field(_("Your &phone"), self._phone, theme, self),
            strengths,
        ):
            self.column.addWidget(field)
        self.column.addStretch(1)
        for line in (self._name, self._email, self._phone):
            line.textEdited.connect(self.edited)
        self._strengths.textChanged.connect(self.edited)
        self._email.editingFinished.connect(self._check_email)

    def show_settings(self, settings: Settings) -> None:
        """Fill the fields."""
        profile = settings.profile
        self._name.setText(profile.name)
        self._email.setText(profile.email)
        self._phone.setText(profile.phone)
        self._strengths.setPlainText("\n".join(profile.strengths))

    def taken_into(self, settings: Settings) -> Settings:
        """These settings with what the fields say."""
        lines = (line.strip() for line in self._strengths.toPlainText().splitlines())
        profile = replace(
            settings.profile,
            name=self._name.text().strip(),
            email=self._email.text().strip(),
            phone=self._phone.text().strip(),
            strengths=tuple(line for line in lines if line),
        )
        return replace(settings, profile=profile)

    def check(self) -> bool:
        """Whether the address can be one."""
        if self._check_email():
            return True
        self._email.setFocus()
        return False

    def _check_email(self) -> bool:
        address = self._email.text().strip()
        sound = not address or "@" in address.strip("@")
        self._email_field.set_error(
            "" if sound else _("This address has no @. Correct it, or leave it empty for now.")
        )
        return sound
