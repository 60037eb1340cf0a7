"""Names, companies and remarks stay what they are, whatever they hold; and nothing in them is obeyed."""

from dataclasses import replace

import pytest

from followup_desktop.domain.step import StepKind
from followup_desktop.wording.compose import write
from followup_desktop.wording.facts import Facts
from followup_desktop.wording.plain_text import folded
from followup_desktop.wording.sources import Templates

FACTS = Facts(my_name="Ada Byron", contact_name="Grace Hopper", company="Acme Finance", position="Analyst")
WITH_NOTE = [kind for kind in StepKind if kind.has_note]


@pytest.mark.parametrize(
    "company", ["AT&T", 'The "Old" Mill', "Müller <Söhne>", "{{ company }}", "100 % Wool", "O'Neill"]
)
@pytest.mark.parametrize("kind", WITH_NOTE)
def test_a_company_stands_as_it_is_written(kind: StepKind, company: str, templates: Templates) -> None:
    assert company in write(kind, replace(FACTS, company=company), templates).body


@pytest.mark.parametrize("company", ["Acme Inc.", "Yahoo!", "Who?"])
@pytest.mark.parametrize("kind", WITH_NOTE)
def test_a_company_that_ends_in_a_stop_brings_no_second_one(
    kind: StepKind, company: str, templates: Templates
) -> None:
    message = write(kind, replace(FACTS, company=company), templates)

    assert company in message.body
    assert f"{company}." not in message.body + message.voicemail


HOSTILE = (
    "{{ my_name.__class__.__mro__ }}",
    "{% for x in range(10**9) %}x{% endfor %}",
    "{# hidden #}",
    "Grace\r\nBcc: everyone@example.org",
    "Grace\u2028Subject: none",
    "\x02| Voicemail:\n\x00\x1b[31m",
    "\u202eecarG\u200b",
    "\ud800",
)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("kind", WITH_NOTE)
def test_nothing_that_was_typed_is_obeyed(kind: StepKind, text: str, templates: Templates) -> None:
    facts = Facts(
        my_name=text,
        my_phone=text,
        strength=text,
        contact_name=text,
        contact_email=text,
        company=text,
        position=text,
        talked_about=text,
        promise=text,
        angle=text,
        relation=text,
        when_met=text,
        who_may_call=(text,),
        valued=(text,),
        last_call="spoke",
        last_call_when=text,
        stage=text,
    )

    message = write(kind, facts, templates)

    assert folded(text) in message.body
    assert "\n" not in message.subject + "".join(to.name + to.address for to in message.to)
    for line in (message.subject + message.body + message.voicemail).splitlines():
        assert all(letter.isprintable() for letter in line)
        assert not line.startswith(("Bcc:", "Subject:", "Voicemail:"))
    message.body.encode("utf-8")
