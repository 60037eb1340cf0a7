"""Addresses and numbers of the review: a line for each, with a tick for taking it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from followup_desktop.domain.found import FoundDetail
from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import UNIT, Message, Text, without_mnemonic
from followup_desktop.ui.forms.line import Line
from followup_desktop.ui.intake.origin_line import OriginLine
from followup_desktop.ui.intake.reading_words import whence
from followup_desktop.ui.theme import Theme


class SeveralReading(NamedTuple):
    """What is taken now, what was read, and what the known card has."""

    texts: tuple[str, ...]
    found: Sequence[FoundDetail] = ()
    known: tuple[str, ...] = ()


class _Row(QWidget):
    """One of them: tick, line, and where from."""

    changed = Signal()

    def __init__(self, label: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.tick = QCheckBox(self)
        self.line = Line(self)
        self.line.setAccessibleName(label)
        self.origin = OriginLine(theme, self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(UNIT)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.tick, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.line, 0, 1)
        grid.addWidget(self.origin, 1, 1)
        grid.setColumnStretch(1, 1)
        self.tick.toggled.connect(self.changed)
        self.line.textEdited.connect(self._typed)

    @property
    def taken(self) -> str:
        """The text where it is taken; else empty."""
        return self.line.text().strip() if self.tick.isChecked() or self.tick.isHidden() else ""

    def fill(self, text: str, *, taken: bool) -> None:
        """Show this; the waiting row, which is empty, has no tick."""
        with QSignalBlocker(self):
            self.line.put(text)
            self.tick.setVisible(bool(text))
            self.tick.setChecked(taken)
            self.tick.setAccessibleName(_("Take {text}").format(text=text))

    def _typed(self) -> None:
        if not self.tick.isHidden():
            with QSignalBlocker(self.tick):
                self.tick.setChecked(True)
        self.changed.emit()


class SeveralField(QWidget):
    """All addresses, or all numbers, of one person. `changed` tells that a person changed any of it."""

    changed = Signal()

    def __init__(self, label: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = without_mnemonic(label)
        self._reading = SeveralReading(())
        self.rows: list[_Row] = []
        self.label = Text(label, theme, self, size="small", colour="muted", wrap=False)
        self._message = Message(theme, self)
        self._column = QVBoxLayout()
        self._column.setSpacing(UNIT // 2)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(UNIT // 2)
        outer.addWidget(self.label)
        outer.addLayout(self._column)
        outer.addWidget(self._message)
        self._row_at(0)
        self.label.setBuddy(self.rows[0].line)

    @property
    def texts(self) -> tuple[str, ...]:
        """Those that are taken, each once."""
        taken = (row.taken for row in self.rows if not row.isHidden())
        return tuple(dict.fromkeys(text for text in taken if text))

    @property
    def error(self) -> str:
        """What is wrong in it; empty where nothing is."""
        return self._message.error

    def set_error(self, text: str, place: int = -1) -> None:
        """Say beneath what is wrong, and mark the line at this place; an empty text takes it back."""
        self._message.set_error(text)
        for number, row in enumerate(self.rows):
            row.line.setProperty("invalid", bool(text) and number == place)
            row.line.setAccessibleDescription(text if number == place else "")
            row.line.update()

    def fill(self, reading: SeveralReading) -> None:
        """Show what is taken first, and then what is not."""
        self._reading = reading
        everything = dict.fromkeys((*reading.texts, *reading.known, *(one.text for one in reading.found)))
        texts = list(everything) or [""]
        for place, text in enumerate(texts):
            row = self._row_at(place)
            row.fill(text, taken=text in reading.texts)
            row.show()
        for row in self.rows[len(texts) :]:
            row.hide()
        self.set_error("")
        self._say_origins()

    def place_of(self, text: str) -> int:
        """Which line this text stands in."""
        return next((place for place, row in enumerate(self.rows) if row.taken == text), 0)

    def _row_at(self, place: int) -> _Row:
        while len(self.rows) <= place:
            number = len(self.rows) + 1
            name = self._name if number == 1 else f"{self._name} {number}"
            row = _Row(name, self._theme, self)
            row.changed.connect(self._changed)
            self._column.addWidget(row)
            self.rows.append(row)
        return self.rows[place]

    def _changed(self) -> None:
        self._say_origins()
        self.changed.emit()

    def _say_origins(self) -> None:
        for row in self.rows:
            if not row.isHidden():
                row.origin.say(whence(row.line.text(), self._reading.found, self._reading.known))
