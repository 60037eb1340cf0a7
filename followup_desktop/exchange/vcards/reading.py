"""Cards out of the bytes of a file, one after the other."""

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from followup_desktop.domain.found import LeftOut
from followup_desktop.exchange.showing import shown
from followup_desktop.exchange.vcards.charsets import Charsets
from followup_desktop.exchange.vcards.decoding import Decoder
from followup_desktop.exchange.vcards.frames import DEEPEST, MOST_LINES, Frame, Nested, frames
from followup_desktop.exchange.vcards.lines import Line, in_utf8, logical_lines, with_plain_ends
from followup_desktop.exchange.vcards.property import Card, Property
from followup_desktop.exchange.vcards.several import each_of
from followup_desktop.exchange.vcards.text import escaped, unescaped
from followup_desktop.exchange.vcards.values import Spelling, property_of
from followup_desktop.exchange.vcards.writing import card_text

Progress = Callable[[int, int], None]

_CARD_TEXT = re.compile(r"\s*BEGIN\s*:\s*VCARD\s*\n", re.IGNORECASE)
_NO_PROPERTIES = frozenset({"BEGIN", "END", "VERSION"})
_GOES_ON = frozenset({"ADR", "LABEL", "NOTE"})
_LONGEST_STRAY = 100_000  # bytes
_PROGRESS_EVERY = 65_536  # bytes


def cards_in(content: bytes, progress: Progress | None = None, depth: int = 1) -> Iterator[Card | LeftOut]:
    """The cards of a file in their order, and between them what could not be taken.

    `progress` gets the bytes done and all bytes; what it raises ends the reading. `depth` is 2 for the text
    of a card within a card, and so on.
    """
    unicode = in_utf8(content)
    plain = with_plain_ends(content if unicode is None else unicode)
    charsets = Charsets(plain, is_utf8=unicode is not None)
    reader = _CardReader(charsets)
    lines = logical_lines(_told(plain, progress, len(content)), charsets.ends_in_backslash)
    for number, frame in enumerate(frames(lines), 1):
        yield from reader.card(frame, number, depth)


