"""What the notes say, and how: to whom, how warmly, and about what."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from followup_desktop.domain.message import Message, MessageKind, NoteWarning, Recipient
from followup_desktop.domain.step import StepKind
from followup_desktop.wording.compose import write
from followup_desktop.wording.facts import Facts, MetPerson
from followup_desktop.wording.sources import Templates

FACTS = Facts(
    my_name="Ada Byron",
    my_phone="+44 20 7946 0018",
    strength="I explain engines to boards.",
    contact_name="Dr. Grace Hopper",
    contact_role="hiring manager",
    contact_email="grace@acme.example",
    contact_phone="+1 202 555 0143",
    company="Acme Finance",
    position="Analyst",
    interest=4,
    interview_kind="onsite",
    when_met="on Thursday",
    decision_by="Friday 4 December",
    talked_about="moving the ledger off COBOL",
    promise="send the portfolio",
)
TO_A_REFERENCE = Facts(
    my_name="Ada Byron",
    contact_name="Charles Babbage",
    contact_email="charles@engine.example",
    company="Acme Finance",
    position="Analyst",
    when_met="on Thursday",
    relation="former manager",
    angle="leadership",
    who_may_call=("Dr. Grace Hopper", "Howard Aiken"),
    valued=("moving the ledger off COBOL", "the new compiler"),
)
NUMBERS = range(6)


def wordings(kind: StepKind, facts: Facts, templates: Templates, *, group: bool = False) -> Iterator[Message]:
    """The note in several wordings."""
    for number in NUMBERS:
        yield write(kind, facts, templates, group=group, number=number, offset="a company")


def test_a_thank_you_is_a_whole_letter(templates: Templates) -> None:
    for message in wordings(StepKind.THANK_YOU, FACTS, templates):
        assert message.kind is MessageKind.NOTE
        assert message.to == (Recipient(name="Dr. Grace Hopper", address="grace@acme.example"),)
        assert message.warnings == ()
        assert message.body.startswith("Dear Dr. Hopper,\n\n")
        assert message.body.endswith(",\nAda Byron\n+44 20 7946 0018")
        assert "the Analyst position" in message.subject
        for fact in (
            "the Analyst position at Acme Finance",
            "moving the ledger off COBOL",
            ": I explain engines to boards.",
            "send the portfolio",
            "Friday 4 December",
        ):
            assert fact in message.body


@pytest.mark.parametrize("interest", [1, 2])
def test_a_low_interest_makes_the_note_courteous_not_keen(interest: int, templates: Templates) -> None:
    for message in wordings(StepKind.THANK_YOU, replace(FACTS, interest=interest), templates):
        assert "I explain engines to boards" not in message.body
        assert "like to do this work" not in message.body
        assert message.warnings == ()


@pytest.mark.parametrize(("one", "other"), [(2, 3), (4, 5)])
def test_how_much_one_wants_the_work_is_heard(one: int, other: int, templates: Templates) -> None:
    less, more = (
        wordings(StepKind.THANK_YOU, replace(FACTS, interest=rate), templates) for rate in (one, other)
    )

    assert not {message.body for message in less} & {message.body for message in more}


def test_the_note_speaks_to_the_part_that_someone_played(templates: Templates) -> None:
    roles = ("Recruiter", "peer", "panel member", "hiring manager", "CEO", "")
    bodies = {write(StepKind.THANK_YOU, replace(FACTS, contact_role=role), templates).body for role in roles}

    assert len(bodies) == len(roles)


@pytest.mark.parametrize("kind", ["onsite", "video", "phone", ""])
def test_the_note_says_how_one_met(kind: str, templates: Templates) -> None:
    bodies = {
        other: write(StepKind.THANK_YOU, replace(FACTS, interview_kind=other), templates).body
        for other in ("onsite", "video", "phone", "")
    }

    assert list(bodies.values()).count(bodies[kind]) == 1
    assert kind not in ("video", "phone") or kind in bodies[kind]


def test_a_second_round_is_thanked_for_as_one(templates: Templates) -> None:
    for message in wordings(StepKind.THANK_YOU, replace(FACTS, round=2), templates):
        assert "second" in message.body


def test_a_group_note_goes_through_the_coordinator_and_thanks_all(templates: Templates) -> None:
    facts = replace(
        FACTS,
        coordinator_name="Jean Bartik",
        coordinator_email="jean@acme.example",
        met=(
            MetPerson(name="Grace Hopper", talked_about="moving the ledger off COBOL"),
            MetPerson(name="Jean Bartik", talked_about="the new compiler"),
            MetPerson(name="Howard Aiken", talked_about="They need people who write"),
        ),
    )

    for message in wordings(StepKind.THANK_YOU, facts, templates, group=True):
        assert message.to == (Recipient(name="Jean Bartik", address="jean@acme.example"),)
        assert message.body.startswith("Dear Jean Bartik,\n\n")
        assert "Grace Hopper and Howard Aiken" in message.body
        assert "moving the ledger off COBOL" in message.body
        assert "they need people who write" not in message.body  # said to the candidate, not to all
        assert "the new compiler" not in message.body


def test_a_reference_learns_who_may_call_about_what_and_what_to_speak_about(templates: Templates) -> None:
    for message in wordings(StepKind.ALERT_REFERENCE, TO_A_REFERENCE, templates):
        assert message.body.startswith("Dear Charles Babbage,\n\n")
        for fact in (
            "Dr. Grace Hopper or Howard Aiken",
            "Acme Finance",
            "the Analyst position",
            ": moving the ledger off COBOL; the new compiler",
            ": leadership",
        ):
            assert fact in message.body


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        (replace(TO_A_REFERENCE, who_may_call=()), ("Acme Finance", "the Analyst position")),
        (replace(TO_A_REFERENCE, company=""), ("Dr. Grace Hopper or Howard Aiken", "the Analyst position")),
        (replace(TO_A_REFERENCE, position=""), ("Acme Finance", "the position")),
        (replace(TO_A_REFERENCE, who_may_call=(), company=""), ("the Analyst position",)),
    ],
)
def test_a_reference_alert_holds_with_less(facts: Facts, told: tuple[str, ...], templates: Templates) -> None:
    for message in wordings(StepKind.ALERT_REFERENCE, facts, templates):
        assert all(fact in message.body for fact in told)


def test_of_many_who_may_call_the_first_are_named(templates: Templates) -> None:
    facts = replace(TO_A_REFERENCE, who_may_call=("Ada", "Grace", "Jean", "Howard", "Ada"))

    assert "Ada, Grace or a colleague" in write(StepKind.ALERT_REFERENCE, facts, templates).body


def test_a_relation_that_is_a_sentence_is_left_out(templates: Templates) -> None:
    facts = replace(TO_A_REFERENCE, relation="We met at the mill")

    for message in wordings(StepKind.ALERT_REFERENCE, facts, templates):
        assert "mill" not in message.body


def test_a_kept_promise_says_which(templates: Templates) -> None:
    for message in wordings(StepKind.KEEP_PROMISE, FACTS, templates):
        assert "send the portfolio" in message.body
    for message in wordings(StepKind.KEEP_PROMISE, replace(FACTS, promise="The slides"), templates):
        assert "the slides" in message.body


def test_an_offer_is_thanked_for_and_answered_by_their_day(templates: Templates) -> None:
    for message in wordings(StepKind.ANSWER_OFFER, replace(FACTS, answer_by="Friday 11 December"), templates):
        assert "the Analyst position at Acme Finance" in message.body
        assert "Friday 11 December" in message.body


def test_the_reply_to_a_rejection_asks_for_no_referral_and_the_question_stands_alone(
    templates: Templates,
) -> None:
    reply = write(StepKind.REJECTION_THANKS, FACTS, templates)
    question = write(StepKind.REJECTION_THANKS, FACTS, templates, referral=True)

    assert "moving the ledger off COBOL" in reply.body
    assert "?" in question.body or "hiring" in question.body
    assert reply.subject != question.subject


@pytest.mark.parametrize("stage", ["hired", "rejected", "withdrawn", "no_answer"])
def test_a_reference_learns_how_it_ended(stage: str, templates: Templates) -> None:
    ends = {
        other: {
            message.body
            for message in wordings(StepKind.THANK_REFERENCE, replace(TO_A_REFERENCE, stage=other), templates)
        }
        for other in ("hired", "rejected", "withdrawn", "no_answer")
    }

    assert all("the Analyst position" in body for body in ends[stage])
    assert not any(ends[stage] & ends[other] for other in ends if other != stage)


def test_a_withdrawal_declines_an_offer_where_there_is_one(templates: Templates) -> None:
    waiting = write(StepKind.WITHDRAW, replace(FACTS, stage="interviewing"), templates)
    offered = write(StepKind.WITHDRAW, replace(FACTS, stage="offer"), templates)

    assert "withdrawing" in waiting.body
    assert "offer" in offered.body
    assert waiting.subject != offered.subject


def test_what_is_missing_is_said_beside_the_note(templates: Templates) -> None:
    nobody = write(StepKind.THANK_YOU, Facts(), templates)
    no_address = write(StepKind.THANK_YOU, replace(FACTS, contact_email=" "), templates)

    assert nobody.to == ()
    assert nobody.warnings == (NoteWarning(kind="no_address"), NoteWarning(kind="no_name"))
    assert nobody.body.startswith("Dear hiring team,")
    assert no_address.warnings == (NoteWarning(kind="no_address", about="Dr. Grace Hopper"),)


def test_a_note_that_grew_too_long_says_so(templates: Templates) -> None:
    facts = replace(FACTS, talked_about="the ledger and " * 40)

    kinds = [warning.kind for warning in write(StepKind.THANK_YOU, facts, templates).warnings]

    assert kinds == ["too_long"]


def test_a_reference_never_reads_what_was_said_to_the_candidate(templates: Templates) -> None:
    facts = replace(TO_A_REFERENCE, valued=("you need someone who explains numbers", "the new compiler"))

    for message in wordings(StepKind.ALERT_REFERENCE, facts, templates):
        assert ": the new compiler." in message.body
        assert "explains numbers" not in message.body


def test_a_kept_promise_claims_no_tie_to_a_remark(templates: Templates) -> None:
    facts = replace(FACTS, talked_about="You need someone who explains numbers")

    for number in range(16):
        body = write(StepKind.KEEP_PROMISE, facts, templates, number=number).body
        assert ": you need someone who explains numbers." in body
        assert "connected" not in body
        assert not re.search(r"\b(?:useful in|help with|link with|related)\b", body)


def test_what_comes_with_the_note_is_not_said_to_be_done(templates: Templates) -> None:
    for number in range(16):
        body = write(StepKind.KEEP_PROMISE, FACTS, templates, number=number).body
        assert "done" not in body.split("\n\n")[1]


@pytest.mark.parametrize(
    ("reply", "told"),
    [("accept", r"\baccept|\byes\b"), ("decline", r"\bdecline|\bnot to accept|cannot accept|is no\b")],
)
def test_an_offer_is_accepted_or_declined_in_so_many_words(
    reply: str, told: str, templates: Templates
) -> None:
    for message in wordings(StepKind.ANSWER_OFFER, replace(FACTS, offer_reply=reply), templates):
        assert re.search(told, message.body)
        assert "the Analyst position at Acme Finance" in message.body
        assert "think it over" not in message.body
        assert message.warnings == ()
