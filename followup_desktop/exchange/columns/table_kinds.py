"""Whether a table lists people or applications, and what its columns mean in the one case or the other."""

from collections.abc import Sequence
from dataclasses import replace

from followup_desktop.domain.found import Sure
from followup_desktop.exchange.columns.column import Column, TableKind
from followup_desktop.exchange.columns.headers import key, read_name
from followup_desktop.exchange.columns.meanings import PARTS_OF_ADDRESS, Meaning

# How much a column speaks for a list of applications, and for one of people.
_JOBS = {
    Meaning.STATUS: 2,
    Meaning.SALARY: 2,
    Meaning.ADDED_ON: 1,
    Meaning.POSITION: 2,
    Meaning.PERSON: 1,
    Meaning.SOURCE: 1,
    Meaning.LOCATION: 1,
}
_PEOPLE = {
    Meaning.GIVEN_NAME: 4,
    Meaning.FAMILY_NAME: 4,
    Meaning.NAME: 2,
    Meaning.EMAIL: 2,
    Meaning.PHONE: 2,
    Meaning.NICKNAME: 1,
    Meaning.BIRTHDAY: 2,
}
_A_SHEET = 3
_OF_RECRUITERS = frozenset({"contact", "recruiter", "hiring", "manager", "person", "hr"})


def kind_of(columns: Sequence[Column]) -> TableKind:
    """What the rows are, by the columns that there are."""
    meanings = {column.meaning for column in columns}
    jobs = sum(weight for meaning, weight in _JOBS.items() if meaning in meanings)
    people = sum(weight for meaning, weight in _PEOPLE.items() if meaning in meanings)
    at_work = meanings & {Meaning.ORGANIZATION, Meaning.TITLE, Meaning.POSITION}
    is_sheet = Meaning.STATUS in meanings and any(column.kind == "applied" for column in columns)
    named = meanings & {Meaning.NAME, Meaning.GIVEN_NAME, Meaning.FAMILY_NAME}
    if at_work and (jobs > people or is_sheet or (not named and jobs + len(at_work) > _A_SHEET)):
        return TableKind.OPPORTUNITIES
    if people:
        return TableKind.CONTACTS
    return TableKind.OPPORTUNITIES if len(at_work) > 1 else TableKind.UNKNOWN


def for_contacts(columns: Sequence[Column]) -> list[Column]:
    """The columns as those of an address book."""
    return [_for_contact(column, columns) for column in columns]


def for_opportunities(columns: Sequence[Column]) -> list[Column]:
    """The columns as those of a job tracker."""
    there = {column.meaning for column in columns}
    made = [_for_opportunity(column) for column in columns]
    spare = [
        meaning
        for meaning, known in (
            (Meaning.COMPANY, {Meaning.COMPANY, Meaning.ORGANIZATION}),
            (Meaning.POSITION, {Meaning.POSITION, Meaning.TITLE}),
        )
        if not known & there
    ]
    for place, column in enumerate(columns):
        if spare and column.meaning is Meaning.NAME and column.generic:
            made[place] = replace(column, meaning=spare.pop(0), sure=Sure.LIKELY)
    return made


def _for_contact(column: Column, columns: Sequence[Column]) -> Column:
    match column.meaning:
        case Meaning.COMPANY:
            return replace(column, meaning=Meaning.ORGANIZATION)
        case Meaning.POSITION:
            return replace(column, meaning=Meaning.TITLE)
        case Meaning.PERSON:
            return _of_recruiter(column)
        case Meaning.LOCATION if not any(other.meaning in PARTS_OF_ADDRESS for other in columns):
            return replace(column, meaning=Meaning.CITY, group="address")
        case Meaning.STATUS | Meaning.ADDED_ON | Meaning.SALARY | Meaning.SOURCE | Meaning.LOCATION:
            return replace(column, meaning=Meaning.IGNORE)
    return column


def _of_recruiter(column: Column) -> Column:
    """As in "Contact email", where the table is about people after all."""
    rest = " ".join(word for word in key(column.name).split() if word not in _OF_RECRUITERS)
    reading = read_name(rest)
    found = reading.meaning if reading and reading.meaning in {Meaning.EMAIL, Meaning.PHONE} else Meaning.NAME
    return replace(column, meaning=found)


def _for_opportunity(column: Column) -> Column:
    match column.meaning:
        case Meaning.ORGANIZATION:
            return replace(column, meaning=Meaning.COMPANY)
        case Meaning.TITLE if column.kind != "profession":
            return replace(column, meaning=Meaning.POSITION)
        case Meaning.NAME | Meaning.GIVEN_NAME | Meaning.FAMILY_NAME | Meaning.EMAIL | Meaning.PHONE:
            return replace(column, meaning=Meaning.PERSON)
        case Meaning.ADDRESS | Meaning.STREET | Meaning.CITY | Meaning.REGION | Meaning.COUNTRY:
            return replace(column, meaning=Meaning.LOCATION)
        case (
            Meaning.COMPANY
            | Meaning.POSITION
            | Meaning.STATUS
            | Meaning.URL
            | Meaning.ADDED_ON
            | Meaning.LOCATION
            | Meaning.SALARY
            | Meaning.SOURCE
            | Meaning.PERSON
            | Meaning.NOTES
        ):
            return column
    return replace(column, meaning=Meaning.IGNORE)
