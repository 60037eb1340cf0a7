"""Help within the program."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QTextBrowser
from pytestqt.qtbot import QtBot

from followup_desktop.ui.help.about import AboutDialog
from followup_desktop.ui.help.window import HelpWindow, topics
from followup_desktop.ui.theme import Theme


def test_the_topics_have_their_headings_as_titles() -> None:
    titles = [title for title, _text in topics()]
    assert titles[0] == "The first days"
    assert "Reminders and the tray" in titles
    assert len(titles) == len(set(titles))


def test_topics_come_in_the_order_of_their_files(tmp_path: Path) -> None:
    (tmp_path / "2-late.md").write_text("# Late\n\nText.")
    (tmp_path / "1-early.md").write_text("# Early\n\nText.")
    assert [title for title, _text in topics(tmp_path)] == ["Early", "Late"]


def test_choosing_a_topic_shows_its_text(theme: Theme, qtbot: QtBot) -> None:
    window = HelpWindow(theme)
    qtbot.addWidget(window)
    listed, text = window.findChild(QListWidget), window.findChild(QTextBrowser)
    assert listed is not None
    assert text is not None
    assert text.toPlainText().startswith("The first days")
    listed.setCurrentRow(1)
    assert text.toPlainText().startswith("The two questions")


def test_escape_closes_the_help(theme: Theme, qtbot: QtBot) -> None:
    window = HelpWindow(theme)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isHidden()


@pytest.mark.parametrize("said", ["Version 0.1.0", "/home/ada/followup", "MIT", "Lucide"])
def test_about_says_what_one_may_want_to_know(said: str, theme: Theme, qtbot: QtBot) -> None:
    dialog = AboutDialog("0.1.0", "/home/ada/followup", theme)
    qtbot.addWidget(dialog)
    assert said in " ".join(label.text() for label in dialog.findChildren(QLabel))
