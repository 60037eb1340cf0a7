"""Looking whether the database is sound."""

from dataclasses import replace

from followup_desktop.domain.step import Step
from followup_desktop.store.database import Database
from followup_desktop.store.soundness import check
from tests.store.case import Case


def put(db: Database, *steps: Step) -> None:
    with db.write("planned") as transaction:
        transaction.put_many(Step, steps)


def test_a_sound_database_has_no_problems(acme: Database, case: Case) -> None:
    put(acme, case.step("thanks", contact="grace"), case.step("own", what="buy a suit"))
    assert check(acme) == []


def test_a_record_that_is_missing_is_named(acme: Database) -> None:
    acme.rows("PRAGMA foreign_keys = OFF")
    acme.rows("DELETE FROM contact WHERE uid = 'grace'")
    acme.rows("DELETE FROM contact_words WHERE words LIKE '%hopper%'")
    assert check(acme) == ["Table person_met names a record of table contact that is not there."]


def test_a_value_that_cannot_be_read_is_named_with_its_record(acme: Database) -> None:
    acme.rows("UPDATE interview SET added_on = 'soon'")
    (problem,) = check(acme)
    assert problem.startswith("monday: Table interview")
    assert "soon" in problem


def test_a_setting_that_cannot_be_read_is_named(acme: Database) -> None:
    acme.rows("INSERT INTO setting (uid, content) VALUES ('reminders.start', '\"nine\"')")
    assert check(acme) == ["The setting reminders.start cannot be read; its default is used."]


def test_contradictions_are_named(acme: Database, case: Case) -> None:
    with acme.write("added") as transaction:
        transaction.put(replace(case.acme, uid="other"))
    put(
        acme,
        replace(case.step("backwards", opens=3), due=case.monday.added_on),
        replace(case.step("astray", opportunity="other"), interview="monday"),
    )
    assert check(acme) == [
        "Step backwards opens after its last day.",
        "Step astray is about an interview of another opportunity.",
    ]


def test_a_search_that_lags_behind_is_named(acme: Database) -> None:
    acme.rows("UPDATE opportunity SET company = 'Globex'")
    assert check(acme) == ["The search does not know what opportunity acme says now."]


def test_a_damaged_page_is_named(acme: Database) -> None:
    acme.rows("PRAGMA writable_schema = ON")
    acme.rows("UPDATE sqlite_master SET rootpage = 2 WHERE name = 'touch'")
    acme.rows("PRAGMA writable_schema = RESET")
    problems = check(acme)
    assert problems
    assert all("SQLite says" in problem or "damaged" in problem for problem in problems)