def _told(content: bytes, progress: Progress | None, total: int) -> Iterator[bytes]:
    """The lines as they stand in the file, while somebody is told how far it is."""
    stream = io.BytesIO(content)
    while block := stream.readlines(_PROGRESS_EVERY):
        yield from block
        if progress is not None:
            progress(stream.tell() * total // len(content), total)


class _CardReader:
    """Makes cards of the lines of one file."""

    def __init__(self, charsets: Charsets) -> None:
        self._decoder = Decoder(charsets)
        self._lost: list[tuple[str, str]] = []

    def card(self, frame: Frame, number: int, depth: int) -> Iterator[Card | LeftOut]:
        """The card, and what in it could not be taken."""
        self._lost = []
        properties = self._properties(frame, depth)
        if properties:
            yield Card(tuple(properties))
        else:
            yield LeftOut(f"Card {number}", "There is nothing in it. Fill it in and export it again.")
        if self._lost:
            name = Card(tuple(properties)).first("FN")
            yield from _left_out(self._lost, name.text.strip() if name else f"card {number}")

    def _properties(self, frame: Frame, depth: int) -> list[Property]:
        spelling = _spelling(frame)
        found: list[Property] = []
        more: list[str] = []  # lines without a name, which go on with the property before them
        for line in frame.lines:
            if isinstance(line, Nested):
                found += self._agent(line, depth)
                continue
            parts = self._decoder.parts(bytes(line.raw))
            if parts is None:
                self._stray(line, more if found and _goes_on(found[-1]) else None)
                continue
            if more:
                found[-1] = _longer(found[-1], more)
            head, value = parts
            if line.too_long:
                self._lost.append((head.name, "It is longer than any real one."))
            elif head.name not in _NO_PROPERTIES:
                text, was_coded = self._decoder.text(line, head, value)
                one = property_of(head, text, spelling, was_coded=was_coded)
                if one is not None:
                    found += [_with_card(one, depth)] if one.name == "AGENT" else each_of(one)
        if more:
            found[-1] = _longer(found[-1], more)
        if frame.dropped:
            self._lost.append(("The end", f"It has more than {MOST_LINES} lines."))
        return found if spelling.is_four else _with_labels(found)

    def _agent(self, nested: Nested, depth: int) -> tuple[Property, ...]:
        """The property for a card whose lines lie among those of this one, as in version 2.1."""
        parts = self._decoder.parts(bytes(nested.agent.raw))
        if nested.frame.is_too_deep or parts is None or depth >= DEEPEST:
            self._lost.append(("AGENT", f"Cards lie within each other more than {DEEPEST} deep."))
            return ()
        inner = Card(tuple(self._properties(nested.frame, depth + 1)))
        if not inner.properties:
            return ()
        head = parts[0]
        return (Property(head.name, _as_value(inner), head.params, head.group),)

    def _stray(self, line: Line, more: list[str] | None) -> None:
        text = self._decoder.loose(bytes(line.raw[:_LONGEST_STRAY]))
        if text.lstrip().startswith("#") or not text.strip():
            return
        if more is not None and not line.too_long:
            more.append(text)
        else:
            self._lost.append(("", text[:100]))


def _spelling(frame: Frame) -> Spelling:
    for line in frame.lines:
        if isinstance(line, Line) and line.raw[:7].upper() == b"VERSION":
            version = line.raw.partition(b":")[2].strip()
            return Spelling(is_old=version.startswith(b"2"), is_four=version.startswith(b"4"))
    return Spelling()


def _goes_on(found: Property) -> bool:
    return found.name in _GOES_ON and not found.param("VALUE")


def _longer(found: Property, more: list[str]) -> Property:
    text = "\n".join(more)
    more.clear()
    return replace(found, value=f"{found.value}\\n{escaped(text)}")


def _with_card(agent: Property, depth: int) -> Property:
    """Version 3.0 has the other card as a text: it is read, so that it is written as a good one."""
    text = unescaped(agent.value)
    if depth >= DEEPEST or not _CARD_TEXT.match(text):
        return agent
    found = list(cards_in(text.encode(), depth=depth + 1))
    if len(found) != 1 or not isinstance(found[0], Card):
        return agent
    return replace(agent, value=_as_value(found[0]))


def _as_value(card: Card) -> str:
    return escaped(card_text(card, "3.0", folded=False))


def _with_labels(properties: list[Property]) -> list[Property]:
    """Labels of addresses where version 4.0 has them: with the address that they stand behind."""
    if not any(found.name == "LABEL" for found in properties):
        return properties
    joined: list[Property] = []
    for found in properties:
        address = joined[-1] if joined else None
        if found.name == "LABEL" and address is not None and _belongs(found, address):
            value_type = tuple(param for param in address.params if param[0] == "VALUE")
            label = ("LABEL", (found.text.strip(),))
            joined[-1] = replace(address, params=(*address.without("VALUE"), label, *value_type))
        else:
            joined.append(found)
    return joined


def _belongs(label: Property, address: Property) -> bool:
    return (
        address.name == "ADR"
        and not address.param("LABEL")
        and "\\" not in label.text
        and bool(label.text.strip())
        and label.group == address.group
        and set(label.types) == set(address.types)
        and label.preference == address.preference
        and not label.without("TYPE", "PREF")
    )


def _left_out(lost: list[tuple[str, str]], whose: str) -> Iterator[LeftOut]:
    strays = [text for name, text in lost if not name]
    if strays:
        what = "A line" if len(strays) == 1 else f"{len(strays)} lines"
        yield LeftOut(
            f"{what} of {whose}",
            f"No property of a card is written like {shown(strays[0])}. Look whether something is missing.",
        )
    for name, why in lost:
        if name:
            yield LeftOut(f"{name} of {whose}", f"{why} Look whether you need it, and type it in.")
