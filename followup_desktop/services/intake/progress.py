"""How far reading and storing have come, and how they are called off."""

from collections.abc import Callable

from followup_desktop.domain.errors import FollowupError

Progress = Callable[[int, int], None]
"""Called now and then with how much is done, and how much there is in all. May raise Cancelled."""


class Cancelled(FollowupError):
    """The person called it off. Nothing was stored."""


def no_progress(_done: int, _total: int) -> None:
    """For whoever does not want to know."""
