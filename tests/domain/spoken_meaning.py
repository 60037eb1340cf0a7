"""What a phrase is understood as, in a form that can be read. Today is Tuesday, 24 November 2026."""

from datetime import date

from followup_desktop.domain.spoken_dates import understand

TUESDAY = date(2026, 11, 24)


def meant(
    text: str, *, today: date = TUESDAY, day_first: bool = True, latest: bool = False, nearest: bool = False
) -> str:
    """What was understood, as it would be written down: "Fri 4 Dec 2026 15:30"; empty for nothing."""
    spoken = understand(text, today, day_first=day_first, latest=latest, nearest=nearest)
    if spoken is None:
        return ""
    weekday, month, day_of_month, *_ = spoken.day.ctime().split()
    day = f"{weekday} {day_of_month} {month} {spoken.day.year}"
    return day if spoken.time is None else f"{day} {spoken.time:%H:%M}"
