"""vCalendar 1.0, as old phones write it."""

from pathlib import Path

import pytest

from followup_desktop.domain.found import Detail, Found
from followup_desktop.exchange.invitations.vcalendar import rule_of
from followup_desktop.exchange.invites import read_invites

FILES = Path(__file__).parent / "files" / "ics"


def read(*lines: str, head: str = "") -> Found:
    content = (
        f"BEGIN:VCALENDAR\nVERSION:1.0\n{head}\nBEGIN:VEVENT\n"
        + "\n".join(lines)
        + "\nEND:VEVENT\nEND:VCALENDAR"
    )
    return read_invites(content.encode())


def test_a_file_of_a_phone() -> None:
    (one,) = read_invites((FILES / "phone.vcs").read_bytes()).interviews
    assert (f"{one.starts_at:%Y-%m-%d %H:%M}", one.timezone) == ("2026-07-08 07:00", "Europe/Berlin")
    assert one.summary == "Vorstellungsgespräch bei der Müller GmbH"
    assert one.description == "Straße 1\nBitte klingeln"
    assert [
        (person.role, person.first(Detail.NAME), person.first(Detail.EMAIL)) for person in one.people
    ] == [
        ("organizer", "Eva M. Roth", "eva@mueller-werk.example"),
        ("", "", "ada@example.org"),
    ]
    assert (one.company and one.company.text) == "Müller GmbH"


SUMMER = "TZ:+01\nDAYLIGHT:TRUE;+02;20260329T010000Z;20261025T010000Z;CET;CEST"


@pytest.mark.parametrize(
    ("head", "start", "expected"),
    [
        (SUMMER, "20260708T090000", "07:00 Europe/Berlin"),
        (SUMMER, "20261208T090000", "08:00 Europe/Berlin"),
        (SUMMER, "20260708T090000Z", "09:00 UTC"),
        ("TZ:-05", "20260708T090000", "14:00 America/Bogota"),
        ("TZ:+0124", "20260708T090000", "07:36 UTC"),
        ("TZ:nonsense\nDAYLIGHT:TRUE", "20260708T090000", "09:00 "),
        ("TZ:+01\nDAYLIGHT:TRUE;+xx;x;y;;", "20260708T090000", "08:00 Africa/Lagos"),
        ("TZ:+01\nDAYLIGHT:FALSE", "20260708T090000", "08:00 Africa/Lagos"),
        ("", "20260708T090000", "09:00 "),
    ],
)
def test_times_without_a_zone_are_in_that_of_the_file(head: str, start: str, expected: str) -> None:
    (one,) = read(f"DTSTART:{start}", head=head).interviews
    assert f"{one.starts_at:%H:%M} {one.timezone}" == expected


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("D1 #3", "FREQ=DAILY;INTERVAL=1;COUNT=3"),
        ("D2 20261231T000000Z", "FREQ=DAILY;INTERVAL=2;UNTIL=20261231T000000Z"),
        ("W1 MO WE #0", "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,WE"),
        ("MP1 1+ TH 21001231T000000", "FREQ=MONTHLY;INTERVAL=1;UNTIL=21001231T000000;BYDAY=1TH"),
        ("MP1 1- FR #2", "FREQ=MONTHLY;INTERVAL=1;COUNT=2;BYDAY=-1FR"),
        ("MD1 1 15 LD #4", "FREQ=MONTHLY;INTERVAL=1;COUNT=4;BYMONTHDAY=1,15,-1"),
        ("MD1 2- #4", "FREQ=MONTHLY;INTERVAL=1;COUNT=4;BYMONTHDAY=-2"),
        ("YM1 6 7 #8", "FREQ=YEARLY;INTERVAL=1;COUNT=8;BYMONTH=6,7"),
        ("YM1 #0", "FREQ=YEARLY;INTERVAL=1"),
        ("YD1 1 100 #2", "FREQ=YEARLY;INTERVAL=1;COUNT=2;BYYEARDAY=1,100"),
        ("FREQ=DAILY", "FREQ=DAILY"),
        ("nonsense", "nonsense"),
    ],
)
def test_rules_of_series_are_those_of_icalendar(rule: str, expected: str) -> None:
    assert rule_of(rule) == expected


def test_a_series_of_a_phone_is_taken_date_by_date() -> None:
    found = read("UID:1", "DTSTART:20261130T090000Z", "RRULE:W1 MO #3")
    assert [f"{one.starts_at:%m-%d}" for one in found.interviews] == ["11-30", "12-07", "12-14"]
