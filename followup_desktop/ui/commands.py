"""What can be done from anywhere in the window: for the menu bar, the palette and the shortcuts."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import without_mnemonic


class _Command(NamedTuple):
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
        _Command("import", _("&Import…"), ("Ctrl+O", "Ctrl+Shift+I"), "download"),
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
        # Ctrl+V comes here where no field has the focus: a field takes it first.
        _Command("paste", _("&Paste contact or invitation"), ("Ctrl+Shift+V", "Ctrl+V"), "clipboard"),
        None,
        _Command("find", _("&Find"), ("Ctrl+F",), "search"),
        None,
        _Command("wordings", _("&Wordings of notes…"), (), "file-text"),
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
        _Command("help", _("&Guide"), ("F1",), "circle-question-mark"),
        _Command("shortcuts", _("&Keyboard shortcuts"), ("Shift+F1", "?"), "keyboard"),
        None,
        _Command("log", _("Show &log"), (), "scroll-text"),
        _Command("about", _("&About Followup Desktop"), (), "info"),
    ]
    return list(zip(_titles(), (file, edit, view, about), strict=True))


def _titles() -> tuple[str, ...]:
    return _("&File"), _("&Edit"), _("&View"), _("&Help")


class Commands(QObject):
    """The window's actions by their keys. Whoever carries one out connects to its `triggered`.

    They are made when one is first asked for: the first paint needs only the titles of the menus.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._menus: list[QMenu] = []
        self._groups: list[tuple[str, list[QAction]]] = []
        self._icons: dict[QAction, str] = {}
        self._known: dict[str, QAction] = {}

    def __getitem__(self, key: str) -> QAction:
        return self._actions[key]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def fill(self, bar: QMenuBar) -> None:
        """Put the menus into a menu bar. What is in them follows with the actions."""
        self._menus = [bar.addMenu(title) for title in _titles()]

    def groups(self) -> list[tuple[str, list[QAction]]]:
        """The actions under the titles of their menus."""
        self._make_all()
        return self._groups

    @property
    def _actions(self) -> dict[str, QAction]:
        self._make_all()
        return self._known

    def _make_all(self) -> None:
        if self._known:
            return
        for place, (title, commands) in enumerate(_menus()):
            actions = [None if command is None else self._make(command) for command in commands]
            self._groups.append(
                (without_mnemonic(title), [action for action in actions if action is not None])
            )
            if self._menus:
                _fill(self._menus[place], actions)

    def icon_of(self, action: QAction) -> str:
        """The name of an action's icon; empty where it has none."""
        return self._icons.get(action, "")

    def _make(self, command: _Command) -> QAction:
        action = self._known[command.key] = QAction(command.text, self._window)
        action.setShortcuts([QKeySequence(keys) for keys in command.shortcuts])
        self._window.addAction(action)
        self._icons[action] = command.icon
        return action


def _fill(menu: QMenu, actions: Sequence[QAction | None]) -> None:
    for action in actions:
        if action is None:
            menu.addSeparator()
        else:
            menu.addAction(action)
