"""Opening the file: new, newer, foreign, damaged, locked, read-only, on a full disk."""

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from followup_desktop.domain.contact import Contact
from followup_desktop.store.database import Database, open_database
from followup_desktop.store.errors import (
    DatabaseDamaged,
    DatabaseForeign,
    DatabaseLocked,
    DatabaseNewer,
    DatabaseReadOnly,
    DiskFull,
    StoreError,
)
from followup_desktop.store.migrations import MIGRATIONS
from followup_desktop.store.opening import APPLICATION_ID
from followup_desktop.store.records import all_of, get
from followup_desktop.store.tables import CHILD_TABLES, RECORD_TABLES
from tests.store.case import Case, fill

as_root = os.name == "posix" and os.geteuid() == 0


def many_people(count: int = 3000) -> list[Contact]:
    return [Contact(uid=f"p{number}", name=f"Person {number}", notes="n" * 200) for number in range(count)]


def test_a_missing_file_is_made_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "data" / "followup" / "followup.db"
    with closing(open_database(path)) as db:
        assert all_of(db, Contact) == []
        assert db.path == path


def test_an_empty_file_is_as_good_as_none(path: Path) -> None:
    path.touch()
    with closing(open_database(path)) as db:
        assert all_of(db, Contact) == []


def test_what_was_written_is_there_when_opened_again(path: Path, case: Case) -> None:
    fill(path, case)
    with closing(open_database(path)) as db:
        assert get(db, Contact, "grace") == case.grace


def test_the_file_says_that_it_is_ours_and_how_safe_it_is(db: Database) -> None:
    assert db.rows("PRAGMA application_id") == [(APPLICATION_ID,)]
    assert db.rows("PRAGMA user_version") == [(len(MIGRATIONS),)]
    assert db.rows("PRAGMA journal_mode") == [("wal",)]
    assert db.rows("PRAGMA foreign_keys") == [(1,)]
    assert db.rows("PRAGMA synchronous") == [(2,)]  # FULL


