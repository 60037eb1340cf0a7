"""Undo: the last change of whoever made it, in the window, the tray or a terminal."""

from followup_desktop.phrases.changes import taken_back
from followup_desktop.services.changes import Change, Changes
from followup_desktop.store import journal
from followup_desktop.store.database import Database


class Undoing:
    """Takes back what was done, and refuses where something has changed since."""

    def __init__(self, db: Database, changes: Changes) -> None:
        self._db = db
        self._changes = changes

    def what(self) -> Change | None:
        """The change that Undo would take back now; None where there is none."""
        entry = journal.latest(self._db)
        return Change(entry.label, entry.name, entry=entry.id) if entry else None

    def undo(self, entry: int | None = None) -> Change:
        """Take back this change, or the latest. Raises ChangedSince where it cannot be taken back cleanly."""
        undone = journal.undo(self._db, entry)
        return self._changes.tell(
            Change("undone", taken_back(undone.label, undone.name), detail=undone.label)
        )
