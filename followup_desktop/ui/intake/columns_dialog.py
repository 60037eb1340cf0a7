"""Asks what the columns of a table mean, with its first rows in sight."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from followup_desktop.exchange.csv_columns import ColumnMapping, Meaning, TableKind, meanings_of
from followup_desktop.exchange.tables import Table
from followup_desktop.phrases.language import _
from followup_desktop.services.intake.review import ColumnsToChoose
from followup_desktop.ui.asking import asked
from followup_desktop.ui.controls import UNIT, Button, Field, Hint, Message, PageTitle, PrimaryButton
from followup_desktop.ui.forms.choices import Choice
from followup_desktop.ui.intake.column_fields import ColumnFields
from followup_desktop.ui.room import fitting
from followup_desktop.ui.theme import Theme

_PEOPLE_NEED = {
    Meaning.NAME,
    Meaning.GIVEN_NAME,
    Meaning.FAMILY_NAME,
    Meaning.EMAIL,
    Meaning.PHONE,
}


class ColumnsDialog(QDialog):
    """Above each column a choice of what it holds. `columns` and `table` are what was settled."""

    def __init__(
        self, source: str, unclear: ColumnsToChoose, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.table = unclear.table
        self.columns: ColumnMapping = unclear.columns
        if self.columns.kind is TableKind.UNKNOWN:
            self.columns = self.columns.of_kind(TableKind.CONTACTS)
        self.setWindowTitle(_("Import"))
        kinds = (
            (TableKind.CONTACTS.value, _("Contacts")),
            (TableKind.OPPORTUNITIES.value, _("Applications")),
        )
        self.kind = Choice(kinds, self)
        self.kind.setMinimumWidth(theme.px(160))
        self.kind.choose(self.columns.kind.value)
        self.has_header = QCheckBox(_("The &first row names the columns"), self)
        self.has_header.setAccessibleName(_("The first row names the columns"))
        self.has_header.setChecked(self.table.has_header)
        self.fields = ColumnFields(theme, self)
        self._message = Message(theme, self)
        self.do = PrimaryButton(_("&Go on"), self)
        self.do.setDefault(True)
        self.cancel = Button(_("Cancel"), self)
        self._lay_out(source)
        self._connect()
        self._show()
        self.resize(fitting(self, theme.px(960), theme.px(560)))

    @classmethod
    def ask(
        cls, source: str, unclear: ColumnsToChoose, theme: Theme, parent: QWidget | None = None
    ) -> tuple[ColumnMapping, Table] | None:
        """What the columns hold, and the table with its first row where it belongs; None if given up."""
        dialog = cls(source, unclear, theme, parent)
        return (dialog.columns, dialog.table) if asked(dialog) else None

    def accept(self) -> None:
        """Go on where there is enough to know somebody, or a company, by."""
        complaint = self._complaint()
        self._message.set_error(complaint)
        if not complaint:
            super().accept()

    def _lay_out(self, source: str) -> None:
        theme = self._theme
        title = PageTitle(_("What do the columns of {file} hold?").format(file=source), theme, self)
        title.setWordWrap(True)
        above = QHBoxLayout()
        above.setSpacing(UNIT * 3)
        above.addWidget(Field(_("The &rows are"), self.kind, theme, self))
        above.addWidget(self.has_header, 0, Qt.AlignmentFlag.AlignBottom)
        above.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(self.fields)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = QHBoxLayout()
        foot.setSpacing(UNIT)
        foot.addWidget(self._message, 10)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.do)
        column = QVBoxLayout(self)
        edge = theme.px(24)
        column.setContentsMargins(edge, theme.px(16), edge, theme.px(16))
        column.setSpacing(UNIT + UNIT // 2)
        column.addWidget(title)
        column.addWidget(Hint(_("These are its first rows. Nothing is stored yet."), theme, self))
        column.addLayout(above)
        column.addWidget(area, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._change_kind)
        self.has_header.toggled.connect(self._turn_header)
        self.fields.chosen.connect(self._choose)
        self.do.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)

    def _show(self) -> None:
        self.fields.show_table(self.table, self.columns)

    def _choose(self, place: int, meaning: Meaning) -> None:
        self.columns = self.columns.changed(place, meaning)
        self._message.set_error("")

    def _change_kind(self) -> None:
        self.columns = self.columns.of_kind(TableKind(self.kind.value))
        self._show()

    def _turn_header(self, is_header: bool) -> None:
        self.table = with_header(self.table) if is_header else without_header(self.table)
        self.columns = meanings_of(self.table).of_kind(TableKind(self.kind.value))
        self._show()

    def _complaint(self) -> str:
        meanings = {column.meaning for column in self.columns.columns}
        if self.columns.kind is TableKind.OPPORTUNITIES:
            missing = Meaning.COMPANY not in meanings
            return _("Which column holds the company? Choose it above.") if missing else ""
        if meanings & _PEOPLE_NEED:
            return ""
        return _("Which column holds the names? Choose it above; addresses or numbers will do as well.")


def without_header(table: Table) -> Table:
    """The table with its header as the first row."""
    if not table.has_header:
        return table
    number = table.numbers[0] - 1 if table.numbers else 1
    return replace(
        table,
        header=("",) * table.width,
        rows=(table.header, *table.rows),
        numbers=(number, *table.numbers),
        has_header=False,
    )


def with_header(table: Table) -> Table:
    """The table with its first row as the header."""
    if table.has_header or not table.rows:
        return table
    first, *rows = table.rows
    header = (*first, *[""] * (table.width - len(first)))
    return replace(table, header=header, rows=tuple(rows), numbers=table.numbers[1:], has_header=True)
