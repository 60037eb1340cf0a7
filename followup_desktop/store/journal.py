"""What each transaction replaced, so that it can be undone, from this window, a terminal or a notification.

An entry holds each record as it was before and after, as JSON of its rows. A migration that changes the
columns of a record empties the journal.
"""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from followup_desktop.store.errors import ChangedSince, NothingToUndo, StillReferenced
from followup_desktop.store.records import stored_by_uid
from followup_desktop.store.rows import Layout, Reader, Stored, layout_at

if TYPE_CHECKING:
    from followup_desktop.store.database import Database
    from followup_desktop.store.transaction import Change, Transaction

ENTRIES_KEPT = 500
# Written by the program on its own account: never a reason to refuse, and left as they are.
_BOOKKEEPING = frozenset({"reminded_at", "wording"})


class Entry(NamedTuple):
    """One change. `at` is ISO text in UTC, `label` and `name` say what it was (see `phrases`).

    `can_undo` is False where it touched too many records to keep them.
    """

    id: int
    at: str
    label: str
    name: str
    undone: bool
    can_undo: bool


def latest(db: Reader) -> Entry | None:
    """The last change that has not been undone, or None."""
    return _entry(db, "NOT undone ORDER BY id DESC LIMIT 1")


def undo(db: "Database", entry_id: int | None = None) -> Entry:
    """Put back what a change replaced: the one with this number, else the last. All of it, or nothing.

    Undoing what was undone already changes nothing. Raises NothingToUndo where there is none or it was too
    large, and ChangedSince where something later changed a record or depends on it.
    """
    from followup_desktop.store.models import JournalRow  # Peewee comes with the first write

    try:
        with db.write("undo", journal=False) as transaction:
            entry = _to_undo(db, entry_id)
            if not entry.undone:
                _put_back(transaction, _changes(db, entry.id))
                undone = JournalRow.update(undone=True).where(JournalRow.id == entry.id)
                transaction.rows(*undone.sql())
    except StillReferenced as error:
        raise ChangedSince(
            "This cannot be undone: something added since depends on it. Undo the later change first."
        ) from error
    return entry._replace(undone=True)


def keep(transaction: "Transaction", label: str, name: str, at: str) -> int:
    """Note what a transaction replaced, and forget all but the last 500. Returns the entry's number."""
    changes = None if transaction.changes is None else _as_json(transaction.changes)
    row = (at, label, name, changes)
    transaction.run_many(
        "INSERT INTO journal (at, label, name, undone, changes) VALUES (?, ?, ?, 0, ?)", [row]
    )
    number: int = transaction.rows("SELECT last_insert_rowid()")[0][0]
    transaction.run_many("DELETE FROM journal WHERE id <= ?", [(number - ENTRIES_KEPT,)])
    return number


def _to_undo(db: Reader, entry_id: int | None) -> Entry:
    entry = latest(db) if entry_id is None else _entry(db, "id = ?", entry_id)
    if entry is None:
        raise NothingToUndo("There is nothing to undo.")
    if not entry.can_undo:
        raise NothingToUndo("That change is too large to be undone. Restore a backup instead.")
    return entry


def _entry(db: Reader, which: str, *parameters: object) -> Entry | None:
    found = db.rows(
        f"SELECT id, at, label, name, undone, changes IS NOT NULL FROM journal WHERE {which}",  # noqa: S608
        parameters,
    )
    if not found:
        return None
    number, at, label, name, undone, can_undo = found[0]
    return Entry(number, at, label, name, bool(undone), bool(can_undo))


def _put_back(transaction: "Transaction", changes: list[tuple[Layout[Any], str, "Change"]]) -> None:
    for layout, uid, (before, after) in changes:
        current = stored_by_uid(transaction, layout, [uid]).get(uid)
        if not _same(layout, current, after):
            raise ChangedSince(
                f"This cannot be undone: the {layout.table} was changed since. Undo the later change first."
            )
        kept = before and current and _with_bookkeeping(layout, before, current)
        transaction.replace(layout, {uid: kept or before})


def _same(layout: Layout[Any], one: Stored | None, other: Stored | None) -> bool:
    if one is None or other is None:
        return one is other
    return _with_bookkeeping(layout, one, other) == other


def _with_bookkeeping(layout: Layout[Any], stored: Stored, other: Stored) -> Stored:
    """A record with the program's own notes as another has them."""
    row = (
        theirs if column in _BOOKKEEPING else ours
        for column, ours, theirs in zip(layout.columns, stored.row, other.row, strict=True)
    )
    return Stored(tuple(row), stored.children)


def _as_json(changes: Mapping[tuple[str, str], "Change"]) -> str:
    written = [
        {"table": table, "uid": uid, "before": _as_dict(table, before), "after": _as_dict(table, after)}
        for (table, uid), (before, after) in changes.items()
    ]
    return json.dumps(written, ensure_ascii=False, default=_text_of_bytes)


def _as_dict(table: str, stored: Stored | None) -> dict[str, Any] | None:
    if stored is None:
        return None
    layout = layout_at(table)
    children = {child.table: rows for child, rows in zip(layout.children, stored.children, strict=True)}
    return {"row": dict(zip(layout.columns, stored.row, strict=True)), "children": children}


def _changes(db: Reader, number: int) -> list[tuple[Layout[Any], str, "Change"]]:
    """The records of an entry as they were before and after it, the last one first."""
    text = db.rows("SELECT changes FROM journal WHERE id = ?", [number])[0][0]
    changes = []
    for one in reversed(json.loads(text, object_hook=_bytes_of)):
        layout = layout_at(one["table"])
        before, after = _as_stored(layout, one["before"]), _as_stored(layout, one["after"])
        changes.append((layout, one["uid"], (before, after)))
    return changes


def _as_stored(layout: Layout[Any], written: dict[str, Any] | None) -> Stored | None:
    if written is None:
        return None
    children = (tuple(tuple(row) for row in written["children"][child.table]) for child in layout.children)
    return Stored(tuple(written["row"][column] for column in layout.columns), tuple(children))


def _text_of_bytes(content: bytes) -> dict[str, str]:
    return {"bytes": content.hex()}


def _bytes_of(found: dict[str, Any]) -> dict[str, Any] | bytes:
    return bytes.fromhex(found["bytes"]) if found.keys() == {"bytes"} else found
