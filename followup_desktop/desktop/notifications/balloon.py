"""Notifications through the tray icon: Windows, macOS, and Linux where there is no bus to speak on."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from followup_desktop.desktop.notifications.notification import BODY, Ability, Notification, Pressed
from followup_desktop.desktop.tray import Tray


class Balloons(QObject):
    """The tray's own messages: no buttons, and a click is taken for one on the latest.

    `can_be_trusted` says whether what the tray is told is seen: under a StatusNotifier tray Qt hands it on
    to the notification daemon, which may not be there, and hears of neither that nor a click.
    """

    pressed = Signal(object)

    def __init__(self, tray: Tray, can_be_trusted: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tray, self._can_be_trusted = tray, can_be_trusted
        self._latest: Notification | None = None
        tray.message_clicked.connect(self._clicked)

    def deliver(self, notification: Notification) -> bool:
        """Show it. Whether there is a tray that shows it."""
        if not self._can_be_trusted() or not self._tray.say(notification.title, notification.text):
            return False
        self._latest = notification
        return True

    def withdraw(self, about: str) -> None:
        """It goes by itself; a click on it is not ours any more."""
        if self._latest is not None and self._latest.about == about:
            self._latest = None

    def shown(self) -> set[str]:
        """It is gone after some seconds, and nobody tells when: nothing."""
        return set()

    def ability(self) -> Ability:
        """The tray shows messages, without buttons."""
        return Ability(shows=self._can_be_trusted() and self._tray.is_there, server="tray")

    def close(self) -> None:
        """The messages go with the tray's icon."""
        self._latest = None

    def _clicked(self) -> None:
        if self._latest is not None:
            self.pressed.emit(Pressed(self._latest, BODY))
