"""Local times in an archive: nights on which the clocks change, offsets, far zones."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from followup_desktop.domain.interview import Interview
from followup_desktop.domain.touch import Touch
from followup_desktop.exchange.archive import Archive, dumps, loads

Document = dict[str, Any]


def interview_at(starts_at: str, timezone: str) -> Document:
    """An archive with one interview at this time in this zone."""
    return {
        "format": "followup-desktop",
        "version": 1,
        "opportunities": [{"uid": "o1", "company": "Acme"}],
        "interviews": [{"uid": "i1", "opportunity": "o1", "starts_at": starts_at, "timezone": timezone}],
    }


@pytest.mark.parametrize(
    ("starts_at", "timezone", "moment"),
    [
        ("2026-11-23T10:00", "Europe/London", "2026-11-23T10:00+00:00"),
        ("2026-07-01T10:00", "Europe/London", "2026-07-01T09:00+00:00"),
        ("2026-11-23T10:00:30", "America/New_York", "2026-11-23T15:00:30+00:00"),
        ("2026-11-24T01:00", "Pacific/Auckland", "2026-11-23T12:00+00:00"),
        ("2026-11-23T10:00", "Asia/Kathmandu", "2026-11-23T04:15+00:00"),
        # the clocks go back: the first of two equal times, then the second
        ("2026-10-25T01:30", "Europe/London", "2026-10-25T00:30+00:00"),
        ("2026-10-25T01:30+00:00", "Europe/London", "2026-10-25T01:30+00:00"),
        ("2026-11-01T01:30-05:00", "America/New_York", "2026-11-01T06:30+00:00"),
        # the offset of the zone, and that of UTC
        ("2026-07-01T10:00+01:00", "Europe/London", "2026-07-01T09:00+00:00"),
        ("2026-07-01T10:00Z", "Europe/Berlin", "2026-07-01T10:00+00:00"),
    ],
)
def test_a_local_time_means_a_moment(
    starts_at: str, timezone: str, moment: str, take_in: Callable[..., Archive]
) -> None:
    archive = take_in(interview_at(starts_at, timezone))
    assert archive.interviews[0].starts_at == datetime.fromisoformat(moment)
    assert archive.interviews[0].starts_at.utcoffset() == UTC.utcoffset(None)


def test_a_time_that_the_clocks_leave_out_is_refused(refusal: Callable[..., str]) -> None:
    message = refusal(interview_at("2026-03-29T01:30", "Europe/London"))
    assert message.startswith('interviews[0].starts_at ("i1"): The clocks in Europe/London go forward')
    assert "leave out 01:30" in message


def test_an_offset_that_the_zone_does_not_have_is_refused(refusal: Callable[..., str]) -> None:
    message = refusal(interview_at("2026-07-01T10:00+05:00", "Europe/London"))
    assert "Clocks in Europe/London are +0100 from UTC at that time, not +0500." in message


@pytest.mark.parametrize(
    ("moment", "timezone", "written"),
    [
        ("2026-07-01T09:00+00:00", "Europe/London", "2026-07-01T10:00"),
        ("2026-07-01T09:00:30+00:00", "Europe/London", "2026-07-01T10:00:30"),
        ("2026-10-25T00:30+00:00", "Europe/London", "2026-10-25T01:30"),
        ("2026-10-25T01:30+00:00", "Europe/London", "2026-10-25T01:30+00:00"),
        ("2026-10-25T00:30+00:00", "Europe/Berlin", "2026-10-25T02:30"),
        ("2026-10-25T01:30+00:00", "Europe/Berlin", "2026-10-25T02:30+01:00"),
    ],
)
def test_an_interview_is_written_as_the_clocks_show_it(moment: str, timezone: str, written: str) -> None:
    interview = Interview(
        uid="i1",
        opportunity="o1",
        starts_at=datetime.fromisoformat(moment),
        timezone=timezone,
        added_on=date(2026, 7, 1),
    )
    document = json.loads(dumps(Archive(interviews=(interview,))))
    assert document["interviews"][0]["starts_at"] == written


def test_the_day_of_a_touch_is_written_only_where_it_is_not_that_in_utc() -> None:
    moment = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    touches = (
        Touch(uid="t1", at=moment, on=date(2026, 11, 23)),
        Touch(uid="t2", at=moment, on=date(2026, 11, 24)),
    )

    content = dumps(Archive(touches=touches))

    first, second = json.loads(content)["touches"]
    assert "on" not in first
    assert second["on"] == "2026-11-24"
    assert first["at"] == "2026-11-23T23:30:00Z"
    assert loads(content, today=date(2026, 12, 1)).touches == touches


def test_a_moment_with_another_offset_is_kept_in_utc(
    example: Document, take_in: Callable[..., Archive]
) -> None:
    example["touches"][0]["at"] = "2026-11-23T16:05:00-05:00"
    assert take_in(example).touches[0].at == datetime(2026, 11, 23, 21, 5, tzinfo=UTC)
