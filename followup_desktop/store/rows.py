"""Records as rows and rows as records: worked out once for each class, from its fields and their types.

A field becomes a column of the same name: dates as ISO text, moments as ISO text in UTC, enums as their
text, truth as 0 and 1, a tuple of texts as JSON. A record inside a record (`Reason`) becomes columns with the
field's name in front ("reason_kind"); a tuple of records (`people`) becomes rows of a child table.

Everything goes column by column, not record by record, which is what makes ten thousand rows cheap.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from operator import attrgetter
from types import UnionType
from typing import Any, Generic, NamedTuple, Protocol, TypeVar, Union, get_args, get_origin, get_type_hints

from followup_desktop.store.errors import DatabaseDamaged
from followup_desktop.store.tables import CHILD_TABLES, PARENT_COLUMN, RECORD_TABLES, class_at
from followup_desktop.store.values import converters

Row = tuple[Any, ...]
Values = Sequence[Any]


class Record(Protocol):
    """Anything with a uid: what the store keeps."""

    @property
    def uid(self) -> str:
        """Its name, unique everywhere."""


R = TypeVar("R", bound=Record)


class Reader(Protocol):
    """Whatever answers a query: the database, or the transaction that is under way."""

    def rows(self, sql: str, parameters: Iterable[Any] = ()) -> list[Row]:
        """All rows of a query."""


class Stored(NamedTuple):
    """A record as it lies in the file: its row, and for each child table the rows in order."""

    row: Row
    children: tuple[tuple[Row, ...], ...]


class FieldColumns(NamedTuple):
    """One field and its columns. `pack` turns the values of many records into columns, `unpack` back."""

    field: str
    columns: tuple[str, ...]
    pack: Callable[[Values], list[Values]]
    unpack: Callable[[list[Values]], Values]


class Rows(NamedTuple):
    """How one class lies in one table, without its child tables."""

    record_class: type[Any]
    fields: tuple[FieldColumns, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns, in the order of the fields."""
        return tuple(column for field in self.fields for column in field.columns)

    def pack(self, records: Sequence[Any]) -> list[Row]:
        """The rows of records."""
        return list(zip(*self.pack_columns(records), strict=True))

    def pack_columns(self, records: Sequence[Any]) -> list[Values]:
        """The same column by column."""
        columns: list[Values] = []
        for field in self.fields:
            columns += field.pack(list(map(attrgetter(field.field), records)))
        return columns

    def pack_value(self, field: str, value: object) -> object:
        """One value of a field that has a single column, as it lies in the file."""
        for columns in self.fields:
            if columns.field == field and len(columns.columns) == 1:
                return columns.pack([value])[0][0]
        raise ValueError(f"{self.record_class.__name__} cannot be looked up by {field}")

    def unpack(self, rows: Sequence[Row]) -> dict[str, Values]:
        """The values of each field, one for each row."""
        columns = list(zip(*rows, strict=True))
        values: dict[str, Values] = {}
        start = 0
        for field in self.fields:
            end = start + len(field.columns)
            values[field.field] = field.unpack(list(columns[start:end]))
            start = end
        return values

    def records(self, rows: Sequence[Row], more: Mapping[str, Values] | None = None) -> list[Any]:
        """The records of rows; `more` holds the values of fields that lie elsewhere."""
        if not rows:
            return []
        values = {**self.unpack(rows), **(more or {})}
        names = tuple(values)
        make = self.record_class
        return [make(**dict(zip(names, one, strict=True))) for one in zip(*values.values(), strict=True)]


class Child(NamedTuple):
    """A field that is a tuple of records, kept in a table of its own."""

    field: str
    table: str
    rows: Rows


class Layout(NamedTuple, Generic[R]):
    """Where the records of a class lie: a table, its columns, its child tables."""

    record_class: type[R]
    table: str
    rows: Rows
    columns: tuple[str, ...]
    children: tuple[Child, ...]

    @property
    def parent_column(self) -> str:
        """The column by which rows of the child tables name the record they belong to."""
        return PARENT_COLUMN

    def pack(self, records: Sequence[R]) -> dict[str, Stored]:
        """Records as they are to lie in the file, by uid; of two with one uid the later counts."""
        if not records:
            return {}
        rows = self.rows.pack(records)
        if not self.children:
            return {row[0]: Stored(row, ()) for row in rows}
        per_child = [self._pack_child(child, records) for child in self.children]
        return {row[0]: Stored(row, tuple(parts)) for row, *parts in zip(rows, *per_child, strict=True)}

    @staticmethod
    def _pack_child(child: Child, records: Sequence[R]) -> list[tuple[Row, ...]]:
        members = list(map(attrgetter(child.field), records))
        everyone = [member for group in members for member in group]
        packed = iter(child.rows.pack(everyone))
        return [tuple(next(packed) for _ in group) for group in members]

    def unpack(self, stored: Sequence[Stored]) -> list[R]:
        """Records out of what lies in the file.

        Raises DatabaseDamaged where a value is none that this version knows.
        """
        try:
            more: dict[str, Values] = {}
            for place, child in enumerate(self.children):
                groups = [one.children[place] for one in stored]
                members = iter(child.rows.records([row for group in groups for row in group]))
                more[child.field] = [tuple(next(members) for _ in group) for group in groups]
            return self.rows.records([one.row for one in stored], more)
        except (KeyError, ValueError, TypeError) as error:
            raise DatabaseDamaged(
                f"Table {self.table} of the database holds something that cannot be read ({error}). "
                "Put a backup in its place (followup-desktop restore)."
            ) from error


