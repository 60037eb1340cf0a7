"""Touches: every note sent, call made and answer received."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from followup_desktop.domain.outcome import ATTEMPT_OUTCOMES, TouchOutcome

__all__ = ["ATTEMPT_OUTCOMES", "Channel", "Direction", "Touch", "TouchOutcome"]


class Channel(StrEnum):
    """The way a touch took."""

    EMAIL = "email"
    PHONE = "phone"
    LETTER = "letter"
    IN_PERSON = "in_person"
    OTHER = "other"


class Direction(StrEnum):
    """Who spoke: the candidate (out) or the other side (in)."""

    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """One contact with one person. `opportunity`, `contact` and `step` are uids, or None.

    `at` is a moment in UTC, `on` the plain date it had on the person's own calendar (rules count from
    this one). `decision_by` is the new date that they named in the call, `text` what exactly was sent.
    """

    uid: str
    opportunity: str | None = None
    contact: str | None = None
    step: str | None = None
    channel: Channel = Channel.EMAIL
    at: datetime
    on: date
    direction: Direction = Direction.OUT
    outcome: TouchOutcome = TouchOutcome.SENT
    decision_by: date | None = None
    subject: str = ""
    text: str = ""

    @property
    def is_reply(self) -> bool:
        """Whether the other side was heard: they wrote, or one spoke with them."""
        return self.direction is Direction.IN or self.outcome in (TouchOutcome.REPLIED, TouchOutcome.SPOKE)
