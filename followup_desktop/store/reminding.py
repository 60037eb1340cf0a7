"""The steps that may call for a reminder."""

from datetime import date, datetime

from followup_desktop.domain.step import Step
from followup_desktop.store.conditions import AWAKE, NOT_CLOSED
from followup_desktop.store.records import some_of
from followup_desktop.store.rows import Reader
from followup_desktop.store.values import utc_text

MOST = 2000
"""So many steps at a time: whoever has more to do is told of the ones that fell due last."""


def steps_to_remind_of(db: Reader, day: date, now: datetime) -> list[Step]:
    """The steps that begin on `day` or before and have not lapsed at `now` (aware), those due last first."""
    rows = db.rows(
        f"SELECT uid FROM step WHERE {NOT_CLOSED} AND {AWAKE} "  # noqa: S608  our own words
        "AND (lapses_at IS NULL OR lapses_at > ?2) ORDER BY due DESC LIMIT ?3",
        (day.isoformat(), utc_text(now), MOST),
    )
    uids = [row[0] for row in rows]
    steps = some_of(db, Step, uids)
    return [steps[uid] for uid in uids]
