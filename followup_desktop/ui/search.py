"""The search (Ctrl+F): over steps, opportunities and contacts, with each key."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from followup_desktop.phrases.language import _
from followup_desktop.services.search import Found, Search
from followup_desktop.ui.finder import DETAIL_ROLE, ICON_ROLE, Finder
from followup_desktop.ui.theme import Theme

PAGE = 25
"""How many results are read at once; more follow when the list is scrolled to its end."""

_ICONS = {"step": "square-check-big", "opportunity": "briefcase", "contact": "user"}
_Index = QModelIndex | QPersistentModelIndex


class SearchModel(QAbstractListModel):
    """What was found, read page by page."""

    def __init__(self, search: Search, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self._text = ""
        self._rows: list[Found] = []
        self._all_read = True

    def look_for(self, text: str) -> None:
        """Find this text; nothing is found for nothing."""
        self.beginResetModel()
        self._text = text.strip()
        self._rows = self._search.find(self._text, PAGE) if self._text else []
        self._all_read = len(self._rows) < PAGE
        self.endResetModel()

    def found(self, row: int) -> Found:
        """What a row shows."""
        return self._rows[row]

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 (Qt's name)
        """How many were read so far."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: _Index) -> bool:  # noqa: N802 (Qt's name)
        """Whether there may be more."""
        return not parent.isValid() and not self._all_read

    def fetchMore(self, parent: _Index) -> None:  # noqa: ARG002, N802 (Qt's name)
        """Read the next page."""
        more = self._search.find(self._text, PAGE, after=self._rows[-1])
        self._all_read = len(more) < PAGE
        if more:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(more) - 1)
            self._rows.extend(more)
            self.endInsertRows()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Title, detail and icon of what was found."""
        found = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return found.title
        if role == DETAIL_ROLE:
            return found.detail
        if role == ICON_ROLE:
            return _ICONS[found.kind]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(text for text in (found.title, found.detail) if text)
        return None


class SearchPanel(Finder):
    """Lies over the window. `opened` carries the kind ("step", "opportunity", "contact") and the uid."""

    opened = Signal(str, str)

    def __init__(self, search: Search, theme: Theme, parent: QWidget) -> None:
        self._found = SearchModel(search)
        super().__init__(_("Search"), _("Search results"), self._found, theme, parent, tall=True)
        self._found.setParent(self)
        self.typed.connect(self._look)
        self.chosen.connect(self._open)

    def _look(self, text: str) -> None:
        self._found.look_for(text)
        empty = bool(text.strip()) and not self._found.rowCount()
        said = _("Nothing found. Try a name, a company or a word of a step.") if empty else ""
        self.nothing.setText(said or _("People, companies, positions and steps."))
        self.nothing.setVisible(not self._found.rowCount())

    def _open(self, row: int) -> None:
        found = self._found.found(row)
        self.opened.emit(found.kind, found.uid)
