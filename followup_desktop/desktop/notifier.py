"""Notifications for due steps: one calm message, however many steps there are."""

import sys
from collections.abc import Sequence
from html import escape

from followup_desktop.desktop.tray import Tray
from followup_desktop.phrases.language import ngettext
from followup_desktop.services.reminders import Reminder

_SHOWN = 3
_PATIENCE = 500  # milliseconds for the notification daemon to say what it understands


class Notifier:
    """Brings reminders to the person, through the tray."""

    def __init__(self, tray: Tray) -> None:
        self._tray = tray

    def deliver(self, reminders: Sequence[Reminder]) -> bool:
        """Show these reminders in one notification. Whether they could be shown."""
        title, text = in_one(reminders)
        return self._tray.say(title, escape(text, quote=False) if _reads_markup() else text)


def in_one(reminders: Sequence[Reminder]) -> tuple[str, str]:
    """The title and the text of one notification for all of these reminders."""
    if len(reminders) == 1:
        only = reminders[0]
        return only.title, ", ".join(part for part in (only.company, only.due_words) if part)
    title = ngettext("{count} step is due", "{count} steps are due", len(reminders)).format(
        count=len(reminders)
    )
    lines = [reminder.title for reminder in reminders[:_SHOWN]]
    more = len(reminders) - len(lines)
    if more:
        lines.append(ngettext("and {count} more", "and {count} more", more).format(count=more))
    return title, "\n".join(lines)


def _reads_markup() -> bool:
    """Whether what shows our message takes it for markup, as it does on Linux with a StatusNotifier tray.

    Qt then passes the text on to the notification daemon as it is; its own balloon shows plain text.
    """
    if sys.platform != "linux":
        return False
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage  # only when there is something to say

    bus = QDBusConnection.sessionBus()
    names = bus.interface()
    if not bus.isConnected() or not names.isServiceRegistered("org.kde.StatusNotifierWatcher").value():
        return False
    name, path = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
    question = QDBusMessage.createMethodCall(name, path, name, "GetCapabilities")
    answer = bus.call(question, QDBus.CallMode.Block, _PATIENCE).arguments()
    return bool(answer) and "body-markup" in answer[0]
