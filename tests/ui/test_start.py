"""Starting: what cannot be opened is told in a sentence, and left as it is."""

import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from followup_desktop import app
from followup_desktop.app import WindowArguments, run
from followup_desktop.paths import database_file
from followup_desktop.services.build import build_services
from followup_desktop.services.clock import Clock
from followup_desktop.ui import problems
from followup_desktop.ui.main_window import MainWindow
from followup_desktop.ui.sidebar import Sidebar

Told = list[str]


@pytest.fixture
def told(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Told]:
    """What a start in this process tells in a dialog; the dialog itself does not wait."""
    said: Told = []
    before = sys.excepthook

    def note(_parent: object, text: str, detail: str = "") -> None:
        said.append(f"{text} {detail}")

    qapp.setQuitOnLastWindowClosed(False)  # as the program's own application has it
    monkeypatch.setattr(app, "_application", lambda: qapp)
    monkeypatch.setattr(problems, "show_problem", note)
    yield said
    sys.excepthook = before


def start(folder: Path) -> int:
    return run(WindowArguments(data_dir=str(folder)))


def test_a_file_that_is_no_database_is_told_and_left_alone(told: Told, tmp_path: Path) -> None:
    database_file(tmp_path).write_bytes(b"My holiday in Spain\n" * 400)
    before = database_file(tmp_path).read_bytes()
    assert start(tmp_path) == 1
    assert told[0].startswith("Followup Desktop cannot start.")
    assert str(database_file(tmp_path)) in told[0]
    assert database_file(tmp_path).read_bytes() == before


def test_a_newer_database_is_told_and_left_alone(told: Told, tmp_path: Path) -> None:
    build_services(database_file(tmp_path), Clock()).close()
    with sqlite3.connect(database_file(tmp_path)) as database:
        database.execute("PRAGMA user_version = 9999")
    assert start(tmp_path) == 1
    assert "newer" in told[0]


def test_a_folder_that_is_a_file_is_told(told: Told, tmp_path: Path) -> None:
    (tmp_path / "followup").write_text("")
    assert start(tmp_path / "followup") == 1
    assert "--data-dir" in told[0]


def test_a_clock_that_cannot_be_read_is_told(
    told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FOLLOWUP_NOW", "yesterday")
    assert start(tmp_path) == 1
    assert "FOLLOWUP_NOW" in told[0]


class Visitor:
    """Waits for the window, looks at it, and quits by its menu."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(20)

    def _look(self) -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and window.isVisible() and not window.windowIcon().isNull():
                self._timer.stop()
                self.seen.append(window.current_key)
                self.seen.append(window.findChildren(Sidebar)[0].accessibleName())
                window.commands["quit"].trigger()


@pytest.mark.usefixtures("told")
def test_the_window_opens_and_quits_and_the_next_start_is_the_first_again(tmp_path: Path) -> None:
    for _time in range(2):
        visitor = Visitor()
        assert start(tmp_path) == 0
        assert visitor.seen == ["first_run", "Pages"]


@pytest.mark.usefixtures("told")
def test_the_sample_is_kept_in_a_folder_of_its_own_and_thrown_away(tmp_path: Path) -> None:
    visitor = Visitor()
    assert run(WindowArguments(data_dir=str(tmp_path), sample=True)) == 0
    assert visitor.seen[0] == "today"
    assert list(tmp_path.iterdir()) == []
