"""One window for each data folder."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from followup_desktop.desktop.single_instance import SingleInstance, Start

ROOT = Path(__file__).resolve().parents[2]
SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from followup_desktop.desktop.single_instance import SingleInstance, Start
app = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
if instance.take():
    print("first")
else:
    print("handed over" if instance.hand_over(Start(files=("/home/ada/followup.json",))) else "unheard")
"""


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    return tmp_path / "followup.lock"


@pytest.fixture
def first(lock: Path, qtbot: QtBot) -> Iterator[SingleInstance]:
    instance = SingleInstance(lock)
    yield instance
    instance.release()


def start_second(lock: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SECOND, str(lock)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


def test_a_second_start_hands_its_arguments_to_the_first_and_ends(
    first: SingleInstance, lock: Path, qtbot: QtBot
) -> None:
    assert first.take()
    first.listen()
    with qtbot.waitSignal(first.started, timeout=20_000) as heard:
        second = start_second(lock)
    assert heard.args == [Start(background=False, files=("/home/ada/followup.json",))]
    assert second.communicate(timeout=20)[0] == "handed over\n"


def test_another_data_folder_has_a_first_instance_of_its_own(
    first: SingleInstance, tmp_path: Path, qtbot: QtBot
) -> None:
    assert first.take()
    other = SingleInstance(tmp_path / "other.lock")
    assert other.take()
    other.release()


def test_after_a_crash_the_next_start_is_the_first(first: SingleInstance, lock: Path) -> None:
    code = SECOND.replace('print("first")', "import os; os._exit(9)")
    subprocess.run([sys.executable, "-c", code, str(lock)], cwd=ROOT, check=False)
    assert first.take()


def test_a_folder_that_cannot_be_written_is_not_taken_for_a_second_start(
    tmp_path: Path, qtbot: QtBot
) -> None:
    instance = SingleInstance(tmp_path / "missing" / "followup.lock")
    assert not instance.take()
    assert instance.cannot_lock
