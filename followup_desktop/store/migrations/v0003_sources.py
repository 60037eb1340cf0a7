"""What other programs' files said is kept: the vCard of a contact, and which invite an interview came from.

What was noted for Undo knows none of it, and goes.
"""

from collections.abc import Callable

_STATEMENTS = (
    """
    CREATE TABLE kept_card (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE REFERENCES contact (uid) DEFERRABLE INITIALLY DEFERRED,
        vcard TEXT NOT NULL
    ) STRICT
    """,
    "ALTER TABLE interview ADD COLUMN source_recurrence TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE interview ADD COLUMN source_sequence INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE interview ADD COLUMN source_stamp TEXT",
    "CREATE INDEX interview_source ON interview (source_uid) WHERE source_uid != ''",
    "DELETE FROM journal",
)


def migrate(execute: Callable[[str], object]) -> None:
    """Run it."""
    for statement in _STATEMENTS:
        execute(statement)
