"""The names that a step is called by: people, companies, promises."""

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.domain.step import Step
from followup_desktop.phrases.steps import Names, title
from followup_desktop.store.records import get
from followup_desktop.store.rows import Reader


def names_of(reader: Reader, step: Step) -> Names:
    """Whom and what this step is about, by name."""
    contact = get(reader, Contact, step.contact) if step.contact else None
    opportunity = get(reader, Opportunity, step.opportunity) if step.opportunity else None
    return Names(
        contact=contact.name if contact else "",
        company=opportunity.company if opportunity else "",
        position=opportunity.position if opportunity else "",
        what=step.what,
        count=step.reason.count or 0,
    )


def title_of(reader: Reader, step: Step) -> str:
    """What there is to do, in words: "Thank Grace Hopper"."""
    return title(step.kind, names_of(reader, step))
