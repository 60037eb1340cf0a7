"""How to greet a person: with the title where there is one, else with the whole name."""

import re

from followup_desktop.wording.plain_text import folded

_TITLE = re.compile(r"(?:dr|prof|professor|doctor|mr|mrs|ms|miss|mx|judge|rabbi|rev)\.?", re.IGNORECASE)
_SUFFIX = re.compile(
    r"(?:[js]r|esq|phd|ph\.d|md|m\.d|mba|m\.b\.a|mph|msc|m\.sc|bsc|b\.sc|cpa|pmp|dds|ii|iii|iv)\.?",
    re.IGNORECASE,
)
# Words that belong to the family name that follows them.
_PARTICLE = re.compile(
    r"van|von|der|den|de|del|della|di|da|do|dos|du|la|le|ter|ten|zu|zur|zum|bin|ibn|al|el|af|av|st\.",
    re.IGNORECASE,
)


def full_name(name: str) -> str:
    """The name on one line and in the order of speaking: "Hopper, Grace" is Grace Hopper."""
    line = folded(name)
    family, comma, given = (part.strip() for part in line.partition(","))
    if not comma or "," in given or not given or not family:
        return line
    if all(_SUFFIX.fullmatch(word) for word in given.split()):
        return line
    return f"{given} {family}"


def greeting_name(name: str) -> str:
    """The name as it stands after "Dear": "Dr. Hopper" where a title is part of it, else the full name.

    The family name stands alone only where it is certain which one it is; the full name is always right.
    """
    words = _without_suffixes(full_name(name))
    count = next((i for i, word in enumerate(words) if not _TITLE.fullmatch(word)), len(words))
    titles, names = words[:count], words[count:]
    if titles and names:
        return " ".join([*titles, *_family_name(names)])
    return " ".join(words)


def _without_suffixes(name: str) -> list[str]:
    words = name.split()
    while len(words) > 1 and _SUFFIX.fullmatch(words[-1].rstrip(",")):
        words.pop()
    words[-1:] = [word.rstrip(",") for word in words[-1:]]
    return words


def _family_name(names: list[str]) -> list[str]:
    """The words of the family name, or all of them where one cannot tell."""
    if not all(_is_latin(word) for word in names):
        return names
    particle = next((i for i, word in enumerate(names) if i and _PARTICLE.fullmatch(word)), 0)
    if particle:
        return names[particle:]
    # An initial is never a family name; two longer words after the given name may both be.
    longer = [word for word in names[1:] if len(word.rstrip(".")) > 1]
    return longer if len(longer) == 1 and names[-1] == longer[0] else names


def _is_latin(word: str) -> bool:
    return all(ord(letter) < 0x250 or 0x1E00 <= ord(letter) < 0x2020 for letter in word)
