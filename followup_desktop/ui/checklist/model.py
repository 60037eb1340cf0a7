"""The checklist as one flat list: sections one after the other, read a page at a time."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from followup_desktop.services import Services
from followup_desktop.store.checklist import Section
from followup_desktop.ui.checklist.rows import (
    Group,
    HeaderRow,
    Row,
    Shown,
    StepRow,
    WaitingRow,
    key_of,
    shown,
)
from followup_desktop.ui.copied import Copied
from followup_desktop.ui.rows.model import AnyIndex
from followup_desktop.ui.rows.shapes import Box

PAGE = 200
SCREENFUL = 64
"""Rows for the first look; a high screen shows as many."""

SHOWN_ROLE = int(Qt.ItemDataRole.UserRole) + 1

_ROOT = QModelIndex()
_GROUPS = tuple(Group)


class ChecklistModel(QAbstractListModel):
    """Rows of the checklist, headers among them.

    It reads the first rows and goes on from where it stopped as the list is scrolled, so that any number
    of steps costs the same. Folding a section forgets what lies below its header and reads on behind it.
    """

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._checklist = services.checklist
        self._agenda = services.agenda
        self._clock = services.clock
        self._today = services.clock.today()
        self._rows: list[Row] = []
        self._shown: dict[str, Shown] = {}
        self._held: set[str] = set()
        self._copied = Copied(services.drafts)
        self._moments: dict[str, datetime] = {}
        self._folded = {Group.DONE}
        self._counts: dict[Group, int] = {}
        self._group = len(_GROUPS)  # where reading goes on: the section, and how much of it is read
        self._offset = 0

    def reload(self, at_least: int = PAGE) -> None:
        """Read anew, and at least so many rows of it."""
        self.beginResetModel()
        self._rows.clear()
        self._shown.clear()
        self._today = self._clock.today()
        self._moments = self._copied.moments()
        counts = self._checklist.counts()
        self._counts = {Group(section): counts.get(section, 0) for section in Section}
        self._group = self._offset = 0
        while len(self._rows) < at_least and self.canFetchMore():
            self._rows.extend(self._next_page(min(at_least - len(self._rows), PAGE)))
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:  # noqa: N802 (Qt's name)
        """How many rows have been read."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: AnyIndex = _ROOT) -> bool:  # noqa: N802 (Qt's name)
        """Whether there are rows that have not been read."""
        return not parent.isValid() and self._group < len(_GROUPS)

    def fetchMore(self, parent: AnyIndex = _ROOT) -> None:  # noqa: N802 (Qt's name)
        """Read the next page."""
        if parent.isValid():
            return
        page = self._next_page()
        if page:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(page) - 1)
            self._rows.extend(page)
            self.endInsertRows()

    def fill_page(self) -> None:
        """Read on to a whole page; the first look was at a screenful."""
        if len(self._rows) < PAGE:
            self.fetchMore()

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (Qt's variant)
        """What a row shows, in words for Qt and whole (SHOWN_ROLE) for the delegate."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self.shown_at(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.what
            case Qt.ItemDataRole.ToolTipRole:
                return row.tip
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.CheckStateRole if row.box is not Box.NONE:
                return Qt.CheckState.Checked if row.box is Box.TICKED else Qt.CheckState.Unchecked
        return row if role == SHOWN_ROLE else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Every row can be selected; steps have a tick box."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if isinstance(self.row_at(index.row()), StepRow):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def row_at(self, row: int) -> Row | None:
        """The row at this place, as far as it has been read."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def shown_at(self, row: int) -> Shown:
        """The row at this place in words; kept until the next reload."""
        record = self._rows[row]
        key = key_of(record)
        known = self._shown.get(key)
        if known is None:
            known = self._shown[key] = shown(
                record,
                self._checklist,
                self._today,
                held=key in self._held,
                copied=self._moments.get(key),
            )
        return known

    def place_of(self, key: str) -> int | None:
        """Where the row about this is (see `key_of`); None where it has not been read or is not there."""
        return next((place for place, row in enumerate(self._rows) if key_of(row) == key), None)

    def nearest(self, place: int) -> int:
        """The step or waiting row that stands nearest to this place, below it if possible; -1 without one."""
        for near in (range(max(place, 0), len(self._rows)), range(min(place, len(self._rows)) - 1, -1, -1)):
            for found in near:
                if not isinstance(self._rows[found], HeaderRow):
                    return found
        return -1

    def after(self, place: int) -> str:
        """What the selection moves on to from here: the next open step, else the one before, else nothing."""
        for row in (*self._rows[place + 1 :], *reversed(self._rows[:place])):
            if isinstance(row, StepRow) and row.group is not Group.DONE and row.line.uid not in self._held:
                return row.line.uid
        return ""

    def count(self, group: Group) -> int:
        """How many rows a section has; what is waited for is counted when it is first asked."""
        if group is Group.WAITING and group not in self._counts:
            self._counts[group] = self._agenda.waiting_count()
        return self._counts.get(group, 0)

    def hold(self, uid: str, *, held: bool) -> None:
        """Show a step as ticked where it stands, or no longer."""
        (self._held.add if held else self._held.discard)(uid)
        self._shown.pop(uid, None)
        place = self.place_of(uid)
        if place is not None:
            changed = self.index(place)
            self.dataChanged.emit(changed, changed)

    def look_for_copied(self) -> None:
        """Show at which steps a note was copied meanwhile, or the answer was given."""
        moments = self._copied.moments()
        if moments != self._moments and self._rows:
            self._moments = moments
            self._shown.clear()
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def is_held(self, uid: str) -> bool:
        """Whether it was ticked a moment ago, and has not moved yet."""
        return uid in self._held

    def header_of(self, place: int) -> int | None:
        """The header above a row; the row itself where it is one."""
        return next((at for at in range(place, -1, -1) if isinstance(self._rows[at], HeaderRow)), None)

    def fold(self, place: int, *, folded: bool) -> None:
        """Fold or unfold the section whose header stands here."""
        header = self.row_at(place)
        if not isinstance(header, HeaderRow) or header.folded is folded:
            return
        (self._folded.add if folded else self._folded.discard)(header.group)
        self._forget_below(place)
        self._rows[place] = header._replace(folded=folded)
        self._shown.pop(key_of(header), None)
        self._group, self._offset = _GROUPS.index(header.group) + int(folded), 0
        changed = self.index(place)
        self.dataChanged.emit(changed, changed)
        self.fetchMore()

    def _forget_below(self, place: int) -> None:
        if place + 1 < len(self._rows):
            self.beginRemoveRows(QModelIndex(), place + 1, len(self._rows) - 1)
            del self._rows[place + 1 :]
            self.endRemoveRows()

    def _next_page(self, size: int = PAGE) -> list[Row]:
        page: list[Row] = []
        while len(page) < size and self._group < len(_GROUPS):
            page.extend(self._read_on(_GROUPS[self._group], size - len(page)))
        return page

    def _read_on(self, group: Group, limit: int) -> list[Row]:
        """Up to `limit` more rows of a section, below its header; moves on when it is at its end."""
        found: list[Row] = []
        total = self.count(group)
        folded = group in self._folded
        header_stands = self._rows and key_of(self._rows[-1]) == f"header:{group}"
        if self._offset == 0 and total and not header_stands:
            found.append(HeaderRow(group, total, folded))
        steps = [] if folded or not total else self._steps(group, limit)
        found.extend(steps)
        self._offset += min(len(steps), limit)  # this week's keep-looking step comes on top
        if folded or len(steps) < limit or self._offset >= total:
            self._group, self._offset = self._group + 1, 0
        return found

    def _steps(self, group: Group, limit: int) -> list[Row]:
        if group is Group.WAITING:
            waiting = self._agenda.waiting(self._today, self._offset, limit)
            return [WaitingRow(group, line) for line in waiting]
        lines = self._checklist.lines(Section(group), self._offset, limit)
        return [StepRow(group, line) for line in lines]
