"""Builds the services once, each with what it works with."""

from pathlib import Path

from followup_desktop import paths
from followup_desktop.phrases.dates import DateFormat, short_date
from followup_desktop.services import Services
from followup_desktop.services.agenda import Agenda
from followup_desktop.services.calendars import Calendars
from followup_desktop.services.changes import Changes
from followup_desktop.services.checklist import Checklist
from followup_desktop.services.clock import Clock
from followup_desktop.services.contacts import Contacts
from followup_desktop.services.drafts import Drafts
from followup_desktop.services.interviews import Interviews
from followup_desktop.services.job_search import JobSearch
from followup_desktop.services.lookup import Lookup
from followup_desktop.services.notes import Notes
from followup_desktop.services.planner import Planner
from followup_desktop.services.preferences import Preferences
from followup_desktop.services.reminders import Reminders
from followup_desktop.services.search import Search
from followup_desktop.services.steps import Steps
from followup_desktop.services.transfer import Transfer
from followup_desktop.services.undoing import Undoing
from followup_desktop.store.database import open_database


def build_services(database: Path, clock: Clock, *, date_format: DateFormat = short_date) -> Services:
    """Open the database and build everything on it. Raises the errors of the store (StoreError).

    `date_format` is how the reader's locale writes a date.
    """
    db = open_database(database, now=clock.now)
    changes = Changes()
    calendars = Calendars(db)
    changes.subscribe(calendars.forget)
    planner = Planner(calendars, clock)
    checklist = Checklist(db, clock, calendars, date_format)
    agenda = Agenda(db, clock, checklist)
    return Services(
        clock=clock,
        changes=changes,
        checklist=checklist,
        agenda=agenda,
        steps=Steps(db, clock, changes, planner, checklist.find),
        interviews=Interviews(db, clock, changes, planner, calendars, checklist),
        contacts=Contacts(db, changes, planner),
        job_search=JobSearch(db, clock, changes, planner, checklist, agenda),
        notes=Notes(db, clock, checklist, paths.resources_dir() / "wording" / "en"),
        reminders=Reminders(db, clock, changes, calendars, checklist),
        preferences=Preferences(db, clock, changes, planner, calendars),
        drafts=Drafts(db),
        search=Search(db, checklist),
        lookup=Lookup(db, checklist),
        transfer=Transfer(db, clock, changes, planner, agenda),
        undoing=Undoing(db, changes),
        data_version=db.data_version,
        close=db.close,
    )
