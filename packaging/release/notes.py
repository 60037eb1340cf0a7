"""The release notes of one version, out of CHANGELOG.md.

Usage: notes.py VERSION   prints them; status 1 where that version has no section with a date
       notes.py --version prints the version that this source tree is
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_SECTION = re.compile(r"^## \[(?P<version>[^\]]+)\](?: - (?P<date>\d{4}-\d\d-\d\d))?\s*$", re.MULTILINE)

FILES = """\
## Which file

| your computer | file |
|---|---|
| Debian, Ubuntu | `followup-desktop_*.deb`: `sudo apt install ./followup-desktop_*.deb` |
| Fedora, openSUSE | `followup-desktop-*.rpm` |
| any other Linux | `Followup-Desktop-*.AppImage`: make it executable and start it |
| Windows 10 (1809) and later | `Followup-Desktop-*-setup.exe` |
| macOS 13 and later | `Followup-Desktop-*-arm64.dmg` (Apple silicon) or `*-x86_64.dmg` (Intel) |
| pip or pipx, Python 3.11 and later | `followup_desktop-*.whl` |

`SHA256SUMS` has the checksums (`sha256sum --check SHA256SUMS`), `*.cdx.json` says what is inside (CycloneDX).
"""


class NotesError(Exception):
    """There is nothing to say about a version, with what to do about it."""


def sections(changelog: str) -> dict[str, tuple[str, str]]:
    """The date (empty where there is none) and the text under each version's heading."""
    found = list(_SECTION.finditer(changelog))
    ends = [heading.start() for heading in found[1:]] + [len(changelog)]
    return {
        heading["version"]: (heading["date"] or "", _without_links(changelog[heading.end() : end]).strip())
        for heading, end in zip(found, ends, strict=True)
    }


def notes(changelog: str, version: str) -> str:
    """What is new in this version, and which file is whose. Raises NotesError."""
    date, text = sections(changelog).get(version, ("", ""))
    if not date:
        raise NotesError(
            f"CHANGELOG.md has no section for {version} with a date. Rename [Unreleased] to "
            f"[{version}] - YYYY-MM-DD, and begin a new [Unreleased] above it."
        )
    if not text:
        raise NotesError(f"The section of CHANGELOG.md for {version} says nothing.")
    return f"{text}\n\n{FILES}"


def version_here() -> str:
    """The version of this source tree, read without importing it."""
    source = (ROOT / "followup_desktop" / "__init__.py").read_text(encoding="utf-8")
    said = re.search(r'^__version__ = "([^"]+)"', source, re.MULTILINE)
    if said is None:
        raise NotesError("followup_desktop/__init__.py names no version.")
    return said[1]


def _without_links(text: str) -> str:
    """The text without the lines that say where [1.2.3] leads to."""
    return re.sub(r"^\[[^\]]+\]: .*$", "", text, flags=re.MULTILINE)


def main(words: list[str]) -> int:
    """Print the notes or the version; the exit status."""
    try:
        if words == ["--version"]:
            print(version_here())
        else:
            (version,) = words
            print(notes((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), version))
    except NotesError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
