"""The preview: what a wording makes of an example."""

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from followup_desktop.domain.message import Message, MessageKind
from followup_desktop.phrases.findings import finding_in_words
from followup_desktop.phrases.language import _, ngettext
from followup_desktop.ui.controls import UNIT, Button, Hint, Text
from followup_desktop.ui.theme import Theme
from followup_desktop.wording.filling import FEWEST_WORDS, MOST_WORDS

_LIMITS = {"too_short": FEWEST_WORDS, "too_long": MOST_WORDS}


class PreviewPanel(QWidget):
    """Subject and text, and the button that goes on to the next wording."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = Text("", theme, self, colour="muted", wrap=False)
        self.other = Button(_("&Other wording"), self)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.document().setDocumentMargin(UNIT)
        self.text.setAccessibleName(_("Preview"))
        self._length = Hint("", theme, self)
        head = QHBoxLayout()
        head.setSpacing(UNIT)
        head.addWidget(self._place, 1)
        head.addWidget(self.other)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(12), 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        column.addWidget(self._length)

    def show_message(self, message: Message, number: int) -> None:
        """Show what came of the wording with this number (from 0)."""
        self._place.setText(_("Wording {number}").format(number=number + 1))
        self._length.setText(_length_in_words(message))
        parts = [(_("Subject: {subject}").format(subject=message.subject), True), (message.body, False)]
        if message.voicemail:
            parts += [(_("For the machine:"), True), (message.voicemail, False)]
        if "\n\n".join(text for text, _strong in parts) != self.text.toPlainText():
            self._write(parts)

    def show_old(self) -> None:
        """Say that what is shown is from before the mistake."""
        self._length.setText(_("As it was before the mistake.") if self.text.toPlainText() else "")

    def clear(self) -> None:
        """Show nothing: there was no wording without a mistake yet."""
        self.text.clear()
        self._place.setText("")
        self._length.setText("")

    def _write(self, parts: list[tuple[str, bool]]) -> None:
        """Write these texts, some of them in strong letters; what was in view stays in view."""
        seen = self.text.verticalScrollBar().value()
        plain, strong = QTextCharFormat(), QTextCharFormat()
        strong.setFontWeight(QFont.Weight.DemiBold)
        self.text.clear()
        cursor = QTextCursor(self.text.document())
        for place, (text, is_strong) in enumerate(parts):
            cursor.insertText("\n\n" if place else "", plain)
            cursor.insertText(text, strong if is_strong else plain)
        self.text.verticalScrollBar().setValue(seen)


def _length_in_words(message: Message) -> str:
    found = [
        finding_in_words(warning.kind, warning.about, number=_LIMITS[warning.kind])
        for warning in message.warnings
        if warning.kind in _LIMITS and message.kind is MessageKind.NOTE
    ]
    words = len(message.body.split())
    return " ".join(found) or ngettext("{count} word", "{count} words", words).format(count=words)
