"""A person's own wording of a kind of note, in place of the built-in one."""

from dataclasses import dataclass
from enum import StrEnum


class NoteName(StrEnum):
    """The notes and scripts that have a wording, in the order in which a job search comes to need them."""

    THANK_YOU = "thank_you"
    THANK_YOU_GROUP = "thank_you_group"
    KEEP_PROMISE = "keep_promise"
    ALERT_REFERENCE = "alert_reference"
    DECISION_CALL = "decision_call"
    CHECK_IN = "check_in"
    SECOND_INTERVIEW = "second_interview"
    ANSWER_OFFER = "answer_offer"
    REJECTION_THANKS = "rejection_thanks"
    ASK_REFERRAL = "ask_referral"
    THANK_REFERENCE = "thank_reference"
    RECONNECT = "reconnect"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWording:
    """The text of a wording file. `uid` is a NoteName: there is one for each note at most."""

    uid: str
    text: str

    @property
    def note(self) -> NoteName:
        """The note that it is for."""
        return NoteName(self.uid)
