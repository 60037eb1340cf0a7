"""When an event begins and how long it goes on, however its file says so."""

import pytest

from followup_desktop.domain.found import FoundInterview
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.invites import read_invites


def read(*lines: str) -> FoundInterview:
    content = "\n".join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", *lines, "END:VEVENT", "END:VCALENDAR"])
    (interview,) = read_invites(content.encode()).interviews
    return interview


def start(*lines: str) -> str:
    interview = read(*lines)
    assert interview.starts_at is not None
    return f"{interview.starts_at.isoformat(timespec='seconds')} {interview.timezone}".strip()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("DTSTART:20261130T090000Z", "2026-11-30T09:00:00+00:00 UTC"),
        ("DTSTART;TZID=Europe/Berlin:20261130T100000", "2026-11-30T09:00:00+00:00 Europe/Berlin"),
        ("DTSTART:20261130T100000", "2026-11-30T10:00:00"),
        ("DTSTART;TZID=UTC:20261130T090000", "2026-11-30T09:00:00+00:00 UTC"),
        ("DTSTART;TZID=:20261130T100000", "2026-11-30T10:00:00"),
        # a zone beside the Z of UTC is that of the clock on the wall
        ("DTSTART;TZID=Europe/Berlin:20261130T100000Z", "2026-11-30T09:00:00+00:00 Europe/Berlin"),
        ("DTSTART;TZID=Nowhere:20261130T090000Z", "2026-11-30T09:00:00+00:00 UTC"),
        # as ISO 8601 writes it, and shortened
        ("DTSTART:2026-11-30T09:00:00Z", "2026-11-30T09:00:00+00:00 UTC"),
        ("DTSTART:20261130T090000.000Z", "2026-11-30T09:00:00+00:00 UTC"),
        ("DTSTART:2026-11-30T10:00:00+01:00", "2026-11-30T09:00:00+00:00 Etc/GMT-1"),
        ("DTSTART;TZID=Europe/Paris:20261130T100000+0100", "2026-11-30T09:00:00+00:00 Europe/Paris"),
        ("DTSTART:20261130T0900Z", "2026-11-30T09:00:00+00:00 UTC"),
        ("DTSTART;TZID=Europe/Berlin:2026-11-30 10:00", "2026-11-30T09:00:00+00:00 Europe/Berlin"),
        ("DTSTART:20261130t090000z", "2026-11-30T09:00:00+00:00 UTC"),
        ("DTSTART:TZID=Europe/Berlin:20261130T100000", "2026-11-30T09:00:00+00:00 Europe/Berlin"),
        # the end of the day, and a leap second
        ("DTSTART:20261130T240000Z", "2026-12-01T00:00:00+00:00 UTC"),
        ("DTSTART:20261130T095960Z", "2026-11-30T09:59:59+00:00 UTC"),
        # clocks that go back show an hour twice: the first is meant; what they leave out is still a time
        ("DTSTART;TZID=Europe/Berlin:20261025T023000", "2026-10-25T00:30:00+00:00 Europe/Berlin"),
        ("DTSTART;TZID=Europe/Berlin:20260329T023000", "2026-03-29T01:30:00+00:00 Europe/Berlin"),
    ],
)
def test_a_start_is_a_moment_with_a_zone_or_floats(line: str, expected: str) -> None:
    assert start(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "DTSTART;VALUE=DATE:20261130",
        "DTSTART:20261130",
        "DTSTART:2026-11-30",
        "DTSTART;VALUE=DATE-TIME:20261130",
        "DTSTART;VALUE=DATE:20261130T000000",
        "DTSTART;TZID=Europe/Berlin;VALUE=DATE:20261130",
    ],
)
def test_a_day_is_a_whole_day_from_midnight_wherever_one_is(line: str) -> None:
    interview = read(line)
    assert (start(line), interview.timezone) == ("2026-11-30T00:00:00", "")
    assert (interview.whole_day, interview.minutes) == (True, 24 * 60)


@pytest.mark.parametrize("flag", ["X-MICROSOFT-CDO-ALLDAYEVENT:TRUE", "X-FUNAMBOL-ALLDAY:1"])
def test_outlook_says_beside_its_midnights_that_a_day_is_meant(flag: str) -> None:
    lines = ("DTSTART;TZID=Europe/Berlin:20261130T000000", "DTEND;TZID=Europe/Berlin:20261201T000000")
    assert (read(*lines, flag).whole_day, start(*lines, flag)) == (True, "2026-11-30T00:00:00")
    assert not read(*lines).whole_day
    assert not read("DTSTART:20261130T090000Z", flag).whole_day


