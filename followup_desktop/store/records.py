"""Reading records: the one place where rows of any table become records.

Writing goes through a transaction (see database.py and transaction.py).
"""

from collections.abc import Collection, Iterable, Mapping
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

from followup_desktop.store.rows import Layout, R, Reader, Row, Rows, Stored, layout_of

_AT_ONCE = 500


def get(db: Reader, record_class: type[R], uid: str) -> R | None:
    """The record with this uid, or None."""
    layout = layout_of(record_class)
    found = layout.unpack(list(_stored_where(db, layout, "uid = ?", [uid]).values()))
    return found[0] if found else None


def some_of(db: Reader, record_class: type[R], uids: Iterable[str | None]) -> dict[str, R]:
    """The records with these uids, in that order, in a few queries; None and unknown ones are left out."""
    layout = layout_of(record_class)
    wanted = list(dict.fromkeys(uid for uid in uids if uid is not None))
    stored = stored_by_uid(db, layout, wanted)
    there = [uid for uid in wanted if uid in stored]
    return dict(zip(there, layout.unpack([stored[uid] for uid in there]), strict=True))


def all_of(db: Reader, record_class: type[R], **equal: object) -> list[R]:
    """All records of a class, in order of their uids; `equal` names fields and the value that each must have.

    For example `all_of(db, Touch, opportunity=uid)`. None finds what has no value there.
    """
    layout = layout_of(record_class)
    where, parameters = _conditions(layout.rows, equal)
    return layout.unpack(list(_stored_where(db, layout, where, parameters).values()))


def all_with(db: Reader, record_class: type[R], field: str, **equal: object) -> list[R]:
    """All records of a class that have, in a field of several parts, one part with these values.

    For example `all_with(db, Interview, "people", contact=uid)`.
    """
    layout = layout_of(record_class)
    child = next(child for child in layout.children if child.field == field)
    where, parameters = _conditions(child.rows, equal)
    within = f"uid IN (SELECT {layout.parent_column} FROM {child.table} WHERE {where})"  # noqa: S608  our own names
    return layout.unpack(list(_stored_where(db, layout, within, parameters).values()))


def stored_everywhere(db: Reader, layout: Layout[Any]) -> dict[str, Stored]:
    """Everything that lies in a class's table and its child tables."""
    return _stored_where(db, layout, "1", ())


def stored_by_uid(db: Reader, layout: Layout[Any], uids: Collection[str]) -> dict[str, Stored]:
    """What lies in the file under these uids; those that are not there are left out."""
    found: dict[str, Stored] = {}
    if len(uids) > _AT_ONCE and not db.rows(f"SELECT 1 FROM {layout.table} LIMIT 1"):  # noqa: S608  our own names
        return found
    waiting = iter(uids)
    while some := list(islice(waiting, _AT_ONCE)):
        marks = ", ".join("?" * len(some))
        found.update(_stored_where(db, layout, f"uid IN ({marks})", some))
    return found


def _stored_where(
    db: Reader, layout: Layout[Any], where: str, parameters: Iterable[object]
) -> dict[str, Stored]:
    """What lies in the file and meets a condition, by uid and in their order. One query for each table."""
    parameters = tuple(parameters)
    columns = quoted(layout.columns)
    rows = db.rows(f"SELECT {columns} FROM {layout.table} WHERE {where} ORDER BY uid", parameters)  # noqa: S608
    if not layout.children or not rows:
        return {row[0]: Stored(row, ()) for row in rows}
    parts: list[dict[str, tuple[Row, ...]]] = []
    for child in layout.children:
        found = db.rows(
            f"SELECT {layout.parent_column}, {quoted(child.rows.columns)} FROM {child.table} "  # noqa: S608
            f"WHERE {layout.parent_column} IN (SELECT uid FROM {layout.table} WHERE {where}) "
            f"ORDER BY {layout.parent_column}, place",
            parameters,
        )
        parts.append({uid: tuple(row[1:] for row in group) for uid, group in groupby(found, itemgetter(0))})
    return {row[0]: Stored(row, tuple(part.get(row[0], ()) for part in parts)) for row in rows}


def _conditions(rows: Rows, equal: Mapping[str, object]) -> tuple[str, list[object]]:
    conditions = [f'"{field}" IS ?' for field in equal]
    return " AND ".join(conditions) or "1", [rows.pack_value(field, value) for field, value in equal.items()]


def quoted(columns: Iterable[str]) -> str:
    """Column names for a query, in quotation marks as some of them are words of SQL ("on", "by")."""
    return ", ".join(f'"{column}"' for column in columns)
