"""vCard 2.1, 3.0 and 4.0, as the programs of thirty years really write them; out go 3.0 and 4.0.

    found = read_cards(Path("contacts.vcf").read_bytes())
    content = write_cards(found.cards, "4.0")

Everything that a card holds stays in it, also what nothing here shows: written as 4.0 and read again, a card
is the same. Nothing outside the file is ever fetched.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from followup_desktop.domain.found import LeftOut
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.vcards.lines import in_utf8
from followup_desktop.exchange.vcards.property import Card, Property
from followup_desktop.exchange.vcards.reading import Progress, cards_in
from followup_desktop.exchange.vcards.writing import Version, card_text, write_cards

__all__ = ["Card", "Property", "ReadCards", "Version", "card_text", "each_card", "read_cards", "write_cards"]

LARGEST_MB = 100
_LARGEST = LARGEST_MB * 1_000_000
_BEGIN = re.compile(rb"^[\s\0\xef\xbb\xbf]*BEGIN\s*:\s*(VCALENDAR|VCARD)", re.IGNORECASE | re.MULTILINE)
_SPELLED_BREAK = re.compile(rb"(?:\\r)?\\n")  # what some who make QR codes write where a line should end
_EVENT = re.compile(rb"^\s*BEGIN\s*:\s*VEVENT", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ReadCards:
    """The cards of a file in their order, and what in it could not be taken."""

    cards: tuple[Card, ...]
    left_out: tuple[LeftOut, ...] = ()


def read_cards(content: bytes, *, progress: Progress | None = None) -> ReadCards:
    """All cards of a file.

    `progress` is told the bytes done and all bytes, now and then; what it raises ends the reading.
    Raises ExchangeError where there is no card in it.
    """
    cards: list[Card] = []
    left_out: list[LeftOut] = []
    for found in each_card(content, progress=progress):
        if isinstance(found, Card):
            cards.append(found)
        else:
            left_out.append(found)
    return ReadCards(tuple(cards), tuple(left_out))


def each_card(content: bytes, *, progress: Progress | None = None) -> Iterator[Card | LeftOut]:
    """The same one after the other, for files with cards by the ten thousand. Raises as read_cards does."""
    if len(content) > _LARGEST:
        raise ExchangeError(
            f"The file is larger than {LARGEST_MB} MB. "
            "Export the contacts in several files, or without pictures."
        )
    if b"\n" not in content and b"\r" not in content:
        content = _SPELLED_BREAK.sub(b"\n", content)
    none = True
    for found in cards_in(content, progress):
        none = False
        yield found
    if none:
        raise ExchangeError(_why_none(content))


def _why_none(content: bytes) -> str:
    if not content.strip():
        return "The file is empty. Export the contacts again."
    begins = _BEGIN.search(in_utf8(content) or content)
    if begins is not None and begins[1].upper() == b"VCALENDAR":
        events = len(_EVENT.findall(content))
        count = "1 event" if events == 1 else f"{events} events"
        return (
            f"This is a calendar with {count}, and not a vCard, whatever its name ends in. "
            "Give it a name that ends in .ics, and import it as an invitation."
        )
    return "There is no vCard in the file: no line reads BEGIN:VCARD. Export the contacts as a .vcf file."
