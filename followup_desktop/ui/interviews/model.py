"""The opportunities with their interviews, as rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from followup_desktop.domain.interview import Interview
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.phrases.dates import plain_date
from followup_desktop.phrases.labels import interview_kind_label, stage_label
from followup_desktop.phrases.language import _
from followup_desktop.services.job_search import OpportunityLine
from followup_desktop.ui.checklist.rows import Mark
from followup_desktop.ui.interviews.rows import RowsModel, Shown
from followup_desktop.ui.interviews.said_dates import clock_text


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


def opportunity_in_words(line: OpportunityLine, today: date, *, with_stage: bool = True) -> Shown:
    """An opportunity as a row: company and position, how far it has come, what is next or waited for."""
    opportunity = line.opportunity
    stage = stage_label(opportunity.stage)
    what = " · ".join(part for part in (opportunity.company, opportunity.position) if part)
    step = line.next_step
    coming = line.next_title if step is not None else line.waiting or _whence(opportunity)
    mark = Mark.NONE
    if step is not None and step.due < today:
        mark = Mark.OVERDUE
    elif step is not None and step.enters_today <= today:
        mark = Mark.DUE
    return Shown(
        what=what,
        where=" · ".join(part for part in (stage if with_stage else "", coming) if part),
        aside=line.next_due,
        mark=mark,
        quiet=opportunity.stage.is_closed,
        strong=with_stage,
        spoken=", ".join(part for part in (what, stage, coming, line.next_due) if part),
    )


def _whence(opportunity: Opportunity) -> str:
    """Where one heard of it, or since when it is here: for those with nothing to do."""
    if opportunity.source:
        return opportunity.source
    return _("Added {date}").format(date=plain_date(opportunity.added_on))
