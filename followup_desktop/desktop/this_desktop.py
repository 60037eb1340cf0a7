"""What this desktop can do for reminders, for the self-test in the settings."""

from enum import StrEnum

from followup_desktop.desktop.notifications.delivery import Notifications
from followup_desktop.desktop.notifications.notification import Notification
from followup_desktop.desktop.tray import Tray


class Capability(StrEnum):
    """What a desktop may have, and some have not."""

    TRAY = "tray"
    NOTIFICATIONS = "notifications"
    BUTTONS = "buttons"
    SOUND = "sound"


class ThisDesktop:
    """Shows a notification as reminders are shown, and says what there is."""

    def __init__(self, tray: Tray, notifications: Notifications) -> None:
        self._tray, self._notifications = tray, notifications

    def deliver(self, title: str, body: str) -> bool:
        """Show a notification. Whether it could be shown."""
        return self._notifications.deliver(Notification(title, body))

    def capabilities(self) -> set[str]:
        """What there is now (see Capability)."""
        self._tray.poll()
        ability = self._notifications.ability()
        there = {
            Capability.TRAY: self._tray.is_there,
            Capability.NOTIFICATIONS: ability.shows,
            Capability.BUTTONS: ability.shows and ability.buttons,
            Capability.SOUND: ability.shows and ability.sound,
        }
        return {capability for capability, is_there in there.items() if is_there}
