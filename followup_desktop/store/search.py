"""Searching as one types: opportunities, contacts and steps in which every word occurs.

A word of three letters or more is found anywhere inside a word, a shorter one (Bo, 李) at its start; accents
and capitals make no difference. A step is found by its company, position and contact, and by words of its
own. Hits come in the order of their rows, a page at a time, so that the first ones cost the same among eighty
thousand.
"""

# ruff: noqa: S608
# The queries are put together of our own words only; what a person typed goes in as a parameter.

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from followup_desktop.store.folding import START, words_in
from followup_desktop.store.rows import Reader

KINDS = ("opportunity", "contact", "step")
_ENOUGH = 4000


class Hit(NamedTuple):
    """Something found: its kind (opportunity, contact or step), its uid, and what its line shows.

    `name` is the contact's; a contact's company and position are its organization and title. The fields
    behind it are those of steps: dates as ISO text, `closed` 1 where it is done, skipped or ended. `place` is
    where the next page goes on: the query, the row of the index in it, and how many hits of that row were
    given.
    """

    kind: str
    uid: str
    company: str
    position: str
    name: str
    step_kind: str
    what: str
    due: str
    closed: int
    place: tuple[int, int, int]


def search(
    db: Reader, text: str, kind: str | None = None, limit: int = 50, after: Hit | None = None
) -> list[Hit]:
    """A page of what is found, of one kind or of all; `after` is the last hit of the page before."""
    words = [f'"{word}"' if len(word) > 2 else f'"{START}{word}"' for word in words_in(text)]
    if not words:
        return []
    found: list[Hit] = []
    for number, (hit_kind, sql, parameters) in enumerate(_queries(db, words)):
        if (kind is not None and kind != hit_kind) or (after is not None and number < after.place[0]):
            continue
        row, seen = after.place[1:] if after is not None and number == after.place[0] else (0, 0)
        for one in db.rows(f"{sql} LIMIT ? OFFSET ?", (*parameters, row, limit - len(found), seen)):
            seen = seen + 1 if one[-1] == row else 1
            row = one[-1]
            found.append(Hit._make((hit_kind, *one[:-1], (number, row, seen))))
        if len(found) == limit:
            break
    return found


_OPPORTUNITIES = """
    SELECT opportunity.uid, company, position, '', '', '', '', 0, found.rowid
    FROM opportunity_words AS found CROSS JOIN opportunity ON opportunity.id = found.rowid
    WHERE found.words MATCH ? AND found.rowid >= ? ORDER BY found.rowid
"""
_CONTACTS = """
    SELECT contact.uid, organization, title, name, '', '', '', 0, found.rowid
    FROM contact_words AS found CROSS JOIN contact ON contact.id = found.rowid
    WHERE found.words MATCH ? AND found.rowid >= ? ORDER BY found.rowid
"""
_STEP = """
    SELECT step.uid, coalesce(company, ''), coalesce(position, ''), coalesce(contact.name, ''), step.kind,
        step.what, step.due,
        step.done_on IS NOT NULL OR step.skipped_on IS NOT NULL OR step.ended_kind IS NOT NULL, found.rowid
"""
_THEIR_STEPS = {
    "opportunity": """
        FROM opportunity_words AS found CROSS JOIN opportunity ON opportunity.id = found.rowid
        CROSS JOIN step ON step.opportunity = opportunity.uid
        LEFT JOIN contact ON contact.uid = step.contact
    """,
    "contact": """
        FROM contact_words AS found CROSS JOIN contact ON contact.id = found.rowid
        CROSS JOIN step ON step.contact = contact.uid
        LEFT JOIN opportunity ON opportunity.uid = step.opportunity
    """,
    "step": """
        FROM step_words AS found CROSS JOIN step ON step.id = found.rowid
        LEFT JOIN opportunity ON opportunity.uid = step.opportunity
        LEFT JOIN contact ON contact.uid = step.contact
    """,
}


def _queries(db: Reader, words: Sequence[str]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The queries that find everything once, in order: of which kind, in SQL, with which parameters.

    A step has to have the rarest word in its opportunity, its contact or itself, so these three are gone
    through, each without what an earlier one found; the other words may be in any of them.
    """
    everywhere = " AND ".join(words)
    yield "opportunity", _OPPORTUNITIES, (everywhere,)
    yield "contact", _CONTACTS, (everywhere,)
    rarest = min(words, key=_Frequency(db)) if len(words) > 1 else words[0]
    others = [word for word in words if word != rarest]
    seen: list[str] = []
    for source, tables in _THEIR_STEPS.items():
        conditions = [f"NOT {_HAS[earlier]}" for earlier in seen]
        conditions += [f"({' OR '.join(_HAS.values())})" for _ in others]
        parameters = (*(rarest for _ in seen), *(word for word in others for _ in _HAS))
        where = " AND ".join([*conditions, "found.words MATCH ?", "found.rowid >= ?"])
        yield "step", f"{_STEP} {tables} WHERE {where} ORDER BY found.rowid", (*parameters, rarest)
        seen.append(source)


_HAS = {
    table: f"ifnull({table}.id IN (SELECT rowid FROM {table}_words WHERE words MATCH ?), 0)"
    for table in KINDS
}


class _Frequency:
    """How often a word occurs, counted no further than is needed to tell a rare one from a common one."""

    def __init__(self, db: Reader) -> None:
        self._db = db

    def __call__(self, word: str) -> int:
        return sum(self._in(table, word) for table in KINDS)

    def _in(self, table: str, word: str) -> int:
        sql = f"SELECT count(*) FROM (SELECT 1 FROM {table}_words WHERE words MATCH ? LIMIT {_ENOUGH})"
        count: int = self._db.rows(sql, [word])[0][0]
        return count
