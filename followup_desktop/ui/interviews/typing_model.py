"""A table that is typed into: rows of text, and an empty row that always waits at its foot."""

from abc import abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from followup_desktop.ui.rows.model import AnyIndex

RowType = TypeVar("RowType")
_ROOT = QModelIndex()

COMPLAINT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""What is wrong with a cell, in a sentence."""
HINT_ROLE = int(Qt.ItemDataRole.UserRole) + 2
"""What an empty cell invites to write."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its label, its share of the width, and what the waiting row invites to write.

    The Tab key passes over a column that is `off_the_path`; the arrow keys and the mouse reach it.
    """

    label: str
    share: int
    hint: str = ""
    off_the_path: bool = False


class TypingModel(QAbstractTableModel, Generic[RowType]):
    """Rows of one kind. A subclass says how a cell is read and written.

    `typed` tells that a person changed something; filling the table by `set_rows` does not.
    """

    typed = Signal()

    def __init__(self, columns: tuple[Column, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self._rows: list[RowType] = [self.blank()]
        self._complaints: dict[tuple[int, int], str] = {}

    @abstractmethod
    def blank(self) -> RowType:
        """A new empty row."""

    @abstractmethod
    def is_blank(self, row: RowType) -> bool:
        """Whether nothing stands in this row."""

    @abstractmethod
    def text(self, row: RowType, column: int) -> str:
        """What stands in a cell."""

    @abstractmethod
    def with_text(self, row: RowType, column: int, text: str) -> RowType:
        """The row with other words in one cell."""

    @property
    def rows(self) -> tuple[RowType, ...]:
        """The rows, without those that wait at the foot."""
        rows = list(self._rows)
        while rows and self.is_blank(rows[-1]):
            rows.pop()
        return tuple(rows)

    def row_at(self, place: int) -> RowType | None:
        """The row at this place."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def set_rows(self, rows: Iterable[RowType]) -> None:
        """Show these rows, and an empty one below."""
        self.beginResetModel()
        self._rows = [*rows, self.blank()]
        self._complaints.clear()
        self.endResetModel()

    def replace_row(self, place: int, row: RowType) -> None:
        """Put another row in the place of one; a person did so."""
        self._rows[place] = row
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.columns) - 1))
        self._keep_one_waiting()
        self.typed.emit()

    def remove(self, place: int) -> None:
        """Take a row out; the waiting one stays."""
        if not 0 <= place < len(self._rows) - 1:
            return
        self.beginRemoveRows(QModelIndex(), place, place)
        del self._rows[place]
        self.endRemoveRows()
        self._complaints.clear()
        self.typed.emit()

    def complain(self, complaints: Mapping[tuple[int, int], str]) -> None:
        """Mark the cells (row, column) with what is wrong in them, and no others."""
        if complaints == self._complaints:
            return
        self._complaints = dict(complaints)
        last = self.index(len(self._rows) - 1, len(self.columns) - 1)
        self.dataChanged.emit(self.index(0, 0), last, [COMPLAINT_ROLE])

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:  # noqa: N802 (Qt's name)
        """The rows, the waiting one included."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:  # noqa: N802 (Qt's name)
        """The columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(  # noqa: N802 (Qt's name)
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | int | None:
        """The labels of the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return self.columns[section].label if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (Qt's variant)
        """What a cell shows and says."""
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        text = self.text(row, index.column())
        complaint = self._complaints.get((index.row(), index.column()), "")
        waits = index.row() == len(self._rows) - 1
        label, hint = self.columns[index.column()].label, self.columns[index.column()].hint
        return {
            int(Qt.ItemDataRole.DisplayRole): text,
            int(Qt.ItemDataRole.EditRole): text,
            int(Qt.ItemDataRole.ToolTipRole): complaint or text,
            int(Qt.ItemDataRole.AccessibleTextRole): text or label,
            COMPLAINT_ROLE: complaint,
            HINT_ROLE: hint if waits else "",
        }.get(int(role))

    def setData(  # noqa: N802 (Qt's name)
        self,
        index: AnyIndex,
        value: Any,  # noqa: ANN401 (Qt's variant)
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Write into a cell."""
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None or role != Qt.ItemDataRole.EditRole:
            return False
        if self.text(row, index.column()) != str(value):
            self.replace_row(index.row(), self.with_text(row, index.column(), str(value)))
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Every cell can be written into."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def _keep_one_waiting(self) -> None:
        if not self.is_blank(self._rows[-1]):
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows))
            self._rows.append(self.blank())
            self.endInsertRows()
