"""Words that mean one thing or another: "Name" beside "Vorname", "Title" beside "Job Title"."""

from collections.abc import Sequence
from dataclasses import replace

from followup_desktop.exchange.columns.column import Column
from followup_desktop.exchange.columns.contents import are_courtesies
from followup_desktop.exchange.columns.meanings import Meaning


def resolved(columns: Sequence[Column], samples: Sequence[list[str]]) -> list[Column]:
    """The columns with what such words mean here. `samples` are first cells of each column."""
    made = list(columns)
    for place, column in enumerate(columns):
        if not column.generic:
            continue
        meaning = {
            Meaning.NAME: _name,
            Meaning.TITLE: _title,
            Meaning.FAMILY_NAME: _surname,
        }[column.meaning](place, columns, samples[place])
        if meaning is not column.meaning:
            made[place] = replace(column, meaning=meaning, generic=False)
    return made


def _name(place: int, columns: Sequence[Column], cells: list[str]) -> Meaning:
    """Beside a first name it is the last name, beside a last name the first; beside both the whole."""
    del cells
    there = {column.meaning for other, column in enumerate(columns) if other != place}
    given, family = Meaning.GIVEN_NAME in there, Meaning.FAMILY_NAME in there
    if given and not family:
        return Meaning.FAMILY_NAME
    return Meaning.GIVEN_NAME if family and not given else Meaning.NAME


def _title(place: int, columns: Sequence[Column], cells: list[str]) -> Meaning:
    """Beside a job title, or before a second "Titre", it is what comes before the name; or by its cells."""
    others = [(other, column) for other, column in enumerate(columns) if column.meaning is Meaning.TITLE]
    beside = any(not column.generic and column.kind != "profession" for _, column in others)
    if beside or any(column.generic and other > place for other, column in others) or are_courtesies(cells):
        return Meaning.PREFIX
    return Meaning.TITLE


def _surname(place: int, columns: Sequence[Column], cells: list[str]) -> Meaning:
    """Portuguese "Apelido": the last name in Portugal, and a nickname in Brazil, beside "Sobrenome"."""
    del cells
    family = any(
        column.meaning is Meaning.FAMILY_NAME for other, column in enumerate(columns) if other != place
    )
    return Meaning.NICKNAME if family else Meaning.FAMILY_NAME
