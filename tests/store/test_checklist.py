"""What stands where on the checklist, on which day."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup_desktop.domain.step import (
    Reason,
    ReasonKind,
    State,
    Step,
    StepKind,
    is_overdue,
    state_now,
    state_on,
)
from followup_desktop.store import checklist
from followup_desktop.store.checklist import (
    Section,
    agenda_lines,
    done_today,
    section_counts,
    section_lines,
    week_added,
)
from followup_desktop.store.database import Database
from tests.store.case import NOW, TODAY, Case


def put(db: Database, *steps: Step) -> None:
    with db.write("planned", journal=False) as transaction:
        transaction.put_many(Step, steps)


def uids(db: Database, section: Section, day: date = TODAY, now: datetime = NOW) -> list[str]:
    return [line.uid for line in section_lines(db, section, day, now)]


def test_a_thank_you_note_wanders_through_the_sections(acme: Database, case: Case) -> None:
    put(acme, case.step("thanks", opens=6, aim=7, due=8))  # Mon 30 Nov, Tue 1 Dec, Wed 2 Dec
    seen = {}
    for days in (0, 5, 6, 7, 8, 9):
        day = TODAY + timedelta(days=days)
        now = NOW + timedelta(days=days)
        seen[days] = next(section for section in Section if uids(acme, section, day, now))
    assert seen == {
        0: Section.LATER,
        5: Section.LATER,  # Sunday: not open yet
        6: Section.THIS_WEEK,
        7: Section.TODAY,
        8: Section.TODAY,
        9: Section.OVERDUE,
    }


def test_what_is_closed_is_done_the_latest_first(acme: Database, case: Case) -> None:
    outcome = Reason(ReasonKind.OUTCOME, on=TODAY - timedelta(days=3), name="rejected")
    cancelled = Reason(ReasonKind.INTERVIEW_CANCELLED)
    put(
        acme,
        case.step("skipped", skipped=-2),
        case.step("done", done=-1),
        case.step("ended", ended=outcome),
        case.step("cancelled", due=0, ended=cancelled),
        case.step("open"),
    )
    assert uids(acme, Section.DONE) == ["cancelled", "done", "skipped", "ended"]
    assert uids(acme, Section.TODAY) == ["open"]


def test_a_snoozed_step_comes_later_and_wakes(acme: Database, case: Case) -> None:
    put(acme, case.step("snoozed", due=5, snoozed=2))
    assert uids(acme, Section.LATER) == ["snoozed"]
    day = TODAY + timedelta(days=2)
    assert uids(acme, Section.TODAY, day, NOW + timedelta(days=2)) == ["snoozed"]


def test_a_snoozed_step_is_not_overdue_while_it_sleeps(acme: Database, case: Case) -> None:
    put(acme, case.step("snoozed", opens=-5, due=-1, snoozed=1))
    assert uids(acme, Section.OVERDUE) == []
    assert uids(acme, Section.LATER) == ["snoozed"]


def test_a_step_lapses_to_the_minute(acme: Database, case: Case) -> None:
    over = datetime(2026, 11, 24, 11, tzinfo=UTC)
    put(acme, case.step("ask", opens=-1, due=0, lapses_at=over, kind=StepKind.ASK_CLOSING_QUESTIONS))
    assert uids(acme, Section.TODAY, now=over - timedelta(minutes=1)) == ["ask"]
    assert uids(acme, Section.TODAY, now=over) == []
    assert uids(acme, Section.DONE, now=over) == ["ask"]


def test_the_moment_counts_in_whatever_zone_it_is_told(acme: Database, case: Case) -> None:
    over = datetime(2026, 11, 24, 11, tzinfo=UTC)
    put(acme, case.step("ask", opens=-1, due=0, lapses_at=over))
    cairo = ZoneInfo("Africa/Cairo")  # two hours ahead
    assert uids(acme, Section.TODAY, now=datetime(2026, 11, 24, 12, 59, tzinfo=cairo)) == ["ask"]
    assert uids(acme, Section.TODAY, now=datetime(2026, 11, 24, 13, 0, tzinfo=cairo)) == []


def test_looking_on_stands_under_this_week_until_its_week_is_over(acme: Database, case: Case) -> None:
    put(acme, case.step("looking", opens=-1, due=5, kind=StepKind.KEEP_LOOKING, opportunity=None))
    assert uids(acme, Section.THIS_WEEK) == ["looking"]
    assert uids(acme, Section.TODAY) == []
    sunday = TODAY + timedelta(days=5)
    assert uids(acme, Section.THIS_WEEK, sunday) == ["looking"]
    assert uids(acme, Section.OVERDUE, sunday + timedelta(days=1)) == ["looking"]


def test_steps_due_together_stand_in_the_order_of_the_rules_and_then_of_names(
    acme: Database, case: Case
) -> None:
    put(
        acme,
        case.step("own", opportunity=None, kind=StepKind.OWN, what="buy a suit"),
        case.step("grace", contact="grace"),
        case.step("charles", contact="charles"),
        case.step("debrief", kind=StepKind.DEBRIEF),
        case.step("sooner", due=1, kind=StepKind.WITHDRAW),
    )
    assert uids(acme, Section.TODAY) == ["sooner", "debrief", "charles", "grace", "own"]


def test_a_line_shows_names(acme: Database, case: Case) -> None:
    put(acme, case.step("thanks", contact="grace"), case.step("own", opportunity=None, what="buy a suit"))
    own, thanks = sorted(section_lines(acme, Section.TODAY, TODAY, NOW), key=lambda line: line.uid)
    assert (thanks.company, thanks.position, thanks.contact_name) == (
        "Acme Finance",
        "Analyst",
        "Grace Hopper",
    )
    assert (thanks.opens, thanks.due, thanks.reason_kind) == ("2026-11-24", "2026-11-26", "thanks")
    assert (own.company, own.contact_name, own.what) == ("", "", "buy a suit")


def test_pages_follow_each_other_without_gap_or_repetition(acme: Database, case: Case) -> None:
    put(acme, *(case.step(f"s{number:03}", due=number % 5) for number in range(50)))
    pages = [section_lines(acme, Section.TODAY, TODAY, NOW, offset, 7) for offset in range(0, 56, 7)]
    assert [line.uid for page in pages for line in page] == uids(acme, Section.TODAY)


def test_the_agenda_goes_by_dates_alone(acme: Database, case: Case) -> None:
    over = NOW - timedelta(hours=1)
    put(
        acme,
        case.step("lapses", due=0, lapses_at=over),
        case.step("overdue", opens=-3, due=-1),
        case.step("later", opens=1),
        case.step("done", done=0),
    )
    assert [line.uid for line in agenda_lines(acme, TODAY)] == ["overdue", "lapses"]
    assert [line.uid for line in agenda_lines(acme, TODAY, every=True)] == [
        "overdue",
        "lapses",
        "done",
        "later",
    ]


def test_progress_counts_what_was_done_on_the_day(acme: Database, case: Case) -> None:
    put(acme, case.step("one", done=0), case.step("two", done=0), case.step("before", done=-1))
    assert done_today(acme, TODAY) == 2


def test_the_week_goes_from_monday_to_sunday(acme: Database, case: Case) -> None:
    monday = date(2026, 11, 23)
    with acme.write("added") as transaction:
        for number in (-1, 0, 6, 7):
            added = replace(case.acme, uid=str(number), added_on=monday + timedelta(days=number))
            transaction.put(added)
    assert week_added(acme, monday) == 2


days = st.integers(-9, 9)
maybe = st.none() | days
someday = st.builds(
    lambda opens, length, aim, lapses, done, skipped, snoozed, ended, kind: {
        "opens": opens,
        "due": opens + length,
        "aim": aim,
        "lapses_at": lapses,
        "done": done,
        "skipped": skipped,
        "snoozed": snoozed,
        "ended": ended,
        "kind": kind,
    },
    days,
    st.integers(0, 9),
    maybe,
    st.none() | st.integers(-48, 48).map(lambda hours: NOW + timedelta(hours=hours)),
    maybe,
    maybe,
    maybe,
    st.none() | st.just(Reason(ReasonKind.NOT_MET)),
    st.sampled_from(StepKind),
)


def section_of(step: Step, day: date, now: datetime) -> Section:
    """The sections as the domain would tell them apart, one step at a time."""
    state = state_now(step, now)
    lapsed = step.lapses_at is not None and (step.due < day or step.lapses_at <= now)
    if lapsed or state in {State.DONE, State.SKIPPED}:
        return Section.DONE
    looking = step.kind is StepKind.KEEP_LOOKING
    if state is State.OPEN and is_overdue(step, day):
        return Section.OVERDUE
    if state is State.OPEN and step.enters_today <= day and not looking:
        return Section.TODAY
    sunday = day + timedelta(days=6 - day.weekday())
    if state is State.OPEN and (step.due if looking else step.enters_today) <= sunday:
        return Section.THIS_WEEK
    return Section.LATER


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=80)
@given(drawn=st.lists(someday, min_size=1, max_size=8), days_on=days)
def test_every_step_stands_where_the_domain_says(
    acme: Database, case: Case, drawn: list[dict[str, object]], days_on: int
) -> None:
    steps = [case.step(f"s{number}", **facts) for number, facts in enumerate(drawn)]  # type: ignore[arg-type]
    day, now = TODAY + timedelta(days=days_on), NOW + timedelta(days=days_on)
    with acme.write("planned", journal=False) as transaction:
        for (uid,) in transaction.rows("SELECT uid FROM step"):
            transaction.delete(Step, uid)
        transaction.put_many(Step, steps)
    found = {line.uid: section for section in Section for line in section_lines(acme, section, day, now)}
    assert found == {step.uid: section_of(step, day, now) for step in steps}
    counts = section_counts(acme, day, now)
    assert counts == {section: list(found.values()).count(section) for section in Section}
    by_dates = {step.uid for step in steps if state_on(step, day) is State.OPEN}
    assert {line.uid for line in agenda_lines(acme, day)} == by_dates


@pytest.mark.parametrize("section", Section)
def test_a_page_is_read_along_an_index_and_never_sorts_everything(acme: Database, section: Section) -> None:
    seen: list[str] = []

    class Planner:
        def rows(self, sql: str, parameters: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
            seen.extend(str(row[3]) for row in acme.rows(f"EXPLAIN QUERY PLAN {sql}", parameters))
            return []

    section_lines(Planner(), section, TODAY, NOW)  # type: ignore[arg-type]
    index = "step_settled" if section is Section.DONE else "step_open"
    assert index in seen[0]
    assert "USE TEMP B-TREE FOR RIGHT PART OF ORDER BY" in seen
    assert "USE TEMP B-TREE FOR ORDER BY" not in seen
    assert not any(step.startswith("SCAN") and index not in step for step in seen)


def test_counting_reads_no_rows(acme: Database) -> None:
    conditions = checklist._IN_SECTION
    for section in (Section.OVERDUE, Section.TODAY, Section.THIS_WEEK, Section.LATER):
        sql = f"EXPLAIN QUERY PLAN SELECT count(*), ?1, ?2, ?3 FROM step WHERE {conditions[section]}"
        plan = acme.rows(sql, ("2026-11-24", "2026-11-24", "2026-11-29"))
        assert "COVERING INDEX step_open" in str(plan[0][3])


def test_a_company_that_is_renamed_is_renamed_on_the_checklist(acme: Database, case: Case) -> None:
    put(acme, case.step("thanks"))
    with acme.write("renamed") as transaction:
        transaction.put(replace(case.acme, company="Acme Bank"))
    assert section_lines(acme, Section.TODAY, TODAY, NOW)[0].company == "Acme Bank"
