"""One column of a table, and what the table as a whole is."""

from dataclasses import dataclass
from enum import StrEnum

from followup_desktop.domain.found import Sure
from followup_desktop.exchange.columns.meanings import Meaning


class TableKind(StrEnum):
    """What the rows of a table are."""

    CONTACTS = "contacts"
    OPPORTUNITIES = "opportunities"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What one column holds, and how sure that is.

    `name` is the one in the header, or "column 3" where there is none. `kind` says which phone or address it
    is (work, home, other, cell, fax …). Columns of one `group` belong together: the parts of an address, a
    value and its label. `number` counts fields of a kind ("E-mail 2"). `generic` marks a name that means
    different things in different tables ("Title", "Name").
    """

    name: str
    meaning: Meaning = Meaning.IGNORE
    kind: str = ""
    group: str = ""
    number: int = 0
    preferred: bool = False
    generic: bool = False
    known: bool = False
    """Whether its name says what it holds; with IGNORE it is a field that is not kept."""
    sure: Sure = Sure.CERTAIN
