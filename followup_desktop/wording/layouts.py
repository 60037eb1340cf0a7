"""The layout of a template: which sections make which paragraph."""

import re
from collections.abc import Iterable

from followup_desktop.wording.errors import Flaw, did_you_mean
from followup_desktop.wording.template import VOICEMAIL_LAYOUT, Layout, Part, Presence

_NAMED = re.compile(r"(?P<plus>\+)?(?P<name>[a-z][a-z0-9_]*)|\((?P<room>[a-z][a-z0-9_]*)\)")


def layout_of(lines: Iterable[tuple[int, str]], sections: list[str], name: str) -> Layout:
    """The layout written in these numbered lines; an empty line parts paragraphs.

    `sections` are those that there are, `name` is the layout's own. Raises Flaw for an unknown section.
    """
    paragraphs: list[list[Part]] = [[]]
    seen: set[str] = set()
    for number, line in lines:
        if not line.strip():
            paragraphs.append([])
        for word in line.split():
            part = _part(number, word, sections)
            if part.section in seen:
                raise Flaw(number, f"the {name} names “{part.section}” twice. Take one away.")
            if part.presence is Presence.IF_SHORT and name == VOICEMAIL_LAYOUT:
                raise Flaw(number, f"a voicemail cannot be too short. Write “{part.section}” without “+”.")
            seen.add(part.section)
            paragraphs[-1].append(part)
    return tuple(tuple(parts) for parts in paragraphs if parts)


def names_in(layout: Layout) -> set[str]:
    """The sections that a layout names."""
    return {part.section for paragraph in layout for part in paragraph}


def _part(number: int, word: str, sections: list[str]) -> Part:
    found = _NAMED.fullmatch(word)
    if not found:
        raise Flaw(number, f"“{word[:50]}” is no section. Write section, (section) or +section.")
    section = found["room"] or found["name"]
    if section not in sections:
        hint = did_you_mean(section, sections, f"Add a heading “== {section[:50]} ==”, or take it away.")
        raise Flaw(number, f"there is no section “{section[:50]}”. {hint}")
    if found["room"]:
        return Part(section, Presence.IF_ROOM)
    return Part(section, Presence.IF_SHORT if found["plus"] else Presence.ALWAYS)
