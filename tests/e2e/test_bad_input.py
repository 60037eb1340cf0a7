"""From outside: a file that is wrong is refused with what, where and what to do; nothing of it is stored."""

import copy
import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.archives import acme, written
from tests.e2e.program import Commands


def refused(commands: Commands, path: Path) -> str:
    """Import must end with status 1 and one line that names the file; nothing is stored."""
    before = commands.run("agenda", "--all", "--json").out
    answer = commands.run("import", path, "--json")
    assert answer.status == 1
    (line,) = answer.err.splitlines()
    assert "Traceback" not in answer.err
    assert path.name in line
    (report,) = json.loads(answer.out)["files"]
    assert report["status"] == "refused"
    assert report["error"]
    assert commands.run("agenda", "--all", "--json").out == before
    return line


def changed(path: tuple[str | int, ...], value: object) -> dict[str, Any]:
    """The good archive with one value changed: ("interviews", 0, "minutes")."""
    archive = copy.deepcopy(acme())
    target: Any = archive
    for part in path[:-1]:
        target = target[part]
    target[path[-1]] = value
    return archive


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        (("version",), 2, "version"),
        (("format",), "other", "format"),
        (("interviews", 0, "minutes"), "sixty", "interviews[0].minutes"),
        (("interviews", 0, "minutes"), -5, "interviews[0].minutes"),
        (("interviews", 0, "minuets"), 60, "minutes"),
        (("interviews", 0, "timezone"), "Europe/Atlantis", "Europe/Atlantis"),
        (("interviews", 0, "starts_at"), "0000-11-26T10:00", "interviews[0].starts_at"),
        (("interviews", 0, "starts_at"), "9999-11-26T10:00", "1970"),
        (("interviews", 0, "starts_at"), "2026-03-29T01:30", "clocks"),
        (("interviews", 0, "decision_by"), "2026-02-30", "interviews[0].decision_by"),
        (("interviews", 0, "decision_by"), "2025-12-04", "interviews[0].decision_by"),
        (("interviews", 0, "people", 0, "contact"), "nobody", "nobody"),
        (("interviews", 0, "opportunity"), "o9", "o9"),
        (("contacts", 1, "uid"), "grace", "grace"),
        (("contacts", 1, "uid"), "o1", "o1"),
        (("contacts", 1, "emails"), ["howard.example"], "@"),
        (("opportunities", 0, "stage"), "dreaming", "dreaming"),
        (("opportunities", 0, "interest"), 6, "interest"),
        (("opportunities",), {}, "opportunities"),
        (("profile", "region"), "XX-YY", "XX"),
    ],
)
def test_a_wrong_value_is_refused_with_its_place(
    commands: Commands, tmp_path: Path, path: tuple[str | int, ...], value: object, says: str
) -> None:
    assert says in refused(commands, written(tmp_path, changed(path, value)))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"not json", "line 1"),
        (json.dumps(acme()).encode()[:700], "line 1"),
        (b"[]", "archive"),
        (b"[" * 100_000, "deep"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b'{"format": "followup-desktop", "version": 1, "version": 1}', "version"),
    ],
)
def test_a_file_that_is_no_archive_is_refused(
    commands: Commands, tmp_path: Path, content: bytes, says: str
) -> None:
    path = tmp_path / "broken.json"
    path.write_bytes(content)
    assert says in refused(commands, path)


def test_a_file_that_is_far_too_large_is_refused_without_reading_it(
    commands: Commands, tmp_path: Path
) -> None:
    path = tmp_path / "huge.json"
    with path.open("wb") as huge:
        os.truncate(huge.fileno(), 200_000_000)
    assert "MB" in refused(commands, path)


def test_a_file_that_is_not_there_or_of_another_kind_is_refused(commands: Commands, tmp_path: Path) -> None:
    refused(commands, tmp_path / "missing.json")
    (tmp_path / "card.docx").write_text("hello")
    assert ".json" in refused(commands, tmp_path / "card.docx")


def test_of_several_files_the_good_one_is_taken_in_and_the_status_says_that_one_was_refused(
    commands: Commands, tmp_path: Path
) -> None:
    good = written(tmp_path, acme())
    bad = written(tmp_path, changed(("version",), 7), "bad.json")
    answer = commands.run("import", bad, good, "--json")
    assert answer.status == 1
    assert [report["status"] for report in json.loads(answer.out)["files"]] == ["refused", "imported"]
    assert commands.read("agenda", "--on", "2026-11-27")["steps"]


def test_a_dry_run_reports_and_stores_nothing(commands: Commands, tmp_path: Path) -> None:
    report = commands.read("import", "--dry-run", written(tmp_path, acme()))["files"][0]
    assert [record["uid"] for record in report["added"]["interviews"]] == ["i1"]
    assert commands.read("agenda", "--on", "2026-11-27")["steps"] == []


@pytest.mark.parametrize(
    "words",
    [
        ("agenda", "--on", "tomorrow"),
        ("agenda", "--on", "2026-02-30"),
        ("snooze", "x"),
        ("skip", "x"),
        ("outcome", "o1", "great"),
        ("nonsense",),
        ("done",),
    ],
)
def test_wrong_usage_ends_with_status_2(commands: Commands, words: tuple[str, ...]) -> None:
    answer = commands.run(*words)
    assert answer.status == 2
    assert "Traceback" not in answer.err


def test_an_unknown_uid_ends_with_status_1_and_one_line(commands: Commands, tmp_path: Path) -> None:
    commands.run("import", written(tmp_path, acme()))
    for words in (("done", "zzz"), ("show", "zzz"), ("note", "zzz"), ("outcome", "zzz", "hired")):
        answer = commands.run(*words)
        assert (answer.status, len(answer.err.splitlines())) == (1, 1), answer


