"""Reading the checklist: sections, lines and what is waited for, each in one query.

What belongs where follows `state_now` and `is_overdue` of the domain, said in SQL, so that a page of 200
lines is read from an index whatever the number of steps.
"""

# ruff: noqa: S608
# The queries are put together of our own words only; what a person typed goes in as a parameter.

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from followup_desktop.domain.step import StepKind
from followup_desktop.store.conditions import AWAKE, NOT_CLOSED, NOT_LAPSED_BY_DAY
from followup_desktop.store.rows import Reader
from followup_desktop.store.values import utc_text


class Section(StrEnum):
    """The parts of the checklist, in their order."""

    OVERDUE = "overdue"
    TODAY = "today"
    THIS_WEEK = "this_week"
    LATER = "later"
    DONE = "done"


class Line(NamedTuple):
    """One step with the names that its line shows. Dates are ISO text, kinds are text."""

    uid: str
    kind: str
    about: str
    opportunity: str | None
    interview: str | None
    contact: str | None
    what: str
    opens: str
    aim: str | None
    due: str
    done_on: str | None
    skipped_on: str | None
    snoozed_until: str | None
    ended_kind: str | None
    lapses_at: str | None
    reason_kind: str
    reason_on: str | None
    reason_count: int | None
    reason_name: str
    company: str
    position: str
    contact_name: str


_COLUMNS = """
    step.uid, step.kind, step.about, step.opportunity, step.interview, step.contact, step.what, step.opens,
    step.aim, step.due, step.done_on, step.skipped_on, step.snoozed_until, step.ended_kind, step.lapses_at,
    step.reason_kind, step.reason_on, step.reason_count, step.reason_name,
    coalesce(opportunity.company, ''), coalesce(opportunity.position, ''), coalesce(contact.name, '')
"""
_NAMES = """
    LEFT JOIN opportunity ON opportunity.uid = step.opportunity
    LEFT JOIN contact ON contact.uid = step.contact
"""
_IN_ORDER = """
    step.due, step.rank, coalesce(contact.name, opportunity.company, step.what) COLLATE NOCASE, step.uid
"""

# ?1 is the day, ?2 the moment, ?3 the Sunday of the day's week. Each condition begins with the due date.
_LATE = "step.due < ?1 AND step.lapses_at IS NULL"
_IN_TIME = "step.due >= ?1 AND (step.lapses_at IS NULL OR step.lapses_at > ?2)"
_LOOKING = f"step.kind = '{StepKind.KEEP_LOOKING}'"
_ENTERS = "coalesce(step.aim, step.opens)"
_ENTERS_THIS_WEEK = f"CASE WHEN {_LOOKING} THEN step.due <= ?3 ELSE {_ENTERS} > ?1 AND {_ENTERS} <= ?3 END"
_IN_SECTION = {
    Section.OVERDUE: f"{NOT_CLOSED} AND {_LATE} AND {AWAKE}",
    Section.TODAY: f"{NOT_CLOSED} AND {_IN_TIME} AND {_ENTERS} <= ?1 AND {AWAKE} AND NOT {_LOOKING}",
    Section.THIS_WEEK: f"{NOT_CLOSED} AND {_IN_TIME} AND {_ENTERS_THIS_WEEK} AND {AWAKE}",
    Section.LATER: f"""{NOT_CLOSED} AND (({_LATE} AND NOT ({AWAKE})) OR ({_IN_TIME} AND NOT
        ({AWAKE} AND (CASE WHEN {_LOOKING} THEN step.due ELSE {_ENTERS} END) <= ?3)))""",
    Section.DONE: f"step.settled_on IS NOT NULL AND NOT ({NOT_CLOSED} AND (({_LATE}) OR ({_IN_TIME})))",
}
_LATEST_FIRST = "step.settled_on DESC, step.uid"


