"""The people of an address book in CSV, and contacts as such a file.

What goes out has the names of columns that Google Contacts writes today: it takes no others in, while
Outlook asks which column is which. "Name" holds the name as it is; first and last name stand beside it for
programs that know no other. UTF-8 with a byte order mark, so that spreadsheets read it.
"""

import csv
import io
from collections.abc import Callable, Iterable, Sequence

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.found import Found, FoundPerson
from followup_desktop.exchange.columns.programs import OUR_HEADER
from followup_desktop.exchange.csv_columns import ColumnMapping, Meaning
from followup_desktop.exchange.rows.left_out import ADDS_UP, columns_left_out, rows_left_out
from followup_desktop.exchange.rows.names import first_and_last
from followup_desktop.exchange.rows.people import RowReader
from followup_desktop.exchange.rows.values import SEVERAL, is_total
from followup_desktop.exchange.table_cells import guarded, guarded_phone
from followup_desktop.exchange.tables import Table

Progress = Callable[[int, int], None]
"""Told how much is done, and of how much, now and then. What it raises ends the reading."""

_TELL_EVERY = 250  # rows
_MOST_COLUMNS_OF_A_KIND = 20  # for e-mail addresses, or phones; the last one holds all others
_LAST_COLUMNS = ("Address 1 - Formatted", "Website 1 - Value", "Notes")
_NOT_KEPT = (Meaning.IGNORE, Meaning.NICKNAME, Meaning.DEPARTMENT, Meaning.BIRTHDAY)

_NOBODY = "There is no name, e-mail address or phone number in it."
_AGAIN = "It says the same as a row before it."
_SHORTENED = (
    "A spreadsheet shortened a phone number in it (such as 4.92E+11), and digits are lost. Export the file "
    "again, and import it without opening it in a spreadsheet."
)
_UNCLEAR = "Its name does not tell what it holds, so it was not taken."
_NO_FIELD = "A contact has no field for this, so it was not taken."


def people_in(table: Table, mapping: ColumnMapping, *, progress: Progress | None = None) -> Found:
    """The people that the rows are about, and what of the table was not taken.

    Rows with no name, address or number are left out; rows that say the same count once.
    """
    reader = RowReader(mapping)
    people: dict[FoundPerson, None] = {}
    nobody: list[int] = []
    again: list[int] = []
    totals: list[int] = []
    padding = ("",) * table.width
    for done, (number, row) in enumerate(zip(table.numbers, table.rows, strict=True)):
        if progress and done % _TELL_EVERY == 0:
            progress(done, len(table.rows))
        if is_total(row) and not mapping.is_ours:
            totals.append(number)
            continue
        person = reader.person(number, row if len(row) == table.width else (*row, *padding[len(row) :]))
        if person is None:
            nobody.append(number)
        elif person in people:
            again.append(number)
        else:
            people[person] = None
    if progress:
        progress(len(table.rows), len(table.rows))
    not_kept = [place for place, column in enumerate(mapping.columns) if column.meaning in _NOT_KEPT]
    known = [place for place in not_kept if mapping.columns[place].known]
    unknown = [place for place in not_kept if not mapping.columns[place].known]
    return Found(
        people=tuple(people),
        left_out=(
            *rows_left_out(nobody, _NOBODY),
            *rows_left_out(again, _AGAIN),
            *rows_left_out(totals, ADDS_UP),
            *rows_left_out(reader.shortened, _SHORTENED),
            *reader.unusable.left_out(),
            *columns_left_out(table, known, _NO_FIELD),
            *columns_left_out(table, unknown, _UNCLEAR),
        ),
    )


def csv_of_contacts(contacts: Iterable[Contact]) -> bytes:
    """The file. No cell of it is taken for a formula; `people_in` finds the same contacts in it."""
    listed = list(contacts)
    emails = _columns_for(max((len(contact.emails) for contact in listed), default=1))
    phones = _columns_for(max((len(contact.phones) for contact in listed), default=1))
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(
        [
            *OUR_HEADER,
            *(f"E-mail {number} - Value" for number in range(1, emails + 1)),
            *(f"Phone {number} - Value" for number in range(1, phones + 1)),
            *_LAST_COLUMNS,
        ]
    )
    writer.writerows(_row(contact, emails, phones) for contact in listed)
    return table.getvalue().encode("utf-8-sig")


def _columns_for(most: int) -> int:
    return max(1, min(most, _MOST_COLUMNS_OF_A_KIND))


def _row(contact: Contact, emails: int, phones: int) -> list[str]:
    texts = [contact.name, *first_and_last(contact.name), contact.title, contact.organization]
    last = [contact.address, contact.url, contact.notes]
    return [
        *map(guarded, (*texts, *_spread(contact.emails, emails))),
        *map(guarded_phone, _spread(contact.phones, phones)),
        *map(guarded, last),
    ]


def _spread(values: Sequence[str], columns: int) -> list[str]:
    """The values, one in each column; those for which there is none share the last."""
    shared = f" {SEVERAL} ".join(values[columns - 1 :])
    return [*values[: columns - 1], shared, *[""] * (columns - len(values))][:columns]
