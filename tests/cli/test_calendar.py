"""The calendar in a terminal: exported, and kept up to date after each command."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from followup_desktop import paths
from followup_desktop.cli.arguments import parse
from followup_desktop.cli.run import run_command
from followup_desktop.domain.step import StepKind
from followup_desktop.services import Services
from followup_desktop.services.build import build_services
from followup_desktop.services.clock import clock_from
from tests.exchange.calendar_program import entries
from tests.services.acme import entry, the

NOW = "2026-11-23T17:00+00:00"


@pytest.fixture
def acme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    monkeypatch.setenv("FOLLOWUP_NOW", NOW)
    monkeypatch.setenv("FOLLOWUP_DATA_DIR", str(tmp_path / "data"))
    services = build_services(paths.database_file(paths.data_dir()), clock_from(NOW))
    services.interviews.save(entry())
    yield services
    services.close()


@pytest.fixture
def folder(acme: Services, tmp_path: Path) -> Path:
    folder = tmp_path / "Calendars"
    folder.mkdir()
    acme.preferences.save(replace(acme.settings(), calendar_folder=str(folder)))
    return folder


def run(*words: str | Path) -> int:
    return run_command(parse([str(word) for word in words]))


def test_export_writes_the_steps_and_interviews(
    acme: Services, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("export", tmp_path / "out.ics") == 0
    assert str(tmp_path / "out.ics") in capsys.readouterr().out
    uids = {one.uid for one in entries((tmp_path / "out.ics").read_bytes())}
    assert {the(acme, StepKind.THANK_YOU, "grace").uid, "i1"} <= uids


def test_the_file_is_there_after_the_first_change_and_follows_the_next(acme: Services, folder: Path) -> None:
    grace, howard = (the(acme, StepKind.THANK_YOU, who).uid for who in ("grace", "howard"))
    assert run("agenda") == 0
    assert list(folder.iterdir()) == []
    assert run("done", grace) == 0
    uids = {one.uid for one in entries((folder / "followup.ics").read_bytes())}
    assert (grace in uids, howard in uids) == (False, True)
    assert run("undo") == 0
    assert grace in {one.uid for one in entries((folder / "followup.ics").read_bytes())}


def test_a_backup_that_is_put_back_brings_its_calendar(acme: Services, folder: Path, tmp_path: Path) -> None:
    grace = the(acme, StepKind.THANK_YOU, "grace").uid
    assert run("backup", tmp_path / "copy.sqlite3") == 0
    assert run("done", grace) == 0
    acme.close()
    assert run("restore", tmp_path / "copy.sqlite3") == 0
    assert grace in {one.uid for one in entries((folder / "followup.ics").read_bytes())}


def test_a_folder_that_is_gone_keeps_no_command_from_being_done(
    acme: Services, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.rmdir()
    grace = the(acme, StepKind.THANK_YOU, "grace").uid
    assert run("done", grace) == 0
    said = capsys.readouterr().err
    assert said.startswith("The calendar file waits: there is no folder")
    assert said.count("\n") == 1
    assert the(acme, StepKind.THANK_YOU, "grace").is_closed
