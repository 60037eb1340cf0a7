"""The second channel: what a calendar program shows, and the file that is kept up to date for it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.step import StepKind
from followup_desktop.services import Services
from followup_desktop.services.calendar_file import CalendarFolderGone
from tests.exchange.calendar_program import Entry, entries
from tests.services.acme import DAY, entry, the
from tests.services.conftest import Opened

TUESDAY = date(2026, 11, 24)


@pytest.fixture
def acme(services: Services) -> Services:
    services.interviews.save(entry())
    return services


@pytest.fixture
def folder(acme: Services, tmp_path: Path) -> Path:
    """A folder that the person has chosen for the calendar file."""
    folder = tmp_path / "Calendars"
    folder.mkdir()
    acme.preferences.save(replace(acme.settings(), calendar_folder=str(folder)))
    return folder


def events(content: bytes) -> dict[str, Entry]:
    return {entry.uid: entry for entry in entries(content)}


def test_every_step_that_is_not_closed_is_in_it_under_its_uid(acme: Services) -> None:
    wanted = {row.step.uid for row in acme.agenda.rows(every=True) if not row.step.is_closed}
    found = events(acme.calendar_file.as_ics())
    lapsed = {the(acme, StepKind.ASK_CLOSING_QUESTIONS).uid}
    assert set(found) == wanted - lapsed | {"i1"}


def test_a_step_stands_on_its_aim_with_an_alarm_also_on_its_last_day(acme: Services) -> None:
    thanks = events(acme.calendar_file.as_ics())[the(acme, StepKind.THANK_YOU, "grace").uid]
    assert thanks.title == "Thank Dr. Grace Hopper, Acme Finance"
    assert thanks.starts == TUESDAY
    assert thanks.alarm_days == [TUESDAY, date(2026, 11, 25)]


def test_after_its_aim_it_stands_on_its_last_day(acme: Services, at: Opened) -> None:
    uid = the(acme, StepKind.THANK_YOU, "grace").uid
    thanks = events(at("2026-11-25T08:00").calendar_file.as_ics())[uid]
    assert (thanks.starts, thanks.alarm_days) == (date(2026, 11, 25), [date(2026, 11, 25)])


def test_a_late_one_stands_on_today_and_rings_no_more(acme: Services, at: Opened) -> None:
    uid = the(acme, StepKind.THANK_YOU, "grace").uid
    thanks = events(at("2026-11-30T08:00").calendar_file.as_ics())[uid]
    assert (thanks.starts, thanks.alarm_days) == (date(2026, 11, 30), [])


def test_one_that_is_put_off_comes_back_on_its_day(acme: Services) -> None:
    uid = the(acme, StepKind.THANK_YOU, "grace").uid
    acme.steps.snooze(uid, date(2026, 11, 27))
    thanks = events(acme.calendar_file.as_ics())[uid]
    assert (thanks.starts, thanks.alarm_days) == (date(2026, 11, 27), [date(2026, 11, 27)])


def test_a_step_without_an_aim_stands_on_its_last_day(acme: Services) -> None:
    call = the(acme, StepKind.DECISION_CALL)
    assert events(acme.calendar_file.as_ics())[call.uid].starts == call.due


def test_what_is_done_or_skipped_is_gone(acme: Services) -> None:
    grace, howard = (the(acme, StepKind.THANK_YOU, who).uid for who in ("grace", "howard"))
    acme.steps.done(grace)
    acme.steps.skip(howard, "they wrote first")
    assert not {grace, howard} & set(events(acme.calendar_file.as_ics()))


def test_the_interview_stands_at_its_moment_and_is_gone_when_cancelled(acme: Services) -> None:
    tomorrow = datetime(2026, 11, 25, 15, tzinfo=UTC)
    acme.interviews.save(entry(uid="i2", starts_at=tomorrow, location="1 Lombard St", promised=()))
    found = events(acme.calendar_file.as_ics())
    assert (found["i2"].starts, found["i2"].place) == (tomorrow, "1 Lombard St")
    assert found["i2"].title == "Interview at Acme Finance: Analyst"
    assert (len(found["i2"].alarms), len(found["i1"].alarms)) == (1, 1)
    acme.interviews.cancel("i2")
    assert "i2" not in events(acme.calendar_file.as_ics())


def test_a_past_interview_rings_no_more(acme: Services, at: Opened) -> None:
    interview = events(at("2026-11-24T09:00").calendar_file.as_ics())["i1"]
    assert interview.starts == datetime.combine(DAY, time(15), UTC)
    assert interview.alarms == []


def test_notes_addresses_and_what_was_said_stay_here(acme: Services) -> None:
    acme.interviews.save(entry(notes="They pay badly."))
    content = acme.calendar_file.as_ics().decode()
    for private in ("pay badly", "the ledger", "grace@acme.example", "555 0143"):
        assert private not in content


def test_it_is_exported_by_the_ending_of_the_name(acme: Services, tmp_path: Path) -> None:
    written = acme.transfer.export_file(tmp_path / "steps.ICS")
    assert written.read_bytes() == acme.calendar_file.as_ics()


def test_without_a_folder_nothing_is_kept(acme: Services, tmp_path: Path) -> None:
    acme.calendar_file.keep()
    assert acme.calendar_file.place() is None
    assert list(tmp_path.glob("**/*.ics")) == []


def test_the_kept_file_follows_every_change(acme: Services, folder: Path) -> None:
    uid = the(acme, StepKind.THANK_YOU, "grace").uid
    acme.calendar_file.keep()
    (file,) = folder.iterdir()
    assert uid in events(file.read_bytes())
    acme.steps.done(uid)
    acme.calendar_file.keep()
    assert uid not in events(file.read_bytes())
    acme.undoing.undo()
    acme.calendar_file.keep()
    assert uid in events(file.read_bytes())


def test_it_is_not_written_where_nothing_changed(acme: Services, folder: Path, at: Opened) -> None:
    acme.calendar_file.keep()
    (file,) = folder.iterdir()
    before = file.stat()
    acme.calendar_file.keep()
    at("2026-11-23T20:00").calendar_file.keep()
    assert file.stat().st_ino == before.st_ino
    file.unlink()
    acme.calendar_file.keep()
    assert file.exists()


def test_a_folder_that_is_gone_is_told_and_the_file_comes_with_it_again(acme: Services, folder: Path) -> None:
    away = folder.rename(folder.with_name("drawn"))
    for _time in range(2):
        with pytest.raises(CalendarFolderGone, match=r"there is no folder .*Calendars now"):
            acme.calendar_file.keep()
    assert acme.settings().calendar_folder == str(folder)
    assert not folder.exists()
    away.rename(folder)
    acme.calendar_file.keep()
    assert list(folder.iterdir()) == [folder / "followup.ics"]


def test_a_place_that_cannot_be_written_is_told(acme: Services, folder: Path) -> None:
    (folder / "followup.ics").mkdir()
    with pytest.raises(FollowupError, match="is no ordinary file"):
        acme.calendar_file.keep()


def test_another_folder_takes_the_file_along(acme: Services, folder: Path, tmp_path: Path) -> None:
    acme.calendar_file.keep()
    other = tmp_path / "Other"
    other.mkdir()
    acme.preferences.save(replace(acme.settings(), calendar_folder=str(other)))
    acme.calendar_file.keep()
    assert (list(folder.iterdir()), list(other.iterdir())) == ([], [other / "followup.ics"])
    acme.preferences.save(replace(acme.settings(), calendar_folder=""))
    acme.calendar_file.keep()
    assert list(other.iterdir()) == []


def test_a_file_that_is_not_ours_is_never_removed(acme: Services, folder: Path) -> None:
    acme.calendar_file.keep()
    (folder / "followup.ics").write_text("BEGIN:VCALENDAR of somebody else")
    acme.preferences.save(replace(acme.settings(), calendar_folder=""))
    acme.calendar_file.keep()
    assert (folder / "followup.ics").exists()
