"""The tables: which class of records lies where, and the tables that the store keeps for itself.

The columns of the record tables follow from the classes (see rows.py). How the tables came to be stands in
the migrations, which never import this module.
"""

from dataclasses import dataclass
from typing import Any

from peewee import AutoField, BooleanField, Model, TextField

from followup_desktop.domain.contact import Contact, Picture
from followup_desktop.domain.interview import Interview, PersonMet, Promise
from followup_desktop.domain.opportunity import Opportunity, Referral
from followup_desktop.domain.reference import GivenReference
from followup_desktop.domain.step import Step
from followup_desktop.domain.touch import Touch


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting that differs from its default: the `uid` is its name, `content` JSON."""

    uid: str
    content: str


RECORD_TABLES: dict[type[Any], str] = {
    Contact: "contact",
    Picture: "picture",
    Opportunity: "opportunity",
    Referral: "referral",
    Interview: "interview",
    Touch: "touch",
    Step: "step",
    Setting: "setting",
}
CHILD_TABLES: dict[type[Any], str] = {
    GivenReference: "given_reference",
    PersonMet: "person_met",
    Promise: "promise",
}
PARENT_COLUMN = "parent"


class JournalRow(Model):
    """What one transaction replaced. `changes` is null where it was too much to keep."""

    id = AutoField()
    at = TextField()
    label = TextField()
    name = TextField()
    undone = BooleanField(default=False)
    changes = TextField(null=True)

    class Meta:
        """Where it lies."""

        table_name = "journal"


class DraftRow(Model):
    """A form that was left with something typed in it."""

    key = TextField(primary_key=True)
    text = TextField()
    saved_at = TextField()

    class Meta:
        """Where it lies."""

        table_name = "draft"
