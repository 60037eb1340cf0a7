"""Notes: stable, changed on demand, and checked against what surrounds them."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from followup_desktop.domain.interview import Interview, PersonMet
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.domain.own_wording import NoteName
from followup_desktop.domain.step import StepKind
from followup_desktop.domain.touch import Channel
from followup_desktop.services import Services
from followup_desktop.services.drafts import note_key
from followup_desktop.services.interviews import InterviewEntry
from followup_desktop.wording.checks import Draft, FindingKind, check
from followup_desktop.wording.errors import WordingError
from tests.services.acme import DAY, GRACE, entry, the

OWN = (
    "== layout ==\nsalutation\n\nwords\n\n== subject ==\n- Thanks\n== salutation ==\n- Dear {{ greeting }},\n"
)


@pytest.fixture
def acme(services: Services) -> Services:
    services.interviews.save(entry())
    return services


def at_another_department() -> InterviewEntry:
    """A second opportunity at the same company, spelt a little differently, with Grace again."""
    interview = Interview(
        uid="i9", opportunity="o9", starts_at=datetime(2026, 11, 23, 9, tzinfo=UTC), added_on=DAY,
        people=(PersonMet(contact="grace", role="peer"),),
    )  # fmt: skip
    opportunity = Opportunity(uid="o9", company="ACME  finance", position="Auditor", added_on=DAY)
    return InterviewEntry(opportunity, interview, (GRACE,))


def test_another_wording_is_another_note_and_stays(acme: Services) -> None:
    step = the(acme, StepKind.THANK_YOU, "grace").uid
    before = acme.notes.message(step)
    acme.notes.other_wording(step)
    after = acme.notes.message(step)
    assert after.body != before.body
    assert acme.notes.message(step) == after
    assert after.body != acme.notes.message(the(acme, StepKind.THANK_YOU, "howard").uid).body


def test_another_wording_is_no_change_that_one_would_undo(acme: Services) -> None:
    step = the(acme, StepKind.THANK_YOU, "grace")
    change = acme.steps.skip(step.uid, "said in person")
    acme.notes.other_wording(step.uid)
    number = the(acme, StepKind.THANK_YOU, "grace").wording
    acme.undoing.undo(change.entry)
    assert not the(acme, StepKind.THANK_YOU, "grace").is_closed
    assert the(acme, StepKind.THANK_YOU, "grace").wording == number != step.wording


def test_people_met_for_two_positions_at_one_company_get_different_wordings(acme: Services) -> None:
    acme.interviews.save(at_another_department())
    steps = [row.step for row in acme.agenda.rows(every=True) if row.step.kind is StepKind.THANK_YOU]
    assert sorted(step.wording for step in steps) == [0, 1, 2]


def test_the_first_name_greets_where_the_settings_say_so(acme: Services) -> None:
    step = the(acme, StepKind.THANK_YOU, "grace").uid
    assert acme.notes.message(step).body.startswith("Dear Dr. Hopper,")
    settings = acme.settings()
    acme.preferences.save(replace(settings, profile=replace(settings.profile, greet_by="first")))
    assert acme.notes.message(step).body.startswith("Dear Grace,")


def with_strengths(services: Services, *strengths: str) -> None:
    settings = services.settings()
    services.preferences.save(replace(settings, profile=replace(settings.profile, strengths=strengths)))


def test_at_one_company_each_person_hears_another_strength_as_far_as_there_are(acme: Services) -> None:
    acme.interviews.save(at_another_department())
    with_strengths(acme, "I write", "I count", "I draw")
    steps = [row.step for row in acme.agenda.rows(every=True) if row.step.kind is StepKind.THANK_YOU]
    assert sorted(acme.notes.facts(step.uid).strength for step in steps) == ["I count", "I draw", "I write"]
    with_strengths(acme, "I write")
    assert {acme.notes.facts(step.uid).strength for step in steps} == {"I write"}


def test_a_reference_is_greeted_as_somebody_one_knows(acme: Services) -> None:
    step = the(acme, StepKind.ALERT_REFERENCE, "charles").uid
    assert acme.notes.message(step).body.startswith("Dear Charles,")
    acme.contacts.save(replace(acme.contacts.contact("charles").contact, name="Prof. Charles Babbage"))
    assert acme.notes.message(step).body.startswith("Dear Prof. Babbage,")
    draft = Draft(subject="A call", body=acme.notes.message(step).body)
    assert FindingKind.GREETING not in {found.kind for found in check(draft, acme.notes.about(step))}


def kinds(services: Services, uid: str, body: str) -> dict[FindingKind, str]:
    draft = Draft(subject="Thank you", body=body)
    return {found.kind: found.about for found in check(draft, services.notes.about(uid))}


def test_a_proposed_note_has_nothing_to_mend_but_what_is_missing(acme: Services) -> None:
    settings = acme.settings()
    acme.preferences.save(replace(settings, profile=replace(settings.profile, name="Ada Byron")))
    grace, howard = (the(acme, StepKind.THANK_YOU, whom).uid for whom in ("grace", "howard"))
    assert kinds(acme, grace, acme.notes.message(grace).body) == {}
    assert kinds(acme, howard, acme.notes.message(howard).body) == {FindingKind.NO_ADDRESS: "Howard Aiken"}


def test_a_sentence_of_another_note_is_found_whether_proposed_typed_or_sent(acme: Services) -> None:
    grace, howard = (the(acme, StepKind.THANK_YOU, whom).uid for whom in ("grace", "howard"))
    proposed = acme.notes.message(howard).body.split("\n\n")[1]
    assert kinds(acme, grace, proposed)[FindingKind.SAME_SENTENCE] == "Howard Aiken"

    acme.drafts.keep(note_key(howard), "Subject\n\nI typed this sentence with my own two hands.")
    assert FindingKind.SAME_SENTENCE not in kinds(acme, grace, proposed)
    assert FindingKind.SAME_SENTENCE in kinds(acme, grace, "I typed this sentence with my own two hands.")

    acme.steps.sent(howard, "Thanks", "What went out to Howard was this sentence here.", Channel.EMAIL)
    assert FindingKind.SAME_SENTENCE in kinds(acme, grace, "What went out to Howard was this sentence here.")


def test_names_from_elsewhere_are_found(acme: Services) -> None:
    acme.job_search.save(Opportunity(uid="o2", company="Initech", position="Clerk", added_on=DAY))
    acme.contacts.save(replace(GRACE, uid="peter", name="Peter Gibbons", emails=()))
    grace = the(acme, StepKind.THANK_YOU, "grace").uid
    found = kinds(acme, grace, "Dear Peter Gibbons,\n\nWhat Milton said of Initech and the Clerk position.")
    assert found[FindingKind.OTHER_COMPANY] == "Initech"
    assert found[FindingKind.WRONG_POSITION] == "Clerk"
    assert FindingKind.GREETING in found
    assert kinds(acme, grace, "I met Peter Gibbons there.")[FindingKind.OTHER_PERSON] == "Peter Gibbons"
    assert FindingKind.OTHER_PERSON not in kinds(acme, grace, "I also met Howard Aiken and Charles Babbage.")


def test_a_wording_of_ones_own_is_used_until_it_is_reset(acme: Services) -> None:
    step = the(acme, StepKind.THANK_YOU, "grace").uid
    built_in = acme.notes.message(step).body
    change = acme.wordings.save(NoteName.THANK_YOU, f"{OWN}== words ==\n- Mine, about {{{{ company }}}}.\n")
    assert acme.wordings.is_own(NoteName.THANK_YOU)
    assert acme.notes.message(step).body == "Dear Dr. Hopper,\n\nMine, about Acme Finance."
    acme.undoing.undo(change.entry)
    assert acme.notes.message(step).body == built_in
    acme.wordings.save(NoteName.THANK_YOU, f"{OWN}== words ==\n- Mine.\n")
    acme.wordings.reset(NoteName.THANK_YOU)
    assert acme.notes.message(step).body == built_in


def test_a_broken_wording_is_not_kept_and_says_where(acme: Services) -> None:
    with pytest.raises(WordingError) as refused:
        acme.wordings.save(NoteName.THANK_YOU, f"{OWN}== words ==\n- From {{{{ compnay }}}}.\n")
    assert refused.value.line == 11
    assert "company" in str(refused.value)
    assert not acme.wordings.is_own(NoteName.THANK_YOU)


def test_saving_the_built_in_text_is_to_have_none_of_ones_own(acme: Services) -> None:
    acme.wordings.save(NoteName.CHECK_IN, acme.wordings.built_in_text(NoteName.CHECK_IN) + "\n")
    assert not acme.wordings.is_own(NoteName.CHECK_IN)


@pytest.mark.parametrize("note", NoteName)
def test_every_wording_can_be_tried_exported_and_taken_in_again(
    note: NoteName, services: Services, tmp_path: Path
) -> None:
    text = services.wordings.text(note)
    one, other = (services.wordings.preview(note, text, number) for number in (0, 1))
    assert one.body != other.body
    file = services.wordings.export_to(note, tmp_path / f"{note}.txt")
    assert services.wordings.import_from(file) == text
