"""Plain text: one line made of what was typed, and a paragraph made of what a template gave."""

import re
import unicodedata

LINE_MARK = "\x02"
"""Stands in front of a line that is to stay a line of its own. Folded text never holds it."""

# Control, line and paragraph separators, and halves of broken characters, which no file can hold.
_BREAKS = frozenset({"Cc", "Cs", "Zl", "Zp"})
# Marks that turn the direction of what follows, or that nobody sees.
_UNSEEN = dict.fromkeys((0x200B, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))

_SPACE_BEFORE_STOP = re.compile(r" +(?=[,.;:?!](?:\s|$))")
_DOUBLE_STOP = re.compile(r"(?<!\.)([.?!])\.(?=\s|$)")
# A stop behind a very short word, or behind one of these, belongs to an abbreviation.
_SENTENCE_END = re.compile(r"(?<=\w{3}[.?!])(?<!Mrs\.)(?<!Prof\.)(?<!Inc\.)(?<!Ltd\.)\s+(?=[A-Z])")


def folded(text: str) -> str:
    """The text on one line: breaks and control characters become spaces, runs of spaces one."""
    seen = text.translate(_UNSEEN)
    return " ".join("".join(" " if unicodedata.category(c) in _BREAKS else c for c in seen).split())


def without_stop(text: str) -> str:
    """The text on one line and without the stop at its end; a question stays one."""
    line = folded(text)
    if line.endswith(("...", "…")):
        return line
    return line.rstrip(" .,;:!")


def shortened(text: str, words: int) -> str:
    """As many whole sentences of the text as fit in this many words, but always the first."""
    kept = ""
    for sentence in _SENTENCE_END.split(folded(text)):
        longer = f"{kept} {sentence}".strip()
        if kept and len(longer.split()) > words:
            break
        kept = longer
    return kept


def paragraph(text: str) -> str:
    """Rendered text as one paragraph: one space between sentences, no double stops.

    Lines that begin with LINE_MARK stay lines of their own; those with nothing behind it go.
    """
    return "\n".join(line for line in map(_tidy, text.split(LINE_MARK)) if line)


def one_line(text: str) -> str:
    """Rendered text on one line, as a subject needs it."""
    return _tidy(text.replace(LINE_MARK, " "))


def _tidy(text: str) -> str:
    line = _SPACE_BEFORE_STOP.sub("", folded(text))
    return _DOUBLE_STOP.sub(r"\1", line)
