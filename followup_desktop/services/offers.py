"""Offers are answered in two notes: thanks at once, and the answer by their date."""

from followup_desktop.domain.offer_reply import OfferReply, offer_reply
from followup_desktop.domain.opportunity import COURTEOUS_UP_TO, Opportunity
from followup_desktop.domain.step import Step, StepKind
from followup_desktop.domain.touch import Direction, Touch
from followup_desktop.store.records import all_of, get
from followup_desktop.store.rows import Reader


def reply_of(db: Reader, step: Step) -> OfferReply | None:
    """What the note for this step says to an offer; None for a step that answers none."""
    if step.kind is not StepKind.ANSWER_OFFER:
        return None
    opportunity = get(db, Opportunity, step.opportunity) if step.opportunity else None
    sent = all_of(db, Touch, step=step.uid)
    return offer_reply(
        step.wording,
        thanked=any(touch.direction is Direction.OUT for touch in sent),
        keen=opportunity is None or opportunity.interest > COURTEOUS_UP_TO,
    )
