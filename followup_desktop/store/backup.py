"""Looking after the file: a copy of it, putting one back, and whether it is sound (soundness.py)."""

import shutil
from contextlib import closing
from pathlib import Path

from followup_desktop.store.connection import PATIENCE, Connection
from followup_desktop.store.database import Database
from followup_desktop.store.errors import (
    DatabaseDamaged,
    DatabaseForeign,
    DatabaseNewer,
    StoreError,
    told_by_system,
)
from followup_desktop.store.opening import connect, free_name, make_private, version_of
from followup_desktop.store.soundness import check

__all__ = ["back_up", "check", "fit_to_restore", "restore"]

_MAGIC = b"SQLite format 3"
_FOREIGN = "{path} is no backup of Followup Desktop. Choose another file."
_BESIDE = ("-wal", "-shm", "-journal")


def back_up(db: Database, path: Path) -> None:
    """Copy the database, as it is at this moment, to one file that nobody else may read.

    A file that lies there is replaced once the copy is whole. Raises DiskFull, DatabaseReadOnly or
    StoreError.
    """
    with told_by_system(path):
        path = path.resolve()
        if path.exists():
            _refuse_what_is_no_backup(db, path)
    _copy(db.connection, path)


def _refuse_what_is_no_backup(db: Database, path: Path) -> None:
    """A backup may take the place of an older one, and of nothing else."""
    if path.samefile(db.path):
        raise StoreError(f"{path} is the database itself. Choose another file for the backup.")
    if not path.is_file() or (path.stat().st_size and not path.read_bytes()[:15] == _MAGIC):
        raise StoreError(f"{path} is there already, and is no backup. Choose another name.")


def restore(db_path: Path, from_path: Path, *, patience: float = PATIENCE) -> Path | None:
    """Put a backup in the place of the database at `db_path`. Returns the copy kept of what lay there.

    Whoever has the database open goes on with what was restored. A backup of an older version is brought up
    to date. Raises DatabaseForeign, DatabaseNewer or DatabaseDamaged where the backup is not fit for it;
    then, as with any other error, the database is as it was.
    """
    _refuse_the_database(db_path, from_path)
    db_path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    sound = free_name(db_path, "restoring")
    try:
        _verified(from_path, sound)
        kept = _put_in_place(sound, db_path, patience)
    finally:
        _remove(sound)
    connect(db_path).close()
    return kept


def fit_to_restore(db_path: Path, from_path: Path) -> None:
    """See whether a file may be restored, before anybody is asked; nothing is changed by it.

    Raises what `restore` raises where it is not.
    """
    _refuse_the_database(db_path, from_path)
    from tempfile import TemporaryDirectory  # it takes a while to load, and is needed only here

    with TemporaryDirectory(prefix="followup-restore-") as folder:
        _verified(from_path, Path(folder) / "looked-at.sqlite3")


def _refuse_the_database(db_path: Path, from_path: Path) -> None:
    """What is not there, or is the database itself; before it is opened, as that would cost it its locks."""
    if not from_path.is_file():
        raise StoreError(f"There is no file {from_path}. Choose a backup made by Followup Desktop.")
    if db_path.exists() and from_path.samefile(db_path):
        raise StoreError(f"{from_path} is the database itself. Choose a backup made by Followup Desktop.")


def _verified(from_path: Path, copy: Path) -> None:
    """Copy a backup beside the database, and look at the copy: is it ours, not newer, and whole?"""
    with told_by_system(from_path):
        _refuse_what_is_no_database(from_path)
        make_private(copy)
        shutil.copyfile(from_path, copy)
        log = _beside(from_path, "-wal")
        if log.exists():
            shutil.copyfile(log, _beside(copy, "-wal"))
    try:
        with closing(Connection(copy)) as connection:
            _look_at(connection)
            connection.rows("PRAGMA journal_mode = DELETE")
    except (DatabaseForeign, DatabaseNewer, DatabaseDamaged) as error:
        if isinstance(error, DatabaseForeign):
            raise DatabaseForeign(_FOREIGN.format(path=from_path)) from error
        # The person knows the backup by its own name, not by that of our copy.
        raise type(error)(str(error).replace(str(copy), str(from_path))) from error


def _refuse_what_is_no_database(from_path: Path) -> None:
    """What does not begin as every database does was never a backup; that a file is empty is told later."""
    with from_path.open("rb") as file:
        begin = file.read(len(_MAGIC))
    if begin and begin != _MAGIC:
        raise DatabaseDamaged(_FOREIGN.format(path=from_path))


def _look_at(backup: Connection) -> None:
    if version_of(backup) == 0:
        raise DatabaseDamaged(f"{backup.path} is empty. Choose another backup.")
    if backup.rows("PRAGMA integrity_check") != [("ok",)]:
        raise DatabaseDamaged(f"{backup.path} is damaged. Choose another backup.")


def _put_in_place(sound: Path, db_path: Path, patience: float) -> Path | None:
    if not db_path.exists():
        _remove(db_path)
        sound.replace(db_path)
        return None
    kept = free_name(db_path, "before-restore")
    try:
        with closing(Connection(db_path, patience)) as current, closing(Connection(sound)) as restored:
            version_of(current)
            _copy(current, kept)
            restored.copy_into(current)
    except (DatabaseForeign, DatabaseNewer, DatabaseDamaged):
        # What lies there cannot be written into: move it aside as it is.
        _remove(kept)
        for ending in ("", *_BESIDE):
            if _beside(db_path, ending).exists():
                _beside(db_path, ending).rename(_beside(kept, ending))
        sound.replace(db_path)
    return kept


def _copy(source: Connection, path: Path) -> None:
    """Copy what a connection sees: first beside `path`, then under its name, so that no half is seen."""
    unfinished = free_name(path, "unfinished")
    with told_by_system(path):
        try:
            make_private(unfinished)
            with closing(Connection(unfinished)) as target:
                source.copy_into(target)
                # One file by itself, without a log beside it.
                target.rows("PRAGMA journal_mode = DELETE")
            unfinished.replace(path)
        finally:
            _remove(unfinished)


def _remove(path: Path) -> None:
    for ending in ("", *_BESIDE):
        _beside(path, ending).unlink(missing_ok=True)


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)
