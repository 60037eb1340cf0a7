"""Use cases: each is one transaction, and says what changed."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from followup_desktop.domain.settings import Settings
from followup_desktop.phrases.dates import DateFormat, short_date
from followup_desktop.services.changes import Change, Changes
from followup_desktop.services.clock import Clock
from followup_desktop.store.database import Database
from followup_desktop.store.settings import load_settings

if TYPE_CHECKING:
    from followup_desktop.services.address_book import AddressBook
    from followup_desktop.services.agenda import Agenda
    from followup_desktop.services.calendar_file import CalendarFile
    from followup_desktop.services.calendars import Calendars
    from followup_desktop.services.checklist import Checklist
    from followup_desktop.services.contacts import Contacts
    from followup_desktop.services.drafts import Drafts
    from followup_desktop.services.imports import Imports
    from followup_desktop.services.intake.intake import Intake
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
    from followup_desktop.services.wordings import Wordings
    from followup_desktop.wording.sources import Templates

__all__ = ["Change", "Services"]


class Services:
    """Every use case of the program. Each is loaded and built when it is first asked for.

    So a command that only looks at the agenda, and a window until its first paint, load nothing that
    imports, plans or writes notes. `date_format` is how the reader's locale writes a date.
    """

    def __init__(
        self, db: Database, clock: Clock, templates: Path, date_format: DateFormat = short_date
    ) -> None:
        self._db = db
        self._templates = templates
        self._date_format = date_format
        self.clock = clock
        self.changes = Changes()

    def settings(self) -> Settings:
        """The settings in force."""
        return load_settings(self._db)

    def data_version(self) -> int:
        """A number that differs from the last time when another process has written to the database."""
        return self._db.data_version()

    def settle(self) -> None:
        """Let the one file hold everything, without the log beside it: who copies it gets the whole."""
        self._db.settle()

    def close(self) -> None:
        """Close the database."""
        self._db.close()

    @cached_property
    def checklist(self) -> "Checklist":
        """What to do, by when and why."""
        from followup_desktop.services.checklist import Checklist

        return Checklist(self._db, self.clock, self._calendars, self._date_format)

    @cached_property
    def agenda(self) -> "Agenda":
        """What is open on any day, and what is waited for."""
        from followup_desktop.services.agenda import Agenda

        return Agenda(self._db, self.clock, self.checklist)

    @cached_property
    def steps(self) -> "Steps":
        """Ticking off, putting off, opening again."""
        from followup_desktop.services.steps import Steps

        return Steps(self._db, self.clock, self.changes, self._planner, self.checklist.find)

    @cached_property
    def interviews(self) -> "Interviews":
        """Recording interviews, and the plan that follows."""
        from followup_desktop.services.interviews import Interviews

        return Interviews(self._db, self.clock, self.changes, self._planner, self._calendars, self.checklist)

    @cached_property
    def contacts(self) -> "Contacts":
        """The business cards."""
        from followup_desktop.services.contacts import Contacts

        return Contacts(self._db, self.changes, self._planner)

    @cached_property
    def job_search(self) -> "JobSearch":
        """Opportunities, outcomes, referrals."""
        from followup_desktop.services.job_search import JobSearch

        return JobSearch(self._db, self.clock, self.changes, self._planner, self.checklist, self.agenda)

    @cached_property
    def notes(self) -> "Notes":
        """The words for each step."""
        from followup_desktop.services.notes import Notes

        return Notes(self._db, self.clock, self.checklist, self._built_in_wordings)

    @cached_property
    def wordings(self) -> "Wordings":
        """The texts that the words come from, also those of one's own."""
        from followup_desktop.services.wordings import Wordings

        return Wordings(self._db, self.changes, self._built_in_wordings)

    @cached_property
    def _built_in_wordings(self) -> "Templates":
        from followup_desktop.wording.sources import BuiltInTemplates

        return BuiltInTemplates(self._templates)

    @cached_property
    def reminders(self) -> "Reminders":
        """What to remind of, and when to look again."""
        from followup_desktop.services.reminders import Reminders

        return Reminders(self._db, self.clock, self.changes, self._calendars, self.checklist)

    @cached_property
    def preferences(self) -> "Preferences":
        """The settings."""
        from followup_desktop.services.preferences import Preferences

        return Preferences(self._db, self.clock, self.changes, self._planner, self._calendars)

    @cached_property
    def drafts(self) -> "Drafts":
        """What was typed and not saved yet."""
        from followup_desktop.services.drafts import Drafts

        return Drafts(self._db)

    @cached_property
    def search(self) -> "Search":
        """Search over everything."""
        from followup_desktop.services.search import Search

        return Search(self._db, self.checklist)

    @cached_property
    def lookup(self) -> "Lookup":
        """Records by the beginning of their uid."""
        from followup_desktop.services.lookup import Lookup

        return Lookup(self._db, self.checklist)

    @cached_property
    def transfer(self) -> "Transfer":
        """Files in and out."""
        from followup_desktop.services.transfer import Transfer

        return Transfer(
            self._db,
            self.clock,
            self.changes,
            self._planner,
            self.agenda,
            self.calendar_file,
            self.address_book,
        )

    @cached_property
    def intake(self) -> "Intake":
        """Cards, invitations, mails and tables of other programs: read, reviewed, stored."""
        from followup_desktop.services.intake.intake import Intake

        return Intake(self._db, self.clock, self.changes, self._planner)

    @cached_property
    def imports(self) -> "Imports":
        """Any file taken in without a person looking on."""
        from followup_desktop.services.imports import Imports

        return Imports(self.transfer, self.intake)

    @cached_property
    def address_book(self) -> "AddressBook":
        """The contacts for other programs, and as a code to show to a phone."""
        from followup_desktop.services.address_book import AddressBook

        return AddressBook(self._db)

    @cached_property
    def calendar_file(self) -> "CalendarFile":
        """Steps and interviews for calendar programs."""
        from followup_desktop.services.calendar_file import CalendarFile

        return CalendarFile(self._db, self.clock, self.checklist)

    @cached_property
    def undoing(self) -> "Undoing":
        """Taking back what was done."""
        from followup_desktop.services.undoing import Undoing

        return Undoing(self._db, self.changes)

    @cached_property
    def _calendars(self) -> "Calendars":
        from followup_desktop.services.calendars import Calendars

        calendars = Calendars(self._db)
        self.changes.subscribe(calendars.forget)
        return calendars

    @cached_property
    def _planner(self) -> "Planner":
        from followup_desktop.services.planner import Planner

        return Planner(self._calendars, self.clock)
