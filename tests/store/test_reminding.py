"""The steps that may call for a reminder."""

from datetime import timedelta

from followup_desktop.domain.step import Step
from followup_desktop.store.database import Database
from followup_desktop.store.reminding import MOST, steps_to_remind_of
from tests.store.case import NOW, TODAY, Case


def put(db: Database, *steps: Step) -> None:
    with db.write("planned", journal=False) as transaction:
        transaction.put_many(Step, steps)


def uids(db: Database, days: int = 0) -> list[str]:
    return [step.uid for step in steps_to_remind_of(db, TODAY + timedelta(days=days), NOW)]


def test_open_steps_come_those_due_last_first(acme: Database, case: Case) -> None:
    put(
        acme,
        case.step("soon", due=1),
        case.step("overdue", opens=-9, due=-3),
        case.step("done", done=0),
        case.step("snoozed", snoozed=1),
        case.step("tomorrow", opens=1, due=5),
    )
    assert uids(acme) == ["soon", "overdue"]
    assert uids(acme, days=1) == ["tomorrow", "snoozed", "soon", "overdue"]


def test_what_lapses_later_today_is_among_them_also_when_one_looks_at_tomorrow(
    acme: Database, case: Case
) -> None:
    put(
        acme,
        case.step("ask", opens=-1, due=0, lapses_at=NOW + timedelta(hours=1)),
        case.step("lapsed", opens=-1, due=0, lapses_at=NOW),
    )
    assert uids(acme) == ["ask"]
    assert uids(acme, days=1) == ["ask"]


def test_there_are_never_too_many(acme: Database, case: Case) -> None:
    put(acme, *(case.step(f"s{number}", opens=-9, due=-9) for number in range(MOST + 10)))
    assert len(uids(acme)) == MOST
