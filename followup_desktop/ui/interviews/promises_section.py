"""What you promised: what, and by when, in one's own words."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.services.interviews import new_uid
from followup_desktop.ui.controls import UNIT, Button, Message, SectionHeading
from followup_desktop.ui.interviews.complaints import Complaint, Place
from followup_desktop.ui.interviews.form_dates import Echo
from followup_desktop.ui.interviews.typed import TypedPromise
from followup_desktop.ui.interviews.typing_model import Column, TypingModel
from followup_desktop.ui.interviews.typing_table import CellDelegate, TypingTable
from followup_desktop.ui.theme import Theme

WHAT, BY = range(2)


class PromisesModel(TypingModel[TypedPromise]):
    """The promises, as typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns = (
            Column(_("What you promised"), 68, _("Send the portfolio")),
            Column(_("By when"), 32, _("tomorrow, next Tue")),
        )
        super().__init__(columns, parent)

    def blank(self) -> TypedPromise:
        """A promise that is not written yet."""
        return TypedPromise(uid=new_uid())

    def is_blank(self, row: TypedPromise) -> bool:
        """Whether nothing stands in this row."""
        return row.is_blank

    def text(self, row: TypedPromise, column: int) -> str:
        """What stands in a cell."""
        return row.what if column == WHAT else row.by

    def with_text(self, row: TypedPromise, column: int, text: str) -> TypedPromise:
        """The row with other words in one cell."""
        return replace(row, what=text) if column == WHAT else replace(row, by=text)


class PromisesSection(QWidget):
    """The table of promises with its buttons. `typed` tells of every change, `left` that a cell was left.

    `echo` says what was understood of a "by when"; it stands beneath the table.
    """

    typed = Signal()
    left = Signal()

    def __init__(self, echo: Echo, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._echo = echo
        self.model = PromisesModel(self)
        self.table = TypingTable(_("Promises"), self.model, CellDelegate(theme, self), theme, self)
        self._message = Message(theme, self)
        self.add = Button(_("Add prom&ise"), self)
        self.remove = Button(_("Remove promise"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(SectionHeading(_("What you promised"), theme, self))
        column.addWidget(self.table)
        column.addWidget(self._message)
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        row.addStretch(1)
        column.addLayout(row)
        self.add.clicked.connect(self.table.open_waiting_row)
        self.remove.clicked.connect(self._remove)
        self.model.typed.connect(self.typed)
        self.model.typed.connect(self._follow)
        self.model.modelReset.connect(self._follow)
        self.table.cell_left.connect(self.left)
        self.table.selectionModel().currentChanged.connect(self._follow)
        self._follow()

    def show_complaints(self, complaints: tuple[Complaint, ...]) -> None:
        """Mark the cells that are not clear, with the first sentence beneath."""
        columns = {Place.PROMISE_WHAT: WHAT, Place.PROMISE_BY: BY}
        found = [complaint for complaint in complaints if complaint.place in columns]
        self.model.complain({(one.row, columns[one.place]): one.text for one in found})
        self._message.set_error(found[0].text if found else "")

    def _follow(self) -> None:
        """Say beneath what was understood of the row that one is in."""
        row = self.model.row_at(self.table.currentIndex().row())
        self.remove.setEnabled(row is not None and not row.is_blank)
        self._message.set_echo(self._echo(Place.PROMISE_BY, row.by) if row is not None else "")

    def _remove(self) -> None:
        self.table.finish_typing()
        self.model.remove(self.table.currentIndex().row())
