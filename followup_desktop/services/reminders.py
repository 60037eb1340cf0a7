"""Reminders: which steps call for one now, and when to look again."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from followup_desktop.domain.interview import Interview
from followup_desktop.domain.step import Step
from followup_desktop.phrases.steps import title
from followup_desktop.services.calendars import Calendars
from followup_desktop.services.changes import Change, Changes
from followup_desktop.services.checklist import Checklist
from followup_desktop.services.clock import Clock
from followup_desktop.services.step_names import names_of
from followup_desktop.store.database import Database
from followup_desktop.store.records import some_of
from followup_desktop.store.reminding import steps_to_remind_of
from followup_desktop.store.settings import load_settings, save_settings
from followup_desktop.store.weeks import first_added


@dataclass(frozen=True, slots=True)
class Reminder:
    """What to remind of: "Thank Grace Hopper", at which company, and when it is due in words."""

    step: str
    title: str
    company: str
    due_words: str


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
        self._look_again: datetime | None = None
        changes.subscribe(self._forget)

    def due(self) -> list[Reminder]:
        """The steps that call for a reminder now, at most one reminder each; nothing while paused."""
        from followup_desktop.domain.reminders import due_reminders, next_look

        now = self._clock.now()
        if self._look_again is not None and now < self._look_again:
            return []
        settings = load_settings(self._db)
        tomorrow = now.date() + timedelta(days=1)
        steps = self._with_interviews([*steps_to_remind_of(self._db, tomorrow, now), *self._this_week()])
        calendar, zone = self._calendars.of(settings), None  # the machine's own, with its daylight saving
        found = due_reminders(steps, now, calendar, settings.reminders, zone)
        if not found:
            midnight = datetime.combine(tomorrow, datetime.min.time()).astimezone()
            soonest = next_look(steps, now, calendar, settings.reminders, zone)
            self._look_again = min(soonest, midnight) if soonest else midnight
        return [self._reminder(self._named(reminder.step)) for reminder in found]

    def given(self, steps: Iterable[str]) -> None:
        """These reminders were shown now; none of them comes again for what had fallen due by now."""
        with self._db.write("reminded", journal=False) as tx:
            for uid in steps:
                tx.put(replace(self._checklist.find(uid), reminded_at=self._clock.now_utc()))
        self._look_again = None

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

    def _reminder(self, step: Step) -> Reminder:
        names = names_of(self._db, step)
        due_words = self._checklist.due_in_words(step.opens, step.aim, step.due)
        return Reminder(step.uid, title(step.kind, names), names.company, due_words)
