"""Uids alone, without the records: to complete one that was typed in part, and to check references."""

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.interview import Interview
from followup_desktop.domain.opportunity import Opportunity, Referral
from followup_desktop.domain.step import Step
from followup_desktop.domain.touch import Touch
from followup_desktop.store.rows import R, Reader, layout_of

_KINDS: dict[str, type] = {
    "contact": Contact,
    "opportunity": Opportunity,
    "referral": Referral,
    "interview": Interview,
    "touch": Touch,
    "step": Step,
}


def uids_beginning(db: Reader, record_class: type[R], beginning: str, limit: int) -> list[str]:
    """The first uids of a class of records that begin like this, in order."""
    table = layout_of(record_class).table
    rows = db.rows(
        f"SELECT uid FROM {table} WHERE substr(uid, 1, ?1) = ?2 ORDER BY uid LIMIT ?3",  # noqa: S608  our own names
        (len(beginning), beginning, limit),
    )
    return [row[0] for row in rows]


def all_uids(db: Reader) -> dict[str, set[str]]:
    """Every uid in the database, by kind of record (contact, opportunity, …; also promise)."""
    found = {kind: _uids(db, layout_of(record_class).table) for kind, record_class in _KINDS.items()}
    return found | {"promise": _uids(db, "promise")}


def _uids(db: Reader, table: str) -> set[str]:
    return {row[0] for row in db.rows(f"SELECT uid FROM {table}")}  # noqa: S608  our own names
