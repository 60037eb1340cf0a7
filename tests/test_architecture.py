"""What holds for the code as a whole, beside the floors that import-linter watches."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = [file for folder in ("followup_desktop", "tests") for file in sorted((ROOT / folder).rglob("*.py"))]

TOO_LONG = 300
NAMES_THAT_SAY_NOTHING = {"utils", "util", "common", "helpers", "helper", "misc", "manager", "stuff"}

# Costly, and needed only by some pages and commands: never on the way to the first paint.
LATER = (
    "dateutil", "holidays", "icalendar", "importlib.metadata", "jeepney", "jinja2", "jsonschema",
    "platformdirs",
)  # fmt: skip


def loaded_by(statement: str) -> set[str]:
    """The modules that a fresh Python has loaded after a statement."""
    ask = f"import sys; {statement}; print(*sys.modules)"
    answer = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(answer.stdout.split())


def test_no_file_holds_two_things() -> None:
    lengths = {str(file.relative_to(ROOT)): len(file.read_text().splitlines()) for file in SOURCES}
    assert {name: lines for name, lines in lengths.items() if lines > TOO_LONG} == {}


def test_every_module_is_named_after_what_lives_in_it() -> None:
    assert [file for file in SOURCES if NAMES_THAT_SAY_NOTHING & set(file.stem.split("_"))] == []


def test_no_test_waits_for_a_time_instead_of_a_condition() -> None:
    asleep = re.compile(r"\bsleep\(|QTest\.qWait\(|qtbot\.wait\(")
    here = Path(__file__)
    tests = [file for file in SOURCES if "tests" in file.relative_to(ROOT).parts[:1] and file != here]
    assert [file for file in tests if asleep.search(file.read_text())] == []


@pytest.mark.parametrize("module", ["followup_desktop.__main__", "followup_desktop.cli"])
def test_a_command_loads_neither_qt_nor_what_it_may_not_need(module: str) -> None:
    loaded = loaded_by(f"import {module}")
    assert {
        name for name in loaded if name.split(".")[0] in {"PySide6", "shiboken6"} or name in LATER
    } == set()


def test_the_window_loads_before_its_first_paint_only_what_it_paints_with() -> None:
    assert loaded_by("import followup_desktop.app") & set(LATER) == set()
