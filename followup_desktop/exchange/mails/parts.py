"""A mail taken apart: its headers, its texts, its attachments, and the mails attached to it.

The standard library's parser goes as deep as a mail is nested, and keeps every line of every attachment. This
one goes through the bytes once for each of a few levels, and copies nothing but what is asked for.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from followup_desktop.exchange.mails.decoding import body_of, header_text, html_text_of, readable, text_of

_DEEPEST, _DEEPEST_MAIL = 20, 3
_MOST_PARTS = 500
_MOST_BOUNDARIES = 5_000  # that are looked at, also where they turn out to be text
_MOST_HEADERS = 2_000
_LONGEST_HEAD = 1_000_000  # bytes
_LONGEST_PARAMETERS = 10_000  # letters
_LONGEST_TEXT = 3_000_000  # bytes of a text that are read; the rest is quotations
_LARGEST_PART = 20_000_000  # bytes of an attachment that are read

_LINE = re.compile(rb"[^\r\n]*(\r\r\n|\r\n|\n|\r|$)")
_HEADER = re.compile(rb"([!-9;-~]{1,80})[ \t]*:")
_PARAMETER = re.compile(r";\s*([\w-]+)(?:\*([0-9]{1,3}))?(\*)?\s*=\s*(\"(?:[^\"\\]|\\.)*\"?|[^;\s]*)")
_KIND = re.compile(r"\s*([\w.+-]+/[\w.+-]+)")
_GUESSED_BOUNDARY = re.compile(rb"(?:^|[\r\n])--([^\r\n]{1,200}?)[ \t]*\r?\n(?=content-)", re.IGNORECASE)


class Head:
    """The headers of a mail or a part; names in any case."""

    def __init__(self, fields: list[tuple[str, bytes]]) -> None:
        self._fields = fields

    def __contains__(self, name: object) -> bool:
        return any(field == name for field, _value in self._fields)

    def raw(self, name: str) -> str:
        """The header as it is written, in one line; several of the name are one after the other."""
        found = [value for field, value in self._fields if field == name]
        return " ".join(", ".join(text_of(value, "") for value in found[:10]).split())

    def text(self, name: str) -> str:
        """The first header of a name, in its own letters; empty where there is none."""
        return next((header_text(value) for field, value in self._fields if field == name), "")

    def parameter(self, header: str, name: str) -> str:
        """A parameter of a header, such as charset; empty where it is not there."""
        found: dict[int, str] = {}
        behind = self.raw(header)[:_LONGEST_PARAMETERS].partition(";")[2]
        for parameter in _PARAMETER.finditer(f";{behind}"):
            if parameter[1].lower() == name:
                value = parameter[4].strip('"').replace('\\"', '"').replace("\\\\", "\\")
                found.setdefault(int(parameter[2] or 0), _plain(value, parameter[3]))
        return readable("".join(found[number] for number in sorted(found)))


class Part(NamedTuple):
    """A part that holds no other parts. `kind` is its media type in small letters, `name` that of a file."""

    head: Head
    kind: str
    name: str
    raw: memoryview
    attached: bool

    def content(self) -> bytes:
        """Its bytes without the transfer encoding; those of the first 20 MB."""
        return body_of(bytes(self.raw[:_LARGEST_PART]), self.head.raw("content-transfer-encoding"))

    def text(self) -> str:
        """Its text."""
        raw = bytes(self.raw[:_LONGEST_TEXT])
        content = body_of(raw, self.head.raw("content-transfer-encoding"))
        charset = self.head.parameter("content-type", "charset")
        return html_text_of(content, charset) if self.kind == "text/html" else text_of(content, charset)


class Mail(NamedTuple):
    """A mail with its parts, and the mails that are attached to it."""

    head: Head
    parts: tuple[Part, ...]
    attached: tuple["Mail", ...]
    too_deep: bool


def mail_of(content: bytes) -> Mail:
    """The mail that these bytes are; whatever they are, something comes out."""
    return _mail(memoryview(content), _begin(content), 0)


def _begin(content: bytes) -> int:
    """Where the first header begins: behind a mark, empty lines, mbox's "From ", Apple's count of bytes."""
    at = 3 if content.startswith(b"\xef\xbb\xbf") else 0
    for _number in range(20):
        line = _LINE.match(content, at, at + 2000)
        text = line.group().strip() if line else b""
        if (
            line is None
            or not line[1]
            or (text and not text.startswith((b"From ", b">From ")) and not text.isdigit())
        ):
            break
        at = line.end()
    return at


def _mail(content: memoryview, at: int, depth: int) -> Mail:
    head, body = _head(content, at, len(content))
    parts: list[Part] = []
    attached: list[Mail] = []
    too_deep = False
    waiting = [(head, body, len(content), 0)]
    while waiting and len(parts) < _MOST_PARTS:
        inner, start, end, level = waiting.pop()
        kind = _kind_of(inner)
        if kind.startswith("multipart/") and level < _DEEPEST:
            places = [*_inner(content, inner, start, end)][:_MOST_PARTS]
            waiting += [
                (*_head(content, begin, until), until, level + 1) for begin, until in reversed(places)
            ]
        elif kind in ("message/rfc822", "message/global") and depth < _DEEPEST_MAIL and len(attached) < 10:
            attached.append(_attached(_part(inner, kind, content[start:end]), depth))
        else:
            too_deep = too_deep or kind.startswith("multipart/")
            parts.append(_part(inner, kind, content[start:end]))
    return Mail(head, tuple(parts), tuple(attached), too_deep)


def _attached(part: Part, depth: int) -> Mail:
    encoded = part.head.raw("content-transfer-encoding").lower() in ("base64", "quoted-printable")
    content = part.content() if encoded else bytes(part.raw[:_LARGEST_PART])
    return _mail(memoryview(content), _begin(content), depth + 1)


def _part(head: Head, kind: str, raw: memoryview) -> Part:
    name = head.parameter("content-disposition", "filename") or head.parameter("content-type", "name")
    attached = head.raw("content-disposition").lower().startswith("attachment") or bool(name)
    return Part(head, kind, name, raw, attached)


def _kind_of(head: Head) -> str:
    kind = _KIND.match(head.raw("content-type")[:200])
    if kind:
        return kind[1].lower()
    return "multipart/mixed" if head.parameter("content-type", "boundary") else "text/plain"


def _head(content: memoryview, at: int, end: int) -> tuple[Head, int]:
    """The headers that begin in a place, and where the body begins."""
    block = bytes(content[at : min(at + _LONGEST_HEAD, end)])
    fields: list[tuple[str, bytes]] = []
    place = 0
    while place < len(block) and len(fields) < _MOST_HEADERS:
        line = _LINE.match(block, place)
        assert line is not None
        text = line.group()
        if not text.strip():
            return Head(_joined(fields)), at + line.end()
        header = _HEADER.match(text)
        if header:
            fields.append((header[1].decode("ascii").lower(), text[header.end() :]))
        elif text[:1] in b" \t" and fields:
            fields.append(("", text))
        elif fields or place:
            break  # the empty line is missing
        else:
            return Head([]), at
        place = line.end()
    return Head(_joined(fields)), at + place


def _joined(fields: list[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """Folded headers in one piece."""
    whole: list[tuple[str, list[bytes]]] = []
    for name, value in fields:
        if name:
            whole.append((name, [value]))
        else:
            whole[-1][1].append(value)
    return [(name, b"".join(values).strip()) for name, values in whole]


def _inner(content: memoryview, head: Head, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the parts of a multipart begin and end."""
    block = content.obj
    assert isinstance(block, bytes)
    named = head.parameter("content-type", "boundary")
    begins = _boundaries(block, named.encode("utf-8", "replace"), start, end) if named else []
    if not begins:
        guess = _GUESSED_BOUNDARY.search(block, start, min(start + _LONGEST_TEXT, end))
        begins = _boundaries(block, guess[1], start, end) if guess else [(start, start, False)]
    for (_line, begin, closing), following in zip(begins, [*begins[1:], (end, end, True)], strict=True):
        if not closing:
            yield begin, following[0]


def _boundaries(block: bytes, boundary: bytes, start: int, end: int) -> list[tuple[int, int, bool]]:
    """The lines with a boundary: where each begins, where what follows begins, and whether it is the last."""
    sign = b"--" + boundary
    found: list[tuple[int, int, bool]] = []
    at = block.find(sign, start, end)
    for _number in range(_MOST_BOUNDARIES):
        if at < 0:
            break
        behind = at + len(sign)
        closing = block[behind : behind + 2] == b"--"
        line = _LINE.match(block, behind, min(behind + 1000, end))
        rest = line.group().strip() if line else b""
        if (at == start or block[at - 1 : at] in (b"\n", b"\r")) and rest in (b"", b"--"):
            found.append((at, line.end() if line else behind, closing))
        at = block.find(sign, behind, end)
    return found


def _plain(value: str, extended: str | None) -> str:
    """A parameter in the form of RFC 2231: utf-8''Caf%C3%A9.vcf."""
    if not extended and "''" not in value[:40]:
        return value
    from urllib.parse import unquote

    charset, quote, text = value.partition("''")
    if not quote:
        return unquote(value, errors="replace")
    try:
        return unquote(text, charset or "utf-8", "replace")
    except LookupError:
        return unquote(text, errors="replace")
