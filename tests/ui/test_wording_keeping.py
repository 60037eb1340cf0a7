"""Wordings of one's own: saved, reset, undone, out to a file and in, and nothing typed is lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from followup_desktop.domain.own_wording import NoteName
from followup_desktop.services import Services
from followup_desktop.ui.theme import Theme
from followup_desktop.ui.wording.dialog import WordingsDialog
from tests.ui.checklist_builders import program
from tests.ui.whole_window import Program, acme_interview
from tests.ui.wording_window import SHORT, Window


@pytest.fixture
def services(tmp_path: Path) -> Services:
    return program(tmp_path)


@pytest.fixture
def window(services: Services, theme: Theme, qtbot: QtBot) -> Window:
    return Window(services, theme, qtbot)


def draft(services: Services, note: NoteName = NoteName.THANK_YOU) -> str | None:
    kept = services.drafts.load(f"wording:{note.value}")
    return kept.text if kept is not None else None


class TestSaving:
    def test_a_saved_wording_is_used_and_marked_as_ones_own(self, window: Window, services: Services) -> None:
        window.type_over(SHORT)
        window.press("Save")
        assert services.wordings.text(NoteName.THANK_YOU) == SHORT
        assert window.aloud(NoteName.THANK_YOU) == "Thank-you note, your own"
        assert window.toast == "Your wording is used from now on."
        assert not window.view.save.isEnabled()
        assert draft(services) is None

    def test_ctrl_s_saves(self, window: Window, services: Services) -> None:
        window.type_over(SHORT)
        window.dialog.activateWindow()
        QTest.keyClick(window.editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        window.qtbot.waitUntil(lambda: services.wordings.is_own(NoteName.THANK_YOU))

    def test_a_broken_wording_is_not_saved_and_not_lost(self, window: Window, services: Services) -> None:
        broken = SHORT.replace("]", "")
        window.type_over(broken)
        window.press("Save")
        assert not services.wordings.is_own(NoteName.THANK_YOU)
        assert window.view.problem.error.startswith("Line 10: ")
        assert window.editor.textCursor().blockNumber() == 9
        window.dialog.reject()
        assert draft(services) == broken

    def test_saving_can_be_undone_and_the_text_stays(self, window: Window, services: Services) -> None:
        window.type_over(SHORT)
        window.press("Save")
        window.press("Undo")
        assert not services.wordings.is_own(NoteName.THANK_YOU)
        assert window.editor.text == SHORT
        assert window.dialog.last_change is None
        assert draft(services) == SHORT

    def test_the_built_in_text_saved_is_none_of_ones_own(self, window: Window, services: Services) -> None:
        services.wordings.save(NoteName.WITHDRAW, SHORT)
        window.choose(NoteName.WITHDRAW)
        window.type_over(services.wordings.built_in_text(NoteName.WITHDRAW))
        window.press("Save")
        assert not services.wordings.is_own(NoteName.WITHDRAW)
        assert window.toast == "The built-in wording is used again."


class TestResetting:
    def test_reset_is_there_only_where_something_differs(self, window: Window) -> None:
        assert not window.view.reset.isEnabled()
        window.type_over(SHORT)
        assert window.view.reset.isEnabled()
        window.press("Save")
        assert window.view.reset.isEnabled()
        window.press("Reset to built-in")
        assert not window.view.reset.isEnabled()

    def test_reset_uses_the_built_in_wording_and_undo_brings_back_both_texts(
        self, window: Window, services: Services
    ) -> None:
        window.type_over(SHORT)
        window.press("Save")
        typed = SHORT + "\n# more"
        window.type_over(typed)
        window.press("Reset to built-in")
        assert not services.wordings.is_own(NoteName.THANK_YOU)
        assert window.editor.text == services.wordings.built_in_text(NoteName.THANK_YOU)
        window.press("Undo")
        assert services.wordings.text(NoteName.THANK_YOU) == SHORT
        assert window.editor.text == typed

    def test_what_was_only_typed_goes_and_comes_back_with_undo(
        self, window: Window, services: Services
    ) -> None:
        window.type_over(SHORT)
        window.press("Reset to built-in")
        assert window.editor.text == services.wordings.built_in_text(NoteName.THANK_YOU)
        window.press("Undo")
        assert window.editor.text == SHORT

    def test_ctrl_z_brings_the_text_back_too(self, window: Window) -> None:
        window.type_over(SHORT)
        window.press("Discard")
        assert window.editor.text != SHORT
        window.editor.undo()
        assert window.editor.text == SHORT


class TestDrafts:
    def test_what_was_typed_comes_back_and_says_so(
        self, window: Window, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        window.type_over(SHORT)
        window.dialog.reject()
        again = Window(services, theme, qtbot)
        assert again.editor.text == SHORT
        assert "What you typed today is still here." in again.texts
        assert again.aloud(NoteName.THANK_YOU) == "Thank-you note, not saved yet"

    def test_it_is_kept_while_typing(self, window: Window, services: Services) -> None:
        window.type_over(SHORT)
        window.qtbot.waitUntil(lambda: draft(services) == SHORT)

    def test_another_note_keeps_what_was_typed_for_this_one(self, window: Window, services: Services) -> None:
        window.type_over(SHORT)
        window.choose(NoteName.WITHDRAW)
        assert window.editor.text == services.wordings.text(NoteName.WITHDRAW)
        assert draft(services) == SHORT
        window.choose(NoteName.THANK_YOU)
        assert window.editor.text == SHORT

    def test_discard_goes_back_to_the_text_in_use(self, window: Window, services: Services) -> None:
        services.wordings.save(NoteName.WITHDRAW, SHORT)
        window.choose(NoteName.WITHDRAW)
        window.type_over("nothing of use")
        window.press("Discard")
        assert window.editor.text == SHORT
        assert draft(services, NoteName.WITHDRAW) is None

    def test_looking_keeps_no_draft(self, window: Window, services: Services) -> None:
        for note in NoteName:
            window.choose(note)
        window.dialog.reject()
        assert [draft(services, note) for note in NoteName] == [None] * len(NoteName)


class TestFiles:
    def choose_file(self, monkeypatch: pytest.MonkeyPatch, method: str, path: Path) -> None:
        monkeypatch.setattr(QFileDialog, method, lambda *_arguments: (str(path), ""))

    def test_an_imported_text_is_shown_and_not_saved(
        self, window: Window, services: Services, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        file = tmp_path / "mine.txt"
        file.write_text(SHORT, encoding="utf-8")
        before = window.editor.text
        self.choose_file(monkeypatch, "getOpenFileName", file)
        window.press("Import…")
        assert window.editor.text == SHORT
        assert window.toast == "This is mine.txt. It is used once you save it."
        assert not services.wordings.is_own(NoteName.THANK_YOU)
        window.press("Undo")
        assert window.editor.text == before

    def test_a_file_that_is_no_text_is_refused_and_nothing_changes(
        self, window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        file = tmp_path / "picture.txt"
        file.write_bytes(b"\xff\xfe\xfa")
        before = window.editor.text
        self.choose_file(monkeypatch, "getOpenFileName", file)
        window.press("Import…")
        assert window.editor.text == before
        assert "picture.txt is not a text in UTF-8" in window.view.trouble.error

    def test_an_export_has_the_text_in_use_and_says_what_is_not_in_it(
        self, window: Window, services: Services, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        file = tmp_path / "out.txt"
        window.type_over(SHORT)
        self.choose_file(monkeypatch, "getSaveFileName", file)
        window.press("Export…")
        assert file.read_text(encoding="utf-8") == services.wordings.text(NoteName.THANK_YOU)
        assert window.toast.endswith("What is not saved yet is not in it.")

    def test_a_place_that_cannot_be_written_is_told(
        self, window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        self.choose_file(monkeypatch, "getSaveFileName", tmp_path / "nowhere" / "out.txt")
        window.press("Export…")
        assert "could not be written" in window.view.trouble.error


def test_the_menu_opens_the_wordings_and_what_was_saved_can_be_undone_afterwards(
    tmp_path: Path, theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    running = Program(tmp_path, theme, qapp, qtbot)
    running.services.interviews.save(acme_interview())
    running.open()
    timer = QTimer()

    def save_and_close() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, WordingsDialog):
            timer.stop()
            dialog._view.editor.replace_text(SHORT)
            dialog._view.save.click()
            dialog.reject()

    timer.timeout.connect(save_and_close)
    timer.start(5)
    running.do("wordings")
    assert running.said == "Your wording is used from now on."
    running.do("undo")
    assert not running.services.wordings.is_own(NoteName.THANK_YOU)
    running.close()