@pytest.mark.parametrize(
    ("lines", "minutes"),
    [
        (["DTSTART:20261130T090000Z", "DTEND:20261130T094500Z"], 45),
        (["DTSTART:20261130T090000Z", "DURATION:PT1H30M"], 90),
        (["DTSTART:20261130T090000Z", "DTEND:20261130T093000Z", "DURATION:PT2H"], 30),
        (["DTSTART:20261130T090000Z"], 60),
        (["DTSTART:20261130T090000Z", "DTEND:20261130T090000Z"], 60),
        (["DTSTART:20261130T090000Z", "DTEND:20261130T080000Z"], 60),
        (["DTSTART:20261130T090000Z", "DTEND:5678"], 60),
        (["DTSTART:20261130T090000Z", "DURATION:one hour"], 60),
        (["DTSTART:20261130T090000Z", "DURATION:-PT1H"], 60),
        (["DTSTART:20261130T090000Z", "DTEND:20261130T092959Z"], 30),
        (["DTSTART;TZID=Europe/Berlin:20261130T090000", "DTEND;TZID=America/New_York:20261130T040000"], 60),
        (["DTSTART;TZID=Europe/Berlin:20261130T090000", "DTEND:20261130T100000"], 60),
        (["DTSTART;TZID=Europe/Berlin:20261024T230000", "DTEND;TZID=Europe/Berlin:20261025T040000"], 360),
        (["DTSTART;VALUE=DATE:20261130", "DTEND;VALUE=DATE:20261202"], 2 * 24 * 60),
        (["DTSTART;VALUE=DATE:20261130", "DTEND;VALUE=DATE:20261130"], 24 * 60),
        (["DTSTART;VALUE=DATE:20261130", "DURATION:P3D"], 3 * 24 * 60),
        (["DTSTART;VALUE=DATE:20261130", "DTEND:20261130T100000Z"], 24 * 60),
        (["DTSTART:20261130T090000", "DTEND;VALUE=DATE:20261130"], 60),
        (["DTSTART:20261130T090000Z", "DTEND:21261130T090000Z"], 366 * 24 * 60),
    ],
)
def test_it_goes_on_until_its_end_or_an_hour(lines: list[str], minutes: int) -> None:
    assert read(*lines).minutes == minutes


def test_a_start_without_a_zone_has_that_of_the_end() -> None:
    lines = ("DTSTART:20261130T100000", "DTEND;TZID=Europe/Berlin:20261130T110000")
    assert start(*lines) == "2026-11-30T09:00:00+00:00 Europe/Berlin"


@pytest.mark.parametrize(
    "line",
    [
        "DTSTART:1234",
        "DTSTART:20261340T090000Z",
        "DTSTART:20261130T256199Z",
        "DTSTART:30.11.2026 10:00",
        "DTSTART:00010101T000000Z",
        "DTSTART:99991231T235959Z",
        "DTSTART:99999999",
        "DTSTART:",
        "DTSTART",
        "DTEND:20261130T090000Z",
    ],
)
def test_an_event_without_a_usable_start_is_refused_with_its_name(line: str) -> None:
    with pytest.raises(ExchangeError, match='"Interview": It does not say when it begins'):
        read("SUMMARY:Interview", line)


@pytest.mark.parametrize("line", ["DTSTART:19700101T000000Z", "DTSTART:21990101T000000Z"])
def test_a_time_outside_the_years_that_can_be_kept_is_refused(line: str) -> None:
    with pytest.raises(ExchangeError, match="It is too far away"):
        read(line)


def test_the_first_usable_start_of_several_counts() -> None:
    assert start("DTSTART:soon", "DTSTART:20261130T090000Z") == "2026-11-30T09:00:00+00:00 UTC"


@pytest.mark.parametrize(
    ("lines", "stamp"),
    [
        (["DTSTAMP:20261123T080102Z"], "2026-11-23T08:01:02+00:00"),
        (["DTSTAMP:20261123T0801Z"], "2026-11-23T08:01:00+00:00"),
        (["DTSTAMP:20261123T080102"], "2026-11-23T08:01:02+00:00"),
        (["DTSTAMP;VALUE=DATE:20261123"], "2026-11-23T00:00:00+00:00"),
        (["DTSTAMP:nonsense", "LAST-MODIFIED:20261123T080102Z"], "2026-11-23T08:01:02+00:00"),
        ([], "None"),
    ],
)
def test_the_stamp_is_a_moment_in_utc(lines: list[str], stamp: str) -> None:
    found = read("DTSTART:20261130T090000Z", *lines).stamp
    assert str(found and found.isoformat()) == stamp
