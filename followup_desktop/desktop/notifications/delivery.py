"""The one way to show the person something while the window may be closed."""

import sys

from PySide6.QtCore import QObject, Signal

from followup_desktop.desktop.notifications.balloon import Balloons
from followup_desktop.desktop.notifications.notification import Ability, BackEnd, Notification
from followup_desktop.desktop.tray import Tray

_TRAY_BY_BUS = "org.kde.StatusNotifierWatcher"


class Notifications(QObject):
    """Shows notifications with the best of what this desktop has.

    `pressed` carries what the person pressed (Pressed), with the window open or closed. The bus is spoken to
    when there is something to show for the first time.
    """

    pressed = Signal(object)

    def __init__(self, tray: Tray, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tray = tray
        self._made: list[BackEnd] = []

    def deliver(self, notification: Notification) -> bool:
        """Show it. Whether it could be shown; if not, it is to be tried again."""
        return any(back_end.deliver(notification) for back_end in self._back_ends())

    def withdraw(self, about: str) -> None:
        """Take away what is shown about this (the uid of a step), as it is settled."""
        for back_end in self._made:
            back_end.withdraw(about)

    def shown(self) -> set[str]:
        """What the notifications that can be seen now are about."""
        return {about for back_end in self._made for about in back_end.shown()}

    def ability(self) -> Ability:
        """What works on this desktop now."""
        abilities = [back_end.ability() for back_end in self._back_ends()]
        return next((ability for ability in abilities if ability.shows), Ability())

    def close(self) -> None:
        """Take everything away: the program ends."""
        for back_end in self._made:
            back_end.close()

    def _back_ends(self) -> list[BackEnd]:
        if not self._made:
            self._made = self._on_linux() if sys.platform == "linux" else self._elsewhere()
        return self._made

    def _on_linux(self) -> list[BackEnd]:
        from followup_desktop.desktop.notifications.freedesktop import FreedesktopNotifications
        from followup_desktop.desktop.notifications.session_bus import SessionBus  # 30 ms, and no hurry

        bus = SessionBus(self)

        def draws_its_own() -> bool:
            return not bus.has_owner(_TRAY_BY_BUS)

        daemon = FreedesktopNotifications(bus, self)
        balloons = Balloons(self._tray, draws_its_own, self)
        daemon.pressed.connect(self.pressed)
        balloons.pressed.connect(self.pressed)
        return [daemon, balloons]

    def _elsewhere(self) -> list[BackEnd]:
        balloons = Balloons(self._tray, _always, self)
        balloons.pressed.connect(self.pressed)
        return [balloons]


def _always() -> bool:
    return True
