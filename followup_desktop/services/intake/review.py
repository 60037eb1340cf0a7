"""What would be stored, laid out so that a person can look at it, change it, and say yes.

Everything here is a plain value: the window changes a review by `dataclasses.replace` and hands it back.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.found import (
    FoundInterview,
    FoundOpportunity,
    FoundPerson,
    FoundPicture,
    LeftOut,
)
from followup_desktop.domain.interview import Interview
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.exchange.csv_columns import ColumnMapping
from followup_desktop.exchange.tables import Table


class Treatment(StrEnum):
    """What is to become of something that was found."""

    ADD = "add"
    MERGE = "merge"
    """It goes into the record that is known already."""
    CANCEL = "cancel"
    """The known interview is called off."""
    LEAVE = "leave"


class MatchBy(StrEnum):
    """By what somebody is known already."""

    SOURCE = "source"
    """The same card of the same address book."""
    EMAIL = "email"
    PHONE = "phone"
    NAME = "name"
    """The same name, at the same company or with no company to compare."""


@dataclass(frozen=True, slots=True)
class Match:
    """A known contact that this person seems to be."""

    contact: Contact
    by: MatchBy


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonReview:
    """One person who was found, and the card that would be stored.

    `card` is that card as a whole: a new one, or, to merge, the known one with what was read put in (its
    uid is the known contact's). `matches` are the known contacts it could be, the likeliest first. `picture`
    would become the picture of the card, where that has none.
    """

    found: FoundPerson
    card: Contact
    treatment: Treatment = Treatment.ADD
    matches: tuple[Match, ...] = ()
    picture: FoundPicture | None = None

    @property
    def into(self) -> Contact | None:
        """The known contact that it is to be merged into, as it is now."""
        if self.treatment is not Treatment.MERGE:
            return None
        return next((match.contact for match in self.matches if match.contact.uid == self.card.uid), None)

    @property
    def changes_nothing(self) -> bool:
        """Whether merging would leave the known contact as it is."""
        return self.into is not None and self.into == self.card


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewReview:
    """One event that was found, and the interview that would be stored.

    `known` is the interview that it is about already; `opportunity` the one that it belongs to, new or
    known. `interview.people` is made of `people` when it is stored. `note` says in a sentence what would
    change, or why it is left.
    """

    found: FoundInterview
    opportunity: Opportunity
    interview: Interview
    treatment: Treatment = Treatment.ADD
    known: Interview | None = None
    people: tuple[PersonReview, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpportunityReview:
    """One application that was found, and the opportunity that would be stored. `known` is the same one."""

    found: FoundOpportunity
    opportunity: Opportunity
    treatment: Treatment = Treatment.ADD
    known: Opportunity | None = None


@dataclass(frozen=True, slots=True)
class ColumnsToChoose:
    """A table whose columns are not clear: the table, and what its columns seem to mean."""

    table: Table
    columns: ColumnMapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Everything that one file or text holds. `source` is its name, for messages.

    Where `unclear` is set nothing else is: the person says first what the columns mean.
    """

    source: str
    people: tuple[PersonReview, ...] = ()
    interviews: tuple[InterviewReview, ...] = ()
    opportunities: tuple[OpportunityReview, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    picture: FoundPicture | None = None
    unclear: ColumnsToChoose | None = None

    @property
    def nothing(self) -> bool:
        """Whether nobody and nothing was found."""
        return not (self.people or self.interviews or self.opportunities)

    def leaving(self, left: LeftOut) -> "Review":
        """The same with something more left out."""
        return replace(self, left_out=(*self.left_out, left))
