"""How far an opportunity has come, and how a touch ended."""

from enum import StrEnum


class Stage(StrEnum):
    """How far an opportunity has come."""

    LEAD = "lead"
    APPLIED = "applied"
    INTERVIEWING = "interviewing"
    OFFER = "offer"
    HIRED = "hired"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    NO_ANSWER = "no_answer"

    @property
    def is_closed(self) -> bool:
        """Whether the matter is settled: nothing more is decided here."""
        return self in CLOSED_STAGES

    @property
    def is_outcome(self) -> bool:
        """Whether it came on a day (`outcome_on`): an offer, or one of the closed stages."""
        return self is Stage.OFFER or self.is_closed


CLOSED_STAGES = frozenset({Stage.HIRED, Stage.REJECTED, Stage.WITHDRAWN, Stage.NO_ANSWER})


class TouchOutcome(StrEnum):
    """How it ended."""

    SENT = "sent"
    SPOKE = "spoke"
    VOICEMAIL = "voicemail"
    GATEKEEPER = "gatekeeper"
    REPLIED = "replied"


ATTEMPT_OUTCOMES = frozenset({TouchOutcome.SPOKE, TouchOutcome.VOICEMAIL, TouchOutcome.GATEKEEPER})
