"""Call scripts: what to say on the telephone, and what to say to the machine."""

import re
from dataclasses import replace

import pytest

from followup_desktop.domain.message import MessageKind, Recipient
from followup_desktop.domain.step import StepKind
from followup_desktop.wording.compose import write
from followup_desktop.wording.facts import Facts
from followup_desktop.wording.sources import Templates

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
CALLS = [StepKind.DECISION_CALL, StepKind.CHECK_IN, StepKind.SECOND_INTERVIEW]


@pytest.mark.parametrize("number", range(6))
def test_a_decision_call_builds_rapport_asks_and_sells_once_more(number: int, templates: Templates) -> None:
    message = write(StepKind.DECISION_CALL, FACTS, templates, number=number)

    assert message.kind is MessageKind.SCRIPT
    assert message.to == (Recipient(name="Dr. Grace Hopper", address="+1 202 555 0143"),)
    assert "Dr. Grace Hopper at Acme Finance" in message.subject
    assert "moving the ledger off COBOL" in message.body
    assert "Friday 4 December" in message.body
    assert ": I explain engines to boards." in message.body
    assert re.search(r"decision|decided|choice|settled", message.body)
    assert message.body.count("?") >= 2


@pytest.mark.parametrize("number", range(6))
@pytest.mark.parametrize("kind", CALLS)
def test_a_voicemail_says_the_number_early_and_again_at_the_end(
    kind: StepKind, number: int, templates: Templates
) -> None:
    voicemail = write(kind, FACTS, templates, number=number).voicemail

    sentences = re.split(r"[.?] ", voicemail)
    told = [place for place, sentence in enumerate(sentences) if FACTS.my_phone in sentence]
    assert len(told) == 2
    assert told[0] <= 3
    assert told[1] >= len(sentences) - 3


@pytest.mark.parametrize("number", range(6))
@pytest.mark.parametrize("kind", CALLS)
def test_without_a_number_the_voicemail_speaks_of_none(
    kind: StepKind, number: int, templates: Templates
) -> None:
    voicemail = write(kind, replace(FACTS, my_phone=""), templates, number=number).voicemail

    assert "number" not in voicemail


@pytest.mark.parametrize("outcome", ["spoke", "voicemail", "gatekeeper"])
def test_a_check_in_recalls_the_last_call(outcome: str, templates: Templates) -> None:
    scripts = {
        last: write(
            StepKind.CHECK_IN, replace(FACTS, last_call=last, last_call_when="on Monday"), templates
        ).body
        for last in ("spoke", "voicemail", "gatekeeper", "")
    }

    assert "on Monday" in scripts[outcome]
    assert "the Analyst position" in scripts[outcome]
    assert list(scripts.values()).count(scripts[outcome]) == 1


@pytest.mark.parametrize("number", range(6))
def test_the_call_about_a_second_interview_asks_for_its_date(number: int, templates: Templates) -> None:
    message = write(StepKind.SECOND_INTERVIEW, FACTS, templates, number=number)

    assert message.kind is MessageKind.SCRIPT
    for text in (message.body, message.voicemail):
        assert re.search(r"\b(?:date|day|when)", text)
