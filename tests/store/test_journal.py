from dataclasses import replace

import pytest

from followup_desktop.domain.contact import Contact, Picture
from followup_desktop.domain.interview import Interview
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.domain.step import Step
from followup_desktop.store.database import Database
from followup_desktop.store.errors import ChangedSince, NothingToUndo
from followup_desktop.store.journal import ENTRIES_KEPT, latest, undo
from followup_desktop.store.records import all_of, get
from followup_desktop.store.search import search
from tests.store.case import NOW, TODAY, Case


def test_an_entry_says_what_was_done_and_when(acme: Database) -> None:
    entry = latest(acme)
    assert entry is not None
    assert (entry.label, entry.name, entry.at) == ("interview_added", "Acme Finance", NOW.isoformat())
    assert not entry.undone


def test_a_transaction_knows_its_entry(db: Database, case: Case) -> None:
    with db.write("contact_added", "Grace Hopper") as transaction:
        transaction.put(case.grace)
    entry = latest(db)
    assert entry is not None
    assert transaction.entry == entry.id


def test_what_was_added_goes_again(acme: Database) -> None:
    assert undo(acme).undone
    assert all_of(acme, Interview) == []
    assert all_of(acme, Opportunity) == []
    assert all_of(acme, Contact) == []


def test_what_was_changed_is_as_before(acme: Database, case: Case) -> None:
    with acme.write("interview_edited") as transaction:
        transaction.put(replace(case.monday, people=(), notes="they were kind"))
    undo(acme)
    assert get(acme, Interview, "monday") == case.monday


def test_what_was_deleted_comes_back_whole(acme: Database, case: Case) -> None:
    picture = Picture(uid="grace", media_type="image/png", content=b"\x89PNG\x00\xff")
    with acme.write("picture") as transaction:
        transaction.put(picture)
    with acme.write("deleted") as transaction:
        for record_class, uid in ((Interview, "monday"), (Picture, "grace"), (Contact, "grace")):
            transaction.delete(record_class, uid)
    undo(acme)
    assert get(acme, Picture, "grace") == picture
    assert get(acme, Contact, "grace") == case.grace
    assert get(acme, Interview, "monday") == case.monday


def test_a_record_touched_twice_in_one_transaction_goes_back_to_its_first_state(
    acme: Database, case: Case
) -> None:
    with acme.write("edited") as transaction:
        transaction.put(replace(case.grace, title="Head"))
        transaction.delete(Interview, "monday")
        transaction.put(replace(case.grace, title="Head of Engineering"))
        transaction.put(replace(case.monday, round=2))
    undo(acme)
    assert get(acme, Contact, "grace") == case.grace
    assert get(acme, Interview, "monday") == case.monday


def test_undo_goes_back_one_change_after_the_other(acme: Database, case: Case) -> None:
    for title in ("Head", "Director"):
        with acme.write("edited", title) as transaction:
            transaction.put(replace(case.grace, title=title))
    assert undo(acme).name == "Director"
    assert undo(acme).name == "Head"
    assert get(acme, Contact, "grace") == case.grace


def test_an_earlier_change_is_undone_alone_where_nothing_depends_on_it(acme: Database, case: Case) -> None:
    with acme.write("edited", "Grace") as first:
        first.put(replace(case.grace, title="Head"))
    with acme.write("edited", "Charles") as second:
        second.put(replace(case.charles, title="Reader"))
    assert undo(acme, first.entry).name == "Grace"
    assert get(acme, Contact, "grace") == case.grace
    assert get(acme, Contact, "charles") == replace(case.charles, title="Reader")


def test_a_record_changed_since_is_refused_and_nothing_is_put_back(acme: Database, case: Case) -> None:
    with acme.write("edited") as first:
        first.put(replace(case.charles, title="Reader"))
        first.put(replace(case.grace, title="Head"))
    with acme.write("edited") as second:
        second.put(replace(case.grace, title="Director"))
    with pytest.raises(ChangedSince, match=r"contact was changed since.*later change first"):
        undo(acme, first.entry)
    assert get(acme, Contact, "charles") == replace(case.charles, title="Reader")
    assert latest(acme) is not None


