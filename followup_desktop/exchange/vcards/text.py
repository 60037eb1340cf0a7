r"""How text stands in a vCard: which characters are escaped in a value, and where it parts (RFC 6350, 3.4).

A value *as written* has a backslash before what is text and not a separator: "IBM\, Inc.;Sales".
"""

import re

_ESCAPE = re.compile(r"\\(.?)", re.DOTALL)
_MEANT = {"n": "\n", "N": "\n", "\\": "\\", ",": ",", ";": ";", ":": ":"}
_WRITTEN = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n"})
_SPECIAL = re.compile(r"[\\,;\n\r]")
_MARK = re.compile(r"\\(.?)|[,;\n]", re.DOTALL)
# Stand for an escaped backslash and an escaped separator while a value is parted: no text holds them.
_BACKSLASH, _SEPARATOR = "\x00", "\x01"


def unescaped(value: str) -> str:
    """The text that a written value means. A backslash before any other character is a backslash."""
    if "\\" not in value:
        return value
    return _ESCAPE.sub(lambda found: _MEANT.get(found[1], found[0]), value)


def escaped(text: str) -> str:
    """The text as it is written where it is one whole value, or one part of it."""
    if _SPECIAL.search(text) is None:
        return text
    return with_plain_breaks(text).translate(_WRITTEN)


def parted(value: str, at: str) -> list[str]:
    """The parts of a written value between the separators `at` (";" or ","), each as written."""
    if "\\" not in value:
        return value.split(at)
    veiled = value.replace("\\\\", _BACKSLASH).replace(f"\\{at}", _SEPARATOR)
    return [
        part.replace(_SEPARATOR, f"\\{at}").replace(_BACKSLASH, "\\\\") if part else ""
        for part in veiled.split(at)
    ]


def with_plain_breaks(text: str) -> str:
    """The text with every kind of line break as the one character."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def tidied(value: str, literal: str, *, escapes_breaks: bool = True) -> str:
    """A value of another program as written here.

    `literal` names those of "," and ";" that are text in this value, also where nobody escaped them.
    `escapes_breaks` says whether backslash and n is a line break: where breaks stand for themselves
    (quoted-printable), it is the end of a path.
    """
    if "\\" not in value:
        for separator in literal:
            value = value.replace(separator, f"\\{separator}")
        return value.replace("\n", "\\n")

    def written(found: re.Match[str]) -> str:
        mark, after = found[0], found[1]
        if after is None:
            return "\\n" if mark == "\n" else f"\\{mark}" if mark in literal else mark
        if after in ("n", "N"):
            return "\\n" if escapes_breaks else f"\\\\{after}"
        if after == ":":  # Apple and Google escape it in version 3.0
            return after
        if after in ("\\", ",", ";"):
            return mark
        return "\\\\\\n" if after == "\n" else f"\\\\{after}"

    return _MARK.sub(written, value)


def kept(value: str, *, escapes_breaks: bool = True) -> str:
    """A value of which nobody knows how it is built, so that it can be written again as it is."""
    if not escapes_breaks:
        return tidied(value, "", escapes_breaks=False)
    ends_in_backslash = (len(value) - len(value.rstrip("\\"))) % 2
    return value.replace("\n", "\\n") + "\\" * ends_in_backslash
