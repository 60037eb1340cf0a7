"""The screen as a person meets it: find a thing by its name, wait for it, click it, type into it."""

from collections.abc import Callable
from pathlib import Path

from tests.e2e.accessibility import Accessibility, Place, Thing
from tests.e2e.bus import BusError
from tests.e2e.desktop_session import DesktopSession
from tests.e2e.hands import Hands
from tests.e2e.screenshot import take_screenshot
from tests.e2e.waiting import NotSeenError, wait_for

EDITORS = frozenset(
    {"text", "entry", "combo box", "spin button", "date editor", "password text", "paragraph"}
)
BUTTONS = frozenset({"push button", "button", "toggle button", "button menu"})


class Screen:
    """Everything that shows on the session's screen. Waits are for conditions, never for a time."""

    def __init__(self, session: DesktopSession) -> None:
        self.hands = Hands(session.environment)
        self.session = session
        bus = session.bus()
        try:
            self._accessibility = Accessibility(bus)
        finally:
            bus.close()

    def close(self) -> None:
        """Give the connections back."""
        self._accessibility.close()

    def look(
        self, name: str | None = None, *, role: str | None = None, within: Thing | None = None
    ) -> list[Thing]:
        """What shows now under this name and role."""
        return self._find(
            lambda thing: (name is None or thing.name == name) and (role is None or thing.role == role),
            within,
        )

    def inside(self, thing: Thing) -> list[Thing]:
        """Everything that shows in a thing."""
        return self._find(lambda _thing: True, thing)

    def wait_for(
        self,
        name: str,
        *,
        role: str | None = None,
        within: Thing | None = None,
        state: str | None = None,
        seconds: float = 15,
    ) -> Thing:
        """The first thing of this name (and role, and state), once it shows."""

        def seen() -> Thing | None:
            things = self.look(name, role=role, within=within)
            return next((thing for thing in things if state is None or state in thing.states), None)

        return self._wait(seen, f"{role or 'thing'} {name!r}{f' that is {state}' if state else ''}", seconds)

    def wait_for_part(
        self, part: str, *, role: str | None = None, within: Thing | None = None, seconds: float = 15
    ) -> Thing:
        """The first thing whose name contains `part`, once it shows: a row says much in its name."""

        def seen() -> Thing | None:
            things = self._find(
                lambda thing: part in thing.name and (role is None or thing.role == role), within
            )
            return next(iter(things), None)

        return self._wait(seen, f"{role or 'thing'} with {part!r} in its name", seconds)

    def wait_until_gone(self, name: str, *, role: str | None = None, seconds: float = 15) -> None:
        """Until nothing of this name shows any more."""
        self._wait(lambda: not self.look(name, role=role), f"{name!r} to go", seconds)

    def frame_of(self, thing: Thing) -> Thing:
        """The window that a thing is in."""
        frames = [frame for frame in self.look(role="frame") if frame.place().holds(thing.place().middle)]
        return frames[-1]

    def shown_by_dunst(self) -> tuple[int, int] | None:
        """A point on what dunst shows: it is one window, with the first notification on top."""
        for window in self.hands.windows("--class", "Dunst"):
            x, y, width, _height = self.hands.place_of_window(window)
            return x + width // 2, y + 20
        return None

    def field(self, label: str, *, within: Thing | None = None) -> Thing:
        """The editor with this name, or labelled by it: a combo box tells its value as its name."""

        def seen() -> Thing | None:
            editors = self._find(lambda thing: thing.role in EDITORS, within)
            named = [editor for editor in editors if editor.name == label]
            return next(iter(named), None) or next(
                (editor for editor in editors if _labelled(editor, label)), None
            )

        return self._wait(seen, f"the field {label!r}", 15)

    def click(self, thing: Thing, *, button: int = 1, times: int = 1) -> None:
        """Click in the middle of a thing, once it has come to rest within the screen."""
        self.hands.click(*self.wait_for_place(thing).middle, button=button, times=times)

    def click_button(self, name: str, *, within: Thing | None = None) -> None:
        """Click the button of this name, once it can be clicked."""

        def seen() -> Thing | None:
            things = self._find(lambda thing: thing.name == name and thing.role in BUTTONS, within)
            return next((thing for thing in things if "enabled" in thing.states), None)

        self.click(self._wait(seen, f"the button {name!r}", 15))

    def fill(self, label: str, text: str, *, within: Thing | None = None) -> Thing:
        """Click into a field, type over what stands in it, and go on with Tab, past any completions."""
        editor = self.field(label, within=within)
        self.click(editor)
        wait_for(lambda: editor.is_now("focused"), f"the keyboard focus in {label!r}")
        self.hands.key("ctrl+a")
        self.hands.type(text)
        wait_for(lambda: editor.text() == text, lambda: f"{text!r} in {label!r}, not {editor.text()!r}")
        self.hands.key("Tab")
        wait_for(lambda: not editor.is_now("focused"), f"the keyboard focus to leave {label!r}")
        return editor

    def choose(self, label: str, value: str, *, within: Thing | None = None) -> None:
        """Choose from a combo box by clicking it open and clicking the entry."""
        box = self.field(label, within=within)
        self.click(box)
        self.click(self.wait_for(value, role="list item", within=None))
        wait_for(lambda: box.text() == value, f"{label!r} to show {value!r}")

    def wait_for_place(self, thing: Thing) -> Place:
        """Where a thing is, once it rests. What is scrolled away is brought into view by the wheel."""
        last: list[Place] = []

        def at_rest() -> Place | None:
            place = thing.place()
            frame = next((frame for frame in thing.frames() if not frame.holds(place.middle)), None)
            if frame is not None:
                self.turn_wheel(frame, down=place.middle[1] > frame.middle[1])
            elif place in last and place.width > 0:
                return place
            last[:] = [place]
            return None

        return wait_for(at_rest, f"{thing} to rest on the screen")

    def turn_wheel(self, frame: Place, *, down: bool, times: int = 1) -> None:
        """Scroll what is in a frame: with the mouse at its edge, where the wheel turns no box's value."""
        self.hands.click(frame.x + 3, frame.middle[1], button=5 if down else 4, times=times)

    def picture(self, file: Path, place: Place | None = None) -> None:
        """Keep what the screen shows, or a part of it, as a PNG file."""
        take_screenshot(file, self.session.environment, place)

    def describe(self) -> str:
        """Everything that shows, indented: for the message of a test that failed."""
        return "\n".join("  " * depth + repr(thing) for depth, thing in self._accessibility.things())

    def _find(self, matches: Callable[[Thing], bool], within: Thing | None) -> list[Thing]:
        try:
            return self._accessibility.find(matches, within)
        except BusError:
            return []

    def _wait(self, condition: Callable[[], object], what: str, seconds: float) -> Thing:
        try:
            answer = wait_for(condition, what, seconds)
        except NotSeenError as error:
            raise NotSeenError(f"{error}. The screen shows:\n{self.describe()}") from None
        assert answer is True or isinstance(answer, Thing)
        return answer  # type: ignore[return-value]


def _labelled(editor: Thing, label: str) -> bool:
    try:
        return label in editor.labels()
    except BusError:
        return False
