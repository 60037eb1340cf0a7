"""How this very program is started once more: frozen, from a wheel, or from the source tree."""

import sys
from pathlib import Path
from typing import NamedTuple

from followup_desktop.paths import APP_NAME

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
    return Program(
        executable=Path(sys.executable),
        started_as=Path(sys.argv[0]).absolute(),
        folder=Path(__file__).parents[2],
        frozen=bool(getattr(sys, "frozen", False)),
        platform=sys.platform,
    )


def own_command(*arguments: str, program: Program | None = None) -> tuple[str, ...]:
    """The words of a command that starts this program with these arguments, from whatever folder."""
    program = program or this_program()
    if program.frozen:
        return str(program.executable), *arguments
    # On Windows the script opens a black window beside ours, and so does python.exe.
    if program.platform != "win32" and program.started_as.name == APP_NAME and program.started_as.is_file():
        return str(program.started_as), *arguments
    python = str(_without_console(program))
    if program.folder.name in _INSTALLED_IN:
        return python, "-m", "followup_desktop", *arguments
    return python, "-c", _FROM_TREE, str(program.folder), *arguments


def _without_console(program: Program) -> Path:
    quiet = program.executable.with_name("pythonw.exe")
    return quiet if program.platform == "win32" and quiet.is_file() else program.executable
