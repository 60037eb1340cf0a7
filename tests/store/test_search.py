"""Everything is found by any part of its names, as one types."""

from dataclasses import replace
from datetime import date

import pytest

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.domain.step import Step, StepKind
from followup_desktop.store.database import Database
from followup_desktop.store.folding import words_in
from followup_desktop.store.records import get
from followup_desktop.store.search import Hit, search
from tests.store.case import Case


def found(db: Database, text: str, kind: str | None = None) -> list[str]:
    return [hit.uid for hit in search(db, text, kind)]


@pytest.fixture
def full(acme: Database, case: Case) -> Database:
    with acme.write("planned", journal=False) as transaction:
        transaction.put_many(
            Step,
            [
                case.step("thanks", contact="grace"),
                case.step("alert", contact="charles", kind=StepKind.ALERT_REFERENCE),
                case.step("promise", kind=StepKind.KEEP_PROMISE, what="send the portfolio"),
                case.step("own", kind=StepKind.OWN, opportunity=None, what="buy a suit"),
            ],
        )
    return acme


def test_a_name_is_found_by_any_part_of_it(full: Database) -> None:
    for text in ("grace", "GRACE", "rac", "hopper", "Grace H", "hop gra", "grace@acme"):
        assert found(full, text, "contact") == ["grace"], text


def test_a_step_is_found_by_company_position_contact_and_its_own_words(full: Database) -> None:
    assert found(full, "finance", "step") == ["thanks", "alert", "promise"]
    assert found(full, "analyst", "step") == ["thanks", "alert", "promise"]
    assert found(full, "babbage", "step") == ["alert"]
    assert found(full, "portfolio", "step") == ["promise"]
    assert found(full, "suit", "step") == ["own"]


def test_words_may_lie_in_different_names_of_a_step(full: Database) -> None:
    assert found(full, "hopper analyst", "step") == ["thanks"]
    assert found(full, "analyst hopper finance", "step") == ["thanks"]
    assert found(full, "portfolio acme", "step") == ["promise"]
    assert found(full, "hopper portfolio", "step") == []


def test_opportunities_come_first_then_contacts_then_steps(full: Database) -> None:
    kinds = [hit.kind for hit in search(full, "acme")]
    assert kinds == ["opportunity", "contact", "step", "step", "step"]


def test_a_hit_carries_what_its_line_shows(full: Database) -> None:
    (opportunity,) = search(full, "analyst", "opportunity")
    assert (opportunity.company, opportunity.position) == ("Acme Finance", "Analyst")
    (contact,) = search(full, "hopper", "contact")
    assert (contact.name, contact.company) == ("Grace Hopper", "Acme Finance")
    (step,) = search(full, "hopper", "step")
    assert (step.step_kind, step.name, step.company) == ("thank_you", "Grace Hopper", "Acme Finance")
    assert (step.due, step.closed) == ("2026-11-26", 0)


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("李小龙", ["李", "李小", "李小龙", "小龙", "龙"]),
        ("Bo Li", ["b", "bo", "li", "bo l"]),
        ("Zoë Müller", ["zoe", "Zoë", "muller", "MÜLLER", "zo"]),
        ("Zoe\u0308 Decomposed", ["zoë", "zoe"]),
        ("Łukasz Østergård", ["lukasz", "ostergard", "Øster"]),
        ("Weiß", ["weiss", "WEISS", "weiß"]),
        ("Ольга Петрова", ["оль", "ПЕТ", "ол"]),
        ("Sinéad O'Neill-Byrne", ["oneill"[1:], "o'neill", "byrne", "neill byrne", "by"]),
        ("김철수", ["김철", "김철수"]),
        ("\uff21\uff24\uff21 \uff22\uff39", ["ada", "by"]),  # full width
    ],
)
def test_names_of_all_kinds_are_found(db: Database, name: str, texts: list[str]) -> None:
    with db.write("added") as transaction:
        transaction.put(Contact(uid="someone", name=name))
        transaction.put(Contact(uid="other", name="Quentin Quirke"))
    for text in texts:
        assert found(db, text) == ["someone"], text


def test_short_words_are_found_at_the_start_of_words_only(full: Database) -> None:
    assert found(full, "op", "contact") == []
    assert found(full, "ho", "contact") == ["grace"]


