"""Title and company of the person on a card, among the pieces that are neither name nor address."""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from followup_desktop.exchange.lines.letters import is_east_asian, script_of, words_in
from followup_desktop.exchange.lines.organizations import (
    domain_agreement,
    mark_strength,
    organization_strength,
)
from followup_desktop.exchange.lines.people import NameFound
from followup_desktop.exchange.lines.pieces import Piece
from followup_desktop.exchange.lines.places import place_strength
from followup_desktop.exchange.lines.titles import is_department, title_strength

_TITLE, _COMPANY = 3.0, 2.0  # the least that must speak for one
_TALL = 0.9
_GOES_ON = re.compile(r"(?:[,&/-]|\b(?:and|und|et|y|e|of|for|für|de|des|the))$", re.IGNORECASE)


class Role(NamedTuple):
    """A title or a company: the text, and its pieces by their places.

    `guessed` says that nothing but the place on the card speaks for it.
    """

    text: str
    places: tuple[int, ...]
    guessed: bool = False


class Roles(NamedTuple):
    """What the person is and where; either may be missing. `departments` are places of pieces."""

    title: Role | None
    company: Role | None
    departments: tuple[int, ...]


def roles_in(
    pieces: Sequence[Piece], taken: Collection[int], name: NameFound | None, domains: Collection[str]
) -> Roles:
    """Title, company and departments. `taken` are places of addresses, `domains` the names in domains."""
    card = _Card(pieces, taken, name, domains)
    title = card.title()
    company = card.company(title)
    title = title or card.guessed_title(company)
    company = company or card.guessed_company(title)
    used = {*(title.places if title else ()), *(company.places if company else ())}
    return Roles(title, company, tuple(place for place in card.departments() if place not in used))


