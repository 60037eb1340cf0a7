"""The whole window on a real database, built as the program builds it."""

from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop import paths
from followup_desktop.desktop.autostart import autostart
from followup_desktop.desktop.single_instance import SingleInstance
from followup_desktop.desktop.tray import Tray
from followup_desktop.domain.contact import Contact
from followup_desktop.domain.interview import Interview, PersonMet
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.services import Services
from followup_desktop.services.build import build_services
from followup_desktop.services.clock import Clock
from followup_desktop.services.interviews import InterviewEntry
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.files import Files
from followup_desktop.ui.main_window import MainWindow
from followup_desktop.ui.navigation import Navigation, entries, first_page
from followup_desktop.ui.presence import Presence
from followup_desktop.ui.problems import Problems
from followup_desktop.ui.running import Folder, Running
from followup_desktop.ui.theme import Theme

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
GRACE = Contact(uid="grace", name="Grace Hopper", title="Head of Engineering", emails=("grace@acme.example",))


def acme_interview() -> InterviewEntry:
    """Yesterday's interview at Acme Finance with Grace Hopper."""
    opportunity = Opportunity(
        uid="acme", company="Acme Finance", position="Analyst", added_on=date(2026, 11, 20)
    )
    interview = Interview(
        uid="first",
        opportunity="acme",
        starts_at=datetime(2026, 11, 23, 10, tzinfo=UTC),
        added_on=date(2026, 11, 23),
        people=(PersonMet(contact="grace", talked_about="moving the ledger"),),
    )
    return InterviewEntry(opportunity, interview, (GRACE,))


def _no_log() -> None:
    """Nothing is written down in a test."""


class Program:
    """The program as it runs, without an event loop of its own."""

    def __init__(self, folder: Path, theme: Theme, app: QApplication, qtbot: QtBot) -> None:
        self.folder, self.theme, self.app, self.qtbot = folder, theme, app, qtbot
        self.services: Services = build_services(paths.database_file(folder), Clock(NOW))
        self.running: Running | None = None

    def open(self, *files: str, background: bool = False, sample: bool = False) -> "Program":
        """Build the window and wait for its first paint and what comes after it."""
        self._end()  # what was open before is over
        services, theme = self.services, self.theme
        self.bridge = Bridge(services.changes, services.clock, services.data_version)
        self.navigation = Navigation(services, theme, autostart)
        kept = QSettings(str(paths.window_settings_file(self.folder)), QSettings.Format.IniFormat)
        self.window = MainWindow(theme, entries(), self.navigation.makers, kept)
        self.navigation.lead(self.window)
        self.bridge.changed.connect(self.window.refresh)
        self.instance = SingleInstance(paths.lock_file(self.folder))
        self.instance.take()
        places = Folder(self.folder, paths.database_file(self.folder), paths.log_file(self.folder))
        self.problems = Problems(str(places.log), _no_log)
        self.running = Running(
            self.app, services, theme, self.bridge, self.window, self.navigation, self.instance,
            self.problems, places, autostart,
        )  # fmt: skip
        self.window.show_page(first_page(services, kept))
        self.qtbot.addWidget(self.window)
        if background:
            self.running.start(background=True, files=files)
        else:
            with self.qtbot.waitSignal(self.window.painted):
                self.running.start(background=False, files=files, sample=sample)
        self.app.processEvents()
        return self

    def close(self) -> None:
        """End it as the program ends."""
        self._end()
        self.services.close()

    def _end(self) -> None:
        if self.running is not None:
            self.running.end()

    def do(self, command: str) -> None:
        """Carry out an entry of the menu."""
        self.window.commands[command].trigger()

    @property
    def presence(self) -> Presence:
        """What is there beside the window."""
        assert self.running is not None
        found = self.running._presence
        assert found is not None
        return found

    @property
    def files(self) -> Files:
        """What takes files in."""
        assert self.running is not None
        return self.running._files

    @property
    def tray(self) -> Tray:
        """The icon in the tray."""
        return self.presence.tray

    @property
    def said(self) -> str:
        """What the message at the foot of the window says."""
        return self.window.toast.text


def button(within: QWidget, name: str) -> QPushButton:
    """The button of this name that can be seen."""
    return next(
        one for one in within.findChildren(QPushButton) if one.accessibleName() == name and one.isVisible()
    )
