"""Whatever is known and whatever is missing, a note reads as if it had been written by hand.

For each kind several hundred combinations of facts and wordings are drawn (the same ones in each run).
"""

import random
import re
from collections.abc import Iterator

import pytest

from followup_desktop.domain.message import Message, MessageKind
from followup_desktop.domain.step import StepKind
from followup_desktop.wording.compose import names_of, write
from followup_desktop.wording.facts import Facts, MetPerson
from followup_desktop.wording.sources import Templates

NOTES = [
    pytest.param(kind, group, referral, id=names_of(kind, group=group, referral=referral))
    for kind in StepKind
    if kind.has_note
    for group, referral in ((False, False), (True, False), (False, True))
    if not (group and kind is not StepKind.THANK_YOU)
    and not (referral and kind is not StepKind.REJECTION_THANKS)
]
DRAWN = 300
NUMBERS = 20

TALKS = (
    "",
    "moving the ledger off COBOL",
    "Moving the whole reporting to one place before the year ends.",
    "They want someone who writes well.",
    "the new compiler",
    "how do we keep people?",
    """The team has eight people who look after the ledger, the payments and the reports that the board reads.
    They will hire two more in spring.
    The old system is to be switched off by then, and nobody knows yet how.""",
)
STRENGTHS = (
    "",
    "I explain engines to boards",
    "I finish what I begin, and I write it down.",
    """Ten years of closing the books on time in three countries, with teams that I built myself, and not one
    report that had to be sent a second time.""",
)
PROMISES = (
    "",
    "send the portfolio",
    "The slides",
    "to introduce them to Jean Bartik.",
    """send the list of the reports that we used to write by hand each month, with a note on how long each of
    them took us""",
    """A list of the reports that we used to write by hand each month, with a note on how long each of them
    took us""",
)
MET = (
    (),
    (MetPerson(name="Howard Aiken"),),
    (MetPerson(name="Howard Aiken", talked_about=TALKS[1]), MetPerson(name="Jean Bartik")),
    tuple(MetPerson(name=f"Person Number{n}", talked_about=TALKS[n]) for n in range(len(TALKS))),
)
BAD_PHRASES = re.compile(
    r"just checking in|desperate|really need|touch(ing)? base|circle back|hearing from you|at your earliest|"
    r"excited|passionate|thrilled|delighted|perfect fit|finds you well|pleasure|honou?red|sorry to bother|!",
    re.IGNORECASE,
)
AWKWARD = {
    "a double space": re.compile(r"  "),
    "a double stop": re.compile(r"[.,;:?]\s*[.,;:]"),
    "a space before a stop": re.compile(r"\s[.,;:?]"),
    "a leftover of the template": re.compile(r"[{}\[\]%|]|None|True|False|Undefined"),
    "a small letter after a stop": re.compile(r"(?<!Prof)[.?] [a-z]"),
    "a small letter at the beginning": re.compile(r"(?:\A|\n\n)[a-z]"),
    "a word twice": re.compile(r"\b(\w+) \1\b", re.IGNORECASE),
    "a wrong article": re.compile(r"\ba [aeio](?!ne\b)\w|\ban [^aeioh ]", re.IGNORECASE),
    "a join without its other half": re.compile(r"\b(?:and|or|the|an?|my|your)[.,;:?]"),
    "too many empty lines": re.compile(r"\n\n\n|\A\s|\s\Z"),
}


