"""What the menu bar, its keys and the palette do."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QUrl
from PySide6.QtGui import QAction, QActionGroup, QDesktopServices, QKeySequence, QShortcut

from followup_desktop.phrases.language import _
from followup_desktop.services import Services
from followup_desktop.ui import navigation as pages
from followup_desktop.ui.asking import asked
from followup_desktop.ui.commands import Commands
from followup_desktop.ui.files import Files
from followup_desktop.ui.main_window import MainWindow
from followup_desktop.ui.navigation import Navigation
from followup_desktop.ui.problems import show_problem
from followup_desktop.ui.theme import Theme

if TYPE_CHECKING:  # imported when they are first opened
    from followup_desktop.desktop.autostart import Autostart
    from followup_desktop.ui.help.window import HelpWindow
    from followup_desktop.ui.palette import Entry, Palette
    from followup_desktop.ui.search import SearchPanel
    from followup_desktop.ui.settings.dialog import SettingsDialog
    from followup_desktop.ui.settings.self_test import Messenger

_LEAST, _MOST, _STEP, _NORMAL = 80, 200, 10, 100


class Actions(QObject):
    """Connects each of the window's commands to what carries it out.

    `at_login` makes what starts the program at login, when the settings ask for it; `messenger` shows a test
    notification there.
    """

    def __init__(
        self,
        services: Services,
        theme: Theme,
        window: MainWindow,
        navigation: Navigation,
        files: Files,
        at_login: "Callable[[], Autostart]",
        messenger: "Messenger",
        *,
        data_folder: Path,
        log_file: Path,
    ) -> None:
        super().__init__(window)
        self._services, self._theme, self._window = services, theme, window
        self._navigation, self._files = navigation, files
        self._at_login, self._messenger = at_login, messenger
        self._data_folder, self._log_file = data_folder, log_file
        self._search: SearchPanel | None = None
        self._palette: Palette | None = None
        self._help_window: HelpWindow | None = None
        self._connect(window.commands)
        for keys, go in (("F6", self._next_region), ("Shift+F6", self._region_before)):
            QShortcut(QKeySequence(keys), window).activated.connect(go)

    def open_settings(self) -> None:
        """Show the settings."""
        asked(self._settings())

    def choose_region(self) -> None:
        """Show the settings where the region is."""
        from followup_desktop.ui.settings.calendar import CalendarSection

        dialog = self._settings()
        dialog.show_section(CalendarSection)
        asked(dialog)

    def open_sample(self) -> None:
        """Start the program once more, with the sample in a throw-away folder."""
        from followup_desktop.desktop.own_command import own_command

        program, *arguments = own_command("--sample")
        QProcess.startDetached(program, arguments)

    def _settings(self) -> "SettingsDialog":
        from followup_desktop.ui.settings.dialog import SettingsDialog

        return SettingsDialog(self._services, self._theme, self._at_login(), self._messenger, self._window)

    def _connect(self, commands: Commands) -> None:
        go, files = self._navigation, self._files
        todo = {
            "new_interview": self._new_interview,
            "new_opportunity": go.new_opportunity,
            "new_contact": go.new_contact,
            "import": files.ask_import,
            "export": files.ask_export,
            "back_up": files.ask_back_up,
            "restore": files.ask_restore,
            "sample": self.open_sample,
            "settings": self.open_settings,
            "close": self._window.close,
            "undo": self._undo,
            "paste": files.paste,
            "find": self._find,
            "wordings": self._open_wordings,
            "palette": self._open_palette,
            "larger": self._larger,
            "smaller": self._smaller,
            "normal": self._normal,
            "help": self._help,
            "shortcuts": self._shortcuts,
            "log": self._show_log,
            "about": self._about,
        }
        for key, do in todo.items():
            commands[key].triggered.connect(do)
        shown = QActionGroup(self)
        shown.setExclusive(False)
        for key in (pages.TODAY, pages.INTERVIEWS, pages.CONTACTS, pages.JOB_SEARCH):
            commands[key].setData(key)
            shown.addAction(commands[key])
        shown.triggered.connect(self._show_page)

    def _open_wordings(self) -> None:
        from followup_desktop.ui.wording.dialog import WordingsDialog

        self._navigation.say(WordingsDialog.edit(self._services, self._theme, self._window))

    def _new_interview(self) -> None:
        self._navigation.new_interview()

    def _undo(self) -> None:
        self._navigation.undo()

    def _show_page(self, action: QAction) -> None:
        self._window.show_page(action.data()).setFocus()

    def _next_region(self) -> None:
        self._window.focus_next_region(forward=True)

    def _region_before(self) -> None:
        self._window.focus_next_region(forward=False)

    # Over the window

    def _find(self) -> None:
        if self._search is None:
            from followup_desktop.ui.search import SearchPanel

            self._search = SearchPanel(self._services.search, self._theme, self._window.centre)
            self._search.opened.connect(self._navigation.show)
            self._window.page_shown.connect(self._search.hide)
        self._search.open()

    def _open_palette(self) -> None:
        if self._palette is None:
            from followup_desktop.ui.palette import Palette

            self._palette = Palette(self._offer, self._theme, self._window.centre)
            self._window.page_shown.connect(self._palette.hide)
        self._palette.open()

    def _offer(self) -> "list[Entry]":
        from followup_desktop.ui.palette import entry_of

        here = [action for action in self._window.page(self._window.current_key).actions() if action.text()]
        commands = [
            entry_of(action, self._window.commands.icon_of(action)) for action in self._window.commands
        ]
        return [entry_of(action) for action in here if action.isEnabled()] + commands

    def _shortcuts(self) -> None:
        from followup_desktop.ui.shortcuts import ShortcutsDialog, group_of, keys_of_pages

        groups = [group_of(title, actions) for title, actions in self._window.commands.groups()]
        asked(ShortcutsDialog([*keys_of_pages(), *groups], self._theme, self._window))

    # Help

    def _help(self) -> None:
        if self._help_window is None:
            from followup_desktop.ui.help.window import HelpWindow

            self._help_window = HelpWindow(self._theme, self._window)
        self._help_window.show_for_page(self._window.current_key)
        self._help_window.show()
        self._help_window.activateWindow()

    def _show_log(self) -> None:
        self._log_file.touch()
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log_file))):
            show_problem(self._window, _("The log is in this file: {file}").format(file=self._log_file))

    def _about(self) -> None:
        from followup_desktop import __version__
        from followup_desktop.ui.help.about import AboutDialog

        asked(AboutDialog(__version__, str(self._data_folder), self._theme, self._window))

    # Text size

    def _larger(self) -> None:
        self._set_text_size(self._services.preferences.settings().appearance.text_size + _STEP)

    def _smaller(self) -> None:
        self._set_text_size(self._services.preferences.settings().appearance.text_size - _STEP)

    def _normal(self) -> None:
        self._set_text_size(_NORMAL)

    def _set_text_size(self, percent: int) -> None:
        settings = self._services.preferences.settings()
        looks = replace(settings.appearance, text_size=min(max(percent, _LEAST), _MOST))
        self._theme.use(looks)
        self._services.preferences.save(replace(settings, appearance=looks), by_itself=True)
