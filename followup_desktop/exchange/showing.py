"""How values and field names out of a foreign file look in a message: short, and on one line."""

import json
import math
import re

_LONGEST = 40
_PLAIN_NAME = re.compile(r"[A-Za-z0-9_$-]{1,40}")


def shown(value: object) -> str:
    """A value as a message names it: texts and numbers shortened, lists and objects by their kind."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "an endless number"
    if isinstance(value, int | float):
        return _short(str(value))
    if isinstance(value, str):
        # The end is cut off before quoting, so that a text of many megabytes costs nothing here.
        return f'"{_short(_in_one_line(value[: _LONGEST + 1]))}"'
    return "an object" if isinstance(value, dict) else "a list"


def within(where: str, name: str) -> str:
    """The path to the field `name` of what lies at `where`."""
    plain = name if _PLAIN_NAME.fullmatch(name) else shown(name)
    return f"{where}.{plain}" if where else plain


def nearest(name: str, known: list[str]) -> str:
    """A sentence that asks for the known name most like this one; empty where none is like it."""
    import difflib

    found = difflib.get_close_matches(name[:_LONGEST], known, n=1)
    return f'Did you mean "{found[0]}"?' if found else ""


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _in_one_line(text: str) -> str:
    quoted = json.dumps(text, ensure_ascii=False)[1:-1]
    return "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in quoted)
