"""Services on a real database file, on Mon 23 Nov 2026 at 17:00 in UTC."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from followup_desktop.services import Services
from followup_desktop.services.build import build_services
from followup_desktop.services.clock import Clock

Opened = Callable[[str], Services]


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Opened]:
    """Opens the same database at any moment: `at("2026-11-23T17:00")`."""
    opened = []

    def open_at(moment: str) -> Services:
        clock = Clock(datetime.fromisoformat(f"{moment}+00:00"))
        opened.append(build_services(tmp_path / "followup.sqlite3", clock))
        return opened[-1]

    yield open_at
    for services in opened:
        services.close()


@pytest.fixture
def services(at: Opened) -> Services:
    """The services an hour after the interview in `tests.services.acme`."""
    return at("2026-11-23T17:00")
