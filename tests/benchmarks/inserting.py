"""The floor under importing: the very rows of a database, with raw sqlite3 and executemany.

They go into the same tables with the same indexes, in one transaction that reaches the disk, with foreign
keys on. Rows are read, and tables made, before the clock starts.

Usage: python -m tests.benchmarks.inserting FROM_DATABASE INTO_DATABASE
"""

import json
import sqlite3
import sys
from pathlib import Path
from typing import Any

from tests.benchmarks.alternating import taking

_TABLES = "SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL"
_SHADOWS = ("_data", "_idx", "_content", "_docsize", "_config")


def main(source: Path, target: Path) -> None:
    """Insert, and print what it took."""
    given = sqlite3.connect(f"file:{source}?mode=ro", uri=True)
    tables = [
        (name, sql)
        for name, sql in given.execute(f"{_TABLES} ORDER BY rootpage, name")
        if not name.startswith("sqlite_") and not _is_shadow(name)
    ]
    rows = {
        name: _rows(given, name) for name, sql in tables if sql.startswith("CREATE TABLE") or "USING" in sql
    }
    taker = sqlite3.connect(target, isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "temp_store = MEMORY"):
        taker.execute(f"PRAGMA {pragma}")
    for _, sql in tables:
        taker.execute(sql)

    def insert() -> None:
        taker.execute("BEGIN IMMEDIATE")
        for name, (columns, values) in rows.items():
            marks = ", ".join("?" * len(columns))
            names = ", ".join(f'"{column}"' for column in columns)
            taker.executemany(f"INSERT INTO {name} ({names}) VALUES ({marks})", values)
        taker.execute("COMMIT")

    sys.stdout.write(json.dumps(taking(insert)))
    taker.close()


def _is_shadow(name: str) -> bool:
    return any(name.endswith(f"_words{ending}") for ending in _SHADOWS)


def _rows(given: sqlite3.Connection, table: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    """The columns that are written (not those that follow from others), and all rows."""
    found = given.execute(f"PRAGMA table_xinfo({table})")
    columns = [name for _, name, *_, hidden in found if not hidden]
    if table.endswith("_words"):
        columns.insert(0, "rowid")
    names = ", ".join(f'"{column}"' for column in columns)
    return columns, given.execute(f"SELECT {names} FROM {table}").fetchall()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
