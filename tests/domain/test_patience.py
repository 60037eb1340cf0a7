"""Keep looking, and not too early: the weekly step and pacing."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from followup_desktop.domain.keep_looking import keep_looking
from followup_desktop.domain.pacing import call_too_early, too_early
from followup_desktop.domain.plan import plan
from followup_desktop.domain.step import ReasonKind, Step, StepKind
from tests.domain.builders import called, interview, situation, steps

WEDNESDAY = date(2026, 11, 25)


def week(
    added: Iterable[date] = (),
    day: date = WEDNESDAY,
    goal: int = 3,
    since: date | None = date(2026, 11, 2),
    hired_on: date | None = None,
) -> Step | None:
    return keep_looking(day, added, goal, since=since, hired_on=hired_on)


def asked(added: Iterable[date] = (), day: date = WEDNESDAY) -> Step:
    """The step of a week that has one."""
    step = week(added, day)
    assert step is not None
    return step


def test_every_week_asks_for_new_opportunities_from_monday_to_sunday() -> None:
    step = asked()
    assert (step.opens, step.due, step.is_closed) == (date(2026, 11, 23), date(2026, 11, 29), False)
    assert asked(day=date(2026, 11, 29)).uid == step.uid
    assert asked(day=date(2026, 11, 30)).uid != step.uid


def test_it_is_done_on_the_day_of_the_last_one_that_the_week_asked_for() -> None:
    added = [date(2026, 11, 26), date(2026, 11, 24), date(2026, 11, 24), date(2026, 11, 20)]
    assert asked(added).done_on == date(2026, 11, 26)
    assert asked(added[:2]).done_on is None


def test_it_begins_with_the_search_and_ends_for_good_on_being_hired() -> None:
    assert week(since=None) is None
    assert week(since=date(2026, 11, 30)) is None
    assert week(hired_on=date(2026, 11, 26)) is not None
    assert week(hired_on=WEDNESDAY) is None
    assert week(day=date(2027, 3, 1), hired_on=WEDNESDAY) is None
    assert week(goal=0) is None


HELD = interview("2026-11-26 10:00", decision_by=date(2026, 12, 4))


def test_phoning_before_the_date_they_named_is_too_early_until_the_call_opens() -> None:
    planned = plan(situation(HELD))
    early = call_too_early(planned, date(2026, 11, 30))
    assert early is not None
    assert (early.until, early.reason.kind) == (date(2026, 12, 7), ReasonKind.AFTER_DECISION_DATE)
    assert call_too_early(planned, date(2026, 12, 7)) is None


def test_a_call_that_was_put_off_is_too_early_until_that_day() -> None:
    planned = [replace(step, snoozed_until=date(2026, 12, 9)) for step in plan(situation(HELD))]
    early = call_too_early(planned, date(2026, 12, 7))
    assert early is not None
    assert early.until == date(2026, 12, 9)


def test_after_the_last_check_in_one_more_call_is_one_too_many() -> None:
    tried = ("2026-12-07", "2026-12-10", "2026-12-15")
    facts = situation(HELD, touches=tuple(called(day, "voicemail") for day in tried))
    early = call_too_early(plan(facts), date(2026, 12, 18))
    assert early is not None
    assert (early.until, early.reason.kind) == (date(2027, 1, 15), ReasonKind.SILENCE)


def test_any_step_before_its_day_is_too_early() -> None:
    (thanks,) = steps(situation(HELD), StepKind.THANK_YOU)
    early = too_early(thanks, date(2026, 11, 25))
    assert early is not None
    assert early.until == date(2026, 11, 26)
    assert too_early(thanks, date(2026, 11, 26)) is None
