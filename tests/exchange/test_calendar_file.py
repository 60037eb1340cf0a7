"""Steps and interviews as a calendar program reads them."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.exchange.calendar_file import Meeting, StepDay, write
from tests.exchange.calendar_program import Entry, entries

TODAY = date(2026, 11, 24)
THANKS = StepDay("s1", "Thank Grace Hopper, Acme Finance", TODAY, (TODAY, date(2026, 11, 25)))
INTERVIEW = Meeting(
    "i1",
    "Interview at Acme Finance: Analyst",
    "1 Lombard St",
    datetime(2026, 11, 30, 10, tzinfo=ZoneInfo("Europe/Berlin")),
    datetime(2026, 11, 30, 11, tzinfo=ZoneInfo("Europe/Berlin")),
)


def read(*shown: StepDay | Meeting) -> list[Entry]:
    steps = [one for one in shown if isinstance(one, StepDay)]
    return entries(write("Followup", steps, [one for one in shown if isinstance(one, Meeting)], TODAY))


def test_a_step_is_an_event_of_a_whole_day_that_leaves_the_day_free() -> None:
    (event,) = read(THANKS)
    assert (event.uid, event.title) == ("s1", "Thank Grace Hopper, Acme Finance")
    assert (event.starts, event.ends) == (TODAY, date(2026, 11, 25))
    assert event.leaves_free


def test_its_alarms_come_at_nine_on_each_of_its_days() -> None:
    assert read(THANKS)[0].alarms == [timedelta(hours=9), timedelta(days=1, hours=9)]
    assert read(THANKS._replace(alarms=()))[0].alarms == []


def test_an_interview_has_its_moment_its_place_and_an_alarm_one_hour_before() -> None:
    (event,) = read(INTERVIEW)
    assert (event.uid, event.title) == ("i1", "Interview at Acme Finance: Analyst")
    assert (event.place, event.leaves_free) == ("1 Lombard St", False)
    assert event.starts == datetime(2026, 11, 30, 9, tzinfo=UTC)
    assert event.ends == datetime(2026, 11, 30, 10, tzinfo=UTC)
    assert event.alarms == [timedelta(hours=-1)]
    assert read(INTERVIEW._replace(alarm=False))[0].alarms == []


@pytest.mark.parametrize(
    ("local", "fold", "utc"),
    [
        ("2026-03-29T03:30", 0, "20260329T013000Z"),  # the hour after the clocks went forward
        ("2026-10-25T02:30", 0, "20261025T003000Z"),  # the first of two hours alike
        ("2026-10-25T02:30", 1, "20261025T013000Z"),
    ],
)
def test_daylight_saving_shifts_no_interview(local: str, fold: int, utc: str) -> None:
    starts_at = datetime.fromisoformat(local).replace(tzinfo=ZoneInfo("Europe/Berlin"), fold=fold)
    meeting = INTERVIEW._replace(starts_at=starts_at, ends_at=starts_at.astimezone(UTC) + timedelta(hours=1))
    assert f"DTSTART:{utc}\r\n".encode() in write("Followup", [], [meeting], TODAY)


def test_one_in_each_of_two_hours_alike_stay_apart() -> None:
    first = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    both = [INTERVIEW._replace(starts_at=one, ends_at=one) for one in (first, first.replace(fold=1))]
    content = write("Followup", [], both, TODAY)
    assert (content.count(b"DTSTART:20261025T003000Z"), content.count(b"DTSTART:20261025T013000Z")) == (1, 1)


def test_nobody_else_is_to_read_what_it_is_about() -> None:
    assert all(event.private for event in read(THANKS, INTERVIEW))


def test_an_interview_without_a_place_has_none() -> None:
    assert b"LOCATION" not in write("Followup", [], [INTERVIEW._replace(place=" ")], TODAY)


def test_the_same_on_the_same_day_gives_the_same_bytes_in_whatever_order_it_comes() -> None:
    later = THANKS._replace(uid="s2", day=date(2026, 12, 1), alarms=())
    assert write("F", [THANKS, later], [INTERVIEW], TODAY) == write("F", [later, THANKS], [INTERVIEW], TODAY)


def test_an_empty_file_is_a_calendar_all_the_same() -> None:
    assert read() == []


texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\r\t"), max_size=300)


@given(uid=texts.filter(str.strip), title=texts)
def test_any_text_comes_back_as_it_was_in_one_line(uid: str, title: str) -> None:
    uid = "".join(uid.split())
    step, meeting = read(THANKS._replace(uid=uid, title=title), INTERVIEW._replace(place=title))
    assert (step.uid, step.title, meeting.place) == (uid, *[" ".join(title.split())] * 2)


def test_what_is_no_text_is_left_out() -> None:
    assert read(THANKS._replace(title="Thank\x00 Grace\x1b\ud800"))[0].title == "Thank Grace"


def test_no_line_is_longer_than_calendars_must_read() -> None:
    content = write("Followup", [THANKS._replace(title="Grüße an Ὅμηρος 🎓" * 50)], [INTERVIEW], TODAY)
    assert max(map(len, content.split(b"\r\n"))) <= 75
