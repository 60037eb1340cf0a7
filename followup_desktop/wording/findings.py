"""What is found in a note that is to be mended, and where."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

Where: TypeAlias = Literal["subject", "body"]


class FindingKind(StrEnum):
    """What is to be mended."""

    PLACEHOLDER = "placeholder"
    OTHER_COMPANY = "other_company"
    OTHER_PERSON = "other_person"
    WRONG_POSITION = "wrong_position"
    GREETING = "greeting"
    TOO_LONG = "too_long"
    TOO_SHORT = "too_short"
    BEGGING = "begging"
    SAME_SENTENCE = "same_sentence"
    TOO_ALIKE = "too_alike"
    NO_ADDRESS = "no_address"
    NO_NAME = "no_name"


class Severity(StrEnum):
    """How much it matters: `MEND` before it goes out, or `LOOK` once more, as it may well be meant."""

    MEND = "mend"
    LOOK = "look"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to mend, from `start` up to `end` in the subject or body; 0 to 0 for no place of its own.

    `about` is what was found: the words or the name; for lengths the number of words; for likeness and
    shared sentences whom the other note is for. `meant` is what belongs there instead: the contact's name,
    the company, the position. `number` is the limit of a length, or the likeness in percent.
    """

    kind: FindingKind
    about: str = ""
    start: int = 0
    end: int = 0
    severity: Severity = Severity.MEND
    where: Where = "body"
    meant: str = ""
    number: int = 0
