"""The applications of a job tracker in CSV: Huntr, Teal, or any table whose columns are known."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from followup_desktop.domain.found import Found, FoundOpportunity, LeftOut
from followup_desktop.domain.outcome import Stage
from followup_desktop.exchange.csv_columns import ColumnMapping, Meaning
from followup_desktop.exchange.rows.dates import day_in, month_comes_first
from followup_desktop.exchange.rows.html import without_tags
from followup_desktop.exchange.rows.left_out import ADDS_UP, columns_left_out, listed, rows_left_out
from followup_desktop.exchange.rows.stages import stage_of
from followup_desktop.exchange.rows.unusable import NO_DAY, NO_PAGE, UNCLEAR_DAY, Unusable
from followup_desktop.exchange.rows.values import in_a_line, is_total, said
from followup_desktop.exchange.tables import Table

_OF_AMERICA = frozenset({"Huntr", "LinkedIn", "Teal"})  # these put the month first
_FACTS = (Meaning.LOCATION, Meaning.SALARY, Meaning.PERSON)

_NO_COMPANY = "It names no company."
_AGAIN = "It says the same as a row before it."
_NO_FIELD = "An application has no field for this, so it was not taken."
_OWN_STATUS = "This is none of the stages that there are here. Choose one for each of these applications."


def opportunities_in(table: Table, mapping: ColumnMapping, *, today: date) -> Found:
    """The applications that the rows are about, and what of the table was not taken.

    Rows without a company are left out. Place, salary and people come into the notes, before the notes and
    the description of the table.
    """
    reader = _Reader.of(table, mapping, today)
    found: dict[FoundOpportunity, int] = {}
    nameless: list[int] = []
    again: list[int] = []
    totals: list[int] = []
    for number, row in zip(table.numbers, table.rows, strict=True):
        if is_total(row):
            totals.append(number)
            continue
        opportunity = reader.opportunity(number, row)
        if not opportunity.company:
            nameless.append(number)
        elif opportunity in found:
            again.append(number)
        else:
            found[opportunity] = number
    ignored = [place for place, column in enumerate(mapping.columns) if column.meaning is Meaning.IGNORE]
    return Found(
        opportunities=tuple(replace(opportunity, row=number) for opportunity, number in found.items()),
        left_out=(
            *rows_left_out(nameless, _NO_COMPANY),
            *rows_left_out(again, _AGAIN),
            *rows_left_out(totals, ADDS_UP),
            *reader.notes_on_status(),
            *reader.unusable.left_out(),
            *columns_left_out(table, ignored, _NO_FIELD),
        ),
    )


@dataclass(slots=True)
class _Reader:
    """Reads rows, and gathers what it could not take."""

    places: dict[Meaning, list[int]]
    names: tuple[str, ...]
    today: date
    month_first: dict[int, bool | None]
    applied_on: list[int]
    own_statuses: dict[str, None] = field(default_factory=dict)
    unusable: Unusable = field(default_factory=Unusable)
    stages: dict[str, Stage | None] = field(default_factory=dict)

    @classmethod
    def of(cls, table: Table, mapping: ColumnMapping, today: date) -> "_Reader":
        """A reader for this table."""
        places: dict[Meaning, list[int]] = {meaning: [] for meaning in Meaning}
        for place, column in enumerate(mapping.columns):
            places[column.meaning].append(place)
        columns = mapping.columns
        applied_on = [place for place in places[Meaning.ADDED_ON] if columns[place].kind == "applied"]
        places[Meaning.ADDED_ON].sort(key=applied_on.__contains__)
        month_first: dict[int, bool | None] = {}
        for place in places[Meaning.ADDED_ON]:
            cells = (row[place] for row in table.rows if place < len(row))
            order = month_comes_first(cells, today)
            month_first[place] = True if order is None and mapping.program in _OF_AMERICA else order
        return cls(places, tuple(column.name for column in columns), today, month_first, applied_on)

    def opportunity(self, number: int, row: Sequence[str]) -> FoundOpportunity:
        """What the row of this number says; its company may be empty."""
        return FoundOpportunity(
            company=self._first(Meaning.COMPANY, row),
            position=self._first(Meaning.POSITION, row),
            stage=self._stage(row),
            url=self._url(number, row),
            source=self._first(Meaning.SOURCE, row),
            added_on=self._added_on(number, row),
            notes=self._notes(row),
        )

    def notes_on_status(self) -> list[LeftOut]:
        """Says which statuses mean nothing here."""
        if not self.own_statuses:
            return []
        named = listed([f'"{status}"' for status in self.own_statuses])
        return [LeftOut(f"Status {named}", _OWN_STATUS)]

    def _cells(self, meaning: Meaning, row: Sequence[str]) -> list[str]:
        return [row[place] for place in self.places[meaning] if place < len(row) and row[place]]

    def _first(self, meaning: Meaning, row: Sequence[str]) -> str:
        return next(filter(None, map(said, self._cells(meaning, row))), "")

    def _stage(self, row: Sequence[str]) -> Stage | None:
        """The stage by the status; where there are none, a day on which one applied tells it."""
        if not self.places[Meaning.STATUS]:
            applied = any(place < len(row) and row[place] for place in self.applied_on)
            return Stage.APPLIED if applied else None
        if not (status := self._first(Meaning.STATUS, row)):
            return None
        if status not in self.stages:
            self.stages[status] = stage_of(status)
        if self.stages[status] is None:
            self.own_statuses[status] = None
        return self.stages[status]

    def _url(self, number: int, row: Sequence[str]) -> str:
        """The first address of a page; what is none is noted."""
        found = ""
        for place in self.places[Meaning.URL]:
            cell = row[place] if place < len(row) else ""
            found = found or _web_page(cell)
            if said(cell) and not _web_page(cell):
                self.unusable.note(self.names[place], number, cell, NO_PAGE)
        return found

    def _added_on(self, number: int, row: Sequence[str]) -> date | None:
        for place in self.places[Meaning.ADDED_ON]:
            cell = row[place] if place < len(row) else ""
            if day := day_in(cell, self.month_first[place], self.today):
                return day
            if said(cell):
                either = day_in(cell, month_first=True, today=self.today)
                is_unclear = self.month_first[place] is None and either is not None
                self.unusable.note(self.names[place], number, cell, UNCLEAR_DAY if is_unclear else NO_DAY)
        return None

    def _notes(self, row: Sequence[str]) -> str:
        facts = [
            f"{self.names[place]}: {text}"
            for place in sorted(place for meaning in _FACTS for place in self.places[meaning])
            if place < len(row) and (text := said(row[place]))
        ]
        texts = dict.fromkeys(without_tags(cell) for cell in self._cells(Meaning.NOTES, row))
        return "\n\n".join(part for part in ("\n".join(facts), *texts) if part)


def _web_page(cell: str) -> str:
    """An address that a browser opens; empty for any other."""
    line = in_a_line(cell)
    if line.casefold().startswith("www."):
        line = f"https://{line}"
    return line if line.casefold().startswith(("http://", "https://")) and " " not in line else ""
