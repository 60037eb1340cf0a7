"""Every opportunity past its first interview has a step to do, or a line that says what is waited for."""

from dataclasses import replace
from datetime import timedelta

from followup_desktop.domain.opportunity import Stage
from followup_desktop.domain.step import Reason, ReasonKind, Step, StepKind
from followup_desktop.store.database import Database
from followup_desktop.store.waiting import Waiting, waiting_count, waiting_lines
from tests.store.case import TODAY, Case


def put(db: Database, *steps: Step) -> None:
    with db.write("planned", journal=False) as transaction:
        transaction.put_many(Step, steps)


def only(db: Database) -> Waiting:
    (line,) = waiting_lines(db, TODAY)
    assert waiting_count(db, TODAY) == 1
    return line


def test_the_line_tells_until_when_and_for_which_step(acme: Database, case: Case) -> None:
    call = case.step("call", opens=7, due=8, kind=StepKind.DECISION_CALL, contact="grace")
    put(acme, case.step("let_go", opens=42, due=49, kind=StepKind.LET_GO), call)
    line = only(acme)
    assert (line.opportunity, line.company, line.position) == ("acme", "Acme Finance", "Analyst")
    assert (line.until, line.next_step_uid, line.kind) == ("2026-12-01", "call", "decision_call")
    assert (line.reason_kind, line.reason_on, line.reason_count) == ("thanks", "2026-11-23", 2)
    assert (line.contact_name, line.snoozed) == ("Grace Hopper", 0)


def test_with_a_step_to_do_nothing_is_waited_for(acme: Database, case: Case) -> None:
    put(acme, case.step("thanks"), case.step("call", opens=7, due=8))
    assert waiting_lines(acme, TODAY) == []
    assert waiting_count(acme, TODAY) == 0
    assert waiting_lines(acme, TODAY + timedelta(days=-1))[0].until == TODAY.isoformat()


def test_a_step_that_was_put_off_is_waited_for_until_it_wakes(acme: Database, case: Case) -> None:
    put(acme, case.step("thanks", snoozed=3), case.step("call", opens=7, due=8))
    line = only(acme)
    assert (line.until, line.next_step_uid, line.snoozed) == ("2026-11-27", "thanks", 1)


def test_closed_and_lapsed_steps_do_not_count(acme: Database, case: Case) -> None:
    put(
        acme,
        case.step("done", opens=1, done=0),
        case.step("ended", opens=1, ended=Reason(ReasonKind.OUTCOME)),
        case.step("lapsed", opens=-3, due=-1, lapses_at=case.monday.ends_at),
        case.step("call", opens=7, due=8),
    )
    assert only(acme).next_step_uid == "call"


def test_before_the_first_interview_nothing_is_said(db: Database, case: Case) -> None:
    with db.write("added") as transaction:
        transaction.put(case.charles)
        transaction.put(case.acme)
    assert waiting_lines(db, TODAY) == []


def test_a_cancelled_interview_does_not_count(acme: Database, case: Case) -> None:
    with acme.write("cancelled") as transaction:
        transaction.put(replace(case.monday, cancelled=True))
    assert waiting_lines(acme, TODAY) == []


def test_where_nothing_is_planned_at_all_the_line_says_so(acme: Database) -> None:
    line = only(acme)
    assert (line.until, line.next_step_uid) == (None, None)


def test_a_closed_opportunity_waits_only_for_a_step_to_come(acme: Database, case: Case) -> None:
    with acme.write("outcome") as transaction:
        transaction.put(replace(case.acme, stage=Stage.REJECTED, outcome_on=TODAY))
    assert waiting_lines(acme, TODAY) == []
    put(acme, case.step("reconnect", opens=90, due=104, kind=StepKind.RECONNECT))
    assert only(acme).kind == "reconnect"


def test_the_soonest_stands_first_and_pages_follow_each_other(acme: Database, case: Case) -> None:
    with acme.write("added", journal=False) as transaction:
        for number in range(9):
            uid = f"o{number}"
            transaction.put(replace(case.acme, uid=uid))
            transaction.put(replace(case.monday, uid=f"i{number}", opportunity=uid))
            transaction.put(case.step(f"s{number}", opens=9 - number, due=20, opportunity=uid))
    expected = ["o8", "o7", "o6", "o5", "o4", "o3", "o2", "o1", "o0", "acme"]
    assert [line.opportunity for line in waiting_lines(acme, TODAY)] == expected
    pages = [waiting_lines(acme, TODAY, offset, 4) for offset in (0, 4, 8)]
    assert [line.opportunity for page in pages for line in page] == expected
    assert waiting_count(acme, TODAY) == 10


def test_of_two_steps_that_open_together_the_first_to_do_is_named(acme: Database, case: Case) -> None:
    put(
        acme,
        case.step("second", opens=7, due=8, kind=StepKind.SECOND_INTERVIEW),
        case.step("call", opens=7, due=8, kind=StepKind.DECISION_CALL),
    )
    assert only(acme).next_step_uid == "call"
