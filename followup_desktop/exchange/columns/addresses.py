"""Which columns make up one postal address: those at work, those at home, those of "Address 2"."""

from collections.abc import Sequence
from dataclasses import replace

from followup_desktop.exchange.columns.column import Column
from followup_desktop.exchange.columns.meanings import PARTS_OF_ADDRESS, Meaning

_POSTAL = (*PARTS_OF_ADDRESS, Meaning.ADDRESS)
_TELLING = frozenset({Meaning.CITY, Meaning.POSTCODE})


def grouped(columns: Sequence[Column]) -> list[Column]:
    """The columns with the address in `group` that they are part of.

    "Home Address" beside "Home City" is a street; beside "Home Street" it is the whole address. City and
    postcode without a word for a place belong to the address before them that has one.
    """
    placed = _placed(columns)
    parts: dict[str, set[Meaning]] = {}
    for column in placed:
        if column.meaning in _POSTAL and not _is_counted(column):
            parts.setdefault(column.kind, set()).add(column.meaning)
    return [_in_group(column, parts) for column in placed]


def _placed(columns: Sequence[Column]) -> list[Column]:
    """The columns with a kind for the parts that follow "Work Address" and have none."""
    placed: list[Column] = []
    kind, filled = "", set[Meaning]()
    for column in columns:
        if column.meaning not in _POSTAL or _is_counted(column):
            kind, filled = "", set()
            placed.append(column)
            continue
        if column.kind and column.kind != kind:
            kind, filled = column.kind, set()
        if not column.kind and kind and column.meaning not in filled:
            placed.append(replace(column, kind=kind))
        else:
            placed.append(column)
        filled.add(column.meaning)
    return placed


def _in_group(column: Column, parts: dict[str, set[Meaning]]) -> Column:
    if column.meaning not in _POSTAL or _is_counted(column):
        return column
    others = parts[column.kind]
    if column.meaning is Meaning.ADDRESS and others & _TELLING and Meaning.STREET not in others:
        return replace(column, meaning=Meaning.STREET, group=f"address {column.kind}")
    whole = column.meaning is Meaning.ADDRESS and not others & _TELLING
    return replace(column, group=f"address {column.kind} {column.number if whole else ''}".rstrip())


def _is_counted(column: Column) -> bool:
    return bool(column.group)
