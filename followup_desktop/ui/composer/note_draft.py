"""What was typed into a note: kept while typing, so that nothing is lost."""

import re
from dataclasses import dataclass
from typing import Self

from followup_desktop.services.drafts import note_key

_BREAK = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def on_one_line(typed: str) -> str:
    """The same number of letters without line breaks, as they are pasted into a field of one line."""
    return _BREAK.sub(" ", typed)


@dataclass(frozen=True, slots=True)
class NoteText:
    """Subject and body as they are handed over; as a draft one text: subject, empty line, body."""

    subject: str
    body: str

    @classmethod
    def from_fields(cls, subject: str, body: str) -> Self:
        """What stands in the fields: the subject is one line, also where several were pasted into it."""
        return cls(on_one_line(subject).strip(), body.strip("\n"))

    @classmethod
    def from_draft(cls, text: str) -> Self:
        """What was kept with `as_draft`."""
        subject, _gap, body = text.partition("\n\n")
        return cls(subject, body)

    def as_draft(self) -> str:
        """One text that holds both."""
        return f"{self.subject}\n\n{self.body}"

    @property
    def words(self) -> int:
        """How many words the body has."""
        return len(self.body.split())


@dataclass(frozen=True, slots=True)
class Variant:
    """Which note of a step (a uid) it is: the plain one, the one to everybody, or the plea for referrals."""

    step: str
    group: bool = False
    referral: bool = False

    @property
    def draft_key(self) -> str:
        """Under which its draft is kept."""
        return note_key(self.step, group=self.group, referral=self.referral)
