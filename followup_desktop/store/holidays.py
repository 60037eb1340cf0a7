"""Public holidays as once worked out, so that looking at the checklist needs no calendar of the world."""

import json
from collections.abc import Mapping
from datetime import date

from followup_desktop.store.rows import Reader
from followup_desktop.store.transaction import Transaction


def cached_holidays(db: Reader, region: str, year: int) -> dict[date, str] | None:
    """The holidays of a region in a year with their names; None where they have not been kept yet."""
    found = db.rows("SELECT days FROM holiday_year WHERE region = ? AND year = ?", [region, year])
    if not found:
        return None
    return {date.fromisoformat(day): name for day, name in json.loads(found[0][0]).items()}


def keep_holidays(transaction: Transaction, region: str, year: int, days: Mapping[date, str]) -> None:
    """Keep the holidays of a region in a year, in place of what was kept before."""
    text = json.dumps({day.isoformat(): name for day, name in sorted(days.items())}, ensure_ascii=False)
    transaction.run_many(
        "INSERT OR REPLACE INTO holiday_year (region, year, days) VALUES (?, ?, ?)", [(region, year, text)]
    )


def forget_holidays(transaction: Transaction) -> None:
    """Forget them all, as a later version of the calendar may know better."""
    transaction.run_many("DELETE FROM holiday_year", [()])
