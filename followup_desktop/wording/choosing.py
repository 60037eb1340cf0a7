"""Which of the wordings of a section a note has.

Everybody at one company has a number of their own and hears another wording; another company (`offset`)
begins elsewhere in the list, and differently so in each section.
"""

from collections.abc import Iterator, Mapping
from hashlib import sha256

from followup_desktop.wording.engine import Field, filled, holds
from followup_desktop.wording.template import Case, Section


def said(section: Section, fields: Mapping[str, Field], *, number: int, offset: str) -> str:
    """What this section says: its first case that holds and can be filled; empty where there is none."""
    for case in section.cases:
        if holds(case.condition, fields):
            for place in _places(section, case, number, offset):
                text = filled(case.wordings[place], fields)
                if text is not None:
                    return text
    return ""


def _places(section: Section, case: Case, number: int, offset: str) -> Iterator[int]:
    """Where in the list to look: first at this number's own wording, then at those that follow it.

    Where there are more numbers than wordings, the sections move on by different steps, so that the same
    wordings do not meet again.
    """
    count = len(case.wordings)
    # Not hash(), which differs each time the program starts, and no checksum: with that all sections of
    # another company would move on alike.
    digest = sha256(f"{offset}/{section.name}".encode()).digest()
    start = int.from_bytes(digest[:4], "big") if offset else 0
    first = start + number + number // count * section.place
    return ((first + further) % count for further in range(count))
