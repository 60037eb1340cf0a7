"""The manual page describes the whole command line, and nothing else."""

import re
import shutil
import subprocess

import pytest

from tests.packaging.by_path import ROOT
from tests.ui.named_things import options, parsers

PAGE = (ROOT / "packaging/linux/followup-desktop.1").read_text(encoding="utf-8")
PLAIN = re.sub(r"\\f[BIR]|\\&", "", PAGE).replace("\\-", "-")


def section(title: str) -> str:
    (text,) = re.findall(rf"^\.SH {title}\n(.*?)(?=^\.SH|\Z)", PLAIN, re.MULTILINE | re.DOTALL)
    return str(text)


def described() -> dict[str, str]:
    """Each command's entry: the line of its words, and what it does."""
    entries = re.split(r"^\.TP\n", section("COMMANDS"), flags=re.MULTILINE)[1:]
    return {entry.split()[1]: entry for entry in entries}


def test_every_command_has_an_entry_and_there_are_no_others() -> None:
    assert set(described()) == set(parsers()) - {""}


@pytest.mark.parametrize("command", sorted(set(parsers()) - {""}))
def test_the_entry_of_a_command_has_all_its_options(command: str) -> None:
    named = set(re.findall(r"--[a-z-]+", described()[command]))
    assert named == options()[command] - {"--help"}


@pytest.mark.parametrize("command", sorted(set(parsers()) - {""}))
def test_the_entry_of_a_command_has_all_that_can_be_chosen(command: str) -> None:
    for action in parsers()[command]._actions:
        for choice in action.choices or ():
            assert choice in described()[command]


def test_every_option_of_the_program_has_an_entry() -> None:
    named = set(re.findall(r"--[a-z-]+", section("OPTIONS")))
    assert named == options()[""]
    assert options()[""] - set(re.findall(r"--[a-z-]+", section("SYNOPSIS"))) == {"--version", "--help"}


def test_it_can_be_read_without_a_warning() -> None:
    man = shutil.which("man")
    if man is None or shutil.which("groff") is None:
        pytest.skip("needs man and groff")
    read = subprocess.run(
        [man, "--warnings=w", "-l", ROOT / "packaging/linux/followup-desktop.1"],
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANROFFSEQ": "", "MANWIDTH": "100"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (read.returncode, read.stderr) == (0, "")
