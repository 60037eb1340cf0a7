"""What a candidate does in the window, in their own steps: shared by the tests and the tour."""

from typing import NamedTuple
from urllib.parse import unquote

from tests.e2e.accessibility import Thing
from tests.e2e.screen import Screen
from tests.e2e.waiting import wait_for


class Met(NamedTuple):
    """Somebody met in an interview, as it is typed into the table, cell by cell."""

    name: str
    title: str
    email: str
    said: str


WINDOW = "^Followup Desktop$"

GRACE = Met("Grace Hopper", "Head of Engineering", "grace@acme.example", "moving the ledger off COBOL")
HOWARD = Met("Howard Aiken", "Team lead", "howard@acme.example", "the relays that still click")


class Candidate:
    """Somebody at the screen. Knows the window by what it says and shows, nothing else."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen

    def sees_window(self) -> Thing:
        """Wait until the window is there and has the keyboard."""
        return self.screen.wait_for("Followup Desktop", role="frame", state="active", seconds=30)

    def closes_window(self) -> None:
        """Click the button at the right end of openbox's title bar, and wait until the window is gone."""
        window = self.screen.wait_for_place(self.sees_window())
        self.screen.hands.click(window.x + window.width - 10, window.y - 11)
        self.screen.wait_until_gone("Followup Desktop", role="frame")

    def closes_by_keyboard(self) -> None:
        """Press Alt+F4 in the window, where its buttons may be covered, and wait until it is gone."""
        hands = self.screen.hands
        (number,) = wait_for(lambda: hands.windows("--name", WINDOW), "the window to be on the screen")
        hands.activate(number)
        hands.key("alt+F4")
        wait_for(lambda: not hands.windows("--name", WINDOW), "the window to leave the screen")

    def goes_to(self, page: str) -> None:
        """Click a page in the list of pages."""
        pages = self.screen.wait_for("Pages", role="list")
        self.screen.click(self.screen.wait_for(page, within=pages))

    def begins_interview(self) -> None:
        """Open the form of a new interview."""
        self.screen.click_button("New interview")
        self.screen.field("Company")

    def says_where(self, company: str, position: str) -> None:
        """Fill in the employer and the position."""
        self.screen.fill("Company", company)
        self.screen.fill("Position", position)

    def met(self, *people: Met) -> None:
        """Write people into the table, going from cell to cell with Tab."""
        hands = self.screen.hands
        self.screen.click_button("Add person")
        for person in people:
            for column, words in zip(("Name", "Title", "E-mail", "They said"), person, strict=True):
                self._waits_for_cell(column)
                hands.type(words)
                hands.key("Tab")
        self._waits_for_cell("Name")
        hands.key("Escape")

    def saves(self) -> None:
        """Save the form, and wait until it is left."""
        self.screen.click_button("Save")
        self.screen.wait_until_gone("People met")

    def row(self, part: str) -> Thing:
        """The row of the checklist that says this, looked for from the top down."""
        checklist = self.checklist()
        turns: list[bool] = []

        def seen() -> Thing | None:
            found = [thing for thing in self.screen.inside(checklist) if part in thing.name]
            if found:
                return found[0]
            down = bool(turns)
            self.screen.turn_wheel(checklist.place(), down=down, times=1 if down else 30)
            turns.append(down)
            return None

        return wait_for(seen, lambda: f"a row that says {part!r}, among {self.rows()}")

    def rows(self) -> list[str]:
        """What the rows of the checklist say, those that are in view."""
        return [thing.name for thing in self.screen.inside(self.checklist())]

    def checklist(self) -> Thing:
        """The checklist, wherever it is."""
        return self.screen.wait_for("Checklist", role="list")

    def composes(self, part: str) -> Thing:
        """Select a row and open its note; the composer."""
        self.screen.click(self.row(part))
        self.screen.click_button("Compose")
        return self.screen.wait_for("Copy note")

    def copies_note(self) -> str:
        """Copy the note; what is in the clipboard then."""
        hands = self.screen.hands
        hands.put_into_clipboard("before")
        self.screen.click_button("Copy note")
        wait_for(lambda: hands.clipboard() != "before", "the note in the clipboard")
        return hands.clipboard()

    def leaves_dialog(self) -> None:
        """Close the dialog in front with Escape."""
        self.screen.hands.key("Escape")
        self.screen.wait_until_gone("Copy note")

    def receives_mail(self) -> tuple[str, dict[str, str]]:
        """What the mail program was opened with: to whom, and subject and body."""
        (mailto,) = wait_for(lambda: self.screen.session.received_mail, "the mail program to be opened")
        scheme, _, rest = mailto.partition(":")
        assert scheme == "mailto"
        address, _, query = rest.partition("?")
        fields = dict(part.split("=", 1) for part in query.split("&"))
        return unquote(address), {name: unquote(said).replace("\r\n", "\n") for name, said in fields.items()}

    def _waits_for_cell(self, column: str) -> None:
        """Until the keyboard is in an empty cell of this column: such a cell is named after its column."""
        self.screen.wait_for(column, role="cell", state="focused")
