"""The tables: which class of records lies where. Those that the store keeps for itself stand in models.py.

The columns of the record tables follow from the classes (see rows.py). How the tables came to be stands in
the migrations, which never import this module.
"""

from dataclasses import dataclass
from importlib import import_module
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting that differs from its default: the `uid` is its name, `content` JSON."""

    uid: str
    content: str


RECORD_TABLES = {
    "Contact": "contact",
    "Picture": "picture",
    "KeptCard": "kept_card",
    "Opportunity": "opportunity",
    "Referral": "referral",
    "Interview": "interview",
    "Touch": "touch",
    "Step": "step",
    "OwnWording": "own_wording",
    "Setting": "setting",
}
"""The table of each class of records, by the name of the class: nothing is loaded that is not read."""

CHILD_TABLES = {"GivenReference": "given_reference", "PersonMet": "person_met", "Promise": "promise"}
"""The table of each class whose records are parts of another."""

_MODULES = {
    "Picture": "contact",
    "KeptCard": "contact",
    "Referral": "opportunity",
    "OwnWording": "own_wording",
}


def class_at(table: str) -> type[Any]:
    """The class of records that lies in this table."""
    name = next(name for name, found in RECORD_TABLES.items() if found == table)
    if name == Setting.__name__:
        return Setting
    module = import_module(f"followup_desktop.domain.{_MODULES.get(name, name.lower())}")
    record_class: type[Any] = getattr(module, name)
    return record_class


PARENT_COLUMN = "parent"
