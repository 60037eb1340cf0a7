"""A notification daemon for tests, in a process of its own: says on standard output what it was told.

Its arguments are what it can do ("actions", "body-markup"), and "broken" for one that only knows errors. A
line on standard input makes it press a button: the number of the notification and the key.
"""

import json
import os
import selectors
import sys
from itertools import count

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
NUMBERS = count(1)


def answer(message: Message, able: list[str]) -> Message:
    """What a daemon answers to a call."""
    member = message.header.fields[HeaderFields.member]
    if member == "GetCapabilities":
        return new_method_return(message, "as", (able,))
    if member == "GetServerInformation":
        return new_method_return(message, "ssss", ("test", "tests", "1", "1.2"))
    if "broken" in able:
        return new_error(message, "org.freedesktop.DBus.Error.Failed")
    if member == "Notify":
        number = message.body[1] or next(NUMBERS)
        tell(
            told="Notify", number=number, title=message.body[3], text=message.body[4], actions=message.body[5]
        )
        return new_method_return(message, "u", (number,))
    tell(told=member, number=message.body[0])
    return new_method_return(message)


def tell(**what: object) -> None:
    """One line for the test."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def main(able: list[str]) -> None:
    """Answer until the test ends us."""
    bus = open_dbus_connection(os.environ["DBUS_SESSION_BUS_ADDRESS"])
    bus.send_and_get_reply(message_bus.RequestName(NAME), timeout=5)
    tell(told="ready")
    emitter = DBusAddress(PATH, interface=NAME)
    waiting = selectors.DefaultSelector()
    waiting.register(bus.sock, selectors.EVENT_READ)
    waiting.register(sys.stdin, selectors.EVENT_READ, "asked")
    while True:
        for key, _ in waiting.select():
            if key.data == "asked":
                number, button = sys.stdin.readline().split()
                bus.send(new_signal(emitter, "ActionInvoked", "us", (int(number), button)))
                bus.send(new_signal(emitter, "NotificationClosed", "uu", (int(number), 2)))
                continue
            message = bus.receive()
            if message.header.message_type is MessageType.method_call:
                bus.send(answer(message, able))


if __name__ == "__main__":
    main(sys.argv[1:])
