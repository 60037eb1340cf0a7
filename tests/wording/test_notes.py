"""What the notes say, and how: to whom, how warmly, and about what."""

from dataclasses import replace
from pathlib import Path

import pytest

from followup_desktop.domain.message import MessageKind, NoteWarning, Recipient
from followup_desktop.domain.step import StepKind
from followup_desktop.wording.compose import write
from followup_desktop.wording.facts import Facts, MetPerson
from followup_desktop.wording.templates import WordingError

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


def test_a_thank_you_is_a_whole_letter(templates: Path) -> None:
    message = write(StepKind.THANK_YOU, FACTS, templates)

    assert message.kind is MessageKind.NOTE
    assert message.to == (Recipient(name="Dr. Grace Hopper", address="grace@acme.example"),)
    assert message.warnings == ()
    assert message.subject == "Thank you for our conversation on Thursday about the Analyst position"
    assert message.body == (
        "Dear Dr. Hopper,\n\n"
        "Thank you for meeting me on Thursday to talk about the Analyst position at Acme Finance.\n\n"
        "You spoke about moving the ledger off COBOL, and I have thought about it more than once since. "
        "I now have a clear idea of what you want this position to achieve.\n\n"
        "I would like to do this work. What I would bring to it: I explain engines to boards. "
        "I have not forgotten that I said I would send the portfolio.\n\n"
        "I understand that you expect to decide by Friday 4 December. "
        "If you would like to know anything else before then, a short note or a call is enough.\n\n"
        "Kind regards,\nAda Byron\n+44 20 7946 0018"
    )


@pytest.mark.parametrize("interest", [1, 2])
def test_a_low_interest_makes_the_note_courteous_not_keen(interest: int, templates: Path) -> None:
    body = write(StepKind.THANK_YOU, replace(FACTS, interest=interest), templates).body

    assert "I would like to do this work" not in body
    assert "I explain engines to boards" not in body
    assert "I wish you and your colleagues well" in body


def test_a_dream_is_said_to_be_one(templates: Path) -> None:
    body = write(StepKind.THANK_YOU, replace(FACTS, interest=5), templates).body

    assert "This is work that I would very much like to do." in body


@pytest.mark.parametrize(
    ("role", "sentence"),
    [
        ("Recruiter", "If anything in my papers needs explaining"),
        ("peer", "from someone who knows it from the inside"),
        ("panel member", "from more than one side"),
        ("hiring manager", "what you want this position to achieve"),
    ],
)
def test_the_note_speaks_to_the_part_that_someone_played(role: str, sentence: str, templates: Path) -> None:
    said = {
        other: sentence in write(StepKind.THANK_YOU, replace(FACTS, contact_role=other), templates).body
        for other in ("Recruiter", "peer", "panel member", "hiring manager", "")
    }

    assert [other for other, is_said in said.items() if is_said] == [role]


@pytest.mark.parametrize(
    ("kind", "opening"),
    [
        ("onsite", "Thank you for meeting me on Thursday"),
        ("video", "Thank you for speaking with me by video on Thursday"),
        ("phone", "Thank you for speaking with me by phone on Thursday"),
    ],
)
def test_the_note_says_how_one_met(kind: str, opening: str, templates: Path) -> None:
    assert opening in write(StepKind.THANK_YOU, replace(FACTS, interview_kind=kind), templates).body


def test_a_second_round_is_thanked_for_as_one(templates: Path) -> None:
    body = write(StepKind.THANK_YOU, replace(FACTS, round=2), templates).body

    assert "Thank you for your part in the second interview on Thursday for the Analyst position" in body


def test_a_group_note_goes_through_the_coordinator_and_thanks_all(templates: Path) -> None:
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

    message = write(StepKind.THANK_YOU, facts, templates, group=True)

    assert message.to == (Recipient(name="Jean Bartik", address="jean@acme.example"),)
    assert message.body.startswith(
        "Dear Jean Bartik,\n\nWould you please pass this note on to Grace Hopper and Howard Aiken?"
    )
    assert "Grace Hopper spoke about moving the ledger off COBOL, and" in message.body
    assert "Howard Aiken spoke about has stayed with me: they need people who write." in message.body


