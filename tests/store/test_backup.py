"""Copies of the database, and putting one back."""

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.interview import Interview
from followup_desktop.store.backup import back_up, fit_to_restore, restore
from followup_desktop.store.database import Database, open_database
from followup_desktop.store.errors import (
    DatabaseDamaged,
    DatabaseForeign,
    DatabaseLocked,
    DatabaseNewer,
    StoreError,
)
from followup_desktop.store.records import all_of, get
from tests.store.case import Case
from tests.store.test_opening import hold


@pytest.fixture
def backup(acme: Database, tmp_path: Path) -> Path:
    path = tmp_path / "copies" / "backup.db"
    path.parent.mkdir()
    back_up(acme, path)
    return path


def names(folder: Path) -> list[str]:
    return sorted(found.name for found in folder.iterdir())


def add_ada(db: Database) -> None:
    with db.write("added") as transaction:
        transaction.put(Contact(uid="ada", name="Ada Byron"))


def test_a_backup_is_one_whole_file_that_nobody_else_may_read(backup: Path, case: Case) -> None:
    assert names(backup.parent) == ["backup.db"]
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600 or os.name != "posix"
    with closing(open_database(backup)) as copy:
        assert get(copy, Interview, "monday") == case.monday


def test_a_backup_holds_what_was_just_written(acme: Database, backup: Path) -> None:
    add_ada(acme)
    back_up(acme, backup)
    with closing(open_database(backup)) as copy:
        assert get(copy, Contact, "ada") is not None


def test_a_backup_onto_the_database_itself_is_refused(acme: Database) -> None:
    with pytest.raises(StoreError, match="the database itself"):
        back_up(acme, acme.path)
    assert get(acme, Contact, "grace") is not None


def test_a_backup_that_cannot_be_written_leaves_the_old_one(acme: Database, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="missing"):
        back_up(acme, tmp_path / "missing" / "backup.db")


def test_a_backup_is_put_back_and_what_it_replaces_is_kept(acme: Database, backup: Path, case: Case) -> None:
    add_ada(acme)
    kept = restore(acme.path, backup)
    assert all_of(acme, Contact) == [case.charles, case.grace]
    assert kept is not None
    assert kept.parent == acme.path.parent
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600 or os.name != "posix"
    with closing(open_database(kept)) as replaced:
        assert get(replaced, Contact, "ada") is not None


def test_who_has_the_database_open_sees_what_was_restored(acme: Database, backup: Path) -> None:
    add_ada(acme)
    before = acme.data_version()
    restore(acme.path, backup)
    assert acme.data_version() != before
    assert get(acme, Contact, "ada") is None
    add_ada(acme)
    assert get(acme, Contact, "ada") is not None


def look_into(path: Path) -> None:
    """What another program does that reads the database: it opens it, looks, and closes it again."""
    with_a_look = "db = sqlite3.connect(sys.argv[1]); db.execute('SELECT * FROM contact'); db.close()"
    subprocess.run([sys.executable, "-c", f"import sqlite3, sys; {with_a_look}", str(path)], check=True)


def in_another_program(path: Path, uid: str) -> bool:
    asking = (
        "import sqlite3, sys; print(sqlite3.connect(sys.argv[1])"
        ".execute('SELECT count(*) FROM contact WHERE uid = ?', sys.argv[2:]).fetchone()[0])"
    )
    command = [sys.executable, "-c", asking, str(path), uid]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout == "1\n"


def test_after_a_restore_what_is_written_is_there_for_other_programs(acme: Database, backup: Path) -> None:
    restore(acme.path, backup)
    look_into(acme.path)
    add_ada(acme)
    assert in_another_program(acme.path, "ada")


def test_to_look_at_the_database_itself_as_a_backup_is_refused_and_leaves_it_its_log(acme: Database) -> None:
    with pytest.raises(StoreError, match="the database itself"):
        fit_to_restore(acme.path, acme.path)
    look_into(acme.path)
    add_ada(acme)
    assert in_another_program(acme.path, "ada")


def test_a_second_opening_in_this_process_leaves_the_first_its_log(acme: Database) -> None:
    open_database(acme.path).close()
    look_into(acme.path)
    add_ada(acme)
    assert in_another_program(acme.path, "ada")


def test_once_settled_the_file_alone_is_whole(acme: Database, tmp_path: Path) -> None:
    add_ada(acme)
    acme.settle()
    copy = tmp_path / "copied.db"
    copy.write_bytes(acme.path.read_bytes())
    with closing(open_database(copy)) as copied:
        assert get(copied, Contact, "ada") is not None


def test_nothing_is_left_lying_about(acme: Database, backup: Path) -> None:
    restore(acme.path, backup)
    acme.close()
    assert names(acme.path.parent) == ["copies", "followup.before-restore.db", "followup.db"]
    assert names(backup.parent) == ["backup.db"]


def test_a_backup_is_put_where_nothing_was(backup: Path, tmp_path: Path, case: Case) -> None:
    path = tmp_path / "new" / "followup.db"
    assert restore(path, backup) is None
    with closing(open_database(path)) as db:
        assert get(db, Contact, "grace") == case.grace


def test_a_backup_replaces_a_damaged_database_which_is_kept(backup: Path, tmp_path: Path, case: Case) -> None:
    path = tmp_path / "damaged.db"
    path.write_bytes(b"Dear diary" * 1000)
    kept = restore(path, backup)
    assert kept is not None
    assert kept.read_bytes() == b"Dear diary" * 1000
    with closing(open_database(path)) as db:
        assert get(db, Contact, "grace") == case.grace


def test_a_database_with_its_log_beside_it_may_be_put_back(
    acme: Database, tmp_path: Path, case: Case
) -> None:
    add_ada(acme)
    copy = tmp_path / "copied.db"
    for ending in ("", "-wal"):
        copy.with_name(copy.name + ending).write_bytes(Path(f"{acme.path}{ending}").read_bytes())
    path = tmp_path / "new.db"
    restore(path, copy)
    with closing(open_database(path)) as db:
        assert get(db, Contact, "ada") is not None


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version = 99")


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA application_id = 7")


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:50_000])


def scratched(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[40_000:60_000] = b"\xff" * 20_000
    path.write_bytes(content)


def garbage(path: Path) -> None:
    path.write_bytes(b"Dear diary" * 1000)


def empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (newer, DatabaseNewer),
        (foreign, DatabaseForeign),
        (cut, DatabaseDamaged),
        (scratched, DatabaseDamaged),
        (garbage, DatabaseDamaged),
        (empty, DatabaseDamaged),
        (Path.unlink, StoreError),
    ],
)
def test_an_unfit_backup_is_refused_by_its_name_and_the_database_stays(
    acme: Database, backup: Path, case: Case, spoil: object, error: type[StoreError]
) -> None:
    assert callable(spoil)
    spoil(backup)
    with pytest.raises(error, match=str(backup)):
        restore(acme.path, backup)
    assert all_of(acme, Contact) == [case.charles, case.grace]
    assert not [name for name in names(acme.path.parent) if "restor" in name]


def test_the_database_itself_is_no_backup(acme: Database) -> None:
    with pytest.raises(StoreError, match="the database itself"):
        restore(acme.path, acme.path)


def test_a_database_that_someone_writes_to_is_not_replaced(acme: Database, backup: Path) -> None:
    add_ada(acme)
    with hold(acme.path, "BEGIN IMMEDIATE") as other:
        with pytest.raises(DatabaseLocked):
            restore(acme.path, backup, patience=0)
        other.communicate("")
    assert get(acme, Contact, "ada") is not None
