"""Which files of the frozen program no test from outside opens, and no reason is written down for.

Usage: unopened.py FROZEN [ARGUMENTS OF PYTEST...]

The tests drive the program under strace, which writes down every file that it and its threads open. kept.toml
has the reasons why a file is inside all the same. Ends with 1 where a file has none, or a reason has no file.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
_OPENED = re.compile(r'\b(?:openat2?|open|execve)\((?:AT_FDCWD, )?"(?P<path>[^"]+)".* = (?P<answer>-?\d+)')
_PLAIN = re.compile(r"\\([0-7]{1,3})")


class Kept(NamedTuple):
    """Files of the bundle, as a pattern, that are inside though no test opens them, and why."""

    files: str
    reason: str


def kept_for_a_reason() -> list[Kept]:
    """What kept.toml says."""
    rows = tomllib.loads((HERE / "kept.toml").read_text(encoding="utf-8"))["kept"]
    return [Kept(row["files"], row["reason"]) for row in rows]


def files_of(frozen: Path) -> set[str]:
    """The files of the bundle, named below its folder."""
    return {
        str(file.relative_to(frozen))
        for file in frozen.rglob("*")
        if file.is_file() and not file.is_symlink()
    }


def unexplained(files: Iterable[str], kept: Iterable[Kept]) -> list[str]:
    """Those of the files for which no reason is written down."""
    patterns = [one.files for one in kept]
    return sorted(file for file in files if not any(fnmatchcase(file, pattern) for pattern in patterns))


def opened(traces: Iterable[str], frozen: Path) -> set[str]:
    """The files of the bundle that the lines of strace show as opened."""
    found = set()
    for line in traces:
        call = _OPENED.search(line)
        if call is None or int(call["answer"]) < 0:
            continue
        path = Path(os.path.normpath(_PLAIN.sub(lambda code: chr(int(code[1], 8)), call["path"])))
        if path.is_relative_to(frozen):
            found.add(str(path.relative_to(frozen)))
    return found


def opened_in_tests(frozen: Path, arguments: list[str]) -> set[str]:
    """Run the tests with the program under strace; what it opened."""
    with tempfile.TemporaryDirectory(prefix="followup-opened-") as folder:
        # -D: the program stays the child of the test, which ends it with signals.
        strace = [
            "strace",
            "-D",
            "-f",
            "-ff",
            "-qqq",
            "--seccomp-bpf",
            "-e",
            "trace=open,openat,openat2,execve",
        ]
        command = [*strace, "-o", f"{folder}/trace", str(frozen / "followup-desktop")]
        environment = os.environ | {"FOLLOWUP_PROGRAM": shlex.join(command)}
        tests = [sys.executable, "-m", "pytest", *(arguments or ["tests/e2e"])]
        subprocess.run(tests, env=environment, cwd=ROOT, check=False)
        found: set[str] = set()
        for trace in Path(folder).iterdir():
            found |= opened(trace.read_text(errors="replace").splitlines(), frozen)
    return found


def main(frozen: Path, arguments: list[str]) -> int:
    """Run the tests and say what was opened by nobody; the exit status."""
    there, kept = files_of(frozen), kept_for_a_reason()
    never = there - opened_in_tests(frozen, arguments)
    questions = unexplained(never, kept)
    idle = [one.files for one in kept if not any(fnmatchcase(file, one.files) for file in there)]
    size = sum((frozen / file).stat().st_size for file in never)
    sys.stdout.write(f"{len(never)} of {len(there)} files were never opened ({size / 1e6:.1f} MB).\n")
    for file in questions:
        sys.stdout.write(f"no reason: {file} ({(frozen / file).stat().st_size:,} bytes)\n")
    for pattern in idle:
        sys.stdout.write(f"a reason for no file: {pattern}\n")
    return 1 if questions or idle else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), sys.argv[2:]))
