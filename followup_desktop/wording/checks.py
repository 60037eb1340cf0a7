"""What there is to mend in a note before it goes out: live, beside the editor.

A finding says where it is, so that the place can be selected. None of them keeps anybody from going on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from followup_desktop.wording import sentences
from followup_desktop.wording.findings import Finding, FindingKind, Severity, Where
from followup_desktop.wording.likeness import (
    ALIKE_LIMIT,
    CALENDAR,
    ORDINARY,
    KnownWords,
    OtherNote,
    is_as_written,
    is_beside_capitals,
    is_called_position,
    likeness,
    shared_sentences,
)
from followup_desktop.wording.names import full_name
from followup_desktop.wording.other_names import Stranger, strangers
from followup_desktop.wording.sentences import Word, words

__all__ = ["About", "Draft", "Finding", "FindingKind", "Severity", "Where", "check"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The text as it stands in the editor; a script is spoken, so that its length is its own affair."""

    subject: str
    body: str
    is_script: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the note is about, and what does not belong in it. What is not known stays empty.

    `greetings` are the ways to greet this person besides the name and its parts ("Dr. Hopper", "everyone");
    `address` is where it goes to: an e-mail address, or for a script a number. `other_*` are the names of
    the person's other opportunities, and of contacts who have nothing to do with this company or note.
    `others` are the other notes to this company; `known` are further facts that may stand in a note, and
    that notes may share: topics, strength, dates, titles, colleagues. The limits are in words and percent.
    """

    contact_name: str = ""
    greetings: tuple[str, ...] = ()
    company: str = ""
    position: str = ""
    address: str = ""
    my_name: str = ""
    other_companies: tuple[str, ...] = ()
    other_people: tuple[str, ...] = ()
    other_positions: tuple[str, ...] = ()
    others: tuple[OtherNote, ...] = ()
    known: KnownWords = ()
    fewest_words: int = 60
    most_words: int = 150
    alike_limit: int = ALIKE_LIMIT

    @property
    def names(self) -> tuple[str, ...]:
        """The names that belong to this note."""
        own = (self.contact_name, full_name(self.contact_name), self.company, self.position, self.my_name)
        return tuple(dict.fromkeys(name for name in (*own, *self.greetings) if name.strip()))


def check(draft: Draft, about: About) -> tuple[Finding, ...]:
    """What there is to mend in this draft: what matters most first, then in the order of the text.

    Each thing is found once, at its first place. Quick enough to run at each key.
    """
    found = [*_unreachable(about), *_unsigned(draft, about), *_length(draft, about), *_alike(draft, about)]
    found += _greeting(draft, about)
    texts: dict[Where, str] = {"subject": draft.subject, "body": draft.body}
    for where, text in texts.items():
        among = words(text)
        found += _never(text, among, about, where)
        found += _others_in(text, among, about, where)
    once: dict[tuple[str, ...], Finding] = {}
    for finding in sorted(found, key=_order):
        once.setdefault(_thing(finding), finding)
    return tuple(once.values())


def _order(finding: Finding) -> tuple[bool, bool, int, int]:
    return finding.severity is Severity.LOOK, finding.where == "body", finding.start, finding.end


def _thing(finding: Finding) -> tuple[str, ...]:
    place = str(finding.start) if finding.kind is FindingKind.SAME_SENTENCE else ""
    return finding.kind, finding.about.casefold(), finding.where, place


def _unreachable(about: About) -> Iterator[Finding]:
    whom = full_name(about.contact_name)
    if not about.address.strip():
        yield Finding(kind=FindingKind.NO_ADDRESS, about=whom, severity=Severity.LOOK)


def _unsigned(draft: Draft, about: About) -> Iterator[Finding]:
    """A name that is known has to stand under the note; in a script it is enough that it is known."""
    parts = [word.key for word in words(about.my_name)]
    if not parts or (not draft.is_script and not any(word.key in parts for word in words(draft.body))):
        yield Finding(kind=FindingKind.NO_NAME, about=full_name(about.my_name))


def _length(draft: Draft, about: About) -> Iterator[Finding]:
    count, fewest, most = len(draft.body.split()), about.fewest_words, about.most_words
    if draft.is_script or fewest <= count <= most:
        return
    kind, limit = (FindingKind.TOO_SHORT, fewest) if count < fewest else (FindingKind.TOO_LONG, most)
    yield Finding(kind=kind, about=str(count), severity=Severity.LOOK, number=limit)


def _alike(draft: Draft, about: About) -> Iterator[Finding]:
    facts = tuple(dict.fromkeys((*about.names, *about.known)))
    for start, end, other in shared_sentences(draft.body, about.others, facts):
        yield Finding(kind=FindingKind.SAME_SENTENCE, about=other.whom, start=start, end=end)
    alike = likeness(draft.body, about.others, facts)
    if alike and alike.percent > about.alike_limit:
        yield Finding(kind=FindingKind.TOO_ALIKE, about=alike.other.whom, number=alike.percent)


def _greeting(draft: Draft, about: About) -> Iterator[Finding]:
    """Whoever is greeted has to be this person, by the name, a part of it, or a greeting that is allowed."""
    found, name = sentences.greeting(draft.body), full_name(about.contact_name)
    if found is None or not found.whom or not name or sentences.greets(found.whom, (name, *about.greetings)):
        return
    if draft.is_script and not found.whom[0].isupper():
        return  # "Hello there", to whoever picks up the telephone
    start, end = found.named
    yield Finding(kind=FindingKind.GREETING, about=found.whom, start=start, end=end, meant=name)


def _never(text: str, among: Sequence[Word], about: About, where: Where) -> Iterator[Finding]:
    """What belongs in no note, unless a name is written like this."""
    found = [(FindingKind.PLACEHOLDER, span) for span in sentences.holes(text, among)]
    found += [(FindingKind.BEGGING, span) for span in sentences.pleading(text, among)]
    for kind, (start, end) in found:
        said = text[start:end]
        if not any(said in name for name in about.names):
            yield Finding(kind=kind, about=said, start=start, end=end, where=where)


def _others_in(text: str, among: Sequence[Word], about: About, where: Where) -> Iterator[Finding]:
    """The names of other companies, people and positions; whom the note greets is checked by itself."""
    others = (about.other_companies, about.other_people, about.other_positions)
    names, belonging = strangers(*others, (*about.names, *about.known))
    meant = {FindingKind.OTHER_COMPANY: about.company, FindingKind.WRONG_POSITION: about.position}
    greeted = sentences.greeting(text) if where == "body" and about.contact_name.strip() else None
    after = 0
    for first, word in enumerate(among):
        if first < after or (greeted and word.start < greeted.span.end):
            continue
        for end, name in names.at(among, first):
            if name not in belonging and (severity := _severity(name, text, among, first, end)):
                here = Finding(kind=name.kind, about=name.about, meant=meant.get(name.kind, ""), where=where)
                yield replace(here, start=word.start, end=among[end - 1].end, severity=severity)
                after = end
                break


def _severity(name: Stranger, text: str, among: Sequence[Word], first: int, end: int) -> Severity | None:
    """How sure it is that these words mean this name; None where they mean something else."""
    if name.kind is FindingKind.WRONG_POSITION and is_called_position(among, first, end):
        return Severity.MEND
    if not is_as_written(name.words, among[first:end]):
        return None
    word = among[first].key
    certain = name.kind is not FindingKind.WRONG_POSITION and not name.is_part
    if end > first + 1 or (certain and word not in ORDINARY | CALENDAR):
        return Severity.MEND if certain else Severity.LOOK
    begins = sentences.begins_sentence(text, among, first)
    if word in CALENDAR or is_beside_capitals(text, among, first, end):
        return None
    if begins and (word in ORDINARY or name.kind is FindingKind.WRONG_POSITION):
        return None
    return Severity.MEND if certain else Severity.LOOK
