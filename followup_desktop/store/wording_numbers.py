"""The numbers of the wordings that notes to a company have."""

from collections.abc import Collection

from followup_desktop.domain.step import StepKind
from followup_desktop.domain.wording_numbers import company_key
from followup_desktop.store.rows import Reader

_MANY = 50  # opportunities; from here on one look at all steps is cheaper


def numbers_taken(db: Reader, companies: Collection[str]) -> dict[tuple[str, StepKind], list[int]]:
    """The numbers given to the notes of each kind at these companies, with that of each note.

    Companies are told apart by `company_key`; what is not asked for may be among the answer.
    """
    wanted = set(map(company_key, companies))
    opportunities = {
        uid: key
        for uid, company in db.rows("SELECT uid, company FROM opportunity")
        if (key := company_key(company)) in wanted
    }
    taken: dict[tuple[str, StepKind], list[int]] = {}
    for opportunity, kind, number in _numbers(db, opportunities):
        if opportunity in opportunities:
            taken.setdefault((opportunities[opportunity], StepKind(kind)), []).append(number)
    return taken


def _numbers(db: Reader, opportunities: Collection[str]) -> list[tuple[str, str, int]]:
    query = "SELECT opportunity, kind, wording FROM step"
    if len(opportunities) > _MANY:
        return db.rows(f"{query} WHERE opportunity IS NOT NULL")
    marks = ", ".join("?" * len(opportunities))
    return db.rows(f"{query} WHERE opportunity IN ({marks})", tuple(opportunities))
