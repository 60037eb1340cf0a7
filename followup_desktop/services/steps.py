"""What a person does with a step: done, sent, skipped, snoozed, moved, opened again, written by hand."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

from followup_desktop.domain.errors import FollowupError, MisuseError
from followup_desktop.domain.offer_reply import OfferReply
from followup_desktop.domain.opportunity import Opportunity, Stage
from followup_desktop.domain.step import Reason, ReasonKind, Step, StepKind
from followup_desktop.domain.touch import ATTEMPT_OUTCOMES, Channel, Touch, TouchOutcome
from followup_desktop.phrases.language import _
from followup_desktop.services.changes import Change, Changes
from followup_desktop.services.clock import Clock
from followup_desktop.services.offers import reply_of
from followup_desktop.services.planner import Planner
from followup_desktop.services.step_names import names_of, title_of
from followup_desktop.store.database import Database
from followup_desktop.store.records import all_of, get
from followup_desktop.store.transaction import Transaction

# What the last step of an opportunity settles when it is done: the plan goes on from this fact.
_SETTLES = {StepKind.LET_GO: Stage.NO_ANSWER, StepKind.WITHDRAW: Stage.WITHDRAWN}


class OutcomeNeeded(MisuseError):
    """A call was to be ticked off without saying how it ended."""


class StepClosed(FollowupError):
    """The step is closed already, so that it cannot be put off or moved."""


class Steps:
    """Ticks steps off and puts them off. Each call is one transaction, and can be undone."""

    def __init__(
        self, db: Database, clock: Clock, changes: Changes, planner: Planner, find: Callable[[str], Step]
    ) -> None:
        self._db = db
        self._clock = clock
        self._changes = changes
        self._planner = planner
        self._find = find

    def done(
        self,
        uid: str,
        *,
        on: date | None = None,
        outcome: TouchOutcome | None = None,
        decision_by: date | None = None,
    ) -> Change:
        """Tick it off. A call says how it ended, and the date they named, if they did.

        Letting go closes the opportunity as unanswered, and a withdrawal as withdrawn.
        Raises OutcomeNeeded for a call without an outcome, and for an outcome without a call.
        """
        step = self._find(uid)
        on = on or self._clock.today()
        self._check_outcome(step, outcome, decision_by, on)
        if step.done_on is not None and not step.done_by_facts:
            return Change("done", title_of(self._db, step), uid)
        names = names_of(self._db, step)
        label = f"called_{outcome}" if outcome else "done"
        name = (names.company or names.contact) if outcome else title_of(self._db, step)
        with self._db.write(label, name) as tx:
            if outcome is not None:
                tx.put(self._call(step, outcome, on, decision_by))
            self._tick(tx, step, on)
        return self._changes.tell(Change(label, name, uid, tx.entry))

    def sent(self, uid: str, subject: str, text: str, channel: Channel = Channel.EMAIL) -> Change:
        """The note was sent: keep its exact text with the contact, and tick the step off.

        Thanks for an offer leave its step open, since the answer is still to come.
        """
        step = self._find(uid)
        is_answered = reply_of(self._db, step) is not OfferReply.TIME
        name = title_of(self._db, step)
        now = self._clock.now_utc()
        with self._db.write("sent", name) as tx:
            tx.put(
                Touch(
                    uid=str(uuid4()),
                    opportunity=step.opportunity,
                    contact=step.contact,
                    step=step.uid,
                    channel=channel,
                    at=now,
                    on=self._clock.today(),
                    subject=subject,
                    text=text,
                )
            )
            if is_answered and (step.done_on is None or step.done_by_facts):
                self._tick(tx, step, self._clock.today())
        return self._changes.tell(Change("sent", name, uid, tx.entry))

    def skip(self, uid: str, why: str) -> Change:
        """Leave it out, for a reason. A step that is done already stays done."""
        step = self._find(uid)
        why = " ".join("".join(sign if sign.isprintable() else " " for sign in why).split())
        if not why:
            raise MisuseError(_("Why is it left out? Say it in a few words."))
        if step.done_on is not None and not step.done_by_facts:
            raise StepClosed(_("This step is done already. Reopen it first, then skip it."))
        if step.skipped_on is not None and step.skipped_why == why:
            return Change("skipped", title_of(self._db, step), uid)
        today = self._clock.today()
        return self._put("skipped", replace(_opened(step), skipped_on=today, skipped_why=why))

    def snooze(self, uid: str, until: date) -> Change:
        """Put it off: it sleeps until that day. Raises StepClosed where there is nothing to put off."""
        step = self._find(uid)
        self._check_open(step)
        return self._put("snoozed", replace(step, snoozed_until=until))

    def move(self, uid: str, opens: date, due: date) -> Change:
        """Give it other dates, which planning then leaves alone."""
        step = self._find(uid)
        self._check_open(step)
        if due < opens:
            raise FollowupError(_("The last day lies before the first. Choose a later last day."))
        aim = step.aim if step.aim is not None and opens <= step.aim <= due else None
        moved = replace(step, opens=opens, aim=aim, due=due, moved=True, snoozed_until=None)
        return self._put("moved", replace(moved, reminded_at=self._clock.now_utc()))

    def reopen(self, uid: str) -> Change:
        """Open it again: it was not done, is not left out, or is wanted although facts had closed it.

        What ticking it off had written down (the call, the note, the closed opportunity) goes with it.
        """
        step = self._find(uid)
        if not step.is_closed:
            return Change("reopened", title_of(self._db, step), uid)
        self._check_reopening(step)
        against = step.ended.kind if step.ended else step.reason.kind if step.done_by_facts else step.reopened
        name = title_of(self._db, step)
        with self._db.write("reopened", name) as tx:
            for touch in all_of(tx, Touch, step=uid):
                tx.delete(Touch, touch.uid)
            tx.put(replace(_opened(step), reopened=against))
            self._unsettle(tx, step)
            self._replan(tx, step)
        return self._changes.tell(Change("reopened", name, uid, tx.entry))

    def add_own(
        self,
        title: str,
        due: date,
        *,
        opens: date | None = None,
        opportunity: str | None = None,
        contact: str | None = None,
        notes: str = "",
    ) -> Change:
        """Write a step of one's own; planning never changes it."""
        title = " ".join(title.split())
        if not title:
            raise FollowupError(_("What is there to do? The step needs a few words."))
        if opens is not None and due < opens:
            raise FollowupError(_("The last day lies before the first. Choose a later last day."))
        uid = str(uuid4())
        step = Step(
            uid=uid,
            kind=StepKind.OWN,
            about=uid,
            opportunity=opportunity,
            contact=contact,
            what=title,
            opens=opens or min(self._clock.today(), due),
            due=due,
            reason=Reason(ReasonKind.OWN),
            by_hand=True,
            notes=notes,
            reminded_at=self._clock.now_utc(),
        )
        return self._put("added", step)

    def _put(self, label: str, step: Step) -> Change:
        name = title_of(self._db, step)
        with self._db.write(label, name) as tx:
            tx.put(step)
            self._replan(tx, step)
        return self._changes.tell(Change(label, name, step.uid, tx.entry))

    def _tick(self, tx: Transaction, step: Step, on: date) -> None:
        tx.put(replace(_opened(step), done_on=on))
        stage = _SETTLES.get(step.kind)
        opportunity = get(tx, Opportunity, step.opportunity) if stage and step.opportunity else None
        if stage and opportunity and not opportunity.stage.is_closed:
            tx.put(replace(opportunity, stage=stage, outcome_on=on))
        self._replan(tx, step)

    def _unsettle(self, tx: Transaction, step: Step) -> None:
        """Take back the outcome that ticking this step had settled."""
        stage = _SETTLES.get(step.kind)
        opportunity = get(tx, Opportunity, step.opportunity) if stage and step.opportunity else None
        if stage and opportunity and opportunity.stage is stage and opportunity.outcome_on == step.done_on:
            tx.put(replace(opportunity, stage=Stage.INTERVIEWING, outcome_on=None))

    def _replan(self, tx: Transaction, step: Step) -> None:
        if step.opportunity:
            self._planner.replan(tx, [step.opportunity])

    def _call(self, step: Step, outcome: TouchOutcome, on: date, decision_by: date | None) -> Touch:
        now = self._clock.now()
        at = datetime.combine(on, now.timetz()).astimezone(UTC).replace(microsecond=0)
        return Touch(
            uid=str(uuid4()),
            opportunity=step.opportunity,
            contact=step.contact,
            step=step.uid,
            channel=Channel.PHONE,
            at=at,
            on=on,
            outcome=outcome,
            decision_by=decision_by,
        )

    def _check_reopening(self, step: Step) -> None:
        if step.lapses_at is not None and self._clock.now() >= step.lapses_at:
            raise StepClosed(_("Its time is over, so that it cannot be opened again."))
        if step.kind.is_call and step.done_on is not None and step.opportunity:
            touches = all_of(self._db, Touch, opportunity=step.opportunity)
            own = [touch.at for touch in touches if touch.step == step.uid]
            calls = [touch.at for touch in touches if touch.outcome in ATTEMPT_OUTCOMES]
            if own and max(calls) > max(own):
                raise StepClosed(_("You have called again since. Reopen the later call first."))

    @staticmethod
    def _check_open(step: Step) -> None:
        if step.is_closed:
            raise StepClosed(_("This step is closed already. Reopen it first."))

    @staticmethod
    def _check_outcome(step: Step, outcome: TouchOutcome | None, decision_by: date | None, on: date) -> None:
        if step.kind.is_call and outcome not in ATTEMPT_OUTCOMES:
            message = _("How did the call end? Say so: spoke, voicemail or gatekeeper.")
            raise OutcomeNeeded(message)
        if not step.kind.is_call and (outcome is not None or decision_by is not None):
            raise OutcomeNeeded(
                _("Only a call has an outcome and a new decision date. Tick this step without.")
            )
        if decision_by is not None and decision_by < on:
            raise FollowupError(_("The decision date lies before the call. Check the year."))


def _opened(step: Step) -> Step:
    """The step with nothing closing it."""
    return replace(step, done_on=None, done_by_facts=False, ended=None, skipped_on=None, skipped_why="")
