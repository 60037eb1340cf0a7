"""The list of the fields that a wording may use, with what each of them holds."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import UNIT, Button, Hint
from followup_desktop.ui.theme import Theme
from followup_desktop.ui.wording.two_lines import TwoLineList
from followup_desktop.wording.vocabulary import FIELDS, FILTERS, NOT_IN_TEXT


class FieldsPanel(QWidget):
    """Enter, a double click and the button choose a field: `field_chosen` has its name."""

    field_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = TwoLineList(_("Fields"), theme, self)
        for name, holds in FIELDS.items():
            self.list.add(name, name, _(holds))
        self.list.setCurrentRow(0)
        self.insert = Button(_("Inser&t field"), self)
        filters = _("With a filter: {example}. There are {filters}.").format(
            example="{{ topic|capitalize }}", filters=", ".join(FILTERS)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(12), 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.list, 1)
        column.addWidget(Hint(filters, theme, self))
        column.addWidget(self.insert)
        self.list.itemActivated.connect(self._choose)
        self.insert.clicked.connect(self._choose_current)

    def _choose(self, item: QListWidgetItem) -> None:
        self.field_chosen.emit(self.list.key_of(item))

    def _choose_current(self) -> None:
        if self.list.current_key:
            self.field_chosen.emit(self.list.current_key)


def as_typed(field: str, *, in_condition: bool) -> str:
    """A field as it is written into a wording: in braces, or bare where it can only be asked for."""
    return field if in_condition or field in NOT_IN_TEXT else f"{{{{ {field} }}}}"
