"""One row of an address book as a person."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from followup_desktop.domain.found import Detail, FoundDetail, FoundPerson, Origin, Place, Sure
from followup_desktop.exchange.columns.headers import kind_of_label
from followup_desktop.exchange.columns.meanings import PARTS_OF_ADDRESS
from followup_desktop.exchange.csv_columns import Column, ColumnMapping, Meaning
from followup_desktop.exchange.rows.addresses import composed
from followup_desktop.exchange.rows.names import whole_name
from followup_desktop.exchange.rows.unusable import NO_ADDRESS, NO_NUMBER, NO_PAGE, Unusable
from followup_desktop.exchange.rows.values import (
    SEVERAL,
    addresses_in,
    in_a_line,
    is_no_number,
    is_shortened,
    numbers_in,
    said,
    web_page,
)
from followup_desktop.exchange.table_cells import without_brackets

_NAMES = (
    Meaning.NAME,
    Meaning.PREFIX,
    Meaning.GIVEN_NAME,
    Meaning.MIDDLE_NAME,
    Meaning.FAMILY_NAME,
    Meaning.SUFFIX,
)
# The order of phones: others come first, in the order of the file.
_LATER = {"assistant": 1, "callback": 1, "car": 1, "isdn": 1, "radio": 1, "tty": 1, "pager": 2, "fax": 3}
_ALL_NAMES = frozenset({*_NAMES, Meaning.NICKNAME})
_POSTAL = (Meaning.ADDRESS, *PARTS_OF_ADDRESS)
_PREFERRED = -1
_BETWEEN_ADDRESSES = re.compile(r":::|[;\r\n]")
_LEAST_SURE = (Sure.GUESS, Sure.LIKELY, Sure.CERTAIN)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where in a row something stands, and where its label does."""

    column: Column
    meaning: Meaning
    origin: Origin
    label: int | None


@dataclass(frozen=True, slots=True)
class _Said:
    """One filled cell. `rank` orders what there are several of: the preferred one comes first."""

    text: str
    spot: _Spot
    kind: str
    rank: int

    def detail(self, detail: Detail, text: str) -> FoundDetail:
        return FoundDetail(detail, text, self.spot.origin, self.spot.column.sure, self.kind)


_Cells = dict[Meaning, list[_Said]]


