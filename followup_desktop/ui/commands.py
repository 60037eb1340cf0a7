"""What can be done from anywhere in the window: for the menu bar, the palette and the shortcuts."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import without_mnemonic


@dataclass(frozen=True, slots=True)
class _Command:
    key: str
    text: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""


def _menus() -> list[tuple[str, list[_Command | None]]]:
    """The menus in their order; None is a separator."""
    file: list[_Command | None] = [
        _Command("new_interview", _("&New interview"), ("Ctrl+N",), "calendar-plus"),
        _Command("new_opportunity", _("New &opportunity"), ("Ctrl+Shift+N",), "briefcase"),
        _Command("new_contact", _("New &contact"), ("Ctrl+Shift+C",), "user-plus"),
        None,
        _Command("import", _("&Import…"), ("Ctrl+O",), "download"),
        _Command("export", _("&Export…"), ("Ctrl+E",), "upload"),
        _Command("back_up", _("&Back up…"), (), "save"),
        _Command("restore", _("&Restore a backup…"), (), "history"),
        None,
        _Command("sample", _("&Look around with a sample"), (), "eye"),
        _Command("settings", _("&Settings"), ("Ctrl+,",), "settings"),
        None,
        _Command("close", _("Close &window"), ("Ctrl+W",), "x"),
        _Command("quit", _("&Quit"), ("Ctrl+Q",), "power"),
    ]
    edit: list[_Command | None] = [
        _Command("undo", _("&Undo"), ("Ctrl+Z",), "undo-2"),
        None,
        _Command("find", _("&Find"), ("Ctrl+F",), "search"),
    ]
    view: list[_Command | None] = [
        _Command("today", _("&Today"), ("Ctrl+1",), "list-checks"),
        _Command("interviews", _("&Interviews"), ("Ctrl+2",), "calendar-days"),
        _Command("contacts", _("&Contacts"), ("Ctrl+3",), "id-card"),
        _Command("job_search", _("&Job search"), ("Ctrl+4",), "target"),
        None,
        _Command("palette", _("Command &palette"), ("Ctrl+K",), "list"),
        _Command("larger", _("&Larger text"), ("Ctrl++", "Ctrl+="), "plus"),
        _Command("smaller", _("&Smaller text"), ("Ctrl+-",)),
        _Command("normal", _("&Normal text size"), ("Ctrl+0",)),
    ]
    about: list[_Command | None] = [
        _Command("help", _("&How following up works"), ("Shift+F1",), "circle-question-mark"),
        _Command("shortcuts", _("&Keyboard shortcuts"), ("F1", "?"), "keyboard"),
        None,
        _Command("log", _("Show &log"), (), "scroll-text"),
        _Command("about", _("&About Followup Desktop"), (), "info"),
    ]
    return [(_("&File"), file), (_("&Edit"), edit), (_("&View"), view), (_("&Help"), about)]


class Commands(QObject):
    """The window's actions by their keys. Whoever carries one out connects to its `triggered`."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._menus = _menus()
        self._icons: dict[QAction, str] = {}
        self._actions: dict[str, QAction] = {}
        for _title, commands in self._menus:
            for command in commands:
                if command is not None:
                    action = self._actions[command.key] = self._make(command, window)
                    self._icons[action] = command.icon

    def __getitem__(self, key: str) -> QAction:
        return self._actions[key]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def fill(self, bar: QMenuBar) -> None:
        """Put the menus into a menu bar."""
        for title, commands in self._menus:
            menu = bar.addMenu(title)
            for command in commands:
                if command is None:
                    menu.addSeparator()
                else:
                    menu.addAction(self._actions[command.key])

    def groups(self) -> list[tuple[str, list[QAction]]]:
        """The actions under the titles of their menus."""
        return [
            (without_mnemonic(title), [self._actions[found.key] for found in commands if found is not None])
            for title, commands in self._menus
        ]

    def icon_of(self, action: QAction) -> str:
        """The name of an action's icon; empty where it has none."""
        return self._icons.get(action, "")

    def _make(self, command: _Command, window: QWidget) -> QAction:
        action = QAction(command.text, window)
        action.setShortcuts([QKeySequence(keys) for keys in command.shortcuts])
        window.addAction(action)
        return action
