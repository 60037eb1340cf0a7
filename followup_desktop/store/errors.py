"""What can go wrong with the database, each with a sentence that a person can act on."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from followup_desktop.domain.errors import FollowupError


class StoreError(FollowupError):
    """The database could not be read or written. The base of every error of the store."""


class DatabaseNewer(StoreError):
    """The file was written by a later version of the program."""


class DatabaseForeign(StoreError):
    """The file is a database of another program."""


class DatabaseDamaged(StoreError):
    """The file is no database, or parts of it are broken."""


class DatabaseLocked(StoreError):
    """Another program kept the database to itself for longer than we wait."""


class DatabaseReadOnly(StoreError):
    """The file, or the folder around it, may not be written."""


class DiskFull(StoreError):
    """There is no room left to write to."""


class StillReferenced(StoreError):
    """Something that is to be deleted is still named elsewhere, or something named is not there."""


class ChangedSince(StoreError):
    """A record was changed after the change that is to be undone."""


class NothingToUndo(StoreError):
    """There is no change that could be undone."""


_TOLD: dict[int, tuple[type[StoreError], str]] = {
    sqlite3.SQLITE_NOTADB: (
        DatabaseDamaged,
        "{path} is no database. Move it aside and put a backup in its place (followup-desktop restore).",
    ),
    sqlite3.SQLITE_CORRUPT: (
        DatabaseDamaged,
        "The database {path} is damaged. Put a backup in its place (followup-desktop restore).",
    ),
    sqlite3.SQLITE_BUSY: (
        DatabaseLocked,
        "The database {path} is in use by another program. Close that program, then try again.",
    ),
    sqlite3.SQLITE_READONLY: (
        DatabaseReadOnly,
        "The database {path} may not be written. Give yourself write permission to the file and its folder.",
    ),
    sqlite3.SQLITE_FULL: (
        DiskFull,
        "No room is left to write to {path}. Free some space on that disk, then do it again.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        StoreError,
        "The database {path} cannot be opened. Check that the file and its folder can be read and written.",
    ),
    sqlite3.SQLITE_IOERR: (
        StoreError,
        "The disk failed while {path} was in use. Check the disk and the room left on it.",
    ),
}
_TOLD[sqlite3.SQLITE_LOCKED] = _TOLD[sqlite3.SQLITE_BUSY]
_TOLD[sqlite3.SQLITE_PERM] = _TOLD[sqlite3.SQLITE_READONLY]


def told(error: BaseException, path: Path) -> StoreError:
    """The error of ours that says what an error of SQLite, or of Peewee around it, means for the file."""
    kind, sentence = _TOLD.get(_primary_code(error), (StoreError, "The database {path} refused: {error}."))
    return kind(sentence.format(path=path, error=error))


def told_by(code: int, path: Path) -> StoreError:
    """The error of ours for one of SQLite's primary result codes."""
    kind, sentence = _TOLD[code]
    return kind(sentence.format(path=path))


@contextmanager
def told_by_system(path: Path) -> Iterator[None]:
    """Errors of the operating system within the block become errors of ours, about the file at `path`."""
    try:
        yield
    except PermissionError as error:
        raise told_by(sqlite3.SQLITE_READONLY, path) from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise told_by(sqlite3.SQLITE_FULL, path) from error
        if error.errno == errno.EROFS:
            raise told_by(sqlite3.SQLITE_READONLY, path) from error
        raise StoreError(
            f"The file {path} cannot be used ({error.strerror}). Check its folder, or choose another."
        ) from error


def _primary_code(error: BaseException) -> int:
    """SQLite's result code without its extension, else 0. Peewee keeps the error that it wraps in `orig`."""
    code: int = getattr(getattr(error, "orig", error), "sqlite_errorcode", 0)
    return code & 0xFF
