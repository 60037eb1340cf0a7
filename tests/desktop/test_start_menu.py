"""The shortcut in the Start menu, with a fake of what makes shortcuts on Windows."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from followup_desktop.desktop.start_menu import StartMenu
from followup_desktop.domain.errors import FollowupError

COMMAND = (r"C:\Python\pythonw.exe", "-m", "followup_desktop", "--data-dir", r"C:\my data")


class Windows:
    """Makes the shortcut that the environment describes, or says why not."""

    def __init__(self, against: str = "") -> None:
        self.against = against
        self.asked: Mapping[str, str] = {}

    def __call__(self, command: Sequence[str], environment: Mapping[str, str]) -> str:
        assert "-NoProfile" in command
        self.asked = environment
        if not self.against:
            Path(environment["FOLLOWUP_LINK"]).write_text("shortcut")
        return self.against


def test_the_shortcut_starts_the_command_with_its_arguments_quoted(tmp_path: Path) -> None:
    windows = Windows()
    (tmp_path / "followup-desktop.ico").touch()
    written = StartMenu(COMMAND, tmp_path, tmp_path, windows).install()
    assert written == [tmp_path / "Followup Desktop.lnk"]
    assert windows.asked["FOLLOWUP_TARGET"] == COMMAND[0]
    assert windows.asked["FOLLOWUP_ARGUMENTS"] == r'-m followup_desktop --data-dir "C:\my data"'
    assert windows.asked["FOLLOWUP_ICON"] == str(tmp_path / "followup-desktop.ico")


def test_twice_is_fine_and_removed_nothing_is_left(tmp_path: Path) -> None:
    entry = StartMenu(COMMAND, tmp_path, tmp_path, Windows())
    assert entry.install() == entry.install() == entry.remove()
    assert entry.remove() == []
    assert list(tmp_path.iterdir()) == []


def test_what_windows_says_against_it_is_told_in_one_line(tmp_path: Path) -> None:
    entry = StartMenu(COMMAND, tmp_path, tmp_path, Windows("Access is\n denied."))
    with pytest.raises(FollowupError, match=r"Followup Desktop\.lnk: Access is denied\."):
        entry.install()


def test_a_shortcut_that_is_not_there_afterwards_is_told(tmp_path: Path) -> None:
    def does_nothing(_command: Sequence[str], _environment: Mapping[str, str]) -> str:
        return ""

    with pytest.raises(FollowupError, match="Windows made no shortcut"):
        StartMenu(COMMAND, tmp_path, tmp_path, does_nothing).install()


def test_it_lies_in_the_persons_own_menu(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("APPDATA", str(tmp_path))
    programs = tmp_path / "Microsoft/Windows/Start Menu/Programs"
    programs.mkdir(parents=True)
    assert StartMenu(COMMAND, tmp_path, run=Windows()).install() == [programs / "Followup Desktop.lnk"]
