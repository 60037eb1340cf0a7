"""Planning again: what to add, change and drop, without touching what a person has made of a step."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from followup_desktop.domain.step import Reason, Step


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What planning again changes of the steps that are there."""

    add: tuple[Step, ...] = ()
    change: tuple[Step, ...] = ()
    drop: tuple[Step, ...] = ()


def reconcile(
    existing: Iterable[Step], planned: Iterable[Step], ending: Callable[[Step], Reason | None]
) -> Reconciliation:
    """Compare the steps that are there with those that the facts call for.

    A step that a person has done, skipped or written is left alone. One that was moved, snoozed or
    reopened keeps its dates, but facts still close it (`ending`), and open it again when they no longer do.
    Any other follows the plan, and is dropped when the plan no longer has it.
    """
    wanted = {step.uid: step for step in planned}
    change, drop = [], []
    for old in existing:
        new = _settled(old, wanted.pop(old.uid, None), ending)
        if new is None:
            drop.append(old)
        elif new != old:
            change.append(new)
    return Reconciliation(tuple(wanted.values()), tuple(change), tuple(drop))


def _settled(old: Step, new: Step | None, ending: Callable[[Step], Reason | None]) -> Step | None:
    """What becomes of a step; None where it goes."""
    closed_by_person = old.skipped_on is not None or (old.done_on is not None and not old.done_by_facts)
    if old.by_hand or closed_by_person:
        return old
    if new is None:
        return _closed(old, ending(old)) if old.is_a_persons else None
    if not old.is_a_persons:
        return replace(new, reminded_at=old.reminded_at, notes=old.notes, wording=old.wording)
    if new.done_by_facts and old.reopened is not new.reason.kind:
        return replace(old, done_on=new.done_on, done_by_facts=True, ended=None)
    return _closed(old, new.ended)


def _closed(old: Step, ended: Reason | None) -> Step:
    if ended is not None and old.reopened is ended.kind:
        ended = None
    return replace(old, done_on=None, done_by_facts=False, ended=ended)
