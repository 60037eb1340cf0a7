"""The tour: the real program with its sample data on a virtual screen, through the main job, in pictures.

Usage: python -m tests.e2e.tour FOLDER
"""

import sys
import tempfile
from pathlib import Path

from tests.e2e.candidate import GRACE, HOWARD, Candidate
from tests.e2e.desktop_session import DesktopError, DesktopSession, missing_parts
from tests.e2e.program import Commands, Window
from tests.e2e.screen import Screen
from tests.e2e.waiting import NotSeenError

EVENING = "2026-11-24T18:30+00:00"  # after the hours in which reminders come


class Album:
    """Numbered pictures in one folder."""

    def __init__(self, folder: Path, screen: Screen) -> None:
        self._folder = folder
        self._screen = screen
        self._count = 0
        for old in folder.glob("[0-9][0-9]-*.png"):
            old.unlink()

    def keep(self, name: str, words: str) -> None:
        """Keep a picture of the main window and what lies over it, and say what it shows."""
        self._count += 1
        file = self._folder / f"{self._count:02}-{name}.png"
        self._screen.picture(file, self._screen.wait_for("Followup Desktop", role="frame").place())
        print(f"{file}: {words}")


def walk(candidate: Candidate, album: Album) -> None:
    """From the checklist through a new interview to the note that is sent."""
    screen = candidate.screen
    candidate.sees_window()
    candidate.checklist()
    album.keep("today", "what to do today, and why")
    candidate.begins_interview()
    candidate.says_where("Acme Finance", "Analyst")
    screen.fill("Decision date", "end of next week")
    candidate.met(GRACE, HOWARD)
    screen.wait_for_part("Thank Grace Hopper")
    album.keep("interview", "an interview just left, and the plan beside it")
    candidate.saves()
    candidate.goes_to("Today")
    candidate.composes("Thank Grace Hopper")
    album.keep("note", "the note for one person")
    candidate.copies_note()
    screen.wait_for("Not yet")
    screen.click_button("Mark as sent")
    screen.wait_for_part("Recorded.")
    album.keep("sent", "sent, and on to the next person")
    candidate.leaves_dialog()
    for page in ("Interviews", "Contacts", "Job search"):
        candidate.goes_to(page)
        album.keep(page.lower().replace(" ", "-"), f"the page {page}")
    candidate.goes_to("Today")
    album.keep("done", "the same day, a little further")


def main(folder: Path) -> int:
    """Walk, and leave the pictures in a folder; the exit status."""
    missing = missing_parts()
    if missing:
        print(f"The tour needs {', '.join(missing)}: `make tour` says what to install.", file=sys.stderr)
        return 1
    try:
        with DesktopSession() as session, tempfile.TemporaryDirectory() as data:
            commands = Commands(Path(data) / "data", now=EVENING)
            window, screen = Window(session, commands), Screen(session)
            try:
                window.start("--sample")
                walk(Candidate(screen), Album(folder, screen))
            except NotSeenError as error:
                screen.picture(folder / "stopped-here.png")
                print(f"{error}\n{window.log.read_text(errors='replace')}", file=sys.stderr)
                return 1
            finally:
                window.end()
                screen.close()
    except DesktopError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
