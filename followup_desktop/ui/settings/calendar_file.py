"""Settings > Calendar file: the folder in which a file for calendar programs is kept up to date."""

import os
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from followup_desktop.domain.settings import Settings
from followup_desktop.phrases.language import _
from followup_desktop.services.calendar_file import FILE_NAME
from followup_desktop.ui.controls import UNIT, Button, Field, Hint
from followup_desktop.ui.settings.section import Section
from followup_desktop.ui.theme import Theme


class CalendarFileSection(Section):
    """One folder, which may be left empty."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Calendar file"),
            _(
                "Your calendar can show your steps and interviews, and ring for them, also while Followup "
                "does not run."
            ),
            theme,
            parent,
        )
        self._kept = ""
        self._folder = QLineEdit(self)
        self._folder.setPlaceholderText(_("No calendar file so far"))
        self._field = Field(_("Keep a calendar file in this &folder"), self._folder, theme, self)
        choose, clear = Button(_("&Choose folder"), self), Button(_("&No calendar file"), self)
        choose.clicked.connect(self._choose)
        clear.clicked.connect(self._folder.clear)
        buttons = QHBoxLayout()
        buttons.setSpacing(UNIT)
        buttons.addWidget(choose)
        buttons.addWidget(clear)
        buttons.addStretch(1)
        self.column.addWidget(self._field)
        self.column.addLayout(buttons)
        self.column.addWidget(
            Hint(
                _(
                    "Subscribe to the file {file} in your calendar program, so that it follows every change. "
                    "It names what to do, with whom and where; your notes and addresses stay here."
                ).format(file=FILE_NAME),
                theme,
                self,
            )
        )
        self.column.addStretch(1)
        self._folder.textChanged.connect(self._changed)

    def show_settings(self, settings: Settings) -> None:
        """Fill the field."""
        self._kept = settings.calendar_folder
        self._folder.setText(self._kept)

    def taken_into(self, settings: Settings) -> Settings:
        """These settings with what the field says."""
        return replace(settings, calendar_folder=self._chosen())

    def check(self) -> bool:
        """Whether a folder that was chosen now can be written; the one in force may be away for a while."""
        wrong = "" if self._chosen() == self._kept else _wrong_with(self._chosen())
        self._field.set_error(wrong)
        if wrong:
            self._folder.setFocus()
        return not wrong

    def _chosen(self) -> str:
        typed = self._folder.text().strip()
        return str(Path(os.path.expanduser(typed))) if typed else ""  # noqa: PTH111 (never raises)

    def _choose(self) -> None:
        start = self._chosen() or str(Path.home())
        folder = QFileDialog.getExistingDirectory(self, _("Folder of the calendar file"), start)
        if folder:
            self._folder.setText(folder)

    def _changed(self) -> None:
        folder = self._chosen()
        self._field.set_error("")
        self._field.set_echo(_("Kept as {file}").format(file=Path(folder) / FILE_NAME) if folder else "")
        self.edited.emit()


def _wrong_with(folder: str) -> str:
    """What is wrong with a folder that was chosen; empty where nothing is."""
    path = Path(folder)
    if not folder:
        return ""
    if not path.is_absolute() or not path.is_dir():
        return _("There is no such folder. Choose one that is there, or leave this empty.")
    if not os.access(path, os.W_OK):
        return _("Nothing can be written into this folder. Choose another one, or leave this empty.")
    return ""
