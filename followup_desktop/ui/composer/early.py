"""Asks before an employer is contacted too early, or once too often."""

from PySide6.QtWidgets import QWidget

from followup_desktop.domain.pacing import TooEarly
from followup_desktop.domain.step import Reason, ReasonKind
from followup_desktop.phrases.dates import DateFormat
from followup_desktop.phrases.language import _, ngettext
from followup_desktop.phrases.reasons import why
from followup_desktop.services import Services
from followup_desktop.ui.asking import asked
from followup_desktop.ui.forms.small_dialog import SmallDialog
from followup_desktop.ui.theme import Theme


class EarlyDialog(SmallDialog):
    """Says why it is too early and from which day it is not. The person may go on all the same."""

    def __init__(
        self, early: TooEarly, date_format: DateFormat, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Rather early"), _("&Go on all the same"), theme, parent)
        self.say(_question(early.reason))
        self.say(_why(early.reason, date_format), colour="muted")
        day = date_format(early.until)
        self.say(_("From {date} on it is no longer too early.").format(date=day), colour="muted")
        self.do.set_primary(False)
        self.do.setDefault(False)
        self.cancel.setText(_("&Wait"))
        self.cancel.set_primary(True)
        self.cancel.setDefault(True)
        self.cancel.setFocus()


def may_go_on(services: Services, uid: str, theme: Theme, parent: QWidget | None) -> bool:
    """Whether the step (a uid) can be carried out today: it is time, or the person wants to all the same."""
    early = services.checklist.early(uid)
    if early is None:
        return True
    return asked(EarlyDialog(early, services.checklist.date_format, theme, parent))


def _question(reason: Reason) -> str:
    if reason.kind in (ReasonKind.AS_TOLD, ReasonKind.AFTER_DECISION_DATE):
        return _("This is earlier than they asked. Go on all the same?")
    return _("This is rather early. Go on all the same?")


def _why(reason: Reason, date_format: DateFormat) -> str:
    """Why it is too early; of silence after the last call, that it is one call too many."""
    if reason.kind is ReasonKind.SILENCE and reason.on is None and reason.count:
        calls = ngettext("{count} call is enough.", "{count} calls are enough.", reason.count)
        return _("{calls} Now it is their turn.").format(calls=calls.format(count=reason.count))
    return why(reason, date_format)
