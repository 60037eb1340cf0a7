"""Foreign words in one plain line: names and companies come from cards, mails and files of others.

What would break a line, turn its direction round or hide in it is taken out, and what is too long is cut.
"""

import unicodedata

ELLIPSIS = "…"

# Marks that turn the order of what follows them: embeddings, overrides and isolates. The two marks that only
# settle the side of a neighbour (U+200E, U+200F) belong to honest Arabic and Hebrew texts and stay.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_HIDDEN = frozenset("\ufeff\ufff9\ufffa\ufffb")
_BREAKING = frozenset({"Cc", "Zl", "Zp"})
_HALF = "Cs"  # half a character: it cannot be written down


def plain_line(text: str, most: int) -> str:
    """The text as one line of at most `most` characters, cut with an ellipsis where it is longer."""
    start = text[: 4 * most + 64]  # no need to look through ten thousand characters to show forty
    line = " ".join("".join(map(_plain, start)).split())
    if len(line) <= most and len(start) == len(text):
        return line
    return _whole(line[: most - 1]).rstrip() + ELLIPSIS


def _plain(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind in _BREAKING:
        return " "
    return "" if sign in _TURNING or sign in _HIDDEN or kind == _HALF else sign


def _whole(line: str) -> str:
    """Without what belongs to the character that comes next: no joiner at the end."""
    return line.rstrip("\u200d")
