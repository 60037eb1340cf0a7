"""What a use case changed, and who wants to hear of it."""

from collections.abc import Callable
from typing import NamedTuple


class Change(NamedTuple):
    """One change, after it was written.

    `label` says what was done ("skipped"; `phrases.changes` has the words), `name` to what, `about` is its
    uid. `entry` is the number in the journal with which it can be undone; None where nothing was changed,
    or where it cannot be. `detail` is a sentence more that the person should read, if any.
    """

    label: str
    name: str = ""
    about: str = ""
    entry: int | None = None
    detail: str = ""


Listener = Callable[[Change], None]


class Changes:
    """Passes on each change to everybody who listens."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> None:
        """From now on, call `listener` after each change."""
        self._listeners.append(listener)

    def tell(self, change: Change) -> Change:
        """Call every listener, and hand the change back."""
        for listener in tuple(self._listeners):
            listener(change)
        return change
