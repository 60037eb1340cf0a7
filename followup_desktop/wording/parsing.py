"""From the text of a template to its parts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from followup_desktop.wording.allowed import allowed_wording, check_condition
from followup_desktop.wording.errors import Flaw, did_you_mean
from followup_desktop.wording.layouts import layout_of, names_in
from followup_desktop.wording.plain_text import LINE_MARK
from followup_desktop.wording.template import (
    LAYOUT,
    SUBJECT,
    VOICEMAIL_LAYOUT,
    Case,
    Layout,
    Section,
    Template,
    Wording,
)

MOST_BYTES = 64 * 1024
MOST_WORDINGS = 1_000
MOST_HEADINGS = 200

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_NAME = re.compile("[a-z][a-z0-9_]*")


@dataclass(slots=True)
class _Block:
    """A heading and the lines below it, with their numbers."""

    line: int
    name: str
    condition: str
    lines: list[tuple[int, str]] = field(default_factory=list)


@lru_cache(maxsize=32)
def parse(text: str, source: str = "") -> Template:
    """The template written in this text; `source` is what messages call it.

    Raises WordingError with the line of the first thing that is wrong.
    """
    try:
        return _template(text, source)
    except Flaw as flaw:
        raise flaw.in_template(source) from None


def _template(text: str, source: str) -> Template:
    if len(text) > MOST_BYTES or len(text.encode(errors="surrogatepass")) > MOST_BYTES:
        line = text.count("\n", 0, MOST_BYTES) + 1
        raise Flaw(line, f"the text goes beyond {MOST_BYTES // 1024} KB. Shorten it.")
    blocks = _blocks(text.replace("\r\n", "\n").replace("\r", "\n"))
    layouts = (LAYOUT, VOICEMAIL_LAYOUT)
    sections = _sections([block for block in blocks if block.name not in layouts])
    note, voicemail = (_layout(name, blocks, sections) for name in layouts)
    if not note:
        raise Flaw(0, f"there is no layout. Add a heading “== {LAYOUT} ==” and name the sections below it.")
    if SUBJECT not in sections:
        raise Flaw(0, f"there is no subject. Add a heading “== {SUBJECT} ==” and a wording below it.")
    _check_that_all_are_used(blocks, {SUBJECT} | names_in(note) | names_in(voicemail), layouts)
    return Template(source, note, voicemail, sections)


def _blocks(text: str) -> list[_Block]:
    blocks: list[_Block] = []
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        if _UNPRINTABLE.search(line):
            raise Flaw(number, "there is a character here that cannot be printed. Delete it.")
        if line.startswith("#"):
            continue
        if line.startswith("=="):
            blocks.append(_heading(number, line))
        elif blocks:
            blocks[-1].lines.append((number, line))
        elif line.strip():
            raise Flaw(number, "this stands before the first heading. Begin with “== layout ==”.")
    if len(blocks) > MOST_HEADINGS:
        raise Flaw(blocks[MOST_HEADINGS].line, f"there are more than {MOST_HEADINGS} headings. Delete some.")
    return blocks


def _heading(number: int, line: str) -> _Block:
    """The block that begins with a line such as “== opening: if again ==”."""
    inside = line.strip().removeprefix("==")
    if not inside.endswith("=="):
        raise Flaw(number, "this heading is not closed. End it with “==”.")
    name, colon, rule = (part.strip() for part in inside.removesuffix("==").partition(":"))
    word, _blank, condition = rule.partition(" ")
    if colon and (word != "if" or not condition.strip()):
        raise Flaw(number, "behind the colon stands a condition. Write it so: “== opening: if again ==”.")
    if name in (LAYOUT, VOICEMAIL_LAYOUT):
        if colon:
            raise Flaw(number, "a layout has no condition. Take it away.")
    elif not _NAME.fullmatch(name):
        raise Flaw(number, "the name of a section is one word of small letters, digits and “_”. Change it.")
    if colon:
        check_condition(condition.strip(), number)
    return _Block(number, name, condition.strip())


def _sections(blocks: list[_Block]) -> dict[str, Section]:
    cases: dict[str, list[Case]] = {}
    wordings = 0
    for block in blocks:
        case = Case(block.condition, tuple(_wordings(block)))
        wordings += len(case.wordings)
        if wordings > MOST_WORDINGS:
            raise Flaw(block.line, f"there are more than {MOST_WORDINGS} wordings up to here. Delete some.")
        cases.setdefault(block.name, []).append(case)
    return {name: Section(name, at, tuple(found)) for at, (name, found) in enumerate(cases.items())}


def _wordings(block: _Block) -> list[Wording]:
    texts: list[tuple[int, str]] = []  # each with the line on which it begins
    for number, line in block.lines:
        if not line.strip():
            continue
        if line.startswith("- "):
            texts.append((number, _marked(line[2:])))
        elif texts and line.startswith((" ", "\t")):
            first, text = texts[-1]
            # As many breaks as there are lines between, so that each line keeps its number.
            texts[-1] = first, text + "\n" * (number - first - text.count("\n")) + _marked(line)
        else:
            raise Flaw(number, "a wording begins with “- ” and goes on behind two blanks. Begin the line so.")
    if not texts:
        raise Flaw(block.line, f"the section “{block.name}” is empty. Add a wording that begins with “- ”.")
    return [allowed_wording(text, first) for first, text in texts]


def _marked(line: str) -> str:
    text = line.strip()
    return LINE_MARK + text[1:] if text.startswith("|") else text


def _layout(name: str, blocks: Iterable[_Block], sections: dict[str, Section]) -> Layout:
    """The layout with this name; empty where there is none."""
    found = [block for block in blocks if block.name == name]
    if len(found) > 1:
        raise Flaw(found[1].line, f"there is a second “{name}”. Delete one of them.")
    return layout_of(found[0].lines, list(sections), name) if found else ()


def _check_that_all_are_used(blocks: list[_Block], used: set[str], layouts: tuple[str, ...]) -> None:
    for block in blocks:
        if block.name not in used and block.name not in layouts:
            hint = did_you_mean(block.name, sorted(used), "Name it in the layout, or delete it.")
            raise Flaw(block.line, f"no layout names the section “{block.name[:50]}”. {hint}")
