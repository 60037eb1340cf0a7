"""The search as a whole: opportunities from lead to outcome, referrals, and keeping on looking."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import uuid4

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.interview import Interview
from followup_desktop.domain.letters import folded
from followup_desktop.domain.opportunity import Opportunity, Referral, Stage
from followup_desktop.domain.step import Step
from followup_desktop.phrases.language import _
from followup_desktop.services.agenda import Agenda
from followup_desktop.services.changes import Change, Changes
from followup_desktop.services.checklist import Checklist
from followup_desktop.services.clock import Clock
from followup_desktop.services.intake.companies import same_company
from followup_desktop.services.lines import step_of
from followup_desktop.services.planner import Planner
from followup_desktop.services.removal import remove_opportunity
from followup_desktop.store.checklist import first_lines
from followup_desktop.store.database import Database
from followup_desktop.store.records import all_of, get


@dataclass(frozen=True, slots=True)
class OpportunityLine:
    """An opportunity in a list: what comes next, or what is waited for (empty where nothing is)."""

    opportunity: Opportunity
    interviews: tuple[Interview, ...]
    next_step: Step | None
    next_title: str
    next_due: str
    waiting: str


class JobSearch:
    """Keeps the opportunities, their outcomes and the referrals that came of them."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        changes: Changes,
        planner: Planner,
        checklist: Checklist,
        agenda: Agenda,
    ) -> None:
        self._db = db
        self._clock = clock
        self._changes = changes
        self._planner = planner
        self._checklist = checklist
        self._agenda = agenda

    def overview(self, text: str = "", stage: Stage | None = None) -> list[OpportunityLine]:
        """The opportunities that hold this text in company or position, those that go on first."""
        words = folded(text).split()
        interviews: dict[str, list[Interview]] = {}
        for interview in all_of(self._db, Interview):
            interviews.setdefault(interview.opportunity, []).append(interview)
        steps = self._next_steps()
        waiting = {line.opportunity: line.reason for line in self._agenda.waiting()}
        lines = []
        for found in all_of(self._db, Opportunity):
            card = folded(f"{found.company}\n{found.position}")
            if (stage is None or found.stage is stage) and all(word in card for word in words):
                step, words_of_it, due = steps.get(found.uid, (None, "", ""))
                held = tuple(sorted(interviews.get(found.uid, ()), key=_begin))
                reason = waiting.get(found.uid, "")
                lines.append(OpportunityLine(found, held, step, words_of_it, due, reason))
        return sorted(lines, key=_order)

    def pipeline(self) -> dict[Stage, list[OpportunityLine]]:
        """Every opportunity under its stage, all stages in their order."""
        stages: dict[Stage, list[OpportunityLine]] = {stage: [] for stage in Stage}
        for line in self.overview():
            stages[line.opportunity.stage].append(line)
        return stages

    def opportunity(self, uid: str) -> Opportunity:
        """One opportunity. Raises FollowupError where it is gone."""
        found = get(self._db, Opportunity, uid)
        if found is None:
            raise FollowupError(_("This opportunity is no longer there. It may have been deleted meanwhile."))
        return found

    def interviews_ahead(self, uid: str) -> list[Interview]:
        """The interviews of an opportunity that are still to come."""
        now = self._clock.now()
        ahead = [found for found in all_of(self._db, Interview, opportunity=uid) if found.starts_at > now]
        return sorted((found for found in ahead if not found.cancelled), key=_begin)

    def save(self, opportunity: Opportunity) -> Change:
        """Keep an opportunity, new or changed, and plan what depends on it."""
        company = opportunity.company.strip()
        if not company:
            raise FollowupError(_("Which company is it? An opportunity needs a name."))
        with self._db.write("opportunity_saved", company) as tx:
            tx.put(replace(opportunity, company=company))
            self._planner.replan(tx, [opportunity.uid])
        return self._changes.tell(Change("opportunity_saved", company, opportunity.uid, tx.entry))

    def delete(self, uid: str) -> Change:
        """Take an opportunity out with its interviews and steps; what was sent stays with the people."""
        opportunity = self.opportunity(uid)
        with self._db.write("opportunity_deleted", opportunity.company) as tx:
            remove_opportunity(tx, opportunity)
            if opportunity.stage is Stage.HIRED:
                self._planner.replan_open(tx)
            else:
                self._planner.replan(tx, [])  # the week's count has changed
        return self._changes.tell(Change("opportunity_deleted", opportunity.company, uid, tx.entry))

    def outcome(
        self,
        uid: str,
        stage: Stage,
        *,
        on: date | None = None,
        answer_by: date | None = None,
        referral: Referral | None = None,
        cancel_interviews: bool = False,
    ) -> Change:
        """Write down how it ended (or that an offer came), and plan what follows.

        "You're hired" also plans the withdrawals from all others. Raises FollowupError for a stage that is
        no outcome, and for a day to answer by that lies before the offer.
        """
        opportunity = self.opportunity(uid)
        on = on or self._clock.today()
        if not stage.is_outcome:
            raise FollowupError(_("An outcome is an offer, hired, rejected, withdrawn or no answer."))
        if answer_by is not None and stage is not Stage.OFFER:
            raise FollowupError(_("Only an offer has a day to answer by. Leave that day out."))
        if answer_by is not None and answer_by < on:
            raise FollowupError(_("The day to answer by lies before the offer. Check the year."))
        ended = _with_outcome(opportunity, stage, on, answer_by)
        company = opportunity.company
        label = self._outcome_label(uid, stage, on)
        if ended == opportunity and referral is None and not cancel_interviews:
            return Change(label, company, uid)
        ahead = self.interviews_ahead(uid) if cancel_interviews else []
        with self._db.write(label, company) as tx:
            tx.put(ended)
            if referral is not None:
                tx.put(referral)
            for interview in ahead:
                tx.put(replace(interview, cancelled=True))
            self._planner.replan(tx, [uid])
            if Stage.HIRED in (stage, opportunity.stage):
                self._planner.replan_open(tx)
        return self._changes.tell(Change(label, company, uid, tx.entry))

    def referrals(self) -> list[tuple[Referral, Opportunity | None]]:
        """The referrals with the opportunity they came from, the latest first."""
        opportunities = {found.uid: found for found in all_of(self._db, Opportunity)}
        found = sorted(all_of(self._db, Referral), key=_received, reverse=True)
        return [(referral, opportunities.get(referral.opportunity)) for referral in found]

    def add_referral(self, referral: Referral) -> Change:
        """Keep a hint to another employer, new or changed."""
        if not referral.company.strip():
            raise FollowupError(_("Which company were you pointed to? A referral needs its name."))
        with self._db.write("referral_saved", referral.company) as tx:
            tx.put(referral)
            self._planner.replan(tx, [referral.opportunity])
        return self._changes.tell(Change("referral_saved", referral.company, referral.uid, tx.entry))

    def opportunity_of(self, referral: Referral) -> Opportunity:
        """The opportunity that a referral is to become: its source is the company that pointed to it.

        It is not kept yet. The person named is whom to contact there.
        """
        pointed = get(self._db, Opportunity, referral.opportunity)
        whom = _("To contact there: {person}").format(person=referral.person) if referral.person else ""
        return Opportunity(
            uid=str(uuid4()),
            company=referral.company,
            source=_("Referral by {company}").format(company=pointed.company) if pointed else _("Referral"),
            added_on=self._clock.today(),
            notes="\n\n".join(text for text in (whom, referral.notes) if text),
        )

    def referral_became(self, uid: str, opportunity: Opportunity) -> Change:
        """A referral becomes a new opportunity, and the person named a contact at its company."""
        referral = get(self._db, Referral, uid)
        if referral is None:
            raise FollowupError(_("This referral is no longer there. It may have been deleted meanwhile."))
        contact = self._contact_of(referral, opportunity.company)
        with self._db.write("opportunity_saved", opportunity.company) as tx:
            tx.put(opportunity)
            if contact is not None:
                tx.put(contact)
                referral = replace(referral, contact=contact.uid)
            tx.put(replace(referral, became=opportunity.uid))
            self._planner.replan(tx, [referral.opportunity, opportunity.uid])
        return self._changes.tell(Change("opportunity_saved", opportunity.company, opportunity.uid, tx.entry))

    def _contact_of(self, referral: Referral, company: str) -> Contact | None:
        """The person named, at the company: known or new; None where the referral names no other contact."""
        name = " ".join(referral.person.split())
        if not name or referral.contact is not None:
            return None
        for known in all_of(self._db, Contact):
            elsewhere = known.organization and not same_company(known.organization, company)
            if folded(known.name) == folded(name) and not elsewhere:
                return replace(known, organization=known.organization or company)
        return Contact(uid=str(uuid4()), name=name, organization=company)

    def _outcome_label(self, uid: str, stage: Stage, on: date) -> str:
        """What the change is called: a no before they have met asks for no reply."""
        if stage is Stage.REJECTED:
            interviews = all_of(self._db, Interview, opportunity=uid)
            if not any(found.ended_on <= on for found in interviews if not found.cancelled):
                return "outcome_rejected_unmet"
        return f"outcome_{stage}"

    def _next_steps(self) -> dict[str, tuple[Step, str, str]]:
        """The open step of each opportunity that is due first, with its title and its due date in words."""
        now = self._clock.now()
        return {
            line.opportunity: (step_of(line), self._checklist.title(line), self._checklist.due_words(line))
            for line in first_lines(self._db, now.date(), now)
            if line.opportunity is not None
        }


def _with_outcome(opportunity: Opportunity, stage: Stage, on: date, answer_by: date | None) -> Opportunity:
    if stage is Stage.OFFER:
        return replace(opportunity, stage=stage, outcome_on=on, offered_on=on, answer_by=answer_by)
    offered = opportunity.outcome_on if opportunity.stage is Stage.OFFER else opportunity.offered_on
    return replace(opportunity, stage=stage, outcome_on=on, offered_on=offered)


def _begin(interview: Interview) -> tuple[str, str]:
    return interview.starts_at.isoformat(), interview.uid


def _order(line: OpportunityLine) -> tuple[bool, str, str, str]:
    due = line.next_step.due.isoformat() if line.next_step else "9999"
    return line.opportunity.stage.is_closed, due, folded(line.opportunity.company), line.opportunity.uid


def _received(referral: Referral) -> tuple[str, str]:
    return referral.received_on.isoformat(), referral.uid
