"""Drafts: what was typed into a form that has not been saved, so that nothing typed is ever lost."""

from datetime import datetime
from typing import NamedTuple

from followup_desktop.store.database import Database
from followup_desktop.store.rows import Reader
from followup_desktop.store.values import utc_text


class Draft(NamedTuple):
    """One form's content. The key says which form, the text is up to it; `saved_at` is a moment in UTC."""

    key: str
    text: str
    saved_at: datetime


def load_draft(db: Reader, key: str) -> str | None:
    """What was typed into this form, or None."""
    found = db.rows("SELECT text FROM draft WHERE key = ?", [key])
    text: str | None = found[0][0] if found else None
    return text


def save_draft(db: Database, key: str, text: str) -> None:
    """Keep what is typed into a form, in place of what was kept before."""
    from followup_desktop.store.models import DraftRow  # Peewee comes with the first write

    row = DraftRow.insert(key=key, text=text, saved_at=utc_text(db.now()))
    with db.write("draft", journal=False) as transaction:
        transaction.rows(*row.on_conflict_replace().sql())


def drop_draft(db: Database, key: str) -> None:
    """Forget a form's draft, once it is saved or thrown away."""
    from followup_desktop.store.models import DraftRow

    with db.write("draft", journal=False) as transaction:
        transaction.rows(*DraftRow.delete().where(DraftRow.key == key).sql())


def drafts(db: Database) -> list[Draft]:
    """All drafts, the latest first."""
    found = db.rows("SELECT key, text, saved_at FROM draft ORDER BY saved_at DESC, key")
    return [Draft(key, text, datetime.fromisoformat(saved_at)) for key, text, saved_at in found]
