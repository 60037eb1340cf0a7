"""Over any stretch of time, with looks at any moments, each occasion is given or made up for, and none twice.

The occasions are found here by walking from quarter to quarter, without any of the program's arithmetic.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.domain.interview import Interview
from followup_desktop.domain.reminders import due_reminders, next_look, occasions
from followup_desktop.domain.settings import ReminderHours
from followup_desktop.domain.step import Reason, ReasonKind, Step, StepKind
from followup_desktop.domain.workdays import WorkCalendar

DAY = timedelta(days=1)
ZONES = [
    "Africa/Casablanca",
    "America/New_York",
    "America/St_Johns",
    "Asia/Tokyo",
    "Australia/Lord_Howe",
    "Europe/London",
    "Pacific/Apia",
    "UTC",
]
# Stretches in which clocks change in most of these zones.
STARTS = st.one_of(
    st.dates(date(2026, 3, 1), date(2026, 3, 31)), st.dates(date(2026, 9, 20), date(2026, 11, 10))
)
KINDS = [
    StepKind.ASK_CLOSING_QUESTIONS,
    StepKind.DEBRIEF,
    StepKind.THANK_YOU,
    StepKind.KEEP_LOOKING,
    StepKind.OWN,
]


@dataclass(frozen=True)
class Case:
    step: Step
    interview: Interview | None
    calendar: WorkCalendar
    hours: ReminderHours
    zone: ZoneInfo

    def local(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, self.zone).astimezone(UTC)

    def in_hours(self, moment: datetime) -> bool:
        day = moment.astimezone(self.zone).date()
        begins, ends = self.local(day, self.hours.start), self.local(day, self.hours.end)
        return self.calendar.is_business_day(day) and begins <= moment < ends

    def by_the_clock(self, moment: datetime) -> bool:
        if self.interview is None:
            return False
        tied = {
            StepKind.ASK_CLOSING_QUESTIONS: self.interview.starts_at - timedelta(hours=1),
            StepKind.DEBRIEF: self.interview.ends_at,
        }
        return tied.get(self.step.kind) == moment


@st.composite
def cases(draw: st.DrawFn) -> Case:
    zone = ZoneInfo(draw(st.sampled_from(ZONES)))
    weekdays = draw(st.sets(st.integers(0, 6), min_size=1))
    start = draw(STARTS)
    off = {start + DAY * n for n in draw(st.sets(st.integers(0, 60), max_size=12))}
    begins = draw(st.integers(0, 22))
    hours = ReminderHours(start=time(begins, 30), end=time(draw(st.integers(begins + 1, 23)), 45))
    kind = draw(st.sampled_from(KINDS))
    opens = start + DAY * draw(st.integers(0, 8))
    interview = None
    if kind not in (StepKind.KEEP_LOOKING, StepKind.OWN):
        at = time(draw(st.integers(0, 23)), draw(st.sampled_from([0, 30])))
        interview = Interview(
            uid="i",
            opportunity="o",
            starts_at=datetime.combine(opens + DAY * draw(st.integers(-1, 1)), at, zone).astimezone(UTC),
            minutes=draw(st.sampled_from([30, 60, 240])),
            added_on=start,
        )
    due = opens + DAY * draw(st.integers(0, 5))
    step = Step(
        uid="s",
        kind=kind,
        about="s",
        opens=opens,
        aim=draw(st.sampled_from([None, opens, due])),
        due=due,
        reason=Reason(ReasonKind.OWN),
        snoozed_until=draw(st.one_of(st.none(), st.integers(0, 20).map(lambda n: opens + DAY * n))),
        lapses_at=interview.ends_at if interview and kind is StepKind.ASK_CLOSING_QUESTIONS else None,
    )
    return Case(step, interview, WorkCalendar(weekdays, lambda _year: dict.fromkeys(off, "off")), hours, zone)


def walked(case: Case, until: datetime) -> list[datetime]:
    """Every occasion up to `until`, found by walking."""
    step = case.step
    tied = [moment for moment in _clock_moments(case) if _awake(case, moment)]
    floor = _first_hour(case, case.interview.ends_at) if _waits(case) and case.interview else None
    found = set()
    for day in _days(case, until):
        moment = _first_hour(case, case.local(day, time(0)))
        if floor is not None:
            moment = max(moment, floor)
        if _awake(case, moment) and not (
            step.kind is StepKind.ASK_CLOSING_QUESTIONS and tied and moment >= tied[0]
        ):
            found.add(moment)
    if step.lapses_at is not None:
        found = {moment for moment in found if moment < step.lapses_at}
    if step.kind is StepKind.KEEP_LOOKING:
        found = {moment for moment in found if moment < case.local(step.due + DAY, time(0))}
    return sorted(moment for moment in found.union(tied) if moment <= until)


def _waits(case: Case) -> bool:
    return case.step.kind is not StepKind.ASK_CLOSING_QUESTIONS


def _clock_moments(case: Case) -> list[datetime]:
    if case.interview is None:
        return []
    moments = (case.interview.starts_at - timedelta(hours=1), case.interview.ends_at)
    return [moment for moment in moments if case.by_the_clock(moment)]


def _awake(case: Case, moment: datetime) -> bool:
    woken = case.step.snoozed_until
    return woken is None or moment >= _first_hour(case, case.local(woken, time(0)))


def _days(case: Case, until: datetime) -> Iterator[date]:
    """The days that call for a reminder, holidays or not."""
    step = case.step
    yield from (step.opens, step.aim or step.due, step.due, step.snoozed_until or step.due)
    if step.kind is StepKind.KEEP_LOOKING:
        return
    day, overdue = max(step.due, step.snoozed_until or step.due), 0
    while case.local(day, time(0)) <= until:
        day += DAY
        if overdue < 3:
            if case.calendar.is_business_day(day):
                overdue += 1
                third = day
                yield day
        elif (day - third).days % 7 == 0:
            yield day


def _first_hour(case: Case, moment: datetime) -> datetime:
    """Walk in quarters of an hour: hours and interviews begin and end on them."""
    while not case.in_hours(moment):
        moment += timedelta(minutes=15)
    return moment


def looks_from(day: date) -> st.SearchStrategy[list[datetime]]:
    start = datetime.combine(day, time(0), UTC)
    gaps = st.one_of(st.integers(1, 90), st.integers(1, 60 * 24 * 9))
    return st.lists(gaps, min_size=1, max_size=40).map(
        lambda minutes: [start + timedelta(minutes=sum(minutes[: n + 1])) for n in range(len(minutes))]
    )


@given(case=cases(), days=st.integers(1, 70))
def test_the_occasions_are_those_that_one_finds_by_walking(case: Case, days: int) -> None:
    until = case.local(case.step.opens + DAY * days, time(12))
    found = occasions(case.step, case.interview, case.calendar, case.hours, case.zone, until)
    assert list(found) == walked(case, until)


@given(case=cases(), data=st.data())
def test_each_occasion_is_given_once_or_made_up_for(case: Case, data: st.DataObject) -> None:
    looks = data.draw(looks_from(case.step.opens - DAY))
    expected = walked(case, looks[-1])
    step = case.step
    for now in looks:
        lapsed = _lapsed(case, now)
        waiting = [
            each for each in expected if each <= now and each > (step.reminded_at or looks[0] - 99 * DAY)
        ]
        allowed = [each for each in waiting if case.in_hours(now) or case.by_the_clock(each)]
        given_now = due_reminders([(step, case.interview)], now, case.calendar, case.hours, case.zone)
        if lapsed or not allowed:
            assert given_now == []
        else:
            (reminder,) = given_now
            assert reminder.occasion == max(allowed)
            step = replace(step, reminded_at=now)
    assert due_reminders([(step, case.interview)], looks[-1], case.calendar, case.hours, case.zone) == []


@given(case=cases(), data=st.data())
def test_the_next_look_is_neither_too_late_nor_too_early(case: Case, data: st.DataObject) -> None:
    step, now = case.step, case.local(case.step.opens - DAY, time(8))
    for wait in data.draw(st.lists(st.integers(1, 60 * 24 * 5), max_size=12)):
        moment = next_look([(step, case.interview)], now, case.calendar, case.hours, case.zone)
        if moment is None:
            return
        assert moment >= now
        if moment > now:
            just_before = max(now, moment - timedelta(seconds=1))
            assert _given(case, step, just_before) == 0
        assert _given(case, step, moment) == 1
        step = replace(step, reminded_at=moment)
        now = moment + timedelta(minutes=wait)


@given(case=cases(), data=st.data())
def test_during_a_pause_nothing_comes_and_after_it_one_for_all(case: Case, data: st.DataObject) -> None:
    looks = data.draw(looks_from(case.step.opens))
    ends = data.draw(st.sampled_from(looks))
    paused = replace(case, hours=replace(case.hours, paused_until=ends))
    for now in looks:
        if now < ends:
            assert _given(paused, paused.step, now) == 0
        else:
            assert _given(paused, paused.step, now) == _given(case, case.step, now)


@given(case=cases(), elsewhere=st.sampled_from(ZONES), data=st.data())
def test_after_a_change_of_zone_the_occasions_are_those_of_the_new_one(
    case: Case, elsewhere: str, data: st.DataObject
) -> None:
    there = replace(case, zone=ZoneInfo(elsewhere))
    last = data.draw(looks_from(case.step.opens))[-1]
    until = last + 30 * DAY
    step = replace(case.step, reminded_at=last)
    found = occasions(step, there.interview, there.calendar, there.hours, there.zone, until)
    assert list(found) == [each for each in walked(there, until) if each > last]


def _given(case: Case, step: Step, now: datetime) -> int:
    return len(due_reminders([(step, case.interview)], now, case.calendar, case.hours, case.zone))


def _lapsed(case: Case, now: datetime) -> bool:
    if case.step.kind is StepKind.KEEP_LOOKING:
        return now >= case.local(case.step.due + DAY, time(0))
    return case.step.lapses_at is not None and now >= case.step.lapses_at
