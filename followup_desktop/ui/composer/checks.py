"""What there is to mend before a note goes out, in words."""

from collections.abc import Iterable

from followup_desktop.domain.message import NoteWarning
from followup_desktop.phrases.language import _, ngettext
from followup_desktop.wording.compose import FEWEST_WORDS, MOST_WORDS


def words_counted(words: int) -> str:
    """The length of a note."""
    return ngettext("{count} word", "{count} words", words).format(count=words)


def length_advised(words: int) -> str:
    """What to do about the length; empty where it is right."""
    if words < FEWEST_WORDS:
        return _("Rather short. {least} to {most} words read best.").format(**_limits())
    if words > MOST_WORDS:
        return _("Rather long. {least} to {most} words read best.").format(**_limits())
    return ""


def to_mend(warnings: Iterable[NoteWarning]) -> str:
    """A sentence for each thing to mend that the note came with, but for its length, each in its line."""
    return "\n".join(sentence for warning in warnings if (sentence := _in_words(warning)))


def _in_words(warning: NoteWarning) -> str:
    match warning.kind:
        case "no_address" if warning.about:
            return _("{name} has no address yet. Add it to the contact.").format(name=warning.about)
        case "no_address":
            return _("Nobody is known to send this to. Add a contact with an address.")
        case "no_name":
            return _("The note is not signed. Write your name in Settings.")
    return ""


def _limits() -> dict[str, int]:
    return {"least": FEWEST_WORDS, "most": MOST_WORDS}