_KNOWN: dict[type[Any], Layout[Any]] = {}


def layout_of(record_class: type[R]) -> Layout[R]:
    """The layout of a class of records, worked out at first use."""
    if record_class not in _KNOWN:
        _KNOWN[record_class] = _work_out(record_class)
    return _KNOWN[record_class]


def _work_out(record_class: type[R]) -> Layout[R]:
    plain: list[FieldColumns] = []
    children: list[Child] = []
    for name, hint in _hints(record_class):
        member = _member_of(hint)
        if member is None:
            plain.append(_field_columns(name, hint))
        else:
            children.append(Child(name, CHILD_TABLES[member.__name__], _rows_of(member)))
    rows = Rows(record_class, tuple(plain))
    return Layout(record_class, RECORD_TABLES[record_class.__name__], rows, rows.columns, tuple(children))


def layout_at(table: str) -> Layout[Any]:
    """The layout of the class of records that lies in `table`."""
    return layout_of(class_at(table))


def _rows_of(record_class: type[Any]) -> Rows:
    return Rows(record_class, tuple(_field_columns(name, hint) for name, hint in _hints(record_class)))


def _hints(record_class: type[Any]) -> list[tuple[str, Any]]:
    hints = get_type_hints(record_class)
    return [(field.name, hints[field.name]) for field in fields(record_class)]


def _member_of(hint: Any) -> type[Any] | None:  # noqa: ANN401  a type hint is anything
    """The class X where the hint is tuple[X, ...] of records, else None."""
    if get_origin(hint) is tuple and is_dataclass(get_args(hint)[0]):
        member: type[Any] = get_args(hint)[0]
        return member
    return None


def _field_columns(name: str, hint: Any) -> FieldColumns:  # noqa: ANN401  a type hint is anything
    if get_origin(hint) in (UnionType, Union):
        hint = next(part for part in get_args(hint) if part is not type(None))
    if is_dataclass(hint) and isinstance(hint, type):
        return _embedded(name, hint)
    pack, unpack = converters(hint)
    return FieldColumns(
        name,
        (name,),
        _as_they_are if pack is None else _one_column(pack),
        _the_only if unpack is None else _back_from_one(unpack),
    )


def _as_they_are(values: Values) -> list[Values]:
    return [values]


def _the_only(columns: list[Values]) -> Values:
    return columns[0]


def _one_column(convert: Callable[[Any], Any]) -> Callable[[Values], list[Values]]:
    def pack(values: Values) -> list[Values]:
        return [[None if value is None else convert(value) for value in values]]

    return pack


def _back_from_one(convert: Callable[[Any], Any]) -> Callable[[list[Values]], Values]:
    def unpack(columns: list[Values]) -> Values:
        return [None if value is None else convert(value) for value in columns[0]]

    return unpack


def _embedded(name: str, record_class: type[Any]) -> FieldColumns:
    """A record inside a record, or None. It is None where its first column is null."""
    rows = _rows_of(record_class)
    width = len(rows.columns)

    def pack(values: Values) -> list[Values]:
        there = [value for value in values if value is not None]
        if len(there) == len(values):
            return rows.pack_columns(there)
        if not there:
            return [[None] * len(values)] * width
        packed = iter(rows.pack(there))
        nothing = (None,) * width
        return list(zip(*[nothing if value is None else next(packed) for value in values], strict=True))

    def unpack(columns: list[Values]) -> Values:
        there = [row for row in zip(*columns, strict=True) if row[0] is not None]
        found = iter(rows.records(there))
        return [None if first is None else next(found) for first in columns[0]]

    return FieldColumns(name, tuple(f"{name}_{column}" for column in rows.columns), pack, unpack)
