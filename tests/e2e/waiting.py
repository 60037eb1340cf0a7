"""Waiting for something to be so, with a deadline that says what was waited for."""

import threading
import time
from collections.abc import Callable
from typing import TypeVar

LOOK_AGAIN_SECONDS = 0.03

T = TypeVar("T")


class NotSeenError(AssertionError):
    """What was waited for did not come in time."""


def wait_for(condition: Callable[[], T | None], what: str | Callable[[], str], seconds: float = 15.0) -> T:
    """The first true answer of `condition`; NotSeenError says `what` did not come within `seconds`."""
    deadline = time.monotonic() + seconds
    nothing = threading.Event()
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() >= deadline:
            raise NotSeenError(f"Waited {seconds:g} s in vain for {what() if callable(what) else what}")
        nothing.wait(LOOK_AGAIN_SECONDS)
