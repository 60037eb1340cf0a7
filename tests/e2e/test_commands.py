"""The commands from outside: what they answer, and with which exit status."""

import pytest

from tests.e2e.archives import one_interview
from tests.e2e.program import Commands


@pytest.fixture
def acme(commands: Commands) -> Commands:
    """A data folder with one interview, on its evening."""
    assert commands.run("import", one_interview(commands.data_dir.parent)).status == 0
    return commands


def due_dates(commands: Commands, *options: str) -> dict[str, object]:
    """The due date of each step by title."""
    steps = commands.read("agenda", *options)["steps"]
    assert isinstance(steps, list)
    return {step["title"]: step["due"] for step in steps if step["kind"] != "keep_looking"}


def test_the_thanks_are_due_within_two_business_days(acme: Commands) -> None:
    assert due_dates(acme)["Thank Grace Hopper"] == "2026-11-25"


def test_the_call_waits_for_the_date_that_they_named(acme: Commands) -> None:
    assert not any("Acme" in title for title in due_dates(acme, "--on", "2026-12-04") if "decision" in title)
    answer = acme.read("agenda", "--on", "2026-12-07")
    assert "decision_call" in [step["kind"] for step in answer["steps"]]  # type: ignore[attr-defined]


def test_a_step_is_found_by_the_beginning_of_its_uid(acme: Commands) -> None:
    steps = acme.read("agenda")["steps"]
    assert isinstance(steps, list)
    uid = next(step["uid"] for step in steps if step["kind"] == "thank_you")
    assert acme.run("done", uid[:8]).status == 0
    assert "Thank Grace Hopper" not in due_dates(acme)
    assert acme.run("undo").status == 0
    assert "Thank Grace Hopper" in due_dates(acme)


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
    acme: Commands, arguments: tuple[str, ...], status: int, words: str
) -> None:
    answer = acme.run(*arguments)
    assert answer.status == status
    assert words in answer.err.splitlines()[-1]
    assert "Traceback" not in answer.err
    assert answer.out == ""


def test_a_data_folder_that_cannot_be_used_is_named(acme: Commands) -> None:
    file = acme.data_dir.parent / "file"
    file.touch()
    answer = acme.run("--data-dir", file, "agenda")
    assert (answer.status, answer.out) == (1, "")
    assert str(file) in answer.err
    assert "--data-dir" in answer.err
