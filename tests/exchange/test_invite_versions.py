"""Which event it is, how new, whether it is called off; and what is no invitation at all."""

from datetime import UTC, datetime

import pytest

from followup_desktop.domain.found import Found
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.invites import read_invites

START = "DTSTART:20261130T090000Z"


def event(*lines: str) -> str:
    return "\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT"])


def read(*events: str, method: str = "") -> Found:
    head = ["BEGIN:VCALENDAR", *([f"METHOD:{method}"] if method else [])]
    return read_invites("\n".join([*head, *events, "END:VCALENDAR"]).encode())


def test_uid_sequence_and_stamp_say_which_version_it_is() -> None:
    (one,) = read(event("UID:abc", "SEQUENCE:3", "DTSTAMP:20261123T080102Z", START)).interviews
    assert (one.uid, one.sequence, one.stamp) == ("abc", 3, datetime(2026, 11, 23, 8, 1, 2, tzinfo=UTC))
    assert (one.recurrence, one.cancelled) == ("", False)


@pytest.mark.parametrize(
    ("text", "sequence"),
    [("", 0), ("-1", 0), ("x", 0), ("7 ", 7), ("2147483647", 2**31 - 1), ("99999999999", 0), ("9" * 50, 0)],
)
def test_a_sequence_is_a_number_or_none(text: str, sequence: int) -> None:
    assert read(event("UID:1", f"SEQUENCE:{text}", START)).interviews[0].sequence == sequence


def test_of_several_versions_the_highest_sequence_counts_then_the_newest_then_the_last() -> None:
    versions = [
        ("SEQUENCE:1", "DTSTAMP:20261101T000000Z", "SUMMARY:old"),
        ("SEQUENCE:2", "DTSTAMP:20261101T000000Z", "SUMMARY:new"),
        ("SEQUENCE:2", "DTSTAMP:20261102T000000Z", "SUMMARY:newer"),
        ("SEQUENCE:2", "DTSTAMP:20261102T000000Z", "SUMMARY:last"),
        ("SEQUENCE:0", "DTSTAMP:20261103T000000Z", "SUMMARY:oldest"),
    ]
    found = read(*(event("UID:1", START, *lines) for lines in versions))
    assert [one.summary for one in found.interviews] == ["last"]


@pytest.mark.parametrize("method", ["", "REQUEST", "PUBLISH", "ADD", "request ", "X-UNKNOWN"])
def test_invitations_and_published_events_are_interviews(method: str) -> None:
    (one,) = read(event("UID:1", START), method=method).interviews
    assert not one.cancelled


@pytest.mark.parametrize(
    ("method", "status"), [("CANCEL", ""), ("", "CANCELLED"), ("REQUEST", "cancelled"), ("Cancel", "")]
)
def test_a_cancellation_is_said_by_the_method_or_the_status(method: str, status: str) -> None:
    assert read(event("UID:1", START, f"STATUS:{status}"), method=method).interviews[0].cancelled


def test_a_cancellation_need_not_say_when() -> None:
    (one,) = read(event("UID:1", "SUMMARY:Interview"), method="CANCEL").interviews
    assert (one.uid, one.starts_at, one.timezone, one.cancelled) == ("1", None, "", True)


def test_a_cancellation_without_a_uid_and_a_time_can_cancel_nothing() -> None:
    with pytest.raises(ExchangeError, match="It names neither itself nor a time"):
        read(event("SUMMARY:Interview"), method="CANCEL")


@pytest.mark.parametrize("method", ["REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"])
def test_answers_are_no_invitations_and_that_is_said(method: str) -> None:
    found = read(event("UID:1", START), event("UID:2", START), method=method)
    assert found.interviews == ()
    assert [one.what for one in found.left_out] == [method]


def test_an_answer_beside_an_invitation_leaves_the_invitation() -> None:
    reply = f"BEGIN:VCALENDAR\nMETHOD:REPLY\n{event('UID:1', START)}\nEND:VCALENDAR\n"
    request = f"BEGIN:VCALENDAR\nMETHOD:REQUEST\n{event('UID:2', START)}\nEND:VCALENDAR\n"
    found = read_invites((reply + request).encode())
    assert [one.uid for one in found.interviews] == ["2"]


def test_an_event_without_a_uid_is_known_again_by_what_it_is() -> None:
    lines = (START, "SUMMARY:Interview", "ORGANIZER:mailto:grace@acme.example")
    first = read(event(*lines)).interviews[0]
    again = read(event(*lines, "DESCRIPTION:more", "DTSTAMP:20261123T080102Z")).interviews[0]
    other = read(event("DTSTART:20261130T100000Z", *lines[1:])).interviews[0]
    assert first.uid == again.uid != other.uid
    assert first.uid.startswith("derived:")


def test_events_of_one_file_without_uids_are_kept_apart() -> None:
    found = read(event(START), event("DTSTART:20261130T100000Z"), event(START))
    assert len({one.uid for one in found.interviews}) == len(found.interviews) == 2


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "There is no event in this file"),
        ("hello", "There is no event in this file"),
        ("BEGIN:VCALENDAR\nEND:VCALENDAR", "There is no event in this file"),
        ("BEGIN:VCARD\nVERSION:3.0\nFN:Grace Hopper\nEND:VCARD\n", "This is a business card"),
        ("<!DOCTYPE html><html><body>Sign in</body></html>", "This is a web page"),
        ("BEGIN:VCALENDAR\nBEGIN:VTODO\nSUMMARY:x\nEND:VTODO\nEND:VCALENDAR", "tasks or journal entries"),
        ("BEGIN:VCALENDAR\nBEGIN:VFREEBUSY\nEND:VFREEBUSY\nEND:VCALENDAR", "free or busy"),
    ],
)
def test_a_file_without_an_event_is_refused_with_what_it_is(content: str, reason: str) -> None:
    with pytest.raises(ExchangeError, match=reason):
        read_invites(content.encode())


def test_tasks_journals_and_busy_times_are_never_events() -> None:
    others = [
        f"BEGIN:{name}\nUID:{name}\n{START}\nSUMMARY:no\nEND:{name}"
        for name in ("VTODO", "VTODO", "VJOURNAL", "VFREEBUSY")
    ]
    found = read(
        *others, event("UID:1", START, "BEGIN:VALARM", "SUMMARY:no", "UID:2", "END:VALARM", "SUMMARY:yes")
    )
    assert [(one.uid, one.summary) for one in found.interviews] == [("1", "yes")]
    assert [one.what for one in found.left_out] == ["2 tasks", "1 journal entry"]


def test_a_bad_event_does_not_spoil_the_others() -> None:
    found = read(event("UID:1", "SUMMARY:Bad", "DTSTART:1234"), event("UID:2", START))
    assert [one.uid for one in found.interviews] == ["2"]
    assert [one.what for one in found.left_out] == ['"Bad"']
