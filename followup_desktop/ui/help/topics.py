"""The chapters of the guide: read from resources/help, found by name, by page and by what is searched for."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from followup_desktop.paths import resources_dir

_OF_PAGE = {
    "first_run": "first-five-minutes",
    "today": "checklist",
    "interviews": "interviews",
    "contacts": "contacts",
    "job_search": "keep-looking",
}
_NUMBER = re.compile(r"^\d+-")
_MARKS = re.compile(r"[*_`#|>]|\]\([^)]*\)")


class Topic(NamedTuple):
    """One chapter: the name that links use, its title, and its text in Markdown."""

    name: str
    title: str
    text: str

    @property
    def plain(self) -> str:
        """The words without the marks of Markdown, for searching."""
        return " ".join(_MARKS.sub("", self.text).split())


def topics(folder: Path | None = None) -> list[Topic]:
    """The chapters in the order of their file names; "03-notes.md" is called "notes"."""
    files = sorted((folder or resources_dir() / "help" / "en").glob("*.md"))
    texts = [file.read_text(encoding="utf-8") for file in files]
    return [
        Topic(_NUMBER.sub("", file.stem), text.partition("\n")[0].lstrip("# ").strip(), text)
        for file, text in zip(files, texts, strict=True)
    ]


def topic_of_page(page: str) -> str:
    """The name of the chapter about a page of the window (its key); the first one for any other."""
    return _OF_PAGE.get(page, "first-five-minutes")


def matching(chapters: Sequence[Topic], asked: str) -> list[Topic]:
    """The chapters in which every word that was typed occurs, those with a word in the title first."""
    words = asked.casefold().split()
    found = [topic for topic in chapters if all(word in topic.plain.casefold() for word in words)]
    return sorted(found, key=lambda topic: not any(word in topic.title.casefold() for word in words))
