"""A series of events as single interviews."""

from datetime import UTC, datetime

import pytest

from followup_desktop.domain.found import Found
from followup_desktop.exchange.invites import read_invites

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def event(*lines: str, uid: str = "s1") -> str:
    return "\n".join(["BEGIN:VEVENT", f"UID:{uid}", "SUMMARY:Interview", *lines, "END:VEVENT"])


def read(*events: str, now: datetime | None = None) -> Found:
    return read_invites("\n".join(["BEGIN:VCALENDAR", *events, "END:VCALENDAR"]).encode(), now=now)


def starts(*events: str, now: datetime | None = None) -> list[str]:
    return [f"{one.starts_at:%m-%d %H:%M}" for one in read(*events, now=now).interviews]


def test_up_to_ten_dates_are_interviews_of_their_own_each_known_by_its_start() -> None:
    found = read(event("DTSTART:20261130T090000Z", "DURATION:PT45M", "RRULE:FREQ=DAILY;COUNT=10"))
    assert [one.recurrence for one in found.interviews] == [
        *(f"202611{day}T090000Z" for day in (30,)),
        *(f"202612{day:02}T090000Z" for day in range(1, 10)),
    ]
    assert {(one.uid, one.minutes) for one in found.interviews} == {("s1", 45)}
    assert found.left_out == ()


def test_of_a_longer_one_the_first_is_taken_and_the_others_are_said_to_be_left_out() -> None:
    found = read(event("DTSTART:20261130T090000Z", "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=11"))
    (first,) = found.interviews
    assert (first.starts_at, first.recurrence) == (datetime(2026, 11, 30, 9, tzinfo=UTC), "20261130T090000Z")
    (reason,) = found.left_out
    assert reason.what == '"Interview"'
    assert reason.why.startswith(
        "It repeats every 2 weeks on Monday, Wednesday, 11 times. Only the date 2026-11-30"
    )


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["DTSTART:20200106T090000Z", "RRULE:FREQ=WEEKLY"], "2026-11-30"),
        (["DTSTART:20200106T130000Z", "RRULE:FREQ=WEEKLY"], "2026-11-23"),
        (["DTSTART:20271130T090000Z", "RRULE:FREQ=WEEKLY"], "2027-11-30"),
        (["DTSTART:20200106T090000Z", "RRULE:FREQ=WEEKLY;UNTIL=20261101T000000Z"], "2026-10-26"),
        (["DTSTART:20200106T090000Z", "RRULE:FREQ=DAILY;COUNT=20"], "2020-01-25"),
        (["DTSTART;VALUE=DATE:20200106", "RRULE:FREQ=MONTHLY"], "2026-12-06"),
    ],
)
def test_with_a_now_it_is_the_next_date_or_the_last(lines: list[str], expected: str) -> None:
    (one,) = read(event(*lines), now=NOW).interviews
    assert f"{one.starts_at:%Y-%m-%d}" == expected


def test_a_series_keeps_its_wall_clock_when_the_clocks_change() -> None:
    series = event("DTSTART;TZID=Europe/Berlin:20261019T090000", "RRULE:FREQ=WEEKLY;COUNT=3")
    assert starts(series) == ["10-19 07:00", "10-26 08:00", "11-02 08:00"]


@pytest.mark.parametrize(
    "excluded",
    [
        "EXDATE:20261201T090000Z",
        "EXDATE;TZID=Europe/London:20261201T090000",
        "EXDATE;TZID=Europe/Berlin:20261201T100000",
        "EXDATE;VALUE=DATE:20261201",
        "EXDATE:20261201T090000",  # floating, as Thunderbird writes
        "EXDATE:20270101T000000Z,20261201T090000Z",
    ],
)
def test_an_excluded_date_is_left_out_however_it_is_written(excluded: str) -> None:
    series = event("DTSTART;TZID=Europe/London:20261130T090000", "RRULE:FREQ=DAILY;COUNT=3", excluded)
    assert starts(series) == ["11-30 09:00", "12-02 09:00"]


def test_an_excluded_moment_of_another_zone_is_no_date_of_the_series() -> None:
    series = event(
        "DTSTART;TZID=America/New_York:20261130T120000",
        "RRULE:FREQ=DAILY;COUNT=2",
        "EXDATE;TZID=America/Los_Angeles:20261130T120000",
    )
    assert starts(series) == ["11-30 17:00", "12-01 17:00"]


def test_listed_dates_are_added_and_none_comes_twice() -> None:
    series = event(
        "DTSTART:20261130T090000Z",
        "RRULE:FREQ=WEEKLY;COUNT=2",
        "RDATE:20261202T150000Z,20261207T090000Z",
        "RDATE;VALUE=PERIOD:20261203T080000Z/PT1H",
    )
    assert starts(series) == ["11-30 09:00", "12-02 15:00", "12-03 08:00", "12-07 09:00"]


def test_the_end_without_a_zone_is_in_that_of_the_series_and_a_day_counts_whole() -> None:
    start = "DTSTART;TZID=America/New_York:20261130T183000"
    assert len(read(event(start, "RRULE:FREQ=DAILY;UNTIL=20261202T183000")).interviews) == 3
    assert len(read(event(start, "RRULE:FREQ=DAILY;UNTIL=20261202")).interviews) == 3
    assert len(read(event(start, "RRULE:FREQ=DAILY;UNTIL=20261202T233000Z")).interviews) == 3
    assert len(read(event(start, "RRULE:FREQ=DAILY;UNTIL=20261202T232959Z")).interviews) == 2


