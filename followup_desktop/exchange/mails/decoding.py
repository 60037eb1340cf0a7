"""Bytes of a mail as text: transfer encodings, character sets and encoded headers, also spoiled ones."""

import re

_ENCODED_WORD = re.compile(r"=\?([^?\s]{1,40})\?([bBqQ])\?([^?]*(?:\?(?!=)[^?]*){0,3})\?=")
_BETWEEN_WORDS = re.compile(r"(\?=)\s+(=\?)")
_UNFINISHED = re.compile(r"=\?[^?\s]{1,40}\?[bBqQ]\?[^?]*$")
_LONGEST_HEADER = 100_000  # characters
_LONGEST_READABLE = 3_000  # characters with encoded words in them
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]+")
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,30})", re.IGNORECASE)
_HIGH = re.compile(rb"[\x80-\xff]")
_ALIASES = {
    "iso-8859-1": "cp1252",  # as mail programs mean it
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "ansi_x3.4-1968": "cp1252",
    "iso-8859-8-i": "iso-8859-8",
    "iso-8859-9": "cp1254",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "sjis": "cp932",
    "iso-2022-jp": "iso2022_jp_ext",
    "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman",
    "unicode-1-1-utf-7": "utf-7",
    "utf8": "utf-8",
    "utf-8-bom": "utf-8-sig",
    "unknown-8bit": "cp1252",
    "x-unknown": "cp1252",
    "default": "cp1252",
}
_UTF_8 = frozenset(["utf-8", "utf8"])
# Codecs of Python that are no character sets of mails, and slow or dangerous on large texts.
_NO_CHARSETS = frozenset(
    ["idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "mbcs", "oem"]
)


def body_of(raw: bytes, encoding: str) -> bytes:
    """The bytes of a part without its transfer encoding. What is spoiled in it is left out."""
    kind = encoding.strip().lower()
    if kind == "base64":
        return _from_base64(raw)
    if kind == "quoted-printable":
        import binascii  # C, but needed for mails only

        return binascii.a2b_qp(raw)
    return raw


def text_of(raw: bytes, charset: str) -> str:
    """The text in the character set that it is in: as declared, or as the bytes show. Never fails."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    if b"\x1b$" in raw[:100_000] and b"\x1b(" in raw:
        return raw.decode("iso2022_jp_ext", "replace")
    if not _HIGH.search(raw):
        return _decoded(raw, charset if _may_be_ascii_only(charset) else "utf-8", "replace")
    declared = charset.strip().lower()
    first = (
        ("utf-8", declared) if _ALIASES.get(declared, "") == "cp1252" or not declared else (declared, "utf-8")
    )
    for name in first:
        text = _decoded(raw, name, "strict")
        if text:
            return text
    if declared in _UTF_8:
        return _mostly_utf_8(raw)
    return _decoded(raw, declared, "replace") or raw.decode("cp1252", "replace")


def _mostly_utf_8(raw: bytes) -> str:
    """UTF-8 with some spoiled letters; or, where most are, what is none of it."""
    text = raw.decode("utf-8", "replace")
    spoiled = text.count("\ufffd")
    whole = sum(not letter.isascii() for letter in text) - spoiled
    return text if whole >= spoiled else raw.decode("cp1252", "replace")


def html_text_of(raw: bytes, charset: str) -> str:
    """As text_of, for a page, which may declare its character set itself."""
    meta = None if charset else _META_CHARSET.search(raw[:4000])
    return text_of(raw, meta[1].decode("ascii", "replace") if meta else charset)


def header_text(raw: bytes, charset: str = "") -> str:
    """A header as text, with its encoded words read. It is one line."""
    line = " ".join(text_of(raw[:_LONGEST_HEADER], charset).split())
    return readable(line)


def readable(line: str) -> str:
    """The line with encoded words (RFC 2047) in their own letters, also where programs broke them."""
    for _again in range(2):  # some programs encode twice
        if "=?" not in line:
            break
        line = line[:_LONGEST_READABLE]
        line = _words_read(line)
    return line


def _words_read(line: str) -> str:
    joined = _BETWEEN_WORDS.sub(r"\1\2", line)
    if _UNFINISHED.search(joined):
        joined += "?="
    text: list[str] = []
    waiting, waiting_charset, at = b"", "", 0
    for word in _ENCODED_WORD.finditer(joined):
        charset = word[1].partition("*")[0].lower()
        between = joined[at : word.start()]
        # A letter of several bytes may begin in one word and end in the next.
        if waiting and (between or charset != waiting_charset):
            text.append(text_of(waiting, waiting_charset))
            waiting = b""
        text.append(between)
        waiting += _word_bytes(word[2], word[3])
        waiting_charset, at = charset, word.end()
    text.append(text_of(waiting, waiting_charset) if waiting else "")
    text.append(joined[at:])
    return " ".join("".join(text).split())


def _word_bytes(encoding: str, text: str) -> bytes:
    raw = text.encode("utf-8", "replace")
    if encoding in "bB":
        return _from_base64(raw)
    return re.sub(rb"=([0-9A-Fa-f]{2})", lambda code: bytes([int(code[1], 16)]), raw.replace(b"_", b" "))


def _from_base64(raw: bytes) -> bytes:
    """Also with foreign characters in it, without its end, or where several were put one behind the other."""
    import binascii

    found: list[bytes] = []
    for chunk in re.split(rb"=+", _NOT_BASE64.sub(b"", raw)):
        whole = chunk[: len(chunk) - 1] if len(chunk) % 4 == 1 else chunk
        if whole:
            found.append(binascii.a2b_base64(whole + b"=" * (-len(whole) % 4)))
    return b"".join(found)


def _may_be_ascii_only(charset: str) -> bool:
    """Whether plain ASCII may stand for other letters in it."""
    return charset.strip().lower().startswith(("utf-7", "unicode-1-1", "iso-2022", "hz", "utf-16", "utf-32"))


def _decoded(raw: bytes, charset: str, errors: str) -> str:
    """The text; empty where there is no such character set, or the bytes are none of it."""
    import codecs

    name = _ALIASES.get(charset.strip().lower(), charset.strip().lower())
    try:
        if not name or codecs.lookup(name).name.replace("-", "_") in _NO_CHARSETS:
            return ""
        return raw.decode(name, errors)
    except (LookupError, ValueError):
        return ""
