"""Shiboken's signature sources as ready byte code.

At every start Shiboken compiles Python sources that lie in a zip file inside its library, which takes long.
Where a folder `files.dir` lies beside it, it reads that instead; it makes one itself where SBK_EMBED=0 is
set. Made here once, in a copy, and compiled.
"""

import compileall
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = "files.dir"

WRITES_STUBS = Path("shibokensupport", "signature", "lib", "pyi_generator.py")
"""Loaded at each start with its regular expressions (10 ms), and used only where stubs are written."""

READS_SIGNATURES = Path("shibokensupport", "signature", "parser.py")
_WHEN_ASKED = """\
    global arglistParser
    arglistParser = arglistParser or ArglistParser()
    return arglistParser.parse(argstr)"""
MADE_WHEN_ASKED = (
    ("arglistParser = ArglistParser()", "arglistParser = None"),
    ("    return arglistParser.parse(argstr)", _WHEN_ASKED),
)
"""A regular expression that takes 8 ms to make is made when a signature is read: at the first wrong call."""


def compiled_signatures(work: Path) -> list[tuple[str, str]]:
    """The byte code under `work`, as pairs of a file and its folder in the bundle."""
    folder = _unpacked(work) / FOLDER
    (folder / WRITES_STUBS).write_text('"""Left out: the program writes no stubs."""\n', encoding="utf-8")
    reading = (folder / READS_SIGNATURES).read_text(encoding="utf-8")
    for at_once, when_asked in MADE_WHEN_ASKED:
        reading = reading.replace(at_once, when_asked)
    (folder / READS_SIGNATURES).write_text(reading, encoding="utf-8")
    if not compileall.compile_dir(folder, legacy=True, quiet=1, force=True, stripdir=str(folder)):
        raise SystemExit(f"Shiboken's signature sources in {folder} cannot be compiled.")
    return [
        (str(file), str(Path("shiboken6", FOLDER, file.parent.relative_to(folder))))
        for file in sorted(folder.rglob("*.pyc"))
        if file.parent.name != "__pycache__"
    ]


def _unpacked(work: Path) -> Path:
    """A copy of the package in which the folder of sources was made."""
    found = importlib.util.find_spec("shiboken6")
    if found is None or found.origin is None:
        raise SystemExit("shiboken6 is not installed here.")
    shutil.rmtree(work, ignore_errors=True)
    copy = work / "shiboken6"
    shutil.copytree(Path(found.origin).parent, copy)
    environment = os.environ | {"SBK_EMBED": "0", "PYTHONPATH": str(work)}
    subprocess.run([sys.executable, "-c", "import shiboken6"], env=environment, check=True)
    if not (copy / FOLDER).is_dir():
        raise SystemExit(
            "Shiboken does not unpack its signature sources any more; see packaging/pyinstaller."
        )
    return copy
