"""Each step has the number of its note's wording, and a person may have wordings of their own.

The steps that are there get numbers as planning gives them: within an opportunity and a kind from 0 on. What
was noted for Undo has no such number, and goes.
"""

from collections.abc import Callable

_STATEMENTS = (
    "ALTER TABLE step ADD COLUMN wording INTEGER NOT NULL DEFAULT 0",
    """
    UPDATE step SET wording = numbered.place FROM (
        SELECT id, row_number() OVER (PARTITION BY opportunity, kind ORDER BY opens, id) - 1 AS place
        FROM step WHERE opportunity IS NOT NULL
    ) AS numbered WHERE numbered.id = step.id AND numbered.place > 0
    """,
    """
    CREATE TABLE own_wording (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        text TEXT NOT NULL
    ) STRICT
    """,
    "DELETE FROM journal",
)


def migrate(execute: Callable[[str], object]) -> None:
    """Run it."""
    for statement in _STATEMENTS:
        execute(statement)