@dataclass(slots=True)
class RowReader:
    """Reads rows by a mapping; those of a table that this program wrote as they are.

    `shortened` gets the numbers of rows in which a phone number is damaged, `unusable` the cells that hold
    no address, number or page though their column should.
    """

    mapping: ColumnMapping
    shortened: list[int] = field(default_factory=list)
    unusable: Unusable = field(default_factory=Unusable)
    _spots: list[_Spot | None] = field(init=False)

    def __post_init__(self) -> None:
        """Look up once where everything stands."""
        columns = self.mapping.columns
        labels = {
            column.group: index
            for index, column in enumerate(columns)
            if column.meaning is Meaning.LABEL and column.group
        }
        self._spots = [
            None
            if column.meaning in {Meaning.IGNORE, Meaning.LABEL}
            else _Spot(column, column.meaning, Origin(Place.COLUMN, column.name), labels.get(column.group))
            for column in columns
        ]

    def person(self, number: int, row: Sequence[str]) -> FoundPerson | None:
        """The person that the row of this number is about; None without a name, an address and a number."""
        cells = self._cells(row)
        emails, phones = self._emails(cells, number), self._phones(cells, number)
        name = self._name(cells)
        if name and not emails and (addresses := addresses_in(name[0].text)):
            emails, name = [FoundDetail(Detail.EMAIL, addresses[0], name[0].origin, Sure.LIKELY)], []
        if not (name or emails or phones):
            return None
        details = (
            *name,
            *self._first(Detail.TITLE, _trades_last(cells.get(Meaning.TITLE, ()))),
            *self._first(Detail.ORGANIZATION, cells.get(Meaning.ORGANIZATION, ())),
            *emails,
            *phones,
            *self._postal(cells),
            *self._web(cells, number),
            *_notes(cells),
        )
        return FoundPerson(details=details)

    def _cells(self, row: Sequence[str]) -> _Cells:
        """What the row says, by meaning."""
        cells: _Cells = {}
        for index, text in enumerate(row):
            if text and (spot := self._spots[index]):
                kind, preferred = spot.column.kind, spot.column.preferred
                if spot.label is not None and row[spot.label]:
                    kind, preferred = kind_of_label(row[spot.label].split(SEVERAL)[0].strip())
                cells.setdefault(spot.meaning, []).append(
                    _Said(text, spot, kind, _PREFERRED if preferred else 0)
                )
        return cells

    def _name(self, cells: _Cells) -> list[FoundDetail]:
        if cells.keys().isdisjoint(_ALL_NAMES):
            return []
        used = [cells[meaning][0] for meaning in _NAMES if meaning in cells]
        texts = {cell.spot.meaning: in_a_line(cell.text) for cell in used}
        whole = texts.get(Meaning.NAME, "")
        name = whole_name(*(texts.get(meaning, "") for meaning in _NAMES))
        if self.mapping.is_ours:
            name = used[0].text if whole else ""
        elif not name:
            used = cells.get(Meaning.NICKNAME, [])[:1]
            name = said(used[0].text) if used else ""
        if not name:
            return []
        if whole and len(used) > 1:
            used = used[:1] if whole in name else used[1:]
        origin = used[0].spot.origin
        if len(used) > 1:
            origin = Origin(Place.COLUMN, ", ".join(cell.spot.column.name for cell in used))
        return [FoundDetail(Detail.NAME, name, origin, _least_sure(used))]

    def _first(self, detail: Detail, cells: Iterable[_Said]) -> list[FoundDetail]:
        for cell in cells:
            if text := cell.text if self.mapping.is_ours else said(cell.text):
                return [FoundDetail(detail, text, cell.spot.origin, cell.spot.column.sure)]
        return []

    def _emails(self, cells: _Cells, number: int) -> list[FoundDetail]:
        if Meaning.EMAIL not in cells:
            return []
        found = self._split(Detail.EMAIL, cells[Meaning.EMAIL], addresses_in)
        for shown in cells.get(Meaning.EMAIL_SHOWN, ()):
            # Of "/o=Exchange/cn=…" the name that is shown has the address on the internet.
            beside = (cell for cell in cells[Meaning.EMAIL] if _same_number(cell, shown))
            if any("@" not in cell.text for cell in beside):
                found += self._split(Detail.EMAIL, [shown], addresses_in)
        self._note_unusable(cells[Meaning.EMAIL], number, _no_addresses, NO_ADDRESS)
        return _once(found)

    def _phones(self, cells: _Cells, number: int) -> list[FoundDetail]:
        if Meaning.PHONE not in cells:
            return []
        split = self._split(Detail.PHONE, cells[Meaning.PHONE], numbers_in)
        if self.mapping.is_ours:
            return [detail for _, detail in split]
        self._note_unusable(cells[Meaning.PHONE], number, _no_numbers, NO_NUMBER)
        whole = [
            (rank or _LATER.get(detail.kind, 0), detail)
            for rank, detail in split
            if not is_shortened(detail.text) and not is_no_number(detail.text)
        ]
        if any(is_shortened(detail.text) for _, detail in split):
            self.shortened.append(number)
        return _once(whole)

    def _split(
        self, detail: Detail, cells: Iterable[_Said], parts: Callable[[str], list[str]]
    ) -> list[tuple[int, FoundDetail]]:
        """The values in the cells, with their rank."""
        if self.mapping.is_ours:
            parts = _phones_of_ours if detail is Detail.PHONE else _parts
        return [(cell.rank, cell.detail(detail, text)) for cell in cells for text in parts(cell.text)]

    def _note_unusable(
        self, cells: Iterable[_Said], number: int, unfit: Callable[[str], list[str]], why: str
    ) -> None:
        if self.mapping.is_ours:
            return
        for cell in cells:
            for text in unfit(cell.text):
                self.unusable.note(cell.spot.column.name, number, text, why)

    def _postal(self, cells: _Cells) -> list[FoundDetail]:
        if cells.keys().isdisjoint(_POSTAL):
            return []
        groups: dict[str, list[_Said]] = {}
        for meaning in _POSTAL:
            for cell in cells.get(meaning, ()):
                groups.setdefault(cell.spot.column.group, []).append(cell)
        ranked: list[tuple[int, FoundDetail]] = []
        for group in groups.values():
            first = group[0]
            text = first.text if self.mapping.is_ours else _address(group)
            if text:
                rank = first.rank or (0 if first.kind == "work" else 1)
                detail = FoundDetail(Detail.ADDRESS, text, first.spot.origin, _least_sure(group), first.kind)
                ranked.append((rank, detail))
        return _once(ranked)

    def _web(self, cells: _Cells, number: int) -> list[FoundDetail]:
        if Meaning.URL not in cells:
            return []
        self._note_unusable(cells[Meaning.URL], number, _no_pages, NO_PAGE)
        found = self._split(Detail.URL, cells.get(Meaning.URL, ()), _web_pages)
        return [replace(detail, kind="") for detail in _once(found)]


