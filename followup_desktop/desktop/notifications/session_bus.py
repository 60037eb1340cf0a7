"""The session's message bus, read when Qt says that there is something to read: no thread, no waiting.

Questions are the exception: they wait for their answer, for two seconds at most. Daemons answer in
milliseconds, and only one that hangs makes the window feel it.
"""

import logging
import os
import time
from collections import deque
from typing import Any

from jeepney import HeaderFields, MatchRule, Message, MessageType, message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

PATIENCE = 2.0
"""Seconds for an answer."""

_log = logging.getLogger(__name__)


class SessionBus(QObject):
    """A connection to the bus, made when it is needed and anew after the bus was gone.

    `heard` carries each message that is no answer, `answered_late` the answer to a question that was given
    up, with the member that was called; `lost` tells that the bus went away.
    """

    heard = Signal(object)
    answered_late = Signal(str, object)
    lost = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._connection: DBusConnection | None = None
        self._notifier: QSocketNotifier | None = None
        self._rules: list[MatchRule] = []
        self._waiting: deque[Message] = deque()
        self._given_up: dict[int, str] = {}

    def listen(self, rule: MatchRule) -> None:
        """Hear the signals that match this, on every connection made from now on."""
        self._rules.append(rule)

    def connect_again(self) -> bool:
        """Whether there is a connection; it is made where there is none."""
        if self._connection is not None:
            return True
        try:
            connection = open_dbus_connection(_address())
        except (OSError, RuntimeError, ValueError) as error:  # no bus, or none that we understand
            _log.info("There is no session bus: %s", error)
            return False
        self._connection = connection
        self._notifier = QSocketNotifier(connection.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        for rule in self._rules:
            self.tell(message_bus.AddMatch(rule))
        return self._connection is not None

    def ask(self, question: Message) -> tuple[Any, ...] | None:
        """The answer to a call; None where there is no bus, an error, or nothing in time."""
        if not self.connect_again() or self._connection is None:
            return None
        connection, serial = self._connection, next(self._connection.outgoing_serial)
        until = time.monotonic() + PATIENCE
        try:
            connection.send(question, serial=serial)
            while True:
                message = connection.receive(timeout=max(0.0, until - time.monotonic()))
                if message.header.fields.get(HeaderFields.reply_serial) == serial:
                    break
                self._waiting.append(message)
        except TimeoutError:
            self._given_up[serial] = question.header.fields[HeaderFields.member]
            _log.info("No answer to %s", question.header.fields[HeaderFields.member])
            return None
        except (OSError, ValueError) as error:
            self._lose(error)
            return None
        finally:
            QTimer.singleShot(0, self._read)  # what came meanwhile; Qt sees only what is still in the socket
        if message.header.message_type is MessageType.error:
            _log.info("%s: %s", message.header.fields.get(HeaderFields.error_name), message.body)
            return None
        return tuple(message.body)

    def tell(self, call: Message) -> None:
        """Send a call whose answer nobody waits for."""
        if self._connection is None:
            return
        try:
            self._connection.send(call)
        except OSError as error:
            self._lose(error)

    def forget_signals(self, member: str, first: object) -> None:
        """Drop what was heard while a question was asked: signals of this name whose first value is this."""
        kept = [each for each in self._waiting if not _is_signal(each, member, first)]
        self._waiting = deque(kept)

    def has_owner(self, name: str) -> bool:
        """Whether some program answers to this name."""
        answer = self.ask(message_bus.NameHasOwner(name))
        return bool(answer and answer[0])

    def close(self) -> None:
        """Let go of the connection."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self._waiting.clear()
        self._given_up.clear()

    def _read(self) -> None:
        """Take what has come, as far as it is there."""
        while self._connection is not None:
            try:
                message = self._connection.receive(timeout=0)
            except TimeoutError:
                break
            except (OSError, ValueError) as error:
                self._lose(error)
                return
            self._waiting.append(message)
        self._pass_on()

    def _pass_on(self) -> None:
        while self._waiting:
            message = self._waiting.popleft()
            kind = message.header.message_type
            if kind is MessageType.signal:
                self.heard.emit(message)
            elif kind is MessageType.method_return:
                member = self._given_up.pop(message.header.fields[HeaderFields.reply_serial], "")
                if member:
                    self.answered_late.emit(member, message)

    def _lose(self, error: Exception) -> None:
        _log.info("The session bus is gone: %s", error)
        self.close()
        self.lost.emit()


def _address() -> str:
    """Where the bus is: as the session says, else where systemd puts it."""
    said = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    return said or f"unix:path={os.environ.get('XDG_RUNTIME_DIR', '')}/bus"


def _is_signal(message: Message, member: str, first: object) -> bool:
    return (
        message.header.message_type is MessageType.signal
        and message.header.fields.get(HeaderFields.member) == member
        and bool(message.body)
        and message.body[0] == first
    )