def test_a_record_deleted_since_is_refused(acme: Database, case: Case) -> None:
    person = Contact(uid="ada", name="Ada Byron")
    with acme.write("added") as first:
        first.put(person)
    with acme.write("deleted", journal=False) as second:
        second.delete(Contact, "ada")
    with pytest.raises(ChangedSince):
        undo(acme, first.entry)


def test_what_something_later_depends_on_is_refused(acme: Database, case: Case) -> None:
    entry = latest(acme)
    assert entry is not None
    with acme.write("planned", journal=False) as transaction:
        transaction.put(case.step("thanks", contact="grace"))
    with pytest.raises(ChangedSince, match="something added since depends on it"):
        undo(acme, entry.id)
    assert get(acme, Contact, "grace") == case.grace


def test_a_reminder_given_in_between_does_not_stand_in_the_way(acme: Database, case: Case) -> None:
    thanks = case.step("thanks")
    with acme.write("planned", journal=False) as transaction:
        transaction.put(thanks)
    with acme.write("skipped") as transaction:
        transaction.put(replace(thanks, skipped_on=TODAY, skipped_why="not keen"))
    with acme.write("reminded", journal=False) as transaction:
        transaction.put(replace(thanks, skipped_on=TODAY, skipped_why="not keen", reminded_at=NOW))
    undo(acme)
    assert get(acme, Step, "thanks") == replace(thanks, reminded_at=NOW)


def test_undoing_twice_changes_nothing_more(acme: Database, case: Case) -> None:
    with acme.write("edited") as transaction:
        transaction.put(replace(case.grace, title="Head"))
    undo(acme, transaction.entry)
    assert undo(acme, transaction.entry).undone
    assert get(acme, Contact, "grace") == case.grace


def test_nothing_to_undo_is_said(db: Database) -> None:
    with pytest.raises(NothingToUndo, match="nothing to undo"):
        undo(db)


def test_a_transaction_may_stay_out_of_the_journal(db: Database, case: Case) -> None:
    with db.write("cached", journal=False) as transaction:
        transaction.put(case.grace)
    assert transaction.entry is None
    assert latest(db) is None


def test_too_large_a_change_is_named_but_not_kept(db: Database) -> None:
    with db.write("imported", "people.vcf") as transaction:
        transaction.put_many(Contact, [Contact(uid=str(number), name="N") for number in range(5001)])
    assert transaction.entry is None
    entry = latest(db)
    assert entry is not None
    assert (entry.label, entry.can_undo) == ("imported", False)
    with pytest.raises(NothingToUndo, match="too large"):
        undo(db)
    assert len(all_of(db, Contact)) == 5001


def test_a_large_change_gives_its_memory_back(db: Database) -> None:
    before = db.rows("PRAGMA cache_size")
    with db.write("imported", journal=False) as transaction:
        transaction.put_many(Contact, [Contact(uid=str(number), name="N") for number in range(5001)])
        assert transaction.rows("PRAGMA cache_size") != before
    assert db.rows("PRAGMA cache_size") == before


def test_the_journal_forgets_the_oldest(db: Database, case: Case) -> None:
    for number in range(ENTRIES_KEPT + 5):
        with db.write("edited", str(number)) as transaction:
            transaction.put(replace(case.grace, title=str(number)))
    assert db.rows("SELECT count(*), min(name + 0) FROM journal") == [(ENTRIES_KEPT, 5)]


def test_what_is_put_back_is_found_by_the_search_again(acme: Database, case: Case) -> None:
    with acme.write("renamed") as transaction:
        transaction.put(replace(case.grace, name="Amazing Grace"))
    undo(acme)
    assert [hit.uid for hit in search(acme, "hopper")] == ["grace"]
    assert search(acme, "amazing") == []
