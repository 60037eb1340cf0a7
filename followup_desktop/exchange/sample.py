"""Sample data to look around with: three opportunities in different stages, as if today were any day.

resources/sample/sample.json is an archive in which days hang on today ("today-2bd": two business days ago,
"today+0bd": today, or after the weekend, "today+8d": in eight days, "today-2bd 10:00": at that time on the
spot), the time zone is "here", and a step of the plan is named by its kind and what it is about ("planned
thank_you i1/c1").
"""

import json
import re
from datetime import date, datetime, time, timedelta

from followup_desktop.domain.interview import in_utc
from followup_desktop.domain.step import StepKind, step_uid
from followup_desktop.exchange.archive import Archive, loads
from followup_desktop.exchange.archive_values import MisfitError
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.wall_clock import zone_named
from followup_desktop.paths import resources_dir

_DAY = re.compile(r"today(?:(?P<count>[+-]\d+)(?P<unit>bd|d))?(?: (?P<clock>\d\d:\d\d))?")
_STEP = re.compile(r"planned (?P<kind>\w+) (?P<about>\S+)")


def sample(today: date, zone: str, region: str = "") -> Archive:
    """The sample as it looks on this day, with interviews in this IANA zone, for a candidate of this region.

    Business days are Monday to Friday here, whatever the region: the sample is made without a calendar.
    Raises ExchangeError where there is no such zone.
    """
    try:
        zone_named(zone)
    except MisfitError as misfit:
        raise ExchangeError(f"The sample needs a time zone. {misfit.what}") from misfit
    text = (resources_dir() / "sample" / "sample.json").read_text("utf-8")

    def filled(pairs: list[tuple[str, object]]) -> dict[str, object]:
        return {name: _filled(value, today, zone) for name, value in pairs}

    document = json.loads(text, object_pairs_hook=filled)
    document["profile"]["region"] = region
    return loads(json.dumps(document).encode(), today=today)


def _filled(value: object, today: date, zone: str) -> object:
    """A value of the sample with its day, zone or step put in."""
    if not isinstance(value, str):
        return value
    if value == "here":
        return zone
    step = _STEP.fullmatch(value)
    if step:
        return step_uid(StepKind(step["kind"]), step["about"])
    found = _DAY.fullmatch(value)
    if not found:
        return value
    day = _day(today, int(found["count"] or 0), found["unit"])
    if found["clock"] is None:
        return day.isoformat()
    wall = datetime.combine(day, time.fromisoformat(found["clock"]))
    return in_utc(wall, zone).replace(tzinfo=None).isoformat() + "Z"


def _day(today: date, count: int, unit: str | None) -> date:
    if unit != "bd":
        return today + timedelta(days=count)
    one = timedelta(days=-1 if count < 0 else 1)
    day = today
    for _ in range(abs(count)):
        day = _weekday(day + one, one)
    return _weekday(day, one)


def _weekday(day: date, step: timedelta) -> date:
    while day.weekday() > 4:
        day += step
    return day
