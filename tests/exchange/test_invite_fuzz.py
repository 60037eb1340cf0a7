"""Whatever a calendar file holds, it is read or refused: nothing else happens."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from followup_desktop.domain.found import Found
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.invites import read_invites

FILES = sorted((Path(__file__).parent / "files" / "ics").iterdir())
NOW = datetime(2026, 11, 23, tzinfo=UTC)
HEAD, TAIL = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n", "\nEND:VEVENT\nEND:VCALENDAR\n"
START = "DTSTART:20261130T090000Z\n"


def read(content: bytes) -> Found | None:
    """What is found; every interview in it can be shown, sorted and stored."""
    try:
        found = read_invites(content, now=NOW)
    except ExchangeError:
        return None
    for one in found.interviews:
        assert one.uid
        assert one.minutes > 0
        assert one.starts_at is not None or one.cancelled
        assert "\n" not in one.summary + one.link + one.phone
        if one.starts_at is not None:
            assert (one.starts_at.tzinfo is UTC) == bool(one.timezone)
            assert 1970 <= one.starts_at.year <= 2199
        f"{one.summary}{one.description}{one.location}{one.uid}".encode()
        assert all(person.details for person in one.people)
    return found


@given(st.binary(max_size=2_000))
def test_random_bytes(content: bytes) -> None:
    read(content)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    seed=st.sampled_from(FILES),
    changes=st.lists(st.tuples(st.integers(0, 4_000), st.binary(max_size=6)), max_size=8),
)
def test_changed_files(seed: Path, changes: list[tuple[int, bytes]]) -> None:
    content = bytearray(seed.read_bytes())
    for position, piece in changes:
        begin = position % len(content)
        content[begin : begin + max(len(piece), 1)] = piece
    read(bytes(content))


@given(seed=st.sampled_from(FILES), begin=st.integers(0, 4_000), end=st.integers(0, 4_000))
def test_truncated_files(seed: Path, begin: int, end: int) -> None:
    content = seed.read_bytes()
    read(content[: end % len(content)])
    read(content[begin % len(content) :])


@given(
    st.lists(
        st.sampled_from([line for file in FILES for line in file.read_bytes().split(b"\n")]), max_size=40
    )
)
def test_files_spliced_of_the_lines_of_others(lines: list[bytes]) -> None:
    read(b"\n".join(lines))


names = st.sampled_from(
    [
        "DTSTART",
        "DTEND",
        "DURATION",
        "RRULE",
        "RDATE",
        "EXDATE",
        "RECURRENCE-ID",
        "SUMMARY",
        "DESCRIPTION",
        "LOCATION",
        "ORGANIZER",
        "ATTENDEE",
        "SEQUENCE",
        "STATUS",
        "URL",
        "CONFERENCE",
        "DTSTAMP",
        "X-ALT-DESC",
        "X-APPLE-STRUCTURED-LOCATION",
        "BEGIN",
        "END",
        "TZID",
    ]
)
parameters = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "TZID",
                "VALUE",
                "CN",
                "EMAIL",
                "CUTYPE",
                "ROLE",
                "RANGE",
                "ENCODING",
                "CHARSET",
                "X-TITLE",
                "X-ADDRESS",
                "ALTREP",
            ]
        ),
        st.text(st.characters(exclude_characters="\n\r"), max_size=12)
        | st.sampled_from(["DATE", "Europe/Berlin", '"']),
    ),
    max_size=3,
)
values = st.one_of(
    st.text(st.characters(exclude_characters="\n\r"), max_size=40),
    st.sampled_from(
        [
            "20261130T090000Z",
            "20261130",
            "20261130T090000",
            "19700101T000000Z",
            "21991231T235959Z",
            "20261130T090000/PT1H",
            "PT1H",
            "-P1D",
            "P99999999D",
            "FREQ=DAILY",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=WEEKLY;COUNT=3;UNTIL=20270101",
            "mailto:a@b.example",
            "CANCELLED",
            "VEVENT",
            "VALARM",
            "https://zoom.us/j/1",
            "tel:+441234567890",
            "<p>x</p>",
        ]
    ),
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(names, parameters, values), max_size=8))
def test_properties_that_nobody_would_write(lines: list[tuple[str, list[tuple[str, str]], str]]) -> None:
    written = "\n".join(
        name + "".join(f";{key}={text}" for key, text in given_parameters) + f":{value}"
        for name, given_parameters, value in lines
    )
    read((HEAD + written + TAIL).encode("utf-8", "replace"))
    read((HEAD + START + written + TAIL).encode("utf-8", "replace"))


@given(
    rule=st.text(st.sampled_from("FREQ=DAILYWKMONTHUNTILCOUNTBYSETPOS;,-0123456789"), max_size=60),
    exclude=st.text(st.sampled_from("0123456789TZ,/-"), max_size=60),
)
@example(rule="FREQ=DAILY;COUNT=1000000000", exclude="")
@example(rule="FREQ=SECONDLY", exclude="")
@example(rule="FREQ=DAILY;INTERVAL=0", exclude="")
@example(rule="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", exclude="20261130T090000Z")
def test_rules_that_nobody_would_write(rule: str, exclude: str) -> None:
    read(f"{HEAD}{START}RRULE:{rule}\nEXDATE:{exclude}\nRDATE:{exclude}{TAIL}".encode())


@given(st.lists(st.sampled_from(["BEGIN:", "END:"]), max_size=60), st.data())
def test_components_that_do_not_fit_into_each_other(edges: list[str], data: st.DataObject) -> None:
    kinds = st.sampled_from(["VCALENDAR", "VEVENT", "VALARM", "VTIMEZONE", "STANDARD", "VTODO", "", "X"])
    lines = [edge + data.draw(kinds) for edge in edges]
    middle = data.draw(st.integers(0, len(lines)))
    read("\n".join([*lines[:middle], "UID:1", START, *lines[middle:]]).encode())


@pytest.mark.parametrize(
    ("content", "interviews"),
    [
        (b"BEGIN:VEVENT\n" * 100_000, None),
        (b"BEGIN:X\n" * 100_000 + b"BEGIN:VEVENT\nUID:1\n" + START.encode(), 1),
        (b"BEGIN:VCALENDAR\n" * 100_000 + b"BEGIN:VEVENT\nUID:1\n" + START.encode(), 1),
        ((HEAD + START + "DESCRIPTION:a").encode() + b"\n a" * 300_000, 1),
        ((HEAD + START + "DESCRIPTION:").encode() + b"a" * 3_000_000, 1),
        ((HEAD + START).encode() + b"ATTENDEE:mailto:a@b.example\n" * 40_000, 1),
        ((HEAD + START + "RDATE:").encode() + b"20261201T090000Z," * 60_000, 1),
        ((HEAD + START).encode() + b"RDATE:20261201T090000Z\n" * 40_000, 1),
        (b"\n" * 1_000_000 + (HEAD + START).encode(), 1),
        (b"\x00" * 1_000_000 + b"\n" + (HEAD + START).encode(), 1),
        ((HEAD + START + "SUMMARY" + ';X="' * 100_000).encode(), 1),
        (b"x" * 20_000_001, None),
    ],
)
def test_what_is_made_to_keep_it_busy_is_read_or_refused(content: bytes, interviews: int | None) -> None:
    found = read(content)
    if interviews is None:
        assert found is None
    else:
        assert found is not None
        assert len({one.uid for one in found.interviews}) == interviews
