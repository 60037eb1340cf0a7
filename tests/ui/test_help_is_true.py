"""The guide and the README name only what is there, and leave no command out."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from followup_desktop.cli.arguments import parse
from followup_desktop.ui.help.topics import topics
from tests.ui.named_things import (
    GUIDE,
    ROOT,
    bold,
    command_lines_in,
    in_code,
    keys_in,
    keys_of_commands,
    keys_within_pages,
    menus,
    options,
    words_of_the_program,
)

PAPERS = [*GUIDE, ROOT / "README.md"]

each_paper = pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


@each_paper
def test_every_menu_button_and_field_that_is_named_is_there(paper: Path, window: QMainWindow) -> None:
    entries = menus(window)
    for name in bold(paper.read_text(encoding="utf-8")):
        first, _to, second = name.partition(" > ")
        if second:
            assert second in entries[first], name
        else:
            assert name in words_of_the_program(), name


@each_paper
def test_every_key_that_is_named_does_something(paper: Path, window: QMainWindow) -> None:
    known = set().union(*keys_of_commands(window).values(), keys_within_pages(), {"Ctrl", "Alt", "Shift"})
    assert [key for key in keys_in(paper.read_text(encoding="utf-8")) if key not in known] == []


@each_paper
def test_every_command_that_is_shown_is_understood(paper: Path) -> None:
    for words in command_lines_in(paper.read_text(encoding="utf-8")):
        if "--help" in words or "--version" in words:
            with pytest.raises(SystemExit) as ended:
                parse(words)
            assert ended.value.code == 0, words
        else:
            parse(words)


@each_paper
def test_the_voice_is_calm(paper: Path) -> None:
    text = paper.read_text(encoding="utf-8")
    prose = re.sub(r"`[^`]*`|!\[", "", text)
    assert "!" not in prose
    assert not re.search(r"\b(?:color|center|organiz(?:e|ing)|favorite|canceled)\b", prose)


def test_the_guide_describes_every_command_and_option() -> None:
    (chapter,) = [topic.text for topic in topics() if topic.name == "command-line"]
    for command, known in options().items():
        if command:
            assert f"`followup-desktop {command}" in chapter
        for option in known:
            assert option in chapter, (command, option)


def test_the_guide_names_the_keys_of_every_command(window: QMainWindow) -> None:
    (chapter,) = [topic.text for topic in topics() if topic.name == "shortcuts"]
    named = set(keys_in(chapter))
    assert {entry for entry, keys in keys_of_commands(window).items() if not keys & named} == set()
    assert keys_within_pages() - named == set()


def test_links_within_the_guide_lead_somewhere() -> None:
    names = {topic.name for topic in topics()}
    targets = [target for topic in topics() for target in re.findall(r"\]\(topic:([^)]+)\)", topic.text)]
    assert len(targets) > 5
    assert set(targets) <= names


def test_every_chapter_begins_with_its_title_and_links_to_nothing_outside() -> None:
    for topic in topics():
        assert topic.text.startswith("# ")
        assert topic.text.count("\n# ") == 0
        assert "://" not in topic.text


@pytest.mark.parametrize("paper", ["README.md", "CONTRIBUTING.md", "packaging/README.md"])
def test_files_and_pictures_that_are_linked_are_there(paper: str) -> None:
    text = (ROOT / paper).read_text(encoding="utf-8")
    linked = [target for target in re.findall(r"\]\(([^)#]+)", text) if "://" not in target]
    assert linked
    assert [target for target in linked if not (ROOT / paper).parent.joinpath(target).exists()] == []


@pytest.mark.parametrize("paper", ["README.md", "CONTRIBUTING.md"])
def test_every_make_target_that_is_named_is_there(paper: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    there = set(re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE))
    for code in in_code((ROOT / paper).read_text(encoding="utf-8")):
        if code.startswith("make "):
            named = re.split(r"\s{2,}|\s#|ARGS=|PYTHON=", code)[0].split()[1:]
            assert set(named) <= there, code
