"""The line under the editor: what is wrong with the wording, and the way to the place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import UNIT, Button, Message
from followup_desktop.ui.theme import Theme
from followup_desktop.wording.errors import WordingError


class ProblemLine(QWidget):
    """Says that nothing is wrong, or what is. The button, and a click on the words, ask for the line."""

    line_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = 0
        self._message = Message(theme, self)
        self._message.set_echo(_("No mistakes."))
        self.go = Button("", self)
        self.go.clicked.connect(self._ask)
        room = self.go.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.go.setSizePolicy(room)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(self._message, 1)
        row.addWidget(self.go)
        self.say("", 0)

    @property
    def error(self) -> str:
        """What is wrong; empty where nothing is."""
        return self._message.error

    def say(self, text: str, line: int) -> None:
        """Say what is wrong, and on which line (0: on none alone); an empty text says that nothing is."""
        self._line = line
        self._message.set_error(text)
        self.go.setText(_("&Go to line {number}").format(number=line))
        self.go.setVisible(line > 0)
        self.setCursor(Qt.CursorShape.PointingHandCursor if line > 0 else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """A click on the words goes to the line, too."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._ask()

    def _ask(self) -> None:
        if self._line > 0:
            self.line_asked.emit(self._line)


def in_words(error: WordingError) -> str:
    """What is wrong, with its line in front; which text it is in is plain to see."""
    _place, colon, sentence = str(error).partition(": ")
    if error.line > 0 and colon:
        return _("Line {number}: {what}").format(number=error.line, what=sentence)
    return str(error)
