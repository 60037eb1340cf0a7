"""What a note may say, as plain values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MetPerson:
    """Someone met, and what this person talked about; for notes that speak of several people."""

    name: str
    talked_about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything that a note about one step may say. What is not known stays empty, and is left unsaid.

    The texts are as a person typed them; dates come in words, ready to stand in a letter.

    The candidate: `my_name`, `my_email`, `my_phone`; `strength` is the one sentence that fits here.
    Whom it is for: `contact_*`; `contact_role` is the role at the interview ("hiring manager"). They are
    greeted by `greeting_by` (a NameStyle's value): "family", "first" or "familiar".
    Where the facts ask for a group note, it goes to `coordinator_*` and is for the people in `met`.
    The opportunity: `company`, `position`, `interest` (1 to 5), `stage` (a Stage's value), `answer_by`, and
    `offer_reply` (an OfferReply's value): what a note about an offer says, by itself "time".
    The interview: `interview_kind` (an InterviewKind's value), `round`, `when_met` ("yesterday", "on
    Thursday"), `decision_by` ("Friday 4 December"), `talked_about` (by this contact), and `promise`: what
    was promised to this contact ("send the portfolio"), for keep_promise the promise itself.
    A reference: `relation` ("former manager"), `angle` ("leadership"), `who_may_call` (names) and
    `valued` (what the people met talked about).
    Earlier calls: `last_call` (a TouchOutcome's value) and `last_call_when` ("on Thursday").
    """

    my_name: str = ""
    my_email: str = ""
    my_phone: str = ""
    strength: str = ""

    contact_name: str = ""
    contact_role: str = ""
    contact_title: str = ""
    contact_email: str = ""
    contact_phone: str = ""
    greeting_by: str = "family"

    coordinator_name: str = ""
    coordinator_email: str = ""
    met: tuple[MetPerson, ...] = ()

    company: str = ""
    position: str = ""
    interest: int = 3
    stage: str = ""
    answer_by: str = ""
    offer_reply: str = ""

    interview_kind: str = ""
    round: int = 1
    when_met: str = ""
    decision_by: str = ""
    talked_about: str = ""
    promise: str = ""

    relation: str = ""
    angle: str = ""
    who_may_call: tuple[str, ...] = ()
    valued: tuple[str, ...] = ()

    last_call: str = ""
    last_call_when: str = ""
