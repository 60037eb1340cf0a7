"""Opening the file: whose is it, may it be written, is it up to date."""

import contextlib
import errno
import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from followup_desktop.store.connection import PATIENCE, Connection
from followup_desktop.store.errors import DatabaseForeign, DatabaseNewer, StoreError, told_by, told_by_system
from followup_desktop.store.migrations import MIGRATIONS, Migration

APPLICATION_ID = 0x466F6C75
"""Stands in the file's header and says that it is ours ("Folu")."""
OURS_ALONE = 0o600


def connect(
    path: Path, patience: float = PATIENCE, migrations: Sequence[Migration] = MIGRATIONS
) -> Connection:
    """A connection to our file, made anew where there is none and brought up to date where it is older.

    Raises the errors of the store; the file is then as it was.
    """
    _make_room(path)
    connection = Connection(path, patience)
    try:
        version = version_of(connection, newest=len(migrations))
        # The mode is kept in the file; to ask for it again costs next to nothing.
        connection.rows("PRAGMA journal_mode = WAL")
        if version < len(migrations):
            _migrate(connection, migrations, keep_copies=version > 0)
    except BaseException:
        connection.close()
        raise
    return connection


def make_private(path: Path) -> None:
    """Make a file if it is not there, and let nobody else read it. Its -wal and -shm get the same mode.

    A file that is there is not opened: closing it again would take every lock on it from this process, and
    the next program that looks into the database would throw away the log of one that is open here
    (sqlite.org/howtocorrupt.html, 2.2). Raises OSError where it is a folder, or may not be read and written.
    """
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, OURS_ALONE))
    wrong = errno.EISDIR if path.is_dir() else errno.EACCES if not os.access(path, os.R_OK | os.W_OK) else 0
    if wrong:
        raise OSError(wrong, os.strerror(wrong), str(path))
    if path.stat().st_mode & 0o077:
        path.chmod(OURS_ALONE)


def free_name(path: Path, word: str) -> Path:
    """A name beside `path` that is not taken: followup.before-2.db, else followup.before-2-1.db and so on."""
    copy = path.with_name(f"{path.stem}.{word}{path.suffix}")
    again = 0
    while copy.exists():
        again += 1
        copy = path.with_name(f"{path.stem}.{word}-{again}{path.suffix}")
    return copy


def version_of(connection: Connection, *, newest: int = len(MIGRATIONS)) -> int:
    """The number of the last migration that the file has seen; 0 where it is empty.

    Raises DatabaseForeign for a file of another program, DatabaseNewer where the number is above `newest`.
    """
    application, version, tables = connection.rows(
        "SELECT (SELECT application_id FROM pragma_application_id), "
        "(SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_master)"
    )[0]
    if application != APPLICATION_ID and (application, version, tables) != (0, 0, 0):
        raise DatabaseForeign(
            f"{connection.path} belongs to another program. "
            "Choose another folder for your data, or move this file away."
        )
    if version > newest:
        raise DatabaseNewer(
            f"{connection.path} was written by a later version of Followup Desktop (tables {version}, "
            f"this one knows up to {newest}). Install the later version, or put back an older backup."
        )
    found: int = version
    return found


def _make_room(path: Path) -> None:
    with told_by_system(path):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        make_private(path)
    if not os.access(path.parent, os.W_OK | os.X_OK):
        raise told_by(sqlite3.SQLITE_READONLY, path)


def _migrate(connection: Connection, migrations: Sequence[Migration], *, keep_copies: bool) -> None:
    """Take one migration after the other, each in a transaction and after a copy of what there is to lose."""
    # Off while tables are rebuilt, as SQLite advises; all references are looked at before each commit.
    connection.rows("PRAGMA foreign_keys = OFF")
    for number, migration in enumerate(migrations, 1):
        if keep_copies and _version(connection) < number:
            _copy_beside(connection, f"before-{number}")
        with connection.immediate():
            # Asked again inside: another process may have done the same in the meantime.
            if _version(connection) < number:
                migration(connection.rows)
                _look_at_references(connection)
                connection.rows(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.rows(f"PRAGMA user_version = {number}")
    connection.rows("PRAGMA foreign_keys = ON")


def _version(connection: Connection) -> int:
    version: int = connection.rows("PRAGMA user_version")[0][0]
    return version


def _look_at_references(connection: Connection) -> None:
    if connection.rows("PRAGMA foreign_key_check"):
        raise StoreError(
            f"{connection.path} could not be brought up to date, as some of its records name others that are "
            "missing. It was left as it was. Put a backup in its place (followup-desktop restore)."
        )


def _copy_beside(connection: Connection, word: str) -> None:
    copy = free_name(connection.path, word)
    make_private(copy)
    try:
        connection.rows("VACUUM INTO ?", [str(copy)])
    except BaseException:
        copy.unlink()
        raise
