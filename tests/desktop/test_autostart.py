"""Start at login on each system: on, off, switched off elsewhere, and nothing left behind."""

import json
import plistlib
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.desktop.autostart import Autostart, DesktopEntry, LaunchAgent, autostart, config_home
from followup_desktop.desktop.desktop_entry import exec_value
from followup_desktop.desktop.windows_run import APPROVED, NAME, RUN, RunKey
from followup_desktop.domain.errors import FollowupError
from tests.desktop.fake_registry import FakeRegistry

COMMAND = ("/opt/followup/followup-desktop", "--background")
HOSTILE = "pro gram $HOME `id` \"q\" 'a' \\ %u %% ; & é\n(x)"

linux = pytest.mark.skipif(sys.platform != "linux", reason="the desktops of Linux")


def desktop_entry(home: Path) -> Autostart:
    return DesktopEntry(COMMAND, home / ".config")


def launch_agent(home: Path) -> Autostart:
    return LaunchAgent(COMMAND, home / "Library")


def run_key(_home: Path) -> Autostart:
    return RunKey(COMMAND, FakeRegistry())


every_system = pytest.mark.parametrize("of", [desktop_entry, launch_agent, run_key])
Of = Callable[[Path], Autostart]


@every_system
def test_it_is_off_until_it_is_turned_on_and_off_again_after(of: Of, tmp_path: Path) -> None:
    at_login = of(tmp_path)
    assert not at_login.is_on()
    for _time in range(2):
        at_login.turn_on()
        assert at_login.is_on()
    for _time in range(2):
        at_login.turn_off()
        assert not at_login.is_on()


@every_system
def test_turned_off_it_leaves_nothing_behind(of: Of, tmp_path: Path) -> None:
    at_login = of(tmp_path)
    at_login.turn_on()
    at_login.turn_off()
    assert list(tmp_path.rglob("*")) == []


def test_what_others_start_at_login_stays(tmp_path: Path) -> None:
    other = tmp_path / ".config/autostart/other.desktop"
    other.parent.mkdir(parents=True)
    other.touch()
    at_login = desktop_entry(tmp_path)
    at_login.turn_on()
    at_login.turn_off()
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [other]


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / ".config").write_text("a file in the way")
    with pytest.raises(FollowupError, match=r"\.config.autostart: Not a directory"):
        desktop_entry(tmp_path).turn_on()


@pytest.mark.parametrize("line", ["Hidden=true", "Hidden = true", "X-GNOME-Autostart-enabled=false"])
def test_what_was_switched_off_in_the_desktops_settings_is_off(tmp_path: Path, line: str) -> None:
    at_login = desktop_entry(tmp_path)
    at_login.turn_on()
    file = tmp_path / ".config/autostart/followup-desktop.desktop"
    file.write_text(file.read_text() + line + "\n")
    assert not at_login.is_on()
    at_login.turn_on()
    assert at_login.is_on()


def test_a_group_of_another_program_switches_nothing_off(tmp_path: Path) -> None:
    at_login = desktop_entry(tmp_path)
    at_login.turn_on()
    file = tmp_path / ".config/autostart/followup-desktop.desktop"
    file.write_text(file.read_text() + "[Desktop Action other]\nHidden=true\n")
    assert at_login.is_on()


