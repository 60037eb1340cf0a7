"""Applications out of another job tracker: new opportunities, and known ones that it knows more about."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

from followup_desktop.domain.found import FoundOpportunity
from followup_desktop.domain.keep_looking import monday_of
from followup_desktop.domain.letters import folded
from followup_desktop.domain.opportunity import Opportunity, Stage
from followup_desktop.services.intake.companies import company_key
from followup_desktop.services.intake.review import OpportunityReview, Treatment

_ORDER = (Stage.LEAD, Stage.APPLIED, Stage.INTERVIEWING)


class Applications:
    """Says of each application what would become of it. `today` is the day on which it is recorded."""

    def __init__(self, opportunities: Iterable[Opportunity], today: date) -> None:
        self._known = {_key(known.company, known.position): known for known in opportunities}
        self._today = today

    def review(self, found: FoundOpportunity) -> OpportunityReview:
        """A new opportunity, or the one that is there for the same position with what it lacked."""
        key = _key(found.company, found.position)
        known = self._known.get(key)
        if known is None:
            made = self._made(found)
            self._known[key] = made
            return OpportunityReview(found=found, opportunity=made)
        more = replace(
            known,
            stage=_further(known.stage, found.stage),
            url=known.url or found.url,
            source=known.source or found.source,
            notes=known.notes or found.notes,
        )
        treatment = Treatment.LEAVE if more == known else Treatment.MERGE
        return OpportunityReview(found=found, opportunity=more, treatment=treatment, known=known)

    def _made(self, found: FoundOpportunity) -> Opportunity:
        stage = found.stage or Stage.LEAD
        return Opportunity(
            uid=str(uuid4()),
            company=found.company,
            position=found.position,
            stage=stage,
            source=found.source,
            url=found.url,
            added_on=self._added_on(found, stage),
            # The file says that it ended, not when: the latest day that it can have been, so that it never
            # lies before something that is written down later.
            outcome_on=self._today if stage.is_outcome else None,
            notes=found.notes,
        )

    def _added_on(self, found: FoundOpportunity, stage: Stage) -> date:
        """The day that the table has; one to come is none.

        Without one it is today; but what has ended is nothing new in this week, and was there before it.
        """
        if found.added_on is not None and found.added_on <= self._today:
            return found.added_on
        return monday_of(self._today) - timedelta(days=1) if stage.is_closed else self._today


def _further(known: Stage, found: Stage | None) -> Stage:
    """The later of two stages on the way to an interview. What was decided is decided here, not by a file."""
    if found in _ORDER and known in _ORDER and _ORDER.index(found) > _ORDER.index(known):
        return found
    return known


def _key(company: str, position: str) -> tuple[str, str]:
    return company_key(company), " ".join(folded(position).split())
