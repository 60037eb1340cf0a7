"""Search over everything: opportunities, contacts and steps, as one types."""

from datetime import date
from typing import NamedTuple

from followup_desktop.domain.step import StepKind
from followup_desktop.phrases.language import _
from followup_desktop.phrases.steps import Names, title
from followup_desktop.services.checklist import Checklist
from followup_desktop.store import search as stored
from followup_desktop.store.database import Database
from followup_desktop.store.search import Hit


class Found(NamedTuple):
    """One thing found: kind is step, opportunity or contact; `hit` says where the next page goes on."""

    kind: str
    uid: str
    title: str
    detail: str
    hit: Hit


class Search:
    """Finds what holds every word of a text."""

    def __init__(self, db: Database, checklist: Checklist) -> None:
        self._db = db
        self._checklist = checklist

    def find(self, text: str, limit: int = 50, after: Found | None = None) -> list[Found]:
        """A page of what is found, steps last; `after` is the last one of the page before."""
        hits = stored.search(self._db, text, limit=limit, after=after.hit if after else None)
        return [self._found(hit) for hit in hits]

    def _found(self, hit: Hit) -> Found:
        if hit.kind == "contact":
            detail = ", ".join(part for part in (hit.position, hit.company) if part)
            return Found(hit.kind, hit.uid, hit.name, detail, hit)
        if hit.kind == "opportunity":
            return Found(hit.kind, hit.uid, hit.company, hit.position, hit)
        named = title(StepKind(hit.step_kind), Names(hit.name, hit.company, hit.position, hit.what))
        due = self._checklist.date_format(date.fromisoformat(hit.due))
        when = _("closed") if hit.closed else _("by {date}").format(date=due)
        detail = ", ".join(part for part in (hit.company, when) if part)
        return Found(hit.kind, hit.uid, named, detail, hit)
