"""The frozen program runs, where everything is in place and where something lacks; then it says what."""

import json
import os
import shutil
import stat
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from followup_desktop import __version__
from tests.e2e.archives import acme, written
from tests.e2e.desktop_session import end_process
from tests.e2e.waiting import wait_for

PLAIN = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "Europe/London"}


@pytest.fixture
def program(frozen: Path) -> Path:
    return frozen / ("followup-desktop.exe" if os.name == "nt" else "followup-desktop")


def run(program: Path, *words: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run it to its end, with nothing in the environment but what is said here."""
    command = [program, *words]
    return subprocess.run(
        command,
        env=PLAIN | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@contextmanager
def window(program: Path, *words: str, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """Its window on no screen at all, while the block lasts."""
    surroundings = PLAIN | {"QT_QPA_PLATFORM": "offscreen"} | environment
    process = subprocess.Popen(
        [program, *words],
        env=surroundings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        end_process(process)  # type: ignore[arg-type]


def is_shown(process: subprocess.Popen[str], program: Path, home: Path) -> None:
    """Wait until a second start is answered: the first hears of later ones once its window was painted."""
    wait_for((home / ".local/share/followup-desktop/followup.lock").exists, "the lock of the first", 60)

    def answered() -> bool:
        assert process.poll() is None, process.communicate()[1]
        started = run(program, "--background", HOME=str(home), QT_QPA_PLATFORM="offscreen")
        return started.returncode == 0

    wait_for(answered, "the first to answer the second", 60)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


def test_it_says_its_version(program: Path) -> None:
    answer = run(program, "--version")
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, f"Followup Desktop {__version__}\n", "")


def test_commands_work_in_a_home_of_their_own(program: Path, home: Path, tmp_path: Path) -> None:
    settings = {"HOME": str(home), "FOLLOWUP_NOW": "2026-11-26T17:00+00:00"}
    assert run(program, "import", written(tmp_path, acme()), **settings).returncode == 0
    told = json.loads(run(program, "agenda", "--json", **settings).stdout)
    titles = [step["title"] for step in told["steps"]]
    assert any("Grace Hopper" in title for title in titles)
    step = next(step for step in told["steps"] if "Thank" in step["title"])
    assert "Grace" in run(program, "note", step["uid"], **settings).stdout
    assert run(program, "check", **settings).stdout == "The database is sound.\n"
    assert (home / ".local/share/followup-desktop/followup.sqlite3").exists()


def test_the_window_is_painted_and_a_second_start_finds_it(program: Path, home: Path) -> None:
    with window(program, HOME=str(home)) as process:
        is_shown(process, program, home)


def test_from_a_path_with_spaces_and_umlauts(frozen: Path, home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "Übung macht den Meister 面接"
    shutil.copytree(frozen, folder)
    program, data = folder / "followup-desktop", home / "Meine Daten ß"
    settings = {"HOME": str(home), "FOLLOWUP_DATA_DIR": str(data)}
    assert run(program, "check", **settings).returncode == 0
    assert (data / "followup.sqlite3").exists()
    with window(program, **settings) as process:
        wait_for(lambda: (data / "followup.lock").exists() or process.poll() is not None, "the window")
        assert process.poll() is None


def test_through_a_link_as_the_package_installs_it(program: Path, home: Path, tmp_path: Path) -> None:
    link = tmp_path / "bin/followup-desktop"
    link.parent.mkdir()
    link.symlink_to(program)
    assert run(link, "check", HOME=str(home)).returncode == 0


@pytest.mark.parametrize(
    "screen",
    [
        {},
        {"DISPLAY": ":4711"},
        {"WAYLAND_DISPLAY": "wayland-0"},
        {"QT_QPA_PLATFORM": "wayland"},
        {"QT_QPA_PLATFORM": "xcb"},
    ],
)
def test_without_a_display_it_says_so(program: Path, home: Path, screen: Mapping[str, str]) -> None:
    answer = run(program, HOME=str(home), **screen)
    assert (answer.returncode, len(answer.stderr.splitlines())) == (1, 1)
    assert "There is no display" in answer.stderr


def test_without_a_bus_it_starts(program: Path, home: Path) -> None:
    nowhere = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={home}/no-bus", "XDG_RUNTIME_DIR": str(home)}
    with window(program, HOME=str(home), **nowhere) as process:
        is_shown(process, program, home)


def test_without_home_the_systems_entry_of_the_person_counts(program: Path, tmp_path: Path) -> None:
    answer = run(program, "check", FOLLOWUP_DATA_DIR=str(tmp_path / "data"))
    assert (answer.returncode, answer.stderr) == (0, "")


def test_a_home_that_is_not_there_and_cannot_be_made_is_named(program: Path) -> None:
    answer = run(program, "check", HOME="/proc/nobody")
    assert (answer.returncode, len(answer.stderr.splitlines())) == (1, 1)
    assert "The data folder /proc/nobody/.local/share/followup-desktop cannot be used" in answer.stderr
    assert "--data-dir" in answer.stderr


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_home_that_cannot_be_written_is_named(program: Path, home: Path) -> None:
    home.chmod(stat.S_IRUSR | stat.S_IXUSR)
    answer = run(program, "check", HOME=str(home))
    home.chmod(stat.S_IRWXU)
    assert (answer.returncode, len(answer.stderr.splitlines())) == (1, 1)
    assert f"{home}/.local/share/followup-desktop cannot be used: Permission denied" in answer.stderr


def test_a_data_folder_that_became_read_only_is_named_by_the_window_too(
    program: Path, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    with window(program, HOME=str(tmp_path), FOLLOWUP_DATA_DIR=str(in_the_way / "data")) as process:
        assert process.stderr is not None
        assert f"{in_the_way}/data cannot be used: Not a directory" in process.stderr.readline()
