"""The keys of every form: Ctrl+Enter saves, Esc leaves."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def give_keys(form: QWidget, save: Callable[[], None], leave: Callable[[], None]) -> None:
    """Let the keys save and leave this form, wherever in it the focus is."""
    for keys, slot in (("Ctrl+Return", save), ("Ctrl+Enter", save), ("Escape", leave)):
        shortcut = QShortcut(QKeySequence(keys), form)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)
