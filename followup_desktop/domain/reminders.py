"""Reminders: which steps call for one now, and when to look again.

Source: RULES, "Reminders". Within reminder hours a step has these occasions: when it opens, the mornings of
its aim and of its last day, each of the first three business days on which it is overdue, and then one a
week. An occasion outside the hours moves to the next reminder hour; a step about an interview has none
before that is over; a snoozed step begins anew on the morning its snooze ends; the week of keep_looking
ends with its last day. Two occasions follow an interview's clock, also outside the hours: the closing
questions one hour before it begins (nothing more after that), and the debrief at its end.

Moments come out in UTC. A zone of None is the machine's own with its changes to and from summer time, which
a fixed offset would miss. A change of zone loses nothing; travelling west has a morning's once more, unless
`reminded_at` is passed as today's wall shows it (services.zones_seen).
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import NamedTuple

from followup_desktop.domain.interview import Interview
from followup_desktop.domain.settings import ReminderHours
from followup_desktop.domain.step import Step, StepKind
from followup_desktop.domain.workdays import WorkCalendar

BEFORE_INTERVIEW = timedelta(hours=1)
DAILY_WHEN_OVERDUE = 3

_NEVER = datetime(1, 1, 3, tzinfo=UTC)
_FOREVER = datetime(9999, 12, 30, tzinfo=UTC)
_LAST_DAY = date(9999, 12, 1)
_DAY = timedelta(days=1)

StepWithInterview = tuple[Step, Interview | None]


class Reminder(NamedTuple):
    """A step that calls for a reminder, and its latest occasion (UTC) that has not been given."""

    step: Step
    occasion: datetime


def due_reminders(
    steps: Iterable[StepWithInterview],
    now: datetime,
    calendar: WorkCalendar,
    hours: ReminderHours,
    zone: tzinfo | None,
) -> list[Reminder]:
    """The reminders to give now, at most one for each step; what was missed is made up for by one.

    Nothing comes while reminders are off or paused, and but for what follows an interview's clock nothing
    outside the hours. Whoever gives a reminder sets the step's `reminded_at` to `now`: occasions up to then
    are void. Pass the steps that are not closed, not lapsed, and begin (by `opens` and `snoozed_until`)
    tomorrow or before, each with its interview; others do no harm, but take some microseconds each.
    """
    now = now.astimezone(UTC)  # within one zone, moments are compared by clocks that summer time sets back
    if not hours.on or now < (hours.paused_until or _NEVER):
        return []
    local = _LocalHours(calendar, hours, zone)
    today = local.day_of(now) if local.next(now) == now else None
    found = []
    for step, interview in steps:
        if not step.is_closed:
            latest = _Occasions(step, interview, local).latest(now, today)
            if latest > (step.reminded_at or _NEVER):
                found.append(Reminder(step, latest))
    return found


def next_look(
    steps: Iterable[StepWithInterview],
    now: datetime,
    calendar: WorkCalendar,
    hours: ReminderHours,
    zone: tzinfo | None,
) -> datetime | None:
    """The next moment (UTC) at which one of these steps calls for a reminder: `now`, if one does already.

    None where none will as things stand, which holds until a step, a setting or the zone changes. Where
    only the steps that begin by tomorrow are passed, look again when tomorrow begins at the latest.
    """
    if not hours.on:
        return None
    local = _LocalHours(calendar, hours, zone)
    earliest = max(now.astimezone(UTC), hours.paused_until or _NEVER)
    moments = (
        _Occasions(step, interview, local).next_given(step.reminded_at or _NEVER, earliest)
        for step, interview in steps
        if not step.is_closed
    )
    return min((moment for moment in moments if moment is not None), default=None)


def occasions(
    step: Step,
    interview: Interview | None,
    calendar: WorkCalendar,
    hours: ReminderHours,
    zone: tzinfo | None,
    until: datetime,
) -> Iterator[datetime]:
    """The occasions of a step that have not been given yet, in order, up to and including `until`.

    A closed step has none, nor has any while reminders are off. Pauses are not taken into account.
    """
    if step.is_closed or not hours.on:
        return
    found = _Occasions(step, interview, _LocalHours(calendar, hours, zone))
    moment = found.first_after(step.reminded_at or _NEVER)
    until = until.astimezone(UTC)
    while moment is not None and moment <= until:
        yield moment
        moment = found.first_after(moment)


class _LocalHours:
    """The reminder hours of one zone as moments in UTC; an end that is not after the start is midnight.

    What is asked again for every step of a day is kept, so an object of this class serves one look.
    """

    def __init__(self, calendar: WorkCalendar, hours: ReminderHours, zone: tzinfo | None) -> None:
        self.calendar = calendar
        self._hours = hours
        self._zone = zone
        self._mornings: dict[date, datetime] = {}
        self._days: dict[datetime, date] = {}
        self._after: dict[str, datetime] = {}

    def day_of(self, moment: datetime) -> date:
        """The date of a moment in this zone."""
        found = self._days.get(moment)
        if found is None:
            found = self._days[moment] = moment.astimezone(self._zone).date()
        return found

    def after(self, interview: Interview) -> datetime:
        """The first moment within the hours at which an interview is over."""
        found = self._after.get(interview.uid)
        if found is None:
            found = self._after[interview.uid] = self.next(interview.ends_at)
        return found

    def midnight(self, day: date) -> datetime:
        """The moment at which a day begins."""
        return self._at(day, time(0))

    def morning(self, day: date) -> datetime:
        """The first reminder hour on or after a day."""
        found = self._mornings.get(day)
        if found is None:
            first = self.calendar.forward(min(day, _LAST_DAY))
            begins, ends = self._window(first)
            found = self._mornings[day] = begins if begins < ends else self.morning(first + _DAY)
        return found

    def next(self, moment: datetime) -> datetime:
        """The first moment within the hours, at or after this one."""
        day = self.day_of(moment)
        morning = self.morning(day)
        if moment <= morning:
            return morning
        if self.calendar.is_business_day(day) and moment < self._window(day)[1]:
            return moment
        return self.morning(day + _DAY)

    def _window(self, day: date) -> tuple[datetime, datetime]:
        begins, ends = self._hours.start, self._hours.end
        last = self._at(day, ends) if begins < ends else self.midnight(day + _DAY)
        return self._at(day, begins), last

    def _at(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, self._zone).astimezone(UTC)


class _Occasions:
    """Those of an open step: moments within the hours, then a row of weeks; and one by the clock, or none."""

    def __init__(self, step: Step, interview: Interview | None, local: _LocalHours) -> None:
        self._step = step
        self._local = local
        self._lapses = step.lapses_at or _FOREVER
        self._clock = _by_the_clock(step, interview)
        self._floor = _NEVER
        self._last_day = step.due
        if step.snoozed_until is not None:
            self._last_day = max(step.due, step.snoozed_until)
            self._floor = local.morning(step.snoozed_until)
        if self._clock is not None and self._clock < self._floor:
            self._clock = None
        self._end = self._lapses
        if step.kind is StepKind.ASK_CLOSING_QUESTIONS:
            self._end = min(self._lapses, self._clock or _FOREVER)
        elif interview is not None:
            self._floor = max(self._floor, local.after(interview))
        self._weekly_after: date | None = None
        if step.kind is StepKind.KEEP_LOOKING:
            self._end = self._lapses = local.midnight(step.due + _DAY)
        else:
            self._weekly_after = local.calendar.after(self._last_day, DAILY_WHEN_OVERDUE)

    def _daily(self) -> Iterator[datetime]:
        step = self._step
        days = [step.opens, step.aim or step.due, step.due, step.snoozed_until or step.due]
        if self._weekly_after is not None:
            after = self._local.calendar.after
            days += [after(self._last_day, count) for count in range(1, DAILY_WHEN_OVERDUE + 1)]
        return (max(self._local.morning(day), self._floor) for day in days)

    def latest(self, now: datetime, today: date | None) -> datetime:
        """The latest occasion up to now, or _NEVER; `today` is None outside the hours."""
        if now >= self._lapses:
            return _NEVER
        found = self._clock if self._clock is not None and self._clock <= now else _NEVER
        if today is None:
            return found
        if self._weekly_after is not None:
            for week in range((today - self._weekly_after).days // 7, 0, -1):
                moment = self._in_week(self._weekly_after, week)
                if moment <= now and moment < self._end:
                    return max(found, moment)
        in_hours = (each for each in self._daily() if each <= now and each < self._end)
        return max(found, max(in_hours, default=_NEVER))

    def first_after(self, moment: datetime) -> datetime | None:
        """The first occasion of any kind after a moment; None where there is none before it lapses."""
        clock = self._clock if self._clock is not None and self._clock > moment else _FOREVER
        first = min(clock, self._first_in_hours(moment))
        return first if first < self._lapses else None

    def next_given(self, given: datetime, earliest: datetime) -> datetime | None:
        """When to remind of what came after `given`, not before `earliest`; None where it lapses before."""
        clock = self._clock if self._clock is not None and self._clock > given else _FOREVER
        in_hours = self._first_in_hours(given)
        if in_hours is not _FOREVER:
            in_hours = self._local.next(max(in_hours, earliest))
        first = min(max(clock, earliest), in_hours)
        return first if first < self._lapses else None

    def _first_in_hours(self, moment: datetime) -> datetime:
        if self._weekly_after is None or moment < self._in_week(self._weekly_after, 0):
            first = min((each for each in self._daily() if each > moment), default=_FOREVER)
        else:
            week = max(1, (self._local.day_of(moment) - self._weekly_after).days // 7 + 1)
            while week > 1 and self._in_week(self._weekly_after, week - 1) > moment:
                week -= 1  # a long holiday has moved it forward
            first = self._in_week(self._weekly_after, week)
        return first if first < self._end else _FOREVER

    def _in_week(self, third: date, week: int) -> datetime:
        day = date.fromordinal(min(third.toordinal() + 7 * week, _LAST_DAY.toordinal()))
        return max(self._local.morning(day), self._floor)


def _by_the_clock(step: Step, interview: Interview | None) -> datetime | None:
    if interview is not None and step.kind is StepKind.ASK_CLOSING_QUESTIONS:
        return interview.starts_at - BEFORE_INTERVIEW
    if interview is not None and step.kind is StepKind.DEBRIEF:
        return interview.ends_at
    return None
