"""What comes into the interview form from other programs: cards become rows, an invitation fills the form."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from followup_desktop.domain.contact import Contact
from followup_desktop.phrases.dates import plain_date
from followup_desktop.services import Services
from followup_desktop.services.interviews import InterviewEntry
from followup_desktop.ui.forms.said_dates import clock_text
from followup_desktop.ui.interviews.people_section import PeopleSection
from followup_desktop.ui.interviews.typed import Typed, TypedPerson
from followup_desktop.ui.theme import Theme

if TYPE_CHECKING:  # loaded with the first card
    from followup_desktop.services.intake.review import InterviewReview, Review
    from followup_desktop.ui.intake.given import Given
    from followup_desktop.ui.intake.way_in import TakenIn


class TakingIn(QObject):
    """Reads what was given to the form, and says what came of it.

    `taken_in` carries what was stored (TakenIn), `invited` an event that a new form is to be filled with
    (InterviewReview). `is_new` says whether the form is about an interview that is not recorded yet.
    """

    taken_in = Signal(object)
    invited = Signal(object)

    def __init__(self, services: Services, theme: Theme, people: PeopleSection, form: QWidget) -> None:
        super().__init__(form)
        self._services, self._theme, self._form = services, theme, form
        self.is_new = True
        people.file_asked.connect(self.ask_file)
        people.picture_asked.connect(self.ask_picture)
        people.paste_asked.connect(self.paste)

    def take(self, given: "Given") -> None:
        """Take it in."""
        from followup_desktop.ui.intake.way_in import WayIn

        way_in = WayIn(self._services, self._theme, self._form.window())
        review = way_in.read(given)
        if review is None:
            return
        if self.is_new and _is_one_invitation(review):
            self.invited.emit(review.interviews[0])
            return
        taken: TakenIn | None = way_in.finish(review)
        if taken is not None:
            self.taken_in.emit(taken)

    def ask_file(self) -> None:
        """Choose files, and take them in."""
        from followup_desktop.ui.intake.asking_files import ask_for_cards

        self._take_files(ask_for_cards(self._form))

    def ask_picture(self) -> None:
        """Choose pictures of cards, and take them in."""
        from followup_desktop.ui.intake.asking_files import ask_for_pictures

        self._take_files(ask_for_pictures(self._form))

    def paste(self) -> None:
        """Take in what is in the clipboard."""
        from followup_desktop.ui.intake.asking_files import clipboard_or_complaint

        given = clipboard_or_complaint(self._form)
        if given is not None:
            self.take(given)

    def _take_files(self, files: "Given") -> None:
        if not files.nothing:
            self.take(files)


def with_invitation(typed: Typed, event: "InterviewReview") -> Typed:
    """The form with what an invitation says; what it leaves open stays as it was typed."""
    interview, opportunity = event.interview, event.opportunity
    local = interview.starts_at.astimezone(ZoneInfo(interview.timezone))
    there = {person.uid for person in typed.people}
    people = [_row(card) for card in cards_of(event) if card.uid not in there]
    return replace(
        typed.without_blank_rows(),
        company=opportunity.company or typed.company,
        position=opportunity.position or typed.position,
        day=plain_date(local.date()),
        time=clock_text(local.time()),
        zone=interview.timezone,
        minutes=interview.minutes,
        kind=(event.found.kind or interview.kind).value,
        location=interview.location or typed.location,
        notes=typed.notes or interview.notes,
        people=(*(person for person in typed.people if not person.is_blank), *people),
    )


def moved_along(typed: Typed, now: Typed) -> Typed:
    """What was typed, at the time and place that the interview has now, with everybody who is there now."""
    there = {person.uid for person in typed.people}
    return replace(
        typed,
        day=now.day,
        time=now.time,
        zone=now.zone,
        minutes=now.minutes,
        kind=now.kind,
        location=now.location,
        people=(*typed.people, *(person for person in now.people if person.uid not in there)),
    )


def with_source(entry: InterviewEntry, event: "InterviewReview") -> InterviewEntry:
    """The entry as one that belongs to this event, so that a later invitation finds it."""
    interview = replace(
        entry.interview,
        source_uid=event.interview.source_uid,
        source_recurrence=event.interview.source_recurrence,
        source_sequence=event.interview.source_sequence,
        source_stamp=event.interview.source_stamp,
    )
    return replace(entry, interview=interview)


def cards_of(event: "InterviewReview") -> Iterable[Contact]:
    """The cards of the people who will be there."""
    return [person.card for person in event.people]


def _row(card: Contact) -> TypedPerson:
    return TypedPerson(uid=card.uid, name=card.name, title=card.title, email=card.email)


def _is_one_invitation(review: "Review") -> bool:
    """Whether it is one event that is not known yet, and nothing else."""
    return (
        len(review.interviews) == 1
        and review.interviews[0].known is None
        and not review.people
        and not review.opportunities
    )
