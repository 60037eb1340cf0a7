"""The pipeline as rows: a header for each stage, its opportunities below, and the referrals at the end."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject

from followup_desktop.domain.opportunity import Opportunity, Referral, Stage
from followup_desktop.phrases.dates import short_date
from followup_desktop.phrases.labels import stage_label
from followup_desktop.phrases.language import _
from followup_desktop.services.job_search import OpportunityLine
from followup_desktop.ui.opportunity.row import opportunity_in_words
from followup_desktop.ui.rows.model import RowsModel, Shown
from followup_desktop.ui.rows.shapes import Mark

REFERRALS = "referrals"
"""The key of the section of referrals, beside those of the stages."""


@dataclass(frozen=True, slots=True)
class HeaderRow:
    """The head of a stage, or of the referrals: how much is in it, and whether it is folded away."""

    section: str
    count: int
    folded: bool


@dataclass(frozen=True, slots=True)
class OpportunityRow:
    """An opportunity."""

    line: OpportunityLine


@dataclass(frozen=True, slots=True)
class ReferralRow:
    """A hint to another employer, with the opportunity that it came from."""

    referral: Referral
    source: Opportunity | None


Row = HeaderRow | OpportunityRow | ReferralRow


class PipelineModel(RowsModel[Row]):
    """Stages in their order, closed ones folded until one wants to see them. Empty sections are absent."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folded = {stage.value for stage in Stage if stage.is_closed and stage is not Stage.HIRED}
        self._today = date.min
        self._stages: Mapping[Stage, Sequence[OpportunityLine]] = {}
        self._referrals: Sequence[tuple[Referral, Opportunity | None]] = ()

    def show_pipeline(
        self,
        stages: Mapping[Stage, Sequence[OpportunityLine]],
        referrals: Sequence[tuple[Referral, Opportunity | None]],
        today: date,
    ) -> None:
        """Show these, as they stand today."""
        self._today = today
        self._stages, self._referrals = stages, referrals
        self._lay()

    def fold(self, section: str, *, folded: bool) -> None:
        """Fold a section away, or show what is in it."""
        (self._folded.add if folded else self._folded.discard)(section)
        self._lay()

    def key(self, record: Row) -> str:
        """The uid, or the section of a header."""
        if isinstance(record, HeaderRow):
            return f"section:{record.section}"
        return record.line.opportunity.uid if isinstance(record, OpportunityRow) else record.referral.uid

    def words(self, record: Row) -> Shown:
        """A row in words."""
        if isinstance(record, OpportunityRow):
            return opportunity_in_words(record.line, self._today, with_stage=False)
        if isinstance(record, ReferralRow):
            return _referral(record)
        label = _("Referrals") if record.section == REFERRALS else stage_label(Stage(record.section))
        state = _("folded") if record.folded else _("unfolded")
        return Shown(
            what=f"{label}  {record.count}",
            is_header=True,
            folded=record.folded,
            spoken=_("{section}, {count}, {state}").format(section=label, count=record.count, state=state),
        )

    def _lay(self) -> None:
        rows: list[Row] = []
        for stage, lines in self._stages.items():
            rows += self._section(stage.value, [OpportunityRow(line) for line in lines])
        rows += self._section(
            REFERRALS, [ReferralRow(referral, source) for referral, source in self._referrals]
        )
        self.set_records(rows)

    def _section(self, name: str, rows: Sequence[Row]) -> list[Row]:
        if not rows:
            return []
        folded = name in self._folded
        return [HeaderRow(name, len(rows), folded), *(() if folded else rows)]


def _referral(row: ReferralRow) -> Shown:
    referral = row.referral
    what = " · ".join(part for part in (referral.company, referral.person) if part)
    day = short_date(referral.received_on)
    if row.source is not None:
        where = _("From {company}, {date}").format(company=row.source.company, date=day)
    else:
        where = _("Received {date}").format(date=day)
    became = referral.became is not None
    aside = _("an opportunity now") if became else ""
    return Shown(what=what, where=where, aside=aside, mark=Mark.DONE if became else Mark.NONE, quiet=became)
