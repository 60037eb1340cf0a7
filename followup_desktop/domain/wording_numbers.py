"""Which wording each note has: at one company no two notes of a kind have the same.

People who interview together show each other their notes. A number is given when the step is made and stays
with it, so that a note reads the same each time it is opened.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from followup_desktop.domain.step import Step, StepKind

Taken = Mapping[tuple[str, StepKind], Iterable[int]]
"""The numbers that are given, by company (see `company_key`) and kind."""

ROUND = 16
"""So many wordings every kind has at least, alone or put together; then the numbers begin anew."""


def company_key(company: str) -> str:
    """What companies are told apart by: "Acme" and "ACME " are one."""
    return " ".join(company.casefold().split())


class WordingNumbers:
    """Gives each new step the first number that no other of its kind has at that company."""

    def __init__(self, taken: Taken) -> None:
        self._taken = {key: set(numbers) for key, numbers in taken.items()}
        self._free_from: dict[tuple[str, StepKind], int] = {}

    def given(self, step: Step, company: str) -> Step:
        """The step with its number."""
        if not step.kind.has_note:
            return step
        key = company_key(company), step.kind
        taken, number = self._taken.setdefault(key, set()), self._free_from.get(key, 0)
        while number in taken:
            number += 1
        taken.add(number)
        self._free_from[key] = number + 1
        return replace(step, wording=number) if number != step.wording else step


def another(number: int, taken: Iterable[int]) -> int:
    """The next number that no other note has; once all are given, simply the next."""
    others = {one % ROUND for one in taken}
    free = ((number + further) % ROUND for further in range(1, ROUND))
    return next((one for one in free if one not in others), number + 1)
