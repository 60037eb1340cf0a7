"""Notes that were copied, with the question whether they were sent still unanswered."""

import json
from datetime import date, datetime

from followup_desktop.phrases.language import _
from followup_desktop.services.checklist import Checklist
from followup_desktop.services.drafts import Drafts

_KEY = "copied"


class Copied:
    """Remembers, also after a restart, when the note of a step was copied or handed over."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts

    def remember(self, uid: str, moment: datetime) -> None:
        """The note of this step was copied at this moment (aware)."""
        self._keep({**self.moments(), uid: moment})

    def forget(self, uid: str) -> None:
        """It was sent, or was not meant to be."""
        moments = self.moments()
        if moments.pop(uid, None) is not None:
            self._keep(moments)

    def moments(self) -> dict[str, datetime]:
        """The uids of the steps whose answer is still open, each with its moment."""
        draft = self._drafts.load(_KEY)
        if draft is None:
            return {}
        try:
            return {str(uid): datetime.fromisoformat(text) for uid, text in json.loads(draft.text).items()}
        except (ValueError, AttributeError, TypeError):  # written by another release
            return {}

    def _keep(self, moments: dict[str, datetime]) -> None:
        if moments:
            text = json.dumps({uid: moment.isoformat() for uid, moment in moments.items()})
            self._drafts.keep(_KEY, text)
        else:
            self._drafts.drop(_KEY)


def in_words(moment: datetime, today: date, checklist: Checklist) -> str:
    """What the row of such a step says: "copied 16:05, sent?"."""
    local = moment.astimezone()
    when = local.strftime("%H:%M") if local.date() == today else checklist.date_format(local.date())
    return _("copied {when}, sent?").format(when=when)
