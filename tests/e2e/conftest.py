"""A desktop of its own for each test that asks for one, and the program's window and commands."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.desktop_session import DUNST, DesktopSession, missing_parts
from tests.e2e.notifications import Notifications
from tests.e2e.program import Commands, Window
from tests.e2e.screen import Screen
from tests.e2e.tray import Tray

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker("e2e")


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """The person's folder, not made yet."""
    return tmp_path / "data"


@pytest.fixture
def commands(data_dir: Path) -> Commands:
    """The command line on Mon 23 Nov 2026 at 17:00 in London; `commands.at(...)` for another moment."""
    return Commands(data_dir, now="2026-11-23T17:00+00:00")


@pytest.fixture
def daemon() -> str:
    """What shows notifications; a test that wants another one is parametrised."""
    return DUNST


@pytest.fixture
def has_tray() -> bool:
    """Whether there is a tray from the beginning."""
    return True


@pytest.fixture
def session(daemon: str, has_tray: bool) -> Iterator[DesktopSession]:
    """A throw-away desktop, up while the test runs."""
    missing = missing_parts()
    if missing:
        words = f"no desktop session without {', '.join(missing)}; `make test` says what to install"
        if os.environ.get("CI") == "true":
            pytest.fail(words)
        pytest.skip(words)
    with DesktopSession(daemon=daemon, tray=has_tray) as session:
        yield session


@pytest.fixture
def screen(session: DesktopSession) -> Iterator[Screen]:
    """The session's screen."""
    screen = Screen(session)
    yield screen
    screen.close()


@pytest.fixture
def tray(session: DesktopSession, screen: Screen) -> Iterator[Tray]:
    """The session's tray."""
    tray = Tray(session.bus(), screen.hands)
    yield tray
    tray.close()


@pytest.fixture
def notifications(session: DesktopSession) -> Iterator[Notifications]:
    """What is said to the session's notification daemon."""
    notifications = Notifications(session.bus())
    yield notifications
    notifications.close()


@pytest.fixture
def window(session: DesktopSession, commands: Commands) -> Iterator[Window]:
    """The program, to be started by the test; its output is shown where the test fails."""
    window = Window(session, commands)
    yield window
    window.end()
    if window.log.exists():
        sys.stdout.write(window.log.read_text(errors="replace"))
