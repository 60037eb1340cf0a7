"""Why a step is there: for every reason a sentence or two, with its facts where they are known."""

from datetime import UTC, date, datetime
from itertools import product

import pytest

from followup_desktop.domain.pacing import TooEarly
from followup_desktop.domain.step import Reason, ReasonKind, Step, StepKind
from followup_desktop.phrases.dates import short_date
from followup_desktop.phrases.patience import early_in_words
from followup_desktop.phrases.reasons import why
from followup_desktop.phrases.steps import closed_in_words, ended_in_words, lapsed_in_words
from followup_desktop.phrases.waiting import waiting_for

MONDAY = date(2026, 11, 30)
TUESDAY = date(2026, 12, 1)
NAMES = ("", "Acme Finance", "spoke", "voicemail", "gatekeeper", "offer", "hired", "rejected", "no_answer")


def reads_well(text: str) -> bool:
    """Whether it is made of full, calm sentences."""
    starts = [sentence[0] for sentence in text.split(". ")]
    return (
        text.endswith((".", "?"))
        and all(start.isupper() or start.isdigit() for start in starts)
        and not any(bad in text for bad in ("  ", "..", "{", "}", "!", "None"))
    )


@pytest.mark.parametrize("kind", ReasonKind)
def test_every_reason_has_words_whatever_is_known(kind: ReasonKind) -> None:
    for on, count, name in product((None, MONDAY), (None, 0, 1, 3), NAMES):
        assert reads_well(why(Reason(kind, on, count, name), short_date))


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (
            Reason(ReasonKind.AFTER_DECISION_DATE, MONDAY),
            "They said they would decide by Mon 30 Nov. Ask once that day has passed.",
        ),
        (
            Reason(ReasonKind.THANKS, MONDAY, 2),
            "You met on Mon 30 Nov. Send a note of their own within 2 business days, while it is fresh.",
        ),
        (
            Reason(ReasonKind.AFTER_ATTEMPT, MONDAY, 3, "voicemail"),
            "You left a message on Mon 30 Nov. If they do not call back, try again after 3 business days.",
        ),
        (
            Reason(ReasonKind.AFTER_ATTEMPT, MONDAY, 5, "spoke"),
            "You spoke with them on Mon 30 Nov. Give them 5 business days, then ask again.",
        ),
        (
            Reason(ReasonKind.SILENCE, MONDAY, 6),
            "6 weeks without a word since Mon 30 Nov is an answer too. Close it kindly, and free your mind.",
        ),
        (
            Reason(ReasonKind.TELL_OUTCOME, MONDAY, name="rejected"),
            "They said no on Mon 30 Nov. Your reference stood by you: tell them, and thank them.",
        ),
        (
            Reason(ReasonKind.HIRED_ELSEWHERE, MONDAY, name="Babbage & Co"),
            "You were hired by Babbage & Co on Mon 30 Nov. Say so soon, so that they can go on with others.",
        ),
        (
            Reason(ReasonKind.KEEP_LOOKING, count=1),
            "One good interview is not a job yet. 1 new opportunity a week keeps your choice open.",
        ),
        (Reason(ReasonKind.OUTCOME, MONDAY, name="withdrawn"), "You withdrew on Mon 30 Nov."),
    ],
)
def test_a_reason_says_its_facts(reason: Reason, said: str) -> None:
    assert why(reason, short_date) == said


def test_a_step_that_ended_says_why() -> None:
    ended = Reason(ReasonKind.OUTCOME, MONDAY, name="rejected")

    assert ended_in_words(ended, short_date) == "No longer needed. They said no on Mon 30 Nov."


