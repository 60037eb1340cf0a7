"""Notifications on Linux: org.freedesktop.Notifications, version 1.2 of its specification.

Whatever daemon is there, it says what it can do when we first speak to it, and again after another one has
taken its place. A notification counts as shown once the daemon has given it a number.
"""

import os
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, new_method_call
from PySide6.QtCore import QObject, Signal

from followup_desktop.desktop.notifications.notification import BODY, Ability, Notification, Pressed
from followup_desktop.desktop.notifications.session_bus import SessionBus
from followup_desktop.paths import APP_NAME, resources_dir

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"

_FOR_A_WHILE, _UNTIL_SEEN = -1, 0  # what the specification calls an expiration timeout


class FreedesktopNotifications(QObject):
    """The desktop's notification daemon. `pressed` carries what the person pressed (Pressed)."""

    pressed = Signal(object)

    def __init__(self, bus: SessionBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._abilities: frozenset[str] | None = None
        self._shown: dict[int, Notification] = {}
        self._daemon = DBusAddress(PATH, bus_name=NAME, interface=NAME)
        self._signals: Mapping[str, Callable[..., None]] = {
            "ActionInvoked": self._action_invoked,
            "NotificationClosed": self._closed,
            "ActivationToken": self._activation_token,
            "NameOwnerChanged": self._owner_changed,
        }
        bus.listen(MatchRule(type="signal", sender=NAME, interface=NAME, path=PATH))
        changed = MatchRule(
            type="signal",
            sender="org.freedesktop.DBus",
            interface="org.freedesktop.DBus",
            member="NameOwnerChanged",
        )
        changed.add_arg_condition(0, NAME)
        bus.listen(changed)
        bus.heard.connect(self._heard)
        bus.answered_late.connect(self._answered_late)
        bus.lost.connect(self._forget)

    def deliver(self, notification: Notification) -> bool:
        """Show it, in place of what is shown about the same. Whether the daemon has taken it."""
        abilities = self._able()
        if abilities is None:
            return False
        replaced = self._number_of(notification.about)
        answer = self._bus.ask(self._notify(notification, abilities, replaced))
        if not answer:
            return False
        if replaced:
            # The daemon may have closed it when its button was pressed; it said so before it answered.
            self._bus.forget_signals("NotificationClosed", replaced)
            self._shown.pop(replaced, None)
        self._shown[answer[0]] = notification
        return True

    def withdraw(self, about: str) -> None:
        """Take away what is shown about this."""
        number = self._number_of(about)
        if number:
            self._shown.pop(number)
            self._bus.tell(new_method_call(self._daemon, "CloseNotification", "u", (number,)))

    def shown(self) -> set[str]:
        """What the notifications that can be seen now are about."""
        return {notification.about for notification in self._shown.values() if notification.about}

    def ability(self) -> Ability:
        """What the daemon that is there can do."""
        abilities = self._able()
        if abilities is None:
            return Ability()
        told = self._bus.ask(new_method_call(self._daemon, "GetServerInformation"))
        server = str(told[0]) if told else ""
        return Ability(shows=True, buttons="actions" in abilities, sound="sound" in abilities, server=server)

    def close(self) -> None:
        """Take everything away that we show, and let go of the bus."""
        for number in self._shown:
            self._bus.tell(new_method_call(self._daemon, "CloseNotification", "u", (number,)))
        self._shown.clear()
        self._bus.close()

    def _able(self) -> frozenset[str] | None:
        """What the daemon can do, asked once; None where there is none."""
        if self._abilities is None:
            answer = self._bus.ask(new_method_call(self._daemon, "GetCapabilities"))
            self._abilities = frozenset(answer[0]) if answer else None
        return self._abilities

    def _notify(self, notification: Notification, abilities: frozenset[str], replaced: int) -> Message:
        text = notification.text
        if "body-markup" in abilities:
            text = escape(text, quote=False)
        actions: list[str] = []
        if "actions" in abilities:
            actions += [BODY, ""]  # with words some daemons make a button of it
            for button in notification.buttons:
                actions += button
        expires = _UNTIL_SEEN if notification.stays else _FOR_A_WHILE
        hints = {"urgency": ("y", 1), "desktop-entry": ("s", APP_NAME)}
        content = ("Followup", replaced, _icon(), notification.title, text, actions, hints, expires)
        return new_method_call(self._daemon, "Notify", "susssasa{sv}i", content)

    def _number_of(self, about: str) -> int:
        """The number of what is shown about this; 0, which is nobody's, where nothing is."""
        found = (number for number, each in self._shown.items() if about and each.about == about)
        return next(found, 0)

    def _heard(self, message: Message) -> None:
        take = self._signals.get(message.header.fields.get(HeaderFields.member, ""))
        if take is not None:
            take(*message.body)

    def _action_invoked(self, number: int, key: str) -> None:
        notification = self._shown.get(number)
        if notification is not None:
            self.pressed.emit(Pressed(notification, key))

    def _closed(self, number: int, _reason: int) -> None:
        self._shown.pop(number, None)

    def _activation_token(self, number: int, token: str) -> None:
        """With it a Wayland desktop lets our window come to the front; Qt reads it from there."""
        if number in self._shown:
            os.environ["XDG_ACTIVATION_TOKEN"] = token

    def _owner_changed(self, *_owners: str) -> None:
        self._forget()

    def _forget(self) -> None:
        """The daemon is another one now, or gone, and everything that it showed with it."""
        self._abilities = None
        self._shown.clear()

    def _answered_late(self, member: str, message: Message) -> None:
        """It was given up and will be shown again: the late one is taken back."""
        if member == "Notify":
            self._bus.tell(new_method_call(self._daemon, "CloseNotification", "u", tuple(message.body)))


def _icon() -> str:
    file: Path = resources_dir() / "icons" / "followup-desktop.svg"
    return file.absolute().as_uri()
