"""Which piece of a card is the person's name, given everything around it."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from followup_desktop.domain.letters import folded
from followup_desktop.exchange.lines.bare_names import bare_name
from followup_desktop.exchange.lines.letters import in_latin, script_of, words_in
from followup_desktop.exchange.lines.name_agreement import address_agreement
from followup_desktop.exchange.lines.names import name_strength
from followup_desktop.exchange.lines.organizations import domain_agreement, mark_strength
from followup_desktop.exchange.lines.pieces import Piece
from followup_desktop.exchange.lines.places import place_strength
from followup_desktop.exchange.lines.titles import title_strength

ENOUGH = 3.0
"""The least that must speak for a name."""

_TALL, _SMALL = 0.9, 0.5
_AS_TALL = 0.8


class Known(NamedTuple):
    """What is known of the person before the lines are read.

    `name` and `emails` are those in the header of a mail; `after_closing` says that the lines come after
    "Kind regards", so that a name stands first.
    """

    name: str = ""
    emails: tuple[str, ...] = ()
    after_closing: bool = False


class NameFound(NamedTuple):
    """A name, the pieces that it is made of (by their places), and how much speaks for it."""

    text: str
    places: tuple[int, ...]
    strength: float
    degrees: str = ""


def name_in(
    pieces: Sequence[Piece],
    taken: Collection[int],
    known: Known,
    emails: Sequence[str],
    domains: Collection[str],
) -> NameFound | None:
    """The name that has the most for it; None where nothing has enough. `taken` are places of addresses."""
    free = [place for place in range(len(pieces)) if place not in taken]
    found: list[NameFound] = []
    for order, place in enumerate(free):
        for places in ((place,), (place, place + 1)):
            if len(places) > 1 and not _goes_on(pieces, place, free):
                continue
            text = " ".join(pieces[one].text for one in places)
            strength = _strength(text, pieces, places, known, emails, domains)
            strength += _position(order, pieces, places, known) if strength > 0 else 0.0
            if strength >= ENOUGH:
                name, degrees = bare_name(text)
                found.append(NameFound(name, places, strength, degrees))
    return _best(found)


def _best(found: list[NameFound]) -> NameFound | None:
    """The strongest; of a name in two scripts, the one that comes first."""
    if not found:
        return None
    best = max(found, key=lambda name: name.strength)
    for name in found:
        other = script_of(name.text) != script_of(best.text)
        beside = name.places[-1] + 1 == best.places[0]
        close = name.places < best.places and name.strength >= best.strength - 4
        if other and (beside or close):
            return name
    return best


def _goes_on(pieces: Sequence[Piece], place: int, free: list[int]) -> bool:
    """Whether a name in large letters goes on in the next line: Grace / Hopper."""
    if place + 1 not in free:
        return False
    first, second = pieces[place], pieces[place + 1]
    if first.line == second.line or first.label or second.label or not (first.text and second.text):
        return False
    if len(first.text.split()) > 1 or len(second.text.split()) > 1 or second.line - first.line > 1:
        return False
    if any(title_strength(one.text) or mark_strength(one.text) for one in (first, second)):
        return False
    tallest = max(first.height, second.height)
    return not tallest or min(first.height, second.height) / tallest >= _AS_TALL


def _strength(
    text: str,
    pieces: Sequence[Piece],
    places: tuple[int, ...],
    known: Known,
    emails: Sequence[str],
    domains: Collection[str],
) -> float:
    piece = pieces[places[0]]
    if piece.label not in ("", "name"):
        return 0.0
    strength = name_strength(text)
    if strength <= 0:
        return 0.0
    agreement = max((address_agreement(text, email.partition("@")[0]) for email in emails), default=0.0)
    strength += 0.8 * agreement
    strength += 5.0 if piece.label == "name" else 0.0
    strength += 4.0 if _is_known(text, known.name) else 0.0
    if _is_own_domain(text, domains) and strength >= ENOUGH:
        strength += 2.0
    elif not agreement and not _is_known(text, known.name):
        strength -= domain_agreement(text, domains)
        strength -= 3.0 if mark_strength(text) else 0.0
        strength -= 1.0 if place_strength(text) >= 2 else 0.0
    return strength


def _is_own_domain(text: str, domains: Collection[str]) -> bool:
    """Whether the whole name is a domain: johndoe.com."""
    words = in_latin(bare_name(text).name).split()
    return len(words) > 1 and any(domain in ("".join(words), "-".join(words)) for domain in domains)


def _position(order: int, pieces: Sequence[Piece], places: tuple[int, ...], known: Known) -> float:
    bonus = {0: 1.0, 1: 0.5}.get(order, 0.0)
    if known.after_closing and order == 0:
        bonus += 2.5
    height = pieces[places[0]].height
    if height >= _TALL:
        bonus += 1.5
    elif 0 < height < _SMALL:
        bonus -= 0.5
    beside = [place for place in (places[-1] + 1, places[0] - 1) if 0 <= place < len(pieces)]
    if any(title_strength(pieces[place].text) >= 3 or pieces[place].label == "title" for place in beside):
        bonus += 1.0
    return bonus


def _is_known(text: str, name: str) -> bool:
    """Whether it is the name in the header, or part of it."""
    if not name:
        return False
    mine, theirs = set(words_in(bare_name(text).name)), set(words_in(name))
    return bool(mine) and (mine <= theirs or theirs <= mine or folded(text) == folded(name))
