"""A series of events as single interviews: one for each date of a short one, the next of a long one."""

import heapq
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from followup_desktop.domain.found import LeftOut
from followup_desktop.exchange.invitations.events import RULE, Invite, Start, times_of
from followup_desktop.exchange.invitations.repeats import Looking, Rule, RuleError, days_of, rule_of
from followup_desktop.exchange.invitations.values import text_of

MOST_DATES = 10
"""So many dates of a series are taken one by one."""

_BEFORE_NOW = 2  # days: a zone may be a day ahead
_LOOKING_BACK = 400  # days before now within which the last date of a series that is over is looked for
_TOO_MUCH = "The file holds more series than can be worked out. Only its first date was taken."
_UNITS = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def dates_of(
    master: Invite, changed: list[Invite], *, now: datetime | None, looking: Looking
) -> tuple[list[Invite], list[LeftOut]]:
    """The dates of a series, with those that the file changes, and what of it is left out and why.

    `master` is the event that repeats, `changed` are the single dates that have events of their own. Where
    the whole series is cancelled, or does not repeat, there is one.
    """
    start = master.start
    listed = times_of(master.values, "RDATE")
    if start is None or master.cancelled or not (listed or text_of(master.values, RULE)):
        return [master, *changed], []
    rule, left_out = (None, []) if looking.is_over else _rule(master, start)
    series = _Series(start, rule, listed, times_of(master.values, "EXDATE"), looking)
    first = list(islice(series.starts(), MOST_DATES + 1))
    if looking.is_over:
        return [master, *changed], [LeftOut(master.title, _TOO_MUCH)]
    if not first:
        return changed, [*left_out, LeftOut(master.title, "All its dates are called off in the file.")]
    if len(first) <= MOST_DATES:
        return _with_changes(first, master, changed), left_out
    chosen = _next(first, now, series)
    taken = _with_changes([chosen], master, changed[: MOST_DATES - 1])
    return taken, [*left_out, LeftOut(master.title, _why(rule, chosen, len(taken) - 1))]


def _rule(master: Invite, start: Start) -> tuple[Rule | None, list[LeftOut]]:
    text = text_of(master.values, RULE)
    if not text:
        return None, []
    try:
        return rule_of(text, start.wall), []
    except RuleError as error:
        why = f"It repeats, but by a rule that cannot be used. {error} Only its first date was taken."
        return None, [LeftOut(master.title, why)]


class _Series:
    """The starts of a series: by its rule and those that are listed, without those that are excluded."""

    def __init__(
        self, start: Start, rule: Rule | None, listed: list[Start], excluded: list[Start], looking: Looking
    ) -> None:
        self._start = start
        self._rule = rule
        self._looking = looking
        own = {start.at(_wall_in(one, start)) for one in listed} | {start}
        self._listed = sorted(own, key=lambda one: one.wall)
        # A whole day is excluded by any time on it, a time by its moment, its wall clock or its day.
        self._days = {one.wall.date() for one in excluded if one.whole_day or start.whole_day}
        self._walls = {one.wall for one in excluded if not one.zone and not one.whole_day}
        self._moments = {one.moment for one in excluded if one.zone}

    def starts(self, since: date | None = None) -> Iterator[Start]:
        """The starts in order, each once; with `since` those long before that day need not come."""
        ruled = self._ruled(self._rule, since) if self._rule else iter(())
        last: Start | None = None
        for one in heapq.merge(self._listed, ruled, key=lambda one: one.wall):
            if one != last and not self._is_excluded(one):
                yield one
            last = one

    def _ruled(self, rule: Rule, since: date | None) -> Iterator[Start]:
        """Up to and with the end. The first of the series, which counts in any case, is among the listed."""
        for day in days_of(rule, self._start.wall.date(), self._looking, since):
            one = self._start.at(datetime.combine(day, self._start.wall.time()))
            if rule.until is not None and _is_after(one, rule.until):
                return
            yield one

    def _is_excluded(self, one: Start) -> bool:
        return one.wall.date() in self._days or one.wall in self._walls or one.moment in self._moments


def _is_after(start: Start, until: date) -> bool:
    if not isinstance(until, datetime):
        return start.wall.date() > until
    if start.whole_day:
        return start.wall.date() > until.date()
    return start.wall > until if until.tzinfo is None else _moment(start) > until


def _wall_in(one: Start, start: Start) -> datetime:
    """What clocks show in the zone of the series; a day without a time has that of the first."""
    if one.whole_day or start.whole_day:
        return datetime.combine(one.wall.date(), start.wall.time())
    if not one.zone or not start.zone or one.zone == start.zone:
        return one.wall
    return one.moment.astimezone(ZoneInfo(start.zone)).replace(tzinfo=None)


def _with_changes(starts: list[Start], master: Invite, changed: list[Invite]) -> list[Invite]:
    """An event for each start, or the one that the file has in its place; then those that fit none."""
    left = list(changed)
    found: list[Invite] = []
    follows: tuple[Invite, timedelta] | None = None
    for start in starts:
        own = next((one for one in left if _stands_for(one, start)), None)
        if own is not None:
            left.remove(own)
            found.append(replace(own, recurrence=start.key))
            if own.changes_later and own.start is not None and own.start.whole_day == start.whole_day:
                follows = own, own.start.wall - start.wall
        elif follows:
            changed_one, shift = follows
            moved = (changed_one.start or start).at(start.wall + shift)
            found.append(replace(changed_one, start=moved, recurrence=start.key, changes_later=False))
        else:
            found.append(replace(master, start=start, recurrence=start.key))
    return found + left


def _stands_for(one: Invite, start: Start) -> bool:
    """Whether a changed event stands for the date of a series. Some programs name only its day."""
    if len(one.recurrence) == len("20220317"):
        return one.recurrence == f"{start.wall:%Y%m%d}"
    return one.recurrence == start.key


def _next(first: list[Start], now: datetime | None, series: _Series) -> Start:
    """The first that begins after `now`; where there is none, the last that is known; else the first."""
    if now is None:
        return first[0]
    last = first[0]
    for days in (_BEFORE_NOW, _LOOKING_BACK):
        for one in series.starts(now.date() - timedelta(days=days)):
            last = one
            if _moment(one) >= (now if now.tzinfo else now.replace(tzinfo=UTC)):
                return one
    return last


def _moment(start: Start) -> datetime:
    moment = start.moment
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _why(rule: Rule | None, chosen: Start, changed: int) -> str:
    also = "" if not changed else ", and one more" if changed == 1 else f", and {changed} more"
    also += " that the file changes" if changed else ""
    return (
        f"It repeats {_how_often(rule)}. Only the date {chosen.wall:%Y-%m-%d} was taken{also}: "
        "add other dates by hand, or import their own invitations."
    )


def _how_often(rule: Rule | None) -> str:
    if rule is None:
        return "on a list of dates"
    unit = _UNITS[rule.frequency]
    often = f"every {unit}" if rule.interval == 1 else f"every {rule.interval} {unit}s"
    if rule.frequency == "WEEKLY" and rule.weekdays:
        often += f" on {', '.join(_WEEKDAYS[day] for _nth, day in rule.weekdays[:7])}"
    if rule.times is not None:
        return f"{often}, {rule.times} times"
    return f"{often} until {rule.until:%Y-%m-%d}" if rule.until is not None else f"{often} without an end"
