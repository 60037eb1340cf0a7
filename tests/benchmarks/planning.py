"""Plans everything in a database, and prints what that took (seconds by the clock and of the processor).

Usage: python -m tests.benchmarks.planning DATABASE
"""

import json
import sys
from collections import defaultdict
from functools import partial
from pathlib import Path

from followup_desktop.domain.interview import Interview
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.domain.plan import plan
from followup_desktop.domain.situation import Situation, ticks_of
from followup_desktop.domain.step import Step
from followup_desktop.domain.touch import Touch
from followup_desktop.domain.workdays import WorkCalendar
from followup_desktop.services.calendars import Calendars
from followup_desktop.services.clock import clock_from
from followup_desktop.services.planner import Planner
from followup_desktop.store.database import Database, open_database
from followup_desktop.store.records import all_of
from followup_desktop.store.settings import load_settings
from tests.benchmarks.alternating import Taken, taking
from tests.benchmarks.years_of_interviews import NOW

ROUNDS = 3


def _situations(db: Database, calendar: WorkCalendar) -> list[Situation]:
    interviews: dict[str, list[Interview]] = defaultdict(list)
    touches: dict[str | None, list[Touch]] = defaultdict(list)
    steps: dict[str | None, list[Step]] = defaultdict(list)
    for interview in all_of(db, Interview):
        interviews[interview.opportunity].append(interview)
    for touch in all_of(db, Touch):
        touches[touch.opportunity].append(touch)
    for step in all_of(db, Step):
        steps[step.opportunity].append(step)
    return [
        Situation(
            opportunity=opportunity,
            interviews=tuple(interviews[opportunity.uid]),
            touches=tuple(touches[opportunity.uid]),
            ticks=ticks_of(steps[opportunity.uid]),
            calendar=calendar,
        )
        for opportunity in all_of(db, Opportunity)
    ]


def _plan_each(situations: list[Situation]) -> int:
    return sum(len(plan(situation)) for situation in situations)


def _through_services(db: Database, calendars: Calendars) -> None:
    with db.write("planned again", journal=False) as transaction:
        Planner(calendars, clock_from(NOW)).replan_all(transaction)


def main(database: Path) -> None:
    """Plan, and print."""
    db = open_database(database)
    calendars = Calendars(db)
    calendar = calendars.of(load_settings(db))
    rounds: list[Taken] = []
    for _ in range(ROUNDS):
        # Made anew each time: a situation remembers what was worked out of it.
        situations = _situations(db, calendar)
        rounds.append(taking(partial(_plan_each, situations)))
    steps = _plan_each(situations)
    interviews = sum(len(situation.interviews) for situation in situations)
    del situations
    told = {
        "interviews": interviews,
        "steps": steps,
        "plan": sorted(rounds)[ROUNDS // 2],
        "services": taking(partial(_through_services, db, calendars)),
    }
    db.close()
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
