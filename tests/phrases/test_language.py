"""The language of the program: English as it stands, others from a catalogue; and cheap to load."""

import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from followup_desktop.domain.step import StepKind
from followup_desktop.phrases.language import DOMAIN, _, ngettext, use_language
from followup_desktop.phrases.steps import Names, title

GERMAN = {
    "": "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n",
    "Thank {contact}": "{contact} danken",
    "{count} day late\0{count} days late": "{count} Tag zu spät\0{count} Tage zu spät",
}


@pytest.fixture
def catalogues(tmp_path: Path) -> Iterator[Path]:
    """A folder with a German catalogue; afterwards the program speaks English again."""
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / f"{DOMAIN}.mo").write_bytes(compiled(GERMAN))
    yield tmp_path
    use_language("en", tmp_path)


def compiled(messages: dict[str, str]) -> bytes:
    """The messages as a .mo file: a header, two tables of (length, place), the texts."""
    pairs = sorted((one.encode(), other.encode()) for one, other in messages.items())
    texts, place = b"", 28 + 16 * len(pairs)
    tables = [b"", b""]
    for column in (0, 1):
        for pair in pairs:
            tables[column] += struct.pack("<II", len(pair[column]), place + len(texts))
            texts += pair[column] + b"\0"
    header = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0)
    return header + tables[0] + tables[1] + texts


def test_without_a_catalogue_the_source_is_said() -> None:
    assert _("Thank {contact}") == "Thank {contact}"
    assert [ngettext("one", "many", count) for count in (0, 1, 2)] == ["many", "one", "many"]


def test_a_catalogue_changes_every_sentence_at_once(catalogues: Path) -> None:
    assert use_language("de", catalogues)

    assert title(StepKind.THANK_YOU, Names(contact="Grace Hopper")) == "Grace Hopper danken"
    assert ngettext("{count} day late", "{count} days late", 2) == "{count} Tage zu spät"


def test_a_language_without_a_catalogue_falls_back_to_english(catalogues: Path) -> None:
    use_language("de", catalogues)

    assert not use_language("eo", catalogues)
    assert title(StepKind.THANK_YOU, Names(contact="Grace Hopper")) == "Thank Grace Hopper"


def test_saying_things_loads_nothing_heavy() -> None:
    modules = "changes dates labels patience reasons steps waiting"
    program = (
        f"import importlib, sys\nfor name in {modules.split()!r}:\n"
        "    importlib.import_module(f'followup_desktop.phrases.{name}')\n"
        "heavy = {'gettext', 'locale', 'holidays', 'dateutil', 'jinja2', 'peewee', 'PySide6'}\n"
        "print(sorted(heavy & sys.modules.keys()))"
    )

    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert (run.stdout.strip(), run.stderr) == ("[]", "")
