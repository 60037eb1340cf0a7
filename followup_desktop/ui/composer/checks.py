"""What there is to mend before a note goes out, in words, each with its place in the note."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from followup_desktop.domain.message import NoteWarning
from followup_desktop.phrases.findings import finding_in_words
from followup_desktop.phrases.language import _, ngettext
from followup_desktop.ui.composer.note_draft import NoteText
from followup_desktop.wording.checks import Finding, FindingKind, Severity, Where

_MOST_SAID = 2  # of the things to mend, above the buttons; all of them stand beside the note


class CheckLine(NamedTuple):
    """One line of the checks, and from where to where in subject or body it is about; 0 to 0 for none.

    `is_to_mend` is false for what is only worth another look. `quoted` is the sentence it is about, where
    the line itself does not name it.
    """

    words: str
    is_to_mend: bool = True
    where: Where = "body"
    start: int = 0
    end: int = 0
    quoted: str = ""


def heading(words: int) -> str:
    """The length of the note, over its checks."""
    return ngettext("Checks: {count} word", "Checks: {count} words", words).format(count=words)


def check_lines(
    findings: Iterable[Finding], warnings: Iterable[NoteWarning], text: NoteText
) -> tuple[CheckLine, ...]:
    """A line for each thing found in `text`, what is to be mended first; `warnings` came with the note."""
    lines = [*_of_own_wording(warnings), *(_line(finding, text) for finding in findings)]
    return tuple(sorted(lines, key=_weight))


def worth_mending(lines: Iterable[CheckLine]) -> str:
    """What to say once more when the note is handed over; empty where nothing is to be mended."""
    found = [line.words for line in lines if line.is_to_mend]
    if not found:
        return ""
    said = [_("Worth mending before it goes out:"), *found[:_MOST_SAID]]
    more = len(found) - _MOST_SAID
    if more > 0:
        said.append(
            ngettext(
                "There is {count} more beside the note.", "There are {count} more beside the note.", more
            ).format(count=more)
        )
    return " ".join(said)


def _of_own_wording(warnings: Iterable[NoteWarning]) -> Iterator[CheckLine]:
    """The other warnings of a note are found by the checks as well."""
    for warning in warnings:
        if warning.kind == "own_wording":
            words = _("Your own wording cannot be used, so this is the built-in one. {why}")
            yield CheckLine(words.format(why=warning.about))


def _line(finding: Finding, text: NoteText) -> CheckLine:
    shared = finding.kind is FindingKind.SAME_SENTENCE
    return CheckLine(
        words=finding_in_words(finding.kind, finding.about, meant=finding.meant, number=finding.number),
        is_to_mend=finding.severity is Severity.MEND,
        where=finding.where,
        start=finding.start,
        end=finding.end,
        quoted=" ".join(text.body[finding.start : finding.end].split()) if shared else "",
    )


def _weight(line: CheckLine) -> bool:
    return not line.is_to_mend
