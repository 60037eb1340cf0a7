"""The wheel carries everything that the program needs at run time, and finds it."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from followup_desktop.desktop.menu_entry import ICON_SIZES

ROOT = Path(__file__).resolve().parents[2]
BUILD = ("-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--disable-pip-version-check")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel's content, as pip lays it into site-packages."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, *BUILD, "--wheel-dir", str(folder), str(ROOT)]
    built = subprocess.run(build, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    (wheel,) = folder.glob("followup_desktop-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def resources_of(folder: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }


def test_every_resource_is_in_it_unchanged(installed: Path) -> None:
    assert resources_of(installed / "followup_desktop/resources") == resources_of(ROOT / "resources")


def test_the_package_says_that_it_is_typed(installed: Path) -> None:
    assert (installed / "followup_desktop/py.typed").is_file()


def test_tests_and_packaging_stay_outside(installed: Path) -> None:
    names = {entry.name for entry in installed.iterdir() if not entry.name.endswith(".dist-info")}
    assert names == {"followup_desktop"}


@pytest.mark.skipif(sys.platform != "linux", reason="the desktops of Linux")
def test_the_installed_program_puts_itself_into_the_menu_with_every_icon(
    installed: Path, tmp_path: Path
) -> None:
    environment = os.environ | {
        "PYTHONPATH": str(installed),
        "PYTHONDONTWRITEBYTECODE": "1",
        "XDG_DATA_HOME": str(tmp_path / "share"),
    }
    command = [sys.executable, "-m", "followup_desktop", "--install-menu"]
    subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=True)
    icons = list((tmp_path / "share/icons").rglob("followup-desktop.*"))
    assert len(icons) == len(ICON_SIZES) + 1
    command[-1] = "--remove-menu"
    subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=True)
    assert list((tmp_path / "share").rglob("*")) == []


def test_the_wheel_brings_the_command(installed: Path) -> None:
    (told,) = installed.glob("*.dist-info/entry_points.txt")
    assert "followup-desktop = followup_desktop.__main__:main" in told.read_text(encoding="utf-8")


def test_the_installed_program_finds_its_own_resources(installed: Path, tmp_path: Path) -> None:
    ask = "from followup_desktop.paths import resources_dir; print(resources_dir())"
    answer = subprocess.run(
        [sys.executable, "-c", ask],
        cwd=tmp_path,
        env={"PYTHONPATH": str(installed), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stdout.strip() == str(installed / "followup_desktop/resources")
