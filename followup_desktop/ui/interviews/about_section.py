"""The interview: where, when and of what kind."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from followup_desktop.domain.interview import InterviewKind
from followup_desktop.phrases.labels import interview_kind_label
from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import UNIT, Button, Field, SectionHeading, Text
from followup_desktop.ui.forms.choices import Choice, Number
from followup_desktop.ui.forms.line import Line
from followup_desktop.ui.interviews.complaints import Place
from followup_desktop.ui.interviews.form_dates import Echo
from followup_desktop.ui.interviews.typed import Typed
from followup_desktop.ui.interviews.zones import zone_completer
from followup_desktop.ui.theme import Theme


class AboutSection(QWidget):
    """Company to time zone. `typed` tells of every change, `left` which field was left."""

    typed = Signal()
    left = Signal(str)

    def __init__(self, echo: Echo, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._echo = echo
        self.company, self.position = Line(self), Line(self)
        self.day, self.time, self.zone = Line(self), Line(self), Line(self)
        self.minutes = Number(5, 24 * 60, 15, _(" min"), self)
        self.kind = Choice(((kind.value, interview_kind_label(kind)) for kind in InterviewKind), self)
        self.change_zone = Button(_("Change"), self)
        self.fields = {
            Place.COMPANY: Field(_("&Company"), self.company, theme, self),
            Place.DAY: Field(_("&Date"), self.day, theme, self),
            Place.TIME: Field(_("&Time"), self.time, theme, self),
            Place.ZONE: Field(_("Time &zone"), self.zone, theme, self),
        }
        self._other_fields = (
            Field(_("&Position"), self.position, theme, self),
            Field(_("D&uration"), self.minutes, theme, self),
            Field(_("&Kind"), self.kind, theme, self),
        )
        self._lay_out(theme)
        self._order()
        self._connect()

    def fill(self, typed: Typed) -> None:
        """Show these facts."""
        self.company.put(typed.company)
        self.position.put(typed.position)
        self.day.put(typed.day)
        self.time.put(typed.time)
        self.zone.put(typed.zone)
        self.minutes.setValue(typed.minutes)
        self.kind.choose(typed.kind)
        self._say_day_back()

    def into(self, typed: Typed) -> Typed:
        """`typed` with what stands here."""
        return replace(
            typed,
            company=self.company.text(),
            position=self.position.text(),
            day=self.day.text(),
            time=self.time.text(),
            zone=self.zone.text(),
            minutes=self.minutes.value(),
            kind=self.kind.value,
        )

    def offer_companies(self, names: Iterable[str]) -> None:
        """The companies that complete."""
        self.company.setCompleter(_completer(names, self))

    def offer_positions(self, names: Iterable[str]) -> None:
        """The positions that complete: those at the company that was written."""
        self.position.setCompleter(_completer(names, self))

    def say_round(self, text: str) -> None:
        """Say beneath the company what is known of it."""
        self.fields[Place.COMPANY].set_echo(text)

    def _lay_out(self, theme: Theme) -> None:
        position, duration, kind = self._other_fields
        fields = self.fields
        grid = QGridLayout()
        grid.setHorizontalSpacing(UNIT * 2)
        grid.setVerticalSpacing(UNIT + UNIT // 2)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(fields[Place.COMPANY], 0, 0, top)
        grid.addWidget(position, 0, 1, top)
        grid.addLayout(_row((fields[Place.DAY], 3), (fields[Place.TIME], 2)), 1, 0)
        grid.addLayout(_row((duration, 1), (kind, 1)), 1, 1)
        zone = _row((fields[Place.ZONE], 1))
        zone.setSpacing(UNIT)
        change = QVBoxLayout()
        change.setSpacing(UNIT // 2)
        change.addWidget(Text(" ", theme, self, size="small"))  # as high as the label beside it
        change.addWidget(self.change_zone)
        change.addStretch()
        zone.addLayout(change)
        grid.addLayout(zone, 2, 0)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(SectionHeading(_("The interview"), theme, self))
        column.addLayout(grid)

    def _order(self) -> None:
        """The way of the Tab key."""
        way = (self.company, self.position, self.day, self.time, self.minutes, self.kind, self.zone)
        for before, after in pairwise((*way, self.change_zone)):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        for line in (self.company, self.position, self.day, self.time, self.zone):
            line.textChanged.connect(self.typed)
        self.minutes.valueChanged.connect(self.typed)
        self.kind.currentIndexChanged.connect(self.typed)
        self.day.textChanged.connect(self._say_day_back)
        self.company.left.connect(self._company_left)
        self.position.left.connect(self._position_left)
        self.day.left.connect(self._day_left)
        self.time.left.connect(self._time_left)
        self.zone.left.connect(self._zone_left)
        self.change_zone.clicked.connect(self._choose_zone)

    def _company_left(self) -> None:
        self.left.emit(Place.COMPANY)

    def _position_left(self) -> None:
        self.left.emit("position")

    def _day_left(self) -> None:
        self.left.emit(Place.DAY)

    def _time_left(self) -> None:
        self.left.emit(Place.TIME)

    def _zone_left(self) -> None:
        self.left.emit(Place.ZONE)

    def _say_day_back(self) -> None:
        self.fields[Place.DAY].set_echo(self._echo(Place.DAY, self.day.text()))

    def _choose_zone(self) -> None:
        """Show all zones beneath the field; typing into it narrows them."""
        completer = self.zone.completer()
        if completer is None:
            completer = zone_completer(self.zone)
            self.zone.setCompleter(completer)
        self.zone.setFocus(Qt.FocusReason.OtherFocusReason)
        self.zone.selectAll()
        completer.setCompletionPrefix("")
        completer.complete()


def _row(*fields: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(UNIT * 2)
    for field, stretch in fields:
        row.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
    return row


def _completer(names: Iterable[str], parent: QWidget) -> QCompleter:
    completer = QCompleter(sorted(set(names), key=str.casefold), parent)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return completer
