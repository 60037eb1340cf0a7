"""Keeping the search index in step with the records, in the same transaction.

Contacts and opportunities are indexed by name, and steps only where they have words of their own (a promise,
a step of one's own): the names in a step's line are found through its contact and its opportunity. So
renaming a company changes one entry, and ten thousand interviews add no eighty thousand.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from followup_desktop.store.folding import marked
from followup_desktop.store.rows import Layout, Row, Stored

INDEXED = {
    "contact": ("contact_words", ("name", "title", "organization", "emails")),
    "opportunity": ("opportunity_words", ("company", "position")),
    "step": ("step_words", ("what",)),
}


class _Writer(Protocol):
    def rows(self, sql: str, parameters: Iterable[Any] = ()) -> list[Row]: ...

    def run_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None: ...


def add(writer: _Writer, layout: Layout[Any], added: Iterable[tuple[int, Stored]]) -> None:
    """Index records that are new in the file; the number is that of their row."""
    if layout.table in INDEXED:
        index, columns = INDEXED[layout.table]
        places = [layout.columns.index(column) for column in columns]
        _insert(writer, index, ((number, _words(stored, places)) for number, stored in added))


def update(writer: _Writer, layout: Layout[Any], updated: Sequence[tuple[Stored, Stored]]) -> None:
    """Index anew those records whose words changed."""
    if layout.table not in INDEXED:
        return
    index, columns = INDEXED[layout.table]
    places = [layout.columns.index(column) for column in columns]
    for old, new in updated:
        if _words(old, places) != _words(new, places):
            number = _number_of(writer, layout, new)
            writer.run_many(f"DELETE FROM {index} WHERE rowid = ?", [(number,)])  # noqa: S608  our own names
            _insert(writer, index, [(number, _words(new, places))])


def remove(writer: _Writer, layout: Layout[Any], deleted: Sequence[Stored]) -> None:
    """Take records out of the index, while they are still in the file."""
    if layout.table in INDEXED:
        index, _ = INDEXED[layout.table]
        writer.run_many(
            f"DELETE FROM {index} WHERE rowid = ?",  # noqa: S608  our own names
            [(_number_of(writer, layout, old),) for old in deleted],
        )


def _insert(writer: _Writer, index: str, entries: Iterable[tuple[int, str]]) -> None:
    writer.run_many(
        f"INSERT INTO {index} (rowid, words) VALUES (?, ?)",  # noqa: S608  our own names
        (entry for entry in entries if entry[1]),
    )


def _number_of(writer: _Writer, layout: Layout[Any], stored: Stored) -> int:
    number: int = writer.rows(f"SELECT id FROM {layout.table} WHERE uid = ?", [stored.row[0]])[0][0]  # noqa: S608
    return number


def _words(stored: Stored, places: Sequence[int]) -> str:
    text = " ".join([stored.row[place] for place in places])
    return marked(text) if text else ""
