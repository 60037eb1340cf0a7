"""The interview form: opens, follows what is typed with the plan, keeps it, and saves."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from followup_desktop.domain.contact import Contact
from followup_desktop.services import Change, Services
from followup_desktop.services.interviews import InterviewEntry
from followup_desktop.ui.forms.kept_form import KeptForm
from followup_desktop.ui.forms.keys import give_keys
from followup_desktop.ui.forms.said_dates import left_on
from followup_desktop.ui.interviews.adoption import Adoption
from followup_desktop.ui.interviews.checking import Checking
from followup_desktop.ui.interviews.complaints import Place
from followup_desktop.ui.interviews.filling import adopted, default_start, known_references, typed_of
from followup_desktop.ui.interviews.form_dates import FormDates
from followup_desktop.ui.interviews.form_view import FormView
from followup_desktop.ui.interviews.plan_following import PlanFollowing
from followup_desktop.ui.interviews.reading import Reading, read
from followup_desktop.ui.interviews.recording import Recording
from followup_desktop.ui.interviews.taking_in import (
    TakingIn,
    cards_of,
    moved_along,
    with_invitation,
    with_source,
)
from followup_desktop.ui.interviews.typed import Draft, Typed, draft_from
from followup_desktop.ui.interviews.zones import system_zone
from followup_desktop.ui.theme import Theme

if TYPE_CHECKING:  # loaded with the first card
    from followup_desktop.services.intake.review import InterviewReview
    from followup_desktop.ui.intake.given import Given
    from followup_desktop.ui.intake.way_in import TakenIn


class InterviewForm(KeptForm):
    """Records one interview, or corrects it.

    `saved` carries the change, `changed` that of a cancellation or a deletion; `closed` tells that the form
    was left, `taken_in` what came in from other programs (TakenIn). What was typed stays as a draft until
    it is saved or discarded.
    """

    saved = Signal(object)
    changed = Signal(object)
    taken_in = Signal(object)

    def __init__(self, services: Services, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(services.drafts, theme, parent)
        self._services = services
        self._base: InterviewEntry | None = None
        self._filled = Typed()
        self._cards: dict[str, Contact] = {}
        self._is_new = self._is_first = True
        self._filling = False
        self._dates = FormDates(services.clock, self._day_text)
        self.view = FormView(self._dates.echo, theme, self)
        self._checking = Checking(self.view, self._read)
        self._adoption = Adoption(services.interviews)
        self._recording = Recording(services.interviews, self._keeper, self.view.message.set_error)
        self._taking_in = TakingIn(services, theme, self.view.people, self)
        self._plan = PlanFollowing(services, self.view, self._read)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()

    def open_new(self, opportunity: str | None = None) -> None:
        """An interview that is not recorded yet; of a known opportunity (a uid), or of any."""
        start = default_start(self._services.clock.now(), Typed().minutes)
        entry = self._services.interviews.entry_for(opportunity, start, system_zone())
        self._is_new = True
        self._open(f"interview:new:{opportunity}" if opportunity else "interview:new", entry)
        focus = self.view.about.position if opportunity else self.view.about.company
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_interview(self, uid: str) -> None:
        """An interview that is there. Raises FollowupError where it is gone."""
        entry = self._services.interviews.entry_of(uid)
        self._is_new = False
        self._open(f"interview:{uid}", entry)
        self.view.about.company.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def typed(self) -> Typed:
        """What stands in the form."""
        return self.view.typed

    def receives(self, content: QMimeData) -> bool:  # noqa: ARG002 (whatever it is)
        """Whether the form is open, to take in what is let go over it."""
        return self._base is not None and self.isVisible()

    def receive(self, given: "Given") -> None:
        """Cards become rows of the people met; an invitation fills a new form."""
        self._taking_in.take(given)

    def save(self) -> None:
        """Record it, or go to the first field that is not clear."""
        self.view.finish_typing()
        if self._base is not None and self._is_new:
            self._adopt()
        reading = self._checking.everything()
        if reading is None:
            return
        change = self._recording.save(reading.entry)
        if change is not None:
            self._base = None
            self.saved.emit(change)

    def leave(self) -> None:
        """Leave the form; what was typed stays as a draft."""
        self.view.finish_typing()
        self._keeper.close()
        self._base = None
        self.closed.emit()

    def _set_wide(self, wide: bool) -> None:
        self.view.set_wide(wide)

    def _connect(self) -> None:
        view = self.view
        for section in (view.about, view.questions, view.people, view.promises, view.references, view.more):
            section.typed.connect(self._typed)
        view.about.left.connect(self._field_left)
        view.questions.left.connect(self._field_left)
        view.people.left.connect(self._checking.leave_people)
        self._taking_in.taken_in.connect(self._came_in)
        self._taking_in.invited.connect(self._invited)
        view.promises.left.connect(self._checking.leave_promises)
        view.about.minutes.valueChanged.connect(self._follow_duration)
        view.save.clicked.connect(self.save)
        view.cancel.clicked.connect(self.leave)
        view.back.clicked.connect(self.leave)
        view.delete.clicked.connect(self._delete)
        view.call_off.clicked.connect(self._call_off)
        view.draft_bar.discard.clicked.connect(self._discard)
        self._keeper.kept.connect(view.say_kept)
        self._keeper.failed.connect(view.message.set_error)
        give_keys(self, self.save, self.leave)

    def _open(self, key: str, entry: InterviewEntry) -> None:
        self._keeper.close()
        self._cards = {card.uid: card for card in self._services.contacts.all()}
        self._adoption.read()
        references = known_references(self._adoption.opportunities, self._cards)
        self._take(entry)
        self._filled = typed_of(entry, references)
        draft = draft_from(self._keeper.open(key))
        view = self.view
        view.people.set_cards(self._cards, {person.contact for person in entry.interview.people})
        view.about.offer_companies(self._adoption.companies())
        view.begin(None if self._is_new else entry)
        self._taking_in.is_new = self._is_new
        if draft is not None:
            self._restore(draft)
        else:
            self._fill(self._filled)
        view.more.unfold(unfolded=not self._is_new and bool(self.typed.notes))

    def _take(self, entry: InterviewEntry) -> None:
        """Write over this entry from now on."""
        self._base = entry
        others = self._services.interviews.of_opportunity(entry.opportunity.uid)
        self._is_first = all(found.uid == entry.interview.uid for found in others)
        self.view.about.say_round(self._adoption.in_words(entry) if self._is_new else "")

    def _restore(self, draft: Draft) -> None:
        if self._is_new and draft.opportunity and self._base is not None:
            base = self._base.interview
            entry = self._services.interviews.entry_for(draft.opportunity, base.starts_at, base.timezone)
            self._take(entry)
        self._fill(draft.typed)
        self.view.draft_bar.say(left_on(draft.on, self._services.clock.today()))

    def _fill(self, typed: Typed) -> None:
        self._filling = True
        self.view.fill(typed)
        self._filling = False
        self._checking.forget()
        self._plan.show_now()

    def _came_in(self, taken: "TakenIn") -> None:
        """People are met; where the interview itself was moved or called off, the form is opened anew."""
        if self._base is not None:
            stored, uid = taken.stored, self._base.interview.uid
            if any(one.uid == uid for one in (*stored.updated_interviews, *stored.cancelled_interviews)):
                self._open_anew(uid)
            elif not stored.added_interviews:
                self._know(stored.contacts)
                self.view.people.add_met(stored.contacts)
        self.taken_in.emit(taken)

    def _open_anew(self, uid: str) -> None:
        """The interview was moved while its form was open: what was typed otherwise stays."""
        typed, filled = self.typed.without_blank_rows(), self._filled
        self._keeper.drop()
        self._base = None
        self.open_interview(uid)
        if typed != filled:
            self._fill(moved_along(typed, self.typed))
            self._typed()

    def _invited(self, event: "InterviewReview") -> None:
        """An invitation fills the form of an interview that is not recorded yet."""
        if self._base is None:
            return
        self._know(cards_of(event))
        interview, known = event.interview, event.opportunity.uid
        opportunity = known if any(one.uid == known for one in self._adoption.opportunities) else None
        entry = self._services.interviews.entry_for(opportunity, interview.starts_at, interview.timezone)
        self._take(with_source(entry, event))
        self._fill(with_invitation(self.typed, event))
        self._typed()

    def _know(self, cards: Iterable[Contact]) -> None:
        """These cards can be met as well."""
        self._cards |= {card.uid: card for card in cards}
        met = () if self._base is None else self._base.interview.people
        self.view.people.set_cards(self._cards, {person.contact for person in met})

    def _read(self) -> Reading | None:
        if self._base is None:
            return None
        today = self._services.clock.today()
        return read(self.typed, self._base, self._cards, today, is_first=self._is_first)

    def _typed(self) -> None:
        if self._filling or self._base is None:
            return
        self._checking.follow()
        self._plan.show_soon()
        self._keeper.keep_soon()

    def _field_left(self, place: str) -> None:
        if self._filling or self._base is None:
            return
        if place in (Place.COMPANY, "position") and self._is_new:
            self._adopt()
        if place == Place.DAY and self._dates.time_in_day():
            self.view.about.time.put(self._dates.time_in_day())
        if place != "position":
            self._checking.leave(Place(place))

    def _adopt(self) -> None:
        """The company is known: it fills in what was left as it was; another one makes a new opportunity."""
        assert self._base is not None
        typed = self.typed
        self.view.about.offer_positions(self._adoption.positions(typed.company))
        found = self._adoption.match(typed.company, typed.position, self._base.opportunity)
        if found == self._base.opportunity.uid or (found is None and not self._adoption.knows(self._base)):
            return
        base = self._base.interview
        entry = self._services.interviews.entry_for(found, base.starts_at, base.timezone)
        self._take(entry)
        if found is not None:
            self._fill(adopted(typed, self._filled, entry))
            self._typed()

    def _follow_duration(self, minutes: int) -> None:
        """A time that nobody has changed is the one at which an interview of this length began."""
        if self._filling or not self._is_new or self.view.about.time.text() != self._filled.time:
            return
        self._filled = replace(self._filled, time=self._dates.usual_time(minutes))
        self.view.about.time.put(self._filled.time)

    def _draft_text(self) -> str:
        typed = self.typed.without_blank_rows()
        if self._base is None or typed == self._filled:
            return ""
        opportunity = self._base.opportunity.uid if self._adoption.knows(self._base) else ""
        return Draft(typed, opportunity, self._services.clock.today()).as_text()

    def _discard(self) -> None:
        """Throw away what was typed, and begin anew."""
        self._keeper.drop()
        self.view.forget_draft()
        self._fill(self._filled)
        self.view.about.company.setFocus(Qt.FocusReason.OtherFocusReason)

    def _delete(self) -> None:
        if self._base is not None:
            self._ended(self._recording.delete(self._base.interview))

    def _call_off(self) -> None:
        if self._base is not None:
            self._ended(self._recording.turn_cancelled(self._base.interview))

    def _ended(self, change: Change | None) -> None:
        if change is not None:
            self._base = None
            self.changed.emit(change)

    def _day_text(self) -> str:
        return self.view.about.day.text()
