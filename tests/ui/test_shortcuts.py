"""The shortcuts at a glance."""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from followup_desktop.ui.commands import Commands
from followup_desktop.ui.shortcuts import ShortcutsDialog, group_of, keys_of_pages
from followup_desktop.ui.theme import Theme


def test_an_action_is_shown_with_all_its_keys_and_without_mnemonic(qtbot: QtBot) -> None:
    action, silent = QAction("&Import…"), QAction("&Export…")
    action.setShortcuts([QKeySequence("Ctrl+O"), QKeySequence("F2")])
    assert group_of("File", [action, silent]) == ("File", [("Import", "Ctrl+O, F2")])


def test_no_two_commands_have_the_same_key(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    keys = [keys.toString() for action in Commands(window) for keys in action.shortcuts()]
    assert sorted(keys) == sorted(set(keys))


def test_no_two_entries_of_a_menu_have_the_same_mnemonic(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    commands = Commands(window)
    for title, actions in commands.groups():
        letters = [action.text()[action.text().index("&") + 1].casefold() for action in actions]
        assert sorted(letters) == sorted(set(letters)), title


def test_the_overlay_shows_every_shortcut_of_the_window(theme: Theme, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    groups = [group_of(title, actions) for title, actions in Commands(window).groups()]
    dialog = ShortcutsDialog([*keys_of_pages(), *groups], theme)
    qtbot.addWidget(dialog)
    shown = {label.text() for label in dialog.findChildren(QLabel)}
    assert {"Command palette", "Ctrl+K", "New interview", "Ctrl+N", "Tick off"} <= shown
