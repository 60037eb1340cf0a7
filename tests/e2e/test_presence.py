"""Being there: the tray late or not at all, and one program however often it is started."""

from pathlib import Path

import pytest

from tests.e2e.archives import acme, written
from tests.e2e.candidate import Candidate
from tests.e2e.desktop_session import DesktopSession
from tests.e2e.notifications import Notifications
from tests.e2e.program import Commands, Window
from tests.e2e.screen import Screen
from tests.e2e.tray import Tray
from tests.e2e.waiting import wait_for

JUST_BEFORE_THE_MINUTE = "2026-11-26T17:00:45+00:00"

without_tray = pytest.mark.parametrize("has_tray", [False])


@pytest.fixture
def candidate(screen: Screen) -> Candidate:
    return Candidate(screen)


@without_tray
def test_without_a_tray_the_window_minimises_and_says_so_once(
    window: Window, candidate: Candidate, notifications: Notifications
) -> None:
    program = window.start()
    candidate.sees_window()
    candidate.closes_by_keyboard()
    notifications.wait_for("stays minimised to remind you")
    assert window.start().wait(15) == 0, "a second start hands over to the first"
    candidate.sees_window()
    candidate.closes_by_keyboard()
    assert program.poll() is None
    assert len([said for said in notifications.seen() if "stays minimised" in said.body]) == 1


@without_tray
def test_a_tray_that_starts_late_gets_the_icon(
    window: Window, candidate: Candidate, session: DesktopSession, tray: Tray
) -> None:
    window.at(JUST_BEFORE_THE_MINUTE).start()
    candidate.sees_window()
    session.start_tray()
    tray.wait_for_icon(40)


def test_a_tray_that_starts_again_gets_the_icon_again(
    window: Window, candidate: Candidate, session: DesktopSession, tray: Tray
) -> None:
    window.at(JUST_BEFORE_THE_MINUTE).start()
    candidate.sees_window()
    tray.wait_for_icon()
    session.kill("tray")
    session.start_tray()
    assert len([tray.wait_for_icon(80)]) == 1


def test_the_menu_has_the_next_steps_and_opens_them(
    window: Window, candidate: Candidate, commands: Commands, tmp_path: Path, tray: Tray
) -> None:
    assert commands.at("2026-11-26T17:00+00:00").run("import", written(tmp_path, acme())).status == 0
    window.at("2026-11-27T07:00+00:00").start("--background")
    icon = tray.wait_for_icon()
    labels = [entry.label for entry in tray.menu(icon)]
    assert labels[3:] == ["", "Open Followup", "New interview", "Pause reminders", "", "Quit"]
    assert labels[2].endswith(": 1 business day left")
    assert "to do today" in icon.tooltip
    tray.choose(icon, labels[2])
    candidate.sees_window()
    row = candidate.screen.wait_for_part(labels[2].partition(":")[0], role="list item")
    wait_for(lambda: row.is_now("selected"), "the step to be selected")


def test_eight_starts_at_once_give_one_program(
    window: Window, candidate: Candidate, tray: Tray, data_dir: Path
) -> None:
    programs = [window.start() for _ in range(8)]
    candidate.sees_window()

    def left() -> list[int | None]:
        return [program.poll() for program in programs]

    wait_for(lambda: left().count(0) == 7, lambda: f"seven of eight to have ended well, not {left()}", 60)
    assert left().count(None) == 1
    tray.wait_for_icon()
    assert len(tray.icons()) == 1
    assert len(candidate.screen.look("Followup Desktop", role="frame")) == 1


def test_a_lock_left_by_a_crash_is_no_obstacle(window: Window, candidate: Candidate, data_dir: Path) -> None:
    window.start()
    candidate.sees_window()
    window.kill()
    candidate.screen.wait_until_gone("Followup Desktop")
    assert (data_dir / "followup.lock").exists()
    window.start()
    candidate.sees_window()
