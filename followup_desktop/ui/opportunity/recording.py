"""Writing an outcome down: asks for it, and hands it to the service."""

from PySide6.QtWidgets import QWidget

from followup_desktop.domain.opportunity import Referral, Stage
from followup_desktop.services import Change, Services
from followup_desktop.services.interviews import new_uid
from followup_desktop.ui.opportunity.outcome_dialog import Outcome, OutcomeDialog
from followup_desktop.ui.theme import Theme


def record_outcome(
    services: Services,
    theme: Theme,
    opportunity: str,
    parent: QWidget | None = None,
    *,
    stage: Stage | None = None,
) -> Change | None:
    """Ask how it ended with an opportunity (a uid), `stage` being chosen already, and write it down.

    None where it was given up. Raises FollowupError where it cannot be written.
    """
    found = services.job_search.opportunity(opportunity)
    ahead = len(services.job_search.interviews_ahead(opportunity))
    outcome = OutcomeDialog.ask(found, services.clock.today(), ahead, theme, parent, stage=stage)
    return None if outcome is None else write_outcome(services, opportunity, outcome)


def write_outcome(services: Services, opportunity: str, outcome: Outcome) -> Change:
    """Write an outcome down, and the referral that came with it."""
    referral = None
    if outcome.referred_to:
        referral = Referral(
            uid=new_uid(),
            opportunity=opportunity,
            company=outcome.referred_to,
            person=outcome.referred_person,
            received_on=outcome.on,
        )
    return services.job_search.outcome(
        opportunity,
        outcome.stage,
        on=outcome.on,
        answer_by=outcome.answer_by,
        referral=referral,
        cancel_interviews=outcome.cancel_interviews,
    )
