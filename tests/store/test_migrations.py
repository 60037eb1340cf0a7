"""Bringing an older file up to date: copied before, whole or not at all."""

import os
import stat
import sys
from contextlib import closing
from pathlib import Path

import pytest

from followup_desktop.domain.contact import Contact
from followup_desktop.store.connection import Connection
from followup_desktop.store.database import open_database
from followup_desktop.store.errors import (
    StoreError,
)
from followup_desktop.store.migrations import MIGRATIONS, Execute
from followup_desktop.store.opening import connect
from followup_desktop.store.records import get
from tests.store.case import Case, fill


def second_migration(execute: Execute) -> None:
    execute("ALTER TABLE contact ADD COLUMN pronouns TEXT NOT NULL DEFAULT ''")


def failing_migration(execute: Execute) -> None:
    execute("ALTER TABLE contact ADD COLUMN pronouns TEXT NOT NULL DEFAULT ''")
    execute("ALTER TABLE nothing ADD COLUMN nothing TEXT")


def orphaning_migration(execute: Execute) -> None:
    execute("DELETE FROM contact")


def columns(connection: Connection) -> list[str]:
    return [row[1] for row in connection.rows("PRAGMA table_info(contact)")]


NEXT = len(MIGRATIONS) + 1


def copies(path: Path) -> list[str]:
    return sorted(found.name for found in path.parent.glob("followup.before-*"))


def test_an_older_file_is_copied_and_then_brought_up_to_date(path: Path, case: Case) -> None:
    fill(path, case)
    with closing(connect(path, migrations=[*MIGRATIONS, second_migration])) as connection:
        assert "pronouns" in columns(connection)
        assert connection.rows("SELECT count(*), max(pronouns) FROM contact") == [(2, "")]
        assert connection.rows("PRAGMA user_version") == [(len(MIGRATIONS) + 1,)]
        assert connection.rows("PRAGMA foreign_keys") == [(1,)]
    assert copies(path) == [f"followup.before-{NEXT}.db"]
    copy = path.with_name(f"followup.before-{NEXT}.db")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600 or os.name != "posix"
    with closing(open_database(copy)) as db:
        assert get(db, Contact, "grace") == case.grace


def test_a_new_file_needs_no_copy(path: Path) -> None:
    connect(path, migrations=[*MIGRATIONS, second_migration]).close()
    connect(path, migrations=[*MIGRATIONS, second_migration]).close()
    assert copies(path) == []


def test_a_copy_never_replaces_another(path: Path, case: Case) -> None:
    fill(path, case)
    path.with_name(f"followup.before-{NEXT}.db").write_text("an earlier copy")
    connect(path, migrations=[*MIGRATIONS, second_migration]).close()
    assert copies(path) == [f"followup.before-{NEXT}-1.db", f"followup.before-{NEXT}.db"]
    assert path.with_name(f"followup.before-{NEXT}.db").read_text() == "an earlier copy"


def test_a_migration_that_fails_leaves_the_file_as_it_was(path: Path, case: Case) -> None:
    fill(path, case)
    with pytest.raises(StoreError):
        connect(path, migrations=[*MIGRATIONS, failing_migration])
    with closing(open_database(path)) as db:
        assert "pronouns" not in columns(db.connection)
        assert get(db, Contact, "grace") == case.grace


def test_a_migration_may_not_leave_loose_ends(path: Path, case: Case) -> None:
    fill(path, case)
    with pytest.raises(StoreError, match="could not be brought up to date"):
        connect(path, migrations=[*MIGRATIONS, orphaning_migration])
    with closing(open_database(path)) as db:
        assert get(db, Contact, "grace") == case.grace


def test_migrations_import_nothing_of_the_store() -> None:
    folder = Path(sys.modules["followup_desktop.store.migrations"].__file__ or "").parent
    for module in folder.glob("v*.py"):
        lines = module.read_text(encoding="utf-8").splitlines()
        imports = [line for line in lines if line.startswith(("import ", "from "))]
        assert imports == ["from collections.abc import Callable"], module.name


def test_steps_from_before_the_wordings_get_numbers_of_their_own(path: Path) -> None:
    with closing(connect(path, migrations=MIGRATIONS[:1])) as old:
        old.rows(
            "INSERT INTO opportunity VALUES (1, 'o1', 'Acme', '', 'interviewing', 3, '', '', '2026-11-02', "
            "NULL, NULL, NULL, '')"
        )
        for number, kind in enumerate(("thank_you", "thank_you", "debrief", "thank_you")):
            old.rows(
                "INSERT INTO step (uid, kind, about, opportunity, what, opens, due, reason_kind, "
                "reason_name, done_by_facts, skipped_why, moved, by_hand, notes) "
                "VALUES (?, ?, '', 'o1', '', ?, '2026-11-30', 'thanks', '', 0, '', 0, 0, '')",
                (f"s{number}", kind, f"2026-11-2{number}"),
            )
    with closing(open_database(path)) as db:
        found = db.rows("SELECT uid, wording FROM step ORDER BY uid")
    assert found == [("s0", 0), ("s1", 1), ("s2", 0), ("s3", 2)]
