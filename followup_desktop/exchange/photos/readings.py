"""What two ways of naming letters read in the lines of a card, and which of them is right.

One knows Chinese, Japanese and Latin in all its forms; the other Greek, Cyrillic and plain Latin.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from followup_desktop.exchange.photos.scripts import script_of

_ALPHABETS = ("Greek", "Cyrillic")
_LEAST_SHARE = 0.15  # of its words, so many are Greek or Cyrillic on a card that is
_LEAD = 1.15  # what is Greek or Cyrillic to the other way counts so much more
_SURE, _EAST_ASIAN_SHARE = 0.7, 0.3
_OF_ALPHABETS = re.compile("[\u0370-\u052f]")
_ADDRESS = re.compile(r"\S*@\S*|(?:https?:|www\.)\S*|\W*\d[\d\W]*")


class Reading(NamedTuple):
    """What a line says, and how sure each letter is (0 to 1)."""

    text: str
    each: tuple[float, ...]

    @property
    def sure(self) -> float:
        """How sure all of it is."""
        return sum(self.each) / len(self.each) if self.each else 0.0

    @property
    def weight(self) -> float:
        """How much was read, and how surely: of two readings the one with more weight counts."""
        return sum(self.each)

    def words(self) -> "list[Reading]":
        """The words by themselves."""
        return [
            Reading(word.group(), self.each[word.start() : word.end()])
            for word in re.finditer(r"\S+", self.text)
        ]


class LineRead(NamedTuple):
    """A line as the first way reads it, and with the words that the second way knows better."""

    plain: Reading
    mixed: Reading


def both(plain: Reading, other: Reading) -> LineRead:
    """A line as two ways read it. Word by word where both see the same words, else the one with more weight.

    The other way counts only for what is Greek or Cyrillic to it.
    """
    if _is_east_asian(plain):
        return LineRead(plain, plain)
    pairs = list(zip(plain.words(), other.words(), strict=False))
    if len(plain.words()) != len(other.words()):
        pairs = [(plain, other)]
    better = [_known_better(one, two) for one, two in pairs]
    if not any(better):
        return LineRead(plain, plain)
    return LineRead(plain, _joined([pair[known] for pair, known in zip(pairs, better, strict=True)]))


def of_one_card(lines: Sequence[LineRead]) -> list[Reading]:
    """The readings that go together: one word of Greek on a card that has no other is no Greek word."""
    words = [word for line in lines for word in line.mixed.text.split() if not _ADDRESS.fullmatch(word)]
    of_alphabets = sum(script_of(word) in _ALPHABETS for word in words)
    is_of_alphabets = of_alphabets >= _LEAST_SHARE * len(words)
    return [line.mixed if is_of_alphabets else line.plain for line in lines]


def _known_better(plain: Reading, other: Reading) -> bool:
    """Whether the other way knows this better. The first is nearly as sure of what it mistakes."""
    return _OF_ALPHABETS.search(other.text) is not None and other.weight * _LEAD > plain.weight


def _joined(words: Sequence[Reading]) -> Reading:
    each: tuple[float, ...] = ()
    for word in words:
        each += (*((1.0,) if each else ()), *word.each)
    return Reading(" ".join(word.text for word in words), each)


def _is_east_asian(reading: Reading) -> bool:
    """Whether a good part of it is Chinese or Japanese, of which a letter is worth several others."""
    letters = sum("\u3040" <= letter <= "\u9fff" for letter in reading.text)
    return letters > 0 and letters >= _EAST_ASIAN_SHARE * len(reading.text) and reading.sure > _SURE
