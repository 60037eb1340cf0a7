"""Interviews: recorded, corrected, cancelled; and the plan that follows from them while typing."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from uuid import uuid4

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.interview import Interview
from followup_desktop.domain.letters import folded
from followup_desktop.domain.opportunity import Opportunity, Referral, Stage
from followup_desktop.domain.situation import Situation
from followup_desktop.domain.step import State, Step, state_now
from followup_desktop.domain.touch import Touch
from followup_desktop.phrases.language import _
from followup_desktop.phrases.steps import Names, title
from followup_desktop.services.calendars import Calendars
from followup_desktop.services.changes import Change, Changes
from followup_desktop.services.checklist import Checklist
from followup_desktop.services.clock import Clock
from followup_desktop.services.planner import Planner
from followup_desktop.services.removal import remove_interview
from followup_desktop.store.database import Database
from followup_desktop.store.records import all_of, get
from followup_desktop.store.settings import load_settings


@dataclass(frozen=True, slots=True)
class InterviewEntry:
    """What the form holds: an interview, its opportunity, and the people in either (new ones too)."""

    opportunity: Opportunity
    interview: Interview
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """A step of the plan beside the form."""

    step: Step
    title: str
    due_words: str
    state: State


def new_uid() -> str:
    """A uid for a record that is new."""
    return str(uuid4())


class Interviews:
    """Records interviews, and plans what follows."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        changes: Changes,
        planner: Planner,
        calendars: Calendars,
        checklist: Checklist,
    ) -> None:
        self._db = db
        self._clock = clock
        self._changes = changes
        self._planner = planner
        self._calendars = calendars
        self._checklist = checklist

    def entry_for(self, opportunity: str | None, starts_at: datetime, timezone: str) -> InterviewEntry:
        """An empty form: for a new opportunity, or the next round of a known one (its place is filled in)."""
        today = self._clock.today()
        known = get(self._db, Opportunity, opportunity) if opportunity else None
        about = known or Opportunity(uid=new_uid(), company="", stage=Stage.INTERVIEWING, added_on=today)
        before = self.of_opportunity(about.uid) if known else []
        interview = Interview(
            uid=new_uid(),
            opportunity=about.uid,
            starts_at=starts_at.astimezone(UTC),
            timezone=timezone,
            round=max((found.round for found in before), default=0) + 1,
            location=before[-1].location if before else "",
            added_on=today,
        )
        return InterviewEntry(about, interview, self._people(about, interview))

    def entry_of(self, uid: str) -> InterviewEntry:
        """The form of an interview that is there."""
        interview = self._interview(uid)
        opportunity = get(self._db, Opportunity, interview.opportunity)
        if opportunity is None:
            raise FollowupError(_("The opportunity of this interview is gone. Go back and choose another."))
        return InterviewEntry(opportunity, interview, self._people(opportunity, interview))

    def of_opportunity(self, uid: str) -> list[Interview]:
        """The interviews of an opportunity, the earliest first."""
        return sorted(all_of(self._db, Interview, opportunity=uid), key=_begin)

    def preview(self, entry: InterviewEntry) -> list[PlannedLine]:
        """The plan that follows from what the form holds now; nothing is written."""
        others = [
            found for found in self.of_opportunity(entry.opportunity.uid) if found.uid != entry.interview.uid
        ]
        settings = load_settings(self._db)
        situation = Situation(
            opportunity=_interviewing(entry.opportunity),
            interviews=(*others, entry.interview),
            touches=tuple(all_of(self._db, Touch, opportunity=entry.opportunity.uid)),
            referrals=tuple(all_of(self._db, Referral, opportunity=entry.opportunity.uid)),
            numbers=settings.numbers,
            calendar=self._calendars.of(settings),
        )
        people = {contact.uid: contact.name for contact in entry.contacts}
        now = self._clock.now()
        lines = []
        for step in self._planner.preview(self._db, situation):
            if step.interview not in (entry.interview.uid, None) and step.contact not in people:
                continue
            state = state_now(step, now)
            if state is State.SKIPPED and step.ended is None:
                continue  # it has lapsed: its time is over
            names = Names(
                people.get(step.contact or "", ""),
                entry.opportunity.company,
                entry.opportunity.position,
                step.what,
            )
            due_words = self._checklist.due_in_words(step.opens, step.aim, step.due)
            lines.append(PlannedLine(step, title(step.kind, names), due_words, state))
        return sorted(lines, key=_due)

    def save(self, entry: InterviewEntry) -> Change:
        """Record it with its people, and plan what follows, in one transaction."""
        company = entry.opportunity.company.strip()
        if not company:
            raise FollowupError(_("Which company was it? The plan needs a name."))
        opportunity = _interviewing(replace(entry.opportunity, company=company))
        with self._db.write("interview_saved", company) as tx:
            for contact in entry.contacts:
                tx.put(contact)
            tx.put(opportunity)
            tx.put(entry.interview)
            self._planner.replan(tx, [opportunity.uid])
        return self._changes.tell(Change("interview_saved", company, entry.interview.uid, tx.entry))

    def cancel(self, uid: str, *, cancelled: bool = True) -> Change:
        """They cancelled it (or it takes place after all): its open steps end (or come back)."""
        interview = self._interview(uid)
        company = self._company(interview)
        with self._db.write("interview_cancelled", company) as tx:
            tx.put(replace(interview, cancelled=cancelled))
            self._planner.replan(tx, [interview.opportunity])
        label = "interview_cancelled" if cancelled else "interview_saved"
        return self._changes.tell(Change(label, company, uid, tx.entry))

    def delete(self, uid: str) -> Change:
        """Take it out with its steps; the notes that were sent stay with the people."""
        interview = self._interview(uid)
        company = self._company(interview)
        with self._db.write("interview_deleted", company) as tx:
            remove_interview(tx, interview)
            self._planner.replan(tx, [interview.opportunity])
        return self._changes.tell(Change("interview_deleted", company, uid, tx.entry))

    def companies(self) -> list[Opportunity]:
        """The opportunities that a new interview may belong to, by company."""
        return sorted(all_of(self._db, Opportunity), key=_company_and_position)

    def _interview(self, uid: str) -> Interview:
        interview = get(self._db, Interview, uid)
        if interview is None:
            raise FollowupError(_("This interview is no longer there. It may have been deleted meanwhile."))
        return interview

    def _company(self, interview: Interview) -> str:
        opportunity = get(self._db, Opportunity, interview.opportunity)
        return opportunity.company if opportunity else ""

    def _people(self, opportunity: Opportunity, interview: Interview) -> tuple[Contact, ...]:
        uids = [person.contact for person in interview.people]
        uids += [reference.contact for reference in opportunity.references]
        found = (get(self._db, Contact, uid) for uid in dict.fromkeys(uids))
        return tuple(contact for contact in found if contact is not None)


def _interviewing(opportunity: Opportunity) -> Opportunity:
    """With an interview recorded, a lead or an application has become more than that."""
    if opportunity.stage in (Stage.LEAD, Stage.APPLIED):
        return replace(opportunity, stage=Stage.INTERVIEWING)
    return opportunity


def _begin(interview: Interview) -> tuple[datetime, str]:
    return interview.starts_at, interview.uid


def _due(line: PlannedLine) -> tuple[date, int, str]:
    return line.step.due, line.step.kind.rank, line.title


def _company_and_position(opportunity: Opportunity) -> tuple[str, str, str]:
    return folded(opportunity.company), folded(opportunity.position), opportunity.uid
