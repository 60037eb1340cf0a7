"""Starting the program once more: the command runs from any folder and reaches our own main."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from followup_desktop import __version__
from followup_desktop.desktop.own_command import Program, in_one_file, own_command, this_program


@dataclass
class Disk:
    """A folder with programs in it."""

    folder: Path

    def file(self, name: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        return path


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    return Disk(tmp_path)


def test_a_frozen_program_is_its_own_executable(disk: Disk) -> None:
    program = Program(
        disk.file("opt/followup-desktop"), Path("x"), disk.folder, frozen=True, platform="linux"
    )
    assert own_command("--background", program=program) == (str(program.executable), "--background")


def test_on_windows_the_frozen_program_starts_the_one_without_a_console(disk: Disk) -> None:
    window, console = disk.file("app/Followup Desktop.exe"), disk.file("app/followup-desktop.exe")
    program = Program(console, Path("x"), disk.folder, frozen=True, platform="win32")
    assert own_command("--background", program=program) == (str(window), "--background")


def test_an_appimage_is_started_as_the_file_and_not_as_what_is_mounted_now() -> None:
    mounted = {"APPIMAGE": "/home/ada/Followup.AppImage", "APPDIR": "/tmp/.mount_abc"}
    inside = Path("/tmp/.mount_abc/usr/lib/followup-desktop/followup-desktop")
    assert in_one_file(inside, mounted) == Path("/home/ada/Followup.AppImage")


def test_what_an_appimage_has_started_is_not_that_appimage() -> None:
    of_another = {"APPIMAGE": "/home/ada/Terminal.AppImage", "APPDIR": "/tmp/.mount_xyz"}
    installed = Path("/usr/lib/followup-desktop/followup-desktop")
    assert in_one_file(installed, of_another) == in_one_file(installed, {}) == installed


def test_a_console_script_is_started_under_the_name_it_had(disk: Disk) -> None:
    script = disk.file("venv/bin/followup-desktop")
    program = Program(
        disk.file("venv/bin/python"), script, disk.folder / "site-packages", frozen=False, platform="linux"
    )
    assert own_command("--background", program=program) == (str(script), "--background")


def test_a_wheel_that_was_started_as_a_module_is_started_as_one_again(disk: Disk) -> None:
    python = disk.file("venv/bin/python")
    started = disk.file("site-packages/followup_desktop/__main__.py")
    program = Program(python, started, disk.folder / "site-packages", frozen=False, platform="darwin")
    assert own_command("--sample", program=program) == (str(python), "-m", "followup_desktop", "--sample")


def test_on_windows_no_black_window_opens_beside_ours(disk: Disk) -> None:
    quiet = disk.file("Scripts/pythonw.exe")
    program = Program(
        disk.file("Scripts/python.exe"),
        disk.file("Scripts/followup-desktop"),
        disk.folder / "site-packages",
        frozen=False,
        platform="win32",
    )
    assert own_command(program=program) == (str(quiet), "-m", "followup_desktop")


def test_the_source_tree_is_found_from_every_folder(tmp_path: Path) -> None:
    command = own_command("--version")
    assert this_program().folder == Path(__file__).parents[2]
    answer = subprocess.run(
        command, cwd=tmp_path, env={"PATH": ""}, capture_output=True, text=True, check=True, timeout=60
    )
    assert answer.stdout == f"Followup Desktop {__version__}\n"
    assert command[0] == sys.executable
