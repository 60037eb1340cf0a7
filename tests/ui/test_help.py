"""The guide within the program: its chapters, the search in them, and the one that opens for a page."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QPushButton, QTextBrowser
from pytestqt.qtbot import QtBot

from followup_desktop.ui.help.about import AboutDialog
from followup_desktop.ui.help.topics import matching, topic_of_page, topics
from followup_desktop.ui.help.window import HelpWindow
from followup_desktop.ui.navigation import entries
from followup_desktop.ui.theme import Theme
from tests.ui.composer_window import opened_by
from tests.ui.whole_window import Program


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> HelpWindow:
    window = HelpWindow(theme)
    qtbot.addWidget(window)
    return window


def listed(window: HelpWindow) -> QListWidget:
    found = window.findChild(QListWidget)
    assert found is not None
    return found


def titles(window: HelpWindow) -> list[str]:
    chapters = listed(window)
    return [chapters.item(row).text() for row in range(chapters.count())]


def text(window: HelpWindow) -> QTextBrowser:
    found = window.findChild(QTextBrowser)
    assert found is not None
    return found


def shown(window: HelpWindow) -> str:
    """The first line of the chapter that is open."""
    return text(window).toPlainText().partition("\n")[0]


def search(window: HelpWindow, words: str, qtbot: QtBot) -> None:
    """Type into the search, and wait until the list has followed."""
    line = window.findChild(QLineEdit)
    assert line is not None
    with qtbot.waitSignal(line.searched):  # type: ignore[attr-defined]
        line.setText(words)


# The chapters


def test_the_chapters_have_their_headings_as_titles() -> None:
    found = [topic.title for topic in topics()]
    assert found[0] == "The first five minutes"
    assert {"Reminders and the tray", "Privacy", "Troubleshooting"} <= set(found)
    assert len(found) == len(set(found))


def test_chapters_come_in_the_order_of_their_files(tmp_path: Path) -> None:
    (tmp_path / "02-late.md").write_text("# Late\n\nText.")
    (tmp_path / "01-early.md").write_text("# Early\n\nText.")
    assert [(topic.name, topic.title) for topic in topics(tmp_path)] == [("early", "Early"), ("late", "Late")]


def test_each_page_of_the_window_has_its_chapter() -> None:
    names = {topic.name for topic in topics()}
    pages = [entry.key for entry in entries()]
    assert {topic_of_page(page) for page in pages} <= names
    assert len({topic_of_page(page) for page in pages}) == len(pages)
    assert topic_of_page("unknown") == "first-five-minutes"


def test_all_words_must_occur_and_titles_come_first() -> None:
    found = matching(topics(), "privacy")
    assert found[0].name == "privacy"
    assert [topic.name for topic in matching(topics(), "six weeks silence")] == ["calls"]
    assert matching(topics(), "xylophone") == []


def test_marks_of_the_text_are_not_searched() -> None:
    assert matching(topics(), "](topic:") == []
    assert "checklist" in {topic.name for topic in matching(topics(), "Mark done (Space")}


# The window


def test_choosing_a_chapter_shows_its_text(window: HelpWindow) -> None:
    assert shown(window) == "The first five minutes"
    listed(window).setCurrentRow(1)
    assert shown(window) == "The first days"


def test_a_link_leads_to_another_chapter(window: HelpWindow) -> None:
    text(window).anchorClicked.emit(QUrl("topic:checklist"))
    assert shown(window) == "The checklist"
    assert listed(window).currentItem().text() == "The checklist"


def test_what_is_searched_for_narrows_the_list_and_is_marked(window: HelpWindow, qtbot: QtBot) -> None:
    search(window, "voicemail", qtbot)
    assert titles(window)[0] == "Calling about the decision"
    assert len(titles(window)) < len(topics())
    places = text(window).extraSelections()
    assert {place.cursor.selectedText().casefold() for place in places} == {"voicemail"}


def test_return_goes_to_the_next_place_and_then_to_the_next_chapter(window: HelpWindow, qtbot: QtBot) -> None:
    search(window, "snooze", qtbot)
    line = window.findChild(QLineEdit)
    assert line is not None
    assert len(titles(window)) > 1
    first, places = shown(window), len(text(window).extraSelections())
    for _place in range(places - 1):
        line.returnPressed.emit()
    assert shown(window) == first
    line.returnPressed.emit()
    assert shown(window) == titles(window)[1]


def test_a_search_without_a_hit_says_so(window: HelpWindow, qtbot: QtBot) -> None:
    search(window, "xylophone", qtbot)
    assert titles(window) == []
    said = [label.text() for label in window.findChildren(QLabel) if not label.isHidden()]
    assert said == ["Nothing in the guide has “xylophone” in it."]


def test_the_chapter_stays_when_the_search_is_over(window: HelpWindow, qtbot: QtBot) -> None:
    search(window, "voicemail", qtbot)
    before = shown(window)
    search(window, "", qtbot)
    assert (shown(window), len(titles(window))) == (before, len(topics()))
    assert text(window).extraSelections() == []


def test_escape_ends_the_search_and_then_closes(window: HelpWindow, qtbot: QtBot) -> None:
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    search(window, "voicemail", qtbot)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(titles(window)) == len(topics()))
    assert not window.isHidden()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isHidden()


def test_help_opens_at_the_chapter_of_the_page(
    tmp_path: Path, theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    program = Program(tmp_path, theme, qapp, qtbot).open()
    for page, chapter in (("contacts", "Contacts"), ("today", "The checklist")):
        program.do(page)
        program.do("help")
        guide = program.window.findChild(HelpWindow)
        assert guide is not None
        assert not guide.isHidden()
        assert shown(guide) == chapter
    program.close()


def test_about_opens_the_folder_of_the_data(theme: Theme, qtbot: QtBot) -> None:
    dialog = AboutDialog("0.1.0", "/home/ada/followup", theme)
    qtbot.addWidget(dialog)
    with opened_by("file") as opened:
        next(one for one in dialog.findChildren(QPushButton) if one.text() == "&Open data folder").click()
    assert opened == ["file:///home/ada/followup"]


@pytest.mark.parametrize("said", ["Version 0.1.0", "/home/ada/followup", "MIT", "Lucide"])
def test_about_says_what_one_may_want_to_know(said: str, theme: Theme, qtbot: QtBot) -> None:
    dialog = AboutDialog("0.1.0", "/home/ada/followup", theme)
    qtbot.addWidget(dialog)
    assert said in " ".join(label.text() for label in dialog.findChildren(QLabel))
