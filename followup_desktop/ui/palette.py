"""The command palette (Ctrl+K): every action by its name, found by any of its letters in order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import without_mnemonic
from followup_desktop.ui.finder import ASIDE_ROLE, ICON_ROLE, Finder
from followup_desktop.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be done: its words, an icon of resources/icons, and the action itself."""

    text: str
    icon: str
    action: QAction


class PaletteModel(QAbstractListModel):
    """The actions that match what was typed, the best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[Entry] = ()
        self._rows: list[Entry] = []

    def offer(self, entries: Sequence[Entry]) -> None:
        """Take other actions."""
        self._all = entries
        self.narrow("")

    def narrow(self, text: str) -> None:
        """Keep those that match."""
        ranked = [(rank(entry.text, text), place) for place, entry in enumerate(self._all)]
        self.beginResetModel()
        self._rows = [self._all[place] for found, place in sorted(r for r in ranked if r[0] >= 0)]
        self.endResetModel()

    def action(self, row: int) -> QAction:
        """The action of a row."""
        return self._rows[row].action

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 (Qt's name)
        """How many match."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The words, icon and shortcut of an action."""
        entry = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == ICON_ROLE:
            return entry.icon
        if role == ASIDE_ROLE:
            return entry.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return None


def rank(text: str, typed: str) -> int:
    """How well a name matches: 0 where it begins so, then by words, then by letters; -1 for not at all."""
    name, wanted = text.casefold(), typed.casefold().strip()
    if name.startswith(wanted):
        return 0
    if any(word.startswith(wanted) for word in name.split()):
        return 1
    if wanted in name:
        return 2
    letters = iter(name)
    return 3 if all(letter in letters for letter in wanted if letter != " ") else -1


class Palette(Finder):
    """Lies over the window and carries out the action that is chosen. `offer` says what there is now."""

    def __init__(self, offer: Callable[[], Sequence[Entry]], theme: Theme, parent: QWidget) -> None:
        self._actions = PaletteModel()
        super().__init__(
            _("What would you like to do?"), _("Commands"), self._actions, theme, parent, tall=False
        )
        self._actions.setParent(self)
        self._offer = offer
        self.nothing.setText(_("Nothing found. Try fewer letters."))
        self.typed.connect(self._narrow)
        self.chosen.connect(self._carry_out)

    def open(self) -> None:
        """Show what can be done now."""
        self._actions.offer(self._offer())
        super().open()

    def _narrow(self, text: str) -> None:
        self._actions.narrow(text)
        self.nothing.setVisible(not self._actions.rowCount())

    def _carry_out(self, row: int) -> None:
        self._actions.action(row).trigger()


def entry_of(action: QAction, icon: str = "") -> Entry:
    """An action as the palette shows it."""
    return Entry(without_mnemonic(action.text()).rstrip("…"), icon, action)
