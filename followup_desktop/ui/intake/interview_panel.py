"""One event of the review: where and when, what would change, and who will be there."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import repeat

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QCompleter, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from followup_desktop.domain.found import Detail, FoundDetail, FoundInterview, FoundText, Origin, Place
from followup_desktop.domain.interview import InterviewKind
from followup_desktop.domain.opportunity import Opportunity, Stage
from followup_desktop.phrases.labels import interview_kind_label
from followup_desktop.phrases.language import _
from followup_desktop.services.intake.review import InterviewReview
from followup_desktop.services.interviews import new_uid
from followup_desktop.ui.controls import UNIT, Field, SectionHeading
from followup_desktop.ui.forms.choices import Choice, Number
from followup_desktop.ui.forms.line import Line
from followup_desktop.ui.intake.change_question import ChangeQuestion
from followup_desktop.ui.intake.checking import Complaint
from followup_desktop.ui.intake.decisions import Decisions, Part
from followup_desktop.ui.intake.employers import Employers
from followup_desktop.ui.intake.origin_line import OriginLine
from followup_desktop.ui.intake.read_field import FieldReading, ReadField
from followup_desktop.ui.intake.row_words import person_beside
from followup_desktop.ui.intake.when import When, moved_to, unclear_when, when_of
from followup_desktop.ui.intake.when_words import time_whence
from followup_desktop.ui.theme import Theme


class InterviewPanel(QWidget):
    """`changed` tells that other facts would be stored, `treated` that something else becomes of a row."""

    changed = Signal()
    treated = Signal()

    def __init__(
        self,
        decisions: Decisions,
        employers: Employers,
        today: date,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._decisions, self._employers, self._today = decisions, employers, today
        self._part: Part | None = None
        self._typed: dict[str, When] = {}
        self._filling = False
        self.question = ChangeQuestion(theme, self)
        known_as = _("known already")
        self.company = ReadField(_("&Company"), Line(self), theme, self, known_as=known_as)
        self.position = ReadField(_("&Position"), Line(self), theme, self, known_as=known_as)
        self.day, self.time, self.zone, self.location = Line(self), Line(self), Line(self), Line(self)
        self.minutes = Number(1, 24 * 60, 15, _(" min"), self)
        self.kind = Choice(((kind.value, interview_kind_label(kind)) for kind in InterviewKind), self)
        self._fields = {
            "day": Field(_("&Date"), self.day, theme, self),
            "time": Field(_("&Time"), self.time, theme, self),
            "zone": Field(_("Time &zone"), self.zone, theme, self),
        }
        self._others = (
            Field(_("D&uration"), self.minutes, theme, self),
            Field(_("&Kind"), self.kind, theme, self),
            Field(_("&Location"), self.location, theme, self),
        )
        self._time_whence = OriginLine(theme, self)
        self._with = SectionHeading(_("Who will be there"), theme, self)
        self._people = QVBoxLayout()
        self.people: list[QCheckBox] = []
        self._complete()
        self._lay_out()
        self._connect()

    def show_part(self, part: Part) -> None:
        """Show this event."""
        self._part = part
        self._fill(self._decisions.interview(part))

    def unclear(self, part: Part) -> tuple[str, str] | None:
        """The place and the sentence of a date or time of this event that cannot be read."""
        when = self._typed.get(part.key)
        return None if when is None else unclear_when(when, self._today)

    def complain(self, complaint: Complaint) -> None:
        """Say beneath a field what is wrong in it, and go there."""
        field = self.company.field if complaint.place == "company" else self._fields[complaint.place]
        field.set_error(complaint.words)
        field.editor.setFocus()

    def _complete(self) -> None:
        completer = QCompleter(self._employers.companies, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        assert isinstance(self.company.editor, Line)
        self.company.editor.setCompleter(completer)

    def _lay_out(self) -> None:
        duration, kind, location = self._others
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, UNIT, UNIT)
        column.setSpacing(UNIT + UNIT // 2)
        column.addWidget(self.question)
        column.addLayout(_row(self.company, self.position))
        when = QVBoxLayout()
        when.setSpacing(UNIT // 2)
        fields = self._fields
        when.addLayout(_row(fields["day"], fields["time"], fields["zone"], shares=(3, 2, 3)))
        when.addWidget(self._time_whence)
        column.addLayout(when)
        column.addLayout(_row(duration, kind))
        column.addWidget(location)
        column.addWidget(self._with)
        self._people.setSpacing(UNIT // 2)
        column.addLayout(self._people)
        column.addStretch(1)

    def _connect(self) -> None:
        self.question.answered.connect(self._answer)
        for field in (self.company, self.position):
            field.changed.connect(self._change_employer)
        for line in (self.day, self.time, self.zone):
            line.textChanged.connect(self._change_time)
        self.location.textChanged.connect(self._change)
        self.minutes.valueChanged.connect(self._change)
        self.kind.currentIndexChanged.connect(self._change)

    def _fill(self, review: InterviewReview) -> None:
        assert self._part is not None
        self._filling = True
        self.question.ask(review)
        found, opportunity = review.found, review.opportunity
        for field, text, read in (
            (self.company, opportunity.company, _companies_in(found)),
            (self.position, opportunity.position, () if found.position is None else (found.position,)),
        ):
            known = text if self._employers.knows(opportunity.uid) else ""
            field.fill(FieldReading(text, read, known))
            field.editor.setReadOnly(review.known is not None)
        when = self._typed.get(self._part.key) or when_of(review.interview)
        self.day.put(when.day)
        self.time.put(when.time)
        self.zone.put(when.zone)
        self._time_whence.say(time_whence(found))
        self.minutes.setValue(review.interview.minutes)
        self.kind.choose(review.interview.kind)
        self.location.put(review.interview.location)
        self._show_people()
        self._say_what_is_unclear()
        self._filling = False

    def _show_people(self) -> None:
        assert self._part is not None
        parts = self._decisions.people_of(self._part)
        self._with.setVisible(bool(parts))
        while len(self.people) < len(parts):
            box = QCheckBox(self)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.clicked.connect(self._tick_people)
            self.people.append(box)
            self._people.addWidget(box)
        for place, box in enumerate(self.people):
            box.setVisible(place < len(parts))
            if place < len(parts):
                words = person_beside(self._decisions, parts[place])
                box.setText(words.replace("&", "&&"))
                box.setAccessibleName(words)
                box.setToolTip(words)
                box.setChecked(self._decisions.is_taken(parts[place]))

    def _tick_people(self) -> None:
        assert self._part is not None
        for part, box in zip(self._decisions.people_of(self._part), self.people, strict=False):
            self._decisions.take(part, taken=box.isChecked())
        self.treated.emit()

    def _answer(self, taken: bool) -> None:
        if self._part is not None:
            self._decisions.take(self._part, taken=taken)
            self.treated.emit()

    def _change_employer(self) -> None:
        if self._filling or self._part is None:
            return
        review = self._decisions.interview(self._part)
        company, position = self.company.text, self.position.text
        known = self._employers.match(company, position)
        if known is not None:
            opportunity = known
        else:
            own = review.opportunity
            if self._employers.knows(own.uid):
                own = Opportunity(uid=new_uid(), company="", stage=Stage.INTERVIEWING, added_on=self._today)
            opportunity = replace(own, company=company, position=position)
        self._decisions.change_opportunity(self._part, opportunity)
        review = self._decisions.interview(self._part)
        number = self._employers.next_round(opportunity.uid)
        self._put(replace(review, interview=replace(review.interview, round=number)))
        self.company.field.set_error("")

    def _change_time(self) -> None:
        if self._filling or self._part is None:
            return
        when = When(self.day.text(), self.time.text(), self.zone.text())
        self._typed[self._part.key] = when
        review = self._decisions.interview(self._part)
        self._put(replace(review, interview=moved_to(review.interview, when, self._today)))
        self._say_what_is_unclear()

    def _say_what_is_unclear(self) -> None:
        """Nothing while one types; what was complained of goes once it is mended."""
        unclear = None if self._part is None else self.unclear(self._part)
        for place, field in self._fields.items():
            if unclear is None or unclear[0] != place:
                field.set_error("")

    def _change(self) -> None:
        if self._filling or self._part is None:
            return
        review = self._decisions.interview(self._part)
        interview = replace(
            review.interview,
            minutes=self.minutes.value(),
            kind=InterviewKind(self.kind.value),
            location=self.location.text().strip(),
        )
        self._put(replace(review, interview=interview))

    def _put(self, review: InterviewReview) -> None:
        assert self._part is not None
        self._decisions.change_interview(self._part, review)
        self.changed.emit()


def _companies_in(found: FoundInterview) -> tuple[FoundText | FoundDetail, ...]:
    """Where the name of the company may come from: named as such, on a card, or the title of the event."""
    named = () if found.company is None else (found.company,)
    details = (detail for person in found.people for detail in person.details)
    on_cards = (detail for detail in details if detail.detail is Detail.ORGANIZATION)
    return *named, *on_cards, FoundText(found.summary, Origin(Place.INVITE, "SUMMARY"))


def _row(*fields: QWidget, shares: Iterable[int] = ()) -> QHBoxLayout:
    """Fields side by side, equally wide where there are no `shares`."""
    row = QHBoxLayout()
    row.setSpacing(UNIT * 2)
    for field, share in zip(fields, shares or repeat(1), strict=False):
        row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
    return row
