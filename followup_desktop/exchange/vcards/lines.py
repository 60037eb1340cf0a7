"""From the bytes of a file to its lines as they were before anybody broke and folded them.

Nothing is decoded here: a fold may lie within a character, and each line may have its own character set.
"""

import codecs
import re
from collections.abc import Callable, Iterable, Iterator

from followup_desktop.exchange.vcards.names import STANDARD

LONGEST_TEXT = 1_000_000
LONGEST_BINARY = 8_000_000
"""Bytes of one line, without and with base64. Nobody's note is longer; the rest is not even gathered."""

_FOLDS = (b" ", b"\t")
_FULL_LINE = 70  # bytes: lines that are folded at a fixed width are at least as long as this
_QUOTED = re.compile(rb';\s*(?:ENCODING=)?"?(?:QUOTED-PRINTABLE|QP)"?\s*(?:;|$)', re.IGNORECASE)
_BASE64 = re.compile(rb';\s*(?:ENCODING=)?"?BASE64"?\s*(?:;|$)|;\s*ENCODING="?B"?\s*(?:;|$)', re.IGNORECASE)
_OFTEN_BASE64 = re.compile(rb"(?:[\w.-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|X-MS-CARDPICTURE)\b", re.IGNORECASE)
_BASE64_LINE = re.compile(rb"\s*[A-Za-z0-9+/_-]+={0,3}\s*|\s*={1,3}\s*")
_IN_QUOTES = re.compile(rb'"[^"]*[:;][^"]*(?:"|$)')
_LONGEST_HEAD = 4000
_MOST_BREAKS = 1000  # with a backslash, in one line
_CHARSET = re.compile(rb'CHARSET="?([\w-]+)', re.IGNORECASE)
_PROPERTY = re.compile(rb"\s*(?:[\w-]+\.)?([\w-]+)(;[^:]*)?:", re.ASCII)
_CARD_ENDS = re.compile(rb"\s*(?:END|BEGIN)\s*:\s*VCARD\s*$", re.IGNORECASE)
_INDENTED = re.compile(
    rb"^([ \t]*)BEGIN[ \t]*:[ \t]*VCARD[ \t]*\n+([ \t]*)(?:VERSION|FN|N|PRODID|UID)[:;]",
    re.IGNORECASE | re.MULTILINE,
)
_WIDE = re.compile(rb"\s*(?:(?:B\0E\0G\0I\0N\0)|(\0B\0E\0G\0I\0N))", re.IGNORECASE)

EndsInBackslash = Callable[[bytes, str], bool]


def in_utf8(content: bytes) -> bytes | None:
    """The content of a file in UTF-16 or UTF-32, in UTF-8; None where it is in neither."""
    if content.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return content.decode("utf-32", "replace").encode()
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace").encode()
    unmarked = _WIDE.match(content)
    if unmarked is None:
        return None
    return content.decode("utf-16-be" if unmarked[1] else "utf-16-le", "replace").encode()


def with_plain_ends(content: bytes) -> bytes:
    """The content with one line feed behind each line, without marks of order, NULs and indentation."""
    for waste in (codecs.BOM_UTF8, b"\0"):
        if waste in content:
            content = content.replace(waste, b"")
    if b"\r" in content:
        content = content.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    indented = _INDENTED.search(content)
    if indented is not None and indented[2]:  # a card pasted out of a text
        content = re.sub(rb"^" + indented[2], b"", content, flags=re.MULTILINE)
    return content


def logical_lines(content: Iterable[bytes], ends_in_backslash: EndsInBackslash) -> Iterator["Line"]:
    """The lines of a file with plain ends: folds, soft breaks and broken lines put together."""
    held = Line(b"", ends_in_backslash)
    is_old = False
    for physical in content:
        line = physical.rstrip(b"\n")
        is_plain = b":" in line and line[:1] not in _FOLDS and held.raw[-1:] not in b"=\\ \t"
        if not is_plain and held.takes(line):
            continue
        if held.raw:
            yield held
        if line[:1] in b"VvBb":
            is_old = _is_old(line, otherwise=is_old)
        held = Line(line, ends_in_backslash, is_old=is_old)
    if held.raw:
        yield held


