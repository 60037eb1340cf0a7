"""Reminders: which steps call for one now, and when to look again."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from followup_desktop.domain.interview import Interview
from followup_desktop.domain.settings import ReminderHours
from followup_desktop.domain.step import State, Step, StepKind, state_now
from followup_desktop.phrases.reasons import why
from followup_desktop.phrases.steps import title
from followup_desktop.services.calendars import Calendars
from followup_desktop.services.changes import Change, Changes
from followup_desktop.services.checklist import Checklist
from followup_desktop.services.clock import Clock
from followup_desktop.services.reminders_asked import RemindersAsked
from followup_desktop.services.step_names import names_of
from followup_desktop.services.wakefulness import Wakefulness
from followup_desktop.services.zones_seen import ZonesSeen
from followup_desktop.store.database import Database
from followup_desktop.store.errors import StoreError
from followup_desktop.store.records import some_of
from followup_desktop.store.reminding import steps_to_remind_of
from followup_desktop.store.settings import load_settings, save_settings
from followup_desktop.store.weeks import first_added

if TYPE_CHECKING:  # loaded with the first reminder
    from followup_desktop.domain.snoozing import Later, Pause

_WRONG_CLOCK = timedelta(days=1)
"""Who was reminded further ahead than this was so by a clock that was wrong: it does not count."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """What to remind of: "Thank Grace Hopper", at which company, when it is due in words, and why it is.

    `missed`: it fell due while the program did not run or the machine slept.
    """

    step: str
    kind: StepKind
    title: str
    company: str
    due_words: str
    why: str = ""
    missed: bool = False


class Reminders:
    """Says what to remind of. Looking costs nothing before the next moment at which anything falls due."""

    def __init__(
        self, db: Database, clock: Clock, changes: Changes, calendars: Calendars, checklist: Checklist
    ) -> None:
        self._db = db
        self._clock = clock
        self._changes = changes
        self._calendars = calendars
        self._checklist = checklist
        self._asked = RemindersAsked(db)
        self._zones = ZonesSeen(db)
        self._awake = Wakefulness()
        self._look_again: datetime | None = None
        self._unwritten: dict[str, datetime] = {}
        changes.subscribe(self._forget)

    def due(self) -> list[Reminder]:
        """The steps that call for a reminder now, at most one reminder each; nothing while paused.

        To be asked each minute: a longer gap is taken for sleep.
        """
        now = self._clock.now()
        if not self._awake.look(now):
            self._look_again = None
            self._zones.look(now)
        if self._look_again is not None and now < self._look_again:
            return []
        if self._unwritten:
            with suppress(StoreError):  # it stays remembered, and the disk may be full for long
                self._write_down()
        found = self._found(now, load_settings(self._db).reminders)
        return [self._reminder(self._named(step), occasion) for step, occasion in found]

    def given(self, steps: Iterable[str]) -> None:
        """These reminders were shown now; none of them comes again for what had fallen due by now.

        Raises the errors of the store; then they are remembered, and written down with the next look.
        """
        now = self._clock.now_utc()
        self._unwritten |= dict.fromkeys(steps, now)
        self._look_again = None
        self._write_down()

    def put_off(self, uid: str, later: "Later") -> datetime | None:
        """The moment (aware) to which `later` puts a reminder off; None where the day is over by then.

        A step that lapses before then cannot be put off either.
        """
        from followup_desktop.domain.snoozing import Later, later_today, tomorrow_morning

        now, hours = self._clock.now(), load_settings(self._db).reminders
        if later is Later.TODAY:
            moment = later_today(now, hours, None)
        elif later is Later.TOMORROW:
            moment = tomorrow_morning(now, hours, None)
        else:
            day = self._calendars.current().after(now.date(), 1)
            moment = datetime.combine(day, hours.start).astimezone()
        lapses = self._checklist.find(uid).lapses_at
        return moment if moment is not None and (lapses is None or moment < lapses) else None

    def ask_for(self, uid: str, moment: datetime) -> None:
        """Remind of this step again at that moment (aware), and not before; the step stays as it is."""
        with self._db.write("reminded", journal=False):
            self._asked.ask(uid, moment)
            self.given([uid])

    def pause_for(self, pause: "Pause") -> Change:
        """No reminders for a while."""
        from followup_desktop.domain.snoozing import pause_end

        return self.pause(pause_end(pause, self._clock.now(), None))

    def pause(self, until: datetime | None) -> Change:
        """No reminders until that moment (aware); None to go on."""
        settings = load_settings(self._db)
        paused = until.astimezone(UTC).replace(microsecond=0) if until else None
        with self._db.write("paused", journal=False) as tx:
            save_settings(tx, replace(settings, reminders=replace(settings.reminders, paused_until=paused)))
        return self._changes.tell(Change("settings_saved"))

    def paused_until(self) -> datetime | None:
        """Until when reminders are paused, in the machine's zone; None where they are not."""
        until = load_settings(self._db).reminders.paused_until
        return until.astimezone() if until and until > self._clock.now() else None

    def _forget(self, _change: object) -> None:
        self._look_again = None

    def _found(self, now: datetime, hours: ReminderHours) -> list[tuple[Step, datetime]]:
        """The steps to remind of, and at which moment each fell due. Finds out when to look again."""
        from followup_desktop.domain.reminders import due_reminders, next_look

        tomorrow = now.date() + timedelta(days=1)
        stored = [*steps_to_remind_of(self._db, tomorrow, now), *self._this_week()]
        steps = self._with_interviews([self._as_reminded(step, now) for step in stored])
        calendar, zone = self._calendars.current(), None  # the machine's own, with its daylight saving
        in_this_zone = [(self._by_the_wall(step), interview) for step, interview in steps]
        due = due_reminders(in_this_zone, now, calendar, hours, zone)
        found = [(each.step, each.occasion) for each in due]
        found += self._asked_for(steps, now, hours, {step.uid for step, _ in found})
        if not found:
            soonest = next_look(in_this_zone, now, calendar, hours, zone)
            ahead = (moment for moment in self._asked.moments().values() if moment > now)
            midnight = datetime.combine(tomorrow, datetime.min.time()).astimezone()
            self._look_again = min([midnight, *ahead, *([soonest] if soonest else [])])
        return found

    def _by_the_wall(self, step: Step) -> Step:
        """The step as if it had been reminded of in this zone: a morning further east was the same morning.

        What is tied to an interview's clock goes by moments.
        """
        if step.reminded_at is None or step.kind in (StepKind.ASK_CLOSING_QUESTIONS, StepKind.DEBRIEF):
            return step
        return replace(step, reminded_at=self._zones.by_the_wall(step.reminded_at))

    def _asked_for(
        self, steps: list[tuple[Step, Interview | None]], now: datetime, hours: ReminderHours, found: set[str]
    ) -> list[tuple[Step, datetime]]:
        """The steps of which a person wanted to be reminded at a moment that has come."""
        moments = self._asked.moments()
        if not moments or not hours.on or (hours.paused_until is not None and now < hours.paused_until):
            return []
        from followup_desktop.domain.snoozing import may_come

        wanted = []
        for step, _interview in steps:
            moment = moments.get(step.uid)
            if moment is None or step.uid in found or moment > now or state_now(step, now) is not State.OPEN:
                continue
            asked_again = step.snoozed_until is not None and step.snoozed_until > moment.astimezone().date()
            if asked_again or (step.reminded_at is not None and step.reminded_at >= moment):
                continue
            if may_come(now, moment, hours, None) or self._in_hours(now, hours):
                wanted.append((step, moment))
        return wanted

    def _in_hours(self, now: datetime, hours: ReminderHours) -> bool:
        business_day = self._calendars.current().is_business_day(now.date())
        clock = now.time()
        return business_day and hours.start <= clock and (clock < hours.end or hours.end <= hours.start)

    def _as_reminded(self, step: Step, now: datetime) -> Step:
        """The step with what is known of its last reminder, whatever a wrong clock has written down."""
        shown = self._unwritten.get(step.uid)
        if shown is not None and (step.reminded_at is None or step.reminded_at < shown):
            step = replace(step, reminded_at=shown)
        if step.reminded_at is not None and step.reminded_at > now + _WRONG_CLOCK:
            return replace(step, reminded_at=None)
        return step

    def _write_down(self) -> None:
        with self._db.write("reminded", journal=False) as tx:
            there = some_of(tx, Step, self._unwritten)
            week = self._checklist.unstored_week()
            if week is not None and week.uid in self._unwritten:
                there[week.uid] = week
            tx.put_many(
                Step, [replace(step, reminded_at=self._unwritten[uid]) for uid, step in there.items()]
            )
            over = [uid for uid, moment in self._asked.moments().items() if self._is_over(uid, moment)]
            self._asked.forget(over)
        self._unwritten.clear()

    def _is_over(self, uid: str, moment: datetime) -> bool:
        shown = self._unwritten.get(uid)
        return shown is not None and shown >= moment

    def _this_week(self) -> list[Step]:
        """The week's keep-looking step, which is not stored before it was reminded of.

        The week in which the search began needs no such reminder.
        """
        week, began = self._checklist.week_to_come(), first_added(self._db)
        if week is None or week.done_on or began is None or began >= week.monday:
            return []
        return [week.outline()]

    def _named(self, step: Step) -> Step:
        """The step with its uid."""
        return step if step.uid else self._checklist.unstored_week() or step

    def _with_interviews(self, steps: list[Step]) -> list[tuple[Step, Interview | None]]:
        interviews = some_of(self._db, Interview, {step.interview for step in steps if step.interview})
        return [(step, interviews.get(step.interview or "")) for step in steps]

    def _reminder(self, step: Step, occasion: datetime) -> Reminder:
        names = names_of(self._db, step)
        return Reminder(
            step=step.uid,
            kind=step.kind,
            title=title(step.kind, names),
            company=names.company,
            due_words=self._checklist.due_in_words(step.opens, step.aim, step.due),
            why=why(step.reason, self._checklist.date_format),
            missed=self._awake.slept_through(occasion),
        )
