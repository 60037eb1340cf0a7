"""Asks what is to become of somebody who seems to be known already."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from followup_desktop.phrases.found import match_in_words
from followup_desktop.phrases.language import _
from followup_desktop.services.intake.review import Match, PersonReview, Treatment
from followup_desktop.ui.controls import UNIT, Text
from followup_desktop.ui.theme import Theme

_ADD, _LEAVE = 1000, 1001


class MatchQuestion(QWidget):
    """Merge into one of the known contacts, add as new, or leave out.

    `answered` carries the treatment, and the contact to merge into (or None).
    """

    answered = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matches: Sequence[Match] = ()
        self._words = Text("", theme, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, UNIT)
        self._column.setSpacing(UNIT // 2)
        self._column.addWidget(self._words)
        self._group = QButtonGroup(self)
        self._merge_buttons: list[QRadioButton] = []
        self.add = self._button(_ADD, _("Add as n&ew"))
        self.leave = self._button(_LEAVE, _("Lea&ve out"))
        self._group.idClicked.connect(self._answer)

    @property
    def words(self) -> str:
        """What is asked."""
        return self._words.text()

    def merge_into(self, place: int = 0) -> QRadioButton:
        """The button that merges into the match at this place."""
        return self._merge_buttons[place]

    def ask(self, person: PersonReview) -> None:
        """Ask about this person; hidden where nobody who is known is alike."""
        self._matches = person.matches
        self.setVisible(bool(self._matches))
        if not self._matches:
            return
        first, *others = self._matches
        seems = _("This seems to be {name} ({why}).")
        if others:
            seems = _("This could be somebody whom you know already.")
        self._words.setText(seems.format(name=first.contact.name, why=match_in_words(first.by)))
        self._offer_merging()
        if person.treatment is Treatment.MERGE:
            uids = [match.contact.uid for match in self._matches]
            place = uids.index(person.card.uid) if person.card.uid in uids else 0
        else:
            place = _ADD if person.treatment is Treatment.ADD else _LEAVE
        self._group.button(place).setChecked(True)

    def _offer_merging(self) -> None:
        several = len(self._matches) > 1
        for place, match in enumerate(self._matches):
            if place == len(self._merge_buttons):
                self._merge_buttons.append(self._button(place, ""))
                self._column.insertWidget(1 + place, self._merge_buttons[place])
            button = self._merge_buttons[place]
            _label(button, _in_words(match, several=several))
            button.show()
        for button in self._merge_buttons[len(self._matches) :]:
            button.hide()

    def _button(self, place: int, words: str) -> QRadioButton:
        button = QRadioButton(words, self)
        button.setAccessibleName(words.replace("&", ""))
        self._group.addButton(button, place)
        self._column.addWidget(button)
        return button

    def _answer(self, place: int) -> None:
        if place == _ADD:
            self.answered.emit(Treatment.ADD, None)
        elif place == _LEAVE:
            self.answered.emit(Treatment.LEAVE, None)
        else:
            self.answered.emit(Treatment.MERGE, self._matches[place].contact)


def _in_words(match: Match, *, several: bool) -> str:
    contact = match.contact
    words = _("Merge into {name}").format(name=contact.name)
    if not several:
        return words
    where = ", ".join(part for part in (contact.title, contact.organization) if part)
    beside = where or contact.email
    if beside:
        words = _("{words}, {where}").format(words=words, where=beside)
    return _("{words} ({why})").format(words=words, why=match_in_words(match.by))


def _label(button: QRadioButton, words: str) -> None:
    button.setText(words.replace("&", "&&"))
    button.setAccessibleName(words)
