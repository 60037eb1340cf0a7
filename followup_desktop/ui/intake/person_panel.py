"""One person of the review, field by field."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.found import Detail, FoundDetail
from followup_desktop.phrases.language import _
from followup_desktop.services.intake.review import PersonReview, Treatment
from followup_desktop.ui.controls import UNIT
from followup_desktop.ui.forms.growing_text import GrowingText
from followup_desktop.ui.forms.line import Line
from followup_desktop.ui.intake.checking import Complaint
from followup_desktop.ui.intake.decisions import Decisions, Part, known_card
from followup_desktop.ui.intake.match_question import MatchQuestion
from followup_desktop.ui.intake.read_field import FieldReading, ReadField
from followup_desktop.ui.intake.several_field import SeveralField, SeveralReading
from followup_desktop.ui.theme import Theme

_SIDE_BY_SIDE_FROM = 520  # logical pixels of the panel at a text size of 100 %


class PersonPanel(QWidget):
    """Everything that would stand on the card, each with where it was read from.

    `changed` tells that it is another card now, `treated` that something else becomes of the person.
    """

    changed = Signal()
    treated = Signal()

    def __init__(self, decisions: Decisions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decisions, self._theme = decisions, theme
        self._part: Part | None = None
        self._may_ask = True
        self.question = MatchQuestion(theme, self)
        self._editors = (Line(self), Line(self), Line(self))
        self.address, self.notes = GrowingText(theme, self), GrowingText(theme, self, most=5)
        self.website = Line(self)
        name, title, organization = self._editors
        self.lines: Mapping[Detail, ReadField] = {
            Detail.NAME: ReadField(_("&Name"), name, theme, self),
            Detail.TITLE: ReadField(_("&Title"), title, theme, self),
            Detail.ORGANIZATION: ReadField(_("&Organization"), organization, theme, self),
            Detail.ADDRESS: ReadField(_("Add&ress"), self.address, theme, self),
            Detail.URL: ReadField(_("&Website"), self.website, theme, self),
            Detail.NOTES: ReadField(_("Note&s"), self.notes, theme, self),
        }
        self.emails = SeveralField(_("E-&mail"), theme, self)
        self.phones = SeveralField(_("&Phone"), theme, self)
        self._pairs: list[QBoxLayout] = []
        self._lay_out()
        self._connect()

    def never_ask(self) -> None:
        """It is settled whom this card is merged into."""
        self._may_ask = False

    def focus_name(self) -> None:
        """Go to the name."""
        self.lines[Detail.NAME].editor.setFocus()

    def show_part(self, part: Part) -> None:
        """Show this person."""
        self._part = part
        self._show(self._decisions.person(part))

    def complain(self, complaint: Complaint) -> None:
        """Say beneath a field what is wrong in it, and go there."""
        if complaint.place == "emails":
            place = self.emails.place_of(complaint.text)
            self.emails.set_error(complaint.words, place)
            self.emails.rows[place].line.setFocus()
        else:
            name = self.lines[Detail.NAME]
            name.field.set_error(complaint.words)
            name.editor.setFocus()

    def _lay_out(self) -> None:
        lines = self.lines
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, UNIT, UNIT)
        column.setSpacing(UNIT + UNIT // 2)
        column.addWidget(self.question)
        column.addWidget(lines[Detail.NAME])
        column.addLayout(self._pair(lines[Detail.TITLE], lines[Detail.ORGANIZATION]))
        column.addLayout(self._pair(self.emails, self.phones))
        column.addLayout(self._pair(lines[Detail.ADDRESS], lines[Detail.URL]))
        column.addWidget(lines[Detail.NOTES])
        column.addStretch(1)

    def _pair(self, left: QWidget, right: QWidget) -> QBoxLayout:
        pair = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        pair.setSpacing(UNIT + UNIT // 2)
        for field in (left, right):
            column = QVBoxLayout()
            column.addWidget(field)
            column.addStretch(1)
            pair.addLayout(column, 1)
        self._pairs.append(pair)
        return pair

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Put fields side by side where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(_SIDE_BY_SIDE_FROM)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        for pair in self._pairs:
            pair.setDirection(direction)
            pair.setSpacing(UNIT * 2 if wide else UNIT + UNIT // 2)

    def _connect(self) -> None:
        for field in self.lines.values():
            field.changed.connect(self._changed)
        self.emails.changed.connect(self._changed)
        self.phones.changed.connect(self._changed)
        self.question.answered.connect(self._treat)

    def _show(self, person: PersonReview) -> None:
        self.question.ask(person)
        if not self._may_ask:
            self.question.hide()
        card, known = person.card, known_card(person)
        for detail, field in self.lines.items():
            found = _found(person, detail)
            # Notes are joined, so that there is nothing to choose between.
            there = _line(known, detail) if known is not None and detail is not Detail.NOTES else ""
            field.fill(FieldReading(_line(card, detail), found, there))
        emails, phones = (known.emails, known.phones) if known is not None else ((), ())
        self.emails.fill(SeveralReading(card.emails, _found(person, Detail.EMAIL), emails))
        self.phones.fill(SeveralReading(card.phones, _found(person, Detail.PHONE), phones))

    def _changed(self) -> None:
        if self._part is None:
            return
        lines = self.lines
        card = replace(
            self._decisions.person(self._part).card,
            name=lines[Detail.NAME].text,
            title=lines[Detail.TITLE].text,
            organization=lines[Detail.ORGANIZATION].text,
            address=lines[Detail.ADDRESS].text,
            url=lines[Detail.URL].text,
            notes=lines[Detail.NOTES].text,
            emails=self.emails.texts,
            phones=self.phones.texts,
        )
        lines[Detail.NAME].field.set_error("")
        self.emails.set_error("")
        self._decisions.change_person(self._part, card)
        self.changed.emit()

    def _treat(self, treatment: Treatment, into: Contact | None) -> None:
        if self._part is None:
            return
        self._decisions.treat(self._part, treatment, into)
        self._show(self._decisions.person(self._part))
        self.treated.emit()


def _found(person: PersonReview, detail: Detail) -> tuple[FoundDetail, ...]:
    return tuple(found for found in person.found.details if found.detail is detail)


def _line(card: Contact, detail: Detail) -> str:
    return {
        Detail.NAME: card.name,
        Detail.TITLE: card.title,
        Detail.ORGANIZATION: card.organization,
        Detail.ADDRESS: card.address,
        Detail.URL: card.url,
        Detail.NOTES: card.notes,
    }[detail]
