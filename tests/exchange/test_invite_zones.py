"""Time zones: names of many programs, definitions inside the file, no memory from one file to the next."""

from datetime import datetime, timedelta

import pytest
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from followup_desktop.domain.found import Found
from followup_desktop.exchange.invitations.windows_zones import SHOWN_BY_WINDOWS
from followup_desktop.exchange.invitations.zone_names import LIKELIEST, OTHER_NAMES, RENAMED
from followup_desktop.exchange.invitations.zones import Zones, known_zone
from followup_desktop.exchange.invites import read_invites

WINTER = datetime.fromisoformat("2026-01-15T10:00")


def zone(tzid: str, *rules: str, own: str = "X") -> str:
    """A VTIMEZONE with these parts: "+0100 +0200 20260329T020000 RRULE:…" (from, to, start, rule)."""
    lines = ["BEGIN:VTIMEZONE", f"TZID:{tzid}", f"X-OWN:{own}"]
    for rule in rules:
        before, after, start, *more = rule.split(" ")
        lines += [
            "BEGIN:STANDARD",
            f"TZOFFSETFROM:{before}",
            f"TZOFFSETTO:{after}",
            f"DTSTART:{start}",
            *more,
        ]
        lines.append("END:STANDARD")
    return "\n".join([*lines, "END:VTIMEZONE"])


def event(start: str, uid: str = "1") -> str:
    return "\n".join(["BEGIN:VEVENT", f"UID:{uid}", f"DTSTART;{start}", "END:VEVENT"])


def read(*parts: str) -> Found:
    return read_invites("\n".join(["BEGIN:VCALENDAR", *parts, "END:VCALENDAR"]).encode())


def start(*parts: str) -> str:
    one = read(*parts).interviews[-1]
    assert one.starts_at is not None
    return f"{one.starts_at:%Y-%m-%d %H:%M} {one.timezone}"


EUROPE = (
    "+0200 +0100 16010101T030000 RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    "+0100 +0200 16010101T020000 RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
)
EASTERN = (
    "-0400 -0500 16010101T020000 RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11",
    "-0500 -0400 16010101T020000 RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3",
)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("America/New York", "America/New_York"),
        ("US-Eastern", "US/Eastern"),
        ("/mozilla.org/20050126_1/Europe/Berlin", "Europe/Berlin"),
        (
            "/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires",
            "America/Argentina/Buenos_Aires",
        ),
        ("FLE Standard Time", "Europe/Kyiv"),
        ("Eastern Standard Time", "America/New_York"),
        ("Eastern Daylight Time", "America/New_York"),
        ("GMT Standard Time", "Europe/London"),
        ("Central Standard Time (Mexico)", "America/Mexico_City"),
        ("W. Europe", "Europe/Berlin"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("(UTC-05:00) Eastern Time (US and Canada)", "America/New_York"),
        ("(GMT-05.00) Eastern Time (US & Canada)", "America/New_York"),
        ("(GMT+10:00) Canberra, Melbourne, Sydney", "Australia/Sydney"),
        ("(UTC-03:00) Brasília", "America/Sao_Paulo"),
        ("(UTC+00:00) Dublin, Edinburgh, Lisbon, London", "Europe/London"),
        ("(UTC+01:00) Zürich", "Europe/Zurich"),
        ("(UTC) Coordinated Universal Time", "UTC"),
        ("tzone://Microsoft/Utc", "UTC"),
        ("Etc/UTC", "UTC"),
        ("GMT", "UTC"),
        ("PDT", "America/Los_Angeles"),
        ("Customized Time Zone", ""),
        ("tzone://Microsoft/Custom", ""),
        ("../../etc/passwd", ""),
        ("Europe", ""),
        ("localtime", ""),
        ("", ""),
        ("x" * 300, ""),
    ],
)
def test_a_name_means_an_iana_zone_or_none(name: str, expected: str) -> None:
    assert known_zone(name) == expected


@pytest.mark.parametrize("name", [*WINDOWS_TO_OLSON, *RENAMED, *OTHER_NAMES, *LIKELIEST])
def test_every_name_in_the_tables_is_a_zone_here(name: str) -> None:
    assert known_zone(name)


@pytest.mark.parametrize("shown", SHOWN_BY_WINDOWS)
def test_every_zone_that_windows_shows_is_known_with_its_offset_before_it(shown: str) -> None:
    assert known_zone(f"(UTC+00:00) {shown.title()}")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("UTC+01:00", "Etc/GMT-1"),
        ("GMT-5", "Etc/GMT+5"),
        ("+0530", "Asia/Kolkata"),
        ("(UTC+03:30) Somewhere", "Asia/Tehran"),
        ("UTC+13:45", timedelta(hours=13, minutes=45)),
        ("Foo", None),
        (" ", ""),
    ],
)
def test_a_bare_offset_is_a_zone_that_has_it(name: str, expected: object) -> None:
    assert Zones(()).zone_at(name, WINTER) == expected


def test_a_known_name_wins_over_the_rules_that_the_file_gives_for_it() -> None:
    lying = zone("New Zealand Standard Time", "+0200 +0100 20191027T020000")
    assert (
        start(lying, event("TZID=New Zealand Standard Time:20191120T130000"))
        == "2019-11-20 00:00 Pacific/Auckland"
    )
    assert start(zone("Europe/Berlin", *EASTERN), event("TZID=Europe/Berlin:20260715T100000")) == (
        "2026-07-15 08:00 Europe/Berlin"
    )


