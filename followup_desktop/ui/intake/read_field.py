"""One field of the review: what was read, to be changed; where from; and what is known already instead."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from followup_desktop.domain.found import FoundDetail, FoundText
from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import Field, without_mnemonic
from followup_desktop.ui.forms.growing_text import GrowingText
from followup_desktop.ui.forms.line import Line
from followup_desktop.ui.intake.origin_line import OriginLine
from followup_desktop.ui.intake.reading_words import Whence, of_found, whence
from followup_desktop.ui.theme import Theme

_KNOWN, _READ = 0, 1


class FieldReading(NamedTuple):
    """What stands in a field now, what was read for it, and what the known record has there."""

    text: str
    found: Sequence[FoundDetail | FoundText] = ()
    known: str = ""


class ReadField(QWidget):
    """A line (or several) with its label, its origin, and, where two texts differ, a choice between them.

    `changed` tells that a person changed it. What the person types stands where neither is chosen. `known_as`
    says of a text that is known that it is so; there is nothing to choose then.
    """

    changed = Signal()

    def __init__(
        self,
        label: str,
        editor: Line | GrowingText,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        known_as: str = "",
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self.field = Field(label, editor, theme, self)
        self.origin = OriginLine(theme, self)
        self._label = without_mnemonic(label)
        self._theme, self._known_as = theme, known_as
        self._reading = FieldReading("")
        self._choice: QButtonGroup | None = None
        self._filling = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.field)
        self._column.addWidget(self.origin)
        editor.textChanged.connect(self._typed)

    @property
    def text(self) -> str:
        """What stands in it."""
        if isinstance(self.editor, GrowingText):
            return self.editor.toPlainText().strip()
        return self.editor.text().strip()

    @property
    def offers_choice(self) -> bool:
        """Whether what was read differs from what is known."""
        return self._choice is not None and self._choice.button(_READ).isVisibleTo(self)

    def fill(self, reading: FieldReading) -> None:
        """Show this."""
        self._reading = reading
        self._put(reading.text)
        self.field.set_error("")
        self._offer()
        self._follow()

    def choose(self, *, read: bool) -> None:
        """Take what was read, or what is known."""
        if self._choice is not None:
            self._choice.button(_READ if read else _KNOWN).click()

    def _put(self, text: str) -> None:
        self._filling = True
        if isinstance(self.editor, GrowingText):
            if self.editor.toPlainText() != text:
                self.editor.setPlainText(text)
        else:
            self.editor.put(text)
        self._filling = False

    def _typed(self) -> None:
        if self._filling:
            return
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        """Say where the text comes from, and mark which of the two it is."""
        reading = self._reading
        if self._known_as and self.text and self.text == reading.known:
            self.origin.say(Whence(self._known_as))
        else:
            self.origin.say(whence(self.text, reading.found, (reading.known,)))
        if self._choice is not None:
            texts = {_KNOWN: self._reading.known, _READ: self._read_text()}
            self._choice.setExclusive(False)
            for place, text in texts.items():
                self._choice.button(place).setChecked(text.strip() == self.text)
            self._choice.setExclusive(True)

    def _read_text(self) -> str:
        return self._reading.found[0].text if self._reading.found else ""

    def _offer(self) -> None:
        known, read = self._reading.known, self._read_text()
        differs = not self._known_as and bool(known.strip() and read.strip())
        differs = differs and known.strip() != read.strip()
        if differs and self._choice is None:
            self._choice = self._make_choice()
        if self._choice is None:
            return
        for place, text in ((_KNOWN, known), (_READ, read)):
            button = self._choice.button(place)
            button.setVisible(differs)
            if differs:
                words = self._in_words(place, " ".join(text.split()))
                button.setText(words.replace("&", "&&"))
                button.setAccessibleName(_("{field}: {text}").format(field=self._label, text=words))
                button.setToolTip(self._tip(place, words))

    def _in_words(self, place: int, text: str) -> str:
        return (_("Keep {text}") if place == _KNOWN else _("Take {text}")).format(text=text)

    def _tip(self, place: int, words: str) -> str:
        if place == _KNOWN:
            return words
        return _("{words}, {where}").format(words=words, where=of_found(self._reading.found[0]).words)

    def _make_choice(self) -> QButtonGroup:
        choice = QButtonGroup(self)
        for place in (_KNOWN, _READ):
            button = QRadioButton(self)
            button.setFont(self._theme.small_font)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            choice.addButton(button, place)
            self._column.addWidget(button)
        choice.idClicked.connect(self._chosen)
        return choice

    def _chosen(self, place: int) -> None:
        self._put(self._read_text() if place == _READ else self._reading.known)
        self._follow()
        self.changed.emit()
