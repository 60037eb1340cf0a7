"""Lists of two-line rows with headers among them: what a row shows, and the model that holds the rows."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from followup_desktop.ui.rows.shapes import Mark

RecordType = TypeVar("RecordType")
AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

SHOWN_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The whole row (a Shown), for the delegate."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A row in words and shapes: two lines, words on the right, and how far it is moved in.

    `spoken` is the whole row for assistive technology; without it the words are read one after the other.
    """

    what: str
    where: str = ""
    aside: str = ""
    mark: Mark = Mark.NONE
    level: int = 0
    is_header: bool = False
    folded: bool | None = None
    quiet: bool = False
    strong: bool = False
    spoken: str = ""

    @property
    def tip(self) -> str:
        """Everything in the row, for the tooltip."""
        return "\n".join(part for part in (self.what, self.where, self.aside) if part)

    @property
    def aloud(self) -> str:
        """The row as it is read out."""
        return self.spoken or ", ".join(part for part in (self.what, self.where, self.aside) if part)


class RowsModel(QAbstractListModel, Generic[RecordType]):
    """Records as rows. They are put into words only when they are painted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records: list[RecordType] = []
        self._shown: dict[int, Shown] = {}

    @abstractmethod
    def words(self, record: RecordType) -> Shown:
        """What a record shows."""

    @abstractmethod
    def key(self, record: RecordType) -> str:
        """What a record is about: the same before and after it is read anew."""

    def set_records(self, records: Sequence[RecordType]) -> None:
        """Show these."""
        self.beginResetModel()
        self._records = list(records)
        self._shown.clear()
        self.endResetModel()

    def record_at(self, place: int) -> RecordType | None:
        """The record of a row."""
        return self._records[place] if 0 <= place < len(self._records) else None

    def place_of(self, key: str) -> int | None:
        """The row about this; None where there is none."""
        return next((place for place, record in enumerate(self._records) if self.key(record) == key), None)

    def shown_at(self, place: int) -> Shown:
        """What a row shows; kept until the records are read anew."""
        known = self._shown.get(place)
        if known is None:
            known = self._shown[place] = self.words(self._records[place])
        return known

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:  # noqa: N802 (Qt's name)
        """The rows."""
        return 0 if parent.isValid() else len(self._records)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (Qt's variant)
        """What a row shows, in words for Qt and whole for the delegate."""
        if not index.isValid() or index.row() >= len(self._records):
            return None
        row = self.shown_at(index.row())
        if role == SHOWN_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.what
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tip
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.aloud
        return None
