"""A small case to keep: Grace Hopper of Acme Finance, met on Monday."""

from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.interview import Interview, PersonMet, Promise
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.domain.reference import GivenReference
from followup_desktop.domain.step import Reason, ReasonKind, Step, StepKind
from followup_desktop.store.database import open_database

TODAY = date(2026, 11, 24)  # a Tuesday
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


class Case:
    """Acme Finance: Grace Hopper met on Monday, Charles Babbage as a reference."""

    grace = Contact(
        uid="grace", name="Grace Hopper", emails=("grace@acme.example",), organization="Acme Finance"
    )
    charles = Contact(uid="charles", name="Charles Babbage")
    acme = Opportunity(
        uid="acme",
        company="Acme Finance",
        position="Analyst",
        added_on=date(2026, 11, 2),
        references=(GivenReference(contact="charles", relation="former manager", angle="leadership"),),
    )
    monday = Interview(
        uid="monday",
        opportunity="acme",
        starts_at=datetime(2026, 11, 23, 10, tzinfo=UTC),
        timezone="Europe/London",
        added_on=date(2026, 11, 23),
        people=(PersonMet(contact="grace", role="hiring manager", talked_about="the ledger"),),
        promised=(Promise(uid="portfolio", what="send the portfolio", by=date(2026, 11, 25)),),
    )

    def records(self) -> tuple[Contact | Opportunity | Interview, ...]:
        return (self.grace, self.charles, self.acme, self.monday)

    def step(
        self,
        uid: str,
        opens: int = 0,
        due: int = 2,
        *,
        kind: StepKind = StepKind.THANK_YOU,
        opportunity: str | None = "acme",
        contact: str | None = None,
        aim: int | None = None,
        lapses_at: datetime | None = None,
        done: int | None = None,
        skipped: int | None = None,
        snoozed: int | None = None,
        ended: Reason | None = None,
        what: str = "",
    ) -> Step:
        """A step with its days counted from today."""

        def day(number: int | None) -> date | None:
            return None if number is None else TODAY + timedelta(days=number)

        return Step(
            uid=uid,
            kind=kind,
            about=uid,
            opportunity=opportunity,
            contact=contact,
            what=what,
            opens=TODAY + timedelta(days=opens),
            due=TODAY + timedelta(days=due),
            aim=day(aim),
            lapses_at=lapses_at,
            reason=Reason(ReasonKind.THANKS, on=date(2026, 11, 23), count=2),
            done_on=day(done),
            skipped_on=day(skipped),
            snoozed_until=day(snoozed),
            ended=ended,
        )


def fill(path: Path, case: Case) -> None:
    """Write the case into the file at `path`."""
    with closing(open_database(path)) as db, db.write("added") as transaction:
        for record in case.records():
            transaction.put(record)
