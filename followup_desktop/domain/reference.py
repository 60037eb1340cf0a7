"""References: people who agreed to speak for the candidate."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenReference:
    """A reference whose name this employer has been given.

    `contact` is a contact's uid, `angle` the side of the candidate that this reference covers
    ("leadership"). `given_on` is None where the name was given with, or before, the first interview.
    """

    contact: str
    relation: str = ""
    angle: str = ""
    given_on: date | None = None
