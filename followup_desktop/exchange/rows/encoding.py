"""Which encoding a text file is in: told by its first bytes, by its form, or weighed up.

The order is: a byte order mark; UTF-32 and UTF-16 by where their zeros stand; ISO-2022-JP by its escapes;
UTF-8, which hardly any other text happens to be; and then the old code pages, of which `table_charsets`
says which one makes the likeliest text.
"""

import codecs
import re

from followup_desktop.exchange.rows.charsets import likeliest

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LOOKED_AT = 65_536
_ZEROS_IN_WIDE = 0.02  # so much of UTF-16 is zeros, also in Chinese
_SEPARATING = ",;\t|\r\n"
_JAPANESE_ESCAPE = re.compile(rb"\x1b\$[@B]")
_HIGH = re.compile(rb"[\x80-\xff]+")


def decoded(content: bytes) -> tuple[str, str]:
    """The text of a file, and the name of its encoding. Bytes that mean nothing in it become U+FFFD."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace"), encoding
    if encoding := _wide(content[:_LOOKED_AT]):
        return content.decode(encoding, "replace"), encoding
    if _JAPANESE_ESCAPE.search(content, 0, _LOOKED_AT):
        return content.decode("iso2022_jp", "replace"), "iso2022_jp"
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    if _mostly_utf_8(content):
        return content.decode("utf-8", "replace"), "utf-8"
    encoding = likeliest(content)
    return content.decode(encoding, "replace"), encoding


def _wide(start: bytes) -> str:
    """UTF-16 or UTF-32 without a mark, else "": commas, digits and line ends have zeros beside them."""
    start = start[: len(start) // 4 * 4]
    quarter = len(start) // 4
    zeros = [start[place::4].count(0) for place in range(4)]
    if sum(zeros) < max(2, len(start) * _ZEROS_IN_WIDE):
        return ""
    if zeros[2] == zeros[3] == quarter:
        candidates = ["utf-32-le"]
    elif zeros[0] == zeros[1] == quarter:
        candidates = ["utf-32-be"]
    else:
        candidates = ["utf-16-le", "utf-16-be"]
    separators, encoding = max((_separators(start.decode(name, "replace")), name) for name in candidates)
    return encoding if separators else ""


def _separators(text: str) -> int:
    """How much there is in this text of what separates cells or rows; 0 where it is damaged."""
    if "\ufffd" in text[:-1] or "\0" in text:
        return 0
    return sum(text.count(sign) for sign in _SEPARATING)


def _mostly_utf_8(content: bytes) -> bool:
    """Whether it is UTF-8 with a few damaged places, such as a last letter that was cut in two."""
    damaged = content.decode("utf-8", "replace").count("\ufffd")
    runs = sum(1 for _ in _HIGH.finditer(content))
    return damaged * 5 < runs
