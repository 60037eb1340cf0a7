"""Files in and out, with what came of it in words."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from followup_desktop.services.import_report import ImportReport
from followup_desktop.store.errors import StoreError
from followup_desktop.ui.files import summary
from followup_desktop.ui.theme import Theme
from tests.ui.whole_window import Program, acme_interview


@pytest.fixture
def program(tmp_path: Path, theme: Theme, qapp: QApplication, qtbot: QtBot) -> Iterator[Program]:
    program = Program(tmp_path, theme, qapp, qtbot)
    program.services.interviews.save(acme_interview())
    yield program.open()
    program.close()


def choose(monkeypatch: pytest.MonkeyPatch, method: str, path: Path, kind: str = "") -> None:
    """The person chooses this file in the dialog of the system."""
    chosen = ([str(path)], kind) if method == "getOpenFileNames" else (str(path), kind)
    monkeypatch.setattr(QFileDialog, method, lambda *_arguments: chosen)


class Reader:
    """Reads the next message box, and presses one of its buttons."""

    def __init__(self, press: str) -> None:
        self.said: list[str] = []
        self._press = press
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(5)

    def _look(self) -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            self.said += [box.text(), box.informativeText()]
            self._timer.stop()
            next(one for one in box.buttons() if one.text().replace("&", "") == self._press).click()


@pytest.mark.parametrize(
    ("chosen", "kind", "written"),
    [
        ("out", "Everything (*.json)", "out.json"),
        ("out", "The checklist, for a spreadsheet (*.csv)", "out.csv"),
        ("out", "Steps and interviews, for a calendar (*.ics)", "out.ics"),
        ("out.csv", "Everything (*.json)", "out.csv"),
    ],
)
def test_an_export_has_the_ending_that_was_chosen(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, chosen: str, kind: str, written: str
) -> None:
    choose(monkeypatch, "getSaveFileName", tmp_path / chosen, kind)
    program.do("export")
    assert (tmp_path / written).stat().st_size > 0
    assert program.said == f"Exported to {tmp_path / written}."


def test_a_dialog_that_is_given_up_does_nothing(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    for method in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, method, lambda *_arguments: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_arguments: ([], ""))
    for command in ("import", "export", "back_up", "restore"):
        program.do(command)
    assert program.said == ""


def test_a_refused_file_is_told_with_the_reason_and_nothing_comes_in(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text('{"format": "followup-desktop"')
    choose(monkeypatch, "getOpenFileNames", broken)
    reader = Reader("OK")
    program.do("import")
    assert reader.said[0] == "Nothing was taken in from broken.json."
    assert "breaks off in the middle" in reader.said[1]


def test_a_backup_is_put_back_after_a_question_and_the_window_shows_it(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(monkeypatch, "getSaveFileName", tmp_path / "copy")
    program.do("back_up")
    assert (tmp_path / "copy.sqlite3").exists()
    program.services.job_search.delete("acme")
    choose(monkeypatch, "getOpenFileName", tmp_path / "copy.sqlite3")
    reader = Reader("Restore")
    with qtbot.waitSignal(program.bridge.changed):
        program.do("restore")
    assert "copy.sqlite3" in reader.said[0]
    assert program.services.job_search.opportunity("acme").company == "Acme Finance"
    assert program.said.startswith("Restored from copy.sqlite3.")


@pytest.mark.parametrize("chosen", ["jobs.csv", "bookmarks.sqlite3"])
def test_what_is_no_backup_is_said_before_anything_is_asked(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, chosen: str
) -> None:
    path = tmp_path / chosen
    if path.suffix == ".csv":
        path.write_text("company,position\nAcme,Analyst\n")
    else:
        with closing(sqlite3.connect(path)) as foreign:
            foreign.execute("CREATE TABLE bookmarks (url TEXT)")
    choose(monkeypatch, "getOpenFileName", path)
    with pytest.raises(StoreError, match=r"is no backup of Followup Desktop\. Choose another file\."):
        program.files.ask_restore()
    assert program.services.job_search.opportunity("acme").company == "Acme Finance"


def test_the_dialogs_for_files_begin_among_the_persons_documents(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []

    def ask(_parent: object, _title: str, place: str, _kinds: str) -> tuple[str, str]:
        begun.append(place)
        return "", ""

    for method in ("getSaveFileName", "getOpenFileName", "getOpenFileNames"):
        monkeypatch.setattr(QFileDialog, method, ask)
    (Path.home() / "Documents").mkdir()
    for command in ("import", "export", "back_up", "restore"):
        program.do(command)
    assert all(place.startswith(str(Path.home() / "Documents")) for place in begun)
    assert len(begun) == 4


def test_without_a_yes_nothing_is_put_back(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program.services.transfer.back_up(tmp_path / "copy.sqlite3")
    program.services.job_search.delete("acme")
    choose(monkeypatch, "getOpenFileName", tmp_path / "copy.sqlite3")
    reader = Reader("Cancel")
    program.do("restore")
    assert reader.said
    assert not program.services.job_search.overview()


added = partial(ImportReport, "x.json")


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (added(added={"interviews": [{}], "contacts": [{}, {}]}), "Imported: 1 interview, 2 contacts."),
        (added(updated=[{}]), "1 record updated."),
        (added(), "Everything in it was here already."),
    ],
)
def test_what_came_in_is_said_in_a_sentence(report: ImportReport, words: str) -> None:
    assert summary([report]) == words
