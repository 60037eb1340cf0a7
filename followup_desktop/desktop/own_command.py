"""How this very program is started once more: frozen, from a wheel, or from the source tree."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from followup_desktop.paths import APP_NAME

WINDOW_PROGRAM = "Followup Desktop.exe"
"""On Windows the frozen program has two files; this one opens no console beside the window."""

_INSTALLED_IN = ("site-packages", "dist-packages")
# The source tree is found from no folder but itself, and what it starts must not inherit a PYTHONPATH.
_FROM_TREE = (
    "import sys; sys.path.insert(0, sys.argv.pop(1)); "
    "from followup_desktop.__main__ import main; sys.exit(main())"
)


class Program(NamedTuple):
    """How a program runs: by which executable, under which name it was started, from which folder.

    `folder` is the one that the package lies in; `platform` is one of sys.platform's.
    """

    executable: Path
    started_as: Path
    folder: Path
    frozen: bool
    platform: str


def this_program() -> Program:
    """The program that runs now."""
    frozen = bool(getattr(sys, "frozen", False))
    return Program(
        executable=in_one_file(Path(sys.executable), os.environ) if frozen else Path(sys.executable),
        started_as=Path(sys.argv[0]).absolute(),
        folder=Path(__file__).parents[2],
        frozen=frozen,
        platform=sys.platform,
    )


def in_one_file(executable: Path, environment: Mapping[str, str]) -> Path:
    """The AppImage that this executable runs from, or else the executable itself.

    An AppImage is mounted in another folder each time; APPDIR and APPIMAGE name that folder and the file
    (AppImage specification). What another AppImage has started inherits the names, but lies elsewhere.
    """
    image, mounted = environment.get("APPIMAGE"), environment.get("APPDIR")
    return Path(image) if image and mounted and executable.is_relative_to(mounted) else executable


def own_command(*arguments: str, program: Program | None = None) -> tuple[str, ...]:
    """The words of a command that starts this program with these arguments, from whatever folder."""
    program = program or this_program()
    if program.frozen:
        return str(_beside(program, WINDOW_PROGRAM)), *arguments
    # On Windows the script opens a black window beside ours, and so does python.exe.
    if program.platform != "win32" and program.started_as.name == APP_NAME and program.started_as.is_file():
        return str(program.started_as), *arguments
    python = str(_beside(program, "pythonw.exe"))
    if program.folder.name in _INSTALLED_IN:
        return python, "-m", "followup_desktop", *arguments
    return python, "-c", _FROM_TREE, str(program.folder), *arguments


def _beside(program: Program, name: str) -> Path:
    """On Windows the program of this name beside the one that runs, if there is one: without a console."""
    quiet = program.executable.with_name(name)
    return quiet if program.platform == "win32" and quiet.is_file() else program.executable
