"""What is said to the notification daemon of the session."""

from typing import NamedTuple, cast

from jeepney import HeaderFields, MessageType

from tests.e2e.bus import Bus
from tests.e2e.waiting import wait_for


class Notification(NamedTuple):
    """One notification as a program sent it."""

    application: str
    summary: str
    body: str
    actions: list[str]


class Notifications:
    """Listens from the moment it is made."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._seen: list[Notification] = []
        bus.become_monitor(["type='method_call',interface='org.freedesktop.Notifications',member='Notify'"])

    def close(self) -> None:
        """Stop listening."""
        self._bus.close()

    def wait_for(self, part: str, seconds: float = 20) -> Notification:
        """The first notification with `part` in its title or text."""

        def heard() -> Notification | None:
            return next((said for said in self.seen() if part in said.summary or part in said.body), None)

        return wait_for(heard, lambda: f"a notification with {part!r}, among {self._seen}", seconds)

    def seen(self) -> list[Notification]:
        """Everything that was said until now."""
        self._listen()
        return self._seen

    def _listen(self) -> None:
        for message in self._bus.heard():
            named = message.header.fields.get(HeaderFields.member) == "Notify"
            if named and message.header.message_type is MessageType.method_call:
                application, _, _, summary, body, actions = cast(
                    "tuple[str, int, str, str, str, list[str]]", message.body[:6]
                )
                self._seen.append(Notification(application, summary, body, actions))
