"""What is loaded only once a note is written, because the first paint cannot wait for it."""

import subprocess
import sys


def test_the_template_engine_and_the_names_are_loaded_only_when_a_note_is_written() -> None:
    program = (
        "import sys, followup_desktop.wording.compose\n"
        "print(sorted({'jinja2', 'nameparser', 'holidays', 'peewee', 'PySide6'} & sys.modules.keys()))"
    )

    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert (run.stdout.strip(), run.stderr) == ("[]", "")
