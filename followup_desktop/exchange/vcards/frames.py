"""Where each card of a file begins and ends: also one within another, one cut off, one that never began."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from followup_desktop.exchange.vcards.lines import Line

DEEPEST = 4
"""So many cards may lie one within the other (the agent of an agent); what is deeper is left out."""
MOST_LINES = 5_000
"""So many lines a card may have, folds put together; what comes then is left out."""

_MARK = re.compile(rb"\s*(BEGIN|END)\s*:\s*([\w-]+)\s*$", re.IGNORECASE | re.ASCII)
_AGENT = re.compile(rb"\s*(?:[\w-]+\.)?AGENT[^:]*:\s*(BEGIN\s*:\s*VCARD\s*)?$", re.IGNORECASE | re.ASCII)
_MOST_LOOSE = 1000


class Nested(NamedTuple):
    """A card within a card: the line that it hangs on (AGENT), and what it is itself."""

    agent: Line
    frame: "Frame"


class Frame:
    """The lines of a card, without its BEGIN and END.

    `agent` is the line that waits for a card of its own, `dropped` how many lines were too many.
    """

    def __init__(self, *, is_too_deep: bool = False) -> None:
        self.lines: list[Line | Nested] = []
        self.is_too_deep = is_too_deep
        self.dropped = 0
        self.agent: Line | None = None
        self._foreign = b""

    def add(self, line: Line) -> bool:
        """Take a line; whether a card begins at its end.

        Between the begin and the end of something that is no card, lines are passed over.
        """
        if self._foreign:
            return False
        found = _AGENT.match(line.raw) if line.raw[-1:] in b":Dd \t" else None
        self.agent = line if found else None
        if len(self.lines) >= MOST_LINES:
            self.dropped += 1
        elif not self.is_too_deep:
            self.lines.append(line)
        return found is not None and found[1] is not None

    def foreign(self, name: bytes, *, begins: bool) -> None:
        """Something that is no card begins or ends."""
        if begins:
            self._foreign = self._foreign or name
        elif name == self._foreign:
            self._foreign = b""

    def hang(self, inner: "Frame") -> None:
        """Take the card for which the line AGENT waits."""
        if self.agent is not None and self.lines and self.lines[-1] is self.agent:
            self.lines[-1] = Nested(self.agent, inner)
        self.agent = None


def frames(lines: Iterator[Line]) -> Iterator[Frame]:
    """The cards in the lines of a file.

    A card that does not end, ends where the next one begins, or with the file. Lines that end as a card
    without having begun are one too; nothing else outside of the cards is looked at.
    """
    stack = _Stack()
    for line in lines:
        mark = _MARK.match(line.raw) if line.raw[:1] in b"BEbe \t" else None
        if mark is None:
            stack.add(line)
            continue
        begins = mark[1].upper() == b"BEGIN"
        if mark[2].upper() != b"VCARD":
            stack.foreign(mark[2].upper(), begins=begins)
            continue
        card = stack.begin() if begins else stack.end()
        if card is not None:
            yield card
    rest = stack.close()
    if rest is not None:
        yield rest


class _Stack:
    """The cards that have begun and not ended, each within the one before it."""

    def __init__(self) -> None:
        self._opened: list[Frame] = []
        self._loose = Frame()

    def add(self, line: Line) -> None:
        """Take a line into the innermost card."""
        if not self._opened:
            self._loose.add(line)
            if len(self._loose.lines) > _MOST_LOOSE:
                self._loose = Frame()
        elif self._opened[-1].add(line):
            self._push()

    def foreign(self, name: bytes, *, begins: bool) -> None:
        """Something that is no card begins or ends."""
        frame = self._opened[-1] if self._opened else self._loose
        frame.foreign(name, begins=begins)

    def begin(self) -> Frame | None:
        """A card begins: an inner one, or else the one before it has ended."""
        before = None if self._opened and self._opened[-1].agent is not None else self.close()
        self._push()
        return before

    def end(self) -> Frame | None:
        """A card ends; None where it was an inner one, or there was none."""
        if len(self._opened) > 1:
            inner = self._opened.pop()
            self._opened[-1].hang(inner)
            return None
        if not self._opened and self._loose.lines:
            self._opened.append(self._loose)
        self._loose = Frame()
        return self.close()

    def close(self) -> Frame | None:
        """Whatever has begun ends here."""
        while len(self._opened) > 1:
            inner = self._opened.pop()
            self._opened[-1].hang(inner)
        return self._opened.pop() if self._opened else None

    def _push(self) -> None:
        self._loose = Frame()
        self._opened.append(Frame(is_too_deep=len(self._opened) >= DEEPEST))
