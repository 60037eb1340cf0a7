"""The checklist as a table for spreadsheets (CSV). It only goes out: nothing reads it back.

UTF-8 with a byte order mark, since Excel takes a file without one for the machine's old code page and
spoils every é and ł; LibreOffice, Numbers and Google Sheets read both. Commas, and CRLF at the end of
lines, as RFC 4180 has it. Days are YYYY-MM-DD, which spreadsheets take as days everywhere.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from followup_desktop.exchange.table_cells import guarded


class ChecklistRow(NamedTuple):
    """One step as a row: what to do, for which position, from when to when, how it stands, and why.

    `state` is a word for a person ("open"); `done_on` the day on which it was done or skipped.
    """

    due: date | None
    what: str
    contact: str = ""
    company: str = ""
    position: str = ""
    state: str = ""
    opens: date | None = None
    aim: date | None = None
    done_on: date | None = None
    why: str = ""
    uid: str = ""


HEADER = ("Due", "What", "Contact", "Company", "Position", "State", "Opens", "Aim", "Done on", "Why", "ID")


def write(rows: Iterable[ChecklistRow], header: Sequence[str] = HEADER) -> bytes:
    """The file. `header` names the columns in the reader's language, in the order of ChecklistRow."""
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow([_cell(name) for name in header])
    writer.writerows([_cell(value) for value in row] for row in rows)
    return table.getvalue().encode("utf-8-sig")


def _cell(value: str | date | None) -> str:
    """The text of a cell."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    return guarded(value)
