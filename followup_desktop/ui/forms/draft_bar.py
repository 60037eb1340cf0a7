"""The line above a form that says that a draft is in it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import UNIT, Button
from followup_desktop.ui.one_line import OneLine
from followup_desktop.ui.theme import Theme


class DraftBar(QWidget):
    """Says that what was typed before is still here, with a way to throw it away."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = OneLine("", theme, self, colour="muted")
        self.discard = Button(_("Discard"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(self.words, 1)
        row.addWidget(self.discard)
        self.hide()

    def say(self, text: str) -> None:
        """Show it with this sentence."""
        self.words.say(text)
        self.show()
