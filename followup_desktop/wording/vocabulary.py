"""The words of the templates: the fields that a note may use, and the filters for them."""

from collections.abc import Callable, Mapping

from followup_desktop.domain.interview import InterviewKind
from followup_desktop.domain.outcome import ATTEMPT_OUTCOMES, Stage
from followup_desktop.wording.roles import Role

FIELDS: Mapping[str, str] = {
    "greeting": "The name for the greeting: “Grace Hopper”, “Dr. Hopper” or “Grace”.",
    "my_name": "Your name.",
    "my_phone": "Your phone number.",
    "company": "The company.",
    "position": "The position as you entered it: “Analyst”.",
    "the_position": "The position with its article: “the Analyst position”. Never empty.",
    "whom": "Whom a call is for: “Grace Hopper at Acme”. Never empty.",
    "keen": "Yes when your interest is 3 or more.",
    "very_keen": "Yes when your interest is 5.",
    "stage": "How far the opportunity has come: “offer”, “hired”, “rejected”, “withdrawn”, “no_answer” …",
    "good": "Yes when you were hired.",
    "kind": "How you met: “onsite”, “video” or “phone”.",
    "again": "Yes from the second interview on.",
    "ordinal": "Which interview it was, from the second on: “second”.",
    "when_met": "When you met: “yesterday”, “on Thursday”.",
    "decision_by": "The day by which they will decide: “Friday 4 December”.",
    "answer_by": "The day by which an offer has to be answered.",
    "accepts": "Yes where the note accepts an offer.",
    "declines": "Yes where the note declines an offer.",
    "role": "The part of this person: “manager”, “recruiter”, “peer”, “panel” or “executive”.",
    "topic": "What this person talked about, where it fits behind “about”: “moving the ledger”.",
    "remark": "What this person said, where it fits only behind a colon: “they need people who write”.",
    "strength": "Your strength in your own words, for behind a colon.",
    "promise_to": "What you promised, where it fits behind “I would”: “send the portfolio”.",
    "promise_of": "What you promised, where it fits only behind a colon: “the slides”.",
    "enclosed": "Yes when you promised to send something, so that it comes with the note.",
    "relation": "What a reference is to you, for behind “my”: “former manager”.",
    "angle": "What a reference can speak about, for behind a colon.",
    "callers": "Who may call a reference: “Grace Hopper or Howard Aiken”.",
    "valued": "What the people you met talked about, for behind a colon.",
    "met": "Whom you met: “Grace Hopper and Howard Aiken”.",
    "said_by_1": "The first person in a note to all.",
    "topic_1": "What the first person talked about, for behind “about”.",
    "remark_1": "What the first person said, for behind a colon.",
    "said_by_2": "The second person in a note to all.",
    "topic_2": "What the second person talked about, for behind “about”.",
    "remark_2": "What the second person said, for behind a colon.",
    "last_call": "How your last call ended: “spoke”, “voicemail” or “gatekeeper”.",
    "last_call_when": "When your last call was: “on Thursday”.",
}
"""Every field that a template may use, with what it holds. What is not known is empty."""

YES_OR_NO = frozenset({"keen", "very_keen", "good", "again", "accepts", "declines", "enclosed"})
"""Fields that are yes or no: for conditions alone."""

VALUES: Mapping[str, frozenset[str]] = {
    "kind": frozenset(InterviewKind),
    "role": frozenset(role for role in Role if role),
    "stage": frozenset(Stage),
    "last_call": frozenset(ATTEMPT_OUTCOMES),
}
"""Fields that hold one of a few values, for conditions, or nothing."""

NOT_IN_TEXT = YES_OR_NO | {"stage", "last_call"}
"""Fields that read badly in a sentence: they can only be asked for."""


def first_letter_large(text: str) -> str:
    """The text with a capital at its beginning; the rest of it stays as it is."""
    return text[:1].upper() + text[1:]


FILTERS: Mapping[str, Callable[[str], str]] = {
    "capitalize": first_letter_large,
    "lower": str.lower,
    "trim": str.strip,
    "upper": str.upper,
}
"""What a template may do with a field: {{ topic|capitalize }}."""
