"""Short words for the tests of reminders: London, nine to six, an interview on Thursday, 26 November 2026."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from followup_desktop.domain.interview import Interview
from followup_desktop.domain.reminders import due_reminders, occasions
from followup_desktop.domain.settings import ReminderHours
from followup_desktop.domain.step import Reason, ReasonKind, Step, StepKind
from followup_desktop.domain.workdays import WorkCalendar

LONDON = ZoneInfo("Europe/London")
NINE_TO_SIX = ReminderHours()
CHRISTMAS = {date(2026, 12, 25): "Christmas Day", date(2026, 12, 28): "Boxing Day (observed)"}


def holidays(year: int) -> Mapping[date, str]:
    return CHRISTMAS if year == 2026 else {}


CALENDAR = WorkCalendar((0, 1, 2, 3, 4), holidays)

# A Thursday, from 14:00 to 15:00 in London.
INTERVIEW = Interview(
    uid="i",
    opportunity="o",
    starts_at=datetime(2026, 11, 26, 14, tzinfo=UTC),
    timezone="Europe/London",
    added_on=date(2026, 11, 20),
)


def step(
    opens: date,
    due: date,
    *,
    kind: StepKind = StepKind.THANK_YOU,
    aim: date | None = None,
    snoozed_until: date | None = None,
    reminded_at: datetime | None = None,
    lapses_at: datetime | None = None,
) -> Step:
    return Step(
        uid=f"{kind} {opens}",
        kind=kind,
        about="somebody",
        opens=opens,
        aim=aim,
        due=due,
        reason=Reason(ReasonKind.OWN),
        snoozed_until=snoozed_until,
        reminded_at=reminded_at,
        lapses_at=lapses_at,
    )


THANKS = step(date(2026, 11, 26), date(2026, 11, 30), aim=date(2026, 11, 27))
QUESTIONS = step(
    date(2026, 11, 25),
    date(2026, 11, 26),
    kind=StepKind.ASK_CLOSING_QUESTIONS,
    lapses_at=INTERVIEW.ends_at,
)
DEBRIEF = step(date(2026, 11, 26), date(2026, 11, 26), kind=StepKind.DEBRIEF)


def at(written: str, zone: ZoneInfo = LONDON) -> datetime:
    """A moment, from "2026-11-26 15:00" in that zone."""
    return datetime.fromisoformat(written).replace(tzinfo=zone)


def said(moment: datetime, zone: ZoneInfo = LONDON) -> str:
    """A moment as a person reads it: "Thu 26 Nov 15:00"."""
    weekday, month, day, clock, _ = moment.astimezone(zone).ctime().split()
    return f"{weekday} {day} {month} {clock[:5]}"


def all_occasions(
    asked: Step,
    interview: Interview | None = None,
    *,
    hours: ReminderHours = NINE_TO_SIX,
    zone: ZoneInfo = LONDON,
    until: str = "2026-12-31 00:00",
) -> list[str]:
    found = occasions(asked, interview, CALENDAR, hours, zone, at(until, zone))
    return [said(moment, zone) for moment in found]


def given(
    asked: Step, interview: Interview | None, now: datetime, hours: ReminderHours = NINE_TO_SIX
) -> list[str]:
    return [said(each.occasion) for each in due_reminders([(asked, interview)], now, CALENDAR, hours, LONDON)]
