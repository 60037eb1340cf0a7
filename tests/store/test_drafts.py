"""Nothing typed is ever lost."""

from contextlib import closing

from followup_desktop.store.database import Database, open_database
from followup_desktop.store.drafts import Draft, drafts, drop_draft, load_draft, save_draft
from followup_desktop.store.journal import latest
from tests.store.case import NOW


def test_a_draft_is_there_when_the_program_starts_again(db: Database) -> None:
    save_draft(db, "interview:new", '{"company": "Acme"}')
    db.close()
    with closing(open_database(db.path)) as again:
        assert load_draft(again, "interview:new") == '{"company": "Acme"}'


def test_the_latest_text_counts(db: Database) -> None:
    save_draft(db, "note:thanks", "Dear")
    save_draft(db, "note:thanks", "Dear Grace")
    assert drafts(db) == [Draft("note:thanks", "Dear Grace", NOW)]


def test_a_dropped_draft_is_gone_and_the_others_stay(db: Database) -> None:
    save_draft(db, "one", "1")
    save_draft(db, "two", "2")
    drop_draft(db, "one")
    drop_draft(db, "never there")
    assert load_draft(db, "one") is None
    assert [draft.key for draft in drafts(db)] == ["two"]


def test_drafts_are_no_changes_to_undo(db: Database) -> None:
    save_draft(db, "one", "1")
    assert latest(db) is None
