"""The archive that is measured with: ten thousand interviews and what came of them, the same at each run.

It is what an export looks like after years: most steps done, some skipped, a few late, some still to come.
"""

import sys
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.interview import (
    Interview,
    InterviewKind,
    PersonMet,
    Promise,
    SecondInterview,
    in_utc,
)
from followup_desktop.domain.opportunity import Opportunity, Stage
from followup_desktop.domain.plan import ending, plan
from followup_desktop.domain.reconcile import reconcile
from followup_desktop.domain.reference import GivenReference
from followup_desktop.domain.settings import Profile, Settings
from followup_desktop.domain.situation import Situation, ticks_of
from followup_desktop.domain.step import Reason, Step, StepKind
from followup_desktop.domain.touch import Channel, Touch, TouchOutcome
from followup_desktop.domain.workdays import WorkCalendar
from followup_desktop.exchange.archive import Archive, dumps
from tests.benchmarks.names import Names

TODAY = date(2026, 11, 24)
NOW = "2026-11-24T09:30:30+00:00"
INTERVIEWS = 10_000

_FIRST_DAY, _LAST_DAY = date(2023, 1, 9), date(2026, 12, 11)
_ZONES = ["Europe/London"] * 6 + ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "America/Los_Angeles"]
_ROLES = ["hiring manager", "peer", "recruiter", "team lead", "HR", "director", ""]
_SAID = [
    "moving the ledger off COBOL",
    "why the night shift runs late",
    "the new office in Leeds and who moves there",
    "how they review code, and how they would like to",
    "a year of growth with half the people",
    "the audit in spring",
    "",
]
_PROMISES = [
    "send the portfolio",
    "send two work samples",
    "pass on the article about queues",
    "name the date I could begin",
    "send the certificate",
]
_NOTE = (
    "Dear {name},\n\nThank you for the time you took yesterday. What you said about {said} stayed with me, "
    "and on the way home I thought about how I would begin: with the people who run it every day. I would be "
    "glad to do this work with you.\n\nWith kind regards\nAda Byron\n"
)
_CALENDAR = WorkCalendar((0, 1, 2, 3, 4), lambda _year: {})


