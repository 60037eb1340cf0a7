"""What the guide and the README may name: the program's words, menus, keys and commands, read from itself."""

import argparse
import ast
import re
import shlex
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QMainWindow

from followup_desktop.cli.arguments import _parser
from followup_desktop.ui.commands import Commands
from followup_desktop.ui.controls import without_mnemonic
from followup_desktop.ui.shortcuts import keys_of_pages

ROOT = Path(__file__).resolve().parents[2]
GUIDE = sorted((ROOT / "resources/help/en").glob("*.md"))
_CALLS = {"_", "N_", "ngettext", "NN_"}
_KEYS = re.compile(r"(?:(?:Ctrl|Shift|Alt)\+)*(?:F\d+|\S|Enter|Space|Esc|Left|Right|Ctrl|Alt|Shift)")
_EXAMPLES = {
    "FILE": "card.vcf", "DIR": "folder", "FOLDER": "folder", "DATE": "2026-12-04", "TEXT": "because",
    "STEP": "s1", "UID": "s1", "OPPORTUNITY": "o1",
}  # fmt: skip


@cache
def words_of_the_program() -> frozenset[str]:
    """Every sentence and label that the program can show, as it is seen."""
    found: set[str] = set()
    for file in (ROOT / "followup_desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _CALLS:
                texts = (argument for argument in node.args if isinstance(argument, ast.Constant))
                found |= {seen(str(text.value)) for text in texts}
    return frozenset(found)


def seen(label: str) -> str:
    """A label without its mnemonic and the dots that promise a dialog."""
    return without_mnemonic(label).rstrip("…")


def menus(window: QMainWindow) -> dict[str, set[str]]:
    """The entries of each menu."""
    return {
        title: {seen(action.text()) for action in actions} for title, actions in Commands(window).groups()
    }


def keys_of_commands(window: QMainWindow) -> dict[str, set[str]]:
    """The keys of each entry that has some."""
    keys = {
        seen(action.text()): {one.toString() for one in action.shortcuts()} for action in Commands(window)
    }
    return {entry: known for entry, known in keys.items() if known}


def keys_within_pages() -> set[str]:
    """The keys that work within the pages."""
    return {
        key for _title, rows in keys_of_pages() for _what, keys in rows for key in re.split(r",\s+", keys)
    }


def bold(text: str) -> list[str]:
    """What a text names in bold: menus, buttons and fields, and nothing else."""
    return [" ".join(name.split()) for name in re.findall(r"\*\*(.+?)\*\*", text, re.DOTALL)]


def in_code(text: str) -> list[str]:
    """What stands between backticks, and the indented or fenced lines."""
    fenced = re.findall(r"^```\w*\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    rest = re.sub(r"^```\w*\n.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
    lines = [line.strip() for line in "\n".join(fenced).splitlines()]
    lines += [line.strip() for line in re.findall(r"^(?: {4}|\t)(?! *[-*|])(.+)$", rest, re.MULTILINE)]
    return lines + re.findall(r"`([^`\n]+)`", rest)


def keys_in(text: str) -> list[str]:
    """The keys that a text names."""
    return [code for code in in_code(text) if _KEYS.fullmatch(code)]


def command_lines_in(text: str) -> Iterator[list[str]]:
    """The words after the program's name in each command that a text shows, with examples filled in."""
    for code in in_code(text):
        told = re.split(r"\s{2,}|\s#", code)[0]
        if re.match(r"followup-desktop(\s|$)", told):
            yield [_EXAMPLES.get(word, word) for word in shlex.split(told)[1:]]


def parsers() -> dict[str, argparse.ArgumentParser]:
    """The parser of each command, and under the empty name that of the program."""
    whole = _parser()
    (commands,) = [one for one in whole._actions if isinstance(one, argparse._SubParsersAction)]
    return {"": whole, **commands.choices}


def options() -> dict[str, set[str]]:
    """The long options of each command, and under the empty name those of the program."""
    return {
        name: {option for action in parser._actions for option in action.option_strings if "--" in option}
        for name, parser in parsers().items()
    }
