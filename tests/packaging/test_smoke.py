"""The smoke test of the release: it passes on this program, and tells what is wrong with another."""

import shlex
import stat
import sys
from pathlib import Path

import pytest

from tests.packaging.by_path import ROOT, script

SMOKE = script("packaging/release/smoke.py")

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs a script that can be started by its name")


def program(folder: Path, line: str) -> str:
    """A program file that runs this line of a shell."""
    file = folder / "followup-desktop"
    file.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return str(file)


@posix
def test_this_program_answers_and_shows_its_window(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    python, root = shlex.quote(sys.executable), shlex.quote(str(ROOT))
    ours = program(tmp_path, f'PYTHONPATH={root} exec {python} -m followup_desktop "$@"')
    SMOKE.commands_work(ours, tmp_path / "commands")
    SMOKE.window_shows(ours, tmp_path / "window")
    said = capfd.readouterr().out
    assert "The database is sound." in said
    assert "window: painted and answering" in said


@posix
def test_a_program_of_another_version_is_told(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"--version says 'Followup Desktop 9\.9' instead of"):
        SMOKE.commands_work(program(tmp_path, "echo Followup Desktop 9.9"), tmp_path / "commands")


@posix
def test_a_window_that_ends_at_once_is_told(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="ended with 0"):
        SMOKE.window_shows(program(tmp_path, "exit 0"), tmp_path / "window")
