"""An open database in a folder of its own, and a case to put into it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from followup_desktop.store.database import Database, open_database
from tests.store.case import NOW, Case


@pytest.fixture
def case() -> Case:
    return Case()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "followup.db"


@pytest.fixture
def db(path: Path) -> Iterator[Database]:
    opened = open_database(path, now=lambda: NOW, patience=0.05)
    yield opened
    opened.close()


@pytest.fixture
def acme(db: Database, case: Case) -> Database:
    """The database with the case in it."""
    with db.write("interview_added", "Acme Finance") as transaction:
        for record in case.records():
            transaction.put(record)
    return db
