"""What is wrong with a file from outside: which place in it, and what to do."""

from dataclasses import dataclass

from followup_desktop.domain.errors import FollowupError
from followup_desktop.exchange.showing import shown

_PLACES_NAMED = 4
_ADVICE = "Correct it, or export the file again."


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a file.

    `where` is the path to it ("interviews[3].decision_by"), empty for the file as a whole; `uid` that of
    the record around it, where it has one; `what` one or more full sentences that say what is wrong there.
    """

    where: str
    what: str
    uid: str = ""

    def __str__(self) -> str:
        """Where and what, in one line."""
        if not self.where:
            return self.what
        return f"{self.where} ({shown(self.uid)}): {self.what}" if self.uid else f"{self.where}: {self.what}"


class ExchangeError(FollowupError):
    """A file that cannot be taken in or given out. `problems` holds what was found, the first one first."""

    def __init__(self, message: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems

    @classmethod
    def about(cls, problems: list[Problem], *, or_more: bool = False) -> "ExchangeError":
        """One line that says the first problem in full, and how many more there are and where.

        `or_more` says that the search for problems ended before the end of the file.
        """
        first, *more = problems
        message = f"{first} {_ADVICE}"
        if more:
            count = "is 1 more problem" if len(more) == 1 else f"are {len(more)} more problems"
            count = f"{count}, or more" if or_more else count
            places = ", ".join(problem.where for problem in more[:_PLACES_NAMED])
            message += f" There {count}: {places}{', …' if len(more) > _PLACES_NAMED else '.'}"
        return cls(message, tuple(problems))
