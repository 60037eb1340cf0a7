"""The interview form: opens, follows what is typed with the plan, keeps it, and saves."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.errors import FollowupError
from followup_desktop.phrases.language import _
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
from followup_desktop.ui.interviews.reading import Reading, read
from followup_desktop.ui.interviews.typed import Draft, Typed, draft_from
from followup_desktop.ui.interviews.zones import system_zone
from followup_desktop.ui.theme import Theme

_PLAN_AFTER = 150
"""Milliseconds after typing, after which the plan follows."""


class InterviewForm(KeptForm):
    """Records one interview, or corrects it.

    `saved` carries the change, `changed` that of a cancellation or a deletion; `closed` tells that the form
    was left. What was typed stays as a draft until it is saved or discarded.
    """

    saved = Signal(object)
    changed = Signal(object)

    def __init__(self, services: Services, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(services.drafts, theme, parent)
        self._services = services
        self._base: InterviewEntry | None = None
        self._filled = Typed()
        self._cards: dict[str, Contact] = {}
        self._is_new = True
        self._is_first = True
        self._filling = False
        self._dates = FormDates(services.clock, self._day_text)
        self.view = FormView(self._dates.echo, theme, self)
        self._checking = Checking(self.view, self._read)
        self._adoption = Adoption(services.interviews)
        self._plan_timer = QTimer(self)
        self._plan_timer.setSingleShot(True)
        self._plan_timer.setInterval(_PLAN_AFTER)
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
        self.view.title.setText(_("New interview"))
        focus = self.view.about.position if opportunity else self.view.about.company
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_interview(self, uid: str) -> None:
        """An interview that is there. Raises FollowupError where it is gone."""
        entry = self._services.interviews.entry_of(uid)
        self._is_new = False
        self._open(f"interview:{uid}", entry)
        title = _("Interview at {company}").format(company=entry.opportunity.company)
        cancelled = entry.interview.cancelled
        self.view.title.setText(_("{title} (cancelled)").format(title=title) if cancelled else title)
        self.view.call_off.setText(_("It takes place after all") if cancelled else _("They cancelled it"))
        self.view.about.company.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def typed(self) -> Typed:
        """What stands in the form."""
        return self.view.typed

    def save(self) -> None:
        """Record it, or go to the first field that is not clear."""
        self.view.finish_typing()
        if self._base is not None and self._is_new:
            self._adopt()
        reading = self._checking.everything()
        if reading is None:
            return
        change = self._carry_out(partial(self._services.interviews.save, reading.entry))
        if change is not None:
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
        view.promises.left.connect(self._checking.leave_promises)
        view.about.minutes.valueChanged.connect(self._follow_duration)
        view.save.clicked.connect(self.save)
        view.cancel.clicked.connect(self.leave)
        view.back.clicked.connect(self.leave)
        view.delete.clicked.connect(self._delete)
        view.call_off.clicked.connect(self._call_off)
        view.draft_bar.discard.clicked.connect(self._discard)
        self._plan_timer.timeout.connect(self._show_plan)
        self._keeper.kept.connect(self._say_kept)
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
        view.delete.setVisible(not self._is_new)
        view.call_off.setVisible(not self._is_new)
        view.message.set_error("")
        view.draft_kept.setText("")
        view.draft_bar.hide()
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
        self._show_plan()

    def _read(self) -> Reading | None:
        if self._base is None:
            return None
        today = self._services.clock.today()
        return read(self.typed, self._base, self._cards, today, is_first=self._is_first)

    def _typed(self) -> None:
        if self._filling or self._base is None:
            return
        self._checking.follow()
        self._plan_timer.start()
        self._keeper.keep_soon()

    def _show_plan(self) -> None:
        reading = self._read()
        if reading is None:
            return
        typed = self.typed
        try:
            worth_it = bool(typed.company.strip() or typed.without_blank_rows().people)
            lines = self._services.interviews.preview(reading.entry) if worth_it else []
        except FollowupError as error:
            self.view.message.set_error(str(error))
            return
        self.view.plan.show_plan(lines, self._services.clock.today())
        self.view.strip.show_plan(lines)

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

    def _say_kept(self, kept: bool) -> None:
        self.view.draft_kept.setText(_("Draft kept") if kept else "")

    def _discard(self) -> None:
        """Throw away what was typed, and begin anew."""
        self._keeper.drop()
        self.view.draft_bar.hide()
        self.view.draft_kept.setText("")
        self._fill(self._filled)
        self.view.about.company.setFocus(Qt.FocusReason.OtherFocusReason)

    def _delete(self) -> None:
        if self._base is None:
            return
        change = self._carry_out(partial(self._services.interviews.delete, self._base.interview.uid))
        if change is not None:
            self.changed.emit(change)

    def _call_off(self) -> None:
        if self._base is None:
            return
        interview = self._base.interview
        cancel = self._services.interviews.cancel
        work = partial(cancel, interview.uid, cancelled=not interview.cancelled)
        change = self._carry_out(work, keeps_draft=True)
        if change is not None:
            self.changed.emit(change)

    def _carry_out(self, work: Callable[[], Change], *, keeps_draft: bool = False) -> Change | None:
        """Do it, and forget the draft; or say why it cannot be done, and keep the form as it is."""
        try:
            change = work()
            if keeps_draft:
                self._keeper.close()
            else:
                self._keeper.drop()
        except FollowupError as error:
            self.view.message.set_error(str(error))
            return None
        self._base = None
        return change

    def _day_text(self) -> str:
        return self.view.about.day.text()
