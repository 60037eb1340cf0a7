"""The first rows of a table, with a choice above each column."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from followup_desktop.exchange.csv_columns import (
    MEANINGS_OF_CONTACTS,
    MEANINGS_OF_OPPORTUNITIES,
    Column,
    ColumnMapping,
    Meaning,
    TableKind,
)
from followup_desktop.exchange.tables import Table
from followup_desktop.ui.controls import UNIT, Field
from followup_desktop.ui.forms.choices import Choice
from followup_desktop.ui.intake.meaning_words import meaning_in_words
from followup_desktop.ui.one_line import OneLine
from followup_desktop.ui.theme import Theme

_ROWS, _MOST_COLUMNS, _WIDTH = 6, 60, 176


class ColumnFields(QWidget):
    """`chosen` carries the place of a column and the Meaning that was chosen for it."""

    chosen = Signal(int, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.choices: list[Choice] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, UNIT)
        self._row.setSpacing(UNIT * 2)

    def show_table(self, table: Table, columns: ColumnMapping) -> None:
        """Show the first rows and what their columns seem to hold."""
        while self._row.count():
            taken = self._row.takeAt(0)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                widget.deleteLater()
        self.choices = []
        for place, column in enumerate(columns.columns[:_MOST_COLUMNS]):
            self._row.addWidget(self._column(place, column, table, columns.kind))
        self._row.addStretch(1)

    def _column(self, place: int, column: Column, table: Table, kind: TableKind) -> QWidget:
        inside = QWidget(self)
        inside.setFixedWidth(self._theme.px(_WIDTH))
        offered = MEANINGS_OF_OPPORTUNITIES if kind is TableKind.OPPORTUNITIES else MEANINGS_OF_CONTACTS
        if column.meaning not in offered:
            offered = (column.meaning, *offered)
        choice = Choice(((one.value, meaning_in_words(one)) for one in offered), inside)
        choice.choose(column.meaning.value)
        choice.currentIndexChanged.connect(partial(self._choose, place, choice))
        self.choices.append(choice)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(UNIT // 2)
        layout.addWidget(Field(column.name.replace("&", "&&"), choice, self._theme, inside))
        layout.addSpacing(UNIT // 2)
        for row in table.rows[:_ROWS]:
            text = " ".join(row[place].split()) if place < len(row) else ""
            layout.addWidget(OneLine(text, self._theme, inside, size="small"))
        layout.addStretch(1)
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        return inside

    def _choose(self, place: int, choice: Choice, _index: int) -> None:
        self.chosen.emit(place, Meaning(choice.value))
