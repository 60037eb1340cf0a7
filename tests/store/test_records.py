from dataclasses import replace
from datetime import date, datetime

import pytest

from followup_desktop.domain.contact import Contact, Picture
from followup_desktop.domain.interview import Interview, PersonMet
from followup_desktop.domain.opportunity import Opportunity, Stage
from followup_desktop.domain.step import Step, StepKind
from followup_desktop.domain.touch import Touch
from followup_desktop.store.database import Database
from followup_desktop.store.errors import DatabaseDamaged, StillReferenced, StoreError
from followup_desktop.store.records import all_of, all_with, get, some_of
from tests.store.case import NOW, TODAY, Case


def test_a_record_comes_back_as_it_was_put(acme: Database, case: Case) -> None:
    assert get(acme, Contact, "grace") == case.grace
    assert get(acme, Opportunity, "acme") == case.acme
    assert get(acme, Interview, "monday") == case.monday


def test_an_unknown_uid_gives_none(db: Database) -> None:
    assert get(db, Contact, "nobody") is None


def test_all_records_come_in_order_of_their_uids(acme: Database, case: Case) -> None:
    assert all_of(acme, Contact) == [case.charles, case.grace]


def test_records_are_found_by_dates_kinds_and_none(acme: Database, case: Case) -> None:
    thanks = case.step("thanks", contact="grace")
    call = case.step("call", opens=3, due=4, kind=StepKind.DECISION_CALL)
    with acme.write("planned") as transaction:
        transaction.put_many(Step, [thanks, call])
    assert all_of(acme, Step, opportunity="acme") == [call, thanks]
    assert all_of(acme, Step, opens=TODAY) == [thanks]
    assert all_of(acme, Step, kind=StepKind.DECISION_CALL) == [call]
    assert all_of(acme, Step, opportunity="acme", contact=None) == [call]
    assert all_of(acme, Step, done_by_facts=True) == []


def test_a_field_of_several_columns_is_no_name_to_look_up_by(acme: Database, case: Case) -> None:
    with pytest.raises(ValueError, match="reason"):
        all_of(acme, Step, reason=case.step("any").reason)


def test_some_records_come_by_their_uids(acme: Database, case: Case) -> None:
    assert some_of(acme, Contact, ["grace", None, "nobody", "grace"]) == {"grace": case.grace}


def test_many_uids_are_asked_for_in_few_queries(acme: Database, case: Case) -> None:
    people = [Contact(uid=f"p{number:04}", name=f"Person {number}") for number in range(1200)]
    with acme.write("imported") as transaction:
        transaction.put_many(Contact, people)
    assert list(some_of(acme, Contact, [person.uid for person in people]).values()) == people


def test_records_are_found_by_what_one_of_their_parts_says(acme: Database, case: Case) -> None:
    assert all_with(acme, Interview, "people", contact="grace") == [case.monday]
    assert all_with(acme, Interview, "people", contact="charles") == []
    assert all_with(acme, Opportunity, "references", contact="charles") == [case.acme]


def test_parts_keep_their_order_and_their_neighbours_keep_theirs(acme: Database, case: Case) -> None:
    both = (PersonMet(contact="grace"), PersonMet(contact="charles"))
    tuesday = replace(case.monday, uid="tuesday", people=both, promised=())
    monday = replace(case.monday, people=both[::-1])
    with acme.write("edited") as transaction:
        transaction.put_many(Interview, [tuesday, monday])
    assert all_of(acme, Interview) == [monday, tuesday]


def test_a_changed_record_replaces_the_old_one(acme: Database, case: Case) -> None:
    offer = replace(case.acme, stage=Stage.OFFER, outcome_on=TODAY, references=())
    with acme.write("outcome") as transaction:
        transaction.put(offer)
    assert all_of(acme, Opportunity) == [offer]


def test_a_record_that_is_the_same_is_left_alone(acme: Database, case: Case) -> None:
    changes = acme.rows("SELECT total_changes()")
    with acme.write("saved again") as transaction:
        transaction.put(case.monday)
        transaction.put(case.grace)
    assert transaction.entry is None
    assert acme.rows("SELECT total_changes()") == changes


def test_of_two_records_with_one_uid_the_later_counts(db: Database, case: Case) -> None:
    admiral = replace(case.grace, title="Rear Admiral")
    with db.write("imported") as transaction:
        transaction.put_many(Contact, [case.grace, admiral])
    assert all_of(db, Contact) == [admiral]


