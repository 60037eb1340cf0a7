"""Taking files in without a person looking on: by a command. What would be asked is decided with care.

Known contacts are merged: what is filled in stays, and what is missing is added. An invitation that was
moved or called off moves or calls off the interview. All of it can be undone.
"""

from collections.abc import Iterable
from pathlib import Path

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.interview import Interview
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.phrases.language import _
from followup_desktop.services.import_report import ImportReport
from followup_desktop.services.intake.intake import Intake
from followup_desktop.services.intake.review import ColumnsToChoose, Review, Treatment
from followup_desktop.services.intake.storing import Stored
from followup_desktop.services.machine_zone import machine_zone
from followup_desktop.services.transfer import Transfer


class Imports:
    """Takes any file in, each as a whole or not at all."""

    def __init__(self, transfer: Transfer, intake: Intake) -> None:
        self._transfer = transfer
        self._intake = intake

    def import_file(self, path: Path, *, dry_run: bool = False) -> ImportReport:
        """Take a file in. One that cannot be read comes back refused, with the reason; nothing is stored."""
        if path.suffix.lower() == ".json":
            return self._transfer.import_file(path, dry_run=dry_run)
        try:
            review = self._read(path)
            stored = self._intake.rehearse(review) if dry_run else self._intake.store(review)
        except FollowupError as error:
            return ImportReport(str(path), error=str(error))
        if not dry_run:
            self._intake.tell(stored)
        return _report(path, review, stored)

    def _read(self, path: Path) -> Review:
        """What is in it. Raises FollowupError where that takes a person to say, or nobody could be read."""
        review = self._intake.read_file(path, machine_zone())
        if review.unclear is not None:
            raise FollowupError(_ask_in_the_window(review.unclear))
        if review.nothing and (review.picture is not None or not review.left_out):
            nothing = _("There is nobody and nothing in it that could be taken in.")
            raise FollowupError(" ".join(dict.fromkeys(left.why for left in review.left_out)) or nothing)
        return review


def _report(path: Path, review: Review, stored: Stored) -> ImportReport:
    return ImportReport(
        str(path),
        added={
            "contacts": _records(stored.added_contacts),
            "opportunities": _records(stored.added_opportunities),
            "interviews": _records(stored.added_interviews),
        },
        updated=_records(
            (*stored.updated_interviews, *stored.cancelled_interviews, *stored.updated_opportunities)
        ),
        merged=_records(stored.merged_contacts),
        left_out=[(left.what, left.why) for left in review.left_out] + _here_already(review),
    )


def _records(records: Iterable[Contact | Interview | Opportunity]) -> list[dict[str, object]]:
    from followup_desktop.exchange.archive import record_as_json

    return [record_as_json(record) for record in records]


def _here_already(review: Review) -> list[tuple[str, str]]:
    """What is left as it is, since there is nothing new in it."""
    why = _("Everything in it is here already.")
    left = [(person.card.name, why) for person in review.people if person.changes_nothing]
    left += [
        (one.found.summary or one.opportunity.company, one.note)
        for one in review.interviews
        if one.treatment is Treatment.LEAVE
    ]
    left += [
        (", ".join(part for part in (one.found.company, one.found.position) if part), why)
        for one in review.opportunities
        if one.treatment is Treatment.LEAVE
    ]
    return left


def _ask_in_the_window(unclear: ColumnsToChoose) -> str:
    names = ", ".join(name for name in unclear.table.header if name) or _("none")
    return _(
        "It is not clear what the columns mean ({names}). Import the file in the window (File > Import): "
        "it asks."
    ).format(names=names)
