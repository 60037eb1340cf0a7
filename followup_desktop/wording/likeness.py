"""How alike a note is to the other notes at the same company, and which sentences they share.

People who interview together show each other their notes. Names and facts may agree; sentences may not.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from followup_desktop.wording.sentences import TITLES, Span, Word, begins_sentence, greeting, sentences, words

Value = TypeVar("Value")
KnownWords: TypeAlias = tuple[str, ...]
"""What may agree in two notes: names, company, position, strength, topics and dates, as they are written."""

ALIKE_LIMIT = 20
"""Above this many percent a note is too like another: more than two of eight sentences were taken over.

The built-in thank-yous to sixteen people at one company lie at 1 to 9. Measured on notes of eight or nine
sentences that follow the same plan: with wordings of their own they lie at 0 to 2, with one sentence taken
over at 10 (which is named by itself), with two at 16 to 22, and with
half of them at 35 to 50, but never below 23, even where the shortest were taken and put in another order.
"""

# fmt: off
ARTICLES = frozenset({"the", "a", "an"})
POSTS = frozenset({"position", "role", "job", "post", "opening", "vacancy"})
CALENDAR = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
})
# Words that are names as well: they are names only within a sentence, and away from other capitals.
ORDINARY = frozenset({
    "affirm", "ally", "apple", "art", "banks", "best", "better", "bill", "block", "bolt", "box", "branch",
    "brave", "brown", "canvas", "case", "chance", "chase", "compass", "cook", "dash", "day", "dean",
    "discover", "drew", "early", "faith", "figure", "fox", "frank", "gap", "general", "good", "grace",
    "grant", "green", "guy", "hill", "hope", "hunter", "indeed", "joy", "king", "lever", "linear", "long",
    "love", "major", "mark", "match", "meta", "miles", "mint", "monster", "next", "north", "notion", "now",
    "oracle", "orange", "page", "park", "pat", "penny", "power", "price", "ramp", "ray", "rich", "rob",
    "root", "rose", "scale", "segment", "sharp", "shell", "short", "slack", "snap", "south", "sprint",
    "square", "strong", "sue", "summer", "swift", "target", "toast", "true", "unity", "visa", "ward",
    "west", "white", "will", "wise", "wood", "workday", "young", "zoom",
})
# fmt: on
_SHINGLE = 4  # words
_CLOSING = re.compile(
    r"(?:(?:with\s+)?(?:my\s+)?(?:many\s+|kind(?:est)?\s+|best\s+|warm(?:est)?\s+)?(?:thanks|regards|wishes)"
    r"|best|yours|sincerely|respectfully|cordially|gratefully|cheers|thank\s+you)\b",
    re.IGNORECASE,
)
_POSTSCRIPT = re.compile(r"p\.?\s?s\b", re.IGNORECASE)
_LINE = re.compile(r"\S[^\n]*")
_LONGEST_CLOSING, _LONGEST_SIGNATURE = 5, 8  # words
_FEWEST_SHARED = 5  # words of a sentence, from which on it is a sentence that could have differed


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherNote:
    """Another note to somebody at the same company: its step (`key`), whom it is for, and its text."""

    key: str
    whom: str
    text: str
    sent: bool = False


class SharedSentence(NamedTuple):
    """A sentence of the note, from `start` up to `end`, that stands in the other note as well."""

    start: int
    end: int
    other: OtherNote


class Likeness(NamedTuple):
    """How alike the note is to the other note that is most like it, in percent, and what the two share."""

    percent: int
    other: OtherNote
    shared: tuple[SharedSentence, ...]


class _Read(NamedTuple):
    """A note without greeting, sign-off and facts: its shingles, and its sentences of some length."""

    shingles: frozenset[tuple[str, ...]]
    sentences: dict[tuple[str, ...], Span]


def likeness(note: str, others: Sequence[OtherNote], facts: KnownWords) -> Likeness | None:
    """How alike the note is to the most alike of the others; None where there is no other note.

    The share of runs of four words that two notes have in common: 100 for the same note, 0 for nothing
    shared, the same from both sides. Of equally alike notes the first counts.
    """
    if not others:
        return None
    mine = _read(note, facts)
    percents = [_percent(mine, _read(other.text, facts)) for other in others]
    most = max(percents)
    other = others[percents.index(most)]
    return Likeness(most, other, tuple(_shared(mine, [other], facts)))


def shared_sentences(note: str, others: Sequence[OtherNote], facts: KnownWords) -> tuple[SharedSentence, ...]:
    """The sentences of the note that stand in any of the others, in order, each with the first such note.

    A sentence counts from five words on that are no facts.
    """
    return tuple(_shared(_read(note, facts), others, facts)) if others else ()


@lru_cache(maxsize=64)  # the other notes stay the same while one is edited
def _read(text: str, facts: KnownWords) -> _Read:
    spans = tuple(_told(text))
    left = [word for word in _without_facts(words(text), facts) if any(a <= word.start < b for a, b in spans)]
    keys = [word.key for word in left]
    runs = max(len(keys) - _SHINGLE + 1, 1) if keys else 0
    shingles = frozenset(tuple(keys[first : first + _SHINGLE]) for first in range(runs))
    told = (sentence for span in spans for sentence in sentences(text, span))
    return _Read(shingles, dict(_of_some_length(told, left)))


def _told(text: str) -> Iterator[Span]:
    """What lies between greeting and sign-off, and a postscript."""
    opening, closing = greeting(text), _sign_off(text)
    yield Span(opening.span.end if opening else 0, closing.start)
    yield Span(closing.end, len(text))


def _without_facts(among: list[Word], facts: KnownWords) -> Iterator[Word]:
    phrases = _phrases(facts)
    place = 0
    while place < len(among):
        known = phrases.at(among, place)
        if not known:
            yield among[place]
        place = known[0][0] if known else place + 1


def _of_some_length(spans: Iterator[Span], left: list[Word]) -> Iterator[tuple[tuple[str, ...], Span]]:
    place = 0
    for span in spans:
        keys: list[str] = []
        while place < len(left) and left[place].start < span.end:
            keys.append(left[place].key)
            place += 1
        if len(keys) >= _FEWEST_SHARED:
            yield tuple(keys), span


def _percent(mine: _Read, other: _Read) -> int:
    """Rounded down, so that only the same note is at 100; whatever is shared is at least 1."""
    common = len(mine.shingles & other.shingles)
    return max(200 * common // (len(mine.shingles) + len(other.shingles)), 1) if common else 0


def _shared(mine: _Read, others: Sequence[OtherNote], facts: KnownWords) -> Iterator[SharedSentence]:
    for keys, span in mine.sentences.items():
        other = next((other for other in others if keys in _read(other.text, facts).sentences), None)
        if other:
            yield SharedSentence(span.start, span.end, other)


def _sign_off(text: str) -> Span:
    """The close of a note ("Kind regards,") with the lines of the signature; empty, at the end, for none."""
    lines = list(_LINE.finditer(text))[1:][-10:]
    for place, line in enumerate(lines):
        written = line.group().rstrip()
        if len(written.split()) > _LONGEST_CLOSING or written.endswith((".", "?")):
            continue
        apart = text.endswith("\n\n", 0, line.start())
        if _CLOSING.match(written) or (apart and written.endswith(",")):
            return Span(line.start(), _end_of_signature(line.end(), lines[place + 1 :]))
    return Span(len(text), len(text))


def _end_of_signature(end: int, lines: Iterable[re.Match[str]]) -> int:
    for line in lines:
        signed = line.group().rstrip()
        if len(signed.split()) > _LONGEST_SIGNATURE or _POSTSCRIPT.match(signed):
            break
        end = line.end()
    return end


class Phrases(Generic[Value]):
    """Phrases to be found among words, each with the values it stands for.

    Kept as a tree of words, so that the search takes no longer for more phrases.
    """

    def __init__(self, phrases: Iterable[tuple[Sequence[Word], Value]]) -> None:
        self._root: _Branch[Value] = _Branch()
        for phrase, value in phrases:
            branch = self._root
            for place, word in enumerate(phrase):
                step = word.gap + word.key if place else word.key
                branch = branch.next.setdefault(step, _Branch())
            if phrase:
                branch.values.append(value)

    def at(self, among: Sequence[Word], first: int) -> list[tuple[int, Value]]:
        """What stands at this word: one past the last word, and the value; the longest comes first."""
        branch = self._root.next.get(among[first].key)
        found: list[tuple[int, Value]] = []
        place = first + 1
        while branch is not None:
            found[:0] = [(place, value) for value in branch.values]
            if place == len(among):
                break
            branch = branch.next.get(among[place].gap + among[place].key)
            place += 1
        return found


def is_as_written(name: Sequence[Word], said: Sequence[Word]) -> bool:
    """Whether the capitals are those of the name. A single word without any is never taken for a name."""
    if any(
        own.text[0].isupper() and not word.text[0].isupper() for own, word in zip(name, said, strict=True)
    ):
        return False
    own, word = name[0].text, said[0].text
    if word == "I" != own:
        return False  # the candidate
    if len(name) > 1 or own.lower() == own.upper():
        return True
    return word.isupper() if own.isupper() and len(own) < 4 else word != word.lower()


def is_beside_capitals(text: str, among: Sequence[Word], first: int, end: int) -> bool:
    """Whether these words look like a part of something longer: "Hyde Park", "Howard Hughes", "12 May"."""
    near = [among[first - 1]] if first and not among[first].gap else []
    if near and begins_sentence(text, among, first - 1) and not near[0].text[0].isdigit():
        near = []
    if end < len(among) and not among[end].gap:
        near.append(among[end])
    return any(
        word.text[0].isdigit() or (word.text[0].isupper() and word.text != "I" and word.key not in TITLES)
        for word in near
    )


def is_called_position(among: Sequence[Word], first: int, end: int) -> bool:
    """Whether the words around say that this is a position: "the analyst role", "position of analyst"."""
    after = among[end] if end < len(among) else None
    before = [word.key for word in among[max(first - 3, 0) : first] if word.key not in ARTICLES][-2:]
    is_before = len(before) == 2 and before[0] in POSTS and before[1] in {"of", "as"}
    return is_before or (after is not None and not after.gap and after.key in POSTS)


class _Branch(Generic[Value]):
    __slots__ = ("next", "values")

    def __init__(self) -> None:
        self.next: dict[str, _Branch[Value]] = {}
        self.values: list[Value] = []


@lru_cache(maxsize=8)
def _phrases(facts: KnownWords) -> Phrases[None]:
    return Phrases((words(fact), None) for fact in facts)
