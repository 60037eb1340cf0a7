"""The people whom the text of an invitation lists: "Interviewers: Grace Hopper (Head of Engineering)".

Recruiting programs send invitations from an address of their own and name in the text who will be met.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from followup_desktop.domain.found import Detail, FoundDetail, FoundPerson, Origin, Place, Sure
from followup_desktop.domain.letters import folded
from followup_desktop.exchange.lines.names import bare_name, name_strength
from followup_desktop.exchange.lines.titles import title_strength

_LABEL = re.compile(
    r"\W*(?:your |ihre?n? |vos |sus |tus |i tuoi )?"
    r"(?:interviewers?|interviewer(?:in|innen|/in)|interview (?:panel|team)|panel(?:l?ists?)?|hiring team"
    r"|you(?:.ll| will) (?:be )?(?:meet|speak|talk)(?:ing)? (?:with|to)|you(?:.ll| will) meet"
    r"|meeting with|gesprachspartner(?:in|innen)?|teilnehmer(?:in|innen)? von unserer seite"
    r"|interlocut(?:eurs?|rices?)|recruteurs?|intervieweurs?|entrevistador(?:a|es|as)?|intervistator[ei]"
    r"|selezionator[ei]|gesprekspartners?|interviewteam|rozmowcy|osoby rekrutujace|intervjuare|interviewere)"
    r"\s*:\s*"
)
# Not within brackets, in which a title may have a comma.
_BETWEEN = re.compile(r"(?:[ \t]*[;,][ \t]*|[ \t](?:and|und|et|y|e|en|i|och|og|&)[ \t])(?![^()]{0,80}\))")
_BULLET = re.compile(r"^[\s\-*•·\u2013\u2014]+|^\d{1,2}[.)]\s+")
_IN_BRACKETS = re.compile(r"\(([^()]{2,80})\)")
_ADDRESS = re.compile(r"<?\b([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+)>?")
_BESIDE = re.compile(r"\s+[-\u2013\u2014|]\s+|,\s+|:\s+")
_A_NAME = 3.0  # what name_strength says of a whole name
_A_TITLE = 1.0
_MOST_LINES, _MOST_PEOPLE = 300, 20
_LONGEST = 300


def with_listed(people: tuple[FoundPerson, ...], description: str) -> tuple[FoundPerson, ...]:
    """The people with those whom the text lists; who is among them already gets the position named there."""
    found = list(people)
    known = list(map(_Known.of, people))
    for one in _listed(description.split("\n", _MOST_LINES)[:_MOST_LINES]):
        mine = _Known.of(one)
        same = next((at for at, other in enumerate(known) if mine.is_same(other)), None)
        if same is None:
            found.append(one)
            known.append(mine)
        elif not found[same].first(Detail.TITLE):
            titles = [detail for detail in one.details if detail.detail is Detail.TITLE]
            found[same] = replace(found[same], details=(*found[same].details, *titles))
    return tuple(found)


class _Known(NamedTuple):
    """By what two people are compared."""

    words: frozenset[str]
    address: str

    @classmethod
    def of(cls, person: FoundPerson) -> "_Known":
        words = folded(person.first(Detail.NAME)).split()
        return cls(frozenset(words), person.first(Detail.EMAIL).casefold())

    def is_same(self, other: "_Known") -> bool:
        if self.address and other.address:
            return self.address == other.address
        named = bool(self.words and other.words)
        return named and (self.words <= other.words or other.words <= self.words)


def _listed(lines: list[str]) -> Iterator[FoundPerson]:
    found = 0
    for at, line in enumerate(lines):
        label = _LABEL.match(folded(line[:_LONGEST])) if ":" in line[:_LONGEST] else None
        if label is None or found >= _MOST_PEOPLE:
            continue
        rest = line[line.find(":") + 1 :].strip()
        for person in _of_line(rest) if rest else _of_lines(lines[at + 1 : at + 1 + _MOST_PEOPLE]):
            found += 1
            yield person


def _of_line(text: str) -> Iterator[FoundPerson]:
    """Names one behind the other; a line such as "Grace Hopper, Head of Engineering" names one."""
    several = [one for part in _BETWEEN.split(text[:_LONGEST]) if (one := _person(part))]
    whole = _person(text) if len(several) < 2 else None
    yield from [whole] if whole else several


def _of_lines(lines: Iterable[str]) -> Iterator[FoundPerson]:
    """Names one below the other, up to the first line that is none."""
    for line in lines:
        person = _person(_BULLET.sub("", line)) if line.strip() else None
        if person is None:
            return
        yield person


def _person(text: str) -> FoundPerson | None:
    text = text[:_LONGEST].strip(" .\t")
    address = _ADDRESS.search(text)
    plain = _ADDRESS.sub(" ", text).strip()
    within = _IN_BRACKETS.search(plain)
    name, *beside = _BESIDE.split(_IN_BRACKETS.sub(" ", plain).strip(), 1)
    title = (within[1] if within else beside[0] if beside else "").strip()
    if beside and (name_strength(title) >= _A_NAME or title_strength(title) < _A_TITLE):
        return None  # a second name, or a sentence
    if name_strength(name) < _A_NAME:
        return None
    origin = Origin(Place.INVITE, "DESCRIPTION")
    details = [FoundDetail(Detail.NAME, bare_name(name).name, origin, Sure.LIKELY)]
    if title and title_strength(title) >= _A_TITLE:
        details.append(FoundDetail(Detail.TITLE, title, origin, Sure.LIKELY))
    if address:
        details.append(FoundDetail(Detail.EMAIL, address[1], origin, Sure.LIKELY))
    return FoundPerson(details=tuple(details))
