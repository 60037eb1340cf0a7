"""With which opportunity the search was won."""

from followup_desktop.domain.opportunity import Hired, Opportunity, Stage
from followup_desktop.store.records import all_of
from followup_desktop.store.rows import Reader


def hired(reader: Reader) -> Hired | None:
    """With which opportunity the search was won; the first, where there are several."""
    won = [
        Hired(opportunity.uid, opportunity.company, opportunity.outcome_on or opportunity.added_on)
        for opportunity in all_of(reader, Opportunity, stage=Stage.HIRED)
    ]
    return min(won, key=_day_and_uid) if won else None


def _day_and_uid(won: Hired) -> tuple[str, str]:
    return won.on.isoformat(), won.opportunity
