"""Which note's wording is shown: a list beside the text, or a combo box where there is no room for one."""

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from followup_desktop.domain.own_wording import NoteName
from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import Field
from followup_desktop.ui.forms.choices import Choice
from followup_desktop.ui.theme import Theme
from followup_desktop.ui.wording.labels import note_label
from followup_desktop.ui.wording.two_lines import TwoLineList


class Notes(QObject):
    """The notes in their order. `chosen` tells that another one was chosen, by either control."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.list = TwoLineList(_("Notes"), theme, parent)
        self.box = Choice(parent=parent)
        self.box_field = Field(_("&Note"), self.box, theme, parent)
        for note in NoteName:
            self.list.add(note.value, note_label(note))
            self.box.addItem(note_label(note), note.value)
        self.list.currentRowChanged.connect(self._choose)
        self.box.currentIndexChanged.connect(self._choose)

    @property
    def current(self) -> NoteName:
        """The note that is chosen."""
        return NoteName(self.list.current_key or self.box.value)

    def select(self, note: NoteName) -> None:
        """Choose a note without telling."""
        self._show(list(NoteName).index(note))

    def describe(self, note: NoteName, state: str) -> None:
        """Say how the wording of a note stands ("your own")."""
        self.list.set_detail(note.value, state)
        label = note_label(note)
        words = _("{note} ({state})").format(note=label, state=state) if state else label
        self.box.setItemText(list(NoteName).index(note), words)

    def _choose(self, row: int) -> None:
        if row >= 0:
            self._show(row)
            self.chosen.emit(self.current.value)

    def _show(self, row: int) -> None:
        with QSignalBlocker(self.list), QSignalBlocker(self.box):
            self.list.setCurrentRow(row)
            self.box.setCurrentIndex(row)
