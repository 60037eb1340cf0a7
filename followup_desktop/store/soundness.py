"""Looking whether the database is sound, as far as a program can tell."""

from collections.abc import Iterator
from typing import Any

from followup_desktop.store.database import Database
from followup_desktop.store.errors import DatabaseDamaged
from followup_desktop.store.folding import marked
from followup_desktop.store.records import stored_everywhere
from followup_desktop.store.rows import Layout, Reader, layout_at
from followup_desktop.store.search_index import INDEXED
from followup_desktop.store.settings import unreadable_settings
from followup_desktop.store.tables import RECORD_TABLES


def check(db: Database) -> list[str]:
    """What is wrong with the database, a sentence for each; an empty list means that it is sound."""
    try:
        found = [f"SQLite says: {row[0]}." for row in db.rows("PRAGMA integrity_check") if row[0] != "ok"]
        if found:
            return found
        found += _dangling(db)
        for table in RECORD_TABLES.values():
            found += _unreadable(db, layout_at(table))
        found += [
            f"The setting {name} cannot be read; its default is used." for name in unreadable_settings(db)
        ]
        found += _contradictions(db)
        found += _not_found_by_search(db)
    except DatabaseDamaged as error:
        return [str(error)]
    return found


def _dangling(db: Reader) -> Iterator[str]:
    for table, _, parent, _ in db.rows("PRAGMA foreign_key_check"):
        yield f"Table {table} names a record of table {parent} that is not there."


def _unreadable(db: Reader, layout: Layout[Any]) -> Iterator[str]:
    stored = stored_everywhere(db, layout)
    try:
        layout.unpack(list(stored.values()))
    except DatabaseDamaged:
        for uid, one in stored.items():
            try:
                layout.unpack([one])
            except DatabaseDamaged as error:
                yield f"{uid}: {error}"


def _contradictions(db: Reader) -> Iterator[str]:
    """What no rule of SQLite forbids and yet cannot be."""
    for (uid,) in db.rows("SELECT uid FROM step WHERE opens > due"):
        yield f"Step {uid} opens after its last day."
    for (uid,) in db.rows(
        "SELECT step.uid FROM step JOIN interview ON interview.uid = step.interview "
        "WHERE step.opportunity IS NOT interview.opportunity"
    ):
        yield f"Step {uid} is about an interview of another opportunity."


def _not_found_by_search(db: Reader) -> Iterator[str]:
    for table, (index, columns) in INDEXED.items():
        rows = db.rows(
            f"SELECT {table}.uid, {index}.words, {', '.join(columns)} "  # noqa: S608  our own names
            f"FROM {table} LEFT JOIN {index} ON {index}.rowid = {table}.id"
        )
        for uid, words, *texts in rows:
            if (words or "") != marked(" ".join(texts)):
                yield f"The search does not know what {table} {uid} says now."
