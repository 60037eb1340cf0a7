"""How a table is laid out: what separates its cells, and where its header is."""

import csv
import re
from collections import Counter
from collections.abc import Sequence

from followup_desktop.exchange.columns.contents import are_people, is_person, is_value
from followup_desktop.exchange.columns.headers import is_known, speaks_of_field

_Row = tuple[str, ...]

_SEPARATORS = ",;\t|"
_SAID = re.compile(r'"?sep=([^"\w\r\n ])"?\s*', re.IGNORECASE)  # what Excel understands in a first line
_LOOKED_AT = 60
_BYTES_LOOKED_AT = 60_000
_HEADER_WITHIN = 25  # so many rows may stand before the header
_COMPARED = 50


def separator_of(lines: Sequence[str]) -> tuple[str, int]:
    """What separates the cells, and at which line the table begins."""
    if lines and (said := _SAID.fullmatch(lines[0])):
        return said[1], 1
    if (
        lines and lines[0].strip().strip('"').casefold() == "sep="
    ):  # "sep=" and a tab, which strip() takes off
        return "\t", 1
    start = _start(lines)
    return max(_SEPARATORS, key=lambda separator: _fit(start, separator)), 0


def joined_to(separator: str, rows: list[_Row]) -> list[_Row]:
    """The rows, with those separated that use another separator than the rest of the table."""
    width = _usual_width(rows)
    if width < 2:
        return rows
    others = _SEPARATORS.replace(separator, "")
    return [_separated(row, width, others) if len(row) == 1 else row for row in rows]


def header_at(rows: Sequence[_Row]) -> int | None:
    """The row that names the columns; None where there is none, and the first row is a row like any other."""
    width = _usual_width(rows)
    for place, row in enumerate(rows[:_HEADER_WITHIN]):
        if _names_columns(row, width):
            return place
    return 0 if len(rows) > 1 and _differs(rows[0], rows[1 : _COMPARED + 1]) else None


def _start(lines: Sequence[str]) -> list[str]:
    start, size = [], 0
    for line in lines[:_LOOKED_AT]:
        start.append(line)
        size += len(line)
        if size > _BYTES_LOOKED_AT:
            break
    return start


def _fit(lines: list[str], separator: str) -> tuple[float, int]:
    """How well a separator fits: how many rows have one width and names of columns; then that width."""
    try:
        rows = [row for row in csv.reader(lines, delimiter=separator, skipinitialspace=True) if any(row)]
    except csv.Error:
        return -1.0, 0
    width = _usual_width(rows)
    if width < 2:
        return 0.0, 0
    share = sum(len(row) == width for row in rows) / len(rows)
    known = max((_known(row) for row in rows[:_HEADER_WITHIN] if len(row) > 1), default=0.0)
    return share + known, width


def _usual_width(rows: Sequence[Sequence[str]]) -> int:
    """How many cells most of the rows have that have more than one."""
    widths = Counter(len(row) for row in rows if len(row) > 1)
    return widths.most_common(1)[0][0] if widths else 1


def _separated(row: _Row, width: int, separators: str) -> _Row:
    if "\n" in row[0] or "\r" in row[0]:
        return row
    for separator in separators:
        if row[0].count(separator) >= width - 1:
            return tuple(cell.strip() for cell in next(csv.reader([row[0]], delimiter=separator)))
    return row


def _known(row: Sequence[str]) -> float:
    """The share of cells that are names of columns; of a wide row, of the first ones."""
    cells = [cell.strip() for cell in row[:_COMPARED] if cell.strip()]
    return sum(map(is_known, cells)) / len(cells) if cells else 0.0


def _names_columns(row: _Row, width: int) -> bool:
    """Whether this row names columns: half of it are known names, or three, and none of it is a value."""
    cells = [cell for cell in row if cell]
    if len(cells) < min(width, 2) or any(is_value(cell) for cell in cells[:_COMPARED]):
        return False
    known = sum(map(is_known, cells[:_COMPARED]))
    return known * 2 >= len(cells[:_COMPARED]) or known >= 3


def _differs(first: _Row, rows: Sequence[_Row]) -> bool:
    """Whether the first row holds words above columns of addresses, numbers or days, and is nobody's row."""
    if not all(first) or len(set(first)) < len(first) or any(map(is_value, first)):
        return False
    differs = False
    for place in range(len(first)):
        cells = [row[place] for row in rows if place < len(row) and row[place]]
        if is_person(first[place]) and not speaks_of_field(first[place]) and are_people(cells):
            return False
        if cells and sum(map(is_value, cells)) >= 0.7 * len(cells):
            differs = True
    return differs
