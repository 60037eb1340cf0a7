"""The tray at the foot of the session's screen: what its host knows, and the mouse on its icons."""

from typing import NamedTuple, cast

from tests.e2e.bus import Bus, BusError, Call, variant_value
from tests.e2e.desktop_session import WATCHER
from tests.e2e.hands import Hands
from tests.e2e.waiting import wait_for

ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"

MenuRow = tuple[int, dict[str, tuple[str, object]], list[tuple[str, object]]]


class MenuEntry(NamedTuple):
    """One entry of the menu; a separator has no label."""

    number: int
    label: str
    enabled: bool


class TrayIcon(NamedTuple):
    """One icon as its program announces it."""

    owner: str
    path: str
    title: str
    tooltip: str
    menu: str


class Tray:
    """The icons of the session's tray."""

    def __init__(self, bus: Bus, hands: Hands) -> None:
        self._bus = bus
        self._hands = hands

    def close(self) -> None:
        """Give the connection back."""
        self._bus.close()

    def icons(self) -> list[TrayIcon]:
        """The icons in the tray now."""
        watcher = "/StatusNotifierWatcher"
        names = self._bus.property(WATCHER, watcher, WATCHER, "RegisteredStatusNotifierItems")
        icons = []
        for name in cast("list[str]", names):
            owner, _, path = name.partition("/")
            try:
                icons.append(self._icon(owner, "/" + path))
            except BusError:
                continue  # its program has just ended
        return icons

    def wait_for_icon(self, seconds: float = 15) -> TrayIcon:
        """The one icon, once it is there."""
        return wait_for(lambda: next(iter(self.icons()), None), "an icon in the tray", seconds)

    def wait_until_empty(self, seconds: float = 15) -> None:
        """Until no icon is left."""
        wait_for(lambda: not self.icons(), "the tray to be empty", seconds)

    def menu(self, icon: TrayIcon) -> list[MenuEntry]:
        """The visible entries of an icon's menu."""
        self._bus.call(Call(icon.owner, icon.menu, MENU, "AboutToShow", "i", (0,)))
        layout = self._bus.call(Call(icon.owner, icon.menu, MENU, "GetLayout", "iias", (0, -1, [])))[1]
        entries = []
        for _, row in cast("MenuRow", layout)[2]:
            number, told, _ = cast("MenuRow", row)
            said = {name: variant_value(value) for name, value in told.items()}
            if said.get("visible", True):
                label = "" if said.get("type") == "separator" else str(said.get("label", "")).replace("_", "")
                entries.append(MenuEntry(number, label, bool(said.get("enabled", True))))
        return entries

    def choose(self, icon: TrayIcon, label: str) -> None:
        """Choose an entry of the menu, in the words in which the tray's host tells it to the program."""
        entry = next(entry for entry in self.menu(icon) if entry.label == label)
        clicked = (entry.number, "clicked", ("s", ""), 0)
        self._bus.call(Call(icon.owner, icon.menu, MENU, "Event", "isvu", clicked))

    def click(self) -> None:
        """Click the first icon with the mouse."""
        self._hands.click(*wait_for(self._place, "the icon to show in the panel"))

    def _place(self) -> tuple[int, int] | None:
        """The middle of the first icon: each panel plugin is a window of its own, a row of square icons."""
        for window in self._hands.windows("--class", "wrapper-2.0"):
            x, y, width, height = self._hands.place_of_window(window)
            if width >= 16 and height >= 16 and x >= 0:
                return x + height // 2, y + height // 2
        return None

    def _icon(self, owner: str, path: str) -> TrayIcon:
        def told(name: str) -> object:
            return self._bus.property(owner, path, ITEM, name)

        tooltip = cast("tuple[str, object, str, str]", told("ToolTip"))
        return TrayIcon(owner, path, str(told("Title")), tooltip[2] or tooltip[3], str(told("Menu")))
