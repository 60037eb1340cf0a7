"""The entry in the menu: written, valid, started with files, and gone without a trace."""

import configparser
import json
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from followup_desktop.desktop.menu_entry import ICON_SIZES, DesktopMenu, data_home, menu_entry
from followup_desktop.domain.errors import FollowupError
from followup_desktop.paths import resources_dir

COMMAND = ("/opt/followup/followup-desktop", "--open")
HOSTILE = "pro gram $HOME `id` \"q\" 'a' \\ %u %% ; & é\n(x)"
ICONS = resources_dir() / "icons"
TOOLS = os.environ.get("PATH", os.defpath)

linux = pytest.mark.skipif(sys.platform != "linux", reason="the desktops of Linux")


def files_in(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def read(file: Path) -> dict[str, str]:
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys keep their case
    parser.read_string(file.read_text(encoding="utf-8"))
    return dict(parser["Desktop Entry"])


@pytest.fixture(autouse=True)
def _no_list_of_types(monkeypatch: pytest.MonkeyPatch) -> None:
    """The desktop's own tools are not asked, except where a test is about them."""
    monkeypatch.setenv("PATH", "/nowhere")


def test_the_entry_and_the_icons_are_there_and_named(tmp_path: Path) -> None:
    written = DesktopMenu(COMMAND, tmp_path, ICONS).install()
    expected = {"applications/followup-desktop.desktop", "icons/hicolor/scalable/apps/followup-desktop.svg"}
    expected |= {f"icons/hicolor/{size}x{size}/apps/followup-desktop.png" for size in ICON_SIZES}
    assert files_in(tmp_path) == expected
    assert {file.relative_to(tmp_path).as_posix() for file in written} == expected


def test_the_entry_says_what_it_starts_and_opens(tmp_path: Path) -> None:
    DesktopMenu(COMMAND, tmp_path, ICONS).install()
    entry = read(tmp_path / "applications/followup-desktop.desktop")
    assert entry["Exec"] == "/opt/followup/followup-desktop --open %F"
    assert entry["TryExec"] == "/opt/followup/followup-desktop"
    assert entry["Icon"] == "followup-desktop"
    assert set(entry["MimeType"].strip(";").split(";")) == {"text/vcard", "text/x-vcard", "text/calendar"}


def test_twice_is_as_good_as_once_and_another_program_takes_the_place(tmp_path: Path) -> None:
    first = DesktopMenu(COMMAND, tmp_path, ICONS).install()
    assert DesktopMenu(COMMAND, tmp_path, ICONS).install() == first
    DesktopMenu(("/usr/bin/other", "--open"), tmp_path, ICONS).install()
    assert read(first[0])["Exec"] == "/usr/bin/other --open %F"


def test_removed_it_leaves_nothing_and_removing_twice_is_fine(tmp_path: Path) -> None:
    entry = DesktopMenu(COMMAND, tmp_path, ICONS)
    written = entry.install()
    assert sorted(entry.remove()) == sorted(written)
    assert list(tmp_path.rglob("*")) == []
    assert entry.remove() == []


def test_what_others_have_put_there_stays(tmp_path: Path) -> None:
    others = [tmp_path / "applications/other.desktop", tmp_path / "icons/hicolor/48x48/apps/other.png"]
    for other in others:
        other.parent.mkdir(parents=True)
        other.write_text("theirs")
    entry = DesktopMenu(COMMAND, tmp_path, ICONS)
    entry.install()
    entry.remove()
    assert {file for file in tmp_path.rglob("*") if file.is_file()} == set(others)


def test_without_ready_sizes_the_drawing_alone_is_installed(tmp_path: Path) -> None:
    (tmp_path / "icons").mkdir()
    shutil.copy(ICONS / "followup-desktop.svg", tmp_path / "icons")
    written = DesktopMenu(COMMAND, tmp_path / "share", tmp_path / "icons").install()
    assert [file.suffix for file in written] == [".desktop", ".svg"]


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "applications").write_text("a file in the way")
    with pytest.raises(FollowupError, match=r"applications: .*Check who may write there"):
        DesktopMenu(COMMAND, tmp_path, ICONS).install()


def test_it_lies_where_the_specification_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "elsewhere"))
    assert data_home() == tmp_path / "elsewhere"
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert data_home() == tmp_path / ".local/share"


@linux
def test_this_machine_gets_this_program_with_the_folder_it_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    menu_entry(str(tmp_path / "my data")).install()
    entry = read(tmp_path / "applications/followup-desktop.desktop")
    assert entry["Exec"].endswith(f'--data-dir "{tmp_path}/my data" --open %F')


def test_on_a_mac_it_says_where_programs_belong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    with pytest.raises(FollowupError, match="Applications folder"):
        menu_entry()


@linux
@pytest.mark.parametrize("program", ["/opt/followup/followup-desktop", f"/opt/{HOSTILE}"])
def test_the_file_is_a_valid_desktop_entry(
    program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", TOOLS)
    if shutil.which("desktop-file-validate") is None:
        pytest.skip("needs desktop-file-utils")
    file, *_icons = DesktopMenu((program, "--open"), tmp_path, ICONS).install()
    answer = subprocess.run(
        ["desktop-file-validate", "--warn-kde", file], capture_output=True, text=True, check=False, timeout=60
    )
    assert (answer.returncode, answer.stdout) == (0, "")


@linux
@pytest.mark.parametrize("name", [HOSTILE, "100%", "a=b", "followup-desktop"])
def test_a_desktop_starts_it_with_the_files_that_are_opened(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", TOOLS)
    if shutil.which("gio") is None:
        pytest.skip("needs gio of GLib")
    said, program, card = tmp_path / "said", tmp_path / name, tmp_path / "my card.vcf"
    card.touch()
    program.write_text(
        f"#!{sys.executable}\n"
        f"import json, pathlib, sys\npathlib.Path({str(said)!r}).write_text(json.dumps(sys.argv[1:]))\n"
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    entry, *_icons = DesktopMenu((str(program), "--open"), tmp_path / "share", ICONS).install()
    # gio leaves its child to itself: the pipe that both write to is closed once the child has ended.
    subprocess.run(["gio", "launch", entry, card], capture_output=True, check=True, timeout=60)
    assert json.loads(said.read_text()) == ["--open", str(card)]
    subprocess.run(["gio", "launch", entry], capture_output=True, check=True, timeout=60)
    assert json.loads(said.read_text()) == ["--open"]


@linux
def test_the_desktop_knows_what_opens_a_card_until_it_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", TOOLS)
    if shutil.which("update-desktop-database") is None:
        pytest.skip("needs desktop-file-utils")
    entry = DesktopMenu(COMMAND, tmp_path, ICONS)
    entry.install()
    assert "text/vcard=followup-desktop.desktop" in (tmp_path / "applications/mimeinfo.cache").read_text()
    entry.remove()
    assert list(tmp_path.rglob("*")) == []