def test_a_closed_step_says_how_it_was_closed() -> None:
    def call(
        done_on: date | None = None,
        skipped_on: date | None = None,
        skipped_why: str = "",
        ended: Reason | None = None,
        lapses_at: datetime | None = None,
    ) -> Step:
        return Step(
            uid="s",
            kind=StepKind.DECISION_CALL,
            about="i",
            opens=MONDAY,
            due=MONDAY,
            reason=Reason(ReasonKind.NO_DATE_NAMED),
            done_on=done_on,
            skipped_on=skipped_on,
            skipped_why=skipped_why,
            ended=ended,
            lapses_at=lapses_at,
        )

    cancelled = Reason(ReasonKind.INTERVIEW_CANCELLED)

    assert closed_in_words(call(), TUESDAY, short_date) == ""
    assert closed_in_words(call(done_on=TUESDAY), TUESDAY, short_date) == "Done on Tue 1 Dec."
    assert (
        closed_in_words(call(skipped_on=MONDAY, skipped_why="they wrote"), TUESDAY, short_date)
        == "Skipped on Mon 30 Nov: they wrote"
    )
    assert closed_in_words(call(skipped_on=MONDAY), TUESDAY, short_date) == "Skipped on Mon 30 Nov."
    assert (
        closed_in_words(call(ended=cancelled), TUESDAY, short_date)
        == "No longer needed. The interview was cancelled."
    )
    lapsed = call(lapses_at=datetime(2026, 11, 30, 12, tzinfo=UTC))
    assert closed_in_words(lapsed, TUESDAY, short_date) == "The interview is over."
    assert closed_in_words(lapsed, MONDAY, short_date) == ""
    assert lapsed_in_words(StepKind.KEEP_LOOKING) == "The week is over."


@pytest.mark.parametrize("kind", ReasonKind)
def test_waiting_always_says_until_when(kind: ReasonKind) -> None:
    for step, on, name, snoozed in product(StepKind, (None, MONDAY), NAMES, (False, True)):
        said = waiting_for(step, Reason(kind, on, 2, name), TUESDAY, short_date, snoozed=snoozed)

        assert said.startswith("Nothing to do until Tue 1 Dec.")
        assert reads_well(said)


@pytest.mark.parametrize(
    ("kind", "reason", "said"),
    [
        (
            StepKind.DECISION_CALL,
            Reason(ReasonKind.AFTER_DECISION_DATE, MONDAY),
            "Nothing to do until Tue 1 Dec. They said they would decide by Mon 30 Nov.",
        ),
        (
            StepKind.CHECK_IN,
            Reason(ReasonKind.AFTER_ATTEMPT, MONDAY, 3, "voicemail"),
            "Nothing to do until Tue 1 Dec. You left a message on Mon 30 Nov. They may call back.",
        ),
        (
            StepKind.LET_GO,
            Reason(ReasonKind.SILENCE, MONDAY, 6),
            "Nothing to do until Tue 1 Dec. You have done your part. Now it is their turn.",
        ),
        (
            StepKind.ASK_CLOSING_QUESTIONS,
            Reason(ReasonKind.BEFORE_YOU_LEAVE),
            "Nothing to do until Tue 1 Dec. The interview is still to come.",
        ),
    ],
)
def test_waiting_says_what_for(kind: StepKind, reason: Reason, said: str) -> None:
    assert waiting_for(kind, reason, TUESDAY, short_date) == said


def test_a_snoozed_call_says_that_it_was_put_off() -> None:
    reason = Reason(ReasonKind.AFTER_DECISION_DATE, MONDAY)

    said = waiting_for(StepKind.DECISION_CALL, reason, TUESDAY, short_date, snoozed=True)

    assert said == "Nothing to do until Tue 1 Dec. You put the call off until then."


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (
            Reason(ReasonKind.AFTER_DECISION_DATE, MONDAY),
            "They said they would decide by Mon 30 Nov. From Tue 1 Dec a call is welcome.",
        ),
        (
            Reason(ReasonKind.SILENCE, count=3),
            "3 calls are enough. Now it is their turn, until Tue 1 Dec.",
        ),
        (Reason(ReasonKind.THANKS, MONDAY, 2), "This is early. Tue 1 Dec is the day for it."),
    ],
)
def test_too_early_says_why_and_from_which_day_it_is_not(reason: Reason, said: str) -> None:
    assert early_in_words(TooEarly(reason, TUESDAY), short_date) == said


@pytest.mark.parametrize("kind", ReasonKind)
def test_too_early_has_words_for_every_reason(kind: ReasonKind) -> None:
    for on, count in product((None, MONDAY), (None, 1, 2)):
        assert reads_well(early_in_words(TooEarly(Reason(kind, on, count), TUESDAY), short_date))
