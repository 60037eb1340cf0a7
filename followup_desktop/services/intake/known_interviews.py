"""Which interview an event is about that is here already."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from followup_desktop.domain.found import FoundInterview
from followup_desktop.domain.interview import Interview, in_utc
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.services.intake.companies import same_company
from followup_desktop.services.intake.review import PersonReview


class KnownInterviews:
    """Finds the interviews of an event. `zone` is the machine's, for events that leave the time floating."""

    def __init__(
        self, interviews: Iterable[Interview], opportunities: Mapping[str, Opportunity], zone: str
    ) -> None:
        self._interviews = list(interviews)
        self._opportunities = opportunities
        self._zone = zone
        self._met: set[str] = set()
        self._rounds: dict[str, int] = {}
        for interview in self._interviews:
            self.count(interview)

    def count(self, interview: Interview) -> None:
        """The next round at this opportunity comes after this one."""
        self._rounds[interview.opportunity] = max(self.last_round(interview.opportunity), interview.round)

    def last_round(self, opportunity: str) -> int:
        """The highest round of an opportunity (a uid); 0 where it has had none."""
        return self._rounds.get(opportunity, 0)

    def of(
        self, found: FoundInterview, people: Sequence[PersonReview], companies: Sequence[str]
    ) -> list[Interview]:
        """The interviews that the event is about: by uid, or noted by hand at that time with that company."""
        if found.uid and not found.recurrence:
            ours = [known for known in self._interviews if known.uid == found.uid]
            if ours:  # it went out from here into a calendar
                return ours
        if found.uid:
            series = [known for known in self._interviews if known.source_uid == found.uid]
            if found.cancelled and not found.recurrence:
                return series
            same = [known for known in series if known.source_recurrence == found.recurrence]
            same = same or self._of_a_moved_series(found, series)
            if same:
                self._met.add(same[0].uid)
                return same
        if found.starts_at is None:
            return []
        moment = moment_of(found.starts_at, found.timezone or self._zone)
        return [
            known
            for known in self._interviews
            if not known.source_uid and known.starts_at == moment and self._is_of(known, companies, people)
        ][:1]

    def _of_a_moved_series(self, found: FoundInterview, series: Sequence[Interview]) -> list[Interview]:
        """Where they move a whole series, its days get other names: the first goes with the first."""
        left = [known for known in series if known.uid not in self._met and known.source_recurrence]
        if not found.recurrence or any(known.source_sequence >= found.sequence for known in left):
            return []
        return sorted(left, key=_begin)[:1]

    def _is_of(self, known: Interview, companies: Sequence[str], people: Sequence[PersonReview]) -> bool:
        opportunity = self._opportunities.get(known.opportunity)
        if opportunity and any(same_company(opportunity.company, company) for company in companies):
            return True
        met = {person.contact for person in known.people}
        return any(match.contact.uid in met for person in people for match in person.matches)


def _begin(interview: Interview) -> tuple[datetime, str]:
    return interview.starts_at, interview.uid


def is_older(found: FoundInterview, known: Interview) -> bool:
    """Whether what is known is newer: by SEQUENCE, then by DTSTAMP (RFC 5546, section 2.1.5)."""
    if found.uid == known.uid:
        return False
    if not known.source_uid or found.sequence != known.source_sequence:
        return bool(known.source_uid) and found.sequence < known.source_sequence
    if found.stamp is None or known.source_stamp is None:
        return False
    return found.stamp < known.source_stamp


def moment_of(local: datetime, zone: str) -> datetime:
    """A moment in UTC; a naive one is what a clock in `zone` shows."""
    return local.astimezone(UTC) if local.tzinfo is not None else in_utc(local, zone)
