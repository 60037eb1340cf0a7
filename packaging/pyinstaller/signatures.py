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

_PARSER = Path("shibokensupport", "signature", "parser.py")
_FEATURE = Path("shibokensupport", "feature.py")

CHANGES = (
    (_PARSER, "arglistParser = ArglistParser()", "arglistParser = None"),
    (
        _PARSER,
        "    return arglistParser.parse(argstr)",
        """\
    global arglistParser
    arglistParser = arglistParser or ArglistParser()
    return arglistParser.parse(argstr)""",
    ),
    (_FEATURE, "source = inspect.getsource(module)", "raise OSError"),
)
"""What is said in another way. A regular expression that takes 8 ms to make is made when a signature is read,
at the first wrong call; and the sources of our modules, of which there are none, are not looked for."""

WRITES_STUBS = Path("shibokensupport", "signature", "lib", "pyi_generator.py")
"""Loaded at each start with its regular expressions (10 ms), and used only where stubs are written."""


def compiled_signatures(work: Path) -> list[tuple[str, str]]:
    """The byte code under `work`, as pairs of a file and its folder in the bundle."""
    folder = _unpacked(work) / FOLDER
    (folder / WRITES_STUBS).write_text('"""Left out: the program writes no stubs."""\n', encoding="utf-8")
    for file, before, after in CHANGES:
        source = (folder / file).read_text(encoding="utf-8")
        if source.count(before) != 1:
            raise SystemExit(
                f"Shiboken's {file} has changed: see CHANGES in packaging/pyinstaller/signatures.py"
            )
        (folder / file).write_text(source.replace(before, after), encoding="utf-8")
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
