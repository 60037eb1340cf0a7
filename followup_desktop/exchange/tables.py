"""Reads a table out of a text file (CSV), whatever its encoding and separator.

Cells come without the blanks around them and without what guards them against being taken for formulas.
What stands before the header (LinkedIn's notes) is skipped, and so are empty rows.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace

from followup_desktop.exchange.characters import fit
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.rows.encoding import decoded
from followup_desktop.exchange.rows.shape import header_at, joined_to, separator_of
from followup_desktop.exchange.table_cells import unguarded

_MOST_BYTES = 30_000_000
_LONGEST_LINE = 1_000_000
_MOST_COLUMNS = 2_000
_MOST_ROWS = 100_000
_LONGEST_NAME = 80  # of a column, where it is shown
_END = "\x00"  # stands nowhere else, since such characters are taken out
_EXPORT = "Export it as CSV (comma separated) and import that."
_NO_TABLES = (
    (
        b"PK\x03\x04",
        "This is a workbook or an archive, not a CSV file. Open it in a spreadsheet, save it as CSV",
    ),
    (
        b"\xd0\xcf\x11\xe0",
        "This is an Excel workbook, not a CSV file. Open it in a spreadsheet, save it as CSV",
    ),
    (b"%PDF", "This is a PDF, not a CSV file. Export the list as CSV"),
    (b"BEGIN:VC", "This is a card or a calendar, not a CSV file. Give it the ending .vcf or .ics"),
)
_DAMAGED = 0.05  # a text with a larger share of characters that are none is no text

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The cells of a table.

    A row may be shorter than the header, never longer. `numbers` are the numbers that the rows have in a
    spreadsheet. Names in the header may be empty, and are where the file has none. `preamble` counts the
    rows before the header.
    """

    header: Row
    rows: tuple[Row, ...]
    numbers: tuple[int, ...]
    has_header: bool
    encoding: str
    separator: str
    preamble: int = 0

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.header)

    def with_header(self, *, there: bool) -> "Table":
        """The table after a person said whether its first row names the columns."""
        if there == self.has_header or (there and not self.rows):
            return self
        if there:
            names = (*self.rows[0], *[""] * (self.width - len(self.rows[0])))
            return replace(self, header=names, rows=self.rows[1:], numbers=self.numbers[1:], has_header=True)
        return replace(
            self,
            header=("",) * self.width,
            rows=(self.header, *self.rows),
            numbers=(self.preamble + 1, *self.numbers),
            has_header=False,
        )

    def name_of(self, column: int) -> str:
        """What the column is called; "column 3" where it has no name."""
        name = " ".join(self.header[column].split())
        return f"{name[:_LONGEST_NAME]}…" if len(name) > _LONGEST_NAME else name or f"column {column + 1}"


def read_table(content: bytes) -> Table:
    """The table that a file holds. Raises ExchangeError where it holds none, or one that is too large."""
    _check_bytes(content)
    text, encoding = decoded(content)
    _check_text(text[:_LONGEST_LINE])
    text = fit(text.lstrip("\ufeff")).replace("\r\n", "\n").replace("\r", "\n")
    lines = [*io.StringIO(text)]
    _check_lines(lines)
    separator, first = separator_of(lines)
    numbered = [(number, row) for number, row in _records(lines[first:], separator) if any(row)]
    if not numbered:
        raise ExchangeError("The file is empty: there is no table in it. Export it again.")
    rows = joined_to(separator, [row for _, row in numbered])
    numbers = [number for number, _ in numbered]
    head = header_at(rows)
    width = max(map(len, rows[head or 0 :]))
    header = rows[head] if head is not None else ()
    start = 0 if head is None else head + 1
    body = [(row, number) for row, number in zip(rows[start:], numbers[start:], strict=True) if row != header]
    return Table(
        header=(*header, *[""] * (width - len(header))),
        rows=tuple(row for row, _ in body),
        numbers=tuple(number for _, number in body),
        has_header=head is not None,
        encoding=encoding,
        separator=separator,
        preamble=numbers[head] - 1 if head else 0,
    )


def _check_bytes(content: bytes) -> None:
    for beginning, what in _NO_TABLES:
        if content.startswith(beginning):
            raise ExchangeError(f"{what}, and import that.")
    if len(content) > _MOST_BYTES:
        raise ExchangeError(
            f"The file holds {len(content) // 1_000_000} MB. The most that is read is "
            f"{_MOST_BYTES // 1_000_000}: divide it into several files."
        )


def _check_text(text: str) -> None:
    """Raise ExchangeError where this is no text."""
    damaged = text.count("\ufffd") + len(text) - len(fit(text))
    if damaged > max(2, len(text) * _DAMAGED):
        raise ExchangeError(f"This is not a table of text. {_EXPORT}")


def _check_lines(lines: list[str]) -> None:
    longest = max(lines, key=len, default="")
    if len(longest) > _LONGEST_LINE:
        raise ExchangeError(
            f"Line {lines.index(longest) + 1} has {len(longest):,} characters; {_LONGEST_LINE:,} is the most "
            "that a line of a table may have. Export the table again."
        )


def _records(lines: list[str], separator: str) -> Iterator[tuple[int, Row]]:
    """The rows with their numbers. Raises ExchangeError where they are too many, too wide or never end."""
    if lines and not lines[-1].endswith("\n"):
        lines = [*lines[:-1], f"{lines[-1]}\n"]
    reader = csv.reader([*lines, _END], delimiter=separator, skipinitialspace=True)
    number, last = 0, [_END]
    try:
        for number, row in enumerate(reader, 1):
            last = row
            if row == [_END]:
                return
            _check_row(number, row)
            yield number, tuple([unguarded(cell.strip()) if cell else cell for cell in row])
    except csv.Error as error:
        raise ExchangeError(
            f"Row {number + 1} holds a cell of more than {csv.field_size_limit():,} characters. Perhaps a "
            'quotation mark (") before it is never closed. Correct it, or export the table again.'
        ) from error
    if last != [_END]:
        raise ExchangeError(
            f'In row {number} a quotation mark (") opens that is never closed: the end of the file may be '
            "missing. Correct it, or export the table again."
        )


def _check_row(number: int, row: list[str]) -> None:
    if len(row) > _MOST_COLUMNS:
        raise ExchangeError(
            f"Row {number} has {len(row):,} columns; {_MOST_COLUMNS:,} is the most that is read. Is this the "
            f"right file? {_EXPORT}"
        )
    if number > _MOST_ROWS:
        raise ExchangeError(
            f"The table has more than {_MOST_ROWS:,} rows. Divide it into several, each with the header."
        )
