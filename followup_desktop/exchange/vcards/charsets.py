"""In which character set the bytes of a card are: as declared, if that is true, else as it can be worked out.

Programs declare none, a wrong one or one that does not exist, and mix several in a file. So each line is
decoded by itself, and what is valid UTF-8 beyond ASCII is UTF-8, whatever a single-byte declaration says.
"""

import codecs
import re
from collections import Counter

from followup_desktop.exchange.rows.charsets import likeliest

_KNOWN = re.compile(
    r"utf-?8|utf-?16(?:-?[lb]e)?|(?:us-?)?ascii|(?:iso[-_]?)?8859-?\d{1,2}|latin-?\d{1,2}|iso-?8859-?\d{1,2}-?[ei]"
    r"|(?:windows|cp|ms|ibm)-?\d{3,5}|windows-31j|koi8-[rut]|mac-?(?:roman|cyrillic|greek|latin2|turkish|iceland)"
    r"|(?:x-|ms-?)?s(?:hift)?-?jis|euc-?(?:jp|kr|cn)|iso-2022-(?:jp(?:-\w+)?|kr)|gb-?(?:2312|k|18030)|x-gbk"
    r"|big-?5(?:-?hkscs)?|x-big5|ks-c-5601-1987|uhc|johab|hz|tis-?620",
    re.IGNORECASE,
)
# What the declared name is taken for: the larger set that Windows and phones really mean by it.
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "big5": "cp950",
}
_OTHER_NAMES = {
    "windows-31j": "cp932",
    "x-sjis": "cp932",
    "ms-sjis": "cp932",
    "x-gbk": "gb18030",
    "euc-cn": "gb18030",
    "x-big5": "cp950",
    "windows-874": "cp874",
    "mac-roman": "mac_roman",
}
# Which Windows code page a language was written in. Outlook names the language where it names no charset.
_BY_LANGUAGE = {
    **dict.fromkeys(("ru", "uk", "be", "bg", "mk"), "cp1251"),
    **dict.fromkeys(("pl", "cs", "sk", "hu", "sl", "hr", "ro"), "cp1250"),
    **dict.fromkeys(("et", "lv", "lt"), "cp1257"),
    "el": "cp1253",
    "tr": "cp1254",
    "he": "cp1255",
    "ar": "cp1256",
    "th": "cp874",
    "ja": "cp932",
    "ko": "cp949",
    "zh": "gb18030",
    "zh-tw": "cp950",
    "zh-hk": "cp950",
}
_IN_ASCII = ("iso2022", "hz", "utf-16")
_DECLARED = re.compile(rb"CHARSET=\"?([A-Za-z0-9_-]{3,20})", re.IGNORECASE)
_LANGUAGE = re.compile(rb"LANGUAGE=\"?([A-Za-z]{2}(?:-[A-Za-z]{2})?)", re.IGNORECASE)
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_HANGUL = 0xB0, 0xC8  # the first bytes of Korean syllables
_TELLING = 6  # bytes: three syllables, as most Korean names have
_SAMPLE = 200_000


class Charsets:
    """Decodes the lines of one file. `is_utf8` says that the file as a whole was found to be Unicode."""

    def __init__(self, content: bytes, *, is_utf8: bool = False) -> None:
        self._content = content
        self._is_utf8 = is_utf8
        self._codecs: dict[str, str] = {}
        self._fallback = ""

    def text(self, raw: bytes, declared: str = "", *, was_encoded: bool = False) -> str:
        """The text in these bytes. `was_encoded` says that they come out of quoted-printable or base64."""
        codec = self._codec(declared) if declared and (was_encoded or not self._is_utf8) else ""
        if raw.isascii() and not codec.startswith(_IN_ASCII):
            return raw.decode("ascii")
        if _is_many_byte(codec):
            return _strictly(raw, codec) or _in_utf8(raw) or raw.decode(codec, "replace")
        found = _in_utf8(raw)
        return found if found is not None else _single_byte(raw, codec or self._usual())

    def ends_in_backslash(self, raw: bytes, declared: str) -> bool:
        """Whether it ends in a backslash, and not in the second half of a Japanese or Chinese character."""
        if not _is_many_byte(self._codec(declared) or self._usual()):
            return raw.endswith(b"\\")
        return self.text(raw, declared).endswith("\\")

    def _codec(self, declared: str) -> str:
        """The name of Python's codec; empty where there is none, and for UTF-8, which is tried anyway."""
        if declared not in self._codecs:
            self._codecs[declared] = _codec_for(declared)
        return self._codecs[declared]

    def _usual(self) -> str:
        if not self._fallback:
            self._fallback = _unmarked(self._content)
        return self._fallback


def _codec_for(declared: str) -> str:
    name = declared.strip().lower().replace("_", "-")
    if not _KNOWN.fullmatch(name):
        return ""
    try:
        codec = codecs.lookup(_OTHER_NAMES.get(name, name)).name
    except LookupError:
        return ""
    return "" if codec in ("utf-8", "utf-8-sig") else _MEANT.get(codec, codec)


def _is_many_byte(codec: str) -> bool:
    starts = ("cp932", "gb", "cp949", "cp950", "big5", "euc", "shift", "johab", *_IN_ASCII)
    return codec.startswith(starts)


def _strictly(raw: bytes, codec: str) -> str | None:
    try:
        return raw.decode(codec)
    except UnicodeDecodeError:
        return None


def _in_utf8(raw: bytes) -> str | None:
    """The text, where this is UTF-8; also where it was cut within a character, or a byte of many is wrong."""
    found = _strictly(raw, "utf-8")
    if found is not None:
        return found
    mended = raw.decode("utf-8", "replace")
    wrong = mended.count("\ufffd")
    right = sum(letter > "\x7f" for letter in mended) - wrong
    return mended.rstrip("\ufffd") if right > 2 * wrong else None


def _single_byte(raw: bytes, codec: str) -> str:
    found = _strictly(raw, codec)
    if found is None:
        found = _strictly(raw, "cp1252")
    return raw.decode("latin-1") if found is None else found


def _unmarked(content: bytes) -> str:
    """The character set of what is not UTF-8 and says nothing of itself: what else the file tells of it."""
    declared = Counter(_codec_for(name.decode("ascii")) for name in _DECLARED.findall(content))
    del declared[""]
    if declared:
        return declared.most_common(1)[0][0]
    named = _LANGUAGE.search(content)
    if named is not None:
        language = named[1].decode("ascii").lower()
        return _BY_LANGUAGE.get(language) or _BY_LANGUAGE.get(language[:2], "cp1252")
    return _by_its_bytes(content)


def _by_its_bytes(content: bytes) -> str:
    """The likeliest of the old code pages; Japanese first, which phones wrote without saying so."""
    lines = b"\n".join(
        line
        for line in content[:_SAMPLE].split(b"\n")[:-1]
        if not line.isascii() and _strictly(line, "utf-8") is None
    )
    japanese = _strictly(lines, "cp932")
    if japanese is not None and len(_KANA.findall(japanese)) > 1:
        return "cp932"
    found = likeliest(lines)
    runs = _HIGH_RUN.findall(lines)
    high = b"".join(runs)
    if sum(len(run) for run in runs if len(run) > 2) * 2 < len(high):
        return found
    # Of a few letters only, as in a name alone: western text has no runs of them.
    if found == "cp1252" and sum(byte >= 0xE0 for byte in high) * 2 > len(high):
        return "cp1251"
    is_korean = len(high) >= _TELLING and all(_HANGUL[0] <= byte <= _HANGUL[1] for byte in high[::2])
    return "cp949" if found == "gb18030" and is_korean else found
