"""The small language in which the rules of the grammar are written.

A pattern is a row of tokens: "part=end <rest>". <weekday>, <month>, <number> and so on stand for any token
of that class, and keep what it says; <nth> is a number or an ordinal; <rest> and <other> are one token or
more, which need a meaning of their own. [x] may be missing, x|y is the one or the other.
"""

import re
from functools import cache

_CAPTURES = {
    "nth": r"(?:number|ordinal)=(?P<nth>\d{1,9}) ",
    "ordinal": r"ordinal=(?P<nth>\d{1,9}) ",
    "number": r"number=(?P<number>\d{1,9}) ",
    "count": r"number=\d{1,9} ",
    "hour": r"number=(?P<number>\d{1,2}) (?!month=|unit=|year=)",
    "minute": r"number=(?P<minute>\d{1,2}) ",
    "rest": r"(?P<rest>(?:\S+ )+)",
    "other": r"(?P<other>(?:\S+ )+)",
}


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The regular expression for a pattern; it fits lines as `read` makes them."""
    return re.compile(r"(?<!\S)" + "".join(map(_token, pattern.split())))


def _token(written: str) -> str:
    if written.startswith("["):
        return f"(?:{_token(written[1:-1])})?"
    if written.startswith("<"):
        name = written[1:-1]
        return _CAPTURES.get(name, rf"{name}=(?P<{name}>\S+) ")
    return f"(?:{'|'.join(map(re.escape, written.split('|')))}) "
