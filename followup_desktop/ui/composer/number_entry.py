"""Where a telephone number is written down that the card does not have yet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.composer.telephone import tel_address
from followup_desktop.ui.controls import UNIT, Button, Field, Text
from followup_desktop.ui.forms.line import Line
from followup_desktop.ui.theme import Theme


class NumberEntry(QWidget):
    """One line for the number and the button that keeps it. `entered` carries what was typed."""

    entered = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = Line(self)
        self._field = Field(_("P&hone"), self.line, theme, self)
        self.keep = Button(_("Sav&e"), self)
        beside = QVBoxLayout()
        beside.setSpacing(UNIT // 2)
        beside.addWidget(Text(" ", theme, self, size="small", wrap=False))  # as high as the label
        beside.addWidget(self.keep)
        beside.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(self._field, 1, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside)
        self.keep.clicked.connect(self._enter)
        self.line.returnPressed.connect(self._enter)
        self.line.textChanged.connect(self._forget_error)

    def _enter(self) -> None:
        number = self.line.text().strip()
        if tel_address(number):
            self.entered.emit(number)
        else:
            self._field.set_error(_("There is no number in it yet. Write it as you would dial it."))
            self.line.setFocus()

    def _forget_error(self) -> None:
        self._field.set_error("")
