"""What an archive says becomes the records of the domain."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from followup_desktop.domain.contact import Contact, Picture
from followup_desktop.domain.interview import Interview, InterviewKind, PersonMet, Promise, SecondInterview
from followup_desktop.domain.opportunity import Opportunity, Stage
from followup_desktop.domain.reference import GivenReference
from followup_desktop.domain.settings import Appearance, Profile, RuleNumbers, Settings
from followup_desktop.domain.step import ReasonKind
from followup_desktop.domain.touch import Channel, Direction, Touch, TouchOutcome
from followup_desktop.exchange.archive import Archive, loads, read
from followup_desktop.exchange.errors import ExchangeError

Document = dict[str, Any]
Read = Callable[..., Archive]
TODAY = date(2026, 11, 24)


def test_the_example_of_the_format_is_read_with_its_steps_left_out(example: Document, take_in: Read) -> None:
    archive = take_in(example)

    assert archive.contacts[0] == Contact(
        uid="c1",
        name="Dr. Grace Hopper",
        title="Head of Engineering",
        organization="Acme Finance",
        emails=("grace@acme.example",),
        phones=("+1 202 555 0143",),
    )
    assert archive.opportunities == (
        Opportunity(
            uid="o1",
            company="Acme Finance",
            position="Analyst",
            stage=Stage.INTERVIEWING,
            interest=4,
            source="job fair",
            added_on=date(2026, 11, 2),
            references=(GivenReference(contact="c7", relation="former manager", angle="leadership"),),
        ),
    )
    assert archive.interviews == (
        Interview(
            uid="i1",
            opportunity="o1",
            starts_at=datetime(2026, 11, 23, 10, tzinfo=UTC),
            timezone="Europe/London",
            minutes=60,
            kind=InterviewKind.ONSITE,
            location="1 Lombard St",
            added_on=date(2026, 11, 23),
            second_interview=SecondInterview.YES,
            decision_asked=True,
            decision_said="end of next week",
            decision_by=date(2026, 12, 4),
            people=(
                PersonMet(contact="c1", role="hiring manager", talked_about="moving the ledger off COBOL"),
            ),
            promised=(Promise(uid="m1", what="send the portfolio", by=date(2026, 11, 25)),),
        ),
    )
    assert archive.touches == (
        Touch(
            uid="t1",
            opportunity="o1",
            contact="c1",
            channel=Channel.EMAIL,
            at=datetime(2026, 11, 23, 16, 5, tzinfo=UTC),
            on=date(2026, 11, 23),
            direction=Direction.OUT,
            outcome=TouchOutcome.SENT,
            text="...",
        ),
    )
    assert archive.steps == ()


def test_every_field_is_read(full: Document, take_in: Read) -> None:
    archive = take_in(full)

    assert archive.settings is not None
    assert archive.settings.profile.region == "GB-ENG"
    assert archive.settings.numbers.weekly_opportunities == 5
    assert archive.settings.working_weekdays == (0, 1, 2, 3, 6)
    assert archive.settings.reminders.end == time(23, 59)
    assert archive.settings.appearance == Appearance(scheme="dark", text_size=125)
    assert archive.pictures[0].uid == "c1"
    assert archive.pictures[0].content.startswith(b"\x89PNG")
    assert archive.referrals[0].became == "o2"
    assert archive.touches[0].on == date(2026, 11, 24)
    step = archive.steps[0]
    assert step.reason.kind is ReasonKind.THANKS
    assert step.ended is not None
    assert step.ended.count == 0
    assert step.reopened is ReasonKind.OUTCOME
    assert step.reminded_at == datetime(2026, 11, 24, 9, tzinfo=UTC)


def test_a_name_and_a_company_are_enough_and_the_rest_is_as_usual(take_in: Read) -> None:
    archive = take_in(
        {
            "format": "followup-desktop",
            "version": 1,
            "contacts": [{"uid": "c1", "name": "Ada"}],
            "opportunities": [{"uid": "o1", "company": "Acme"}],
            "interviews": [{"uid": "i1", "opportunity": "o1", "starts_at": "2026-11-23T10:00"}],
            "touches": [{"uid": "t1", "at": "2026-11-23T23:30:00Z"}],
        }
    )

    assert archive.contacts == (Contact(uid="c1", name="Ada"),)
    assert archive.opportunities == (Opportunity(uid="o1", company="Acme", added_on=TODAY),)
    assert archive.interviews == (
        Interview(
            uid="i1", opportunity="o1", starts_at=datetime(2026, 11, 23, 10, tzinfo=UTC), added_on=TODAY
        ),
    )
    moment = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert archive.touches == (Touch(uid="t1", at=moment, on=date(2026, 11, 23)),)


def test_a_field_that_is_null_counts_as_left_out(full: Document, take_in: Read) -> None:
    interview = full["interviews"][0]
    for name in interview.keys() - {"uid", "opportunity", "starts_at"}:
        interview[name] = None
    full["steps"] = full["referrals"] = full["touches"] = None

    archive = take_in(full)

    moment = datetime(2026, 11, 23, 10, tzinfo=UTC)
    assert archive.interviews == (Interview(uid="i1", opportunity="o1", starts_at=moment, added_on=TODAY),)
    assert not archive.steps
    assert not archive.referrals
    assert not archive.touches


def test_an_archive_of_nothing_is_good(take_in: Read) -> None:
    assert take_in({"format": "followup-desktop", "version": 1}) == Archive()


def test_a_byte_order_mark_does_no_harm() -> None:
    content = b'\xef\xbb\xbf{"format": "followup-desktop", "version": 1}'
    assert loads(content, today=TODAY) == Archive()


def test_whole_numbers_may_be_written_with_a_point(example: Document, take_in: Read) -> None:
    example["interviews"][0]["minutes"] = 45.0
    minutes = take_in(example).interviews[0].minutes
    assert minutes == 45
    assert isinstance(minutes, int)


def test_a_profile_alone_leaves_the_settings_in_force_as_they_are() -> None:
    in_force = Settings(
        profile=Profile(name="Old"), numbers=RuleNumbers(weekly_opportunities=9), told_about_tray=True
    )
    content = b'{"format": "followup-desktop", "version": 1, "profile": {"name": "Ada"}}'

    found = loads(content, today=TODAY, settings=in_force).settings

    assert found is not None
    assert found.profile == Profile(name="Ada")
    assert found.numbers.weekly_opportunities == 9
    assert found.told_about_tray


def test_settings_alone_leave_the_profile_in_force_as_it_is() -> None:
    in_force = Settings(profile=Profile(name="Ada"), numbers=RuleNumbers(weekly_opportunities=9))
    content = b'{"format": "followup-desktop", "version": 1, "settings": {"numbers": {"check_ins": 1}}}'

    found = loads(content, today=TODAY, settings=in_force).settings

    assert found == Settings(profile=Profile(name="Ada"), numbers=RuleNumbers(check_ins=1))


def test_references_to_records_in_the_database_are_good(example: Document, take_in: Read) -> None:
    del example["contacts"], example["opportunities"]
    archive = take_in(example, contact={"c1", "c7"}, opportunity={"o1"})
    assert archive.interviews[0].people[0].contact == "c1"


def test_a_record_that_the_database_has_already_may_come_again(full: Document, take_in: Read) -> None:
    assert take_in(full, contact={"c1"}, promise={"m1"}, interview={"i1"}).contacts[0].uid == "c1"


def test_without_steps_a_touch_may_name_a_step_that_the_plan_will_make(full: Document, take_in: Read) -> None:
    step = full["touches"][0]["step"]
    del full["steps"]
    assert take_in(full).touches[0].step == step


def test_pictures_are_png_or_jpeg(example: Document, take_in: Read) -> None:
    example["contacts"][0]["picture"] = {"media_type": "image/jpeg", "content": "/9j/4AAQ"}
    content = b"\xff\xd8\xff\xe0\x00\x10"
    assert take_in(example).pictures == (Picture(uid="c1", media_type="image/jpeg", content=content),)


def test_an_archive_is_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "followup.json"
    path.write_bytes(b'{"format": "followup-desktop", "version": 1}')
    assert read(path, today=TODAY) == Archive()


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match="cannot be read: No such file"):
        read(tmp_path / "followup.json", today=TODAY)


def test_a_folder_is_no_archive(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match="cannot be read"):
        read(tmp_path, today=TODAY)


def test_a_file_of_more_than_100_mb_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(ExchangeError, match=r"too large \(200 MB\).*100 MB at most"):
        read(path, today=TODAY)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no file without an end")
def test_a_file_without_an_end_is_refused() -> None:
    with pytest.raises(ExchangeError, match="too large"):
        read(Path("/dev/zero"), today=TODAY)