def test_a_date_that_the_file_changes_stands_in_the_place_of_its_original() -> None:
    series = event("DTSTART:20261130T090000Z", "RRULE:FREQ=DAILY;COUNT=3")
    moved = event("RECURRENCE-ID:20261201T090000Z", "DTSTART:20261201T140000Z", "LOCATION:Room 2")
    first, second, third = read(series, moved).interviews
    assert f"{second.starts_at:%d %H:%M}" == "01 14:00"
    assert (second.recurrence, second.location) == ("20261201T090000Z", "Room 2")
    assert {first.location, third.location} == {""}


@pytest.mark.parametrize(
    "original",
    [
        "RECURRENCE-ID;TZID=Europe/Berlin:20261201T100000",
        "RECURRENCE-ID;VALUE=DATE:20261201",
        "RECURRENCE-ID:20261201T090000Z",
    ],
)
def test_the_original_is_known_by_its_moment_or_its_day(original: str) -> None:
    series = event("DTSTART;TZID=Europe/London:20261130T090000", "RRULE:FREQ=DAILY;COUNT=2")
    moved = event(original, "DTSTART:20261205T140000Z")
    assert starts(series, moved) == ["11-30 09:00", "12-05 14:00"]


def test_exchange_names_the_original_of_a_whole_day_by_its_midnight() -> None:
    series = event("DTSTART;VALUE=DATE:20260219", "RRULE:FREQ=WEEKLY;COUNT=2")
    for original in ("TZID=W. Europe Standard Time:20260226T000000", "VALUE=DATE-TIME:20260225T230000Z"):
        moved = event(f"RECURRENCE-ID;{original}", "DTSTART;VALUE=DATE:20260227")
        zone = event("DTSTART;TZID=Europe/Berlin:20260101T100000", uid="other")
        found = [one for one in read(zone, series, moved).interviews if one.uid == "s1"]
        assert [one.recurrence for one in found] == ["20260219", "20260226"]


def test_a_change_of_all_later_dates_moves_them_too() -> None:
    series = event("DTSTART:20261130T090000Z", "RRULE:FREQ=DAILY;COUNT=4")
    later = event(
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20261202T090000Z", "DTSTART:20261202T160000Z", "LOCATION:Annexe"
    )
    found = read(series, later).interviews
    assert [f"{one.starts_at:%d %H:%M}" for one in found] == ["30 09:00", "01 09:00", "02 16:00", "03 16:00"]
    assert [one.location for one in found] == ["", "", "Annexe", "Annexe"]
    assert [one.recurrence for one in found][-1] == "20261203T090000Z"


def test_changed_dates_of_a_long_series_are_taken_beside_the_first() -> None:
    series = event("DTSTART:20261130T090000Z", "RRULE:FREQ=DAILY")
    moved = event("RECURRENCE-ID:20261210T090000Z", "DTSTART:20261210T140000Z")
    assert starts(series, moved) == ["11-30 09:00", "12-10 14:00"]


def test_dates_whose_series_is_not_in_the_file_stand_for_themselves() -> None:
    moved = event("RECURRENCE-ID:20261210T090000Z", "DTSTART:20261210T140000Z")
    (one,) = read(moved).interviews
    assert one.recurrence == "20261210T090000Z"


def test_a_cancelled_date_is_said_to_be_cancelled_and_the_others_are_not() -> None:
    series = event("DTSTART:20261130T090000Z", "RRULE:FREQ=DAILY;COUNT=2")
    off = event("RECURRENCE-ID:20261201T090000Z", "DTSTART:20261201T090000Z", "STATUS:CANCELLED")
    assert [one.cancelled for one in read(series, off).interviews] == [False, True]


def test_a_cancelled_series_is_one_cancellation_without_a_date_of_its_own() -> None:
    (one,) = read(
        event("DTSTART:20261130T090000Z", "RRULE:FREQ=DAILY;COUNT=5", "STATUS:CANCELLED")
    ).interviews
    assert (one.cancelled, one.recurrence) == (True, "")


def test_a_broken_rule_leaves_the_single_event_and_says_so() -> None:
    found = read(event("DTSTART:20261130T090000Z", "RRULE:FREQ=SOMETIMES"))
    assert [f"{one.starts_at:%d}" for one in found.interviews] == ["30"]
    assert "by a rule that cannot be used" in found.left_out[0].why


def test_a_series_of_which_every_date_is_off_gives_none_beside_other_events() -> None:
    off = event("DTSTART:20261130T090000Z", "RRULE:FREQ=DAILY;COUNT=1", "EXDATE:20261130T090000Z")
    found = read(off, event("DTSTART:20261201T090000Z", uid="s2"))
    assert [one.uid for one in found.interviews] == ["s2"]
    assert found.left_out[0].why == "All its dates are called off in the file."


def test_many_series_cannot_keep_it_busy() -> None:
    series = [
        event("DTSTART:19800101T090000Z", "RRULE:FREQ=DAILY;COUNT=99999", uid=f"u{one}") for one in range(60)
    ]
    found = read(*series, now=NOW)
    assert len(found.interviews) == 60
    assert any("more series than can be worked out" in one.why for one in found.left_out)
