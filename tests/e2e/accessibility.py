"""What assistive technology sees of the programs on the screen: AT-SPI, spoken directly on its bus.

Nothing is cached: each look asks the program anew.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple, cast

from tests.e2e.bus import PROPERTIES, Body, Bus, BusError, Call, variant_value

ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
COMPONENT = "org.a11y.atspi.Component"
EDITABLE_TEXT = "org.a11y.atspi.EditableText"
TEXT = "org.a11y.atspi.Text"
VALUE = "org.a11y.atspi.Value"

Address = tuple[str, str]
"""The program's name on the bus, and the path of one of its objects."""

REGISTRY: Address = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
LABELLED_BY = 2
SCREEN_COORDINATES = 0

# Numbers of AT-SPI's StateType.
STATES = {
    "active": 1,
    "checked": 4,
    "enabled": 8,
    "expanded": 10,
    "focused": 12,
    "selected": 23,
    "sensitive": 24,
    "showing": 25,
    "visible": 30,
    "read only": 43,
}


class Place(NamedTuple):
    """A rectangle on the screen, in pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> tuple[int, int]:
        """Where one would click."""
        return self.x + self.width // 2, self.y + self.height // 2

    def holds(self, point: tuple[int, int]) -> bool:
        """Whether a point lies in it."""
        x, y = point
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


class Thing:
    """One accessible object as it was when it was looked at; its methods ask it anew."""

    def __init__(self, bus: Bus, address: Address, *, name: str, role: str, states: frozenset[str]) -> None:
        self._bus = bus
        self.address = address
        self.owner, self.path = address
        self.name = name
        self.role = role
        self.states = states

    def __repr__(self) -> str:
        return f"<{self.role} {self.name!r} {' '.join(sorted(self.states))}>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Thing) and self.address == other.address

    def __hash__(self) -> int:
        return hash(self.address)

    def text(self) -> str:
        """What stands in it: its text, or its name where it has no text of its own."""
        try:
            return str(self._call(TEXT, "GetText", "ii", 0, -1)[0])
        except BusError:
            return str(self._bus.property(self.owner, self.path, ACCESSIBLE, "Name"))

    def value(self) -> float:
        """The number that a slider, a spin box or a progress bar shows."""
        return float(cast("float", self._bus.property(self.owner, self.path, VALUE, "CurrentValue")))

    def description(self) -> str:
        """What assistive technology says beyond the name."""
        return str(self._bus.property(self.owner, self.path, ACCESSIBLE, "Description"))

    def is_now(self, state: str) -> bool:
        """Whether it has the state at this moment; a thing that is gone has none."""
        try:
            return state in _states(self._call(ACCESSIBLE, "GetState"))
        except BusError:
            return False

    def place(self) -> Place:
        """Where it is on the screen."""
        extents = self._call(COMPONENT, "GetExtents", "u", SCREEN_COORDINATES)[0]
        return Place(*cast("tuple[int, int, int, int]", extents))

    def frames(self) -> list[Place]:
        """Where the things are that it is in, from the nearest outwards to its window."""
        places = []
        thing = self
        while (address := thing._parent()) is not None:
            thing = Thing(self._bus, address, name="", role="", states=frozenset())
            if str(thing._call(ACCESSIBLE, "GetRoleName")[0]) == "combo box":
                break  # its list opens as a window of its own
            places.append(thing.place())
        return places

    def _parent(self) -> Address | None:
        """What it is in; nothing for a window."""
        owner, path = cast("Address", self._bus.property(self.owner, self.path, ACCESSIBLE, "Parent"))
        return (owner, path) if owner and not path.endswith(("/root", "/null")) else None

    def labels(self) -> list[str]:
        """The names of what labels it."""
        relations = cast("list[tuple[int, list[Address]]]", self._call(ACCESSIBLE, "GetRelationSet")[0])
        targets = [target for kind, those in relations if kind == LABELLED_BY for target in those]
        return [str(self._bus.property(owner, path, ACCESSIBLE, "Name")) for owner, path in targets]

    def actions(self) -> list[str]:
        """The names of what can be done with it."""
        return [row[0] for row in cast("list[tuple[str, str, str]]", self._call(ACTION, "GetActions")[0])]

    def press(self) -> None:
        """Do the first thing that can be done with it, as a screen reader would: also when it is covered."""
        self._bus.tell(Call(self.owner, self.path, ACTION, "DoAction", "i", (0,)))

    def focus(self) -> None:
        """Give it the keyboard focus; a scroll area brings it into view by that."""
        self._call(COMPONENT, "GrabFocus")

    def set_text(self, text: str) -> None:
        """Replace what stands in it, without the keyboard."""
        self._call(EDITABLE_TEXT, "SetTextContents", "s", text)

    def _call(self, interface: str, member: str, signature: str = "", *arguments: object) -> Body:
        return self._bus.call(Call(self.owner, self.path, interface, member, signature, arguments))


class Accessibility:
    """The tree of everything on the screen."""

    def __init__(self, session_bus: Bus) -> None:
        address = session_bus.call(Call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress"))[0]
        self._bus = Bus(str(address))

    def close(self) -> None:
        """Give the connection back."""
        self._bus.close()

    def things(self, within: Thing | None = None, *, hidden: bool = False) -> list[tuple[int, Thing]]:
        """Every thing with its depth, in the order of the tree; what does not show only if asked for."""
        root = within.address if within else REGISTRY
        levels: list[dict[Address, list[Thing]]] = []
        parents = [root]
        while parents:
            families = self._families(parents)
            if not hidden:
                families = {
                    parent: [thing for thing in family if "showing" in thing.states or parent == REGISTRY]
                    for parent, family in families.items()
                }
            levels.append(families)
            parents = [thing.address for family in families.values() for thing in family]
        return list(_in_order(root, levels, 0))

    def find(self, matches: Callable[[Thing], bool], within: Thing | None = None) -> list[Thing]:
        """Every showing thing that matches, in the order of the tree; `within` looks into one thing."""
        return [thing for _, thing in self.things(within) if matches(thing)]

    def _families(self, parents: list[Address]) -> dict[Address, list[Thing]]:
        """The children of each parent. A level of the tree is asked for at once: that is quick."""
        answers = self._bus.call_all(Call(owner, path, ACCESSIBLE, "GetChildren") for owner, path in parents)
        children = {
            parent: [child for child in cast("list[Address]", answer[0]) if not child[1].endswith("/null")]
            for parent, answer in zip(parents, answers, strict=True)
            if answer is not None
        }
        things = {
            thing.address: thing for thing in self._look_at([c for some in children.values() for c in some])
        }
        return {
            parent: [things[child] for child in some if child in things] for parent, some in children.items()
        }

    def _look_at(self, places: list[Address]) -> list[Thing]:
        calls: list[Call] = []
        for owner, path in places:
            calls += [
                Call(owner, path, PROPERTIES, "Get", "ss", (ACCESSIBLE, "Name")),
                Call(owner, path, ACCESSIBLE, "GetRoleName"),
                Call(owner, path, ACCESSIBLE, "GetState"),
            ]
        answers = self._bus.call_all(calls)
        things = []
        for index, address in enumerate(places):
            name, role, states = answers[3 * index : 3 * index + 3]
            if name is not None and role is not None and states is not None:
                said = str(variant_value(name[0]))
                things.append(Thing(self._bus, address, name=said, role=str(role[0]), states=_states(states)))
        return things


def _in_order(
    root: Address, levels: list[dict[Address, list[Thing]]], depth: int
) -> Iterator[tuple[int, Thing]]:
    for thing in levels[depth].get(root, []) if depth < len(levels) else []:
        yield depth, thing
        yield from _in_order(thing.address, levels, depth + 1)


def _states(answer: Body) -> frozenset[str]:
    low, high = cast("list[int]", answer[0])
    bits = low | high << 32
    return frozenset(name for name, number in STATES.items() if bits >> number & 1)
