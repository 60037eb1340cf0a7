"""The text in a line of a card: out of its character set, and out of quoted-printable or base64."""

import binascii
import re

from followup_desktop.exchange.characters import fit
from followup_desktop.exchange.vcards.charsets import Charsets
from followup_desktop.exchange.vcards.heads import BASE64, QUOTED_PRINTABLE, Head, head_of, parts_of
from followup_desktop.exchange.vcards.lines import Line
from followup_desktop.exchange.vcards.media import bytes_in, clean_base64
from followup_desktop.exchange.vcards.names import TEXTUAL

_ALL_QUOTED = re.compile(rb"(?:=[0-9A-Fa-f]{2}|[;,\s])*+")
_PARTED = frozenset({"N", "ADR", "ORG"})
_MOST_HEADS = 4096


class Decoder:
    """Decodes the lines of one file. Heads are much the same in all cards: each is looked at once."""

    def __init__(self, charsets: Charsets) -> None:
        self._charsets = charsets
        self._heads: dict[bytes, Head] = {}

    def parts(self, raw: bytes) -> tuple[Head, bytes] | None:
        """What stands before the colon of a line, and the bytes behind it; None where it is no such line."""
        at = raw.find(b":")
        known = self._heads.get(raw[:at])
        if known is not None:
            return known, raw[at + 1 :]
        parts = parts_of(raw)
        head = head_of(self.loose(parts[0])) if parts else None
        if parts is None or head is None:
            return None
        if len(parts[0]) == at and b'"' not in parts[0] and b";LABEL=" not in parts[0]:
            if len(self._heads) >= _MOST_HEADS:
                self._heads.clear()
            self._heads[parts[0]] = head
        return head, parts[1]

    def text(self, line: Line, head: Head, value: bytes) -> tuple[str, bool]:
        """The text of a value, and whether it was coded otherwise than as a text."""
        decoded = _decoded(line, head, value) if head.encoding or head.charset else None
        if decoded is not None:
            return self._text(decoded, head.charset, was_encoded=True), True
        if value.isascii() and not head.charset:
            return value.decode("ascii"), False
        return self._text(value, head.charset), False

    def loose(self, raw: bytes) -> str:
        """The text of bytes that have no head to say how they are to be read."""
        return fit(self._text(raw, ""))

    def _text(self, raw: bytes, charset: str, *, was_encoded: bool = False) -> str:
        # A mark of order is no text; the file itself has lost its own already.
        return self._charsets.text(raw, charset, was_encoded=was_encoded).replace("\ufeff", "")


def _decoded(line: Line, head: Head, value: bytes) -> bytes | None:
    """The bytes of a text that was put into quoted-printable or base64; None where it is there as it is."""
    is_quoted = head.encoding == QUOTED_PRINTABLE
    if not is_quoted and not head.encoding:
        # Some phones name the character set only, and encode all the same.
        is_quoted = value[:1] in b"=;" and b"=" in value and _ALL_QUOTED.fullmatch(value) is not None
    if is_quoted:
        return _unquoted(_without_folds(line, value), parted=head.name in _PARTED)
    if head.encoding == BASE64 and head.name in TEXTUAL and value[:5].lower() != b"data:":
        return bytes_in(clean_base64(value.decode("latin-1")))
    return None


def _without_folds(line: Line, value: bytes) -> bytes:
    """Quoted-printable without the blanks that some programs put behind a soft break.

    A blank there may be text as well: it is none where every break has one, or where it cuts a character.
    """
    if not line.indented:
        return value
    before = len(line.raw) - len(value)
    places = [at - before for at in line.indented]
    pieces = [value[: places[0]]]
    pieces += [value[at + 1 : end] for at, end in zip(places, [*places[1:], len(value)], strict=True)]
    if 1 < line.soft_breaks == len(places):
        return b"".join(pieces)
    try:
        binascii.a2b_qp(value).decode("utf-8")
    except UnicodeDecodeError:
        return b"".join(pieces)
    return value


def _unquoted(value: bytes, *, parted: bool) -> bytes:
    if parted and b";" in value:
        # A semicolon that was encoded is text, where others part the value.
        for code in (b"=5C=3B", b"=5c=3b", b"=3B", b"=3b"):
            value = value.replace(code, b"\\;")
    return binascii.a2b_qp(value)
