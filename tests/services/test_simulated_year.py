"""A year of 200 interviews, sleep, shutdowns, journeys, wrong clocks: each reminder comes exactly once."""

import os
import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from followup_desktop.domain.interview import Interview, PersonMet
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.domain.step import State, Step, StepKind, state_now
from followup_desktop.services import Services
from followup_desktop.services.build import build_services
from followup_desktop.services.interviews import InterviewEntry
from tests.services.acme import GRACE
from tests.services.simulated_year import SetClock, Shown, in_hours, occasions, stretches

FIRST = date(2026, 3, 1)
INTERVIEWS, DAYS = 200, 365
TIED = (StepKind.ASK_CLOSING_QUESTIONS, StepKind.DEBRIEF)


@pytest.fixture(autouse=True)
def _back_home() -> Iterator[None]:
    yield
    os.environ["TZ"] = "UTC"
    SetClock(datetime.now(UTC)).follow_zone()


class Year:
    """One simulated year, checked while it goes by."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.chance = random.Random(seed)
        self.clock = SetClock(datetime.combine(FIRST, datetime.min.time(), UTC))
        self.file = folder / f"{seed}.sqlite3"
        self.services: Services = build_services(self.file, self.clock)
        self.last: dict[str, Shown] = {}
        self.given = 0
        at = sorted(self.chance.sample(range(DAYS * 24), INTERVIEWS))
        self.to_come = [datetime.combine(FIRST, datetime.min.time(), UTC) + timedelta(hours=n) for n in at]
        self.interviews: dict[str, Interview] = {}

    def pass_by(self) -> None:
        for stretch in stretches(FIRST, DAYS, self.chance):
            self.clock.be_in(stretch.zone)
            if stretch.anew:
                self.services.close()
                self.services = build_services(self.file, self.clock)
            self.clock.moment = stretch.begins
            self.do_something()
            for moment in stretch.looks():
                self.clock.moment = moment
                self.look()
            self.nothing_is_lost()
        self.services.close()

    def do_something(self) -> None:
        """Record interviews, some before they take place; carry out some of what there is to do."""
        while self.to_come and self.to_come[0] < self.clock.moment + timedelta(days=1):
            self.record(len(self.interviews), self.to_come.pop(0))
        for row in self.services.agenda.rows():
            if self.chance.random() < 0.3 and not row.step.kind.is_call:
                self.services.steps.done(row.step.uid)
        self.note_new_steps()

    def record(self, number: int, starts: datetime) -> None:
        opportunity = Opportunity(
            uid=f"o{number}", company=f"Company {number}", position="Analyst", added_on=FIRST
        )
        self.interviews[f"i{number}"] = interview = Interview(
            uid=f"i{number}",
            opportunity=opportunity.uid,
            starts_at=starts,
            added_on=self.clock.today(),
            people=(PersonMet(contact="grace"),),
        )
        self.services.interviews.save(InterviewEntry(opportunity, interview, (GRACE,)))

    def note_new_steps(self) -> None:
        """What was just written down needs no reminder of what had fallen due by then."""
        for step in self.open_steps():
            if step.reminded_at is not None:
                self.last.setdefault(step.uid, Shown.at(step.reminded_at))

    def look(self) -> None:
        reminders = self.services.reminders.due()
        if not reminders:
            return
        now, calendar = Shown.at(self.clock.now_utc()), self.services.preferences.calendar()
        for reminder in reminders:
            step = self.services.checklist.find(reminder.step)
            new = [by_clock for occasion, by_clock in self.so_far(step) if not self.covered(step, occasion)]
            assert new, f"{reminder.title} comes twice, at {now.wall}"
            assert in_hours(now.wall, calendar) or any(new), f"{reminder.title} comes at {now.wall}"
        self.services.reminders.given([reminder.step for reminder in reminders])
        self.last |= dict.fromkeys((reminder.step for reminder in reminders), now)
        self.given += len(reminders)

    def nothing_is_lost(self) -> None:
        now, calendar = Shown.at(self.clock.now_utc()), self.services.preferences.calendar()
        for step in self.open_steps():
            for occasion, by_clock in self.so_far(step):
                if (by_clock or in_hours(now.wall, calendar)) and not self.covered(step, occasion):
                    pytest.fail(f"{step.kind} of {occasion.wall} is lost at {now.wall}: {step}")

    def so_far(self, step: Step) -> list[tuple[Shown, bool]]:
        interview = self.interviews.get(step.interview or "")
        return occasions(step, interview, self.clock.now(), self.services.preferences.calendar())

    def covered(self, step: Step, occasion: Shown) -> bool:
        """Whether it was shown at that occasion or later, or was written down after it."""
        shown = self.last.get(step.uid)
        if shown is None:
            return step.reminded_at is not None and occasion.moment <= step.reminded_at
        tied = step.kind in TIED  # these go by moments, wherever one is
        return occasion.moment <= shown.moment or (occasion.wall <= shown.wall and not tied)

    def open_steps(self) -> list[Step]:
        found = [self.services.checklist.find(row.step.uid) for row in self.services.agenda.rows()]
        return [step for step in found if state_now(step, self.clock.now()) is State.OPEN]


@settings(
    max_examples=1, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(0, 10_000))
def test_in_a_year_every_reminder_comes_once(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    year = Year(tmp_path_factory.mktemp("year"), seed)
    year.pass_by()
    assert year.given > INTERVIEWS
