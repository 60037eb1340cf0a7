"""Writing the note, or the script, for one step."""

from collections.abc import Iterator

from followup_desktop.domain.message import Message, MessageKind, NoteWarning, Recipient
from followup_desktop.domain.step import StepKind
from followup_desktop.wording.errors import WordingError
from followup_desktop.wording.facts import Facts
from followup_desktop.wording.fields import fields
from followup_desktop.wording.filling import FEWEST_WORDS, MOST_WORDS, fill, words_in
from followup_desktop.wording.names import full_name
from followup_desktop.wording.parsing import parse
from followup_desktop.wording.plain_text import folded
from followup_desktop.wording.sources import Templates

__all__ = ["FEWEST_WORDS", "MOST_WORDS", "names_of", "preview", "write"]

_SCRIPTS = frozenset({StepKind.DECISION_CALL, StepKind.CHECK_IN, StepKind.SECOND_INTERVIEW})


def write(
    kind: StepKind,
    facts: Facts,
    templates: Templates,
    *,
    group: bool = False,
    referral: bool = False,
    number: int = 0,
    offset: str = "",
) -> Message:
    """The message for a step of this kind, with what to mend before it goes out.

    `group` makes of a thank-you the one note to all, passed on by the coordinator; `referral` makes of the
    reply to a rejection the separate question for other companies. A fact that is missing leaves its
    sentence out. `number` says which wording: no two notes of a kind at one company share one. `offset` is
    the opportunity's uid, so that another company gets other wordings.

    Raises WordingError for a kind without a note, and where the template is missing or broken.
    """
    text, source = templates.text(names_of(kind, group=group, referral=referral))
    return preview(kind, facts, text, source=source, group=group, number=number, offset=offset)


def preview(
    kind: StepKind,
    facts: Facts,
    text: str,
    *,
    source: str = "",
    group: bool = False,
    number: int = 0,
    offset: str = "",
) -> Message:
    """The message that the text of a template makes of these facts; the rest is as for `write`.

    `source` is what messages call the template. Raises WordingError with the line that is to be mended.
    """
    group = group and kind is StepKind.THANK_YOU
    filled = fill(parse(text, source), fields(facts, group=group), number=number, offset=offset)
    is_script = kind in _SCRIPTS
    to = _recipient(facts, group=group, by_phone=is_script)
    return Message(
        kind=MessageKind.SCRIPT if is_script else MessageKind.NOTE,
        to=to,
        subject=filled.subject,
        body=filled.body,
        voicemail=filled.voicemail,
        warnings=tuple(_warnings(facts, to, "" if is_script else filled.body)),
    )


def names_of(kind: StepKind, *, group: bool = False, referral: bool = False) -> str:
    """The name of the template for steps of this kind. Raises WordingError for a kind without a note."""
    if not kind.has_note:
        raise WordingError("There is no note for this step. It is done without one.")
    if group and kind is StepKind.THANK_YOU:
        return "thank_you_group"
    if referral and kind is StepKind.REJECTION_THANKS:
        return "ask_referral"
    return kind.value


def _recipient(facts: Facts, *, group: bool, by_phone: bool) -> tuple[Recipient, ...]:
    if group:
        name, address = facts.coordinator_name, facts.coordinator_email
    else:
        name, address = facts.contact_name, facts.contact_phone if by_phone else facts.contact_email
    if not folded(name) and not folded(address):
        return ()
    return (Recipient(name=full_name(name), address=folded(address)),)


def _warnings(facts: Facts, to: tuple[Recipient, ...], note: str) -> Iterator[NoteWarning]:
    """What to mend: no_address (about: who, if known), no_name, too_short and too_long (about: words)."""
    if not to or not to[0].address:
        yield NoteWarning(kind="no_address", about=to[0].name if to else "")
    if not folded(facts.my_name):
        yield NoteWarning(kind="no_name")
    words = words_in(note)
    if note and words < FEWEST_WORDS:
        yield NoteWarning(kind="too_short", about=str(words))
    if words > MOST_WORDS:
        yield NoteWarning(kind="too_long", about=str(words))
