"""What is shown to the person, and what a back end has to be able to do with it."""

from dataclasses import dataclass
from typing import NamedTuple, Protocol

BODY = "default"
"""The key of a click on the notification itself; the desktops' own name for it."""


class Button(NamedTuple):
    """One button: the key under which it is told that it was pressed, and its words."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class Notification:
    """One message. All texts are plain, the text may have several lines.

    `about` says what it is about (the uid of a step): a later one about the same takes its place. A click
    on it is told as BODY. `stays` keeps it until the person has seen it; others go after some seconds.
    """

    title: str
    text: str = ""
    about: str = ""
    buttons: tuple[Button, ...] = ()
    stays: bool = False


class Pressed(NamedTuple):
    """What the person pressed: the key of a button, or BODY, and on which notification."""

    notification: Notification
    key: str


class Ability(NamedTuple):
    """What works here: whether a notification can be shown at all, and with buttons, with a sound."""

    shows: bool = False
    buttons: bool = False
    sound: bool = False
    server: str = ""


class BackEnd(Protocol):
    """One way to show notifications. Tells with `pressed` (a Qt signal) what the person did."""

    def deliver(self, notification: Notification) -> bool:
        """Show it. Whether it is shown now; nothing may be lost, so a doubt is a no."""

    def withdraw(self, about: str) -> None:
        """Take away what is shown about this, if anything is."""

    def shown(self) -> set[str]:
        """What the notifications that can be seen now are about."""

    def ability(self) -> Ability:
        """What works here now."""

    def close(self) -> None:
        """Take everything away: the program ends, and nobody would hear the buttons."""