def section_counts(db: Reader, day: date, now: datetime) -> dict[Section, int]:
    """How many steps each section has on `day`; `now` (aware) decides about steps that lapse within a day."""
    conditions = [_IN_SECTION[section] for section in (Section.OVERDUE, Section.TODAY, Section.THIS_WEEK)]
    conditions += [f"{NOT_CLOSED} AND {_LATE}", f"{NOT_CLOSED} AND {_IN_TIME}", "1"]
    counts = ", ".join(f"(SELECT count(*) FROM step WHERE {condition})" for condition in conditions)
    overdue, today, this_week, late, in_time, everything = db.rows(f"SELECT {counts}", _moment(day, now))[0]
    return {
        Section.OVERDUE: overdue,
        Section.TODAY: today,
        Section.THIS_WEEK: this_week,
        Section.LATER: late + in_time - overdue - today - this_week,
        Section.DONE: everything - late - in_time,
    }


def section_lines(
    db: Reader, section: Section, day: date, now: datetime, offset: int = 0, limit: int = 200
) -> list[Line]:
    """A page of a section: by due date, order of the rules and name; what is done, the latest first."""
    order = _LATEST_FIRST if section is Section.DONE else _IN_ORDER
    return _lines(
        db,
        f"{_IN_SECTION[section]} ORDER BY {order} LIMIT ?4 OFFSET ?5",
        (*_moment(day, now), limit, offset),
    )


def agenda_lines(db: Reader, day: date, *, every: bool = False) -> list[Line]:
    """The steps that are open on a day by dates alone, in the order of the checklist; `every`: all steps."""
    if every:
        return _lines(db, f"1 ORDER BY {_IN_ORDER}", ())
    return _lines(
        db,
        f"{NOT_CLOSED} AND {AWAKE} AND {NOT_LAPSED_BY_DAY} ORDER BY {_IN_ORDER}",
        (day.isoformat(),),
    )


def unclosed_lines(db: Reader, day: date) -> list[Line]:
    """The steps that are open on a day or will be, in the order of the checklist."""
    return _lines(db, f"{NOT_CLOSED} AND {NOT_LAPSED_BY_DAY} ORDER BY {_IN_ORDER}", (day.isoformat(),))


def first_lines(db: Reader, day: date, now: datetime) -> list[Line]:
    """Of each opportunity the open step that is due first, at the moment `now` (aware) of `day`."""
    first = f"""
        SELECT step.id, row_number() OVER (PARTITION BY step.opportunity ORDER BY {_IN_ORDER}) AS place
        FROM step {_NAMES} WHERE step.opportunity IS NOT NULL AND {NOT_CLOSED} AND {AWAKE}
        AND (step.lapses_at IS NULL OR (step.due >= ?1 AND step.lapses_at > ?2))
    """
    return _lines(
        db,
        f"step.id IN (SELECT id FROM ({first}) WHERE place = 1)",
        (day.isoformat(), utc_text(now)),
    )


def done_today(db: Reader, day: date) -> int:
    """How many steps were done on this day."""
    count: int = db.rows(
        "SELECT count(*) FROM step WHERE settled_on IS NOT NULL AND settled_on = ?1 AND done_on = ?1",
        (day.isoformat(),),
    )[0][0]
    return count


def week_added(db: Reader, monday: date) -> int:
    """How many opportunities were added in the week that begins on this Monday."""
    count: int = db.rows(
        "SELECT count(*) FROM opportunity WHERE added_on BETWEEN ? AND ?",
        (monday.isoformat(), (monday + timedelta(days=6)).isoformat()),
    )[0][0]
    return count


def _lines(db: Reader, where: str, parameters: tuple[object, ...]) -> list[Line]:
    found = db.rows(f"SELECT {_COLUMNS} FROM step {_NAMES} WHERE {where}", parameters)
    return list(map(Line._make, found))


def _moment(day: date, now: datetime) -> tuple[str, str, str]:
    sunday = day + timedelta(days=6 - day.weekday())
    return day.isoformat(), utc_text(now), sunday.isoformat()
