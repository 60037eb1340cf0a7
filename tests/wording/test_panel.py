"""Eight people who compare what they got: no two notes share a sentence, in this round and the next."""

import re
from dataclasses import replace
from itertools import combinations

import pytest

from followup_desktop.domain.step import StepKind
from followup_desktop.wording.compose import names_of, write
from followup_desktop.wording.facts import Facts
from followup_desktop.wording.likeness import ALIKE_LIMIT, OtherNote, likeness
from followup_desktop.wording.sources import Templates

COMPANY = Facts(
    my_name="Ada Byron",
    my_phone="+44 20 7946 0018",
    strength="MYSTRENGTH",
    company="ACME",
    position="ANALYST",
    interview_kind="onsite",
    when_met="THATDAY",
    decision_by="THEDATE",
    answer_by="THEDATE",
    relation="FORMERBOSS",
    angle="MYANGLE",
    who_may_call=("CALLER",),
    valued=("VALUED",),
    last_call="spoke",
    last_call_when="LASTDAY",
)
PANEL = [
    replace(
        COMPANY, contact_name="Grace Hopper", contact_role="hiring manager", talked_about="moving LEDGERS"
    ),
    replace(COMPANY, contact_name="Howard Aiken", contact_role="recruiter", talked_about="a REMARK"),
    replace(COMPANY, contact_name="Jean Bartik", contact_role="peer", talked_about="a REMARK"),
    replace(COMPANY, contact_name="Alan Turing", contact_role="peer", promise="send SLIDES"),
    replace(COMPANY, contact_name="Joan Clarke", contact_role="panel", talked_about="moving LEDGERS"),
    replace(COMPANY, contact_name="Konrad Zuse", contact_role="panel", promise="the SLIDES"),
    replace(COMPANY, contact_name="Mary Keller", contact_role="CEO"),
    replace(COMPANY, contact_name="Ida Rhodes", contact_role="observer", talked_about="a REMARK"),
]
ALIKE = [replace(person, contact_role="peer", talked_about="", promise="") for person in PANEL]
FACTS = re.compile(
    r"MYSTRENGTH|ACME|the ANALYST position|THATDAY|THEDATE|FORMERBOSS|MYANGLE|CALLER|VALUED|LASTDAY"
    r"|moving LEDGERS|a REMARK|send SLIDES|the SLIDES|\+44 20 7946 0018|Ada Byron"
)
DIFFERENT = {"thank_you": 16, "alert_reference": 6, "thank_reference": 6}
OTHERS_DIFFERENT = 3


def sentences(text: str) -> set[str]:
    """The sentences of more than four words besides the facts; greeting and sign-off have none."""
    told = (FACTS.sub("…", part).lower().split() for part in re.split(r"[.?!](?=\s|$)|\n\n", text))
    return {" ".join(words) for words in told if sum("…" not in word for word in words) > 4}


@pytest.mark.parametrize("people", [PANEL, ALIKE], ids=["different people", "people in the same part"])
@pytest.mark.parametrize("interest", [2, 4, 5])
@pytest.mark.parametrize("offset", ["", "one company", "another company"])
def test_a_panel_of_eight_and_again_in_round_two_shares_no_sentence(
    people: list[Facts], interest: int, offset: str, templates: Templates
) -> None:
    rounds = [replace(person, round=number, interest=interest) for number in (1, 2) for person in people]
    notes = [
        write(StepKind.THANK_YOU, facts, templates, number=number, offset=offset)
        for number, facts in enumerate(rounds)
    ]

    for one, other in combinations(notes, 2):
        assert sentences(one.body) & sentences(other.body) == set()
        assert FACTS.sub("…", one.subject) != FACTS.sub("…", other.subject)


@pytest.mark.parametrize("interest", [2, 4])
@pytest.mark.parametrize("stage", ["interviewing", "offer", "hired", "rejected"])
@pytest.mark.parametrize("kind", [kind for kind in StepKind if kind.has_note])
def test_notes_of_each_kind_to_several_people_share_no_sentence(
    kind: StepKind, stage: str, interest: int, templates: Templates
) -> None:
    for referral in (False, True) if kind is StepKind.REJECTION_THANKS else (False,):
        many = DIFFERENT.get(names_of(kind, referral=referral), OTHERS_DIFFERENT)
        notes = [
            write(
                kind,
                replace(PANEL[number % len(PANEL)], stage=stage, interest=interest),
                templates,
                referral=referral,
                number=number,
                offset="a company",
            )
            for number in range(many)
        ]

        for one, other in combinations(notes, 2):
            assert sentences(one.body) & sentences(other.body) == set()
            assert sentences(one.voicemail) & sentences(other.voicemail) == set()


def test_a_note_is_the_same_each_time_it_is_opened_and_another_on_demand(templates: Templates) -> None:
    first, again, other = (
        write(StepKind.THANK_YOU, PANEL[0], templates, number=number, offset="a company")
        for number in (3, 3, 11)
    )

    assert first == again
    assert first.body != other.body


def test_another_company_gets_other_wordings(templates: Templates) -> None:
    here, there = (
        write(StepKind.THANK_YOU, PANEL[0], templates, number=0, offset=offset)
        for offset in ("a company", "another company")
    )

    assert len(sentences(here.body) & sentences(there.body)) <= 2


@pytest.mark.parametrize("people", [PANEL, ALIKE], ids=["different people", "people in the same part"])
def test_the_notes_as_they_are_proposed_stay_well_below_the_limit_of_likeness(
    people: list[Facts], templates: Templates
) -> None:
    rounds = [replace(person, round=number) for number in (1, 2) for person in people]
    notes = [
        OtherNote(
            key=str(number),
            whom=facts.contact_name,
            text=write(StepKind.THANK_YOU, facts, templates, number=number, offset="one company").body,
        )
        for number, facts in enumerate(rounds)
    ]
    known = ("MYSTRENGTH", "ACME", "ANALYST", "THATDAY", "THEDATE", "moving LEDGERS", "a REMARK")
    for note in notes:
        alike = likeness(note.text, [other for other in notes if other is not note], known)
        assert alike is not None
        assert alike.percent < ALIKE_LIMIT * 3 // 4
