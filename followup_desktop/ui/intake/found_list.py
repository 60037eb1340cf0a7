"""The list of everything that was found, each with a tick for taking it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStyleOptionViewItem, QWidget

from followup_desktop.domain.letters import folded
from followup_desktop.phrases.language import _
from followup_desktop.ui import drawing
from followup_desktop.ui.intake.decisions import Decisions, Kind, Part
from followup_desktop.ui.intake.row_words import heading_of, row_of
from followup_desktop.ui.rows.model import AnyIndex, RowsModel, Shown
from followup_desktop.ui.rows.view import RowDelegate, RowsView
from followup_desktop.ui.theme import Theme

_State = QStyle.StateFlag
_BOX, _INDENT = 18, 24
_ORDER = (Kind.INTERVIEW, Kind.PERSON, Kind.APPLICATION)

Row = Part | Kind
"""A row of the list; a kind alone is the heading above its rows."""


class FoundModel(RowsModel[Row]):
    """The rows that the filter lets through. They are put into words when they are painted."""

    def __init__(self, decisions: Decisions) -> None:
        super().__init__()
        self._decisions = decisions
        self.narrow("")

    def narrow(self, text: str) -> None:
        """Show those that hold all words of this text."""
        words = folded(text).split()
        parts = [part for part in self._decisions.parts if not words or self._holds(part, words)]
        self.set_records(list(_with_headings(parts)))

    def key(self, record: Row) -> str:
        """The key of the part."""
        return record.key if isinstance(record, Part) else f"heading:{record.value}"

    def words(self, record: Row) -> Shown:
        """What a row shows."""
        if isinstance(record, Kind):
            return Shown(what=heading_of(record), is_header=True)
        return row_of(self._decisions, record)

    def part_at(self, place: int) -> Part | None:
        """The part of a row; None for a heading."""
        record = self.record_at(place)
        return record if isinstance(record, Part) else None

    def parts(self) -> list[Part]:
        """Those that are shown."""
        return [one for one in self._records if isinstance(one, Part)]

    def changed(self, place: int | None = None) -> None:
        """One row, or any of them, is to be put into words anew."""
        if place is None:
            self._shown.clear()
            first, last = 0, self.rowCount() - 1
        else:
            self._shown.pop(place, None)
            first = last = place
        if last >= 0:
            self.dataChanged.emit(self.index(first), self.index(last))

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (Qt's variant)
        """The row in words, and whether it is taken."""
        if role == Qt.ItemDataRole.CheckStateRole:
            part = self.part_at(index.row())
            if part is None:
                return None
            taken = self._decisions.is_taken(part)
            return (Qt.CheckState.Checked if taken else Qt.CheckState.Unchecked).value
        return super().data(index, role)

    def _holds(self, part: Part, words: Sequence[str]) -> bool:
        if part.kind is Kind.PERSON:
            card = self._decisions.person(part).card
            text = "\n".join((card.name, card.title, card.organization, *card.emails))
        elif part.kind is Kind.INTERVIEW:
            opportunity = self._decisions.interview(part).opportunity
            text = f"{opportunity.company}\n{opportunity.position}"
        else:
            opportunity = self._decisions.application(part).opportunity
            text = f"{opportunity.company}\n{opportunity.position}"
        text = folded(text)
        return all(word in text for word in words)


class FoundDelegate(RowDelegate):
    """A row with a tick box before it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint the row, and its box over it."""
        super().paint(painter, option, index)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        box = QStyleOptionButton()
        box.rect = self.box_of(option.rect, index, option.direction)
        ticked = state == Qt.CheckState.Checked.value
        box.state = _State.State_Enabled | (_State.State_On if ticked else _State.State_Off)
        drawing.check_box(painter, box, self._theme.tokens)

    def box_of(self, row: QRect, index: AnyIndex, direction: Qt.LayoutDirection) -> QRect:
        """Where the box of a row lies."""
        px = self._theme.px
        shown = self._shown(index)
        side = px(_BOX)
        left = row.left() + px(self._side) + (shown.level - 1) * px(_INDENT)
        box = QRect(left, row.top() + (row.height() - side) // 2, side, side)
        return QStyle.visualRect(direction, row, box)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: N802 (Qt's name)
        """As rows are elsewhere."""
        return super().sizeHint(option, index)

    @staticmethod
    def _shown(index: AnyIndex) -> Shown:
        model = index.model()
        assert isinstance(model, FoundModel)
        return model.shown_at(index.row())


class FoundList(RowsView):
    """Space and a click on the box take a row or leave it out: `ticked` carries the part and the wish."""

    ticked = Signal(object, bool)

    def __init__(self, model: FoundModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(_("Found"), model, theme, parent, side=12)
        self._found = model
        self._boxes = FoundDelegate(theme, self, side=12)
        self.setItemDelegate(self._boxes)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Space turns the tick."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self._turn(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """A click on the box turns the tick."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton and self._is_on_box(index, event):
            self._turn(index)

    def box_at(self, place: int) -> QPoint:
        """The middle of the box of a row, within the viewport."""
        index = self._found.index(place)
        return self._boxes.box_of(self.visualRect(index), index, self.layoutDirection()).center()

    def _is_on_box(self, index: AnyIndex, event: QMouseEvent) -> bool:
        if self._found.part_at(index.row()) is None:
            return False
        box = self._boxes.box_of(self.visualRect(index), index, self.layoutDirection())
        around = self._theme.px(8)
        return box.adjusted(-around, -around, around, around).contains(event.position().toPoint())

    def _turn(self, index: AnyIndex) -> None:
        part = self._found.part_at(index.row())
        if part is not None:
            taken = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
            self.ticked.emit(part, not taken)


def _with_headings(parts: Sequence[Part]) -> Sequence[Row]:
    """Under headings, where there is more than one kind."""
    if all(part.kind is Kind.PERSON and not part.within for part in parts):
        return parts
    kinds = {Kind.INTERVIEW if part.within else part.kind for part in parts}
    if len(kinds) < 2:
        return parts
    rows: list[Row] = []
    for kind in _ORDER:
        beneath = [part for part in parts if (Kind.INTERVIEW if part.within else part.kind) is kind]
        if beneath:
            rows += [kind, *beneath]
    return rows