@pytest.mark.parametrize("text", ["", "   ", "!?", "'\"", "_", "\x00", "(", "*"])
def test_nothing_to_look_for_finds_nothing(full: Database, text: str) -> None:
    assert search(full, text) == []


@pytest.mark.parametrize(
    "text", ['"grace', "grace*", "grace AND", "NEAR(grace", "words:grace", "-grace", "grace%"]
)
def test_signs_of_the_query_language_mean_nothing(full: Database, text: str) -> None:
    assert found(full, text, "contact") in (["grace"], [])


def test_a_renamed_company_is_found_by_its_new_name_in_its_steps_too(full: Database, case: Case) -> None:
    with full.write("renamed") as transaction:
        transaction.put(replace(case.acme, company="Globex"))
    assert found(full, "globex") == ["acme", "thanks", "alert", "promise"]
    assert found(full, "finance", "opportunity") == []
    assert found(full, "babbage finance", "step") == []


def test_a_renamed_contact_is_found_by_the_new_name_in_its_steps_too(full: Database, case: Case) -> None:
    with full.write("renamed") as transaction:
        transaction.put(replace(case.grace, name="Amazing Grace"))
    assert found(full, "amazing") == ["grace", "thanks"]
    assert found(full, "hopper") == []


def test_a_changed_promise_is_found_by_its_new_words(full: Database) -> None:
    promise = get(full, Step, "promise")
    assert promise is not None
    with full.write("edited") as transaction:
        transaction.put(replace(promise, what="send two samples"))
    assert found(full, "samples") == ["promise"]
    assert found(full, "portfolio") == []


def test_what_is_deleted_is_not_found(full: Database) -> None:
    with full.write("deleted") as transaction:
        transaction.delete(Step, "own")
        transaction.delete(Step, "promise")
    assert found(full, "suit") == []
    assert found(full, "portfolio") == []


def test_what_was_rolled_back_is_not_found(full: Database) -> None:
    def fail() -> None:
        with full.write("half") as transaction:
            transaction.put(Contact(uid="ada", name="Ada Byron"))
            raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError):
        fail()
    assert found(full, "byron") == []


def all_pages(db: Database, text: str, kind: str | None, size: int) -> list[str]:
    hits: list[Hit] = []
    while page := search(db, text, kind, size, hits[-1] if hits else None):
        hits += page
    return [hit.uid for hit in hits]


@pytest.mark.parametrize("size", [1, 2, 3, 7, 100])
@pytest.mark.parametrize("text", ["acme", "acme an", "grace", "person 1", "portfolio acme"])
def test_pages_give_everything_once(db: Database, case: Case, size: int, text: str) -> None:
    with db.write("imported", journal=False) as transaction:
        for number in range(7):
            person = Contact(uid=f"c{number}", name=f"Grace Person {number}")
            opportunity = Opportunity(
                uid=f"o{number}", company="Acme", position="Analyst", added_on=date(2026, 11, 2)
            )
            transaction.put(person)
            transaction.put(opportunity)
            transaction.put_many(
                Step,
                [
                    case.step(f"s{number}{letter}", opportunity=opportunity.uid, contact=contact, what=what)
                    for letter, contact, what in (
                        ("a", person.uid, ""),
                        ("b", None, "the portfolio of grace"),
                        ("c", None, ""),
                    )
                ],
            )
    whole = found(db, text)
    assert len(set(whole)) == len(whole)
    assert all_pages(db, text, None, size) == whole
    assert all_pages(db, text, "step", size) == [uid for uid in whole if uid.startswith("s")]


def test_every_way_of_finding_a_step_gives_the_same_steps_as_reading_them_all(
    full: Database, case: Case
) -> None:
    names = {
        "thanks": "Acme Finance Analyst Grace Hopper",
        "alert": "Acme Finance Analyst Charles Babbage",
        "promise": "Acme Finance Analyst send the portfolio",
        "own": "buy a suit",
    }
    for text in (
        "a",
        "an",
        "acme",
        "ana hop",
        "s",
        "se",
        "the",
        "b",
        "ba",
        "fin bab",
        "grace charles",
        "suit buy",
    ):
        expected = {
            uid
            for uid, name in names.items()
            if all(
                any(word in other if len(word) > 2 else other.startswith(word) for other in words_in(name))
                for word in words_in(text)
            )
        }
        assert set(found(full, text, "step")) == expected, text
