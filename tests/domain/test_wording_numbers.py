"""No two notes of a kind to one company have the same wording, and each keeps its own."""

from datetime import date

from followup_desktop.domain.step import Reason, ReasonKind, Step, StepKind
from followup_desktop.domain.wording_numbers import ROUND, WordingNumbers, another, company_key


def thank_you(uid: str, kind: StepKind = StepKind.THANK_YOU) -> Step:
    day = date(2026, 11, 24)
    return Step(uid=uid, kind=kind, about=uid, opens=day, due=day, reason=Reason(ReasonKind.THANKS))


def test_each_note_at_a_company_gets_a_number_of_its_own() -> None:
    numbers = WordingNumbers({})
    given = [numbers.given(thank_you(f"s{place}"), "Acme").wording for place in range(4)]
    assert given == [0, 1, 2, 3]


def test_what_is_given_already_is_left_out_and_gaps_are_filled() -> None:
    numbers = WordingNumbers({("acme", StepKind.THANK_YOU): [0, 2]})
    assert [numbers.given(thank_you(uid), " ACME").wording for uid in ("a", "b")] == [1, 3]


def test_other_companies_and_other_kinds_begin_anew() -> None:
    numbers = WordingNumbers({("acme", StepKind.THANK_YOU): [0]})
    assert numbers.given(thank_you("a"), "Initech").wording == 0
    assert numbers.given(thank_you("b", StepKind.RECONNECT), "Acme").wording == 0


def test_a_step_without_a_note_has_no_number() -> None:
    numbers = WordingNumbers({})
    steps = [numbers.given(thank_you(uid, StepKind.DEBRIEF), "Acme") for uid in ("a", "b")]
    assert [step.wording for step in steps] == [0, 0]


def test_another_wording_is_one_that_no_other_note_has_and_all_are_gone_through() -> None:
    seen, number = [], 3
    for _turn in range(ROUND - 3):
        number = another(number, [0, 1, 2])
        seen.append(number)
    assert sorted(seen) == list(range(3, ROUND))
    assert another(5, range(ROUND)) == 6


def test_a_company_is_the_same_whatever_its_capitals_and_spaces() -> None:
    assert company_key(" Acme  Finance ") == company_key("ACME finance")
