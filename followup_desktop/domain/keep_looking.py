"""Keep looking: new opportunities every week, until the words "You're hired".

This is the one step that is made week by week, and only when somebody looks; it is written down once a
person has done something with it.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from followup_desktop.domain.step import Reason, ReasonKind, Step, StepKind, step_uid


def monday_of(day: date) -> date:
    """The Monday of that calendar week."""
    return day - timedelta(days=day.weekday())


def keep_looking(
    day: date, added: Iterable[date], goal: int, *, since: date | None, hired_on: date | None
) -> Step | None:
    """The step for the week of `day`: add `goal` new opportunities, from Monday to Sunday.

    `added` are the days in any order on which opportunities were added, `since` the first of them.
    None before the search began, without a goal, and from the day of being hired on.
    """
    monday = monday_of(day)
    sunday = monday + timedelta(days=6)
    if goal < 1 or since is None or since > sunday or (hired_on is not None and day >= hired_on):
        return None
    this_week = sorted(on for on in added if monday <= on <= sunday)
    done_on = this_week[goal - 1] if len(this_week) >= goal else None
    about = monday.isoformat()
    return Step(
        uid=step_uid(StepKind.KEEP_LOOKING, about),
        kind=StepKind.KEEP_LOOKING,
        about=about,
        opens=monday,
        due=sunday,
        lapses_at=datetime.combine(sunday + timedelta(days=1), time(12), UTC),  # Monday has begun everywhere
        reason=Reason(ReasonKind.KEEP_LOOKING, count=goal),
        done_on=done_on,
        done_by_facts=done_on is not None,
    )
