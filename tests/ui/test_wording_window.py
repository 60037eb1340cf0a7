"""The wordings of the notes: reading them, typing, and what the preview and the message line make of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.domain.own_wording import NoteName
from followup_desktop.services import Services
from followup_desktop.ui.theme import Theme
from followup_desktop.ui.wording.fields_panel import as_typed
from followup_desktop.ui.wording.labels import note_label
from tests.ui.checklist_builders import program
from tests.ui.wording_window import SHORT, Window


@pytest.fixture
def services(tmp_path: Path) -> Services:
    return program(tmp_path)


@pytest.fixture
def window(services: Services, theme: Theme, qtbot: QtBot) -> Window:
    return Window(services, theme, qtbot)


class TestReading:
    def test_every_note_is_in_the_list_by_its_name(self, window: Window) -> None:
        notes = window.view.notes.list
        assert [notes.item(row).text() for row in range(notes.count())] == [
            note_label(one) for one in NoteName
        ]
        assert note_label(NoteName.DECISION_CALL) == "Decision call (script)"

    def test_the_text_in_use_is_shown_with_what_it_makes_of_an_example(
        self, window: Window, services: Services
    ) -> None:
        assert window.editor.text == services.wordings.text(NoteName.THANK_YOU)
        assert window.preview.startswith("Subject: ")
        assert "Dear Dr. Hopper," in window.preview
        assert "Ada Byron" in window.preview

    def test_a_script_shows_what_to_say_to_the_machine(self, window: Window) -> None:
        window.choose(NoteName.DECISION_CALL)
        assert "For the machine:" in window.preview

    @pytest.mark.parametrize("note", NoteName)
    def test_the_built_in_wording_of_each_note_has_no_mistake(self, window: Window, note: NoteName) -> None:
        window.choose(note)
        assert window.view.problem.error == ""
        assert window.preview

    def test_other_wording_goes_through_the_wordings(self, window: Window) -> None:
        window.type_over(SHORT)
        window.wait_for("I have thought about our talk on Monday.")
        window.press("Other wording")
        assert "our talk on Monday is still with me." in window.preview
        assert "Wording 2" in window.texts

    def test_the_help_opens_beside_the_text(self, window: Window) -> None:
        window.press("How it works")
        assert window.view.help.text.isVisible()
        assert "Square brackets" in window.view.help.text.toPlainText()

    def test_where_there_is_no_room_for_the_list_a_box_takes_its_place(self, window: Window) -> None:
        window.dialog.resize(1200, 700)
        assert window.view.notes.list.isVisible()
        window.dialog.resize(760, 520)
        assert not window.view.notes.list.isVisible()
        box = window.view.notes.box
        assert box.isVisible()
        box.setCurrentIndex(list(NoteName).index(NoteName.WITHDRAW))
        assert window.view.notes.current is NoteName.WITHDRAW


class TestTyping:
    def test_the_preview_follows_and_nothing_is_saved(self, window: Window, services: Services) -> None:
        window.type_over(SHORT)
        window.wait_for("Dear Dr. Hopper, I have thought about our talk on Monday.")
        assert not services.wordings.is_own(NoteName.THANK_YOU)
        assert "Not saved yet." in window.texts

    def test_a_mistake_is_told_with_its_line_and_marked(self, window: Window) -> None:
        window.type_over(SHORT.replace("{{ greeting }}, I", "{{ greting }}, I"))
        said = window.wait_for_mistake()
        assert said == "Line 10: there is no field “greting”. Did you mean “greeting”?"
        assert window.editor.wrong_line == 10
        assert window.editor.accessibleDescription() == said
        assert "As it was before the mistake." in window.texts
        assert not window.editor.grab().isNull()

    @pytest.mark.parametrize("way", ["button", "words"])
    def test_the_message_leads_to_the_line(self, window: Window, way: str) -> None:
        window.type_over(SHORT.replace("{{ greeting }}, I", "{{ greting }}, I"))
        window.wait_for_mistake()
        window.view.notes.list.setFocus()
        if way == "button":
            window.press("Go to line 10")
        else:
            QTest.mouseClick(
                window.view.problem, Qt.MouseButton.LeftButton, pos=window.view.problem.rect().center()
            )
        assert window.editor.textCursor().blockNumber() == 9

    def test_a_mended_mistake_is_told_no_longer(self, window: Window) -> None:
        window.type_over(SHORT.replace("== subject ==", "== subject"))
        window.wait_for_mistake()
        window.type_over(SHORT)
        window.qtbot.waitUntil(lambda: not window.view.problem.error)
        assert window.editor.wrong_line == 0
        assert "No mistakes." in window.texts

    def test_a_text_without_layout_is_wrong_as_a_whole(self, window: Window) -> None:
        window.type_over("")
        assert "there is no layout" in window.wait_for_mistake()
        assert not window.view.problem.go.isVisible()

    def test_a_note_of_other_length_is_allowed_and_told(self, window: Window) -> None:
        window.type_over(SHORT)
        window.wait_for("I have thought")
        assert any(one.startswith("Rather short") for one in window.texts)

    def test_enter_inserts_the_field_where_the_cursor_is(self, window: Window) -> None:
        window.view.tabs.setCurrentWidget(window.view.fields)
        window.editor.moveCursor(QTextCursor.MoveOperation.End)
        fields = window.view.fields.list
        fields.select("company")
        fields.setFocus()
        QTest.keyClick(fields, Qt.Key.Key_Return)
        assert window.editor.text.endswith("{{ company }}")
        assert window.dialog.isVisible()
        fields.select("keen")
        window.press("Insert field")
        assert window.editor.text.endswith("{{ company }}keen")

    def test_every_field_stands_in_the_list_with_what_it_holds(self, window: Window) -> None:
        fields = window.view.fields.list
        fields.select("my_phone")
        item = fields.currentItem()
        assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "my_phone, Your phone number."

    def test_in_a_heading_and_for_yes_or_no_a_field_stands_without_braces(self) -> None:
        assert as_typed("topic", in_condition=False) == "{{ topic }}"
        assert as_typed("topic", in_condition=True) == "topic"
        assert as_typed("very_keen", in_condition=False) == "very_keen"

    def test_on_a_heading_the_field_is_inserted_for_its_condition(self, window: Window) -> None:
        window.type_over(SHORT)
        window.editor.go_to_line(9)
        window.editor.moveCursor(QTextCursor.MoveOperation.EndOfLine)
        window.dialog._insert_field("again")
        window.dialog._insert_field("topic")
        assert window.editor.text.splitlines()[8] == "== opening ==againtopic"

    def test_no_break_spaces_stay_as_they_are(self, window: Window, services: Services) -> None:
        text = SHORT.replace("our talk", "our\N{NO-BREAK SPACE}talk")
        window.type_over(text)
        window.press("Save")
        assert services.wordings.text(NoteName.THANK_YOU) == text


class TestKeyboard:
    def test_tab_leaves_the_editor(self, window: Window) -> None:
        window.dialog.activateWindow()
        window.editor.setFocus()
        window.qtbot.waitUntil(window.editor.hasFocus)
        QTest.keyClick(window.editor, Qt.Key.Key_Tab)
        assert not window.editor.hasFocus()

    def test_every_control_has_a_name(self, window: Window) -> None:
        nameless = [
            type(one).__name__
            for one in window.view.findChildren(QWidget)
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and not one.accessibleName()
        ]
        assert nameless == []
