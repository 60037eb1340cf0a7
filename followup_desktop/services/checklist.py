"""The checklist as it stands: what to do, by when, why, and what is waited for."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.keep_looking import Week, monday_of, week_of
from followup_desktop.domain.step import State, Step, StepKind, state_now
from followup_desktop.phrases.dates import DateFormat, due_in_words, short_date
from followup_desktop.phrases.language import _
from followup_desktop.phrases.reasons import why
from followup_desktop.phrases.steps import closed_in_words, lapsed_in_words, title
from followup_desktop.services.calendars import Calendars
from followup_desktop.services.clock import Clock
from followup_desktop.services.lines import line_of
from followup_desktop.services.lines import names_of as names_of_line
from followup_desktop.store import checklist as stored
from followup_desktop.store.checklist import Line, Section
from followup_desktop.store.database import Database
from followup_desktop.store.records import all_of, get
from followup_desktop.store.settings import load_settings
from followup_desktop.store.weeks import added_in_week, first_added, hired_on, is_stored

if TYPE_CHECKING:  # what a look at the list does not need is loaded where it is used
    from followup_desktop.domain.contact import Contact
    from followup_desktop.domain.interview import Interview
    from followup_desktop.domain.opportunity import Opportunity
    from followup_desktop.domain.pacing import TooEarly
    from followup_desktop.domain.touch import Touch


class NoSuchStep(FollowupError):
    """There is no step with this uid."""


class Progress(NamedTuple):
    """How much of today's work is done."""

    done: int
    total: int


class Weekly(NamedTuple):
    """The keep-looking meter: opportunities added in the week that began on `monday`.

    `asks` is False before the search began and once it is won: there is nothing to show then.
    """

    added: int
    goal: int
    monday: date
    asks: bool


class StepView(NamedTuple):
    """Everything about one step, for the panel beside the checklist."""

    step: Step
    title: str
    why: str
    closed: str
    state: State
    contact: Contact | None
    opportunity: Opportunity | None
    interview: Interview | None
    history: tuple[Touch, ...]


