"""Controls: named as they are labelled, saying what is wrong beneath."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QTableWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.domain.settings import Appearance
from followup_desktop.ui.controls import (
    Button,
    EmptyState,
    Field,
    IconButton,
    PrimaryButton,
    Text,
    without_mnemonic,
)
from followup_desktop.ui.theme import Theme
from followup_desktop.ui.tokens import DARK, LIGHT


@pytest.mark.parametrize(
    ("label", "seen"), [("&Save", "Save"), ("Mark as &sent", "Mark as sent"), ("R&&D", "R&D"), ("", "")]
)
def test_a_name_is_the_label_without_its_mnemonic(label: str, seen: str) -> None:
    assert without_mnemonic(label) == seen


@pytest.mark.parametrize("kind", [Button, PrimaryButton])
def test_a_button_is_named_as_it_is_labelled_also_when_that_changes(
    kind: Callable[[str], Button], theme: Theme, qtbot: QtBot
) -> None:
    button = kind("&Save")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Save"
    button.setText("&Keep")
    assert button.accessibleName() == "Keep"


def test_a_field_names_its_editor_and_leads_to_it(theme: Theme, qtbot: QtBot) -> None:
    editor = QLineEdit()
    field = Field("&Company", editor, theme)
    qtbot.addWidget(field)
    assert editor.accessibleName() == "Company"
    assert field.label.buddy() is editor


def test_an_editable_combo_box_names_the_line_one_types_into(theme: Theme, qtbot: QtBot) -> None:
    editor = QComboBox()
    editor.setEditable(True)
    field = Field("Time &zone", editor, theme)
    qtbot.addWidget(field)
    line = editor.lineEdit()
    assert line is not None
    assert line.accessibleName() == "Time zone"


def test_an_error_shows_beneath_and_goes_before_what_was_understood(theme: Theme, qtbot: QtBot) -> None:
    editor = QLineEdit()
    field = Field("Date", editor, theme)
    qtbot.addWidget(field)
    field.show()

    def beneath() -> str:
        shown = [
            text.text() for text in field.findChildren(Text) if text is not field.label and text.isVisible()
        ]
        return " ".join(shown)

    assert beneath() == ""
    field.set_echo("Fri 4 Dec 2026")
    assert beneath() == "Fri 4 Dec 2026"
    field.set_error("This date is not clear.")
    assert beneath() == "This date is not clear."
    assert editor.accessibleDescription() == "This date is not clear."
    field.set_error("")
    assert beneath() == "Fri 4 Dec 2026"
    assert field.error == ""


def test_a_text_follows_the_theme(theme: Theme, qtbot: QtBot) -> None:
    text = Text("Nothing to do", theme, colour="muted", size="small")
    qtbot.addWidget(text)
    colours = text.palette()
    assert colours.color(text.foregroundRole()) == LIGHT.muted
    theme.use(Appearance(scheme="dark", text_size=200))
    assert text.palette().color(text.foregroundRole()) == DARK.muted
    assert text.font().pixelSize() == 26


def test_what_a_person_wrote_is_shown_as_it_is(theme: Theme, qtbot: QtBot) -> None:
    text = Text("<b>Smith & Sons</b>", theme)
    qtbot.addWidget(text)
    assert text.textFormat() is Qt.TextFormat.PlainText


def test_an_icon_button_has_its_words_as_name_and_tooltip(theme: Theme, qtbot: QtBot) -> None:
    button = IconButton("S&nooze", "alarm-clock", theme)
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("Snooze", "Snooze")
    assert not button.icon().isNull()


def test_an_empty_state_says_what_goes_there(theme: Theme, qtbot: QtBot) -> None:
    button = PrimaryButton("New interview")
    state = EmptyState("Had an interview?", theme, button)
    qtbot.addWidget(state)
    assert state.accessibleName() == "Had an interview?"
    assert button.parent() is state


def test_the_one_filled_button_is_filled_with_the_accent_colour(theme: Theme, qtbot: QtBot) -> None:
    quiet, filled = Button("Cancel"), PrimaryButton("Save")
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(quiet)
    column.addWidget(filled)
    qtbot.addWidget(page)
    page.show()

    def fill(button: Button) -> QColor:
        return button.grab().toImage().pixelColor(8, button.height() // 2)

    assert fill(filled) == LIGHT.accent
    assert fill(quiet) == LIGHT.base
    filled.set_primary(False)
    quiet.set_primary(True)
    assert fill(quiet) == LIGHT.accent


def test_controls_are_tall_enough_to_be_hit(theme: Theme, qtbot: QtBot) -> None:
    line, button = QLineEdit(), Button("Save")
    qtbot.addWidget(line)
    qtbot.addWidget(button)
    assert (line.sizeHint().height(), button.sizeHint().height()) == (34, 32)
    theme.use(Appearance(scheme="light", text_size=200))
    assert line.sizeHint().height() >= 68


def test_a_table_within_the_theme_can_be_painted(theme: Theme, qtbot: QtBot) -> None:
    table = QTableWidget(40, 3)
    qtbot.addWidget(table)
    table.show()
    assert not table.grab().isNull()


@pytest.mark.parametrize("kind", [QPlainTextEdit, QTableWidget])
def test_the_focus_ring_of_a_framed_area_is_not_covered_by_what_it_holds(
    kind: type[QPlainTextEdit] | type[QTableWidget], theme: Theme, qtbot: QtBot
) -> None:
    area = kind()
    qtbot.addWidget(area)
    area.show()
    assert area.viewport().x() >= 2
    assert area.viewport().y() >= 2
