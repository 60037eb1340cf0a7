"""Some packages of requirements-dev.txt, each with all that it needs, as lines that pip takes.

Usage: locked.py NAME...

For a machine that needs a tool or two but not everything that developers do, some of which is not made for
every system.
"""

import re
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
_NAME = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==")
_PARENT = re.compile(r"^ +# +(?:via )?(?P<name>[A-Za-z0-9._-]+)(?: \(.*\))?$")


class Locked(NamedTuple):
    """One package: its lines for pip, and the packages because of which it is there."""

    lines: tuple[str, ...]
    parents: frozenset[str]


def blocks(requirements: str) -> list[tuple[str, Locked]]:
    """Each package of a lock file that uv has written, in its order (one name may have several)."""
    found: list[tuple[str, Locked]] = []
    for line in requirements.splitlines():
        begins = _NAME.match(line)
        if begins is not None:
            found.append((begins["name"], Locked((line,), frozenset())))
        elif found and line.startswith("    --hash"):
            name, block = found[-1]
            found[-1] = name, Locked((*block.lines, line), block.parents)
        elif found and (parent := _PARENT.match(line)) and parent["name"] != "via":
            name, block = found[-1]
            found[-1] = name, Locked(block.lines, block.parents | {parent["name"]})
    return found


def closure(requirements: str, names: list[str]) -> str:
    """The lines for these packages and what they need. Raises KeyError for one that is not there."""
    known = blocks(requirements)
    for name in names:
        if name not in dict(known):
            raise KeyError(name)
    wanted: set[str] = set()
    more = set(names)
    while more - wanted:
        wanted |= more
        more = {name for name, block in known if block.parents & wanted}
    return "".join(f"{line}\n" for name, block in known if name in wanted for line in block.lines)


if __name__ == "__main__":
    sys.stdout.write(closure((ROOT / "requirements-dev.txt").read_text(encoding="utf-8"), sys.argv[1:]))
