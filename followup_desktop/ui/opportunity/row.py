"""An opportunity as a row of a list."""

from datetime import date

from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.phrases.dates import plain_date
from followup_desktop.phrases.labels import stage_label
from followup_desktop.phrases.language import _
from followup_desktop.services.job_search import OpportunityLine
from followup_desktop.ui.rows.model import Shown
from followup_desktop.ui.rows.shapes import Mark


def opportunity_in_words(line: OpportunityLine, today: date, *, with_stage: bool = True) -> Shown:
    """An opportunity as a row: company and position, how far it has come, what is next or waited for."""
    opportunity = line.opportunity
    stage = stage_label(opportunity.stage)
    what = " · ".join(part for part in (opportunity.company, opportunity.position) if part)
    step = line.next_step
    coming = line.next_title if step is not None else line.waiting or _whence(opportunity)
    mark = Mark.NONE
    if step is not None and step.due < today:
        mark = Mark.OVERDUE
    elif step is not None and step.enters_today <= today:
        mark = Mark.DUE
    return Shown(
        what=what,
        where=" · ".join(part for part in (stage if with_stage else "", coming) if part),
        aside=line.next_due,
        mark=mark,
        quiet=opportunity.stage.is_closed,
        strong=with_stage,
        spoken=", ".join(part for part in (what, stage, coming, line.next_due) if part),
    )


def _whence(opportunity: Opportunity) -> str:
    """Where one heard of it, or since when it is here: for those with nothing to do."""
    if opportunity.source:
        return opportunity.source
    return _("Added {date}").format(date=plain_date(opportunity.added_on))