def test_a_reference_learns_who_may_call_about_what_and_what_to_speak_about(templates: Path) -> None:
    message = write(StepKind.ALERT_REFERENCE, TO_A_REFERENCE, templates)

    assert message.subject == "Acme Finance may call you about the Analyst position"
    assert (
        "You may get a call from Dr. Grace Hopper or Howard Aiken with Acme Finance "
        "regarding the Analyst position." in message.body
    )
    assert "what they spoke about most: moving the ledger off COBOL; the new compiler." in message.body
    assert "spoke about this side of my work: leadership." in message.body
    assert "As my former manager, you can say" in message.body


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        (
            replace(TO_A_REFERENCE, who_may_call=()),
            "You may get a call from Acme Finance regarding the Analyst position.",
        ),
        (
            replace(TO_A_REFERENCE, company=""),
            "You may get a call from Dr. Grace Hopper or Howard Aiken regarding the Analyst position.",
        ),
        (replace(TO_A_REFERENCE, position=""), "with Acme Finance regarding the position."),
        (
            replace(TO_A_REFERENCE, who_may_call=(), company=""),
            "You may get a call regarding the Analyst position.",
        ),
    ],
)
def test_a_reference_alert_holds_with_less(facts: Facts, sentence: str, templates: Path) -> None:
    assert sentence in write(StepKind.ALERT_REFERENCE, facts, templates).body


def test_of_many_who_may_call_the_first_are_named(templates: Path) -> None:
    facts = replace(TO_A_REFERENCE, who_may_call=("Ada", "Grace", "Jean", "Howard", "Ada"))

    body = write(StepKind.ALERT_REFERENCE, facts, templates).body

    assert "You may get a call from Ada, Grace or a colleague with Acme Finance regarding" in body


def test_a_relation_that_is_a_sentence_is_left_out(templates: Path) -> None:
    facts = replace(TO_A_REFERENCE, relation="We met at the mill")

    assert "mill" not in write(StepKind.ALERT_REFERENCE, facts, templates).body


def test_a_kept_promise_says_which(templates: Path) -> None:
    body = write(StepKind.KEEP_PROMISE, FACTS, templates).body

    assert "I said that I would send the portfolio. With this note I keep my word." in body


def test_an_offer_is_thanked_for_and_answered_by_their_day(templates: Path) -> None:
    body = write(StepKind.ANSWER_OFFER, replace(FACTS, answer_by="Friday 11 December"), templates).body

    assert "Thank you for offering me the Analyst position at Acme Finance" in body
    assert "You will have it by Friday 11 December, as you asked." in body


def test_the_reply_to_a_rejection_asks_for_no_referral_and_the_question_stands_alone(
    templates: Path,
) -> None:
    reply = write(StepKind.REJECTION_THANKS, FACTS, templates)
    question = write(StepKind.REJECTION_THANKS, FACTS, templates, referral=True)

    assert "another company" not in reply.body
    assert "If you know of another company that may be hiring for such work" in question.body
    assert "there is no need to reply" in question.body


@pytest.mark.parametrize(
    ("stage", "sentence"),
    [
        ("hired", "I have good news: I have accepted the Analyst position at Acme Finance."),
        ("rejected", "the Analyst position at Acme Finance went to someone else."),
        ("withdrawn", "I have withdrawn my application for the Analyst position at Acme Finance."),
        ("no_answer", "I have heard nothing more about the Analyst position at Acme Finance"),
    ],
)
def test_a_reference_learns_how_it_ended(stage: str, sentence: str, templates: Path) -> None:
    message = write(StepKind.THANK_REFERENCE, replace(TO_A_REFERENCE, stage=stage), templates)

    assert sentence in message.body
    assert ("Good news" in message.subject) == (stage == "hired")
    assert ("My search goes on" in message.body) == (stage != "hired")


def test_a_withdrawal_declines_an_offer_where_there_is_one(templates: Path) -> None:
    waiting = write(StepKind.WITHDRAW, replace(FACTS, stage="interviewing"), templates).body
    offered = write(StepKind.WITHDRAW, replace(FACTS, stage="offer"), templates).body

    assert "I am withdrawing my application for the Analyst position at Acme Finance" in waiting
    assert "Thank you for your offer of the Analyst position at Acme Finance." in offered


def test_what_is_missing_is_said_beside_the_note(templates: Path) -> None:
    nobody = write(StepKind.THANK_YOU, Facts(), templates)
    no_address = write(StepKind.THANK_YOU, replace(FACTS, contact_email=" "), templates)

    assert nobody.to == ()
    assert nobody.warnings == (NoteWarning(kind="no_address"), NoteWarning(kind="no_name"))
    assert nobody.body.startswith("Dear hiring team,")
    assert no_address.warnings == (NoteWarning(kind="no_address", about="Dr. Grace Hopper"),)


def test_a_note_that_grew_too_long_says_so(templates: Path) -> None:
    facts = replace(FACTS, talked_about="the ledger and " * 40)

    kinds = [warning.kind for warning in write(StepKind.THANK_YOU, facts, templates).warnings]

    assert kinds == ["too_long"]


@pytest.mark.parametrize("kind", [kind for kind in StepKind if not kind.has_note])
def test_a_step_without_a_note_says_so(kind: StepKind, templates: Path) -> None:
    with pytest.raises(WordingError, match="There is no note for this step"):
        write(kind, FACTS, templates)
