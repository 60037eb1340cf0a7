"""Interviews: when, with whom, what was said and what was promised."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum


class InterviewKind(StrEnum):
    """How one met. A phone interview is a first screen: thanks go out the same day."""

    ONSITE = "onsite"
    VIDEO = "video"
    PHONE = "phone"


class SecondInterview(StrEnum):
    """The answer to "Will second interviews be part of the process?"; None stands for not asked yet."""

    YES = "yes"
    NO = "no"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMet:
    """Someone who sat at the table. `contact` is a contact's uid; `talked_about` what this person said."""

    contact: str
    role: str = ""
    talked_about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """Something that the candidate said they would send or do. `by` is None where no day was named."""

    uid: str
    what: str
    by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """One conversation about one opportunity.

    `starts_at` is a moment in UTC; `timezone` is the IANA zone in which it was said, and in which day 0
    is reckoned. `decision_asked` is None while not asked; True with `decision_by` None means that they
    named no date. `decision_said` keeps their own words ("end of next week"). `added_on` is the day on
    which the interview was recorded. The last four belong to the invite it came from: its uid, which one of a
    series it is (RECURRENCE-ID), and how new (SEQUENCE, and DTSTAMP in UTC).
    """

    uid: str
    opportunity: str
    starts_at: datetime
    timezone: str = "UTC"
    minutes: int = 60
    kind: InterviewKind = InterviewKind.ONSITE
    round: int = 1
    location: str = ""
    cancelled: bool = False
    added_on: date
    second_interview: SecondInterview | None = None
    second_interview_on: date | None = None
    decision_asked: bool | None = None
    decision_said: str = ""
    decision_by: date | None = None
    follow_up_as_told: date | None = None
    people: tuple[PersonMet, ...] = ()
    promised: tuple[Promise, ...] = ()
    notes: str = ""
    source_uid: str = ""
    source_recurrence: str = ""
    source_sequence: int = 0
    source_stamp: datetime | None = None

    @property
    def ends_at(self) -> datetime:
        """The moment it ends, in UTC."""
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def starts_on(self) -> date:
        """The day it starts, in its own zone."""
        return _date_in(self.starts_at, self.timezone)

    @property
    def ended_on(self) -> date:
        """Day 0: the date on which it ended, in the zone in which it was said to be."""
        return _date_in(self.ends_at, self.timezone)

    @property
    def decision_was_asked(self) -> bool:
        """Whether question two has its answer; a named date alone counts as asked."""
        return bool(self.decision_asked) or self.decision_by is not None

    @property
    def both_questions_answered(self) -> bool:
        """Whether both closing questions have an answer, also "they did not say"."""
        return self.second_interview is not None and self.decision_was_asked


def in_utc(local: datetime, zone: str) -> datetime:
    """The moment at which clocks in `zone` show `local` (naive; fold 0 means the earlier of two)."""
    from zoneinfo import ZoneInfo

    return local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def _date_in(moment: datetime, zone: str) -> date:
    """The date that calendars in a zone show at a moment. The zones are loaded when first asked for."""
    from zoneinfo import ZoneInfo

    return moment.astimezone(ZoneInfo(zone)).date()
