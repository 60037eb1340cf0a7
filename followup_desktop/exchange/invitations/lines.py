"""The lines of a calendar file, unfolded and as text, whatever wrote it.

A line that begins with a blank goes on with the line before it (RFC 5545, 3.1). Real files end lines with CR
alone, put empty lines between, fold in the middle of a letter, and hold Latin-1 without saying so: so folds
are undone on bytes, and each line is decoded for itself.
"""

import re
from collections.abc import Iterator

from followup_desktop.exchange.characters import fit

LONGEST_LINE = 100_000  # bytes of a line that are kept: pictures and pages in HTML go on for megabytes

_LINE = re.compile(rb"[^\r\n]+")
_BLANKS = (b" ", b"\t")
_BEGIN_OR_END = re.compile(rb"(?:BEGIN|END)[ \t]*:", re.IGNORECASE)
_SOFT_BREAKS = re.compile(rb"[^:]*QUOTED-PRINTABLE", re.IGNORECASE)
_HEAD = 200  # bytes in which the parameters of a line of vCalendar 1.0 stand
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def unfolded_lines(content: bytes) -> Iterator[str]:
    """The lines in order, without empty ones; of a very long one its beginning."""
    now = _Line(b"")
    for line in _without_indent(_in_utf_8(content)):
        if now.goes_on_with(line):
            now.add(line)
            continue
        if now.length:
            yield now.text()
        now = _Line(line)
    if now.length:
        yield now.text()


class _Line:
    """A line in the pieces into which it was folded."""

    def __init__(self, first: bytes) -> None:
        self.length = 0
        self._pieces: list[bytes] = []
        self._is_closed = _BEGIN_OR_END.match(first) is not None or not first
        self._is_soft = self._goes_on = _SOFT_BREAKS.match(first[:_HEAD]) is not None
        self._take(first)

    def goes_on_with(self, line: bytes) -> bool:
        """Whether the next line belongs to this one. None does that begins or ends a component."""
        return self._goes_on or (line[:1] in _BLANKS and not self._is_closed)

    def add(self, line: bytes) -> None:
        self._take(line[1:] if line[:1] in _BLANKS else line)

    def text(self) -> str:
        return _decoded(b"".join(self._pieces))

    def _take(self, piece: bytes) -> None:
        self._goes_on = self._is_soft and piece.endswith(b"=")
        piece = piece[:-1] if self._goes_on else piece
        if self.length < LONGEST_LINE:
            self._pieces.append(piece[: LONGEST_LINE - self.length])
            self.length += len(piece)


def _without_indent(content: bytes) -> Iterator[bytes]:
    """The lines as they stand in the file, without the blanks with which the first one begins."""
    indent: bytes | None = None
    for found in _LINE.finditer(content):
        line = found.group()
        if indent is None:
            indent = line[: len(line) - len(line.lstrip(b" \t"))]
        yield line.removeprefix(indent)


def _in_utf_8(content: bytes) -> bytes:
    """The content without a byte order mark; out of UTF-16 where it is that."""
    if content.startswith(_UTF_16):
        return content.decode("utf-16", "replace").encode("utf-8", "replace")
    if content[:2] == b"B\0":
        return content.decode("utf-16-le", "replace").encode("utf-8", "replace")
    if content[:2] == b"\0B":
        return content.decode("utf-16-be", "replace").encode("utf-8", "replace")
    return content.removeprefix(b"\xef\xbb\xbf")


def _decoded(line: bytes) -> str:
    """The text of a line. A line end within it, as word processors write them, becomes that of iCalendar."""
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError as error:
        is_cut_off = error.start >= LONGEST_LINE - 4
        text = line.decode("utf-8", "ignore") if is_cut_off else line.decode("cp1252", "replace")
    return fit(text).replace("\n", "\\n")
