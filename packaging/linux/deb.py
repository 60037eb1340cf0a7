"""Builds the Debian package out of the frozen program.

Usage: deb.py FROZEN OUTPUT_FOLDER

The result is followup-desktop_VERSION-1_ARCHITECTURE.deb. It has no scripts of its own: what menus, icons and
kinds of files need is done by the triggers of the packages that keep them.
"""

import hashlib
import subprocess
import sys
import tempfile
import textwrap
import tomllib
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time
from email.utils import format_datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "pyinstaller")]

from components import Component, components  # noqa: E402
from elf_files import ElfFile, asked_of_the_system, elf_files, highest_version  # noqa: E402
from installed_files import NAME, ROOT, compressed, homepage, lay_out, released, set_modes, version  # noqa: E402

REVISION = "1"
MAINTAINER = "Followup Desktop contributors <followup-desktop@users.noreply.github.com>"
OLDEST_GLIBC = (2, 36)
"""That of Debian 12, the oldest system that the package is for; Ubuntu 24.04 has 2.39, Debian 13 2.41."""

_IN_A_LINE = "what to do after a job interview, by when, and in which words"
_IN_A_PARAGRAPH = (
    "Write down a job interview in two minutes, and Followup Desktop makes the checklist of what "
    "follows: whom to thank, what was promised, when to call and when to wait. It reminds from the tray, "
    "and has the note or the call script ready for each step. Nothing is sent by the program, and "
    "everything stays in one file on this machine."
)

_LICENCES = f"usr/lib/{NAME}/licences"


class UnknownLibraryError(Exception):
    """The program asks for a library of which depends.toml says no package."""


def build(frozen: Path, folder: Path) -> Path:
    """Build the package in `folder`; the file."""
    architecture = _told("dpkg", "--print-architecture")
    folder.mkdir(parents=True, exist_ok=True)
    package = folder.resolve() / f"{NAME}_{version()}-{REVISION}_{architecture}.deb"
    with tempfile.TemporaryDirectory(prefix="followup-deb-") as work:
        top = Path(work, "top")
        lay_out(frozen, top)
        write_papers(top)
        _write_control(top, architecture)
        set_modes(top)
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(top), str(package)], check=True
        )
    return package


def write_papers(top: Path) -> None:
    """Who has made what under which licence, what changed, and what Lintian may leave alone."""
    library = top / "usr/lib" / NAME
    internal = library / "_internal"
    files = [str(file.relative_to(internal)) for file in internal.rglob("*") if file.is_file()]
    made_by_others = components([*files, f"../{NAME}"])
    texts = top / _LICENCES
    texts.mkdir()
    for one in made_by_others:
        (texts / f"{one.key}.txt").write_text(one.text, encoding="utf-8")
    papers = top / "usr/share/doc" / NAME
    papers.mkdir(parents=True)
    (papers / "copyright").write_text(copyright_of(made_by_others), encoding="utf-8")
    (papers / "changelog.Debian.gz").write_bytes(compressed(changelog().encode()))
    (papers / "NEWS.gz").write_bytes(compressed((ROOT / "CHANGELOG.md").read_bytes()))
    overrides = top / "usr/share/lintian/overrides"
    overrides.mkdir(parents=True)
    (overrides / NAME).write_bytes((HERE / "lintian-overrides").read_bytes())


def copyright_of(made_by_others: Iterable[Component]) -> str:
    """The file copyright (DEP-5, machine-readable)."""
    mine = (ROOT / "LICENSE").read_text(encoding="utf-8").strip()
    head = (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: Followup Desktop\n"
        f"Comment: The words of every licence in full are in /{_LICENCES}."
    )
    words = _indented("\n".join(mine.splitlines()[4:]))
    stanzas = [head, f"Files: *\nCopyright: Followup Desktop contributors\nLicense: Expat\n{words}"]
    for one in made_by_others:
        names = [
            f"usr/lib/{NAME}/_internal/{pattern}" for pattern in one.files if not pattern.startswith("../")
        ]
        names += [
            f"usr/lib/{NAME}/{pattern.removeprefix('../')}" for pattern in one.files if pattern[:3] == "../"
        ]
        names = names or [f"{_LICENCES}/{one.key}.txt"]
        stanzas.append(
            f"Files: {(chr(10) + ' ').join(names)}\n"
            f"Copyright: {(chr(10) + ' ').join(one.holders)}\n"
            f"License: {one.licence}-{one.key}\n"
            + _indented(f"{one.name}: {one.licence}. Its words: /{_LICENCES}/{one.key}.txt{_on_debian(one)}")
        )
    return "\n\n".join(stanzas) + "\n"


def _on_debian(one: Component) -> str:
    """Where Debian keeps the same words."""
    common = {"LGPL-3": "LGPL-3", "GPL-3": "GPL-3", "LGPL-2.1+": "LGPL-2.1", "Apache-2.0": "Apache-2.0"}
    common |= {"GPL-2+ with Bootloader-exception": "GPL-2", "BSD-3-Clause or Apache-2.0": "Apache-2.0"}
    return f" and in /usr/share/common-licenses/{common[one.licence]}." if one.licence in common else "."


def changelog() -> str:
    """The changelog of the package; that of the program lies beside it as NEWS.gz."""
    day = datetime.combine(released(), time(12), UTC)
    return (
        f"{NAME} ({version()}-{REVISION}) unstable; urgency=medium\n\n"
        f"  * Followup Desktop {version()}; NEWS.gz says what is new.\n\n"
        f" -- {MAINTAINER}  {format_datetime(day)}\n"
    )


def depends(files: Sequence[ElfFile]) -> list[str]:
    """What the package depends on. Raises UnknownLibraryError."""
    table = tomllib.loads((HERE / "depends.toml").read_text(encoding="utf-8"))
    asked = asked_of_the_system(files)
    unknown = sorted(asked - table["libraries"].keys())
    if unknown:
        raise UnknownLibraryError(f"depends.toml says no package for {', '.join(unknown)}.")
    packages = {table["libraries"][library] for library in asked} | set(table["files"].values())
    glibc = ".".join(map(str, highest_version(files, "GLIBC")))
    return sorted(f"libc6 (>= {glibc})" if package == "libc6" else package for package in packages)


def _write_control(top: Path, architecture: str) -> None:
    control = top / "DEBIAN"
    control.mkdir()
    inside = [path for path in sorted(top.rglob("*")) if path.is_file() and not path.is_symlink()]
    size = sum(-(-path.stat().st_size // 1024) for path in inside)
    fields = {
        "Package": NAME,
        "Version": f"{version()}-{REVISION}",
        "Architecture": architecture,
        "Maintainer": MAINTAINER,
        "Installed-Size": str(size),
        "Depends": ", ".join(depends(elf_files(top))),
        "Recommends": "xdg-utils",
        "Section": "misc",
        "Priority": "optional",
    }
    if homepage():
        fields["Homepage"] = homepage()
    fields["Description"] = f"{_IN_A_LINE}\n" + _indented("\n".join(textwrap.wrap(_IN_A_PARAGRAPH, width=78)))
    told = "".join(f"{name}: {value}\n" for name, value in fields.items())
    (control / "control").write_text(told.rstrip("\n") + "\n", encoding="utf-8")
    sums = [
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(top)}"
        for path in inside
    ]
    (control / "md5sums").write_text("\n".join(sums) + "\n", encoding="utf-8")


def _indented(text: str) -> str:
    return "\n".join(f" {line}" if line.strip() else " ." for line in text.splitlines())


def _told(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    sys.stdout.write(f"{build(Path(sys.argv[1]), Path(sys.argv[2]))}\n")
