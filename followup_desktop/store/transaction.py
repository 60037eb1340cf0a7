"""Writing records: what goes into the file, and what it replaced."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from followup_desktop.store import search_index
from followup_desktop.store.connection import USUAL_ROOM, Connection
from followup_desktop.store.records import quoted, stored_by_uid
from followup_desktop.store.rows import Layout, R, Row, Stored, layout_of

MANY = 5000
"""More records than this in one transaction are not kept for undo."""
_ROOM_FOR_MANY = -64_000  # kB of memory for pages, so that none is written twice

Change = tuple[Stored | None, Stored | None]


class Transaction:
    """The one transaction under way. Made by `Database.write`; reads through it see what it has written.

    `changes` keeps what each record was before and is now, by table and uid, or is None where nothing is kept
    (no journal was wanted, or there was too much of it). `entry` is the transaction's number in the journal
    once it is over; None where there is nothing to undo.
    """

    def __init__(self, connection: Connection, *, keep_changes: bool) -> None:
        self._connection = connection
        self.changes: dict[tuple[str, str], Change] | None = {} if keep_changes else None
        self.touched = 0
        self.entry: int | None = None
        self._has_room = False

    def rows(self, sql: str, parameters: Iterable[Any] = ()) -> list[Row]:
        """All rows of a query."""
        return self._connection.rows(sql, parameters)

    def run_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each row of parameters."""
        self._connection.run_many(sql, rows)

    def give_room_back(self) -> None:
        """Let go of the memory that many records needed, once the transaction is over."""
        if self._has_room:
            self.rows(f"PRAGMA cache_size = -{USUAL_ROOM}")

    def put(self, record: R) -> None:
        """Add a record, or update the one with its uid. One that is the same already is left alone."""
        self.put_many(type(record), (record,))

    def put_many(self, record_class: type[R], records: Iterable[R]) -> None:
        """Add or update many records of one class; much cheaper than one by one."""
        layout = layout_of(record_class)
        self.replace(layout, layout.pack(list(records)))

    def delete(self, record_class: type[R], uid: str) -> None:
        """Take a record away, with its child rows and nothing else. If there is none, that is fine.

        What refers to it has to go in the same transaction, else the end of the block raises StillReferenced.
        """
        self.replace(layout_of(record_class), {uid: None})

    def replace(self, layout: Layout[Any], after: Mapping[str, Stored | None]) -> None:
        """Let these records lie in the file as given (None: not at all), and remember what they were."""
        if len(after) > MANY and not self._has_room:
            self.rows(f"PRAGMA cache_size = {_ROOM_FOR_MANY}")
            self._has_room = True
        before = stored_by_uid(self, layout, after)
        added = [new for uid, new in after.items() if new is not None and uid not in before]
        updated = [
            (old, new) for uid, old in before.items() if (new := after[uid]) is not None and new != old
        ]
        deleted = [old for uid, old in before.items() if after[uid] is None]
        self.touched += len(added) + len(updated) + len(deleted)
        if self.touched > MANY:
            self.changes = None
        if self.changes is not None:
            self._remember(layout.table, [(None, new) for new in added])
            self._remember(layout.table, updated)
            self._remember(layout.table, [(old, None) for old in deleted])
        self._delete(layout, deleted)
        self._add(layout, added)
        self._update(layout, updated)

    def _remember(self, table: str, changes: Iterable[Change]) -> None:
        for before, after in changes:
            there = after or before
            if there is not None and self.changes is not None:
                key = (table, there.row[0])
                self.changes[key] = (self.changes[key][0] if key in self.changes else before, after)

    def _add(self, layout: Layout[Any], added: Sequence[Stored]) -> None:
        if not added:
            return
        first = self.rows(f"SELECT coalesce(max(id), 0) + 1 FROM {layout.table}")[0][0]  # noqa: S608  our own names
        marks = ", ".join("?" * (len(layout.columns) + 1))
        self.run_many(
            f"INSERT INTO {layout.table} (id, {quoted(layout.columns)}) VALUES ({marks})",  # noqa: S608
            ((number, *stored.row) for number, stored in enumerate(added, first)),
        )
        self._add_children(layout, added)
        search_index.add(self, layout, enumerate(added, first))

    def _update(self, layout: Layout[Any], updated: Sequence[tuple[Stored, Stored]]) -> None:
        if not updated:
            return
        settings = ", ".join(f'"{column}" = ?' for column in layout.columns[1:])
        self.run_many(
            f"UPDATE {layout.table} SET {settings} WHERE uid = ?",  # noqa: S608  our own names
            ((*new.row[1:], new.row[0]) for old, new in updated if old.row != new.row),
        )
        with_children = [new for old, new in updated if old.children != new.children]
        self._delete_children(layout, with_children)
        self._add_children(layout, with_children)
        search_index.update(self, layout, updated)

    def _delete(self, layout: Layout[Any], deleted: Sequence[Stored]) -> None:
        if not deleted:
            return
        search_index.remove(self, layout, deleted)
        self._delete_children(layout, deleted)
        self.run_many(
            f"DELETE FROM {layout.table} WHERE uid = ?",  # noqa: S608  our own names
            ((old.row[0],) for old in deleted),
        )

    def _add_children(self, layout: Layout[Any], records: Sequence[Stored]) -> None:
        for which, child in enumerate(layout.children):
            marks = ", ".join("?" * (len(child.rows.columns) + 2))
            self.run_many(
                f"INSERT INTO {child.table} ({layout.parent_column}, place, {quoted(child.rows.columns)}) "  # noqa: S608
                f"VALUES ({marks})",
                (
                    (stored.row[0], place, *row)
                    for stored in records
                    for place, row in enumerate(stored.children[which])
                ),
            )

    def _delete_children(self, layout: Layout[Any], records: Sequence[Stored]) -> None:
        for child in layout.children:
            self.run_many(
                f"DELETE FROM {child.table} WHERE {layout.parent_column} = ?",  # noqa: S608  our own names
                ((stored.row[0],) for stored in records),
            )