def test_the_rules_count_for_a_name_that_nobody_knows() -> None:
    custom = zone("Customized Time Zone", *EASTERN)
    assert (
        start(custom, event("TZID=Customized Time Zone:20260715T100000"))
        == "2026-07-15 14:00 America/New_York"
    )
    assert (
        start(custom, event("TZID=Customized Time Zone:20261215T100000"))
        == "2026-12-15 15:00 America/New_York"
    )
    assert (
        start(custom, event("TZID=Customized Time Zone:20261101T003000"))
        == "2026-11-01 04:30 America/New_York"
    )


def test_a_zone_that_the_file_mentions_is_taken_before_others() -> None:
    other = event("TZID=Europe/Paris:20260101T100000", uid="0")
    assert start(zone("1", *EUROPE), event("TZID= 1:20260715T100000")) == "2026-07-15 08:00 Europe/Berlin"
    assert (
        start(other, zone("1", *EUROPE), event("TZID= 1:20260715T100000")) == "2026-07-15 08:00 Europe/Paris"
    )
    vienna = "X-WR-TIMEZONE:Europe/Vienna"
    assert (
        start(vienna, zone("1", *EUROPE), event("TZID=1:20260715T100000")) == "2026-07-15 08:00 Europe/Vienna"
    )


def test_the_second_zone_of_a_name_in_outlook_is_that_zone() -> None:
    assert known_zone("W. Europe Standard Time 1") == "Europe/Berlin"


def test_a_zone_may_say_which_it_is() -> None:
    known = zone("My zone", *EUROPE).replace("X-OWN:X", "X-LIC-LOCATION:Europe/Oslo")
    assert start(known, event("TZID=My zone:20260715T100000")) == "2026-07-15 08:00 Europe/Oslo"


def test_an_offset_that_no_zone_has_is_kept_as_a_moment() -> None:
    assert (
        start(zone("Odd", "+0124 +0124 19700101T000000"), event("TZID=Odd:20260715T100000"))
        == "2026-07-15 08:36 UTC"
    )
    assert start(zone("Half", "+1100 +1100 19700101T000000"), event("TZID=Half:20260715T100000")) == (
        "2026-07-14 23:00 Pacific/Guadalcanal"
    )


def test_an_impossible_offset_is_passed_over() -> None:
    spoiled = zone("Mine", "+5328 +0100 18930401T000000", *EUROPE, "+0100 +9900 20200101T000000")
    assert start(spoiled, event("TZID=Mine:20260715T100000")) == "2026-07-15 08:00 Europe/Berlin"


def test_the_name_is_found_however_it_is_escaped_and_quoted() -> None:
    custom = zone("Office\\, Room\\; 5", *EUROPE)
    assert start(custom, event('TZID="Office, Room; 5":20260715T100000')) == "2026-07-15 08:00 Europe/Berlin"
    assert start(event("TZID=(UTC-05:00) Eastern Time (US & Canada):20261130T100000")) == (
        "2026-11-30 15:00 America/New_York"
    )


def test_an_abbreviation_means_what_the_file_says_it_means() -> None:
    assert start(event("TZID=EST:20260715T100000")) == "2026-07-15 15:00 EST"
    assert (
        start(zone("EST", *EASTERN), event("TZID=EST:20260715T100000")) == "2026-07-15 14:00 America/New_York"
    )


def test_a_zone_may_be_defined_after_its_events_and_by_listed_dates() -> None:
    listed = zone(
        "Listed", "+0100 +0200 20260329T020000 RDATE:20270328T020000", "+0200 +0100 20261025T030000"
    )
    assert start(event("TZID=Listed:20260715T100000"), listed) == "2026-07-15 08:00 Europe/Berlin"
    assert start(event("TZID=Listed:20261215T100000"), listed) == "2026-12-15 09:00 Europe/Berlin"


def test_a_zone_that_is_neither_known_nor_defined_leaves_the_time_as_it_stands() -> None:
    found = read(event("TZID=Middle Earth:20260715T100000"))
    assert [(f"{one.starts_at}", one.timezone) for one in found.interviews] == [("2026-07-15 10:00:00", "")]
    assert 'Its time zone "Middle Earth" is not known' in found.left_out[0].why


def test_events_outside_a_calendar_are_read_with_the_zones_of_the_file() -> None:
    content = (
        f"BEGIN:VCALENDAR\n{zone('Mine', *EUROPE)}\nEND:VCALENDAR\n{event('TZID=Mine:20260715T100000')}\n"
    )
    (one,) = read_invites(content.encode()).interviews
    assert (f"{one.starts_at:%H:%M}", one.timezone) == ("08:00", "Europe/Berlin")


def test_no_zone_leaks_from_one_file_to_the_next() -> None:
    one = event("TZID=Our zone:20260715T100000")
    for rules, expected in ((EUROPE, "08:00 Europe/Berlin"), (EASTERN, "14:00 America/New_York")) * 2:
        assert start(zone("Our zone", *rules), one) == f"2026-07-15 {expected}"
    assert read(one).interviews[0].timezone == ""


def test_no_zone_leaks_from_one_calendar_to_the_next_in_a_file() -> None:
    start_at = "TZID=Our zone:20260715T100000"
    content = "".join(
        f"BEGIN:VCALENDAR\n{zone('Our zone', *rules)}\n{event(start_at, uid)}\nEND:VCALENDAR\n"
        for uid, rules in (("1", EUROPE), ("2", EASTERN))
    )
    assert [f"{one.starts_at:%H:%M}" for one in read_invites(content.encode()).interviews] == [
        "08:00",
        "14:00",
    ]


def test_a_rule_by_the_second_costs_nothing() -> None:
    spoiled = zone("Mine", "+0100 +0300 16010101T000000 RRULE:FREQ=SECONDLY", *EUROPE)
    assert start(spoiled, event("TZID=Mine:20260715T100000")) == "2026-07-15 08:00 Europe/Berlin"
