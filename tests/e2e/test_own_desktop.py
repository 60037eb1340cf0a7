"""The throw-away desktop ends everything that it started, and says what did not come up."""

from pathlib import Path

import pytest

from tests.e2e.desktop_session import MARK, DesktopError, DesktopSession


def running_with(mark: str) -> list[str]:
    """Command lines of the processes that carry the mark in their environment."""
    found = []
    for folder in Path("/proc").iterdir():
        try:
            if folder.name.isdigit() and mark.encode() in (folder / "environ").read_bytes():
                found.append((folder / "cmdline").read_text())
        except OSError:
            continue
    return found


def test_everything_that_it_started_is_gone_afterwards(session: DesktopSession) -> None:
    mark = session.environment[MARK]
    assert any("xfconfd" in line for line in running_with(mark)), "the bus starts services of its own"
    session.end()
    assert running_with(mark) == []
    assert not session.folder.exists()


def test_a_part_that_ends_at_once_is_named_with_its_log(session: DesktopSession) -> None:
    with pytest.raises(DesktopError, match=r"The desktop's music did not come up(?s:.*)no such tune"):
        session._start_until_up("music", bool, "sh", "-c", "echo no such tune; exit 1")
