"""Company and position, as far as the subject of an invitation tells them.

"Interview with Acme", "Acme <> Ada Byron", "Data Analyst interview - Acme Finance", "Vorstellungsgespräch als
Entwicklerin bei der Acme GmbH". Conclusions, every one: a person looks at them. Nothing is concluded of a
subject that speaks of no interview.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from followup_desktop.domain.letters import folded
from followup_desktop.exchange.invitations.subject_words import (
    AT,
    FOR,
    INTERVIEW,
    NOISE,
    PHRASES,
    POSITIONS,
    PREFIXES,
    WITH,
)
from followup_desktop.exchange.lines.names import name_strength
from followup_desktop.exchange.lines.organizations import organization_strength
from followup_desktop.exchange.lines.titles import title_strength

_LONGEST = 250
_NOISE = frozenset(NOISE.split())
_PREFIX = re.compile(rf"\s*\[?(?:{PREFIXES})\]?\s*[:\]\u2013-]\s+|\s*\[(?:{PREFIXES})\]\s*")
_INTERVIEW = re.compile(rf"(?<!\w)(?:{INTERVIEW})(?!\w)")
_BETWEEN = re.compile(r"\s*(?:<+-?>+|⟷|↔|⇄)\s*|\s+(?:x|\u00d7)\s+")
_BREAKS = re.compile(
    r"\s+[-\u2013—/·•]\s+|\s*\|\s*|:\s+|:$|\s*[()\[\]【】「」]\s*|;\s+|\s+//\s+"
    r"|,\s+(?!(?:inc|ltd|llc|plc|gmbh|corp|co|s\.?a|s\.?l)\b)",
    re.IGNORECASE,
)
_PHRASES = re.compile(rf"(?<!\w)(?:{PHRASES})(?!\w)")
_POSITION = re.compile(rf"(?<!\w)(?:{POSITIONS})(?!\w)")
_PERSON, _FIRST_NAME, _LOOKS_LIKE_ONE = (
    3.0,
    1.5,
    1.0,
)  # what name_strength says of a whole name, and of others
_TITLE_WORD, _ORGANIZATION = 3.0, 2.0
_GENDER = re.compile(r"\s*[(\[][mwfdxh](?:[/|,* ]{1,2}[mwfdxhi*]+){1,3}[)\]]", re.IGNORECASE)
_WHEN = re.compile(r"\s+@\s+[^\W\d_]{2,4}\.?,? .*\b20\d\d\b.*")  # in the subjects of Google's mails
_NUMBER_OF_POSITION = re.compile(
    r"(?<!\w)(?:[(\[]\s*)?(?:(?:J?R|REQ|JOB|ID)[-_# ]?(?:ID)?[-:# ]*)\d{3,}(?:[-_]\d+)*(?:\s*[)\]])?(?!\w)",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_a-z][\w'\u2019.-]*(?: [^\W\d_a-z][\w'\u2019.-]*){1,2}")
_TITLE = re.compile(
    rf"(\b(?:with|mit|avec|con) {_NAME.pattern}), [^,;|@()\u2013-]{{3,60}}?(?=\s+(?:at|@|bei|chez)\s|$)"
)  # that of who meets: the subject's own position stands elsewhere
_NUMBERS = re.compile(r"[\d\W_]+|\d+(?:st|nd|rd|th)?|r\d|#\d+|\d+ ?(?:min|mins|h|hr)")
_WORDS = re.compile(r"[\w&.'\u2019+#/-]+|@")
_LETTERS = re.compile(r"[^\W\d_]{2}|&")


class Subject(NamedTuple):
    """What a subject tells; each empty where it tells nothing."""

    company: str
    position: str


class _Part(NamedTuple):
    """A piece of a subject, and the word before it that says what it is: "at", "with", "for" or none."""

    before: str
    text: str


def concluded(summary: str, people: Iterable[str], employer: str) -> Subject:
    """Company and position of a subject. `people` are the names of those who meet.

    `employer` is the company as the organizer's address tells it: the same words in the subject are it.
    """
    plain = _NUMBER_OF_POSITION.sub(" ", _GENDER.sub(" ", _WHEN.sub("", summary[:_LONGEST])))
    subject = _TITLE.sub(r"\1", _without_prefixes(plain))
    small = _same_length(subject)
    if not _INTERVIEW.search(small) and not _BETWEEN.search(subject):
        return Subject("", "")
    known = {folded(name) for name in people}
    parts = [part for part in _parts(subject) if not _is_person(part, known)]
    position = next((part.text for part in parts if _is_position(part)), "")
    companies = [part for part in parts if part.text != position and not _is_position(part)]
    letters = folded(employer).replace(" ", "")
    for one in companies:
        if letters and _joined(one.text) == letters:
            return Subject(one.text, position)
    companies.sort(key=lambda part: part.before not in AT)
    named = [part for part in companies if _names_company(part, employer, alone=len(companies) == 1)]
    return Subject(named[0].text if named else "", position)


def _without_prefixes(subject: str) -> str:
    while found := _PREFIX.match(_same_length(subject)):
        subject = subject[found.end() :]
    return subject.strip()


def _same_length(text: str) -> str:
    """In small letters without accents, letter for letter."""
    if text.isascii():
        return text.lower()
    small = map(folded, text)
    return "".join(one if len(one) == 1 else letter for one, letter in zip(small, text, strict=True))


def _parts(subject: str) -> list[_Part]:
    """The pieces between signs, words of direction and the word for an interview, without noise."""
    found: list[_Part] = []
    for side in _BETWEEN.split(subject):
        for piece in _BREAKS.split(side):
            found += _of_piece(piece)
    return found


def _of_piece(piece: str) -> Iterable[_Part]:
    masked = _PHRASES.sub(_blank, _same_length(piece))
    masked = _INTERVIEW.sub(lambda word: "\0" * len(word.group()), masked)
    before = ""
    words: list[str] = []
    for word in _WORDS.finditer(masked.replace("\0", "|")):
        text = word.group()
        if text in AT or text in WITH or text in FOR:
            yield from _part(before, words)
            before, words = text, []
        elif text.strip("."):
            words.append(piece[word.start() : word.end()])
        follows = masked[word.end() : word.end() + 2]
        if "\0" in follows:  # the word for an interview ends what was before it
            yield from _part(before, words)
            before, words = "", []
    yield from _part(before, words)


def _blank(found: re.Match[str]) -> str:
    return "\0" * len(found.group())


def _part(before: str, words: list[str]) -> Iterable[_Part]:
    """The words without noise at both ends; nothing where nothing is left."""
    while words and _is_noise(words[0]) and not _is_of_title(words):
        words = words[1:]
    while words and _is_noise(words[-1]):
        words = words[:-1]
    text = " ".join(words).strip(" .,-\u2013—'\u2019/")
    if len(text) > 1 and _LETTERS.search(text):
        yield _Part(before, text)


def _is_of_title(words: list[str]) -> bool:
    """Whether it begins with the department that a title names: "HR Business Partner"."""
    begins = len(words) > 2 and folded(words[0]) in ("hr", "rh")
    return begins and title_strength(" ".join(words)) >= _TITLE_WORD


def _is_noise(word: str) -> bool:
    small = folded(word).strip(".,'\u2019")
    return small in _NOISE or _NUMBERS.fullmatch(small) is not None


def _is_person(part: _Part, known: set[str]) -> bool:
    """Whether it names one of those who meet, by the whole name or by all its words, or somebody else."""
    small = folded(part.text)
    if "@" in part.text or any(small == name or set(small.split()) <= set(name.split()) for name in known):
        return True
    strength = name_strength(part.text)
    is_first_name = part.before in WITH and " " not in part.text and strength >= _FIRST_NAME
    return is_first_name or (strength >= _PERSON and part.before not in AT)


def _is_position(part: _Part) -> bool:
    if part.before in AT or part.before in WITH:
        return False
    if part.before in ("as", "als", "como", "som") or _POSITION.search(folded(part.text)):
        return True
    return title_strength(part.text) >= _TITLE_WORD


def _names_company(part: _Part, employer: str, *, alone: bool) -> bool:
    """Whether it can be the company. Two words that may be a name count where the address tells nothing."""
    if part.before in AT or organization_strength(part.text, ()) >= _ORGANIZATION:
        return True
    if title_strength(part.text) >= _TITLE_WORD:
        return False
    if " " in part.text and name_strength(part.text) >= _LOOKS_LIKE_ONE:
        return not employer and alone
    return True


def _joined(text: str) -> str:
    return re.sub(r"[\W_]+", "", folded(text))
