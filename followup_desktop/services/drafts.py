"""Drafts: what was typed and not saved yet comes back, also after a crash."""

from followup_desktop.store.database import Database
from followup_desktop.store.drafts import Draft, drafts, drop_draft, save_draft


class Drafts:
    """Keeps what a form holds, under the form's name."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def load(self, key: str) -> Draft | None:
        """What was typed into this form, if anything, and when."""
        return next((draft for draft in drafts(self._db) if draft.key == key), None)

    def keep(self, key: str, text: str) -> None:
        """Write down what the form holds now."""
        save_draft(self._db, key, text)

    def drop(self, key: str) -> None:
        """The form was saved or given up: forget its draft."""
        if self.load(key) is not None:
            drop_draft(self._db, key)


def note_key(uid: str, *, group: bool = False, referral: bool = False) -> str:
    """Under which the draft of a note is kept: the plain one of a step (a uid), or one of the two others."""
    ending = ":group" if group else ":referral" if referral else ""
    return f"note:{uid}{ending}"
