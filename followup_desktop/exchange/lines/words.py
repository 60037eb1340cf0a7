"""The lists of words by which names, titles, companies and places are known, from resources/words.

A list is a text file: entries between commas or line ends, lines with # are remarks. Where a line begins with
"kind:", that is what the entries of the line stand for. Upper case and accents do not count.
"""

import re
from functools import cache

from followup_desktop.domain.letters import folded
from followup_desktop.paths import resources_dir

_KIND = re.compile(r"([a-z_]+): ")


@cache
def words(name: str) -> frozenset[str]:
    """The entries of a list, folded (small letters, no accents)."""
    return frozenset(kinds(name))


@cache
def kinds(name: str) -> dict[str, str]:
    """The entries of a list, folded, with the kind of their line ("" where it names none)."""
    entries: dict[str, str] = {}
    for line in (resources_dir() / "words" / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        named = _KIND.match(line)
        kind, rest = (named[1], line[named.end() :]) if named else ("", line)
        for entry in rest.split(","):
            if word := folded(entry).strip():
                entries.setdefault(word, kind)
    return entries


def any_of(entries: frozenset[str] | dict[str, str]) -> str:
    """A regular expression that takes each of them, the longest first."""
    return "|".join(re.escape(entry) for entry in sorted(entries, key=lambda entry: (-len(entry), entry)))
