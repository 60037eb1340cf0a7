"""Call scripts: what to say on the telephone, and what to say to the machine."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from followup_desktop.domain.message import MessageKind, Recipient
from followup_desktop.domain.step import StepKind
from followup_desktop.wording.compose import write
from followup_desktop.wording.facts import Facts

FACTS = Facts(
    my_name="Ada Byron",
    my_phone="+44 20 7946 0018",
    strength="I explain engines to boards.",
    contact_name="Dr. Grace Hopper",
    contact_phone="+1 202 555 0143",
    company="Acme Finance",
    position="Analyst",
    when_met="on Thursday",
    decision_by="Friday 4 December",
    talked_about="moving the ledger off COBOL",
)


def test_a_decision_call_builds_rapport_asks_and_sells_once_more(templates: Path) -> None:
    message = write(StepKind.DECISION_CALL, FACTS, templates)

    assert message.kind is MessageKind.SCRIPT
    assert message.to == (Recipient(name="Dr. Grace Hopper", address="+1 202 555 0143"),)
    assert "You spoke about moving the ledger off COBOL. How is that going?" in message.body
    assert "You expected to decide by Friday 4 December." in message.body
    assert "May I ask whether a decision has been made?" in message.body
    assert "I explain engines to boards." in message.body
    assert "When might you decide, and may I call again then?" in message.body


@pytest.mark.parametrize("kind", [StepKind.DECISION_CALL, StepKind.CHECK_IN, StepKind.SECOND_INTERVIEW])
def test_a_voicemail_says_the_number_early_and_slowly_again_at_the_end(
    kind: StepKind, templates: Path
) -> None:
    voicemail = write(kind, FACTS, templates).voicemail

    sentences = re.split(r"[.?] ", voicemail)
    assert "My number is +44 20 7946 0018" in sentences[:3]
    assert "My number again, slowly: +44 20 7946 0018" in sentences[-2:]


def test_without_a_number_the_voicemail_promises_another_call(templates: Path) -> None:
    voicemail = write(StepKind.CHECK_IN, replace(FACTS, my_phone=""), templates).voicemail

    assert "number" not in voicemail
    assert "I will try again in a few days." in voicemail


@pytest.mark.parametrize(
    ("outcome", "opening"),
    [
        ("spoke", "We spoke by phone on Monday about the Analyst position"),
        ("voicemail", "I left a message on Monday about the Analyst position"),
        ("gatekeeper", "I called on Monday about the Analyst position"),
    ],
)
def test_a_check_in_recalls_the_last_call(outcome: str, opening: str, templates: Path) -> None:
    facts = replace(FACTS, last_call=outcome, last_call_when="on Monday")

    assert opening in write(StepKind.CHECK_IN, facts, templates).body


def test_the_call_about_a_second_interview_asks_for_its_date(templates: Path) -> None:
    message = write(StepKind.SECOND_INTERVIEW, FACTS, templates)

    assert message.kind is MessageKind.SCRIPT
    assert "Is there a date already?" in message.body
    assert "Could you tell me the date, or when it will be set?" in message.voicemail
