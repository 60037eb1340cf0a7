"""The main window: pages, layout, keys, search, messages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QListView, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.paths import window_settings_file
from followup_desktop.services import Change
from followup_desktop.services.build import build_services
from followup_desktop.services.clock import Clock
from followup_desktop.ui.help.window import HelpWindow
from followup_desktop.ui.navigation import in_words
from followup_desktop.ui.search import SearchPanel
from followup_desktop.ui.theme import Theme
from tests.ui.whole_window import GRACE, NOW, Program, acme_interview


@pytest.fixture
def program(tmp_path: Path, theme: Theme, qapp: QApplication, qtbot: QtBot) -> Iterator[Program]:
    program = Program(tmp_path, theme, qapp, qtbot)
    yield program
    program.close()


@pytest.fixture
def filled(program: Program) -> Program:
    """The window over yesterday's interview at Acme Finance."""
    program.services.interviews.save(acme_interview())
    return program.open()


def close_dialog(kind: str, found: list[str]) -> None:
    """Note that a dialog of this kind is open, and close it."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QDialog):
        found.append(type(dialog).__name__ if kind == "" else kind)
        dialog.reject()


def test_the_window_has_its_fixed_name(filled: Program) -> None:
    assert filled.window.accessibleName() == "Followup Desktop"
    assert filled.window.windowTitle() == "Followup Desktop"


@pytest.mark.parametrize(
    "spoiled", ["geometry=wide", "geometry=@ByteArray(wide)", "geometry=@Size(1 2)", "{"]
)
def test_it_opens_where_the_kept_place_of_the_window_is_spoiled(program: Program, spoiled: str) -> None:
    window_settings_file(program.folder).write_text(f"[General]\n{spoiled}\n")
    assert program.open().window.isVisible()


def test_it_opens_with_the_checklist_and_makes_no_other_page_before_it_is_seen(filled: Program) -> None:
    assert filled.window.current_key == "today"
    made = [key for key in filled.navigation.makers if filled.window.made(key)]
    assert made == ["today"]


@pytest.mark.parametrize("key", ["today", "interviews", "contacts", "job_search"])
def test_each_page_has_a_command_and_a_place_in_the_list(filled: Program, key: str) -> None:
    filled.do(key)
    assert filled.window.current_key == key
    assert filled.window.sidebar.item(filled.window.sidebar.currentRow()).text() in {
        "Today", "Interviews", "Contacts", "Job search",
    }  # fmt: skip


def test_choosing_in_the_list_shows_the_page(filled: Program) -> None:
    filled.window.sidebar.setCurrentRow(2)
    assert filled.window.current_key == "contacts"


def test_the_list_of_pages_gives_way_in_a_narrow_window_and_comes_back(filled: Program) -> None:
    for width, narrow in ((1280, False), (1000, True), (1100, False)):
        filled.window.resize(width, 700)
        assert filled.window.sidebar.is_narrow is narrow


def test_place_and_size_are_the_same_next_time(program: Program) -> None:
    program.open()
    program.window.resize(780, 610)
    program.window.close_for_good()
    program.open()
    assert program.window.size().toTuple() == (780, 610)


def test_a_page_catches_up_when_it_is_seen_again(filled: Program) -> None:
    contacts = filled.window.page("contacts")
    filled.do("contacts")
    filled.do("today")
    filled.services.contacts.save(GRACE.__class__(uid="ada", name="Ada Byron"))
    filled.do("contacts")
    shown = {
        str(view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        for view in contacts.findChildren(QListView)
        for row in range(view.model().rowCount())
    }
    assert any("Ada Byron" in name for name in shown), shown


def test_what_another_process_wrote_is_seen(filled: Program, tmp_path: Path, qtbot: QtBot) -> None:
    other = build_services(tmp_path / "followup.sqlite3", Clock(NOW))
    step = next(row for row in other.agenda.rows() if row.step.contact == "grace").step
    other.steps.skip(step.uid, "not now")
    other.close()
    with qtbot.waitSignal(filled.bridge.changed) as changed:
        filled.bridge.look()
    assert changed.args[0].label == "elsewhere"
    with qtbot.assertNotEmitted(filled.bridge.changed):
        filled.bridge.look()


def test_undo_takes_back_the_last_change_and_says_so(filled: Program) -> None:
    step = next(row for row in filled.services.agenda.rows() if row.step.contact == "grace").step
    filled.services.steps.skip(step.uid, "not now")
    filled.do("undo")
    assert filled.services.checklist.step(step.uid).step.skipped_on is None
    assert filled.said.startswith("Undone: ")


def test_with_nothing_to_undo_it_says_that(program: Program) -> None:
    program.open()
    program.do("undo")
    assert program.said == "There is nothing to take back."


def test_the_undo_in_the_message_takes_back_what_the_message_named(filled: Program, qtbot: QtBot) -> None:
    step = next(row for row in filled.services.agenda.rows() if row.step.contact == "grace").step
    change = filled.services.steps.skip(step.uid, "not now")
    filled.navigation.say(change)
    filled.services.contacts.save(GRACE.__class__(uid="ada", name="Ada Byron"))
    filled.window.toast.undo_asked.emit(change.entry)
    assert filled.services.checklist.step(step.uid).step.skipped_on is None


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (Change("skipped", "Thank Grace Hopper"), "Skipped: thank Grace Hopper."),
        (Change("undone", "Thank Grace Hopper", detail="skipped"), "Undone: thank Grace Hopper."),
        (Change("undone", "", detail="settings_saved"), "Undone: settings saved."),
        (
            Change("done", "Thank Grace", detail="Next: Howard Aiken."),
            "Done: thank Grace. Next: Howard Aiken.",
        ),
    ],
)
def test_a_change_is_said_in_a_sentence(change: Change, words: str) -> None:
    assert in_words(change) == words


def panel(program: Program) -> SearchPanel:
    return program.window.centre.findChildren(SearchPanel)[0]


def test_the_search_finds_with_each_key_and_leads_there(filled: Program, qtbot: QtBot) -> None:
    filled.do("find")
    QTest.keyClicks(panel(filled).line, "hop")
    found = panel(filled).list.model()
    assert found.index(0, 0).data() == "Grace Hopper"
    QTest.keyClick(panel(filled).line, Qt.Key.Key_Return)
    assert filled.window.current_key == "contacts"


def test_the_search_leads_to_steps_and_opportunities(filled: Program) -> None:
    step = next(row for row in filled.services.agenda.rows() if row.step.contact == "grace").step
    filled.navigation.show("step", step.uid)
    assert filled.window.current_key == "today"
    filled.navigation.show("opportunity", "acme")
    assert filled.window.current_key == "interviews"


def test_a_search_without_result_says_so(filled: Program, qtbot: QtBot) -> None:
    filled.do("find")
    QTest.keyClicks(panel(filled).line, "zzzz")
    assert panel(filled).nothing.text().startswith("Nothing found.")


def test_the_palette_opens_and_carries_out(filled: Program, qtbot: QtBot) -> None:
    filled.do("palette")
    palette = next(
        one for one in filled.window.centre.findChildren(QWidget) if type(one).__name__ == "Palette"
    )
    lines = palette.findChildren(type(palette.line))  # type: ignore[attr-defined]
    QTest.keyClicks(lines[0], "contacts")
    QTest.keyClick(lines[0], Qt.Key.Key_Return)
    assert filled.window.current_key == "contacts"


@pytest.mark.parametrize(
    ("command", "dialog"),
    [("settings", "SettingsDialog"), ("shortcuts", "ShortcutsDialog"), ("about", "AboutDialog")],
)
def test_a_command_opens_its_dialog(filled: Program, command: str, dialog: str) -> None:
    found: list[str] = []
    timer = QTimer()
    timer.timeout.connect(lambda: close_dialog("", found))
    timer.start(5)
    filled.do(command)
    assert found == [dialog]


def test_the_help_is_a_window_of_its_own(filled: Program) -> None:
    filled.do("help")
    assert filled.window.findChildren(HelpWindow)[0].isVisible()


def test_text_can_be_made_larger_and_normal_again(filled: Program) -> None:
    filled.do("larger")
    assert filled.theme.px(100) == 110
    assert filled.services.preferences.settings().appearance.text_size == 110
    filled.do("normal")
    assert filled.theme.px(100) == 100


def test_the_number_of_due_steps_stands_beside_today(filled: Program) -> None:
    due = filled.services.checklist.due_count()
    assert due > 0
    shown = filled.window.sidebar.item(0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert shown.split()[0] == str(due)


def test_a_banner_stays_above_the_page(program: Program) -> None:
    program.open()
    program.window.say_above("This is a sample.")
    assert any(one.accessibleName() == "This is a sample." for one in program.window.findChildren(QWidget))


def test_f6_goes_from_part_to_part_and_round(filled: Program, qtbot: QtBot) -> None:
    filled.window.activateWindow()
    filled.window.sidebar.setFocus()
    qtbot.waitUntil(filled.window.sidebar.hasFocus)
    places = []
    for _turn in range(4):
        filled.window.focus_next_region(forward=True)
        places.append(QApplication.focusWidget())
    assert filled.window.sidebar in places
    assert len(set(places)) > 1
    filled.window.focus_next_region(forward=False)
    assert QApplication.focusWidget() is not places[-1]


def drop(program: Program, *files: Path) -> QDropEvent:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        content,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    program.window.dropEvent(event)
    return event


def test_an_archive_dropped_onto_the_window_is_taken_in(
    filled: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    archive = tmp_path / "out.json"
    filled.services.transfer.export_file(archive)
    filled.services.interviews.delete("first")
    filled.services.job_search.delete("acme")
    assert drop(filled, archive).isAccepted()
    qtbot.waitUntil(lambda: bool(filled.said))
    assert filled.services.job_search.opportunity("acme").company == "Acme Finance"
    assert filled.said.startswith("Imported: ")
