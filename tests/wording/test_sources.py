"""Where templates come from."""

import os
from pathlib import Path

import pytest

from followup_desktop.domain.step import StepKind
from followup_desktop.wording.compose import names_of, write
from followup_desktop.wording.errors import WordingError
from followup_desktop.wording.facts import Facts
from followup_desktop.wording.sources import BuiltInTemplates, OwnTemplates

TEXT = "== layout ==\na\n== subject ==\n- Subject\n== a ==\n- {}\n"


def folder(path: Path, **texts: str) -> BuiltInTemplates:
    """A folder with these templates."""
    for name, text in texts.items():
        (path / f"{name}.txt").write_text(TEXT.format(text), encoding="utf-8")
    return BuiltInTemplates(path)


def test_a_built_in_template_is_a_file_of_the_folder(tmp_path: Path) -> None:
    templates = folder(tmp_path, thank_you="Thanks.")

    assert templates.text("thank_you") == (TEXT.format("Thanks."), "thank_you.txt")
    assert write(StepKind.THANK_YOU, Facts(), templates).body == "Thanks."


def test_a_file_that_has_changed_is_read_again(tmp_path: Path) -> None:
    templates = folder(tmp_path, thank_you="One.")
    before = write(StepKind.THANK_YOU, Facts(), templates).body
    folder(tmp_path, thank_you="Two.")
    os.utime(tmp_path / "thank_you.txt", (1, 1))

    assert (before, write(StepKind.THANK_YOU, Facts(), templates).body) == ("One.", "Two.")


def test_an_own_template_stands_before_the_built_in_one(tmp_path: Path) -> None:
    built_in = folder(tmp_path, thank_you="Theirs.", withdraw="Theirs.")
    templates = OwnTemplates({"thank_you": TEXT.format("Mine.")}, built_in)

    assert write(StepKind.THANK_YOU, Facts(), templates).body == "Mine."
    assert write(StepKind.WITHDRAW, Facts(), templates).body == "Theirs."


def test_an_error_says_whose_template_it_is_and_which_line(tmp_path: Path) -> None:
    built_in = folder(tmp_path, thank_you="{{ topick }}")
    own = OwnTemplates({"thank_you": TEXT.format("{{ compny }}")}, built_in)

    with pytest.raises(WordingError, match=r"^Line 6 of thank_you\.txt: there is no field “topick”"):
        write(StepKind.THANK_YOU, Facts(), built_in)
    with pytest.raises(
        WordingError, match=r"^Line 6 of your wording “thank_you”: .*Did you mean “company”"
    ) as caught:
        write(StepKind.THANK_YOU, Facts(), own)
    assert caught.value.line == 6


def test_a_missing_template_says_so(tmp_path: Path) -> None:
    with pytest.raises(WordingError, match="is missing"):
        write(StepKind.THANK_YOU, Facts(), BuiltInTemplates(tmp_path))


def test_a_file_that_is_no_text_says_so(tmp_path: Path) -> None:
    (tmp_path / "thank_you.txt").write_bytes(b"== subject ==\n- \xff\xfe")

    with pytest.raises(WordingError, match="cannot be read"):
        write(StepKind.THANK_YOU, Facts(), BuiltInTemplates(tmp_path))


def test_of_a_huge_file_no_more_is_read_than_a_template_can_have(tmp_path: Path) -> None:
    with (tmp_path / "thank_you.txt").open("wb") as file:
        file.truncate(10**9)

    templates = BuiltInTemplates(tmp_path)

    assert len(templates.text("thank_you")[0]) < 10**5
    with pytest.raises(WordingError, match=r"Line 1 of thank_you\.txt: the text goes beyond 64 KB"):
        write(StepKind.THANK_YOU, Facts(), templates)


def test_the_group_note_and_the_question_for_referrals_have_templates_of_their_own() -> None:
    assert names_of(StepKind.THANK_YOU) == "thank_you"
    assert names_of(StepKind.THANK_YOU, group=True) == "thank_you_group"
    assert names_of(StepKind.WITHDRAW, group=True, referral=True) == "withdraw"
    assert names_of(StepKind.REJECTION_THANKS, referral=True) == "ask_referral"


@pytest.mark.parametrize("kind", [kind for kind in StepKind if not kind.has_note])
def test_a_step_without_a_note_says_so(kind: StepKind, tmp_path: Path) -> None:
    with pytest.raises(WordingError, match="There is no note for this step"):
        write(kind, Facts(), BuiltInTemplates(tmp_path))
