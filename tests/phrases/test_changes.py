"""What is said after a change, and the words on buttons, stages and history lines."""

from datetime import UTC, date, datetime

import pytest

from followup_desktop.domain.interview import InterviewKind, SecondInterview
from followup_desktop.domain.opportunity import Stage
from followup_desktop.domain.touch import Channel, Direction, Touch, TouchOutcome
from followup_desktop.phrases.changes import LABELS, said, taken_back
from followup_desktop.phrases.dates import short_date
from followup_desktop.phrases.labels import (
    channel_label,
    interview_kind_label,
    outcome_label,
    second_interview_label,
    stage_label,
    touch_in_words,
    touch_line,
)


@pytest.mark.parametrize(
    ("label", "name", "sentence"),
    [
        ("skipped", "Thank Grace Hopper", "Skipped: thank Grace Hopper."),
        (
            "done",
            "Phone Acme Finance: has a decision been made?",
            "Done: phone Acme Finance: has a decision been made?",
        ),
        ("called_voicemail", "Acme Finance", "Recorded, you left a message for Acme Finance."),
        ("interview_saved", "Acme Inc.", "Interview at Acme Inc. saved."),
        ("contact_saved", "Sammy Davis Jr.", "Contact saved: Sammy Davis Jr."),
        ("outcome_rejected", "", "Not this time. A kind reply keeps the door open."),
        (
            "outcome_rejected_unmet",
            "Acme Finance",
            "Not this time at Acme Finance. You had not met yet, so there is no reply to write.",
        ),
        ("undone", "Thank Grace Hopper", "Undone: thank Grace Hopper."),
        ("elsewhere", "", "Brought up to date with a change made elsewhere."),
    ],
)
def test_a_change_says_what_it_did(label: str, name: str, sentence: str) -> None:
    assert said(label, name) == sentence


@pytest.mark.parametrize("label", sorted(LABELS))
@pytest.mark.parametrize("name", ["", "Thank Grace Hopper", "Acme Finance"])
def test_every_change_is_said_in_a_full_sentence(label: str, name: str) -> None:
    sentence = said(label, name)

    assert sentence.endswith(".")
    assert sentence[0].isupper()
    assert not any(bad in sentence for bad in ("..", "  ", "{", "}", "!"))


@pytest.mark.parametrize("outcome", [stage for stage in Stage if stage.is_outcome])
def test_every_outcome_of_an_opportunity_has_its_sentence(outcome: Stage) -> None:
    assert f"outcome_{outcome}" in LABELS


@pytest.mark.parametrize("outcome", ["spoke", "voicemail", "gatekeeper"])
def test_every_outcome_of_a_call_has_its_sentence(outcome: str) -> None:
    assert f"called_{outcome}" in LABELS


def test_every_stage_kind_answer_and_channel_has_its_word() -> None:
    assert [stage_label(stage) for stage in Stage] == [
        "Lead",
        "Applied",
        "Interviewing",
        "Offer",
        "Hired",
        "Rejected",
        "Withdrawn",
        "No answer",
    ]
    assert [interview_kind_label(kind) for kind in InterviewKind] == ["On site", "Video", "Phone"]
    assert [second_interview_label(answer) for answer in (None, *SecondInterview)] == [
        "Not asked",
        "Yes",
        "No",
        "They did not say",
    ]
    assert [channel_label(channel) for channel in Channel] == [
        "E-mail",
        "Phone",
        "Letter",
        "In person",
        "Other",
    ]
    assert [outcome_label(outcome) for outcome in TouchOutcome] == [
        "Sent",
        "Spoke",
        "Voicemail",
        "Gatekeeper",
        "Replied",
    ]


def touch(channel: Channel, outcome: TouchOutcome, direction: Direction = Direction.OUT) -> Touch:
    return Touch(
        uid="t",
        channel=channel,
        outcome=outcome,
        direction=direction,
        at=datetime(2026, 11, 23, 16, tzinfo=UTC),
        on=date(2026, 11, 23),
    )


def test_history_says_who_wrote_or_called_and_when() -> None:
    note = touch(Channel.EMAIL, TouchOutcome.SENT)
    answer = touch(Channel.EMAIL, TouchOutcome.REPLIED, Direction.IN)
    call = touch(Channel.PHONE, TouchOutcome.VOICEMAIL)

    assert touch_line(note, short_date, name="Grace Hopper") == "Mon 23 Nov: Sent by e-mail, Grace Hopper"
    assert touch_line(answer, short_date) == "Mon 23 Nov: They wrote by e-mail"
    assert touch_line(call, short_date) == "Mon 23 Nov: Called and left a message"


@pytest.mark.parametrize("channel", Channel)
@pytest.mark.parametrize("outcome", TouchOutcome)
@pytest.mark.parametrize("direction", Direction)
def test_every_touch_has_words(channel: Channel, outcome: TouchOutcome, direction: Direction) -> None:
    assert touch_in_words(touch(channel, outcome, direction))


def test_what_was_taken_back_is_named_where_the_name_alone_would_not_say_it() -> None:
    assert (
        said("undone", taken_back("outcome_rejected", "Acme Finance")) == "Undone: the no from Acme Finance."
    )
    assert said("undone", taken_back("skipped", "Thank Grace Hopper")) == "Undone: thank Grace Hopper."
