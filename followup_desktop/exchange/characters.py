"""Characters that are no text: control characters, and halves of characters outside the basic plane.

Some cannot be stored, others turn what a terminal shows upside down. Tabs and line ends are text.
"""

import re

UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
# As JSON writes them. Most files hold none of these, and need no second look.
_ESCAPED = re.compile(r"\\(?:[bf]|u(?:00[01]|007[fF]|[dD][89a-fA-F]))")


def may_hold_unfit(json_text: str) -> bool:
    """Whether a text within this JSON may hold such a character. Says yes too often, but never no wrongly."""
    return "\x7f" in json_text or _ESCAPED.search(json_text) is not None


def fit(text: str) -> str:
    """The text without such characters. Line breaks as word processors write them become plain ones."""
    return UNFIT.sub(_instead, text) if UNFIT.search(text) else text


def _instead(found: re.Match[str]) -> str:
    return "\n" if found.group() in "\x0b\x0c" else ""
