"""Day, time and zone of an event as they stand in the review: text first, a moment later."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from followup_desktop.domain.interview import Interview, in_utc
from followup_desktop.phrases.dates import plain_date
from followup_desktop.phrases.language import _
from followup_desktop.ui.forms.said_dates import DayFor, clock_text, clock_time, spoken, unclear


@dataclass(frozen=True, slots=True)
class When:
    """What stands in the three fields."""

    day: str
    time: str
    zone: str


def when_of(interview: Interview) -> When:
    """The fields of an interview."""
    local = interview.starts_at.astimezone(ZoneInfo(interview.timezone))
    return When(plain_date(local.date()), clock_text(local.time()), interview.timezone)


def unclear_when(when: When, today: date) -> tuple[str, str] | None:
    """The first field ("day", "time", "zone") that is not clear, and what to say about it."""
    complaint = unclear(when.day, today, DayFor.EVENT)
    if complaint:
        return "day", complaint
    if clock_time(when.time) is None:
        return "time", _("This time is not clear. Try 14:30, or 3pm.")
    if not _is_zone(when.zone):
        return "zone", _("This time zone is not known. Try Europe/London.")
    return None


def moved_to(interview: Interview, when: When, today: date) -> Interview:
    """The interview at what stands in the fields; as it is while one of them is not clear."""
    if when == when_of(interview) or unclear_when(when, today) is not None:
        return interview
    understood, moment = spoken(when.day, today, DayFor.EVENT), clock_time(when.time)
    if understood is None or moment is None:
        return interview
    zone = when.zone.strip()
    return replace(interview, starts_at=in_utc(datetime.combine(understood.day, moment), zone), timezone=zone)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name.strip())
    except (KeyError, ValueError, OSError):
        return False
    return bool(name.strip())
