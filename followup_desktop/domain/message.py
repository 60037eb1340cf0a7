"""Messages: the words for one step, ready to be handed over."""

from dataclasses import dataclass
from enum import StrEnum


class MessageKind(StrEnum):
    """What is handed over: a note to write, or a script to speak from."""

    NOTE = "note"
    SCRIPT = "script"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Whom a message is for. `address` is an e-mail address, or a phone number for a script; may be empty."""

    name: str
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteWarning:
    """Something to mend before the note is copied: a kind ("no_address"), and the words it is about."""

    kind: str
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A note or a script in plain text: paragraphs parted by an empty line, lines ended by a line feed.

    `voicemail` is the second script of a call: what to say to the machine; empty for notes.
    """

    kind: MessageKind
    to: tuple[Recipient, ...]
    subject: str
    body: str
    voicemail: str = ""
    warnings: tuple[NoteWarning, ...] = ()
