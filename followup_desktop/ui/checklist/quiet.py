"""What the Today page says on a day, or in the rest of one, with nothing to do."""

from followup_desktop.phrases.language import _
from followup_desktop.services.agenda import Agenda
from followup_desktop.services.checklist import Progress
from followup_desktop.ui.checklist.model import ChecklistModel
from followup_desktop.ui.checklist.rows import Group


def quiet_words(agenda: Agenda, model: ChecklistModel, progress: Progress) -> str:
    """A calm sentence where nothing is overdue or for today, else nothing.

    Where something was done today, that is enough said; else until when there is nothing to do, and why.
    """
    if model.count(Group.OVERDUE) + model.count(Group.TODAY) or not model.rowCount():
        return ""
    if progress.done:
        return _("That is everything for today.")
    soonest = [] if model.count(Group.THIS_WEEK) else agenda.waiting(limit=1)
    return soonest[0].reason if soonest else _("Nothing is due today.")
