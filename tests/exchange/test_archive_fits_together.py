"""Records that do not fit together are refused: uids, references, days in their order."""

from collections.abc import Callable
from typing import Any

import pytest

from followup_desktop.domain.step import StepKind, step_uid

Document = dict[str, Any]
Refusal = Callable[..., str]
Put = Callable[[Document, str, object], Document]
Read = Callable[..., object]


def test_a_uid_is_used_once_in_the_whole_archive(full: Document, refusal: Refusal, put: Put) -> None:
    put(full, "interviews.0.promised.0.uid", "c7")
    message = refusal(full)
    assert 'interviews[0].promised[0].uid ("c7"): contacts[1] has the same uid.' in message


def test_a_uid_does_not_pass_to_a_record_of_another_kind(full: Document, refusal: Refusal) -> None:
    message = refusal(full, contact={"o2"})
    assert 'opportunities[1].uid ("o2"): This uid belongs to a record of another kind (contact)' in message


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("opportunities.0.references.0.contact", "contact"),
        ("referrals.0.opportunity", "opportunity"),
        ("referrals.0.contact", "contact"),
        ("referrals.0.became", "opportunity"),
        ("interviews.0.opportunity", "opportunity"),
        ("interviews.0.people.0.contact", "contact"),
        ("touches.0.opportunity", "opportunity"),
        ("touches.0.contact", "contact"),
        ("touches.0.step", "step"),
        ("steps.0.opportunity", "opportunity"),
        ("steps.0.interview", "interview"),
        ("steps.0.contact", "contact"),
    ],
)
def test_a_reference_must_lead_to_a_record(
    path: str, kind: str, full: Document, refusal: Refusal, put: Put
) -> None:
    message = refusal(put(full, path, "nobody"))
    list_name, place, field = path.split(".", 2)
    where = f"{list_name}[{place}].{field.replace('.0.', '[0].')}"
    assert message.startswith(where)
    assert f'There is no {kind} with the uid "nobody".' in message


def test_a_reference_to_a_record_of_another_kind_leads_nowhere(
    full: Document, refusal: Refusal, put: Put
) -> None:
    assert 'There is no contact with the uid "o1"' in refusal(put(full, "touches.0.contact", "o1"))


def test_without_steps_a_touch_may_not_name_just_anything(full: Document, refusal: Refusal, put: Put) -> None:
    del full["steps"]
    assert "touches[0].step" in refusal(put(full, "touches.0.step", "step-1"))


def test_a_step_of_the_plan_has_the_uid_that_the_plan_gives_it(
    full: Document, refusal: Refusal, put: Put
) -> None:
    put(full, "steps.0.by_hand", None)
    put(full, "steps.0.about", "i1/c7")
    expected = step_uid(StepKind.THANK_YOU, "i1/c7")
    assert f'A thank_you step about "i1/c7" has the uid {expected}.' in refusal(full)


def test_a_step_of_ones_own_needs_a_title(full: Document, refusal: Refusal, put: Put) -> None:
    put(full, "steps.0.kind", "own")
    put(full, "steps.0.what", "")
    assert "steps[0].what" in refusal(full)


def test_a_contact_stands_once_among_the_people_and_the_references(full: Document, refusal: Refusal) -> None:
    people = full["interviews"][0]["people"]
    people.append(people[0])
    references = full["opportunities"][0]["references"]
    references.append(references[0])
    message = refusal(full)
    assert 'opportunities[0].references[1].contact ("o1"): The contact "c7" stands here twice.' in message
    assert "interviews[0].people[1].contact" in message


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (
            "interviews.0.decision_by",
            "2026-11-22",
            "2026-11-22 lies before the interview, which starts on 2026-11-23.",
        ),
        ("interviews.0.second_interview_on", "2026-11-22", "interviews[0].second_interview_on"),
        ("interviews.0.follow_up_as_told", "2025-12-07", "interviews[0].follow_up_as_told"),
        ("interviews.0.promised.0.by", "2026-11-22", "interviews[0].promised[0].by"),
        ("opportunities.0.answer_by", "1970-01-01", None),
        ("opportunities.0.offered_on", "2199-12-31", None),
        ("touches.0.decision_by", "2026-11-23", "lies before the call, which was on 2026-11-24."),
        ("steps.0.opens", "2199-12-31", None),
    ],
)
def test_nothing_ends_before_it_starts(
    path: str, value: str, message: str | None, full: Document, refusal: Refusal, take_in: Read, put: Put
) -> None:
    put(full, path, value)
    if message is None:
        take_in(full)
    else:
        assert message in refusal(full)


def test_an_offer_is_answered_after_it_came(full: Document, refusal: Refusal) -> None:
    opportunity = full["opportunities"][0]
    opportunity |= {
        "stage": "offer",
        "outcome_on": "2026-12-20",
        "offered_on": None,
        "answer_by": "2026-12-19",
    }
    message = refusal(full)
    assert "opportunities[0].answer_by" in message
    assert "2026-12-19 lies before the offer, which came on 2026-12-20. Check the year." in message


def test_an_offer_accepted_late_may_have_been_due_earlier(full: Document, take_in: Read) -> None:
    full["opportunities"][0] |= {"offered_on": "2026-12-10", "answer_by": "2026-12-19"}
    take_in(full)


def test_a_step_is_due_after_it_opens(full: Document, refusal: Refusal) -> None:
    full["steps"][0] |= {"opens": "2026-11-24", "due": "2026-11-23"}
    assert "2026-11-23 lies before the day it opens, 2026-11-24." in refusal(full)


def test_the_day_of_the_interview_is_that_of_its_own_zone(full: Document, refusal: Refusal) -> None:
    full["interviews"][0] |= {"starts_at": "2026-11-24T01:00", "timezone": "Pacific/Auckland"}
    full["interviews"][0]["promised"][0]["by"] = "2026-11-23"
    assert "starts on 2026-11-24" in refusal(full)


def test_there_is_one_wording_for_each_note(full: Document, refusal: Refusal) -> None:
    full["wordings"] = [{"note": "thank_you", "text": "one"}, {"note": "thank_you", "text": "two"}]
    assert "wordings[1].note: There is another wording for thank_you before this one." in refusal(full)
