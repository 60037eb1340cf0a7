"""The main job in the real window, from the interview just left to the note that is sent."""

from pathlib import Path
from typing import Any

import pytest

from tests.e2e.archives import acme, written
from tests.e2e.candidate import GRACE, HOWARD, Candidate
from tests.e2e.notifications import Notifications
from tests.e2e.program import Commands, Window
from tests.e2e.screen import Screen
from tests.e2e.tray import Tray
from tests.e2e.waiting import wait_for

AFTER_THE_INTERVIEW = "2026-11-26T17:00+00:00"
NEXT_MORNING = "2026-11-27T09:30+00:00"


@pytest.fixture
def candidate(screen: Screen) -> Candidate:
    return Candidate(screen)


def open_steps(commands: Commands) -> dict[str, dict[str, Any]]:
    """The open steps by title, as the command line tells them from outside."""
    return {step["title"]: step for step in commands.read("agenda")["steps"]}


def is_written(data_dir: Path, words: bytes) -> bool:
    """Whether the words are in a file of the person's folder."""
    return any(words in file.read_bytes() for file in data_dir.iterdir() if file.is_file())


@pytest.fixture
def after_acme(commands: Commands, tmp_path: Path) -> Commands:
    """The evening of an interview at Acme Finance that is recorded already."""
    evening = commands.at(AFTER_THE_INTERVIEW)
    assert evening.run("import", written(tmp_path, acme())).status == 0
    return evening


def test_from_the_interview_to_the_note_that_is_sent(
    window: Window, candidate: Candidate, commands: Commands, tray: Tray
) -> None:
    program = window.start()
    candidate.sees_window()
    candidate.begins_interview()
    candidate.says_where("Acme Finance", "Analyst")
    candidate.met(GRACE, HOWARD)
    candidate.saves()
    candidate.screen.click_button("Show today")
    assert "2 business days left" in candidate.row("Thank Grace Hopper").name
    assert "2 business days left" in candidate.row("Thank Howard Aiken").name

    thanks = open_steps(commands)["Thank Grace Hopper"]
    note = commands.read("note", thanks["uid"])
    candidate.composes("Thank Grace Hopper")
    assert candidate.screen.field("Note").text() == note["body"]
    assert candidate.copies_note() == note["body"]
    assert "Thank Grace Hopper" in open_steps(commands), "copying alone records nothing"

    candidate.screen.click_button("Mark as sent")
    candidate.screen.wait_for_part("Recorded. Next: Howard Aiken.")
    candidate.leaves_dialog()
    left = open_steps(commands)
    assert "Thank Grace Hopper" not in left
    assert "Thank Howard Aiken" in left

    tray.choose(tray.wait_for_icon(), "Quit")
    assert program.wait(15) == 0
    tray.wait_until_empty()

    window.start()
    candidate.sees_window()
    candidate.row("Thank Howard Aiken")
    assert not any("Thank Grace Hopper" in row for row in candidate.rows())
    assert open_steps(commands) == left


def test_what_was_typed_is_still_there_after_a_crash(
    window: Window, candidate: Candidate, data_dir: Path
) -> None:
    window.start()
    candidate.sees_window()
    candidate.begins_interview()
    candidate.says_where("Acme Finance", "Analyst")
    candidate.screen.wait_for("Draft kept")
    wait_for(lambda: is_written(data_dir, b"Analyst"), "the position in the draft on the disk")
    window.kill()
    candidate.screen.wait_until_gone("Followup Desktop")
    window.start()
    candidate.sees_window()
    candidate.begins_interview()
    assert candidate.screen.field("Company").text() == "Acme Finance"
    assert candidate.screen.field("Position").text() == "Analyst"


def test_closing_hides_in_the_tray_and_says_so_once(
    window: Window, candidate: Candidate, tray: Tray, notifications: Notifications
) -> None:
    program = window.start()
    candidate.sees_window()
    icon = tray.wait_for_icon()
    assert [entry.label for entry in tray.menu(icon)] == [
        "Open Followup",
        "New interview",
        "Pause reminders",
        "",
        "Quit",
    ]
    candidate.closes_window()
    notifications.wait_for("Followup stays in the tray to remind you.")
    assert program.poll() is None

    tray.click()
    candidate.sees_window()
    candidate.closes_window()
    tray.choose(icon, "New interview")
    candidate.sees_window()
    candidate.screen.field("Company")
    said = [one for one in notifications.seen() if "stays in the tray" in one.body]
    assert len(said) == 1


def test_a_due_step_is_brought_as_a_notification(
    window: Window, candidate: Candidate, after_acme: Commands, notifications: Notifications
) -> None:
    window.at(NEXT_MORNING).start("--background")
    notifications.wait_for("Grace Hopper")
    assert candidate.screen.look("Followup Desktop", role="frame") == [], "in the background no window opens"


def test_a_second_start_shows_the_window_of_the_first(
    window: Window, candidate: Candidate, tray: Tray
) -> None:
    first = window.start()
    candidate.sees_window()
    tray.wait_for_icon()
    candidate.closes_window()
    second = window.start()
    assert second.wait(15) == 0
    candidate.sees_window()
    assert first.poll() is None
    assert len(tray.icons()) == 1


def test_the_note_goes_to_the_mail_program_as_it_is(
    window: Window, candidate: Candidate, after_acme: Commands
) -> None:
    window.at(AFTER_THE_INTERVIEW).start()
    candidate.sees_window()
    (title,) = [title for title in open_steps(after_acme) if "Thank" in title and "Grace" in title]
    candidate.composes(title)
    candidate.screen.click_button("Open in mail app")
    address, fields = candidate.receives_mail()
    note = after_acme.read("note", open_steps(after_acme)[title]["uid"])
    assert address == "grace@acme.example"
    assert fields == {"subject": note["subject"], "body": note["body"]}
