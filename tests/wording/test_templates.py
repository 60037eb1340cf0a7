"""Template files: their parts, and what is said where one is broken."""

import subprocess
import sys
from pathlib import Path

import pytest

from followup_desktop.domain.step import StepKind
from followup_desktop.wording.compose import write
from followup_desktop.wording.facts import Facts
from followup_desktop.wording.templates import WordingError, fill, read_template


def template(folder: Path, text: str) -> Path:
    path = folder / "thank_you.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_template_has_a_subject_a_note_and_for_calls_a_voicemail(tmp_path: Path) -> None:
    path = template(
        tmp_path,
        "Subject: For {{ name }}\n\nDear {{ name }},\n\nOne.\nTwo.\n\n"
        "| Bye,\n| {{ phone }}\n| Ada\n\nVoicemail:\nHi.\n",
    )

    filled = fill(read_template(path), {"name": "Grace", "phone": ""})

    assert filled.subject == "For Grace"
    assert filled.body == "Dear Grace,\n\nOne. Two.\n\nBye,\nAda"
    assert filled.voicemail == "Hi."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Dear {{ name }},", "does not begin with a line"),
        ("Subject: {{ nobody }}\n\nHello", "thank_you.txt cannot be filled.*nobody"),
        ("Subject: x\n\n{% if %}", "thank_you.txt cannot be filled"),
        ("Subject: x\n\n{{ my_name.__class__.__mro__ }}", "thank_you.txt cannot be filled"),
    ],
)
def test_a_broken_template_says_which_file_and_what(text: str, message: str, tmp_path: Path) -> None:
    template(tmp_path, text)

    with pytest.raises(WordingError, match=message):
        write(StepKind.THANK_YOU, Facts(), tmp_path)


def test_a_missing_template_says_so(tmp_path: Path) -> None:
    with pytest.raises(WordingError, match="is missing"):
        write(StepKind.THANK_YOU, Facts(), tmp_path)


def test_a_file_that_is_no_text_says_so(tmp_path: Path) -> None:
    (tmp_path / "thank_you.txt").write_bytes(b"Subject: \xff\xfe")

    with pytest.raises(WordingError, match="cannot be read"):
        write(StepKind.THANK_YOU, Facts(), tmp_path)


def test_the_template_engine_is_loaded_only_when_a_note_is_written() -> None:
    program = (
        "import sys, followup_desktop.wording.compose\n"
        "print(sorted({'jinja2', 'holidays', 'peewee', 'PySide6'} & sys.modules.keys()))"
    )

    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert (run.stdout.strip(), run.stderr) == ("[]", "")
