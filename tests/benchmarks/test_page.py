"""A page of 200 rows of the checklist against the same rows read with raw sqlite3."""

import sqlite3
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest

from followup_desktop.services import Services
from followup_desktop.services.build import build_services
from followup_desktop.services.clock import clock_from
from followup_desktop.store.checklist import Line, Section
from tests.benchmarks.alternating import in_turn, taking
from tests.benchmarks.conftest import BigFile
from tests.benchmarks.figures import Figure, Results
from tests.benchmarks.years_of_interviews import NOW, TODAY

PAGE, SMALL_PAGE = 200, 20

# As one would write it by hand: the steps of a section with the names of their contact and their employer.
_ROWS = """
    SELECT step.uid, step.kind, step.about, step.opportunity, step.interview, step.contact, step.what,
        step.opens, step.aim, step.due, step.done_on, step.skipped_on, step.snoozed_until, step.ended_kind,
        step.lapses_at, step.reason_kind, step.reason_on, step.reason_count, step.reason_name,
        opportunity.company, opportunity.position, contact.name
    FROM step LEFT JOIN opportunity ON opportunity.uid = step.opportunity
        LEFT JOIN contact ON contact.uid = step.contact
"""
_BY_HAND = {
    Section.OVERDUE: f"""{_ROWS}
        WHERE done_on IS NULL AND skipped_on IS NULL AND ended_kind IS NULL AND lapses_at IS NULL
            AND due < :today AND (snoozed_until IS NULL OR snoozed_until <= :today)
        ORDER BY due, rank, coalesce(contact.name, company) COLLATE NOCASE, step.uid LIMIT {PAGE}""",
    Section.LATER: f"""{_ROWS}
        WHERE done_on IS NULL AND skipped_on IS NULL AND ended_kind IS NULL AND due >= :today
            AND (lapses_at IS NULL OR lapses_at > :now) AND (opens > :today OR snoozed_until > :today
            OR coalesce(aim, opens) > :sunday)
        ORDER BY due, rank, coalesce(contact.name, company) COLLATE NOCASE, step.uid LIMIT {PAGE}""",
    Section.DONE: f"""{_ROWS}
        WHERE settled_on IS NOT NULL AND (done_on IS NOT NULL OR skipped_on IS NOT NULL
            OR ended_kind IS NOT NULL OR due < :today OR lapses_at <= :now)
        ORDER BY settled_on DESC, step.uid LIMIT {PAGE}""",
}
_MOMENT = {"today": TODAY.isoformat(), "sunday": "2026-11-29", "now": "2026-11-24T09:30:30+00:00"}


@pytest.fixture
def services(big_file: BigFile) -> Iterator[Services]:
    """The use cases on the big file."""
    services = build_services(big_file.database, clock_from(NOW))
    yield services
    services.close()


def test_page_of_200_rows(services: Services, big_file: BigFile, results: Results) -> None:
    raw = sqlite3.connect(f"file:{big_file.database}?mode=ro", uri=True)
    slowest: Figure | None = None
    for section, sql in _BY_HAND.items():
        lines = services.checklist.lines(section, 0, PAGE)
        by_hand = _read(raw, sql)
        assert _stored(lines) == [row[0] for row in by_hand], section
        compared = in_turn(
            partial(taking, partial(services.checklist.lines, section, 0, PAGE)),
            partial(taking, partial(_read, raw, sql)),
            rounds=60,
        )
        figure = Figure(
            name="a page of 200 rows",
            measured=compared.ratio,
            limit=3.5,
            steadier=compared.by_processor,
            detail=f"{compared.detail} of raw sqlite3, section {section}",
        )
        if slowest is None or figure.measured > slowest.measured:
            slowest = figure
    raw.close()
    assert slowest is not None
    results.keep(slowest)


def test_no_query_for_each_row(services: Services, results: Results) -> None:
    checklist, agenda = services.checklist, services.agenda
    reads: dict[str, Callable[[int], object]] = {
        section: partial(checklist.lines, section, 0)
        for section in (Section.OVERDUE, Section.TODAY, Section.LATER, Section.DONE)
    }
    reads["waiting"] = partial(agenda.waiting, None, 0)
    reads["search"] = partial(services.search.find, "a")
    more = {}
    for name, read in reads.items():
        few, many = (_queries(services, read, rows) for rows in (SMALL_PAGE, PAGE))
        more[name] = many - few
    results.keep(
        Figure(
            name="more queries for 200 rows than for 20",
            measured=max(more.values()),
            limit=0,
            unit="",
            detail=", ".join(more),
        )
    )


def _read(raw: sqlite3.Connection, sql: str) -> list[tuple[Any, ...]]:
    return raw.execute(sql, _MOMENT).fetchall()


def _stored(lines: list[Line]) -> list[str]:
    """The uids of the steps in the file: this week's keep-looking step is made when somebody looks."""
    return [line.uid for line in lines if line.opportunity is not None]


def _queries(services: Services, read: Callable[[int], object], rows: int) -> int:
    """How many statements SQLite runs while this is read."""
    statements: list[str] = []
    connection = services.checklist._db.connection.raw
    connection.set_trace_callback(statements.append)
    try:
        read(rows)
    finally:
        connection.set_trace_callback(None)
    return len(statements)
