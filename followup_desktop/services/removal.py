"""Taking records out with everything that is about them, so that nothing is left pointing into the void."""

from dataclasses import replace

from followup_desktop.domain.interview import Interview
from followup_desktop.domain.opportunity import Opportunity, Referral
from followup_desktop.domain.step import Step
from followup_desktop.domain.touch import Touch
from followup_desktop.store.records import all_of
from followup_desktop.store.transaction import Transaction


def remove_interview(tx: Transaction, interview: Interview) -> None:
    """An interview goes with its steps; what was sent and said stays, with the people."""
    for step in all_of(tx, Step, interview=interview.uid):
        remove_step(tx, step)
    tx.delete(Interview, interview.uid)


def remove_step(tx: Transaction, step: Step) -> None:
    """A step goes; the touches that carried it out stay."""
    for touch in all_of(tx, Touch, step=step.uid):
        tx.put(replace(touch, step=None))
    tx.delete(Step, step.uid)


def remove_opportunity(tx: Transaction, opportunity: Opportunity) -> None:
    """An opportunity goes with its interviews, steps and referrals; what was sent stays with the people."""
    for interview in all_of(tx, Interview, opportunity=opportunity.uid):
        remove_interview(tx, interview)
    for step in all_of(tx, Step, opportunity=opportunity.uid):
        remove_step(tx, step)
    for referral in all_of(tx, Referral, opportunity=opportunity.uid):
        tx.delete(Referral, referral.uid)
    for referral in all_of(tx, Referral, became=opportunity.uid):
        tx.put(replace(referral, became=None))
    for touch in all_of(tx, Touch, opportunity=opportunity.uid):
        tx.put(replace(touch, opportunity=None))
    tx.delete(Opportunity, opportunity.uid)
