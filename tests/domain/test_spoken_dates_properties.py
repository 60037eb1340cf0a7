"""Whatever is typed, reading it as a date never fails; and dates that are written in full come back."""

from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.domain.spoken_dates import understand
from followup_desktop.domain.spoken_dates.english import NOISE, PHRASES, WORDS

TODAYS = st.dates(date(1970, 1, 1), date(2198, 12, 31))
FIGURES = [
    "4",
    "12",
    "15th",
    "31",
    "2026",
    "4.12.",
    "12/4",
    "2026-12-04",
    "10:30",
    "3pm",
    "-",
    "\N{EN DASH}",
    "0",
    "99",
]
FULL_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
KNOWN = st.sampled_from(sorted(WORDS) + sorted(PHRASES)[1:] + sorted(NOISE) + FIGURES)
SPOKEN = st.one_of(st.text(max_size=60), st.lists(KNOWN, max_size=8).map(" ".join))


@given(said=SPOKEN, today=st.dates(), day_first=st.booleans(), latest=st.booleans(), nearest=st.booleans())
def test_no_text_is_an_error(said: str, today: date, *, day_first: bool, latest: bool, nearest: bool) -> None:
    spoken = understand(said, today, day_first=day_first, latest=latest, nearest=nearest)
    assert spoken is None or 1970 <= spoken.day.year <= 2199


@given(said=st.lists(KNOWN, max_size=6).map(" ".join), today=TODAYS)
def test_the_latest_day_is_never_before_the_first(said: str, today: date) -> None:
    first, latest = understand(said, today), understand(said, today, latest=True)
    if first is not None and latest is not None:
        assert first.day <= latest.day


@given(day=TODAYS, today=TODAYS)
def test_a_full_date_means_itself(day: date, today: date) -> None:
    weekday, month, *_ = day.ctime().split()  # English in every locale
    for written in (
        day.isoformat(),
        f"{day:%d.%m.%Y}",
        f"{day:%d/%m/%Y}",
        f"{weekday} {day.day} {month} {day.year}",
        f"{FULL_WEEKDAYS[day.weekday()]}, {month}. {day.day}, {day.year}",
        f"{day.day}-{month}-{day.year}",
    ):
        spoken = understand(written, today)
        assert spoken is not None
        assert spoken.day == day


@given(today=TODAYS, days=st.integers(0, 360))
def test_a_date_without_a_year_is_the_next_one(today: date, days: int) -> None:
    day = today + timedelta(days=days)
    spoken = understand(f"{day.day} {day.ctime().split()[1]}", today)
    assert spoken is not None
    assert spoken.day == day


@given(today=TODAYS, weekday=st.integers(0, 6))
def test_a_weekday_is_one_of_the_next_seven_days(today: date, weekday: int) -> None:
    spoken = understand(FULL_WEEKDAYS[weekday], today)
    assert spoken is not None
    assert 1 <= (spoken.day - today).days <= 7
    assert spoken.day.weekday() == weekday


@given(today=TODAYS, at=st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_a_time_written_in_full_is_that_time(today: date, at: time) -> None:
    half = "am" if at.hour < 12 else "pm"
    for written in (f"{at:%H:%M}", f"tomorrow at {at:%I:%M} {half}", f"Friday {at:%I.%M}{half}"):
        spoken = understand(written, today)
        assert spoken is not None
        assert spoken.time == at
