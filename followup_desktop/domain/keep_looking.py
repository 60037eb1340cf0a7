"""Keep looking: new opportunities every week, until the words "You're hired".

This is the one step that is made week by week, and only when somebody looks; it is written down once a
person has done something with it.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from followup_desktop.domain.step import Reason, ReasonKind, Step, StepKind, step_uid


def monday_of(day: date) -> date:
    """The Monday of that calendar week."""
    return day - timedelta(days=day.weekday())


class Week(NamedTuple):
    """A week of looking that begins on `monday`: so many opportunities as `goal`, reached on `done_on`."""

    monday: date
    goal: int
    done_on: date | None

    @property
    def about(self) -> str:
        """What its step is about: the Monday as ISO text."""
        return self.monday.isoformat()

    def step(self) -> Step:
        """The week as a step: add `goal` new opportunities, from Monday to Sunday."""
        return replace(self.outline(), uid=step_uid(StepKind.KEEP_LOOKING, self.about))

    def outline(self) -> Step:
        """The step without its uid: to see when it is due, far more often than anything is done with it.

        A uid is a hash, and for the first hash of all Python loads 3 MB of OpenSSL.
        """
        sunday = self.monday + timedelta(days=6)
        return Step(
            uid="",
            kind=StepKind.KEEP_LOOKING,
            about=self.about,
            opens=self.monday,
            due=sunday,
            lapses_at=datetime.combine(sunday + timedelta(days=1), time(12), UTC),  # begun everywhere
            reason=Reason(ReasonKind.KEEP_LOOKING, count=self.goal),
            done_on=self.done_on,
            done_by_facts=self.done_on is not None,
        )


def week_of(
    day: date, added: Iterable[date], goal: int, *, since: date | None, hired_on: date | None
) -> Week | None:
    """The week of `day`, which asks for `goal` new opportunities.

    `added` are the days in any order on which opportunities were added, `since` the first of them.
    None before the search began, without a goal, and from the day of being hired on.
    """
    monday = monday_of(day)
    sunday = monday + timedelta(days=6)
    if goal < 1 or since is None or since > sunday or (hired_on is not None and day >= hired_on):
        return None
    this_week = sorted(on for on in added if monday <= on <= sunday)
    return Week(monday, goal, this_week[goal - 1] if len(this_week) >= goal else None)


def keep_looking(
    day: date, added: Iterable[date], goal: int, *, since: date | None, hired_on: date | None
) -> Step | None:
    """The step for the week of `day`, as `week_of` has it."""
    week = week_of(day, added, goal, since=since, hired_on=hired_on)
    return week.step() if week is not None else None
