"""Calls on a D-Bus message bus, many at a time where that is quicker."""

from collections.abc import Iterable
from typing import NamedTuple

from jeepney import DBusAddress, HeaderFields, Message, MessageFlag, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

Body = tuple[object, ...]

DBUS = "org.freedesktop.DBus"
PROPERTIES = "org.freedesktop.DBus.Properties"


class BusError(Exception):
    """The other side answered with an error, or not at all."""


class Call(NamedTuple):
    """One method call: to whom, on which object, what."""

    destination: str
    path: str
    interface: str
    member: str
    signature: str = ""
    arguments: Body = ()


class Bus:
    """One connection to a bus."""

    def __init__(self, address: str) -> None:
        self._connection: DBusConnection = open_dbus_connection(address, auth_timeout=5)

    def close(self) -> None:
        """Give the connection back."""
        self._connection.close()

    def call(self, call: Call, *, seconds: float = 10) -> Body:
        """The answer to one call. Raises BusError."""
        try:
            reply = self._connection.send_and_get_reply(_message(call), timeout=seconds)
        except TimeoutError:
            raise BusError(f"No answer from {call}") from None
        return _body(reply, call)

    def tell(self, call: Call) -> None:
        """Send a call without waiting for an answer (it may open a dialog that answers only when closed)."""
        message = _message(call)
        message.header.flags = MessageFlag.no_reply_expected
        self._connection.send(message)

    def call_all(self, calls: Iterable[Call], *, seconds: float = 10) -> list[Body | None]:
        """The answers to many calls, sent at once; None where one failed."""
        calls = list(calls)
        waiting: dict[int, int] = {}
        for index, call in enumerate(calls):
            serial = next(self._connection.outgoing_serial)
            self._connection.send(_message(call), serial=serial)
            waiting[serial] = index
        answers: list[Body | None] = [None] * len(calls)
        while waiting:
            try:
                reply = self._connection.receive(timeout=seconds)
            except TimeoutError:
                raise BusError(f"No answer to {len(waiting)} of {len(calls)} calls") from None
            index = waiting.pop(reply.header.fields.get(HeaderFields.reply_serial, -1), -1)
            if index >= 0 and reply.header.message_type is MessageType.method_return:
                answers[index] = tuple(reply.body)
        return answers

    def property(self, destination: str, path: str, interface: str, name: str) -> object:
        """The value of one property. Raises BusError."""
        call = Call(destination, path, PROPERTIES, "Get", "ss", (interface, name))
        return variant_value(self.call(call)[0])

    def has_owner(self, name: str) -> bool:
        """Whether some program answers to this name."""
        return bool(self.call(Call(DBUS, "/org/freedesktop/DBus", DBUS, "NameHasOwner", "s", (name,)))[0])

    def become_monitor(self, rules: Iterable[str]) -> None:
        """From now on this connection only listens, to every message that a match rule lets through."""
        call = Call(
            DBUS,
            "/org/freedesktop/DBus",
            "org.freedesktop.DBus.Monitoring",
            "BecomeMonitor",
            "asu",
            (list(rules), 0),
        )
        self.call(call)

    def heard(self) -> Iterable[Message]:
        """What a monitor has heard since it was last asked, without waiting."""
        while True:
            try:
                yield self._connection.receive(timeout=0)
            except TimeoutError:
                return


def variant_value(variant: object) -> object:
    """The value in a D-Bus variant, which comes as (signature, value)."""
    assert isinstance(variant, tuple)
    return variant[1]


def _message(call: Call) -> Message:
    address = DBusAddress(call.path, bus_name=call.destination, interface=call.interface)
    return new_method_call(address, call.member, call.signature or None, call.arguments)


def _body(reply: Message, call: Call) -> Body:
    if reply.header.message_type is MessageType.error:
        raise BusError(f"{call.member} on {call.path} of {call.destination}: {reply.body}")
    return tuple(reply.body)
