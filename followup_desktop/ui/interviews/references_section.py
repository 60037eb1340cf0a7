"""References: those known to the search to tick, and new ones to add."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.services.interviews import new_uid
from followup_desktop.ui.controls import UNIT, Button, Hint, SectionHeading
from followup_desktop.ui.interviews.typed import TypedReference
from followup_desktop.ui.interviews.typing_model import Column, TypingModel
from followup_desktop.ui.interviews.typing_table import CellDelegate, TypingTable
from followup_desktop.ui.rows.model import AnyIndex
from followup_desktop.ui.theme import Theme

NAME, RELATION, ANGLE = range(3)


class ReferencesModel(TypingModel[TypedReference]):
    """References, ticked where this employer has the name. Writing one down ticks it."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns = (
            Column(_("Name"), 38, _("Who speaks for you?")),
            Column(_("Relation"), 31, _("A former manager")),
            Column(_("What they can speak of"), 31, _("How you lead a team")),
        )
        super().__init__(columns, parent)

    def blank(self) -> TypedReference:
        """A reference that is not written yet."""
        return TypedReference(contact=new_uid(), name="")

    def is_blank(self, row: TypedReference) -> bool:
        """Whether nothing stands in this row."""
        return not (row.name.strip() or row.relation.strip() or row.angle.strip())

    def text(self, row: TypedReference, column: int) -> str:
        """What stands in a cell."""
        return (row.name, row.relation, row.angle)[column]

    def with_text(self, row: TypedReference, column: int, text: str) -> TypedReference:
        """The row with other words in one cell; something written into it makes it ticked."""
        if column == NAME:
            changed = replace(row, name=text)
        elif column == RELATION:
            changed = replace(row, relation=text)
        else:
            changed = replace(row, angle=text)
        return replace(changed, given=row.given or self.is_blank(row))

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (Qt's variant)
        """The tick beside the name, and what else a cell shows."""
        row = self.row_at(index.row()) if index.isValid() else None
        if role == Qt.ItemDataRole.CheckStateRole and row is not None and index.column() == NAME:
            if self.is_blank(row):
                return None
            return Qt.CheckState.Checked if row.given else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(  # noqa: N802 (Qt's name)
        self,
        index: AnyIndex,
        value: Any,  # noqa: ANN401 (Qt's variant)
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Tick, or write."""
        row = self.row_at(index.row()) if index.isValid() else None
        if role == Qt.ItemDataRole.CheckStateRole and row is not None:
            self.replace_row(index.row(), replace(row, given=Qt.CheckState(value) is Qt.CheckState.Checked))
            return True
        return super().setData(index, value, role)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """The name has a tick box."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == NAME else flags


class ReferencesSection(QWidget):
    """The table of references with its button. `typed` tells of every change."""

    typed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ReferencesModel(self)
        self.table = TypingTable(_("References"), self.model, CellDelegate(theme, self), theme, self)
        self.add = Button(_("Add &reference"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(SectionHeading(_("References"), theme, self))
        column.addWidget(self.table)
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addWidget(self.add)
        self._hint = Hint("", theme, self)
        row.addWidget(self._hint, 1)
        column.addLayout(row)
        self.add.clicked.connect(self.table.open_waiting_row)
        self.model.typed.connect(self.typed)
        for changed in (self.model.typed, self.model.modelReset):
            changed.connect(self._say_what_to_do)
        self._say_what_to_do()

    def _say_what_to_do(self) -> None:
        """There is nothing to tick before somebody stands there."""
        if all(self.model.is_blank(row) for row in self.model.rows):
            self._hint.setText(_("Who may they call about you? A name is enough."))
        else:
            self._hint.setText(_("Tick those whose names this employer has."))
