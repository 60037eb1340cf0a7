"""SQLite behind a few typed calls, with errors that a person can act on.

What is read goes to the standard library's connection at once: Peewee, which writes the tables that the store
keeps for itself (see models.py), takes a tenth of the start to load, and reading needs none of it.
"""

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from followup_desktop.store.errors import StillReferenced, StoreError, told, told_by
from followup_desktop.store.rows import Row

PATIENCE = 5.0
_LOG_KEPT = 4_000_000  # bytes of the log that stay behind after a large import
USUAL_ROOM = 500
"""The kB of memory for pages of the file: the system keeps them as well, and an index needs few."""

_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA temp_store = MEMORY",
    f"PRAGMA cache_size = -{USUAL_ROOM}",
    f"PRAGMA journal_size_limit = {_LOG_KEPT}",
)
_WAIT = 0.25  # seconds between two attempts to copy into a file that someone else is writing


class Connection:
    """A connection to one file; each thread that uses it gets one of its own.

    Foreign keys are on, and a commit has reached the disk. `patience` is how many seconds to wait for another
    program that is writing. All calls raise the errors of the store.
    """

    def __init__(self, path: Path, patience: float = PATIENCE) -> None:
        self.path = path
        self.patience = patience
        self._of_thread = threading.local()
        self._is_closed = False
        self._open()

    def close(self) -> None:
        """Close it for this thread, and open none by itself any more."""
        self._is_closed = True
        raw: sqlite3.Connection | None = getattr(self._of_thread, "raw", None)
        self._of_thread.raw = None
        if raw is not None:
            raw.close()

    def rows(self, sql: str, parameters: Iterable[Any] = ()) -> list[Row]:
        """All rows of a query."""
        with self.telling():
            return self.raw.execute(sql, tuple(parameters)).fetchall()

    def run_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each row of parameters."""
        with self.telling():
            self.raw.executemany(sql, rows)

    @contextmanager
    def immediate(self) -> Iterator[None]:
        """A transaction that may write from its start. What leaves the block as an error undoes all of it."""
        self.rows("BEGIN IMMEDIATE")
        try:
            yield
            self._commit()
        except BaseException:
            # SQLite has rolled back by itself where the disk is full.
            if self.raw.in_transaction:
                self.rows("ROLLBACK")
            raise

    @contextmanager
    def rehearsal(self) -> Iterator[None]:
        """A transaction of which nothing is kept."""
        self.rows("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            if self.raw.in_transaction:
                self.rows("ROLLBACK")

    def copy_into(self, target: "Connection") -> None:
        """Let the other file hold what this one holds now, in one transaction of its own.

        Who has the other file open sees the change. Raises the errors of the store, about the other file.
        """
        waits_left = int(target.patience / _WAIT) + 1

        def give_up(status: int, _remaining: int, _total: int) -> None:
            nonlocal waits_left
            waits_left -= status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
            if waits_left <= 0:
                raise told_by(sqlite3.SQLITE_BUSY, target.path)

        with target.telling():
            self.raw.backup(target.raw, progress=give_up, sleep=_WAIT)

    def _commit(self) -> None:
        try:
            self.rows("COMMIT")
        except StoreError as error:
            missing = self.rows("PRAGMA foreign_key_check") if self.raw.in_transaction else []
            if missing:
                raise _needed_by(missing[0][0], missing[0][2]) from error
            raise

    @property
    def raw(self) -> sqlite3.Connection:
        """The connection of the standard library underneath, for this thread. It commits by itself."""
        raw: sqlite3.Connection | None = getattr(self._of_thread, "raw", None)
        return raw if raw is not None else self._open()

    def _open(self) -> sqlite3.Connection:
        with self.telling():
            if self._is_closed:
                raise sqlite3.InterfaceError("it has been closed")
            raw = sqlite3.connect(self.path, timeout=self.patience, isolation_level=None)
            for pragma in _PRAGMAS:
                raw.execute(pragma)
        self._of_thread.raw = raw
        return raw

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Errors of SQLite within the block become errors of ours, about this file."""
        try:
            yield
        except sqlite3.Error as error:
            raise told(error, self.path) from error
        except (UnicodeEncodeError, OverflowError) as error:
            raise StoreError(
                f"Nothing was changed, as a text or number cannot be kept in {self.path} ({error}). Mend it."
            ) from error


_WITH_ARTICLE = {
    "contact": "a contact",
    "opportunity": "an opportunity",
    "interview": "an interview",
    "given_reference": "an opportunity (as a reference)",
    "person_met": "an interview (as a person met)",
    "promise": "an interview (as a promise)",
    "picture": "a picture",
    "kept_card": "a vCard that was kept",
    "referral": "a referral",
    "touch": "a note or call in the history",
    "step": "a step",
}


def _needed_by(child: str, parent: str) -> StillReferenced:
    return StillReferenced(
        f"Nothing was changed, as {_WITH_ARTICLE[parent]} that is not there would still be named by "
        f"{_WITH_ARTICLE[child]}. Change or delete that first."
    )
