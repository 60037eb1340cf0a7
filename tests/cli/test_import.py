"""What `import` prints: a line for each file, in whole words, and never broken by a name."""

from pathlib import Path

import pytest

from followup_desktop.cli import rendering
from followup_desktop.cli.arguments import parse
from followup_desktop.cli.run import run_command
from followup_desktop.services.import_report import ImportReport

CARD = "BEGIN:VCARD\nVERSION:4.0\nFN:{name}\nEND:VCARD\n"


def imported(
    folder: Path, capsys: pytest.CaptureFixture[str], *files: Path
) -> tuple[int, list[str], list[str]]:
    arguments = ["--data-dir", str(folder / "program"), "import", *map(str, files)]
    status = run_command(parse(arguments))
    printed = capsys.readouterr()
    return status, printed.out.splitlines(), printed.err.splitlines()


@pytest.mark.parametrize(
    ("names", "said"), [(["Ada Byron"], "1 contact"), (["Ada Byron", "Grace Hopper"], "2 contacts")]
)
def test_one_contact_is_counted_as_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], names: list[str], said: str
) -> None:
    file = tmp_path / "cards.vcf"
    file.write_text("".join(CARD.format(name=name) for name in names))
    assert imported(tmp_path, capsys, file) == (0, [f"{file}: added {said}"], [])


def test_every_kind_of_record_has_words() -> None:
    kinds = ["contacts", "opportunities", "referrals", "interviews", "touches", "steps", "wordings"]
    one, two = (
        rendering.import_text([ImportReport("a.json", added=dict.fromkeys(kinds, [{}] * count))], dry_run)
        for count, dry_run in ((1, False), (2, True))
    )
    assert one == (
        "a.json: added 1 contact, 1 opportunity, 1 referral, 1 interview, 1 message or call, 1 step, "
        "1 wording"
    )
    assert two == (
        "a.json: would add 2 contacts, 2 opportunities, 2 referrals, 2 interviews, 2 messages and calls, "
        "2 steps, 2 wordings"
    )


@pytest.mark.parametrize(
    ("name", "printed"), [("two\nlines.vcf", r"two\nlines.vcf"), ("red\x1b[31m.vcf", r"red\x1b[31m.vcf")]
)
def test_a_name_that_would_break_the_line_is_quoted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, printed: str
) -> None:
    file = tmp_path / name
    try:
        file.write_text(CARD.format(name="Ada Byron"))
    except OSError:
        pytest.skip("this file system has no such names")
    assert imported(tmp_path, capsys, file) == (0, [f'"{tmp_path}/{printed}": added 1 contact'], [])
    file.write_text("")
    status, out, (error,) = imported(tmp_path, capsys, file)
    assert (status, out) == (1, [])
    assert error.startswith(f'"{tmp_path}/{printed}": The file is empty.')


def test_what_was_left_out_keeps_to_its_line() -> None:
    report = ImportReport("a.csv", left_out=[("Row 2,\ncolumn", "It says\r\n\x1b[2J nothing.")])
    assert rendering.import_text([report], dry_run=False).splitlines() == [
        "a.csv: added nothing",
        r"  Row 2, column: It says \x1b[2J nothing.",
    ]
