"""A machine that sleeps, is switched off, travels and has its clock set; and what its wall clock shows."""

import os
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from followup_desktop.domain.interview import Interview
from followup_desktop.domain.step import Step, StepKind
from followup_desktop.domain.workdays import WorkCalendar
from followup_desktop.services.clock import Clock

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
NINE, SIX = time(9), time(18)
NEVER = datetime(1, 1, 1)  # noqa: DTZ001 (what a wall shows has no zone)
AT_HOME = "Europe/London"
ELSEWHERE = ("America/New_York", "Asia/Tokyo", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Honolulu")


class SetClock(Clock):
    """Shows what it is set to."""

    def __init__(self, moment: datetime) -> None:
        super().__init__()
        self.moment = moment

    def now(self) -> datetime:
        return self.moment.astimezone()

    def be_in(self, zone: str) -> None:
        """Travel there."""
        os.environ["TZ"] = zone
        self.follow_zone()


@dataclass(frozen=True)
class Shown:
    """When something was shown: the moment, and what the clock on the wall said."""

    moment: datetime
    wall: datetime

    @classmethod
    def at(cls, moment: datetime) -> "Shown":
        return cls(moment, moment.astimezone().replace(tzinfo=None))


@dataclass(frozen=True)
class Stretch:
    """The machine is awake from one moment to another, in a zone; before it, the program was started anew."""

    begins: datetime
    ends: datetime
    zone: str
    anew: bool

    def looks(self) -> Iterator[datetime]:
        """When the program looks at the clock: every other minute, which is not taken for sleep yet."""
        moment = self.begins
        while moment < self.ends:
            yield moment
            moment += 2 * MINUTE


def stretches(first: date, days: int, chance: random.Random) -> Iterator[Stretch]:
    """A machine's days: most from eight to half past seven with naps, some off, some trips, wrong clocks."""
    zone, skew, day = AT_HOME, timedelta(), first
    until = datetime.combine(first, time(0), UTC)
    while day < first + days * DAY:
        if chance.random() < 0.06:
            zone = chance.choice(ELSEWHERE) if zone == AT_HOME else AT_HOME
        if chance.random() < 0.05:
            skew = chance.choice([timedelta(), timedelta(minutes=70), timedelta(minutes=-70)])
        if chance.random() < 0.08:
            day += chance.randint(1, 9) * DAY  # off, or lying at home
        os.environ["TZ"] = zone
        Clock().follow_zone()
        begins = datetime.combine(day, time(chance.randint(6, 11), chance.randint(0, 59))).astimezone(UTC)
        begins = max(begins + skew, until)
        for _nap in range(chance.randint(1, 3)):
            until = begins + timedelta(minutes=chance.randint(40, 330))
            yield Stretch(begins, until, zone, chance.random() < 0.3)
            begins = until + timedelta(minutes=chance.randint(4, 120))
        day += DAY


def occasions(
    step: Step, interview: Interview | None, now: datetime, calendar: WorkCalendar
) -> list[tuple[Shown, bool]]:
    """The occasions of an open step up to now, as RULES says them, and whether each is tied to a clock."""
    tied = []
    if interview is not None and step.kind is StepKind.ASK_CLOSING_QUESTIONS:
        tied = [interview.starts_at - timedelta(hours=1)]
    if interview is not None and step.kind is StepKind.DEBRIEF:
        tied = [interview.ends_at]
    floor = NEVER
    if interview is not None and step.kind is not StepKind.ASK_CLOSING_QUESTIONS:
        floor = first_hour(Shown.at(interview.ends_at).wall, calendar)
    found = []
    for day in mornings(step, now.astimezone().date(), calendar):
        wall = max(first_hour(datetime.combine(day, time(0)), calendar), floor)
        moment = wall.astimezone(UTC)
        before = step.lapses_at if not tied or step.kind is StepKind.DEBRIEF else tied[0]
        if before is None or moment < before:
            found.append((Shown(moment, wall), False))
    found += [(Shown.at(moment), True) for moment in tied]
    return [(shown, by_clock) for shown, by_clock in found if shown.moment <= now]


def mornings(step: Step, until: date, calendar: WorkCalendar) -> Iterator[date]:
    """The days that call for a reminder: opening, aim, last day, three business days late, then weekly."""
    woken = step.snoozed_until or step.opens
    yield from (max(day, woken) for day in (step.opens, step.aim or step.due, step.due, woken))
    if step.kind is StepKind.KEEP_LOOKING:
        return
    day, late = max(step.due, woken), 0
    while day <= until and late < 3:
        day += DAY
        if calendar.is_business_day(day):
            late += 1
            yield day
    while day <= until:
        day += 7 * DAY
        yield day


def first_hour(wall: datetime, calendar: WorkCalendar) -> datetime:
    """The first reminder hour at or after this time on the wall."""
    while not in_hours(wall, calendar):
        morning = datetime.combine(wall.date(), NINE)
        wall = morning if wall < morning else datetime.combine(wall.date() + DAY, time(0))
    return wall


def in_hours(wall: datetime, calendar: WorkCalendar) -> bool:
    """Whether the wall clock shows a reminder hour."""
    return calendar.is_business_day(wall.date()) and NINE <= wall.time() < SIX
