"""Which known opportunity an event belongs to, from the company and the position that stand in the review."""

from followup_desktop.domain.letters import folded
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.services.interviews import Interviews


class Employers:
    """Knows the opportunities that go on."""

    def __init__(self, interviews: Interviews) -> None:
        self._interviews = interviews
        self._known = [found for found in interviews.companies() if not found.stage.is_closed]

    @property
    def companies(self) -> list[str]:
        """The companies that complete."""
        return sorted({found.company for found in self._known}, key=str.casefold)

    def knows(self, opportunity: str) -> bool:
        """Whether this opportunity (a uid) is one that goes on."""
        return any(found.uid == opportunity for found in self._known)

    def match(self, company: str, position: str) -> Opportunity | None:
        """The known opportunity that is meant; without a position the only one at that company."""
        here = [found for found in self._known if folded(found.company) == folded(company.strip())]
        if position.strip():
            here = [found for found in here if folded(found.position) in (folded(position.strip()), "")]
        return here[0] if len(here) == 1 else None

    def next_round(self, opportunity: str) -> int:
        """Which round the next interview about an opportunity (a uid) is."""
        before = self._interviews.of_opportunity(opportunity)
        return max((found.round for found in before), default=0) + 1
