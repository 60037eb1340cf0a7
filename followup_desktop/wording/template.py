"""The parts of a template: sections of wordings, and the layouts that put them together."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

LAYOUT = "layout"
VOICEMAIL_LAYOUT = "voicemail layout"
SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to say something.

    `text` is ready for the template engine, with its optional parts as conditionals. `needs` are the
    fields outside of these: only where each is known can the wording be used.
    """

    line: int
    text: str
    needs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Case:
    """The wordings for when a condition holds; an empty condition always does."""

    condition: str
    wordings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """What a note says about one thing. The first case that holds and can be filled is the one that counts.

    `place` is the section's place in the file, from 0.
    """

    name: str
    place: int
    cases: tuple[Case, ...]


class Presence(StrEnum):
    """When a section that a layout names is in the note."""

    ALWAYS = ""
    IF_ROOM = "()"
    IF_SHORT = "+"


@dataclass(frozen=True, slots=True)
class Part:
    """A section where a layout names it."""

    section: str
    presence: Presence = Presence.ALWAYS


Layout = tuple[tuple[Part, ...], ...]
"""The paragraphs of a note, each with its sections."""


@dataclass(frozen=True, slots=True)
class Template:
    """One kind of note, not yet filled. `source` is what it is called in messages.

    `voicemail_layout` is for calls, and empty for notes.
    """

    source: str
    layout: Layout
    voicemail_layout: Layout
    sections: Mapping[str, Section]