class Line:
    """A line that grows by what its writer broke off it.

    `indented` are the places at which a soft break was followed by a blank, which may be text or a fold;
    `soft_breaks` is how many there were in all.
    """

    __slots__ = (
        "_blank",
        "_breaks",
        "_broken_at",
        "_charset",
        "_coding",
        "_ends_in_backslash",
        "_is_old",
        "_last",
        "indented",
        "raw",
        "soft_breaks",
        "too_long",
    )

    def __init__(self, raw: bytes, ends_in_backslash: EndsInBackslash, *, is_old: bool = False) -> None:
        self.raw: bytes | bytearray = raw
        self.indented: list[int] = []
        self.soft_breaks = 0
        self._ends_in_backslash = ends_in_backslash
        self._is_old = is_old
        self._last = len(raw)
        self._coding: str | None = None
        self._charset: str | None = None
        self._blank = False
        self._breaks = self._broken_at = 0
        self.too_long = len(raw) > LONGEST_TEXT and len(raw) > self._longest()

    def takes(self, line: bytes) -> bool:
        """Whether this physical line goes on with the line, or is nothing at all."""
        if not line:
            self._blank = True
            return True
        is_soft = self._is_soft()
        if line[:1] in _FOLDS and not (is_soft and self._blank):
            return self._unfolds(line, is_soft=is_soft)
        if is_soft:
            return self._takes_after_soft_break(line)
        if b":" not in line and self._coded() == "base64":
            return _BASE64_LINE.fullmatch(line) is not None and self._add(line.strip())
        if self._breaks < _MOST_BREAKS and self._is_broken(line):
            self._breaks += 1
            self._broken_at = len(self.raw)
            return self._add(b"n" + line)
        return line.startswith(b"#") or line.strip().upper().decode("latin-1") in STANDARD

    def _takes_after_soft_break(self, line: bytes) -> bool:
        found = _PROPERTY.match(line)
        is_next = _CARD_ENDS.match(line) is not None or (
            found is not None and (self._blank or (found[2] is not None and _is_known(found[1])))
        )
        self._cut_soft_break()
        return not is_next and self._add(line)

    def _unfolds(self, line: bytes, *, is_soft: bool) -> bool:
        if self.raw[:1] in b"BbEe" and _CARD_ENDS.match(self.raw):
            return not line.strip()  # nobody folds these: the line is indented
        if is_soft:
            self._cut_soft_break()
            self.indented.append(len(self.raw))
            self._add(line)
        elif self._is_old and self._last < _FULL_LINE and not self._coded():
            self._add(line)  # version 2.1 breaks lines at blanks, which stay
        else:
            self._add(line[1:])
        self._last = len(line)
        return True

    def _add(self, more: bytes) -> bool:
        if len(self.raw) + len(more) > LONGEST_TEXT and len(self.raw) + len(more) > self._longest():
            self.too_long = True
            return True
        if isinstance(self.raw, bytes):
            self.raw = bytearray(self.raw)
        self.raw += more
        self._blank = False
        return True

    def _is_soft(self) -> bool:
        tail = self.raw[-1:]
        if tail in (b" ", b"\t"):
            tail = self.raw[-80:].rstrip()[-1:]
        return tail == b"=" and self._coded() == "quoted"

    def _cut_soft_break(self) -> None:
        if isinstance(self.raw, bytes):
            self.raw = bytearray(self.raw)
        del self.raw[self.raw.rindex(b"=") :]
        self.soft_breaks += 1

    def _is_broken(self, line: bytes) -> bool:
        """Whether it was broken with a backslash at its end, and this is no other property."""
        raw = self.raw
        if raw[-1:] != b"\\" or self._coded() == "quoted" or _CARD_ENDS.match(line):
            return False
        found = _PROPERTY.match(line)
        if found is not None and _is_known(found[1]):
            return False
        if raw[-2:-1] > b"\x7f":
            if self._charset is None:
                declared = _CHARSET.search(raw[:200])
                self._charset = declared[1].decode("ascii") if declared else ""
            return self._ends_in_backslash(bytes(raw[self._broken_at :]), self._charset)
        tail = raw[-1000:]
        return (len(tail) - len(tail.rstrip(b"\\"))) % 2 == 1

    def _coded(self) -> str:
        if self._coding is None:
            head, colon, _rest = _IN_QUOTES.sub(b"", self.raw[:_LONGEST_HEAD]).partition(b":")
            if not colon:
                self._coding = ""
            elif _QUOTED.search(head):
                self._coding = "quoted"
            elif _BASE64.search(head) or _OFTEN_BASE64.match(head):
                self._coding = "base64"
            else:
                self._coding = ""
        return self._coding

    def _longest(self) -> int:
        return LONGEST_BINARY if self._coded() == "base64" else LONGEST_TEXT


def _is_known(name: bytes) -> bool:
    capitals = name.upper().decode("ascii")
    return capitals in STANDARD or capitals.startswith("X-")


def _is_old(line: bytes, *, otherwise: bool) -> bool:
    if line[:7].upper() == b"VERSION":
        return b"2" in line
    return False if line[:5].upper() == b"BEGIN" else otherwise
