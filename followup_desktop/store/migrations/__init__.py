"""How the tables came to be: numbered steps, each in raw SQL and none ever changed once it was released.

A migration imports nothing of the rest of the store, as the tables of today are not those of its day. The
next one gets a module of its own and a line in MIGRATIONS.
"""

from collections.abc import Callable, Sequence

Execute = Callable[[str], object]
Migration = Callable[[Execute], None]


def _first_tables(execute: Execute) -> None:
    # Imported when it is due: opening a file that is up to date reads none of it.
    from followup_desktop.store.migrations import v0001_first_tables

    v0001_first_tables.migrate(execute)


def _wordings(execute: Execute) -> None:
    from followup_desktop.store.migrations import v0002_wordings

    v0002_wordings.migrate(execute)


def _sources(execute: Execute) -> None:
    from followup_desktop.store.migrations import v0003_sources

    v0003_sources.migrate(execute)


MIGRATIONS: Sequence[Migration] = (_first_tables, _wordings, _sources)
