"""Reminders as the desktop shows them: their buttons, the click on them, hostile names, daemons that go."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.archives import acme, written
from tests.e2e.candidate import Candidate
from tests.e2e.desktop_session import DUNST, XFCE, DesktopSession
from tests.e2e.notifications import Notifications
from tests.e2e.program import Commands, Window
from tests.e2e.screen import Screen
from tests.e2e.tray import Tray
from tests.e2e.waiting import wait_for

EVENING = "2026-11-26T17:00+00:00"
MORNING = "2026-11-27T09:30+00:00"
JUST_BEFORE_NINE = "2026-11-27T08:59:40+00:00"
JUST_AFTER_NINE = "2026-11-27T09:01:45+00:00"
THANKS = "Thank Dr. Grace Hopper, Acme Finance: 1 business day left"

with_xfce = pytest.mark.parametrize("daemon", [XFCE])
without_daemon = pytest.mark.parametrize("daemon", [""])


def one_person(**names: str) -> dict[str, Any]:
    """The interview at Acme Finance with nobody but Grace Hopper, so that few reminders come at once."""
    archive = acme(people=[{"contact": "grace", "talked_about": "the ledger"}], promised=[])
    (opportunity,) = archive["opportunities"]
    del opportunity["references"]
    opportunity["company"] = names.get("company", opportunity["company"])
    archive["contacts"][0]["name"] = names.get("name", archive["contacts"][0]["name"])
    return archive


@pytest.fixture
def after_acme(commands: Commands, tmp_path: Path) -> Commands:
    """The evening of the interview; its steps call for reminders on the next morning."""
    evening = commands.at(EVENING)
    assert evening.run("import", written(tmp_path, one_person())).status == 0
    return evening


@pytest.fixture
def candidate(screen: Screen) -> Candidate:
    return Candidate(screen)


def thanks(commands: Commands, tmp_path: Path) -> dict[str, Any]:
    """The thank-you step as it is stored."""
    file = tmp_path / "export.json"
    assert commands.run("export", file).status == 0
    steps: list[dict[str, Any]] = json.loads(file.read_text())["steps"]
    return next(step for step in steps if step["kind"] == "thank_you")


@with_xfce
def test_copy_note_puts_it_into_the_clipboard_and_asks_whether_it_was_sent(
    window: Window, screen: Screen, after_acme: Commands, tmp_path: Path
) -> None:
    window.at(MORNING).start("--background")
    screen.wait_for(THANKS, role="label")
    screen.hands.put_into_clipboard("before")
    screen.click_button("Copy note")
    note = after_acme.at(MORNING).read("note", thanks(after_acme, tmp_path)["uid"])
    wait_for(lambda: screen.hands.clipboard() == note["body"], "the note in the clipboard")
    assert "<p>" in screen.hands.clipboard("text/html")
    screen.click_button("Mark as sent")
    screen.wait_for("Recorded as sent: thank Dr. Grace Hopper.")
    assert thanks(after_acme, tmp_path)["done_on"] == "2026-11-27"
    assert screen.look("Followup Desktop", role="frame") == []


@with_xfce
def test_copy_note_works_after_the_window_was_open_and_something_else_was_copied(
    window: Window, candidate: Candidate, after_acme: Commands
) -> None:
    screen = candidate.screen
    window.at(MORNING).start()
    candidate.sees_window()
    screen.wait_for(THANKS, role="label")  # over the corner with the window's own buttons
    candidate.closes_by_keyboard()
    screen.hands.put_into_clipboard("before")
    screen.click_button("Copy note")
    wait_for(lambda: screen.hands.clipboard().startswith("Dear Dr. Hopper"), "the note in the clipboard")


@with_xfce
def test_mark_done_records_it_and_undo_takes_it_back(
    window: Window, screen: Screen, after_acme: Commands, tmp_path: Path
) -> None:
    window.at(MORNING).start("--background")
    first = screen.wait_for(THANKS, role="label")
    screen.click_button("Mark done", within=screen.frame_of(first))
    said = screen.wait_for("Done: thank Dr. Grace Hopper.")
    assert thanks(after_acme, tmp_path)["done_on"] == "2026-11-27"
    screen.click_button("Undo", within=screen.frame_of(said))
    screen.wait_for("Undone: thank Dr. Grace Hopper.")
    assert "done_on" not in thanks(after_acme, tmp_path)


@with_xfce
@pytest.mark.parametrize(
    ("choice", "until"),
    [("Later today", None), ("Tomorrow morning", "2026-11-28"), ("Next business day", "2026-11-30")],
)
def test_snooze_offers_three_moments(
    window: Window, screen: Screen, after_acme: Commands, tmp_path: Path, choice: str, until: str | None
) -> None:
    window.at(MORNING).start("--background")
    first = screen.wait_for(THANKS, role="label")
    screen.click_button("Snooze", within=screen.frame_of(first))
    screen.click_button(choice)
    screen.wait_until_gone(THANKS)
    step = wait_for(lambda: thanks(after_acme, tmp_path), "the step")
    assert step.get("snoozed_until") == until
    assert "done_on" not in step


def test_a_click_on_the_notification_opens_the_step(
    window: Window, candidate: Candidate, after_acme: Commands, notifications: Notifications
) -> None:
    window.at(MORNING).start("--background")
    notifications.wait_for("Add 3 new")
    candidate.screen.hands.click(*wait_for(candidate.screen.shown_by_dunst, "dunst to show it"))
    candidate.sees_window()
    row = candidate.screen.wait_for_part("Dr. Grace Hopper", role="list item")
    wait_for(lambda: row.is_now("selected"), "the row of the step to be selected")


def test_hostile_names_are_shown_as_text_and_cut(
    window: Window, commands: Commands, tmp_path: Path, notifications: Notifications
) -> None:
    names = {
        "name": "<b>Grace</b>\x85 \u202eevil\u2066" + "x" * 10_000,
        "company": "A & B\n<i>" + "y" * 10_000,
    }
    assert commands.at(EVENING).run("import", written(tmp_path, one_person(**names))).status == 0
    window.at(MORNING).start("--background")
    shown = notifications.wait_for("Thank <b>Grace</b>")
    assert shown.summary.startswith("Thank <b>Grace</b>")
    assert shown.summary.endswith("…: 1 business day left")
    assert len(shown.summary) < 200
    assert not set("\x85\u202e\u2066\n") & set(shown.summary)
    asked = next(said for said in notifications.seen() if "<" not in said.body)
    assert "&amp;" not in asked.summary, "a title is no markup"


@without_daemon
def test_what_could_not_be_shown_comes_once_a_daemon_is_there(
    window: Window,
    session: DesktopSession,
    after_acme: Commands,
    notifications: Notifications,
    tray: Tray,
    tmp_path: Path,
) -> None:
    before = thanks(after_acme, tmp_path)["reminded_at"]
    window.at(JUST_AFTER_NINE).start("--background")
    tray.wait_for_icon()
    assert thanks(after_acme, tmp_path)["reminded_at"] == before, "it counts as not given"
    session.start_notifications(DUNST)
    notifications.wait_for("Grace Hopper", seconds=40)
    wait_for(lambda: thanks(after_acme, tmp_path)["reminded_at"] != before, "the reminder to be recorded")
    assert [said.summary for said in notifications.seen()].count(THANKS) == 1


def test_another_daemon_takes_the_place_of_one_that_was_killed(
    window: Window, candidate: Candidate, session: DesktopSession, after_acme: Commands
) -> None:
    window.at(JUST_BEFORE_NINE).start()
    candidate.sees_window()
    candidate.closes_window()  # which dunst says something about
    session.kill("notifications")
    session.start_notifications(XFCE)
    candidate.screen.wait_for(THANKS, role="label", seconds=60)
    assert candidate.screen.look("Copy note")


def test_reminders_come_again_after_the_bus_was_killed(
    window: Window, candidate: Candidate, session: DesktopSession, after_acme: Commands
) -> None:
    program = window.at(JUST_BEFORE_NINE).start()
    candidate.sees_window()
    candidate.closes_window()
    session.kill("bus")
    session.start_bus_again()
    session.start_notifications(DUNST)
    notifications = Notifications(session.bus())
    notifications.wait_for("Grace Hopper", seconds=60)
    assert program.poll() is None
    notifications.close()


def test_without_a_bus_the_program_runs_and_the_tray_itself_shows_the_reminder(
    window: Window, screen: Screen, after_acme: Commands, tmp_path: Path
) -> None:
    before = thanks(after_acme, tmp_path)["reminded_at"]
    nowhere = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/no-bus", "XDG_RUNTIME_DIR": str(tmp_path)}
    program = window.at(MORNING).start("--background", settings=nowhere)
    wait_for(lambda: thanks(after_acme, tmp_path)["reminded_at"] != before, "the reminder to be given")
    assert program.poll() is None