def test_reads_within_a_transaction_see_what_it_wrote(db: Database, case: Case) -> None:
    with db.write("added") as transaction:
        transaction.put(case.grace)
        assert get(transaction, Contact, "grace") == case.grace


def test_an_error_within_a_transaction_leaves_nothing_behind(acme: Database, case: Case) -> None:
    def fail() -> None:
        with acme.write("half") as transaction:
            transaction.delete(Interview, "monday")
            raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError):
        fail()
    assert get(acme, Interview, "monday") == case.monday


def test_a_transaction_within_another_belongs_to_it(db: Database, case: Case) -> None:
    def fail() -> None:
        with db.write("outer") as outer:
            with db.write("inner") as inner:
                inner.put(case.grace)
            assert inner is outer
            raise RuntimeError("after the inner one")

    with pytest.raises(RuntimeError):
        fail()
    assert all_of(db, Contact) == []


def test_children_are_deleted_with_their_record(acme: Database) -> None:
    with acme.write("deleted") as transaction:
        transaction.delete(Interview, "monday")
    assert get(acme, Interview, "monday") is None
    assert acme.rows("SELECT count(*) FROM person_met") == [(0,)]
    assert acme.rows("SELECT count(*) FROM promise") == [(0,)]


def test_deleting_what_is_not_there_is_fine(db: Database) -> None:
    with db.write("deleted") as transaction:
        transaction.delete(Contact, "nobody")
    assert transaction.entry is None


@pytest.mark.parametrize(("uid", "where"), [("grace", "as a person met"), ("charles", "as a reference")])
def test_a_contact_that_is_still_named_cannot_be_deleted(
    acme: Database, case: Case, uid: str, where: str
) -> None:
    def delete() -> None:
        with acme.write("contact_deleted") as transaction:
            transaction.delete(Contact, uid)

    with pytest.raises(
        StillReferenced, match=f"a contact that is not there would still be named by .*{where}"
    ):
        delete()
    assert len(all_of(acme, Contact)) == 2


def test_what_refers_to_each_other_may_go_in_any_order(acme: Database) -> None:
    with acme.write("deleted") as transaction:
        transaction.delete(Contact, "grace")
        transaction.delete(Opportunity, "acme")
        transaction.delete(Interview, "monday")
    assert all_of(acme, Interview) == []


def test_a_step_cannot_name_an_interview_that_is_not_there(acme: Database, case: Case) -> None:
    def put() -> None:
        with acme.write("planned") as transaction:
            transaction.put(replace(case.step("thanks"), interview="friday"))

    with pytest.raises(
        StillReferenced, match="an interview that is not there would still be named by a step"
    ):
        put()


def test_a_touch_outlives_its_step(acme: Database) -> None:
    sent = Touch(uid="sent", opportunity="acme", contact="grace", step="gone", at=NOW, on=TODAY)
    with acme.write("sent") as transaction:
        transaction.put(sent)
    assert all_of(acme, Touch, step="gone") == [sent]


def test_a_picture_is_kept_byte_for_byte(acme: Database) -> None:
    picture = Picture(uid="grace", media_type="image/png", content=bytes(range(256)))
    with acme.write("picture") as transaction:
        transaction.put(picture)
    assert get(acme, Picture, "grace") == picture


def test_a_moment_without_a_zone_is_refused(acme: Database) -> None:
    def put() -> None:
        with acme.write("sent") as transaction:
            naive = datetime(2026, 11, 24, 9)  # noqa: DTZ001  on purpose
            transaction.put(Touch(uid="sent", at=naive, on=TODAY))

    with pytest.raises(ValueError, match="time zone"):
        put()


def test_half_a_character_is_refused_and_nothing_changed(acme: Database, case: Case) -> None:
    def put() -> None:
        with acme.write("contact_saved") as transaction:
            transaction.put(replace(case.grace, title="\ud83d"))

    with pytest.raises(StoreError, match="cannot be kept"):
        put()
    assert get(acme, Contact, "grace") == case.grace


def test_a_kind_that_this_version_does_not_know_is_told_as_damage(acme: Database) -> None:
    acme.rows("UPDATE opportunity SET stage = 'daydream'")
    with pytest.raises(DatabaseDamaged, match=r"Table opportunity .*daydream.*restore"):
        get(acme, Opportunity, "acme")


def test_dates_lie_in_the_file_as_plain_text(acme: Database) -> None:
    assert acme.rows("SELECT starts_at, added_on FROM interview") == [
        ("2026-11-23T10:00:00+00:00", date(2026, 11, 23).isoformat())
    ]
