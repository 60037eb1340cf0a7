"""Compiles what Python writes for the dataclasses and named tuples of the start; see quick_classes."""

import marshal
import os
import subprocess
import sys
from pathlib import Path
from types import CodeType

from quick_classes import FILE, Names, replace

START = ("followup_desktop.app", "followup_desktop.ui.running", "followup_desktop.ui.checklist.page")
"""What the start imports, and the rest with it."""


def compiled_classes(work: Path) -> list[tuple[str, str]]:
    """The file, written under `work`, and its folder in the bundle."""
    root = Path(__file__).parents[2]
    work.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, __file__, str(work / FILE)]
    subprocess.run(command, env=os.environ | {"PYTHONPATH": str(root)}, check=True)
    return [(str(work / FILE), ".")]


def _record(file: Path) -> None:
    """Import what the start imports, and write down what is compiled for its classes."""
    ready: dict[str, CodeType] = {}

    def run(source: str, known: Names | None = None, made: Names | None = None) -> None:
        ready[source] = compile(source, "<string>", "exec")
        exec(ready[source], known, made)  # noqa: S102

    def value(source: str, known: Names) -> object:
        ready[source] = compile(source, "<string>", "eval")
        return eval(ready[source], known)  # noqa: S307

    replace(run, value)
    for module in START:
        __import__(module)
    file.write_bytes(marshal.dumps(ready))


if __name__ == "__main__":
    _record(Path(sys.argv[1]))
