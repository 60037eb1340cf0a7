"""Which known opportunity a new interview belongs to, from the company and position that were typed."""

from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.phrases.language import _
from followup_desktop.services.interviews import InterviewEntry, Interviews


class Adoption:
    """Knows the opportunities that go on; closed ones are met again only from their own row."""

    def __init__(self, interviews: Interviews) -> None:
        self._interviews = interviews
        self.opportunities: list[Opportunity] = []
        self._uids: frozenset[str] = frozenset()

    def read(self) -> None:
        """Take the opportunities as they are stored now."""
        self.opportunities = self._interviews.companies()
        self._uids = frozenset(found.uid for found in self.opportunities)

    def companies(self) -> list[str]:
        """The companies that complete."""
        return [found.company for found in self.opportunities]

    def positions(self, company: str) -> list[str]:
        """The positions that complete: those at this company, or all while it is not known."""
        here = [found.position for found in self._at(company)]
        return [position for position in here or [one.position for one in self.opportunities] if position]

    def knows(self, entry: InterviewEntry) -> bool:
        """Whether the entry is about an opportunity that is stored."""
        return entry.opportunity.uid in self._uids

    def match(self, company: str, position: str, now: Opportunity) -> str | None:
        """The uid of the one opportunity that is meant, `now` being the one that was adopted before.

        Without a position it is the only one at the company; a position that nobody knows is a new one.
        """
        here = self._at(company)
        if position.strip():
            same = [found for found in here if found.position.casefold() == position.strip().casefold()]
            here = same or [found for found in here if not found.position]
        if any(found.uid == now.uid for found in here):
            return now.uid
        return here[0].uid if len(here) == 1 else None

    def in_words(self, entry: InterviewEntry) -> str:
        """What is known of the opportunity, for beneath the company: "Round 2 of Analyst"."""
        if not self.knows(entry):
            return ""
        if entry.opportunity.position:
            text = _("Known: {position}, round {round}")
            return text.format(position=entry.opportunity.position, round=entry.interview.round)
        return _("Known: round {round}").format(round=entry.interview.round)

    def _at(self, company: str) -> list[Opportunity]:
        name = company.strip().casefold()
        return [
            found
            for found in self.opportunities
            if name and found.company.casefold() == name and not found.stage.is_closed
        ]