def test_every_class_of_records_has_its_table(db: Database) -> None:
    tables = {name for (name,) in db.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert {*RECORD_TABLES.values(), *CHILD_TABLES.values()} <= tables


@pytest.mark.skipif(os.name != "posix", reason="modes of files are kept by POSIX systems")
def test_nobody_else_may_read_the_file_or_its_log(acme: Database) -> None:
    for ending in ("", "-wal", "-shm"):
        mode = Path(f"{acme.path}{ending}").stat().st_mode
        assert stat.S_IMODE(mode) == 0o600, ending


@pytest.mark.skipif(os.name != "posix", reason="modes of files are kept by POSIX systems")
def test_a_file_that_others_could_read_is_closed_to_them(path: Path) -> None:
    open_database(path).close()
    path.chmod(0o644)
    open_database(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_of_a_later_version_is_refused_and_left_as_it_is(path: Path, case: Case) -> None:
    fill(path, case)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(
        DatabaseNewer, match=r"later version of Followup Desktop .*99.*Install the later version"
    ):
        open_database(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("application", [0, 0x0F055112])
def test_a_database_of_another_program_is_refused_and_left_as_it_is(path: Path, application: int) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE note (text TEXT)")
        raw.execute(f"PRAGMA application_id = {application}")
    before = path.read_bytes()
    with pytest.raises(DatabaseForeign, match="belongs to another program"):
        open_database(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"Dear diary,\n" * 500, b"\x00" * 4096, b"SQLite format 3\x00" + b"?" * 5000]
)
def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(DatabaseDamaged, match=r"(no database|damaged).*backup in its place"):
        open_database(path)
    assert path.read_bytes() == content


def test_a_file_cut_in_half_is_refused_and_left_as_it_is(path: Path, case: Case) -> None:
    fill(path, case)
    half = path.read_bytes()[: path.stat().st_size // 2]
    path.write_bytes(half)
    with pytest.raises(DatabaseDamaged, match=f"{path} is damaged"):
        open_database(path)
    assert path.read_bytes() == half


def test_damage_further_in_is_told_when_it_is_met(path: Path, case: Case) -> None:
    fill(path, case)
    with closing(sqlite3.connect(path)) as raw:
        root = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'contact'").fetchone()[0]
    content = bytearray(path.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    with closing(open_database(path)) as db, pytest.raises(DatabaseDamaged, match="restore"):
        all_of(db, Contact)


def test_a_folder_in_the_place_of_the_file_is_refused(path: Path) -> None:
    path.mkdir()
    with pytest.raises(StoreError, match="cannot be used"):
        open_database(path)


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(StoreError, match="cannot be used"):
        open_database(tmp_path / "data" / "followup.db")


@pytest.mark.skipif(as_root, reason="root may write everywhere")
@pytest.mark.parametrize("folder", [False, True])
def test_what_may_not_be_written_is_refused(path: Path, case: Case, *, folder: bool) -> None:
    fill(path, case)
    closed = path.parent if folder else path
    closed.chmod(0o500 if folder else 0o400)
    try:
        with pytest.raises(DatabaseReadOnly, match=r"may not be written.*permission"):
            open_database(path)
    finally:
        closed.chmod(0o700)


def test_a_file_that_became_read_only_is_told_when_writing(acme: Database, case: Case) -> None:
    acme.rows("PRAGMA query_only = ON")

    def put() -> None:
        with acme.write("added") as transaction:
            transaction.put(Contact(uid="ada", name="Ada Byron"))

    with pytest.raises(DatabaseReadOnly, match="may not be written"):
        put()
    assert get(acme, Contact, "grace") == case.grace


def test_a_full_disk_is_told_and_nothing_is_lost(acme: Database, case: Case) -> None:
    pages = acme.rows("PRAGMA page_count")[0][0]
    acme.rows(f"PRAGMA max_page_count = {pages + 5}")

    def put() -> None:
        with acme.write("imported") as transaction:
            transaction.put_many(Contact, many_people())

    with pytest.raises(DiskFull, match="Free some space"):
        put()
    assert all_of(acme, Contact) == [case.charles, case.grace]
    with acme.write("edited") as transaction:
        transaction.put(Contact(uid="ada", name="Ada Byron"))
    assert get(acme, Contact, "ada") is not None


HOLD = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
for statement in sys.argv[2:]:
    held.execute(statement)
print("held", flush=True)
sys.stdin.read()
"""


def hold(path: Path, *statements: str) -> subprocess.Popen[str]:
    """Another process that keeps the file until its input ends."""
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path), *statements],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "held\n"
    return other


def test_a_file_that_another_program_keeps_to_itself_is_told(path: Path, case: Case) -> None:
    fill(path, case)
    with hold(path, "PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE") as other:
        with pytest.raises(DatabaseLocked, match="in use by another program"):
            open_database(path, patience=0.05)
        other.communicate("")
    with closing(open_database(path)) as db:
        assert get(db, Contact, "grace") == case.grace


def test_while_another_process_writes_reading_goes_on_and_writing_is_told(acme: Database, case: Case) -> None:
    with hold(acme.path, "BEGIN IMMEDIATE", "DELETE FROM step") as other:
        assert get(acme, Contact, "grace") == case.grace
        with closing(open_database(acme.path, patience=0.05)) as second:
            assert get(second, Contact, "grace") == case.grace

        def put() -> None:
            with acme.write("added") as transaction:
                transaction.put(Contact(uid="ada", name="Ada Byron"))

        with pytest.raises(DatabaseLocked):
            put()
        other.communicate("")
    with acme.write("added") as transaction:
        transaction.put(Contact(uid="ada", name="Ada Byron"))
    assert get(acme, Contact, "ada") is not None


def test_a_change_by_another_process_is_seen_in_the_data_version(acme: Database) -> None:
    before = acme.data_version()
    with acme.write("own") as transaction:
        transaction.put(Contact(uid="own", name="Own Change"))
    assert acme.data_version() == before
    with closing(open_database(acme.path)) as other, other.write("added") as transaction:
        transaction.put(Contact(uid="ada", name="Ada Byron"))
    assert acme.data_version() != before
    assert get(acme, Contact, "ada") is not None


def test_after_closing_nothing_is_read_or_written(path: Path) -> None:
    db = open_database(path)
    db.close()
    with pytest.raises(StoreError):
        db.rows("SELECT 1")


def test_two_processes_may_make_the_file_at_the_same_time(path: Path) -> None:
    code = "import sys; from pathlib import Path; from followup_desktop.store.database import open_database; "
    code += "sys.stdin.read(); open_database(Path(sys.argv[1])).close()"
    others = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(path)], stdin=subprocess.PIPE, text=True, cwd=Path.cwd()
        )
        for _ in range(4)
    ]
    for other in others:
        other.communicate("")
    assert [other.returncode for other in others] == [0, 0, 0, 0]
