"""Settings > Reminders: whether, between which hours, from the login on; and what works here."""

from dataclasses import replace
from datetime import time
from pathlib import Path

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QTimeEdit, QWidget

from followup_desktop.desktop.autostart import Autostart
from followup_desktop.domain.settings import Settings
from followup_desktop.phrases.language import _
from followup_desktop.services.calendar_file import calendar_place
from followup_desktop.ui.at_login import AtLoginBox
from followup_desktop.ui.controls import UNIT, Field, Hint
from followup_desktop.ui.settings.findings import Finding, findings
from followup_desktop.ui.settings.section import Section
from followup_desktop.ui.settings.self_test import Messenger, SelfTest
from followup_desktop.ui.theme import Theme


class RemindersSection(Section):
    """Two ticks, the hours of a business day, and the self-test."""

    def __init__(
        self, theme: Theme, at_login: Autostart, messenger: Messenger, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            _("Reminders"),
            _(
                "Reminders come on business days between these hours: when a step opens, and before it "
                "is late."
            ),
            theme,
            parent,
        )
        self._on = QCheckBox(_("&Remind me of due steps"), self)
        self._start, self._end = QTimeEdit(self), QTimeEdit(self)
        self._end_field = Field(_("&Until"), self._end, theme, self)
        hours = QHBoxLayout()
        hours.setSpacing(UNIT * 2)
        hours.addWidget(Field(_("&From"), self._start, theme, self))
        hours.addWidget(self._end_field)
        hours.addStretch(1)
        self.column.addWidget(self._on)
        self.column.addLayout(hours)
        self.column.addWidget(
            Hint(
                _(
                    "Two reminders are tied to an interview and come at any hour: the two closing questions, "
                    "one hour before it begins, and writing it down, when it ends."
                ),
                theme,
                self,
            )
        )
        self._starts, self._messenger = at_login, messenger
        self._calendar: Path | None = None
        self._at_login = AtLoginBox(at_login, self)
        self.column.addWidget(self._at_login)
        self.column.addWidget(SelfTest(messenger, self._findings, theme, self))
        self.column.addStretch(1)
        for editor in (self._start, self._end):
            editor.setMinimumWidth(theme.px(120))
            editor.timeChanged.connect(self.edited)
        self._on.toggled.connect(self.edited)

    def show_settings(self, settings: Settings) -> None:
        """Fill the fields."""
        hours = settings.reminders
        self._calendar = calendar_place(settings)
        self._on.setChecked(hours.on)
        self._start.setTime(QTime(hours.start.hour, hours.start.minute))
        self._end.setTime(QTime(hours.end.hour, hours.end.minute))

    def taken_into(self, settings: Settings) -> Settings:
        """These settings with what the fields say."""
        hours = replace(
            settings.reminders, on=self._on.isChecked(), start=_time(self._start), end=_time(self._end)
        )
        return replace(settings, reminders=hours)

    def check(self) -> bool:
        """Whether the hours end after they begin."""
        sound = _time(self._start) < _time(self._end)
        self._end_field.set_error("" if sound else _("The hours end before they begin. Choose a later time."))
        if not sound:
            self._end.setFocus()
        return sound

    def carry_out(self) -> None:
        """Start at login from now on, or no longer."""
        self._at_login.carry_out()

    def _findings(self) -> list[Finding]:
        there = self._messenger.capabilities()
        return findings(there, at_login=self._starts.is_on(), calendar=self._calendar)


def _time(editor: QTimeEdit) -> time:
    shown = editor.time()
    return time(shown.hour(), shown.minute())