class Checklist:
    """Reads the checklist. `date_format` is how the reader's locale writes a date."""

    def __init__(
        self, db: Database, clock: Clock, calendars: Calendars, date_format: DateFormat = short_date
    ) -> None:
        self._db = db
        self._clock = clock
        self._calendars = calendars
        self.date_format = date_format
        self._counted: tuple[tuple[datetime, tuple[int, int]], dict[Section, int]] | None = None
        self._looked: tuple[tuple[date, tuple[int, int]], Week | None] | None = None

    def counts(self) -> dict[Section, int]:
        """How many steps each section holds now, with this week's keep-looking step."""
        now = self._clock.now()
        # List, ring, tray and side bar all ask; they are counted once for each minute and state of the file.
        key = now.replace(second=0, microsecond=0), self._db.state()
        if self._counted is None or self._counted[0] != key:
            self._counted = key, self._count(now)
        return dict(self._counted[1])

    def _count(self, now: datetime) -> dict[Section, int]:
        counts = stored.section_counts(self._db, now.date(), now)
        week = self.week_to_come(now.date())
        if week is not None:
            counts[_section_of(week)] += 1
        return counts

    def lines(self, section: Section, offset: int = 0, limit: int = 200) -> list[Line]:
        """A page of a section's steps, in the order in which they are due."""
        now = self._clock.now()
        lines = stored.section_lines(self._db, section, now.date(), now, offset, limit)
        week = self.week_to_come(now.date()) if offset == 0 else None
        if week is not None and section is _section_of(week):
            lines.append(line_of(week.step()))
        return lines

    def progress(self) -> Progress:
        """What was done today, over that and all that is due."""
        counts = self.counts()
        done = stored.done_today(self._db, self._clock.today())
        return Progress(done, done + counts.get(Section.OVERDUE, 0) + counts.get(Section.TODAY, 0))

    def due_count(self) -> int:
        """The steps that are overdue or for today: the number on the tray icon."""
        counts = self.counts()
        return counts.get(Section.OVERDUE, 0) + counts.get(Section.TODAY, 0)

    def weekly(self) -> Weekly:
        """The keep-looking meter of this week."""
        today = self._clock.today()
        monday = monday_of(today)
        goal = load_settings(self._db).numbers.weekly_opportunities
        asks = self._week(today) is not None
        return Weekly(stored.week_added(self._db, monday), goal, monday, asks)

    def title(self, line: Line) -> str:
        """What there is to do, in words."""
        return title(StepKind(line.kind), names_of_line(line))

    def due_words(self, line: Line) -> str:
        """When it is due, in words: "by tomorrow"."""
        return self.due_in_words(
            date.fromisoformat(line.opens),
            date.fromisoformat(line.aim) if line.aim else None,
            date.fromisoformat(line.due),
        )

    def due_in_words(self, opens: date, aim: date | None, due: date) -> str:
        """When a step with these dates is due, in words."""
        today, calendar = self._clock.today(), self._calendars.current()
        return due_in_words(due, aim, opens, today, calendar, self.date_format)

    def find(self, uid: str) -> Step:
        """The step with this uid, stored or the one of this week. Raises NoSuchStep."""
        step = get(self._db, Step, uid) or self.unstored_week()
        if step is None or step.uid != uid:
            raise NoSuchStep(_("There is no step {uid}. It may have been removed meanwhile.").format(uid=uid))
        return step

    def step(self, uid: str) -> StepView:
        """Everything about one step."""
        from followup_desktop.domain.contact import Contact
        from followup_desktop.domain.interview import Interview
        from followup_desktop.domain.opportunity import Opportunity
        from followup_desktop.services.step_names import names_of

        step = self.find(uid)
        today = self._clock.today()
        state = state_now(step, self._clock.now())
        closed = closed_in_words(step, today, self.date_format)
        return StepView(
            step=step,
            title=title(step.kind, names_of(self._db, step)),
            why=why(step.reason, self.date_format),
            closed=closed or (lapsed_in_words(step.kind) if state is State.SKIPPED else ""),
            state=state,
            contact=get(self._db, Contact, step.contact) if step.contact else None,
            opportunity=get(self._db, Opportunity, step.opportunity) if step.opportunity else None,
            interview=get(self._db, Interview, step.interview) if step.interview else None,
            history=self._history(step),
        )

    def early(self, uid: str) -> TooEarly | None:
        """Whether doing this step today is too early, and from which day it is not."""
        from followup_desktop.domain.pacing import call_too_early, too_early

        step = self.find(uid)
        if step.kind.is_call and step.opportunity and not step.is_closed:
            return call_too_early(all_of(self._db, Step, opportunity=step.opportunity), self._clock.today())
        return too_early(step, self._clock.today())

    def snooze_choices(self) -> list[tuple[str, date]]:
        """Days to put a step off to, each with its words."""
        today = self._clock.today()
        calendar = self._calendars.current()
        tomorrow = today + timedelta(days=1)
        choices = [
            (_("Tomorrow"), tomorrow),
            (_("Next business day"), calendar.after(today, 1)),
            (_("In three business days"), calendar.after(today, 3)),
            (_("Next Monday"), monday_of(today) + timedelta(days=7)),
        ]
        days: dict[date, str] = {}
        for words, day in choices:
            days.setdefault(day, words)
        return [(words, day) for day, words in days.items()]

    def unstored_week(self, day: date | None = None) -> Step | None:
        """The keep-looking step of that week (default: this) while no person has made anything of it."""
        week = self.week_to_come(day)
        return week.step() if week is not None else None

    def week_to_come(self, day: date | None = None) -> Week | None:
        """The same as a week, before it is a step."""
        week = self._week(day or self._clock.today())
        return None if week is None or is_stored(self._db, week.about) else week

    def _week(self, day: date) -> Week | None:
        key = day, self._db.state()  # asked for as often as the counts
        if self._looked is None or self._looked[0] != key:
            goal = load_settings(self._db).numbers.weekly_opportunities
            added = added_in_week(self._db, monday_of(day))
            week = week_of(day, added, goal, since=first_added(self._db), hired_on=hired_on(self._db))
            self._looked = key, week
        return self._looked[1]

    def _history(self, step: Step) -> tuple[Touch, ...]:
        """What went to and fro with this person, or else with this employer; the latest first."""
        from followup_desktop.domain.touch import Touch

        touches: list[Touch] = []
        if step.contact:
            touches = all_of(self._db, Touch, contact=step.contact)
        elif step.opportunity:
            touches = all_of(self._db, Touch, opportunity=step.opportunity)
        return tuple(sorted(touches, key=_moment, reverse=True))


def _section_of(week: Week) -> Section:
    return Section.DONE if week.done_on else Section.THIS_WEEK


def _moment(touch: Touch) -> datetime:
    return touch.at