def drawn(seed: str) -> Iterator[tuple[Facts, int, str]]:
    """Facts in every state of being known, with a number and an offset."""
    draw = random.Random(seed)
    pick = draw.choice
    for _number in range(DRAWN):
        facts = Facts(
            my_name=pick(("", "Ada Byron")),
            my_email=pick(("", "ada@example.org")),
            my_phone=pick(("", "+44 20 7946 0018")),
            strength=pick(STRENGTHS),
            contact_name=pick(("", "Grace Hopper", "Dr. Grace Hopper", "Prof. Ada van der Berg")),
            contact_role=pick(("", "hiring manager", "recruiter", "peer", "panel", "CEO", "observer")),
            contact_title=pick(("", "Head of Engineering", "Talent Partner")),
            contact_email=pick(("", "grace@acme.example")),
            contact_phone=pick(("", "+1 202 555 0143")),
            greeting_by=pick(("family", "first")),
            coordinator_name=pick(("", "Jean Bartik")),
            coordinator_email=pick(("", "jean@acme.example")),
            met=pick(MET),
            company=pick(("", "Acme Finance", "O'Neill & Sons <Ltd>")),
            position=pick(("", "Analyst", "Engineer, Payments", "the role", "Summer internship")),
            interest=pick((1, 2, 3, 4, 5)),
            stage=pick(("", "interviewing", "offer", "hired", "rejected", "withdrawn", "no_answer")),
            answer_by=pick(("", "Friday 11 December")),
            offer_reply=pick(("", "time", "accept", "decline")),
            interview_kind=pick(("", "onsite", "video", "phone")),
            round=pick((1, 1, 2, 3, 9)),
            when_met=pick(("", "today", "yesterday", "on Thursday", "on Thursday 12 November 2026")),
            decision_by=pick(("", "Friday 4 December")),
            talked_about=pick(TALKS),
            promise=pick(PROMISES),
            relation=pick(("", "former manager", "My professor", "We worked together at the mill")),
            angle=pick(("", "leadership", "How I deal with people.")),
            who_may_call=pick(((), ("Grace Hopper",), ("Grace Hopper", "Howard Aiken", "Jean Bartik"))),
            valued=pick(((), TALKS[1:2], TALKS[1:5])),
            last_call=pick(("", "spoke", "voicemail", "gatekeeper")),
            last_call_when=pick(("yesterday", "on Thursday")),
        )
        yield facts, draw.randrange(NUMBERS), pick(("", "one company", "another", "a third"))


def flaws(text: str, facts: Facts) -> list[str]:
    """Everything in a text that would give away that a machine wrote it."""
    found = [f"{name}: {match.group()!r}" for name, flaw in AWKWARD.items() for match in flaw.finditer(text)]
    found += [f"a phrase to avoid: {match.group()}" for match in BAD_PHRASES.finditer(text)]
    told = (
        facts.company,
        facts.when_met,
        facts.decision_by,
        facts.my_name,
        facts.my_phone,
        facts.last_call_when,
    )
    glued = (rf"\w{re.escape(fact)}|{re.escape(fact)}\w" for fact in told if fact)
    return found + [f"a missing blank: {match.group()}" for one in glued for match in re.finditer(one, text)]


def every_message(
    kind: StepKind, templates: Templates, *, group: bool, referral: bool
) -> Iterator[tuple[Facts, Message]]:
    """A message for each of the combinations; first of all the one for which nothing is known."""
    bare = ((Facts(interest=interest), number, "") for interest in (2, 3) for number in range(NUMBERS))
    for facts, number, offset in (*bare, *drawn(kind)):
        yield (
            facts,
            write(kind, facts, templates, group=group, referral=referral, number=number, offset=offset),
        )


@pytest.mark.parametrize(("kind", "group", "referral"), NOTES)
def test_every_combination_reads_well(
    kind: StepKind, group: bool, referral: bool, templates: Templates
) -> None:
    for facts, message in every_message(kind, templates, group=group, referral=referral):
        for text in (message.subject, message.body, message.voicemail):
            assert flaws(text, facts) == [], text
        assert "\n" not in message.subject
        assert message.subject


@pytest.mark.parametrize(("kind", "group", "referral"), NOTES)
def test_a_note_has_60_to_150_words_and_a_script_fits_into_a_minute(
    kind: StepKind, group: bool, referral: bool, templates: Templates
) -> None:
    for _facts, message in every_message(kind, templates, group=group, referral=referral):
        if message.kind is MessageKind.NOTE:
            assert 60 <= len(message.body.split()) <= 150, message.body
            assert message.voicemail == ""
        else:
            # Of what is to be said to each answer, only one part is spoken.
            assert 40 <= len(message.body.split()) <= 200, message.body
            assert 30 <= len(message.voicemail.split()) <= 90, message.voicemail


@pytest.mark.parametrize(("kind", "group", "referral"), NOTES)
def test_what_is_known_stands_in_the_note(
    kind: StepKind, group: bool, referral: bool, templates: Templates
) -> None:
    for facts, message in every_message(kind, templates, group=group, referral=referral):
        assert facts.company in message.body
        assert facts.position.removeprefix("the ").casefold() in message.body.casefold()
        assert "the position position" not in message.body
        assert facts.my_name in message.body
        if facts.contact_name and not group:
            family = facts.contact_name.rpartition(" ")[2]
            given = facts.contact_name.split()[-2] if "van" not in facts.contact_name else "Ada"
            told = message.body if message.kind is MessageKind.NOTE else message.subject
            assert (given if facts.greeting_by == "first" else family) in told


def test_every_kind_of_note_has_a_template() -> None:
    assert len(NOTES) == len({param.id for param in NOTES})
