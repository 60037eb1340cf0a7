"""Reminders that a person asked for at a certain moment: "later today", "tomorrow morning".

They are few and short-lived, and lie beside the drafts in the database as one text.
"""

import json
from collections.abc import Collection, Mapping
from datetime import UTC, datetime

from followup_desktop.store.database import Database
from followup_desktop.store.drafts import drop_draft, load_draft, save_draft

_KEY = "reminders_asked"


class RemindersAsked:
    """Keeps for which step (a uid) a reminder was asked for, and when (UTC)."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def moments(self) -> dict[str, datetime]:
        """All of them; those that are over, too."""
        text = load_draft(self._db, _KEY)
        if text is None:
            return {}
        try:
            return {str(uid): datetime.fromisoformat(said) for uid, said in json.loads(text).items()}
        except (ValueError, AttributeError, TypeError):  # written by another release
            return {}

    def ask(self, uid: str, moment: datetime) -> None:
        """Remind of this step at that moment (aware)."""
        self._keep({**self.moments(), uid: moment.astimezone(UTC).replace(microsecond=0)})

    def forget(self, uids: Collection[str]) -> None:
        """They came, or are not wanted any more."""
        moments = self.moments()
        if not moments.keys().isdisjoint(uids):
            self._keep({uid: moment for uid, moment in moments.items() if uid not in uids})

    def _keep(self, moments: Mapping[str, datetime]) -> None:
        if moments:
            text = json.dumps({uid: moment.isoformat() for uid, moment in moments.items()})
            save_draft(self._db, _KEY, text)
        else:
            drop_draft(self._db, _KEY)
