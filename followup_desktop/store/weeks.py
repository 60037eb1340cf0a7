"""When opportunities were added: what the weekly step of looking on is counted from."""

from datetime import date, timedelta

from followup_desktop.domain.outcome import Stage
from followup_desktop.domain.step import StepKind
from followup_desktop.store.rows import Reader


def added_in_week(db: Reader, monday: date) -> list[date]:
    """The days in the week of this Monday on which opportunities were added, one for each, in order."""
    rows = db.rows(
        "SELECT added_on FROM opportunity WHERE added_on BETWEEN ? AND ? ORDER BY added_on",
        (monday.isoformat(), (monday + timedelta(days=6)).isoformat()),
    )
    return [date.fromisoformat(row[0]) for row in rows]


def first_added(db: Reader) -> date | None:
    """The day on which the search began: that of the first opportunity, None where there is none."""
    first = db.rows("SELECT min(added_on) FROM opportunity")[0][0]
    return date.fromisoformat(first) if first else None


def hired_on(db: Reader) -> date | None:
    """The day of the first "You're hired"; None while the search goes on."""
    query = "SELECT min(coalesce(outcome_on, added_on)) FROM opportunity WHERE stage = ?"
    first = db.rows(query, (Stage.HIRED.value,))[0][0]
    return date.fromisoformat(first) if first else None


def is_stored(db: Reader, about: str) -> bool:
    """Whether the keep-looking step of the week that begins on this Monday (ISO text) lies in the file."""
    # It belongs to no opportunity, and by that it is found along an index.
    query = "SELECT 1 FROM step WHERE opportunity IS NULL AND kind = ? AND about = ?"
    return bool(db.rows(query, (StepKind.KEEP_LOOKING.value, about)))
