"""From a template and the fields to the finished text."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from followup_desktop.wording.choosing import said
from followup_desktop.wording.engine import MOST_LETTERS, Field
from followup_desktop.wording.errors import Flaw
from followup_desktop.wording.plain_text import one_line, paragraph
from followup_desktop.wording.template import SUBJECT, Layout, Presence, Template

FEWEST_WORDS = 60
MOST_WORDS = 150
MOST_WORDS_OF_A_SCRIPT = 200
"""For a call: it has what to say to each answer, of which only one is spoken."""
MOST_WORDS_OF_A_VOICEMAIL = 90


@dataclass(frozen=True, slots=True)
class Filled:
    """The finished texts: the subject on one line, the others in paragraphs. Notes have no voicemail."""

    subject: str
    body: str
    voicemail: str


def fill(template: Template, fields: Mapping[str, Field], *, number: int = 0, offset: str = "") -> Filled:
    """The template with everything in it that is known, in the wordings of this number (see `choosing`).

    Raises WordingError where it would be far too long.
    """
    try:
        texts = _texts(template, fields, number, offset)
    except Flaw as flaw:
        raise flaw.in_template(template.source) from None
    most = MOST_WORDS_OF_A_SCRIPT if template.voicemail_layout else MOST_WORDS
    return Filled(
        subject=one_line(texts[SUBJECT]),
        body=_of_good_length(template.layout, texts, most),
        voicemail=_of_good_length(template.voicemail_layout, texts, MOST_WORDS_OF_A_VOICEMAIL),
    )


def _texts(template: Template, fields: Mapping[str, Field], number: int, offset: str) -> dict[str, str]:
    """What each section says."""
    texts: dict[str, str] = {}
    letters = 0
    for name, section in template.sections.items():
        texts[name] = said(section, fields, number=number, offset=offset)
        letters += len(texts[name])
        if letters > MOST_LETTERS:
            raise Flaw(0, f"the note gets longer than {MOST_LETTERS} letters. Shorten what it says.")
    return texts


def _of_good_length(layout: Layout, texts: Mapping[str, str], most: int) -> str:
    """The text of a layout: what can go goes while it is too long, what can come comes while too short."""
    parts = [part for row in layout for part in row]
    can_go = [part.section for part in parts if part.presence is Presence.IF_ROOM]
    can_come = [part.section for part in parts if part.presence is Presence.IF_SHORT]
    left_out = set(can_come)
    text = _laid_out(layout, texts, left_out)
    while can_go and words_in(text) > most:
        left_out.add(can_go.pop(0))
        text = _laid_out(layout, texts, left_out)
    while can_come and words_in(text) < FEWEST_WORDS:
        left_out.remove(can_come.pop(0))
        text = _laid_out(layout, texts, left_out)
    return text


def words_in(text: str) -> int:
    """How long a text is, as a person counts."""
    return len(text.split())


def _laid_out(layout: Layout, texts: Mapping[str, str], left_out: Collection[str]) -> str:
    rows = ([part.section for part in row if part.section not in left_out] for row in layout)
    told = (paragraph(" ".join(texts[section] for section in row)) for row in rows)
    return "\n\n".join(text for text in told if text)
