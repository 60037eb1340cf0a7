"""What of other people's work is in the frozen program, and under which licences."""

import re
import sys
import tomllib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
_COMMON = Path("/usr/share/common-licenses")
_DEBIAN = Path("/usr/share/doc")
_LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==", re.MULTILINE)
_HOLDER = re.compile(r"^[\s*#.]*(?:Copyright|©|\(c\))\s*(?:\([cC]\)|©)?[\s:,]*(.+?)\s*$", re.MULTILINE)
_OF_LICENCE = re.compile(
    r"^[\s\d,-]*(?:\[|\{|holder|notice|owner|license|statement|law|and\b)", re.IGNORECASE
)
_SHORT = {"MIT": "Expat", "LGPL-2.1-or-later": "LGPL-2.1+"}
_NOT_ON_LINUX = frozenset({"tzdata"})


class MissingLicenceError(Exception):
    """The words of a licence are not where they should be."""


@dataclass(frozen=True)
class Component:
    """Something in the program that others have made. `files` are patterns below the folder _internal."""

    key: str
    name: str
    files: tuple[str, ...]
    licence: str
    holders: tuple[str, ...]
    text: str


def components(inside: Collection[str]) -> list[Component]:
    """What others have made, for a bundle with these files (below _internal): distributions first.

    Raises MissingLicenceError.
    """
    told = tomllib.loads((HERE / "components.toml").read_text(encoding="utf-8"))
    locked = _LOCKED.findall((ROOT / "requirements.txt").read_text(encoding="utf-8"))
    names = [name.lower() for name in locked if name.lower() not in _NOT_ON_LINUX]
    found = [_of_distribution(name, told["distributions"].get(name, {})) for name in names]
    rows = {key: row for key, row in told["components"].items() if _is_inside(row["files"], inside)}
    return found + [_of_table(key, row) for key, row in rows.items()]


def owners(file: str, among: Iterable[Component]) -> list[Component]:
    """Whose a file of the bundle is, named below _internal: by every pattern that fits it."""
    return [one for one in among if any(fnmatchcase(file, pattern) for pattern in one.files)]


def _is_inside(patterns: Collection[str], inside: Collection[str]) -> bool:
    return not patterns or any(fnmatchcase(file, pattern) for pattern in patterns for file in inside)


def _of_distribution(name: str, row: dict[str, object]) -> Component:
    found = distribution(name)
    text = _text(str(row["text"])) if "text" in row else _licence_of(found)
    licence = str(row.get("licence") or found.metadata.get("License-Expression") or found.metadata["License"])
    holders = (str(row["copyright"]),) if "copyright" in row else _holders(text)
    files = row.get("files") or [f"{top}/*" for top in _folders(found)]
    assert isinstance(files, list)
    return Component(
        name,
        f"{found.metadata['Name']} {found.version}",
        tuple(files),
        _SHORT.get(licence, licence),
        holders or (f"the authors of {found.metadata['Name']}",),
        text,
    )


def _of_table(key: str, row: dict[str, object]) -> Component:
    files = row["files"]
    assert isinstance(files, list)
    return Component(
        key,
        str(row["name"]),
        tuple(files),
        str(row["licence"]),
        (str(row["copyright"]),),
        _text(str(row["text"])),
    )


def _folders(found: Distribution) -> list[str]:
    """The folders and modules that a distribution brings, its own data about itself among them."""
    tops = {file.parts[0] for file in found.files or () if ".." not in file.parts}
    return sorted(tops - {"__pycache__"})


def _licence_of(found: Distribution) -> str:
    """The words of the licence files that a distribution carries."""
    names = [
        file
        for file in found.files or ()
        if ".dist-info" in file.parts[0] and re.match(r"(?i)(?:licen[cs]e|copying|notice|authors)", file.name)
    ]
    if not names:
        raise MissingLicenceError(f"{found.metadata['Name']} carries no licence; see components.toml.")
    texts = [
        Path(str(found.locate_file(name))).read_text(encoding="utf-8", errors="replace") for name in names
    ]
    return "\n\n".join(text.strip() for text in texts) + "\n"


def _text(source: str) -> str:
    kind, _, name = source.partition(":")
    if kind == "python":
        places = [Path(sys.base_prefix, "lib", f"python3.{sys.version_info[1]}", "LICENSE.txt")]
        places += [_DEBIAN / f"python3.{sys.version_info[1]}-minimal" / "copyright"]
        places += [_DEBIAN / f"libpython3.{sys.version_info[1]}-minimal" / "copyright"]
    elif kind == "common":
        places = [_COMMON / name]
    elif kind == "debian":
        places = [_DEBIAN / package / "copyright" for package in name.split("|")]
    elif kind == "distribution":
        try:
            return _licence_of(distribution(name))
        except PackageNotFoundError as error:
            raise MissingLicenceError(f"{name} is not installed here.") from error
    else:
        places = [ROOT / source]
    for place in places:
        if place.is_file():
            return place.read_text(encoding="utf-8", errors="replace")
    raise MissingLicenceError(f"The licence {source} is in none of {', '.join(map(str, places))}.")


def _holders(text: str) -> tuple[str, ...]:
    found = [holder for holder in _HOLDER.findall(text) if not _OF_LICENCE.match(holder)]
    return tuple(dict.fromkeys(found))[:8]
