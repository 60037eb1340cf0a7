"""What stands before the colon of a line: group, name and parameters, as every program writes them."""

import re
from dataclasses import dataclass

from followup_desktop.exchange.vcards.names import STANDARD
from followup_desktop.exchange.vcards.property import Params

QUOTED_PRINTABLE, BASE64 = "quoted-printable", "base64"

# Together they fit on one line, so that no fold lies within a name.
_NAME = re.compile(r"\s*(?:([\w.-]{1,28})\.)?([\w-]{1,44})\s*", re.ASCII)
# The name, and one parameter: quotes hold semicolons together; a quote that nothing closes is a letter.
_PIECE = re.compile(r'(?:[^";]++|"[^"]*"|")*+')
_VALUE = re.compile(r'(?:[^",]++|"[^"]*"|")*+')
_TO_COLON = re.compile(rb'(?:[^":]++|"[^"]*")*+:')
_CARET = re.compile(r"\^([n'^])")
_CARETS = {"n": "\n", "'": '"', "^": "^"}
_TOKEN = re.compile(r"[\w.-]+", re.ASCII)
_NO_TOKEN = re.compile(r"[^A-Za-z0-9-]+")
# Samsung puts the label that a person typed for a number in here, with its own encoding.
_CUSTOM = re.compile(r"X-CUSTOM\(CHARSET=[\w-]+,ENCODING=QUOTED-PRINTABLE,([^)]*)\)", re.IGNORECASE)
_LONGEST_HEAD = 65_536

_ENCODINGS = {
    "QUOTED-PRINTABLE": QUOTED_PRINTABLE,
    "QP": QUOTED_PRINTABLE,
    "BASE64": BASE64,
    "B": BASE64,
    "8BIT": "",
    "7BIT": "",
    "BINARY": "",
}
_BARE_ENCODINGS = frozenset(_ENCODINGS) - {"B", "BINARY"}
_BARE_VALUES = frozenset({"INLINE", "URL", "URI", "CONTENT-ID", "CID"})
_ONE_VALUE = frozenset({"LABEL", "GEO", "TZ", "MEDIATYPE", "ALTID", "LANGUAGE", "PREF", "CHARSET", "VALUE"})


@dataclass(frozen=True, slots=True)
class Head:
    """The part of a line before its colon; `value_type` is its VALUE, in small letters."""

    name: str
    params: Params = ()
    group: str = ""
    charset: str = ""
    encoding: str = ""
    value_type: str = ""


def parts_of(raw: bytes) -> tuple[bytes, bytes] | None:
    """A line before and after its colon; None where there is no colon that may end a head."""
    at = raw.find(b":", 0, _LONGEST_HEAD)
    if at < 0:
        return None
    if b'"' in raw[:at]:
        quoted = _TO_COLON.match(raw, 0, _LONGEST_HEAD)
        at = quoted.end() - 1 if quoted else at
    elif b";LABEL=" in raw[:at] and b"ADR" in raw[:at]:
        # A label without quotes holds colons too. An address has six semicolons: the last colon before them.
        before, *components = raw.rsplit(b";", 6)
        at = max(at, before.rfind(b":")) if len(components) == 6 else at
    return raw[:at], raw[at + 1 :]


def head_of(text: str) -> Head | None:
    """What the text before a colon says; None where it is no head of a line."""
    named = _NAME.match(text)
    rest = text[named.end() :] if named else ""
    if named is None or (rest and not rest.startswith(";")):
        return None
    name = named[2].upper() if named[2].upper() in STANDARD else named[2]
    params = _Params()
    at = 1
    while at < len(rest):
        piece = _PIECE.match(rest, at)
        end = piece.end() if piece else len(rest)
        params.add(rest[at:end])
        at = end + 1
    group = _NO_TOKEN.sub("-", named[1] or "")
    return Head(name, params.all(), group, params.charset, params.encoding, params.value_type)


class _Params:
    """Gathers the parameters of a head: TYPE and PREF come first, and what says how to read goes out."""

    def __init__(self) -> None:
        self.charset = self.encoding = self.value_type = ""
        self._types: dict[str, str] = {}
        self._preference = ""
        self._others: dict[str, tuple[str, ...]] = {}

    def add(self, piece: str) -> None:
        custom = _CUSTOM.search(piece)
        name, equals, values = piece.partition("=")
        name = name.strip().upper()
        if custom is not None:
            self._type(_custom_label(custom))
        elif not equals or not name:
            for bare in (values or name).split(","):
                self._bare(bare.strip().strip('"') if equals else bare.strip())
        else:
            self._named(name, _values(name, values))

    def all(self) -> Params:
        first: list[tuple[str, tuple[str, ...]]] = []
        if self._types:
            first.append(("TYPE", tuple(self._types.values())))
        if self._preference:
            first.append(("PREF", (self._preference,)))
        return (*first, *self._others.items())

    def _named(self, name: str, values: tuple[str, ...]) -> None:
        name = _NO_TOKEN.sub("-", name).strip("-")
        if name == "TYPE":
            for value in values:
                self._type(value)
        elif not values or not name:
            self._bare(name)
        elif name == "PREF":
            self._preference = values[0]
        elif name == "CHARSET":
            self.charset = values[0].strip().lower()
        elif name == "ENCODING":
            self.encoding = _ENCODINGS.get(values[0].strip().upper(), "")
        elif name == "VALUE":
            self.value_type = values[0].strip().lower()
        else:
            self._others[name] = values

    def _bare(self, word: str) -> None:
        capitals = word.upper()
        if capitals in _BARE_ENCODINGS:
            self.encoding = _ENCODINGS[capitals]
        elif capitals in _BARE_VALUES:
            self.value_type = capitals.lower()
        elif word:
            self._type(word)

    def _type(self, word: str) -> None:
        word = word.strip()
        if word.lower() == "pref":
            self._preference = self._preference or "1"
        elif word:
            self._types.setdefault(word.lower(), word)


def _values(name: str, written: str) -> tuple[str, ...]:
    if name in _ONE_VALUE:
        single = _plain(written)
        single = single.replace("\\n", "\n").replace("\\N", "\n").strip() if name == "LABEL" else single
        return (single,) if single else ()
    if '"' not in written:
        found = [_plain(value) for value in written.split(",")]
    else:
        found, at = [], 0
        while at < len(written):
            value = _VALUE.match(written, at)
            end = value.end() if value else len(written)
            found += _in_one_quote(name, _plain(written[at:end]))
            at = end + 1
    return tuple(value for value in found if value)


def _in_one_quote(name: str, value: str) -> list[str]:
    """RFC 6350 quotes several types as one: TYPE="voice,home"."""
    values = value.split(",")
    return values if name == "TYPE" and all(map(_TOKEN.fullmatch, values)) else [value]


def _plain(written: str) -> str:
    value = written.replace('"', "").strip()
    return _CARET.sub(lambda found: _CARETS[found[1]], value) if "^" in value else value


def _custom_label(found: re.Match[str]) -> str:
    import binascii

    return binascii.a2b_qp(found[1].encode()).decode("utf-8", "replace")
