"""Dates and times as a person types them, and as the form says them back."""

import re
from datetime import date, time
from enum import Enum

from PySide6.QtCore import QLocale

from followup_desktop.domain.spoken_dates import Spoken, understand
from followup_desktop.phrases.dates import plain_date, weekday_name
from followup_desktop.phrases.language import _
from followup_desktop.ui.locale_dates import month_comes_first

_YEARS_AWAY = 20
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.|h|uhr)?", re.IGNORECASE)


class DayFor(Enum):
    """What a day is for, which settles what is meant where the words leave room."""

    PLAN = "plan"
    """Something one means to do: the coming day, and of "next week" its first."""

    ANSWER = "answer"
    """Something to wait for: of "next week" the last day, since a call never comes too early."""

    EVENT = "event"
    """Something that took place, or will: without a year the nearest day, before or ahead."""


def spoken(text: str, since: date, purpose: DayFor = DayFor.PLAN) -> Spoken | None:
    """The day (and time) meant by this text when it was said on `since`; None where it is not clear."""
    return understand(
        text,
        since,
        day_first=not month_comes_first(QLocale()),
        latest=purpose is DayFor.ANSWER,
        nearest=purpose is DayFor.EVENT,
    )


def echo_of(text: str, since: date, purpose: DayFor = DayFor.PLAN) -> str:
    """What was understood, to be shown beneath the field: "Fri 4 Dec 2026"; empty if it says so already."""
    understood = spoken(text, since, purpose) if text.strip() else None
    if understood is None:
        return ""
    day = plain_date(understood.day)
    if understood.time is not None:
        return f"{day}, {clock_text(understood.time)}"
    return "" if text.strip() == day else day


def unclear(text: str, since: date, purpose: DayFor = DayFor.PLAN) -> str:
    """What is wrong with a date as typed: it is not clear, or a lifetime away; empty where it is fine."""
    understood = spoken(text, since, purpose)
    if understood is None:
        return _("This date is not clear. Try 4 Dec, next Tue, or end of next week.")
    if abs(understood.day.year - since.year) > _YEARS_AWAY:
        return _("This date lies a long way off. Check the year.")
    return ""


def clock_time(text: str) -> time | None:
    """The time of day meant by "14:30", "9", "3pm" or "noon"; None where it is not clear."""
    words = text.strip().lower()
    if words in (_("noon"), _("midday")):
        return time(12)
    found = _CLOCK.fullmatch(words)
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").replace(".", "")
    if half in ("am", "pm"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def clock_text(moment: time) -> str:
    """A time of day as the form writes it: "14:30"."""
    return moment.strftime("%H:%M")


def left_on(day: date, today: date) -> str:
    """That a draft is still here, and from which day: "What you typed on Tuesday is still here."."""
    ago = (today - day).days
    if ago == 0:
        return _("What you typed today is still here.")
    if 0 < ago <= 6:
        return _("What you typed on {weekday} is still here.").format(weekday=weekday_name(day))
    return _("What you typed on {weekday} is still here.").format(weekday=plain_date(day))
