"""Lines of an event as RFC 5545 has them, out of lines as programs write them.

Mended are: blanks around the colon and the parameters, empty parameters (";;"), parameters without "=" of
vCalendar 1.0, quotes that never end, colons in names that are not quoted, lines without a colon, quoted-
printable. What is right already stays as it is.
"""

import quopri
import re
from typing import NamedTuple

from followup_desktop.exchange.characters import fit

# Nothing here can be read in two ways, so that a long line is gone through once.
_RIGHT = re.compile(
    r'[A-Z0-9-]+(?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,\s\\^]+)(?:,(?:"[^"]*"|[^";:,\s\\^]+))*)*:(?=\S).*', re.DOTALL
)
_HEAD = 200  # letters in which the parameters of a line of vCalendar 1.0 stand
_NAME = re.compile(r"[ \t]*([A-Za-z0-9-]+)[ \t]*")
_PARAMETER = re.compile(r'[ \t]*;((?:"[^"]*"|[^;:])*)')
_MAILTO = re.compile(r'(.*):[ \t]*["\']?(mailto:.*)', re.IGNORECASE | re.DOTALL)
_PEOPLE = frozenset({"ORGANIZER", "ATTENDEE"})
_USED_NAMES = "CN EMAIL CUTYPE ROLE TZID VALUE RANGE FEATURE LABEL FMTTYPE X-TITLE X-ADDRESS ENCODING CHARSET"
_USED = frozenset(_USED_NAMES.split())
_BARE = {"QUOTED-PRINTABLE": "ENCODING", "BASE64": "ENCODING", "8BIT": "ENCODING"}


class Line(NamedTuple):
    """A property in its parts. The values of parameters have no quotes."""

    name: str
    parameters: dict[str, str]
    value: str

    def __str__(self) -> str:
        """The line as RFC 5545 has it."""
        shown = "".join(f';{name}="{_quotable(text)}"' for name, text in self.parameters.items())
        return f"{self.name}{shown}:{self.value}"


def mended(line: str) -> str:
    """The line as a calendar library can read it."""
    encoded = "QUOTED-PRINTABLE" in line[:_HEAD].upper()
    return line if not encoded and _RIGHT.fullmatch(line) else str(taken_apart(line))


def taken_apart(line: str) -> Line:
    """The line in its parts, of the parameters only those used. A line without a colon has no value."""
    name = _NAME.match(line)
    position = name.end() if name else 0
    parameters: dict[str, str] = {}
    last = ""
    while parameter := _PARAMETER.match(line, position):
        position = parameter.end()
        key, equals, text = parameter[1].partition("=")
        key = key.strip().upper()
        if not equals:
            key, text = _BARE.get(key, ""), key
        if key:
            last = key
            parameters.setdefault(key, _unquoted(text))
    value = line[position:].lstrip().removeprefix(":").rstrip()
    found = _told_apart(Line(name[1].upper() if name else "", parameters, value), last)
    return _decoded(_with_used(found._replace(value=found.value.strip())))


def _told_apart(line: Line, last: str) -> Line:
    """Where a parameter with a colon in it has no quotes, its end is not the value's beginning."""
    if line.name in _PEOPLE:
        late = _MAILTO.fullmatch(line.value)
        if late and last:
            line.parameters[last] += f":{late[1].partition(';')[0].rstrip()}"
            return line._replace(value=late[2])
        if not line.value and last == "CN" and (whole := _MAILTO.fullmatch(line.parameters["CN"])):
            line.parameters["CN"] = _unquoted(whole[1])  # the quote before the name has no end
            return line._replace(value=whole[2])
    elif (
        "TZID" in line.parameters
        and last == "TZID"
        and not line.value.strip()[:4].isdigit()
        and ":" in line.value
    ):
        more, _, value = line.value.rpartition(":")
        line.parameters["TZID"] += f":{more}".rstrip('"')
        return line._replace(value=value)
    return line


def _with_used(line: Line) -> Line:
    return line._replace(parameters={name: text for name, text in line.parameters.items() if name in _USED})


def _decoded(line: Line) -> Line:
    """Out of quoted-printable, with line ends as RFC 5545 writes them."""
    encoding = line.parameters.pop("ENCODING", "").upper()
    charset = line.parameters.pop("CHARSET", "") or "utf-8"
    if encoding not in ("QUOTED-PRINTABLE", "Q"):
        return line
    content = quopri.decodestring(line.value.encode("utf-8"))
    text = fit(_text(content, charset)).replace("\r\n", "\n").replace("\r", "\n")
    return line._replace(value=text.replace("\n", "\\n"))


def _text(content: bytes, charset: str) -> str:
    for name in (charset, "utf-8"):
        try:
            return content.decode(name)
        except (LookupError, ValueError):  # an unknown name, or bytes of another one
            continue
    return content.decode("cp1252", "replace")


def _unquoted(text: str) -> str:
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        return text[1:-1].strip()
    return re.sub(r"\\([,;:\\])", r"\1", text.strip('"')).strip()


def _quotable(text: str) -> str:
    """A parameter may hold no quote and no line end (RFC 6868 says how they are written)."""
    return text.replace('"', "^'").replace("\n", "^n")
