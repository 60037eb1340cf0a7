"""The opportunities with their interviews, as rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from followup_desktop.domain.interview import Interview
from followup_desktop.phrases.dates import plain_date
from followup_desktop.phrases.labels import interview_kind_label
from followup_desktop.phrases.language import _
from followup_desktop.services.job_search import OpportunityLine
from followup_desktop.ui.forms.said_dates import clock_text
from followup_desktop.ui.opportunity.row import opportunity_in_words
from followup_desktop.ui.rows.model import RowsModel, Shown


@dataclass(frozen=True, slots=True)
class OpportunityRow:
    """An opportunity."""

    line: OpportunityLine


@dataclass(frozen=True, slots=True)
class InterviewRow:
    """One of its interviews, beneath it."""

    interview: Interview
    line: OpportunityLine


Row = OpportunityRow | InterviewRow


class InterviewsModel(RowsModel[Row]):
    """Every opportunity with what comes next, and beneath it its interviews."""

    def __init__(self) -> None:
        super().__init__()
        self._names: Mapping[str, str] = {}
        self._today = date.min

    def show_lines(self, lines: Sequence[OpportunityLine], names: Mapping[str, str], today: date) -> None:
        """Show these; `names` are those of the contacts, by uid."""
        self._names = names
        self._today = today
        rows: list[Row] = []
        for line in lines:
            rows.append(OpportunityRow(line))
            rows.extend(InterviewRow(interview, line) for interview in line.interviews)
        self.set_records(rows)

    def key(self, record: Row) -> str:
        """The uid of the opportunity or the interview."""
        return record.line.opportunity.uid if isinstance(record, OpportunityRow) else record.interview.uid

    def words(self, record: Row) -> Shown:
        """A row in words."""
        if isinstance(record, OpportunityRow):
            return opportunity_in_words(record.line, self._today)
        return self._interview(record.interview)

    def _interview(self, interview: Interview) -> Shown:
        local = interview.starts_at.astimezone(ZoneInfo(interview.timezone))
        kind = interview_kind_label(interview.kind)
        what = _("{date}, {time} · {kind} · Round {round}").format(
            date=plain_date(local.date()), time=clock_text(local.time()), kind=kind, round=interview.round
        )
        names = [self._names.get(person.contact, "") for person in interview.people]
        met = ", ".join(name for name in names if name)
        where = _("With {people}").format(people=met) if met else _("Nobody written down yet")
        cancelled = _("cancelled") if interview.cancelled else ""
        return Shown(what=what, where=where, aside=cancelled, level=1, quiet=interview.cancelled)
