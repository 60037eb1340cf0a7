"""The one way in for what other programs wrote: read, reviewed by a person, stored."""

from dataclasses import replace
from pathlib import Path

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.found import Found, LeftOut
from followup_desktop.domain.interview import Interview
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.exchange.csv_columns import ColumnMapping
from followup_desktop.exchange.tables import Table
from followup_desktop.phrases.language import _
from followup_desktop.services.changes import Change, Changes
from followup_desktop.services.clock import Clock
from followup_desktop.services.intake.applications import Applications
from followup_desktop.services.intake.company_names import with_one_name_each
from followup_desktop.services.intake.invitations import Invitations
from followup_desktop.services.intake.oneself import others_invited, without_oneself
from followup_desktop.services.intake.own_file import refuse_own_file
from followup_desktop.services.intake.people import People, Together
from followup_desktop.services.intake.progress import Progress, no_progress
from followup_desktop.services.intake.reading import Reader, read_bytes, read_text
from followup_desktop.services.intake.review import (
    ColumnsToChoose,
    InterviewReview,
    PersonReview,
    Review,
    Treatment,
)
from followup_desktop.services.intake.storing import Stored, rehearse, store
from followup_desktop.services.planner import Planner
from followup_desktop.store.database import Database
from followup_desktop.store.records import all_of
from followup_desktop.store.settings import load_settings


class Intake:
    """Reads what other programs wrote, says what would become of it, and stores what a person agreed to.

    `zone`, where it is asked for, is the machine's (an IANA name): events may leave the time floating.
    Everything but `tell` may run in a thread of its own.
    """

    def __init__(self, db: Database, clock: Clock, changes: Changes, planner: Planner) -> None:
        self._db = db
        self._clock = clock
        self._changes = changes
        self._planner = planner

    def read_file(
        self, path: Path, zone: str, *, progress: Progress = no_progress, together: Together | None = None
    ) -> Review:
        """What a file holds. Raises FollowupError where it cannot be read; `progress` may raise Cancelled.

        Files that are looked over as one are given the same `together`.
        """
        from followup_desktop.exchange.file_content import content_of

        refuse_own_file(path, self._db.path)
        read = read_bytes(content_of(path), path.name, self._reader(), progress)
        return self.review(path.name, read, zone, progress, together)

    def read_text(self, text: str, zone: str) -> Review:
        """What a text holds that was pasted or let go: a signature, a mail, a card, an event."""
        return self.review(_("What was pasted"), read_text(text, self._reader(), no_progress), zone)

    def read_picture(self, content: bytes, zone: str) -> Review:
        """What a picture (encoded, of any usual type) shows: a QR code, or a business card."""
        read = read_bytes(content, ".png", self._reader(), no_progress)
        return self.review(_("The picture"), read, zone)

    def read_table(
        self,
        source: str,
        table: Table,
        columns: ColumnMapping,
        zone: str,
        *,
        progress: Progress = no_progress,
    ) -> Review:
        """What a table holds, now that it is said what its columns mean."""
        return self.review(source, self._rows(table, columns, progress), zone, progress)

    def review(
        self,
        source: str,
        read: Found | Table,
        zone: str,
        progress: Progress = no_progress,
        together: Together | None = None,
    ) -> Review:
        """What would become of what was found; `source` is its name."""
        if isinstance(read, Table):
            from followup_desktop.exchange.csv_columns import meanings_of

            columns = meanings_of(read)
            if not columns.sure_enough:
                return Review(source=source, unclear=ColumnsToChoose(read, columns))
            read = self._rows(read, columns, progress)
        profile = load_settings(self._db).profile
        contacts, opportunities = all_of(self._db, Contact), all_of(self._db, Opportunity)
        companies = [known.company for known in opportunities]
        read = with_one_name_each(read, [*companies, *(known.organization for known in contacts)])
        people = People(self._db, contacts, profile.region, progress, together)
        reviewed = people.review_all(without_oneself(read.people, profile))
        if read.picture is not None and len(reviewed) == 1:
            reviewed = [replace(reviewed[0], picture=read.picture)]
        applications = Applications(opportunities, self._clock.today())
        interviews, left_out = self._events(read, opportunities, people, zone)
        return Review(
            source=source,
            people=tuple(reviewed),
            interviews=tuple(interviews),
            opportunities=tuple(applications.review(found) for found in read.opportunities),
            left_out=(*read.left_out, *people.left_out, *left_out),
            picture=read.picture,
        )

    def treat(self, person: PersonReview, treatment: Treatment, into: Contact | None = None) -> PersonReview:
        """The same person treated otherwise, with the card that comes of it proposed anew."""
        return People(self._db, (), "").treat(person, treatment, into)

    def store(self, review: Review, *, progress: Progress = no_progress) -> Stored:
        """Store what the review takes, in one transaction. `tell` is to be called with what comes back."""
        return store(self._db, self._planner, review, progress)

    def rehearse(self, review: Review) -> Stored:
        """What `store` would do; nothing is stored."""
        return rehearse(self._db, self._planner, review)

    def tell(self, stored: Stored) -> Change:
        """Let everybody know of what was stored."""
        return self._changes.tell(stored.change)

    def _reader(self) -> Reader:
        profile = load_settings(self._db).profile
        own = (profile.email,) if profile.email else ()
        return Reader(region=profile.region, own_addresses=own, now=self._clock.now())

    def _events(
        self, read: Found, opportunities: list[Opportunity], people: People, zone: str
    ) -> tuple[list[InterviewReview], list[LeftOut]]:
        if not read.interviews:
            return [], []
        profile = load_settings(self._db).profile
        interviews = all_of(self._db, Interview)
        invitations = Invitations(interviews, opportunities, people.review, zone, self._clock.today())
        reviewed: list[InterviewReview] = []
        left_out: list[LeftOut] = []
        for found in read.interviews:
            others = others_invited(found.people, profile)
            review = invitations.review(replace(found, people=tuple(others)))
            if isinstance(review, LeftOut):
                left_out.append(review)
            else:
                reviewed += review
        return reviewed, left_out

    def _rows(self, table: Table, columns: ColumnMapping, progress: Progress) -> Found:
        from followup_desktop.exchange.csv_columns import TableKind

        if columns.kind is TableKind.OPPORTUNITIES:
            from followup_desktop.exchange.csv_opportunities import opportunities_in

            return opportunities_in(table, columns, today=self._clock.today())
        from followup_desktop.exchange.csv_contacts import people_in

        return people_in(table, columns, progress=progress)
