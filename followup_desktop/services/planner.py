"""Planning again after a change: facts out of the store, steps back into it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from followup_desktop.domain.interview import Interview
from followup_desktop.domain.keep_looking import keep_looking, monday_of
from followup_desktop.domain.opportunity import Opportunity, Referral, Stage
from followup_desktop.domain.plan import ending, plan
from followup_desktop.domain.reconcile import reconcile
from followup_desktop.domain.situation import Situation, ticks_of
from followup_desktop.domain.step import Reason, ReasonKind, Step, StepKind, step_uid
from followup_desktop.domain.touch import Touch
from followup_desktop.domain.wording_numbers import WordingNumbers
from followup_desktop.services.calendars import Calendars
from followup_desktop.services.clock import Clock
from followup_desktop.services.hired import hired
from followup_desktop.services.removal import remove_step
from followup_desktop.store.records import all_of, get
from followup_desktop.store.rows import Reader
from followup_desktop.store.settings import load_settings
from followup_desktop.store.transaction import Transaction
from followup_desktop.store.weeks import added_in_week, first_added, hired_on
from followup_desktop.store.wording_numbers import numbers_taken

_MANY = 50  # from here on, reading whole tables is cheaper than asking for each opportunity

AboutOpportunity = TypeVar("AboutOpportunity", Interview, Touch, Referral, Step)


class Planner:
    """Keeps the steps of opportunities in line with their facts."""

    def __init__(self, calendars: Calendars, clock: Clock) -> None:
        self._calendars = calendars
        self._clock = clock

    def replan(self, tx: Transaction, opportunities: Iterable[str]) -> None:
        """Plan these opportunities (uids) again, within the transaction that changed them."""
        self._plan(tx, [found for uid in set(opportunities) if (found := get(tx, Opportunity, uid))])

    def replan_all(self, tx: Transaction) -> None:
        """Plan every opportunity again: after an import, or with new numbers."""
        self._plan(tx, all_of(tx, Opportunity))

    def replan_open(self, tx: Transaction) -> None:
        """Plan those that still go on again: after the words "You're hired", or their taking back."""
        self._plan(tx, [found for found in all_of(tx, Opportunity) if not found.stage.is_closed])

    def preview(self, reader: Reader, situation: Situation) -> list[Step]:
        """What the plan would be with these facts; writes nothing."""
        existing = all_of(reader, Step, opportunity=situation.opportunity.uid)
        situation = replace(situation, ticks=ticks_of(existing), hired=hired(reader))
        return plan(situation)

    def _plan(self, tx: Transaction, opportunities: list[Opportunity]) -> None:
        settings = load_settings(tx)
        calendar = self._calendars.of(settings)
        won = hired(tx)
        interviews = _by_opportunity(tx, Interview, opportunities)
        touches = _by_opportunity(tx, Touch, opportunities)
        referrals = _by_opportunity(tx, Referral, opportunities)
        existing = _by_opportunity(tx, Step, opportunities)
        now = self._clock.now_utc()
        numbers = WordingNumbers(numbers_taken(tx, {found.company for found in opportunities}))
        put: list[Step] = []
        for opportunity in opportunities:
            uid = opportunity.uid
            before = existing.get(uid, [])
            situation = Situation(
                opportunity=opportunity,
                interviews=tuple(interviews.get(uid, ())),
                touches=tuple(touches.get(uid, ())),
                referrals=tuple(referrals.get(uid, ())),
                ticks=ticks_of(before),
                hired=won,
                numbers=settings.numbers,
                calendar=calendar,
            )

            def ends(step: Step, situation: Situation = situation) -> Reason | None:
                return ending(step, situation)

            result = reconcile(before, plan(situation), ends)
            # What is on screen while it is being written down needs no reminder of the same hour.
            put += [numbers.given(replace(step, reminded_at=now), opportunity.company) for step in result.add]
            put += result.change
            for step in result.drop:
                remove_step(tx, step)
        tx.put_many(Step, put)
        self._keep_looking(tx, settings.numbers.weekly_opportunities)
        self._calendars.keep(tx)

    def _keep_looking(self, tx: Transaction, goal: int) -> None:
        """Let this week's step, once it is stored, follow what was added, and end with "You're hired"."""
        monday = monday_of(self._clock.today())
        stored = get(tx, Step, step_uid(StepKind.KEEP_LOOKING, monday.isoformat()))
        if stored is None or stored.skipped_on or (stored.done_on and not stored.done_by_facts):
            return
        week = keep_looking(monday, added_in_week(tx, monday), goal, since=first_added(tx), hired_on=None)
        done_on = week.done_on if week else None
        won = hired_on(tx)
        ended = Reason(ReasonKind.OUTCOME, on=won, name=Stage.HIRED) if won and not done_on else None
        tx.put(replace(stored, done_on=done_on, done_by_facts=done_on is not None, ended=ended))


def _by_opportunity(
    reader: Reader, cls: type[AboutOpportunity], opportunities: list[Opportunity]
) -> dict[str, list[AboutOpportunity]]:
    """The records of a class, by the opportunity that they are about."""
    if len(opportunities) < _MANY:
        return {found.uid: all_of(reader, cls, opportunity=found.uid) for found in opportunities}
    grouped: dict[str, list[AboutOpportunity]] = defaultdict(list)
    for record in all_of(reader, cls):
        if record.opportunity is not None:
            grouped[record.opportunity].append(record)
    return grouped
