"""From outside: a card and an invitation come in, are looked over, changed, stored and taken back."""

from pathlib import Path

import pytest

from tests.e2e.archives import acme, written
from tests.e2e.candidate import Candidate
from tests.e2e.program import Commands, Window
from tests.e2e.screen import Screen
from tests.e2e.waiting import wait_for

CARD = """BEGIN:VCARD
VERSION:3.0
FN:Ursula Franklin
TITLE:Metallurgist
ORG:Bolt Robotics
EMAIL;TYPE=WORK:ursula@bolt.example
TEL;TYPE=WORK:+44 20 7946 0123
END:VCARD
"""

INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Bolt//Calendar//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:talk-1
SEQUENCE:{sequence}
DTSTAMP:2026112{sequence}T090000Z
DTSTART:{start}
DURATION:PT1H
SUMMARY:Interview with Bolt Robotics
LOCATION:5 Spring Street
ORGANIZER;CN=Ursula Franklin:mailto:ursula@bolt.example
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def candidate(screen: Screen) -> Candidate:
    return Candidate(screen)


@pytest.fixture
def searching(commands: Commands, tmp_path: Path) -> Commands:
    """A search with an interview in it already, so that the window opens with the checklist."""
    assert commands.run("import", written(tmp_path, acme())).status == 0
    return commands


def file_with(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text.replace("\n", "\r\n"), encoding="utf-8", newline="")
    return path


def chooses(candidate: Candidate, file: Path) -> None:
    """Type the name of a file into the dialog that Import opens, as one can in all of them."""
    screen = candidate.screen
    candidate.sees_window()
    screen.hands.key("ctrl+shift+i")
    line = screen.field("File name:")
    wait_for(lambda: line.is_now("focused"), "the keyboard in the name of the file")
    screen.hands.type(str(file))
    screen.hands.key("Return")


def contacts(commands: Commands, folder: Path) -> list[dict[str, str]]:
    """The contacts, as an archive tells them from outside."""
    return _from_archive(commands, folder, "contacts")


def interviews(commands: Commands, folder: Path) -> list[dict[str, str]]:
    """The interviews, as an archive tells them from outside."""
    return _from_archive(commands, folder, "interviews")


def _from_archive(commands: Commands, folder: Path, kind: str) -> list[dict[str, str]]:
    import json

    path = folder / "seen.json"
    assert commands.run("export", path).status == 0
    records: list[dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))[kind]
    return records


def named(commands: Commands, folder: Path, name: str) -> list[dict[str, str]]:
    return [contact for contact in contacts(commands, folder) if contact["name"] == name]


def test_a_card_is_looked_over_changed_stored_and_taken_back(
    window: Window, candidate: Candidate, searching: Commands, tmp_path: Path
) -> None:
    window.start()
    screen = candidate.screen
    chooses(candidate, file_with(tmp_path, "ursula.vcf", CARD))
    screen.wait_for("Look over: ursula.vcf")
    assert screen.field("Name").text() == "Ursula Franklin"
    screen.wait_for("from the vCard (TITLE)")
    assert not named(searching, tmp_path, "Ursula Franklin"), "nothing is stored before"
    screen.fill("Title", "Professor of Metallurgy")
    screen.click_button("Import")
    screen.wait_for("Imported: 1 contact.")
    (card,) = named(searching, tmp_path, "Ursula Franklin")
    assert card["title"] == "Professor of Metallurgy"
    screen.click_button("Undo")
    wait_for(lambda: not named(searching, tmp_path, "Ursula Franklin"), "the card to be taken back")


def test_an_invitation_moves_a_known_interview_after_asking(
    window: Window, candidate: Candidate, searching: Commands, tmp_path: Path
) -> None:
    first = INVITATION.format(sequence=0, start="20261126T100000Z")
    moved = INVITATION.format(sequence=1, start="20261127T140000Z")
    assert searching.run("import", file_with(tmp_path, "talk.ics", first)).status == 0
    window.start()
    screen = candidate.screen
    chooses(candidate, file_with(tmp_path, "moved.ics", moved))
    screen.wait_for("They moved it from Thu 26 Nov 10:00 to Fri 27 Nov 14:00. Move it?")
    assert _start(searching, tmp_path) == "2026-11-26T10:00"
    screen.click_button("Import and move")
    screen.wait_for("Imported: 1 interview changed.")
    assert _start(searching, tmp_path) == "2026-11-27T14:00"


def _start(commands: Commands, folder: Path) -> str:
    """When the interview at Bolt Robotics begins, as London's clocks show it."""
    (interview,) = [one for one in interviews(commands, folder) if one.get("location") == "5 Spring Street"]
    return interview["starts_at"][:16]
