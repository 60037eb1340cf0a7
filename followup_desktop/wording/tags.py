"""The first look at a wording: its tags one by one, before the template engine understands them.

It keeps within bounds what the engine would otherwise follow as deep as it goes, and makes conditionals of
the optional parts in square brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from followup_desktop.wording.engine import environment
from followup_desktop.wording.errors import Flaw, did_you_mean
from followup_desktop.wording.vocabulary import FIELDS

MOST_LETTERS = 2_000
"""The length of one wording or condition."""
MOST_WORDS_IN_A_TAG = 30
MOST_NESTED = 5
LONGEST_WORD_IN_A_TAG = 100

_BLOCK_WORDS = ["if", "elif", "else", "endif"]
_CLOSED_BY = {"{{": "}}", "{%": "%}"}
_BEGINS = frozenset({"variable_begin", "block_begin"})
_ENDS = frozenset({"variable_end", "block_end"})
_BRACKETS = re.compile(r"([\[\]])")

_Token = tuple[int, str, str]  # line, kind, the text itself


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text (then `words` is empty), or a whole tag with the words in it."""

    line: int
    source: str
    words: tuple[str, ...] = ()

    @property
    def is_block(self) -> bool:
        """Whether it is one of {% if %}, {% elif %}, {% else %} and {% endif %}."""
        return self.source.startswith("{%")


def with_conditionals(text: str, line: int) -> str:
    """The wording that begins on this line as the engine reads it: for [ … ] stands {% if %} … {% endif %}.

    Lines stay the same. Raises Flaw for tags that are broken, not closed, too many or too deep.
    """
    pieces = list(_pieces(text, line))
    _check_blocks(pieces)
    return _Brackets().made_of(pieces)


def syntax_flaw(line: int, message: str) -> Flaw:
    """The flaw of a text that the engine cannot read; `message` is what the engine says."""
    return Flaw(
        line,
        f"this is not understood ({message}). Write {{{{ field }}}}, [ an optional part ] "
        "or {% if field %} … {% endif %}.",
    )


def field_named(name: str, line: int) -> str:
    """The name, if there is such a field. Raises Flaw with the field that may have been meant."""
    if name not in FIELDS:
        hint = did_you_mean(name, list(FIELDS), "The list of fields has all there are.")
        raise Flaw(line, f"there is no field “{name[:50]}”. {hint}")
    return name


def _pieces(text: str, line: int) -> Iterator[Piece]:
    tag: list[_Token] = []
    for token in _tokens(text, line):
        number, kind, words = token
        if kind == "data":
            yield _text(number, words)
        elif kind in _BEGINS:
            tag = [token]
        elif not tag:
            raise Flaw(number, "remarks begin with # and stand on lines of their own. Take {# … #} away.")
        elif kind in _ENDS:
            yield _tag([*tag, token])
            tag = []
        else:
            tag.append(token)
    if tag:
        number, _kind, begin = tag[0]
        raise Flaw(number, f"“{begin}” is not closed. Add “{_CLOSED_BY.get(begin, '%}')}”.")


def _tokens(text: str, line: int) -> list[_Token]:
    from jinja2 import TemplateSyntaxError

    if len(text) > MOST_LETTERS:
        line += text.count("\n", 0, MOST_LETTERS)
        raise Flaw(line, f"up to here it is longer than {MOST_LETTERS} letters. Part it.")
    try:
        return [(line + number - 1, kind, words) for number, kind, words in environment().lex(text)]
    except TemplateSyntaxError as error:
        raise syntax_flaw(line + error.lineno - 1, error.message or "") from None


def _text(line: int, text: str) -> Piece:
    brace = re.search("[{}]", text)
    if brace:
        line += text.count("\n", 0, brace.start())
        raise Flaw(line, f"“{brace.group()}” stands alone. Write {{{{ field }}}}, or take it away.")
    return Piece(line, text)


def _tag(tokens: list[_Token]) -> Piece:
    line, _kind, begin = tokens[0]
    words = tuple(word for _line, kind, word in tokens if kind != "whitespace")
    if _CLOSED_BY.get(begin) != words[-1]:
        raise Flaw(
            line, f"“{begin}” and “{words[-1].strip()}” do not go together. Write {{{{ }}}} or {{% %}}."
        )
    if len(words) > MOST_WORDS_IN_A_TAG:
        raise Flaw(line, f"there are more than {MOST_WORDS_IN_A_TAG} words in this tag. Make it simpler.")
    if any(len(word) > LONGEST_WORD_IN_A_TAG or "\n" in word for word in words):
        raise Flaw(line, "there is a text of more than a line in this tag. Shorten it.")
    return Piece(line, "".join(word for _line, _kind, word in tokens), words)


def _check_blocks(pieces: list[Piece]) -> None:
    open_lines: list[int] = []
    for piece in pieces:
        if not piece.is_block:
            continue
        word = piece.words[1]
        if word not in _BLOCK_WORDS:
            hint = did_you_mean(word, _BLOCK_WORDS, "Only if, elif, else and endif are.")
            raise Flaw(piece.line, f"“{word[:50]}” is not allowed here. {hint}")
        if word == "if":
            open_lines.append(piece.line)
        elif not open_lines:
            raise Flaw(piece.line, f"“{word}” has no “if” before it. Add {{% if field %}}, or take it away.")
        elif word == "endif":
            open_lines.pop()
        if len(open_lines) > MOST_NESTED:
            raise Flaw(piece.line, f"more than {MOST_NESTED} “if” stand in one another. Make it simpler.")
    if open_lines:
        raise Flaw(open_lines[-1], "“if” is not closed. Add {% endif %}.")


class _Brackets:
    """Goes through the pieces of a wording once, with an eye on the bracket that is open."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._opened: tuple[int, int] | None = None  # where in `_out`, and on which line
        self._fields: list[str] = []

    def made_of(self, pieces: list[Piece]) -> str:
        """The text of the pieces, with conditionals in place of brackets."""
        for piece in pieces:
            if piece.words:
                self._add_tag(piece)
            else:
                self._add_text(piece)
        if self._opened:
            raise Flaw(self._opened[1], "“[” is not closed. Add “]”.")
        return "".join(self._out)

    def _add_tag(self, piece: Piece) -> None:
        if self._opened and piece.is_block:
            raise Flaw(piece.line, "between [ and ] stand only text and fields. Take {% … %} out of it.")
        if self._opened:
            self._fields.append(field_named(piece.words[1], piece.line))
        self._out.append(piece.source)

    def _add_text(self, piece: Piece) -> None:
        line = piece.line
        for part in _BRACKETS.split(piece.source):
            if part == "[":
                self._open(line)
            elif part == "]":
                self._close(line)
            else:
                self._out.append(part)
            line += part.count("\n")

    def _open(self, line: int) -> None:
        if self._opened:
            raise Flaw(line, "a “[” stands inside another. Close the first one before it.")
        self._opened = (len(self._out), line)
        self._fields = []
        self._out.append("")

    def _close(self, line: int) -> None:
        if not self._opened:
            raise Flaw(line, "“]” has no “[” before it. Add one, or take it away.")
        if not self._fields:
            raise Flaw(line, "there is no field between [ and ]. Add one, or take the brackets away.")
        condition = " and ".join(dict.fromkeys(self._fields))
        self._out[self._opened[0]] = f"{{% if {condition} %}}"
        self._out.append("{% endif %}")
        self._opened = None
