"""The settings dialog: a list of sections, the section itself, Save and Cancel."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from followup_desktop.desktop.autostart import Autostart
from followup_desktop.domain.settings import Settings
from followup_desktop.phrases.language import _
from followup_desktop.services import Services
from followup_desktop.ui.controls import UNIT, Button, PrimaryButton
from followup_desktop.ui.room import fitting
from followup_desktop.ui.settings.calendar import CalendarSection
from followup_desktop.ui.settings.calendar_file import CalendarFileSection
from followup_desktop.ui.settings.looks import LooksSection
from followup_desktop.ui.settings.reminder_hours import RemindersSection
from followup_desktop.ui.settings.rules import RulesSection
from followup_desktop.ui.settings.section import Section
from followup_desktop.ui.settings.self_test import Messenger
from followup_desktop.ui.settings.you import YouSection
from followup_desktop.ui.theme import Theme


class SettingsDialog(QDialog):
    """Shows the settings, lets the looks be tried, and saves all of them together.

    `at_login` starts the program when the person logs in, if they want it to; `messenger` shows what
    reminders look like here.
    """

    def __init__(
        self,
        services: Services,
        theme: Theme,
        at_login: Autostart,
        messenger: Messenger,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._theme = services, theme
        self._settings = services.preferences.settings()
        self.setWindowTitle(_("Settings"))
        self._looks = LooksSection(theme, self)
        self._calendar = CalendarSection(self._holidays, services.checklist.date_format, theme, self)
        you = YouSection(theme, self)
        you.wordings_asked.connect(self._open_wordings)
        self.sections: list[Section] = [
            you,
            self._calendar,
            RulesSection(theme, self),
            RemindersSection(theme, at_login, messenger, self),
            CalendarFileSection(theme, self),
            self._looks,
        ]
        self._list = QListWidget(self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        for section in self.sections:
            section.show_settings(self._settings)
        self._looks.edited.connect(self._try_looks)
        self._list.currentRowChanged.connect(self._stack.setCurrentIndex)
        self._list.setCurrentRow(0)

    def show_section(self, kind: type[Section]) -> None:
        """Open at the section of this kind."""
        place = next(place for place, section in enumerate(self.sections) if isinstance(section, kind))
        self._list.setCurrentRow(place)

    def accept(self) -> None:
        """Check every section, go to the first that cannot be saved, else save and close."""
        for place, section in enumerate(self.sections):
            if not section.check():
                self._list.setCurrentRow(place)
                section.check()
                return
        self._services.preferences.save(self._edited())
        super().accept()
        for section in self.sections:
            section.carry_out()

    def reject(self) -> None:
        """Close, and take back the looks that were tried."""
        self._theme.use(self._settings.appearance)
        super().reject()

    def _edited(self) -> Settings:
        settings = self._services.preferences.settings()
        for section in self.sections:
            settings = section.taken_into(settings)
        return settings

    def _open_wordings(self) -> None:
        from followup_desktop.ui.wording.dialog import WordingsDialog  # few come here for it

        WordingsDialog.edit(self._services, self._theme, self)

    def _try_looks(self) -> None:
        self._theme.use(self._looks.appearance)

    def _holidays(self, region: str) -> dict[date, str]:
        return self._services.preferences.holidays_ahead(region, self._services.clock.today())

    def _lay_out(self) -> None:
        px = self._theme.px
        self._list.setAccessibleName(_("Sections of the settings"))
        self._list.setFixedWidth(px(220))
        for section in self.sections:
            self._list.addItem(section.title)
            area = QScrollArea(self._stack)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setWidgetResizable(True)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setWidget(section)
            self._stack.addWidget(area)
        cancel, save = Button(_("Cancel"), self), PrimaryButton(_("&Save"), self)
        save.setDefault(True)
        cancel.clicked.connect(self.reject)
        save.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(UNIT)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(save)
        middle = QHBoxLayout()
        middle.setSpacing(UNIT * 3)
        middle.addWidget(self._list)
        middle.addWidget(self._stack, 1)
        outer = QVBoxLayout(self)
        edge = UNIT * 3
        outer.setContentsMargins(edge, edge, edge, UNIT * 2)
        outer.setSpacing(UNIT * 2)
        outer.addLayout(middle, 1)
        outer.addLayout(buttons)
        self.resize(fitting(self, px(840), px(640)))