class _Years:
    """Grows the records, one opportunity after the other."""

    def __init__(self) -> None:
        self.random = Random(80_000)
        self.names = Names(self.random)
        self.by_uid: dict[str, Contact] = {}
        self.contacts: list[Contact] = []
        self.opportunities: list[Opportunity] = []
        self.interviews: list[Interview] = []
        self.touches: list[Touch] = []
        self.steps: list[Step] = []
        self.references = [self._contact("", "former manager") for _ in range(40)]

    def grow(self) -> None:
        """Until there are enough interviews."""
        while len(self.interviews) < INTERVIEWS:
            rounds = min(self.random.choices((1, 2, 3), (60, 28, 12))[0], INTERVIEWS - len(self.interviews))
            self._opportunity(rounds)

    def _opportunity(self, rounds: int) -> None:
        random, uid = self.random, self._uid()
        company = self.names.company()
        people = [self._contact(company, self.names.position()) for _ in range(random.randint(1, 3))]
        first = _FIRST_DAY + timedelta(days=random.randrange((_LAST_DAY - _FIRST_DAY).days))
        interviews = [self._interview(uid, people, first, number) for number in range(1, rounds + 1)]
        opportunity = Opportunity(
            uid=uid,
            company=company,
            position=self.names.position(),
            interest=random.randint(1, 5),
            source=random.choice(["", "job fair", "a friend", "their website", "recruiter"]),
            added_on=first - timedelta(days=random.randint(3, 40)),
            references=tuple(
                GivenReference(contact=contact.uid, relation="former manager", angle="leadership")
                for contact in random.sample(self.references, random.choice((0, 0, 1, 1, 2)))
            ),
        )
        self.opportunities.append(self._ended(opportunity, interviews[-1].ended_on))
        self.interviews += interviews
        self._live_through(self.opportunities[-1], interviews)

    def _interview(self, opportunity: str, people: list[Contact], first: date, number: int) -> Interview:
        random = self.random
        day = _CALENDAR.forward(first + timedelta(days=(number - 1) * 11))
        zone = random.choice(_ZONES)
        begins = time(random.randint(8, 16), random.choice((0, 30)))
        answered = random.random() < 0.8
        second = random.choice((SecondInterview.YES, SecondInterview.UNSAID))
        promised = random.sample(_PROMISES, random.choice((0, 1, 1)))
        return Interview(
            uid=self._uid(),
            opportunity=opportunity,
            starts_at=in_utc(datetime.combine(day, begins), zone),
            timezone=zone,
            kind=InterviewKind.PHONE if number == 1 and random.random() < 0.4 else InterviewKind.ONSITE,
            round=number,
            location=random.choice(["", "1 Lombard St", "by video", "Leeds, second floor"]),
            added_on=min(day, TODAY),
            second_interview=second if answered else None,
            decision_asked=True if answered else None,
            decision_said="end of next week" if answered else "",
            decision_by=_CALENDAR.after(day, random.randint(4, 12)) if answered else None,
            people=tuple(
                PersonMet(contact=one.uid, role=random.choice(_ROLES), talked_about=random.choice(_SAID))
                for one in people
            ),
            promised=tuple(Promise(uid=self._uid(), what=what) for what in promised),
        )

    def _ended(self, opportunity: Opportunity, last: date) -> Opportunity:
        """Most were decided some weeks after the last interview; one was never won."""
        decided = last + timedelta(days=self.random.randint(5, 40))
        if decided >= TODAY or self.random.random() < 0.04:
            return replace(opportunity, stage=Stage.INTERVIEWING)
        endings = (Stage.REJECTED, Stage.WITHDRAWN, Stage.NO_ANSWER)
        return replace(opportunity, stage=self.random.choice(endings), outcome_on=decided)

    def _live_through(self, opportunity: Opportunity, interviews: list[Interview]) -> None:
        """Do most of what was to be done until today, and write down what was sent and said."""
        calls = self._calls(opportunity, interviews[-1])
        situation = Situation(
            opportunity=replace(opportunity, stage=Stage.INTERVIEWING, outcome_on=None),
            interviews=tuple(interviews),
            touches=tuple(calls),
            calendar=_CALENDAR,
        )
        steps = self._done_until(opportunity.outcome_on or TODAY, plan(situation))
        if opportunity.outcome_on is not None:
            ended = replace(situation, opportunity=opportunity, ticks=ticks_of(steps))
            steps = self._done_until(TODAY, _planned_again(steps, ended))
        self.steps += steps
        said = {person.contact: person.talked_about for one in interviews for person in one.people}
        self.touches += calls
        self.touches += [
            self._note(step, said[step.contact])
            for step in steps
            if step.kind is StepKind.THANK_YOU and step.contact in said and step.done_on is not None
        ]

    def _calls(self, opportunity: Opportunity, last: Interview) -> list[Touch]:
        calls = []
        day = _CALENDAR.after(last.decision_by or last.ended_on + timedelta(days=7), 1)
        for outcome in self.random.choice(([], [], ["spoke"], ["voicemail"], ["voicemail", "spoke"])):
            if day >= TODAY:
                break
            at = datetime.combine(day, time(10, self.random.randrange(60)), UTC)
            calls.append(
                Touch(
                    uid=self._uid(),
                    opportunity=opportunity.uid,
                    contact=last.people[0].contact,
                    channel=Channel.PHONE,
                    at=at,
                    on=day,
                    outcome=TouchOutcome(outcome),
                )
            )
            day = _CALENDAR.after(day, 4)
        return calls

    def _done_until(self, day: date, steps: list[Step]) -> list[Step]:
        """Most of what was due before a day is done, a little of it skipped."""
        return [self._done_or_not(step, day) for step in steps]

    def _done_or_not(self, step: Step, day: date) -> Step:
        if step.is_closed or step.opens >= day:
            return step
        chance = self.random.random()
        if chance < 0.03:
            return replace(step, skipped_on=min(step.due, day), skipped_why="not this time")
        if chance < 0.97 and step.due < day:
            return replace(step, done_on=self.random.choice((step.opens, step.due)))
        return step

    def _note(self, step: Step, said: str) -> Touch:
        day = step.done_on or step.opens
        name = self.by_uid[step.contact or ""].name
        return Touch(
            uid=self._uid(),
            opportunity=step.opportunity,
            contact=step.contact,
            step=step.uid,
            at=datetime.combine(day, time(16, self.random.randrange(60)), UTC),
            on=day,
            subject="Thank you for yesterday",
            text=_NOTE.format(name=name, said=said or "the work"),
        )

    def _contact(self, organization: str, title: str) -> Contact:
        random, name = self.random, self.names.person()
        contact = Contact(
            uid=self._uid(),
            name=name,
            title=title,
            organization=organization,
            emails=(f"contact{len(self.contacts)}@mail.example",) if random.random() < 0.8 else (),
            phones=(f"+44 20 7946 {len(self.contacts) % 1000:04}",) if random.random() < 0.5 else (),
        )
        self.contacts.append(contact)
        self.by_uid[contact.uid] = contact
        return contact

    def _uid(self) -> str:
        return str(UUID(int=self.random.getrandbits(128), version=4))


def _planned_again(steps: list[Step], situation: Situation) -> list[Step]:
    """The steps after the facts changed, as the program would have them."""

    def ends(step: Step) -> Reason | None:
        return ending(step, situation)

    again = reconcile(steps, plan(situation), ends)
    dropped = {step.uid for step in again.drop}
    changed = {step.uid: step for step in again.change}
    return [changed.get(step.uid, step) for step in steps if step.uid not in dropped] + list(again.add)


def years_of_interviews() -> Archive:
    """The archive, as the program would export it."""
    years = _Years()
    years.grow()
    return Archive(
        settings=Settings(profile=Profile(name="Ada Byron", email="ada@example.org", region="GB-ENG")),
        contacts=tuple(years.contacts),
        opportunities=tuple(years.opportunities),
        interviews=tuple(years.interviews),
        touches=tuple(years.touches),
        steps=tuple(years.steps),
    )


def main(complete: Path, facts: Path) -> None:
    """Write it to a file, and its facts alone to another: there the plan makes the steps."""
    archive = years_of_interviews()
    complete.write_bytes(dumps(archive))
    facts.write_bytes(dumps(replace(archive, steps=())))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