class _Card:
    """The pieces of a card with its name, and which of them are still free."""

    def __init__(
        self,
        pieces: Sequence[Piece],
        taken: Collection[int],
        name: NameFound | None,
        domains: Collection[str],
    ) -> None:
        self._pieces = pieces
        self._name = name
        self._domains = domains
        own = set(words_in(name.text)) if name else set()
        named = {*taken, *(name.places if name else ())}
        self._free = [
            place
            for place, piece in enumerate(pieces)
            if place not in named and not (own and _repeats(piece.text, own))
        ]

    def title(self) -> Role | None:
        """The title that has the most for it."""
        scored = [(self._title_score(place), -place) for place in self._free]
        best, place = max(scored, default=(0.0, 0))
        return self._joined(self._with_continuation(-place)) if best >= _TITLE else None

    def company(self, title: Role | None) -> Role | None:
        """The company that has the most for it."""
        places = title.places if title else ()
        scored = [(self._company_score(place, places), -place) for place in self._free if place not in places]
        best, place = max(scored, default=(0.0, 0))
        return self._role(-place) if best >= _COMPANY else None

    def guessed_title(self, company: Role | None) -> Role | None:
        """What stands directly below the name is mostly the title, also "Bringer of Joy"."""
        place = self._name.places[-1] + 1 if self._name else -1
        if place not in self._free or (company and place in company.places):
            return None
        piece = self._pieces[place]
        plain = not piece.label and place_strength(piece.text) < 1.5 and not is_department(piece.text)
        if not plain or not 0 < len(words_in(piece.text)) <= 6:
            return None
        if company is None and (piece.text.isupper() or piece.height >= _TALL):
            return None
        return self._role(place, guessed=True)

    def guessed_company(self, title: Role | None) -> Role | None:
        """A short line with capitals beside title or name, where nothing else is the company."""
        if self._name is None:
            return None
        edge = max(title.places if title else self._name.places)
        for place in (edge + 1, edge + 2, self._name.places[0] - 1):
            if place not in self._free or (title and place in title.places) or self._pieces[place].label:
                continue
            text = self._pieces[place].text
            plain = not is_department(text) and title_strength(text) < 1 and place_strength(text) < 1
            if plain and _has_capitals(text) and len(words_in(text)) <= 5:
                return self._role(place, guessed=True)
        return None

    def departments(self) -> list[int]:
        """The pieces that name a part of a company."""
        return [place for place in self._free if self._is_department(self._pieces[place])]

    def _is_department(self, piece: Piece) -> bool:
        return piece.label == "department" or (not piece.label and is_department(piece.text))

    def _role(self, place: int, *, guessed: bool = False) -> Role:
        return Role(self._pieces[place].text.strip(" ,;"), (place,), guessed)

    def _joined(self, places: list[int]) -> Role:
        first, *others = (self._pieces[place] for place in places)
        text = first.text
        for piece in others:
            beside = piece.line == first.line and not _GOES_ON.search(text)
            text += (" / " if piece.joint == "/" else ", " if beside else " ") + piece.text
        return Role(text.strip(" ,;"), tuple(places))

    def _title_score(self, place: int) -> float:
        piece = self._pieces[place]
        if piece.label:
            return 9.0 if piece.label == "title" else 0.0
        strength = min(title_strength(piece.text), 4.5)
        if strength <= 0 or (mark_strength(piece.text) and not is_east_asian(piece.text)):
            return 0.0
        return (
            strength
            - (1.5 if is_department(piece.text) and strength < _TITLE else 0.0)
            + self._nearness(place)
        )

    def _nearness(self, place: int) -> float:
        """Titles stand below the name, beside it or, in East Asia mostly, before it."""
        if not self._name:
            return 0.0
        after = place - self._name.places[-1]
        if after == 1:
            same_line = self._pieces[place].line == self._pieces[self._name.places[-1]].line
            return 2.5 if same_line else 2.0
        if place == self._name.places[0] - 1:
            return 1.5
        return 1.0 if after == 2 else 0.5 if 0 < after < 4 else 0.0

    def _with_continuation(self, place: int) -> list[int]:
        """The title with what goes on in the next line, or stands beside it in the same one."""
        places = [place]
        while (after := places[-1] + 1) in self._free and len(places) < 3:
            if not self._continues(self._pieces[places[-1]], self._pieces[after]):
                break
            places.append(after)
        return places

    def _continues(self, last: Piece, piece: Piece) -> bool:
        if piece.label or mark_strength(piece.text) or script_of(piece.text) != script_of(last.text):
            return False
        if domain_agreement(piece.text, self._domains) >= 3:
            return False
        if piece.line == last.line:
            return title_strength(piece.text) >= _TITLE
        open_end = _GOES_ON.search(last.text) is not None
        return piece.line == last.line + 1 and (open_end or piece.text[:1] == "&" or piece.text[:1].islower())

    def _company_score(self, place: int, titles: Collection[int]) -> float:
        piece = self._pieces[place]
        if piece.label:
            return 9.0 if piece.label == "organization" else 0.0
        strength = organization_strength(piece.text, self._domains)
        certain = mark_strength(piece.text) or domain_agreement(piece.text, self._domains) >= 3
        if strength <= 0 or (
            not certain and (title_strength(piece.text) >= _TITLE or is_department(piece.text))
        ):
            return 0.0
        if not certain and not _has_capitals(piece.text):
            return 0.0
        strength = min(strength, 5.0) + (0.3 if piece.height >= 0.8 else 0.0)
        if self._name is None:
            return strength
        native = is_east_asian(self._name.text) and is_east_asian(piece.text)
        near = abs(place - max([*titles, *self._name.places])) <= 2
        return strength + (1.0 if near else 0.0) + (1.0 if native else 0.0)


def _repeats(text: str, name: set[str]) -> bool:
    """Whether a text is the name once more, or part of it, or its words in one: a handle."""
    words = words_in(text)
    return set(words) <= name or (len(words) == 1 < len(name) and all(word in words[0] for word in name))


def _has_capitals(text: str) -> bool:
    """Whether its words begin with capitals, as names do and mottos do not."""
    words = [word for word in text.split() if word[0].isalpha() and len(word) > 3]
    begins = text[:1].isupper() or text[:1].isdigit() or text[:1] in '«"“„'
    named = any(quote in text for quote in '«»„“"')
    return is_east_asian(text) or named or (begins and all(word[0].isupper() for word in words))
