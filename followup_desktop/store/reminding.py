"""The steps that may call for a reminder."""

from datetime import date, datetime

from followup_desktop.domain.step import Step
from followup_desktop.store.records import stored_by_uid
from followup_desktop.store.rows import Reader, layout_of, utc_text

MOST = 500
"""So many steps at a time: whoever has more to do is told of the ones that fell due last."""


def steps_to_remind_of(db: Reader, day: date, now: datetime) -> list[Step]:
    """The steps that are open on `day` and have not lapsed at `now` (aware), those due last first."""
    rows = db.rows(
        "SELECT uid FROM step WHERE closed = 0 AND wakes_on <= ?1 "
        "AND (lapses_at IS NULL OR lapses_at > ?2) ORDER BY due DESC LIMIT ?3",
        (day.isoformat(), utc_text(now), MOST),
    )
    layout = layout_of(Step)
    return layout.unpack(list(stored_by_uid(db, layout, [row[0] for row in rows]).values()))
