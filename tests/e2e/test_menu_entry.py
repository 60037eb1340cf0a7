"""The installed program, started from its entry in the menu: for packaging/linux/trial.sh."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.candidate import Candidate
from tests.e2e.desktop_session import DesktopSession
from tests.e2e.program import Commands
from tests.e2e.screen import Screen
from tests.e2e.tray import Tray
from tests.e2e.waiting import wait_for

ENTRY = Path("/usr/share/applications/followup-desktop.desktop")

CARD = """BEGIN:VCARD\r
VERSION:3.0\r
FN:Grace Hopper\r
EMAIL:grace@acme.example\r
END:VCARD\r
"""

pytestmark = pytest.mark.skipif(not ENTRY.exists(), reason="the program is not installed on this machine")


@pytest.fixture
def candidate(screen: Screen) -> Candidate:
    return Candidate(screen)


@pytest.fixture(autouse=True)
def quits(tray: Tray) -> Iterator[None]:
    """Nobody holds the process that a desktop has started: it is ended from the tray."""
    yield
    for icon in tray.icons():
        tray.choose(icon, "Quit")
    tray.wait_until_empty()


def launch(session: DesktopSession, commands: Commands, *words: str) -> None:
    """Let the desktop start it: GLib's own launcher, which reads Exec as a menu does."""
    settings = commands.settings()
    del settings["PYTHONPATH"]
    subprocess.run(
        ["gio", "launch", str(ENTRY), *words], env=session.environment | settings, check=True, timeout=60
    )


def test_it_starts_from_the_menu(
    session: DesktopSession, commands: Commands, candidate: Candidate, tray: Tray
) -> None:
    launch(session, commands)
    candidate.sees_window()
    tray.wait_for_icon()
    assert Path("/usr/share/icons/hicolor/scalable/apps/followup-desktop.svg").exists()


def test_a_file_opened_with_it_goes_to_the_window_that_is_there(
    session: DesktopSession, commands: Commands, candidate: Candidate, data_dir: Path
) -> None:
    launch(session, commands)
    candidate.sees_window()
    file = data_dir.parent / "Grüße aus Köln.vcf"
    file.write_text(CARD, encoding="utf-8")
    launch(session, commands, str(file))
    wait_for(lambda: candidate.screen.look("Followup Desktop", role="frame"), "one window")
    candidate.screen.wait_for_part(file.name)


def test_cards_and_invitations_are_opened_with_it() -> None:
    for kind in ("text/vcard", "text/calendar"):
        told = subprocess.run(["gio", "mime", kind], capture_output=True, text=True, check=True).stdout
        assert ENTRY.name in told
