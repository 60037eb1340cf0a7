"""Public holidays are kept once they have been worked out."""

from datetime import date

from followup_desktop.store.database import Database
from followup_desktop.store.holidays import cached_holidays, forget_holidays, keep_holidays

BOXING_DAY = {date(2026, 12, 25): "Christmas Day", date(2026, 12, 28): "Boxing Day (observed)"}


def test_what_was_kept_comes_back(db: Database) -> None:
    with db.write("holidays", journal=False) as transaction:
        keep_holidays(transaction, "GB-ENG", 2026, BOXING_DAY)
    assert cached_holidays(db, "GB-ENG", 2026) == BOXING_DAY


def test_a_year_without_holidays_differs_from_one_never_looked_up(db: Database) -> None:
    with db.write("holidays", journal=False) as transaction:
        keep_holidays(transaction, "", 2026, {})
    assert cached_holidays(db, "", 2026) == {}
    assert cached_holidays(db, "", 2027) is None
    assert cached_holidays(db, "DE-BY", 2026) is None


def test_they_can_be_forgotten_and_kept_anew(db: Database) -> None:
    with db.write("holidays", journal=False) as transaction:
        keep_holidays(transaction, "GB-ENG", 2026, BOXING_DAY)
        keep_holidays(transaction, "GB-ENG", 2026, {})
        assert cached_holidays(transaction, "GB-ENG", 2026) == {}
        forget_holidays(transaction)
        assert cached_holidays(transaction, "GB-ENG", 2026) is None