def test_the_file_lies_where_the_specification_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "elsewhere"))
    assert config_home() == tmp_path / "elsewhere"
    monkeypatch.setenv("XDG_CONFIG_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert config_home() == tmp_path / ".config"


@linux
def test_this_machine_starts_this_program_in_the_background_on_the_same_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    autostart(str(tmp_path / "my data")).turn_on()
    entry = (tmp_path / "autostart/followup-desktop.desktop").read_text()
    (command,) = [line for line in entry.splitlines() if line.startswith("Exec=")]
    assert command.endswith(f'--data-dir "{tmp_path}/my data" --background')


@linux
@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs desktop-file-utils")
def test_the_file_is_a_valid_desktop_entry(tmp_path: Path) -> None:
    DesktopEntry((f"/opt/{HOSTILE}", "--background"), tmp_path).turn_on()
    answer = subprocess.run(
        ["desktop-file-validate", tmp_path / "autostart/followup-desktop.desktop"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (answer.returncode, answer.stdout) == (0, "")


@linux
@pytest.mark.skipif(shutil.which("gio") is None, reason="needs gio of GLib")
@pytest.mark.parametrize("name", [HOSTILE, "100%", "a=b", "followup-desktop"])
def test_a_desktop_starts_just_that_command(tmp_path: Path, name: str) -> None:
    said, program = tmp_path / "said", tmp_path / name
    program.write_text(
        f"#!{sys.executable}\n"
        f"import json, pathlib, sys\npathlib.Path({str(said)!r}).write_text(json.dumps(sys.argv[1:]))\n"
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    DesktopEntry((str(program), HOSTILE, "--background"), tmp_path / "config").turn_on()
    entry = tmp_path / "config/autostart/followup-desktop.desktop"
    # gio leaves its child to itself: the pipe that both write to is closed once the child has ended.
    subprocess.run(["gio", "launch", entry], capture_output=True, check=True, timeout=60)
    assert json.loads(said.read_text()) == [HOSTILE, "--background"]


def words_of(value: str) -> list[str]:
    """Reads an Exec value as the specification says: the escapes of texts, then the quotes, then %%."""
    for escape, character in ((r"\\", "\0"), (r"\n", "\n"), (r"\t", "\t"), (r"\r", "\r"), ("\0", "\\")):
        value = value.replace(escape, character)
    words, word, quoted, escaped = [], "", False, False
    for character in value:
        if escaped or (character not in '\\" ' or (quoted and character == " ")):
            word, escaped = word + character, False
        elif character == "\\":
            escaped = True
        elif character == '"':
            quoted = not quoted
        else:
            words.append(word)
            word = ""
    return [one.replace("%%", "%") for one in [*words, word]]


@given(st.lists(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])), min_size=1))
def test_every_command_can_be_read_back_and_stays_on_one_line(command: list[str]) -> None:
    written = exec_value(command)
    assert words_of(written)[-len(command) :] == command
    assert not set("\n\r\t") & set(written)


def test_the_mac_runs_the_command_at_login(tmp_path: Path) -> None:
    launch_agent(tmp_path).turn_on()
    (file,) = (tmp_path / "Library/LaunchAgents").iterdir()
    agent = plistlib.loads(file.read_bytes())
    assert file.name == f"{agent['Label']}.plist"
    assert (agent["ProgramArguments"], agent["RunAtLoad"]) == ([*COMMAND], True)


@pytest.mark.parametrize("content", [b"", b"nonsense", b"<?xml version='1.0'?><plist>", plistlib.dumps([1])])
def test_a_damaged_list_is_off(tmp_path: Path, content: bytes) -> None:
    at_login = launch_agent(tmp_path)
    at_login.turn_on()
    (tmp_path / "Library/LaunchAgents/followup-desktop.plist").write_bytes(content)
    assert not at_login.is_on()


def test_a_disabled_list_is_off(tmp_path: Path) -> None:
    at_login = launch_agent(tmp_path)
    at_login.turn_on()
    file = tmp_path / "Library/LaunchAgents/followup-desktop.plist"
    file.write_bytes(plistlib.dumps({**plistlib.loads(file.read_bytes()), "Disabled": True}))
    assert not at_login.is_on()


def test_windows_runs_the_quoted_command() -> None:
    registry = FakeRegistry()
    RunKey((r"C:\Program Files\Followup\followup.exe", "--background"), registry).turn_on()
    assert registry.values == {(RUN, NAME): r'"C:\Program Files\Followup\followup.exe" --background'}


def test_windows_leaves_what_others_run() -> None:
    registry = FakeRegistry()
    registry.values[RUN, "Other"] = "other.exe"
    at_login = RunKey(COMMAND, registry)
    at_login.turn_on()
    registry.values[APPROVED, NAME] = b"\x02" + bytes(11)
    at_login.turn_off()
    assert registry.values == {(RUN, "Other"): "other.exe"}


def test_what_the_task_manager_switched_off_is_off_until_turned_on_here() -> None:
    registry = FakeRegistry()
    at_login = RunKey(COMMAND, registry)
    at_login.turn_on()
    registry.values[APPROVED, NAME] = b"\x03" + bytes(11)
    assert not at_login.is_on()
    at_login.turn_on()
    assert at_login.is_on()


def test_a_command_that_windows_would_not_run_is_refused() -> None:
    registry = FakeRegistry()
    with pytest.raises(FollowupError, match="longer than 260 characters"):
        RunKey(("C:\\" + "long" * 70,), registry).turn_on()
    assert registry.values == {}


def test_a_registry_that_may_not_be_written_is_told() -> None:
    registry = FakeRegistry(locked=True)
    at_login = RunKey(COMMAND, registry)
    with pytest.raises(FollowupError, match="Access is denied"):
        at_login.turn_on()
    assert not at_login.is_on()
