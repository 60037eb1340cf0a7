"""The commands from outside: what they answer, and with which exit status."""

from pathlib import Path

import pytest

from tests.e2e.archives import acme, written
from tests.e2e.program import Commands


@pytest.fixture
def after_acme(commands: Commands, tmp_path: Path) -> Commands:
    """The evening of an interview at Acme Finance."""
    evening = commands.at("2026-11-26T17:00+00:00")
    assert evening.run("import", written(tmp_path, acme())).status == 0
    return evening


def to_be_thanked(commands: Commands) -> set[str]:
    """The uids of the people who are still to be thanked."""
    return {step["uid"] for step in commands.read("agenda")["steps"] if step["kind"] == "thank_you"}


def test_a_step_is_found_by_the_beginning_of_its_uid(after_acme: Commands) -> None:
    everybody = to_be_thanked(after_acme)
    first = min(everybody)
    assert after_acme.run("done", first[:8]).status == 0
    assert to_be_thanked(after_acme) == everybody - {first}
    assert after_acme.run("undo").status == 0
    assert to_be_thanked(after_acme) == everybody


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("show", "nobody"), 1, "nobody"),
        (("import", "no-such-file.json"), 1, "no-such-file.json"),
        (("agenda", "--on", "tomorrow"), 2, "tomorrow"),
        (("skip", "someone"), 2, "--why"),
        (("sing",), 2, "sing"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line_with_its_own_status(
    after_acme: Commands, arguments: tuple[str, ...], status: int, words: str
) -> None:
    answer = after_acme.run(*arguments)
    assert answer.status == status
    assert words in answer.err.splitlines()[-1]
    assert "Traceback" not in answer.err
    assert answer.out == ""


def test_a_data_folder_that_cannot_be_used_is_named(commands: Commands, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    answer = commands.run("--data-dir", file, "agenda")
    assert (answer.status, answer.out) == (1, "")
    assert str(file) in answer.err
    assert "--data-dir" in answer.err


def test_without_a_display_the_window_says_so_and_ends(
    commands: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM")
    answer = commands.run()
    assert (answer.status, len(answer.err.splitlines())) == (1, 1)
    assert "no display" in answer.err
    assert "no display" in commands.run("--sample").err
