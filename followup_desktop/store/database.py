"""The SQLite file: opening it, reading from it, and one transaction at a time to change it."""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from followup_desktop.store.connection import PATIENCE, Connection
from followup_desktop.store.journal import keep
from followup_desktop.store.opening import connect
from followup_desktop.store.rows import Row
from followup_desktop.store.transaction import Transaction
from followup_desktop.store.values import utc_text

Now = Callable[[], datetime]


def _machine_now() -> datetime:
    return datetime.now(UTC)


def open_database(path: Path, *, now: Now = _machine_now, patience: float = PATIENCE) -> "Database":
    """Open the file at `path`, made anew where there is none and brought up to date where it is older.

    `now` tells the moment (aware) at which changes and drafts are kept; `patience` is how many seconds to
    wait for another program that is writing. Raises DatabaseNewer, DatabaseForeign, DatabaseDamaged,
    DatabaseLocked, DatabaseReadOnly, DiskFull or StoreError; the file is then as it was.
    """
    return Database(connect(path, patience), now)


class Database:
    """An open file. All calls raise the errors of the store."""

    def __init__(self, connection: Connection, now: Now) -> None:
        self.path = connection.path
        self.now = now
        self.connection = connection
        """For the store's own modules."""
        self._under_way = threading.local()

    def close(self) -> None:
        """Close the file, for this thread. Reading or writing afterwards raises StoreError."""
        self.connection.close()

    def settle(self) -> None:
        """Take what was written over from the log beside the file into the file itself.

        Then it alone is whole, for whoever copies it with a file manager. What is in use stays in the log.
        """
        self.rows("PRAGMA wal_checkpoint(PASSIVE)")

    def rows(self, sql: str, parameters: Iterable[Any] = ()) -> list[Row]:
        """All rows of a query."""
        return self.connection.rows(sql, parameters)

    def data_version(self) -> int:
        """A number that differs from the last one when another process has changed the file since."""
        version: int = self.rows("PRAGMA data_version")[0][0]
        return version

    def state(self) -> tuple[int, int]:
        """Two numbers that stay the same as long as nobody writes: neither this process nor another."""
        written: int = self.rows("SELECT total_changes()")[0][0]
        return self.data_version(), written

    @contextmanager
    def rehearse(self) -> Iterator[Transaction]:
        """One transaction of which nothing is kept: what it does can be looked at within the block.

        Raises DatabaseLocked as `write` does. Not within a block of `write`.
        """
        transaction = Transaction(self.connection, keep_changes=False)
        try:
            with self.connection.rehearsal():
                self._under_way.transaction = transaction
                yield transaction
        finally:
            self._under_way.transaction = None
            transaction.give_room_back()

    @contextmanager
    def write(self, label: str, name: str = "", *, journal: bool = True) -> Iterator[Transaction]:
        """One transaction, kept at the end of the block; an error that leaves the block undoes all of it.

        `label` and `name` say what was done, for the journal, which notes nothing where `journal` is False or
        nothing changed. A block within a block of the same thread belongs to the outer one. Raises
        DatabaseLocked where another program writes for longer than we wait, and StillReferenced where
        something that is gone is still named elsewhere.
        """
        outer: Transaction | None = getattr(self._under_way, "transaction", None)
        if outer is not None:
            yield outer
            return
        transaction = Transaction(self.connection, keep_changes=journal)
        entry = None
        try:
            with self.connection.immediate():
                self._under_way.transaction = transaction
                yield transaction
                if journal and transaction.touched:
                    entry = keep(transaction, label, name, utc_text(self.now()))
        finally:
            self._under_way.transaction = None
            transaction.give_room_back()
        transaction.entry = entry if transaction.changes is not None else None
