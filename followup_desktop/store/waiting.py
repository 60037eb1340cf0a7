"""What is waited for: opportunities past their first interview in which there is nothing to do today."""

# ruff: noqa: S608
# The queries are put together of our own words only; what a person typed goes in as a parameter.

from datetime import date, datetime
from typing import NamedTuple

from followup_desktop.domain.outcome import CLOSED_STAGES
from followup_desktop.store.conditions import AWAKE, NOT_CLOSED, NOT_LAPSED_BY_DAY
from followup_desktop.store.rows import Reader
from followup_desktop.store.values import utc_text


class Waiting(NamedTuple):
    """An opportunity in which there is nothing to do until a day, and the step that opens or wakes then.

    `until` is ISO text; it and everything about the step are None where nothing is planned at all. `snoozed`
    is 1 where the step waits because a person put it off.
    """

    opportunity: str
    company: str
    position: str
    stage: str
    until: str | None
    next_step_uid: str | None
    kind: str | None
    snoozed: int
    contact_name: str | None
    what: str | None
    opens: str | None
    due: str | None
    reason_kind: str | None
    reason_on: str | None
    reason_count: int | None
    reason_name: str | None


_CLOSED = ", ".join(f"'{stage}'" for stage in sorted(CLOSED_STAGES))

# ?2 is the moment within the day, or an empty text, which comes before every moment.
_UNSETTLED = f"{NOT_CLOSED} AND {NOT_LAPSED_BY_DAY} AND coalesce(step.lapses_at > ?2, 1)"
_OPEN = f"{_UNSETTLED} AND {AWAKE}"
_WAKES_ON = "max(step.opens, coalesce(step.snoozed_until, step.opens))"
# First the uids alone, along their index, whose order is that of the steps' index too. Materialized, as the
# day would be worked out anew wherever it is mentioned.
_WAITING = f"""
    WITH idle AS MATERIALIZED (
        SELECT uid, (
            SELECT min({_WAKES_ON}) FROM step
            WHERE step.opportunity = opportunity.uid AND {_UNSETTLED}
        ) AS until
        FROM opportunity
        WHERE NOT EXISTS (SELECT 1 FROM step WHERE step.opportunity = opportunity.uid AND {_OPEN})
    ), waiting AS (
        SELECT uid, company, position, stage, until FROM idle JOIN opportunity USING (uid)
        WHERE CASE WHEN stage IN ({_CLOSED}) THEN until IS NOT NULL ELSE EXISTS (
            SELECT 1 FROM interview WHERE interview.opportunity = idle.uid AND cancelled = 0) END
    )
"""
_SOONEST_FIRST = "page.until IS NULL, page.until, page.company COLLATE NOCASE, page.uid"
_NEXT_STEP = f"""
    SELECT id FROM step WHERE step.opportunity = page.uid AND {_UNSETTLED} AND {_WAKES_ON} = page.until
    ORDER BY due, rank, uid LIMIT 1
"""
_LINES = f"""
    {_WAITING}
    SELECT page.*, step.uid, step.kind, coalesce(step.snoozed_until > step.opens, 0), contact.name,
        step.what, step.opens, step.due, step.reason_kind, step.reason_on, step.reason_count, step.reason_name
    FROM (SELECT * FROM waiting AS page ORDER BY {_SOONEST_FIRST} LIMIT ?3 OFFSET ?4) AS page
    LEFT JOIN step ON step.id = ({_NEXT_STEP}) LEFT JOIN contact ON contact.uid = step.contact
    ORDER BY {_SOONEST_FIRST}
"""


def waiting_lines(
    db: Reader, day: date, offset: int = 0, limit: int = 200, *, now: datetime | None = None
) -> list[Waiting]:
    """A page of the opportunities in which there is nothing to do on `day`, the soonest first.

    These are the ones that are not closed and have an interview that was not cancelled, and the closed ones
    in which a step is still to come. `now` (aware) decides about steps that lapse within the day; without
    it the day is taken as a whole.
    """
    return list(map(Waiting._make, db.rows(_LINES, (day.isoformat(), _moment(now), limit, offset))))


def waiting_count(db: Reader, day: date, *, now: datetime | None = None) -> int:
    """How many opportunities `waiting_lines` has in all."""
    count: int = db.rows(f"{_WAITING} SELECT count(*) FROM waiting", (day.isoformat(), _moment(now)))[0][0]
    return count


def _moment(now: datetime | None) -> str:
    return utc_text(now) if now is not None else ""