def _notes(cells: _Cells) -> list[FoundDetail]:
    notes = cells.get(Meaning.NOTES)
    if not notes:
        return []
    text = "\n".join(dict.fromkeys(cell.text for cell in notes))
    return [FoundDetail(Detail.NOTES, text, notes[0].spot.origin, notes[0].spot.column.sure)]


def _address(group: list[_Said]) -> str:
    parts: dict[Meaning, list[str]] = {}
    for cell in group:
        text = "\n".join(filter(None, map(said, cell.text.split("\n"))))
        parts.setdefault(cell.spot.meaning, []).append(text)
    return composed(parts)


def _trades_last(cells: Sequence[_Said]) -> Sequence[_Said]:
    return cells if len(cells) < 2 else sorted(cells, key=lambda cell: cell.spot.column.kind == "profession")


def _same_number(one: _Said, other: _Said) -> bool:
    return one.spot.column.number == other.spot.column.number


def _least_sure(cells: Iterable[_Said]) -> Sure:
    return min((cell.spot.column.sure for cell in cells), key=_LEAST_SURE.index)


def _parts(cell: str) -> list[str]:
    return [text for part in cell.split(SEVERAL) if (text := part.strip())]


def _web_pages(cell: str) -> list[str]:
    return [page for page in map(web_page, _parts(cell)) if page]


def _no_addresses(cell: str) -> list[str]:
    """The parts of a cell without an address, but for Exchange's own ("/o=First/ou=…"), which is known."""
    parts = [part for part in _BETWEEN_ADDRESSES.split(cell) if said(part) and not addresses_in(part)]
    return [part.strip() for part in parts if not part.strip().casefold().startswith("/o=")]


def _no_numbers(cell: str) -> list[str]:
    return [number for number in numbers_in(cell) if is_no_number(number) and not is_shortened(number)]


def _no_pages(cell: str) -> list[str]:
    return [part for part in _parts(cell) if said(part) and not web_page(part)]


def _phones_of_ours(cell: str) -> list[str]:
    return _parts(without_brackets(cell))


def _once(ranked: list[tuple[int, FoundDetail]]) -> list[FoundDetail]:
    """The details in order of their rank, each text once."""
    if len(ranked) < 2:
        return [detail for _, detail in ranked]
    ranked.sort(key=lambda pair: pair[0])
    found: dict[str, FoundDetail] = {}
    for _, detail in ranked:
        found.setdefault(detail.text.casefold(), detail)
    return list(found.values())