def test_a_call_needs_its_outcome(commands: Commands, tmp_path: Path) -> None:
    commands.run("import", written(tmp_path, acme()))
    steps = commands.read("agenda", "--all")["steps"]
    (call,) = [step for step in steps if step["kind"] == "decision_call"]
    assert commands.run("done", call["uid"]).status == 2
    assert commands.run("done", call["uid"], "--outcome", "spoke").status == 0
    assert commands.run("done", call["uid"], "--outcome", "spoke").status == 0  # it is done already


def test_exporting_what_was_imported_gives_the_same_bytes_again(commands: Commands, tmp_path: Path) -> None:
    commands.run("import", written(tmp_path, acme()))
    steps = commands.read("agenda", "--all")["steps"]
    commands.run("skip", steps[0]["uid"], "--why", "Grüße, 李")
    commands.run("snooze", steps[1]["uid"], "--until", "2026-12-24")
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    assert commands.run("export", first).status == 0
    other = commands.at("2027-05-01T09:00+00:00", zone="Asia/Tokyo")
    other.data_dir = tmp_path / "other"
    assert other.run("import", first).status == 0
    assert other.run("export", second).status == 0
    assert first.read_bytes() == second.read_bytes()


def database(commands: Commands) -> Path:
    (path,) = commands.data_dir.glob("*.sqlite3")
    return path


def test_a_damaged_a_foreign_and_a_newer_database_are_left_alone_with_a_clear_word(
    commands: Commands, tmp_path: Path
) -> None:
    commands.run("import", written(tmp_path, acme()))
    path = database(commands)
    good = path.read_bytes()
    with closing(sqlite3.connect(path)) as newer:
        newer.execute("PRAGMA user_version = 999")
    assert "later version" in spoken(commands, path)
    path.write_bytes(b"This is no database at all. " * 100)
    spoken(commands, path)
    with closing(sqlite3.connect(tmp_path / "foreign.db")) as foreign:
        foreign.execute("CREATE TABLE bookmarks (url TEXT)")
    path.write_bytes((tmp_path / "foreign.db").read_bytes())
    spoken(commands, path)
    path.write_bytes(good)
    assert commands.run("check").status == 0


def spoken(commands: Commands, path: Path) -> str:
    """A command must end with status 1, one line, and the file as it was."""
    before = path.read_bytes()
    answer = commands.run("agenda")
    assert answer.status == 1
    assert "Traceback" not in answer.err
    (line,) = answer.err.splitlines()
    assert path.read_bytes() == before
    return line


def test_a_backup_can_be_put_back_over_a_damaged_database(commands: Commands, tmp_path: Path) -> None:
    commands.run("import", written(tmp_path, acme()))
    before = commands.read("agenda", "--all")
    copy_of_it = tmp_path / "copy.db"
    assert commands.run("backup", copy_of_it).status == 0
    database(commands).write_bytes(b"ruined" * 1000)
    assert commands.run("restore", copy_of_it).status == 0
    assert commands.read("agenda", "--all") == before
    assert commands.run("restore", tmp_path / "missing.db").status == 1


def test_a_database_that_another_program_writes_to_is_waited_for_and_then_said_to_be_busy(
    commands: Commands, tmp_path: Path
) -> None:
    commands.run("import", written(tmp_path, acme()))
    steps = commands.read("agenda", "--all")["steps"]
    other = sqlite3.connect(database(commands), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert commands.read("agenda", "--all")["steps"] == steps  # reading goes on
    answer = commands.run("skip", steps[0]["uid"], "--why", "busy")
    assert (answer.status, len(answer.err.splitlines())) == (1, 1)
    other.execute("ROLLBACK")
    other.close()
    assert commands.run("skip", steps[0]["uid"], "--why", "busy").status == 0


def test_a_data_folder_that_cannot_be_made_is_said(commands: Commands, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    answer = commands.run("--data-dir", tmp_path / "file" / "below", "agenda")
    assert (answer.status, len(answer.err.splitlines())) == (1, 1)


def test_neither_backup_nor_export_replaces_what_is_no_file_of_their_own(
    commands: Commands, tmp_path: Path
) -> None:
    commands.run("import", written(tmp_path, acme()))
    os.mkfifo(tmp_path / "pipe.json")
    (tmp_path / "letter.txt").write_text("Dear Dr. Hopper")
    (tmp_path / "target.json").write_text("old")
    (tmp_path / "link.json").symlink_to(tmp_path / "target.json")
    for words in (("export", tmp_path / "pipe.json"), ("backup", tmp_path / "letter.txt")):
        answer = commands.run(*words)
        assert (answer.status, len(answer.err.splitlines())) == (1, 1), answer
    assert (tmp_path / "letter.txt").read_text() == "Dear Dr. Hopper"
    assert commands.run("export", tmp_path / "link.json").status == 0
    assert (tmp_path / "link.json").is_symlink()
    assert json.loads((tmp_path / "target.json").read_text())["format"] == "followup-desktop"


def test_what_nobody_thought_of_is_one_line_and_the_rest_goes_to_the_log(
    commands: Commands, tmp_path: Path
) -> None:
    broken = commands.at("9999-12-31T23:59+00:00").run("agenda")
    assert (broken.status, len(broken.err.splitlines())) == (1, 1), broken
    assert "Traceback" not in broken.err
    assert commands.run("agenda").status == 0
