"""Which pieces of a card make up its postal addresses."""

from collections.abc import Collection, Sequence

from followup_desktop.exchange.lines.letters import is_east_asian
from followup_desktop.exchange.lines.names import name_strength
from followup_desktop.exchange.lines.organizations import mark_strength, organization_strength
from followup_desktop.exchange.lines.pieces import Piece
from followup_desktop.exchange.lines.places import is_place, place_strength
from followup_desktop.exchange.lines.titles import is_department, title_strength

_CERTAIN, _ENOUGH, _STREET, _BESIDE = 2.5, 1.5, 0.8, 0.5
_LINES_APART = 2  # an empty line may stand between two lines of an address


def addresses_in(pieces: Sequence[Piece], domains: Collection[str]) -> list[list[int]]:
    """The addresses, each as the places of its pieces in the sequence, the most certain first.

    `domains` are the names in the domains of the addresses beside them. Places alone in one line ("London |
    New York") are where a company has offices, and no address.
    """
    strengths = [_strength(piece, domains) for piece in pieces]
    least = _CERTAIN if any(strength >= _CERTAIN for strength in strengths) else _ENOUGH
    runs: list[list[int]] = []
    for index, strength in enumerate(strengths):
        if strength < least or (runs and index <= runs[-1][-1]):
            continue
        start = index
        while start > 0 and not _in_last(start - 1, runs):
            if _belongs(start - 1, start, pieces, strengths):
                start -= 1
            elif (
                start > 1 and not _in_last(start - 2, runs) and _stands_between(start - 1, pieces, strengths)
            ):
                start -= 2
            else:
                break
        runs.append(list(range(start, _end(index, pieces, strengths) + 1)))
    runs = [run for run in runs if not _are_offices([pieces[place] for place in run])]
    return sorted(runs, key=lambda run: -max(strengths[index] for index in run))


def address_text(pieces: Sequence[Piece]) -> str:
    """The address in one line."""
    comma = " " if any(is_east_asian(piece.text) for piece in pieces) else ", "
    text = ""
    for piece in pieces:
        joint = " / " if piece.joint == "/" and text else comma if text else ""
        text += joint + piece.text.strip(" ,;")
    return text


def _are_offices(pieces: Sequence[Piece]) -> bool:
    plain = not any(letter.isdigit() for piece in pieces for letter in piece.text)
    in_row = len(pieces) > 1 and len({piece.line for piece in pieces}) == 1
    return plain and in_row and all(piece.joint for piece in pieces[1:])


def _strength(piece: Piece, domains: Collection[str]) -> float:
    if piece.label == "address":
        return 4.0
    if piece.label:
        return 0.0
    strength = place_strength(piece.text)
    if title_strength(piece.text) >= 3 and strength < 3:
        return 0.0
    if (mark_strength(piece.text) or is_department(piece.text)) and strength < 3:
        return 0.0
    if strength < 2 and organization_strength(piece.text, domains) >= 2:
        return 0.0
    is_name = strength < 3 and name_strength(piece.text) >= 3 and not is_place(piece.text)
    return 0.0 if is_name else strength


def _end(index: int, pieces: Sequence[Piece], strengths: list[float]) -> int:
    end = index
    while end + 1 < len(pieces):
        if _belongs(end + 1, end, pieces, strengths):
            end += 1
        elif end + 2 < len(pieces) and _stands_between(end + 1, pieces, strengths):
            end += 2
        else:
            break
    return end


def _belongs(index: int, beside: int, pieces: Sequence[Piece], strengths: list[float]) -> bool:
    near = abs(pieces[index].line - pieces[beside].line) <= _LINES_APART
    return near and strengths[index] >= _BESIDE


def _stands_between(index: int, pieces: Sequence[Piece], strengths: list[float]) -> bool:
    """Whether it is a short line without other meaning between two parts of an address."""
    piece = pieces[index]
    plain = not piece.label and not title_strength(piece.text) and not mark_strength(piece.text)
    close = pieces[index + 1].line - pieces[index - 1].line <= _LINES_APART
    return (
        plain
        and close
        and min(strengths[index - 1], strengths[index + 1]) >= _STREET
        and max(strengths[index - 1], strengths[index + 1]) >= _ENOUGH
        and name_strength(piece.text) < 3
        and not is_department(piece.text)
        and len(piece.text.split()) <= 4
    )


def _in_last(index: int, runs: list[list[int]]) -> bool:
    return bool(runs) and index in runs[-1]
