"""The built-in wordings themselves: enough of them, all different, right with and without their facts."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from followup_desktop.domain.step import StepKind
from followup_desktop.wording.compose import names_of
from followup_desktop.wording.parsing import parse
from followup_desktop.wording.sources import Templates
from followup_desktop.wording.template import Section, Template, Wording

NAMES = sorted(
    {names_of(kind) for kind in StepKind if kind.has_note}
    | {names_of(StepKind.THANK_YOU, group=True), names_of(StepKind.REJECTION_THANKS, referral=True)}
)
AT_LEAST = {"thank_you": 16, "alert_reference": 6, "thank_reference": 6}
OTHERS_AT_LEAST = 3
SAID_ALIKE = {"salutation", "sign_off"}
"""Sections in which two notes may agree."""


@pytest.fixture(params=NAMES)
def template(request: pytest.FixtureRequest, templates: Templates) -> Template:
    """Each of the built-in templates."""
    return parse(*templates.text(request.param))


def cases_to_tell_apart(template: Template) -> list[tuple[Section, tuple[Wording, ...]]]:
    """The wordings of each case of each section in which no two notes may agree."""
    return [
        (section, case.wordings)
        for section in template.sections.values()
        if section.name not in SAID_ALIKE
        for case in section.cases
    ]


def without_facts(wording: Wording) -> str:
    """The text with a mark for each fact, as it stands where all of them are known."""
    return " ".join(re.sub(r"{%.*?%}", "", re.sub(r"{{.*?}}", "…", wording.text)).split())


def sentences(text: str) -> list[str]:
    """The sentences of more than four words besides the facts, without stops and capitals."""
    told = (re.findall(r"[\w'…]+", part.lower()) for part in re.split(r"[.?!](?:\s|$)", text))
    return [" ".join(words) for words in told if sum(word != "…" for word in words) > 4]


def test_the_folder_holds_these_templates_and_no_other() -> None:
    folder = Path(__file__).parents[2] / "resources" / "wording" / "en"

    assert sorted(path.stem for path in folder.iterdir()) == NAMES


def test_there_are_enough_wordings_of_everything(template: Template) -> None:
    least = AT_LEAST.get(template.source.removesuffix(".txt"), OTHERS_AT_LEAST)

    few = [(section.name, len(wordings)) for section, wordings in cases_to_tell_apart(template)]
    assert [found for found in few if found[1] < least] == []


def test_no_two_wordings_share_a_sentence(template: Template) -> None:
    told = Counter(
        sentence
        for _section, wordings in cases_to_tell_apart(template)
        for wording in wordings
        for sentence in set(sentences(without_facts(wording)))
    )

    assert [sentence for sentence, times in told.items() if times > 1] == []


def test_the_wordings_of_a_case_need_the_same_facts_so_that_everybody_gets_their_own(
    template: Template,
) -> None:
    mixed = {
        (section.name, wording.line)
        for section, wordings in cases_to_tell_apart(template)
        for wording, following in pairwise(wordings)
        if wording.needs - {"the_position", "whom"} != following.needs - {"the_position", "whom"}
    }

    assert mixed == set()


def test_what_stands_before_an_optional_part_can_end_without_it(template: Template) -> None:
    """ "about[ {{ company }}]." would leave "about." """
    dangling = re.compile(
        r"\b(?:about|at|for|with|from|by|to|of|in|on|and|or|the|an?) ?"
        r"{% if [^%]*%}[^%]*{% endif %}\s*(?:[.,;:?]|$)"
    )

    found = [
        wording.line
        for section in template.sections.values()
        for case in section.cases
        for wording in case.wordings
        if dangling.search(wording.text)
    ]
    assert found == []


def test_no_article_stands_before_a_fact_of_which_nobody_knows_how_it_begins(template: Template) -> None:
    found = [
        wording.line
        for section in template.sections.values()
        for case in section.cases
        for wording in case.wordings
        if re.search(r"\ban? (?:{% if [^%]*%} ?)?{{", wording.text, re.IGNORECASE)
    ]
    assert found == []


def test_wordings_begin_in_many_ways(template: Template) -> None:
    for section in template.sections.values():
        if section.name in SAID_ALIKE | {"subject"}:
            continue
        begins = Counter(
            " ".join(words[:4])
            for case in section.cases
            for wording in case.wordings
            if len(words := re.findall(r"[\w'…]+", without_facts(wording).lower())) > 4
        )
        assert [begin for begin, times in begins.items() if times > 2] == [], section.name
