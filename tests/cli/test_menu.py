"""--install-menu and --remove-menu in a terminal, and what may stand beside them."""

import subprocess
import sys
from pathlib import Path

import pytest

from followup_desktop.cli.arguments import parse
from followup_desktop.cli.menu import change_menu

ROOT = Path(__file__).resolve().parents[2]

linux = pytest.mark.skipif(sys.platform != "linux", reason="the desktops of Linux")


@linux
def test_it_says_what_it_wrote_and_what_it_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    entry = tmp_path / "applications/followup-desktop.desktop"
    for _time in range(2):
        assert change_menu(parse(["--install-menu"])) == 0
        said = capsys.readouterr().out.splitlines()
        assert (said[0], said[1]) == ("Followup Desktop is in the menu.", f"  written: {entry}")
    assert change_menu(parse(["--remove-menu"])) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("Followup Desktop is no longer in the menu.")
    assert f"  removed: {entry}" in said
    assert change_menu(parse(["--remove-menu"])) == 0
    assert capsys.readouterr().out == "There was no menu entry to take away.\n"
    assert list(tmp_path.rglob("*")) == []


@linux
def test_a_problem_is_one_line_and_status_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "applications").touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert change_menu(parse(["--install-menu"])) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1


def test_it_needs_no_window() -> None:
    ask = "import sys, followup_desktop.cli.menu; print(*(name for name in sys.modules if 'PySide6' in name))"
    answer = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == ""


def test_the_window_is_opened_with_files() -> None:
    asked = parse(["--open", "grace.vcf", "invite.ics"])
    assert (asked.command, asked.files) == (None, ["grace.vcf", "invite.ics"])
    assert parse(["--open"]).files == []


def test_a_command_keeps_its_own_files() -> None:
    assert parse(["import", "grace.vcf"]).files == ["grace.vcf"]


@pytest.mark.parametrize("option", ["--install-menu", "--remove-menu", "--background", "--sample"])
def test_no_command_stands_beside_them(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse([option, "agenda"])
    assert ended.value.code == 2
    assert "leave them out with a command" in capsys.readouterr().err


def test_the_menu_is_changed_one_way_at_a_time(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(["--install-menu", "--remove-menu"])
    assert ended.value.code == 2
    assert "not allowed with" in capsys.readouterr().err
