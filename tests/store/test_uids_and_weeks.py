"""Uids without their records, and when the search began."""

from dataclasses import replace
from datetime import date

from followup_desktop.domain.contact import Contact
from followup_desktop.store.database import Database
from followup_desktop.store.uids import all_uids, uids_beginning
from followup_desktop.store.weeks import added_in_week, first_added
from tests.store.case import Case


def test_a_beginning_is_completed(db: Database) -> None:
    with db.write("added") as transaction:
        transaction.put_many(
            Contact, [Contact(uid=uid, name="N") for uid in ("ab1", "ab2", "ac", "a%", "AB")]
        )
    assert uids_beginning(db, Contact, "ab", 9) == ["ab1", "ab2"]
    assert uids_beginning(db, Contact, "a", 2) == ["a%", "ab1"]
    assert uids_beginning(db, Contact, "a%", 9) == ["a%"]


def test_all_uids_come_by_kind(acme: Database) -> None:
    found = all_uids(acme)
    assert found["contact"] == {"grace", "charles"}
    assert found["promise"] == {"portfolio"}
    assert found["step"] == set()


def test_the_search_began_with_the_first_opportunity(db: Database, case: Case) -> None:
    assert first_added(db) is None
    with db.write("added") as transaction:
        transaction.put(case.charles)
        transaction.put(case.acme)
        transaction.put(replace(case.acme, uid="globex", added_on=date(2026, 11, 8)))
        transaction.put(replace(case.acme, uid="next week", added_on=date(2026, 11, 9)))
    assert first_added(db) == date(2026, 11, 2)
    assert added_in_week(db, date(2026, 11, 2)) == [date(2026, 11, 2), date(2026, 11, 8)]
