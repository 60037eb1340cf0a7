"""Finding a record by the beginning of its uid, as it is typed in a terminal."""

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.interview import Interview
from followup_desktop.domain.opportunity import Opportunity, Referral
from followup_desktop.domain.step import Step
from followup_desktop.domain.touch import Touch
from followup_desktop.phrases.language import _
from followup_desktop.services.checklist import Checklist
from followup_desktop.store.database import Database
from followup_desktop.store.records import get
from followup_desktop.store.uids import uids_beginning

Record = Contact | Opportunity | Referral | Interview | Touch | Step
_CLASSES: tuple[type[Record], ...] = (Step, Opportunity, Interview, Contact, Referral, Touch)


class UnknownUid(FollowupError):
    """No record, or more than one, begins like this."""


class Lookup:
    """Resolves uids that may be shortened to any unique beginning."""

    def __init__(self, db: Database, checklist: Checklist) -> None:
        self._db = db
        self._checklist = checklist

    def step(self, beginning: str) -> str:
        """The uid of the one step that begins like this. Raises UnknownUid."""
        return self._one(beginning, (Step,), _("step"))[1]

    def opportunity(self, beginning: str) -> str:
        """The uid of the one opportunity that begins like this. Raises UnknownUid."""
        return self._one(beginning, (Opportunity,), _("opportunity"))[1]

    def record(self, beginning: str) -> Record:
        """The one record of any kind that begins like this. Raises UnknownUid."""
        record_class, uid = self._one(beginning, _CLASSES, _("record"))
        record = self._checklist.find(uid) if record_class is Step else get(self._db, record_class, uid)
        if record is None:
            raise UnknownUid(_("There is no record {uid}.").format(uid=uid))
        return record

    def _one(self, beginning: str, classes: tuple[type[Record], ...], what: str) -> tuple[type[Record], str]:
        found = [(one, uid) for one in classes for uid in self._beginning(one, beginning)]
        exact = [(one, uid) for one, uid in found if uid == beginning]
        if len(exact) == 1 or len(found) == 1:
            return (exact or found)[0]
        if not found or not beginning:
            message = _("There is no {what} {uid!r}. See: followup-desktop agenda --all")
            raise UnknownUid(message.format(what=what, uid=beginning))
        message = _("{count} records begin with {uid!r}. Type more of it.")
        raise UnknownUid(message.format(count=len(found), uid=beginning))

    def _beginning(self, record_class: type[Record], beginning: str) -> list[str]:
        found = uids_beginning(self._db, record_class, beginning, limit=20) if beginning else []
        week = self._checklist.unstored_week() if record_class is Step else None
        if week is not None and beginning and week.uid.startswith(beginning):
            found.append(week.uid)
        return found
