"""Files in and out: the archive, the checklist for spreadsheets, a calendar, copies of the database."""

from collections.abc import Callable
from pathlib import Path

from followup_desktop.domain.contact import Contact, KeptCard, Picture
from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.interview import Interview
from followup_desktop.domain.opportunity import Opportunity, Referral
from followup_desktop.domain.own_wording import OwnWording
from followup_desktop.domain.step import Step
from followup_desktop.domain.touch import Touch
from followup_desktop.exchange.archive_records import Archive
from followup_desktop.phrases.language import _
from followup_desktop.phrases.steps import title
from followup_desktop.services.address_book import AddressBook
from followup_desktop.services.agenda import Agenda
from followup_desktop.services.archive_intake import take_in, what_is_new
from followup_desktop.services.calendar_file import CalendarFile
from followup_desktop.services.changes import Change, Changes
from followup_desktop.services.clock import Clock
from followup_desktop.services.files_out import put_in_place
from followup_desktop.services.import_report import ImportReport
from followup_desktop.services.intake.own_file import refuse_own_file
from followup_desktop.services.planner import Planner
from followup_desktop.store.database import Database
from followup_desktop.store.records import all_of
from followup_desktop.store.settings import load_settings
from followup_desktop.store.uids import all_uids


class Transfer:
    """Takes files in and writes files out. Each file as a whole, or not at all."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        changes: Changes,
        planner: Planner,
        agenda: Agenda,
        calendar_file: CalendarFile,
        address_book: AddressBook,
    ) -> None:
        self._db = db
        self._clock = clock
        self._changes = changes
        self._planner = planner
        self._agenda = agenda
        self._calendar_file = calendar_file
        self._address_book = address_book

    def import_file(self, path: Path, *, dry_run: bool = False) -> ImportReport:
        """Take an archive in. One that cannot be read is refused, with the reason; nothing is stored."""
        try:
            from followup_desktop.exchange import archive

            self.refuse_own_file(path)
            settings, known = load_settings(self._db), all_uids(self._db)
            read = archive.read(path, today=self._clock.today(), known=known, settings=settings)
            return self._take_in(path.name, str(path), read, dry_run=dry_run)
        except FollowupError as error:
            return ImportReport(str(path), error=str(error))

    def load_sample(self, zone: str) -> None:
        """Fill an empty program with three opportunities in different stages; `zone` is the machine's."""
        from followup_desktop.exchange.sample import sample

        self._take_in("sample", "sample", sample(self._clock.today(), zone), dry_run=False)

    def export_file(self, path: Path) -> Path:
        """Write a file, in the format that its ending says (.json, .csv, .ics or .vcf)."""
        writers: dict[str, Callable[[], bytes]] = {
            ".json": self.archive,
            ".csv": self.checklist_csv,
            ".ics": self._calendar_file.as_ics,
            ".vcf": self._address_book.vcards,
        }
        write = writers.get(path.suffix.lower())
        if write is None:
            message = _(
                "{file}: choose a name that ends in .json (everything), .csv (the checklist), .ics (steps "
                "and interviews) or .vcf (contacts)."
            )
            raise FollowupError(message.format(file=path.name))
        return put_in_place(path, write())

    def archive(self) -> bytes:
        """Everything the program knows, as an archive."""
        from followup_desktop.exchange import archive

        return archive.dumps(
            archive.Archive(
                settings=load_settings(self._db),
                contacts=tuple(all_of(self._db, Contact)),
                pictures=tuple(all_of(self._db, Picture)),
                cards=tuple(all_of(self._db, KeptCard)),
                opportunities=tuple(all_of(self._db, Opportunity)),
                referrals=tuple(all_of(self._db, Referral)),
                interviews=tuple(all_of(self._db, Interview)),
                touches=tuple(all_of(self._db, Touch)),
                steps=tuple(all_of(self._db, Step)),
                wordings=tuple(all_of(self._db, OwnWording)),
            )
        )

    def back_up(self, path: Path | None = None) -> Path:
        """Copy the database, to a file beside it unless told where."""
        if path is None:
            moment = f"{self._clock.now():%Y-%m-%d-%H%M%S}"
            path = self._db.path.parent / "backups" / f"followup-{moment}.db"
            path.parent.mkdir(parents=True, exist_ok=True)
        from followup_desktop.store.backup import back_up

        back_up(self._db, path)
        return path

    def fit_to_restore(self, path: Path) -> None:
        """See whether a file is a backup that may be put back. Raises FollowupError where it is not."""
        from followup_desktop.store.backup import fit_to_restore

        fit_to_restore(self._db.path, path)

    def refuse_own_file(self, path: Path) -> None:
        """Raise FollowupError where a file that somebody has chosen is the open database itself."""
        refuse_own_file(path, self._db.path)

    def check(self) -> list[str]:
        """What is wrong with the database; empty where it is sound."""
        from followup_desktop.store.backup import check

        return check(self._db)

    def checklist_csv(self) -> bytes:
        """Every step with its dates and state, for a spreadsheet."""
        from followup_desktop.exchange.csv_checklist import ChecklistRow, write

        return write(
            ChecklistRow(
                due=row.step.due,
                what=title(row.step.kind, row.names),
                contact=row.names.contact,
                company=row.names.company,
                position=row.names.position,
                state=row.state.value,
                opens=row.step.opens,
                aim=row.step.aim,
                done_on=row.step.done_on or row.step.skipped_on,
                why=row.reason,
                uid=row.step.uid,
            )
            for row in self._agenda.rows(self._clock.today(), every=True)
        )

    def _take_in(self, name: str, file: str, read: Archive, *, dry_run: bool) -> ImportReport:
        """Store what was read and plan it; only look at it where `dry_run`."""
        from followup_desktop.exchange.archive import record_as_json

        found = what_is_new(self._db, read)
        report = ImportReport(
            file,
            added={kind: [record_as_json(one) for one in records] for kind, records in found.added.items()},
            updated=[record_as_json(one) for one in found.updated],
        )
        if not dry_run and found.anything:
            with self._db.write("imported", name) as tx:
                take_in(tx, read, self._planner)
            self._changes.tell(Change("imported", name, entry=tx.entry))
        return report
