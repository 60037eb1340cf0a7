"""A program from pip puts itself into the menu of a session, starts from there with a file, and leaves it."""

import subprocess
from pathlib import Path

from tests.e2e.archives import acme, written
from tests.e2e.candidate import Candidate
from tests.e2e.desktop_session import DesktopSession
from tests.e2e.program import PROGRAM, Commands
from tests.e2e.screen import Screen


def test_the_menu_starts_the_program_with_the_file_that_is_opened(
    session: DesktopSession, commands: Commands, screen: Screen, tmp_path: Path
) -> None:
    environment = session.environment | commands.settings()
    shared = Path(environment["XDG_DATA_HOME"])
    said = subprocess.run(
        [*PROGRAM, "--install-menu"], env=environment, capture_output=True, text=True, check=True, timeout=60
    ).stdout
    (entry,) = shared.rglob("followup-desktop.desktop")
    assert str(entry) in said
    archive = written(tmp_path / "my files", acme())
    subprocess.run(["gio", "launch", entry, archive], env=environment, check=True, timeout=60)
    candidate = Candidate(screen)
    candidate.sees_window()
    candidate.row("Thank Dr. Grace Hopper")
    screen.hands.key("ctrl+q")
    screen.wait_until_gone("Followup Desktop", role="frame")
    subprocess.run([*PROGRAM, "--remove-menu"], env=environment, capture_output=True, check=True, timeout=60)
    assert list(shared.rglob("*followup-desktop.*")) == []
