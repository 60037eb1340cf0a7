"""Work in a process of its own, so that the memory of the one does not slow the other down."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from tests.benchmarks.alternating import Taken
from tests.benchmarks.years_of_interviews import NOW

ROOT = Path(__file__).resolve().parents[2]


def environment(data_dir: Path) -> dict[str, str]:
    """For the program: its folder and its clock. Byte code is kept, as where the program is installed."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {
        "FOLLOWUP_DATA_DIR": str(data_dir),
        "FOLLOWUP_NOW": NOW,
        "PYTHONPATH": str(ROOT),
        "TZ": "Europe/London",
    }


def run(data_dir: Path, *arguments: str | Path) -> Taken:
    """Start Python with these arguments and wait for its end: what that took, all in all."""
    command = [sys.executable, *map(str, arguments)]
    begin = time.perf_counter()
    child = subprocess.Popen(
        command,
        env=environment(data_dir),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - begin
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.stderr is not None
    with child.stderr as words:
        assert child.returncode == 0, words.read().decode(errors="replace")
    return Taken(wall, used.ru_utime + used.ru_stime)


def told_by(data_dir: Path, module: str, *arguments: str | Path) -> Any:
    """Run a module of the benchmarks; the JSON that it prints."""
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", *map(str, arguments)]
    ended = subprocess.run(
        command, env=environment(data_dir), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout)
