"""The places of the form in which something may not be clear, and what is said about it there."""

from dataclasses import dataclass
from enum import StrEnum

from followup_desktop.ui.forms.said_dates import DayFor


class Place(StrEnum):
    """Where in the form something is not clear, in the order of the form."""

    COMPANY = "company"
    DAY = "day"
    TIME = "time"
    ZONE = "zone"
    SECOND_ON = "second_on"
    DECISION = "decision"
    TOLD = "told"
    PERSON_NAME = "person_name"
    PERSON_EMAIL = "person_email"
    PROMISE_WHAT = "promise_what"
    PROMISE_BY = "promise_by"

    @property
    def purpose(self) -> DayFor:
        """What a day typed here is for."""
        if self is Place.DAY:
            return DayFor.EVENT
        return DayFor.ANSWER if self in (Place.DECISION, Place.TOLD) else DayFor.PLAN


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is not clear, in a sentence for beneath the field; `row` within a table."""

    place: Place
    text: str
    row: int = 0
