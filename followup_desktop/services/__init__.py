"""Use cases: each is one transaction, and says what changed."""

from collections.abc import Callable
from dataclasses import dataclass

from followup_desktop.services.agenda import Agenda
from followup_desktop.services.changes import Change, Changes
from followup_desktop.services.checklist import Checklist
from followup_desktop.services.clock import Clock
from followup_desktop.services.contacts import Contacts
from followup_desktop.services.drafts import Drafts
from followup_desktop.services.interviews import Interviews
from followup_desktop.services.job_search import JobSearch
from followup_desktop.services.lookup import Lookup
from followup_desktop.services.notes import Notes
from followup_desktop.services.preferences import Preferences
from followup_desktop.services.reminders import Reminders
from followup_desktop.services.search import Search
from followup_desktop.services.steps import Steps
from followup_desktop.services.transfer import Transfer
from followup_desktop.services.undoing import Undoing

__all__ = ["Change", "Services"]


@dataclass(frozen=True, kw_only=True)
class Services:
    """Every use case of the program, built once by `services.build`.

    `data_version` differs from the last time when another process has written to the database; `close`
    closes it.
    """

    clock: Clock
    changes: Changes
    checklist: Checklist
    agenda: Agenda
    steps: Steps
    interviews: Interviews
    contacts: Contacts
    job_search: JobSearch
    notes: Notes
    reminders: Reminders
    preferences: Preferences
    drafts: Drafts
    search: Search
    lookup: Lookup
    transfer: Transfer
    undoing: Undoing
    data_version: Callable[[], int]
    close: Callable[[], None]
