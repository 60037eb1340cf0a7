"""What the checklist says: a title for every kind of step, and never a hole in it."""

from itertools import product

import pytest

from followup_desktop.domain.step import StepKind
from followup_desktop.phrases.steps import Names, in_a_sentence, kind_label, title

PEOPLE = Names(contact="Grace Hopper", company="Acme Finance", position="Analyst")


def test_a_checklist_reads_like_a_checklist() -> None:
    said = [title(kind, PEOPLE) for kind in StepKind if kind not in (StepKind.KEEP_PROMISE, StepKind.OWN)]

    assert said == [
        "Ask the two closing questions at Acme Finance",
        "Write down the interview at Acme Finance",
        "Thank Grace Hopper",
        "Tell Grace Hopper that Acme Finance may call",
        "Phone Acme Finance: has a decision been made?",
        "Check in with Acme Finance",
        "Ask Acme Finance for the date of the second interview",
        "Let Acme Finance go",
        "Answer the offer from Acme Finance",
        "Send Grace Hopper a kind reply",
        "Follow up the referral to Grace Hopper",
        "Tell Grace Hopper how it ended",
        "Say hello to Acme Finance again",
        "Withdraw from Acme Finance",
        "Add new opportunities this week",
    ]


def test_a_promise_says_what_was_promised() -> None:
    promise = Names(company="Acme Finance", what="send the portfolio")

    assert title(StepKind.KEEP_PROMISE, promise) == "Keep your promise: send the portfolio"


def test_a_referral_says_where_it_points_and_not_who_gave_it() -> None:
    referral = Names(company="Acme Finance", what="Babbage & Co")

    assert title(StepKind.RECORD_REFERRAL, referral) == "Follow up the referral to Babbage & Co"


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (3, "Add 3 new opportunities this week"),
        (1, "Add 1 new opportunity this week"),
        (0, "Add new opportunities this week"),
    ],
)
def test_the_week_of_looking_says_how_many(count: int, said: str) -> None:
    assert title(StepKind.KEEP_LOOKING, Names(count=count)) == said


def test_a_step_of_ones_own_is_called_what_its_writer_called_it() -> None:
    assert title(StepKind.OWN, Names(what="Buy {stamps} for 50 %")) == "Buy {stamps} for 50 %"


@pytest.mark.parametrize("kind", StepKind)
def test_a_missing_name_never_leaves_a_hole(kind: StepKind) -> None:
    for contact, company, position, what in product(
        ("", "Grace Hopper"), ("", " ", "Acme Finance"), ("", "Analyst"), ("", "send the portfolio")
    ):
        said = title(kind, Names(contact, company, position, what))

        assert said.strip() == said != ""
        assert "  " not in said
        assert not any(mark in said for mark in "{}[]")
        assert said[0].isupper() or said == what


@pytest.mark.parametrize("kind", StepKind)
def test_every_kind_has_a_label(kind: StepKind) -> None:
    assert kind_label(kind)[0].isupper()


def test_within_a_sentence_only_the_programs_own_titles_lose_their_capital() -> None:
    assert in_a_sentence("Thank Grace Hopper") == "thank Grace Hopper"
    assert in_a_sentence("Acme Finance") == "Acme Finance"
    assert in_a_sentence("") == ""
