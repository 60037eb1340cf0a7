"""Works out what the columns of a table hold, and how sure that is.

`meanings_of` guesses; a person may look at the first rows and set it right (`ColumnMapping.changed`). The
names of the columns come first: those of known programs, then words in several languages. Where they say
nothing, the cells do.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from followup_desktop.domain.found import Sure
from followup_desktop.exchange.columns.addresses import grouped
from followup_desktop.exchange.columns.column import Column, TableKind
from followup_desktop.exchange.columns.contents import are_people, looks_like, sample
from followup_desktop.exchange.columns.generic import resolved
from followup_desktop.exchange.columns.headers import meant, read_name
from followup_desktop.exchange.columns.meanings import (
    MEANINGS_OF_CONTACTS,
    MEANINGS_OF_OPPORTUNITIES,
    PARTS_OF_ADDRESS,
    Meaning,
)
from followup_desktop.exchange.columns.programs import OURS, counted_field, program_of
from followup_desktop.exchange.columns.table_kinds import for_contacts, for_opportunities, kind_of
from followup_desktop.exchange.rows.stages import stage_of
from followup_desktop.exchange.tables import Table

__all__ = [
    "MEANINGS_OF_CONTACTS",
    "MEANINGS_OF_OPPORTUNITIES",
    "Column",
    "ColumnMapping",
    "Meaning",
    "TableKind",
    "meanings_of",
]

_NAMES = frozenset({Meaning.NAME, Meaning.GIVEN_NAME, Meaning.FAMILY_NAME})
_MOST_CORRECTED = 60  # so many unknown names are looked at for slips of the pen


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """What each column of a table holds. `program` is the one that wrote it, where it is known.

    `sure_enough` says that the table can be taken without asking: the program is known, or name or e-mail
    address (of applications: company and position) are clearly found.
    """

    columns: tuple[Column, ...]
    kind: TableKind
    program: str = ""
    sure_enough: bool = False
    as_read: tuple[Column, ...] = ()
    """The columns before it was decided what the rows are."""

    @property
    def is_ours(self) -> bool:
        """Whether this program wrote the table, so that its cells are to be taken as they are."""
        return self.program == OURS

    def changed(self, index: int, meaning: Meaning) -> "ColumnMapping":
        """The mapping after a person said what the column at `index` holds."""
        column = self.columns[index]
        group = column.group
        if meaning in PARTS_OF_ADDRESS or meaning is Meaning.ADDRESS:
            group = group or f"address {column.kind}".rstrip()
        said = replace(column, meaning=meaning, group=group, generic=False, known=True, sure=Sure.CERTAIN)
        columns = (*self.columns[:index], said, *self.columns[index + 1 :])
        return replace(self, columns=columns, sure_enough=True)

    def of_kind(self, kind: TableKind) -> "ColumnMapping":
        """The mapping after a person said what the rows are, which comes before what the columns are."""
        return replace(self, columns=_for_kind(self.as_read, kind), kind=kind)


def meanings_of(table: Table) -> ColumnMapping:
    """What the columns hold, as far as their names and cells tell."""
    program = program_of(table.header)
    samples = [sample(row[place] for row in table.rows if place < len(row)) for place in range(table.width)]
    columns = [_read(table, place) for place in range(table.width)]
    columns = resolved(_by_contents(_corrected(columns), samples), samples)
    if not _NAMES & {column.meaning for column in columns}:
        columns = _with_names(columns, samples)
    columns = grouped(_with_status(columns, samples))
    kind = kind_of(columns)
    made = _for_kind(columns, kind)
    clear = bool(program) or (table.has_header and _is_clear(made, kind))
    return ColumnMapping(made, kind, program, clear, tuple(columns))


def _read(table: Table, place: int) -> Column:
    """The column by its name."""
    name = table.name_of(place)
    if not table.header[place]:
        return Column(name=name, sure=Sure.LIKELY)
    if counted := counted_field(name):
        return Column(name=name, meaning=counted.meaning, group=counted.group, known=True)
    reading = read_name(name)
    if not reading:
        return Column(name=name, sure=Sure.LIKELY)
    return Column(
        name=name,
        meaning=reading.meaning,
        kind=reading.kind,
        number=reading.number,
        preferred=reading.preferred,
        generic=reading.generic,
        known=True,
        sure=reading.sure,
    )


def _corrected(columns: list[Column]) -> list[Column]:
    """The columns with those whose name has a slip of the pen."""
    made, looked_at = list(columns), 0
    for place, column in enumerate(columns):
        if column.known or looked_at == _MOST_CORRECTED:
            continue
        looked_at += 1
        if reading := meant(column.name):
            made[place] = replace(
                column, meaning=reading.meaning, kind=reading.kind, known=True, sure=reading.sure
            )
    return made


def _by_contents(columns: Sequence[Column], samples: Sequence[list[str]]) -> list[Column]:
    """The columns with those of unknown name that hold addresses, numbers or web pages."""
    made = list(columns)
    for place, column in enumerate(columns):
        if not column.known and (found := looks_like(samples[place])):
            made[place] = replace(column, meaning=found, sure=Sure.LIKELY)
    return made


def _with_names(columns: Sequence[Column], samples: Sequence[list[str]]) -> list[Column]:
    """The columns with the one that may hold whole names, and those that hold their parts."""
    made = list(columns)
    free = [
        place for place, column in enumerate(columns) if not column.known and column.meaning is Meaning.IGNORE
    ]
    whole = next((place for place in free if are_people(samples[place])), None)
    if whole is None:
        return made
    made[whole] = replace(made[whole], meaning=Meaning.NAME, sure=Sure.GUESS)
    names = [name.split() for name in samples[whole]]
    for meaning, parts in (
        (Meaning.GIVEN_NAME, [name[0] for name in names]),
        (Meaning.FAMILY_NAME, [name[-1] for name in names]),
    ):
        for place in free:
            if place != whole and samples[place] == parts:
                made[place] = replace(made[place], meaning=meaning, sure=Sure.GUESS)
                break
    return made


def _with_status(columns: Sequence[Column], samples: Sequence[list[str]]) -> list[Column]:
    """The columns with one named "State" or "Estado" that holds no region but how far applications are."""
    if any(column.meaning is Meaning.STATUS for column in columns):
        return list(columns)
    made = list(columns)
    for place, column in enumerate(columns):
        if column.meaning is not Meaning.REGION:
            continue
        cells = set(samples[place])
        if sum(stage_of(cell) is not None for cell in cells) * 2 > len(cells):
            made[place] = replace(column, meaning=Meaning.STATUS, group="", kind="")
            break
    return made


def _for_kind(columns: Sequence[Column], kind: TableKind) -> tuple[Column, ...]:
    if kind is TableKind.OPPORTUNITIES:
        return tuple(for_opportunities(columns))
    return tuple(for_contacts(columns))


def _is_clear(columns: Sequence[Column], kind: TableKind) -> bool:
    """Whether the header says clearly where the name is or the address, or company and position."""
    clear = {column.meaning for column in columns if column.known and column.sure is Sure.CERTAIN}
    if kind is TableKind.OPPORTUNITIES:
        return clear >= {Meaning.COMPANY, Meaning.POSITION}
    named = Meaning.NAME in clear or clear >= {Meaning.GIVEN_NAME, Meaning.FAMILY_NAME}
    return kind is TableKind.CONTACTS and (named or Meaning.EMAIL in clear)
