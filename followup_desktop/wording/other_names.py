"""Names that do not belong in a note: other companies, positions, and people met elsewhere."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from followup_desktop.wording import sentences
from followup_desktop.wording.findings import FindingKind
from followup_desktop.wording.likeness import ARTICLES, CALENDAR, POSTS, Phrases, is_as_written
from followup_desktop.wording.sentences import Word, words


class Stranger(NamedTuple):
    """A name that does not belong in the note; `is_part` where it is a given or a family name alone."""

    kind: FindingKind
    about: str
    words: tuple[Word, ...]
    is_part: bool = False


_FORMS = frozenset({"inc", "ltd", "limited", "llc", "llp", "plc", "gmbh", "ag", "corp", "corporation", "co"})
_DEGREES = frozenset({"jr", "sr", "phd", "md", "mba", "ii", "iii", "iv"})


@lru_cache(maxsize=2)  # the same for all notes but those of another company
def _every(
    companies: tuple[str, ...], people: tuple[str, ...], positions: tuple[str, ...]
) -> Phrases[Stranger]:
    names = [*_of_companies(companies), *_of_positions(positions), *_of_people(people)]
    return Phrases((name.words, name) for name in names)


@lru_cache(maxsize=4)
def strangers(
    companies: tuple[str, ...], people: tuple[str, ...], positions: tuple[str, ...], here: tuple[str, ...]
) -> tuple[Phrases[Stranger], frozenset[Stranger]]:
    """The names of others, and those among them that stand in what belongs here: they may be used."""
    every = _every(companies, people, positions)
    belonging = frozenset(
        name
        for among in map(words, here)
        for first in range(len(among))
        for end, name in every.at(among, first)
        if name.kind is FindingKind.WRONG_POSITION or is_as_written(name.words, among[first:end])
    )
    return every, belonging


def _of_companies(companies: Iterable[str]) -> Iterator[Stranger]:
    """Each company without article and legal form, and where there is an "&" also with "and"."""
    for company in companies:
        for spelt in dict.fromkeys((company, company.replace("&", " and "))):
            if len(spelt.strip()) > 1:
                core = _without(words(spelt), ARTICLES, _FORMS)
                yield Stranger(FindingKind.OTHER_COMPANY, company.strip(), core)


def _of_positions(positions: Iterable[str]) -> Iterator[Stranger]:
    for position in positions:
        yield Stranger(
            FindingKind.WRONG_POSITION, position.strip(), _without(words(position), ARTICLES, POSTS)
        )


def _of_people(people: Iterable[str]) -> Iterator[Stranger]:
    """Each person by the whole name, by its first and last word together, and by either alone."""
    parts: dict[str, Stranger] = {}
    for person in people:
        family, comma, given = person.partition(",")  # full_name takes too long for hundreds of names
        is_turned = comma and not {word.key for word in words(given)} <= _DEGREES
        name = " ".join((f"{given} {family}" if is_turned else person).split())
        core = _without(words(name), sentences.TITLES, _DEGREES)
        if len(core) > 1:
            for form in dict.fromkeys((core, (core[0], core[-1]._replace(gap="")))):
                yield Stranger(FindingKind.OTHER_PERSON, name, form)
        for part in (core[:1], core[-1:]):
            if part and len(part[0].text) > 2 and part[0].key not in CALENDAR:
                parts.setdefault(part[0].key, Stranger(FindingKind.OTHER_PERSON, name, part, is_part=True))
    yield from parts.values()


def _without(among: Sequence[Word], first: frozenset[str], last: frozenset[str]) -> tuple[Word, ...]:
    start, end = 0, len(among)
    while start < end - 1 and among[start].key in first:
        start += 1
    while end - 1 > start and among[end - 1].key in last:
        end -= 1
    return tuple(among[start:end])
