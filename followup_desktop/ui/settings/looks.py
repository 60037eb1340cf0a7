"""Settings > Appearance: colours and text size, seen at once."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from followup_desktop.domain.settings import Appearance, Settings
from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import Field
from followup_desktop.ui.forms.choices import Choice
from followup_desktop.ui.settings.section import Section
from followup_desktop.ui.theme import Theme

TEXT_SIZES = (90, 100, 110, 125, 150, 175, 200)
"""The text sizes to choose from, in percent."""


class LooksSection(Section):
    """Scheme and text size."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Appearance"), _("You see a change at once; it stays when you save."), theme, parent
        )
        self._scheme, self._size = Choice(parent=self), Choice(parent=self)
        for words, scheme in (
            (_("As the system"), "system"),
            (_("Light"), "light"),
            (_("Dark"), "dark"),
            (_("High contrast"), "contrast"),
        ):
            self._scheme.addItem(words, scheme)
        for size in TEXT_SIZES:
            self._size.addItem(_("{number} %").format(number=size), size)
        self.column.addWidget(Field(_("&Colours"), self._scheme, theme, self))
        self.column.addWidget(Field(_("&Text size"), self._size, theme, self))
        self.column.addStretch(1)
        for box in (self._scheme, self._size):
            box.currentIndexChanged.connect(self.edited)

    @property
    def appearance(self) -> Appearance:
        """The looks that are chosen."""
        return Appearance(scheme=self._scheme.currentData(), text_size=self._size.currentData())

    def show_settings(self, settings: Settings) -> None:
        """Fill the fields."""
        looks = settings.appearance
        if self._size.findData(looks.text_size) < 0:
            self._size.addItem(_("{number} %").format(number=looks.text_size), looks.text_size)
        self._scheme.setCurrentIndex(max(self._scheme.findData(looks.scheme), 0))
        self._size.setCurrentIndex(self._size.findData(looks.text_size))

    def taken_into(self, settings: Settings) -> Settings:
        """These settings with what the fields say."""
        return replace(settings, appearance=self.appearance)
